// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/traceitem.h"

#include "backend/plot/scene/scenehelpers.h"
#include "backend/plot/scene/tracenode.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QtConcurrent>

namespace Chirpdeck {

TraceItem::TraceItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("trace"));
    connect(&m_job, &QFutureWatcherBase::finished, this, &TraceItem::jobDone);
}

TraceItem::~TraceItem()
{
    if (m_plot)
        m_plot->removeExtent(this);
}

void TraceItem::setTrace(const TraceHandle &trace)
{
    if (m_trace == trace)
        return;
    m_trace = trace;
    if (m_plot)
        m_plot->setExtent(this, m_trace.trace());
    refresh();
    Q_EMIT traceChanged();
}

void TraceItem::setPlot(PlotController *plot)
{
    if (m_plot == plot)
        return;
    if (m_plot) {
        m_plot->removeExtent(this);
        m_plot->disconnect(this);
    }
    m_plot = plot;
    if (m_plot) {
        connect(m_plot, &PlotController::viewChanged, this, [this] {
            refresh();
            Q_EMIT viewChanged();
        });
        m_plot->setExtent(this, m_trace.trace());
    }
    refresh();
    Q_EMIT plotChanged();
    Q_EMIT viewChanged();
}

void TraceItem::setEdge(double &edge, double value)
{
    if (edge == value)
        return;
    edge = value;
    refresh();
    Q_EMIT viewChanged();
}

void TraceItem::setColor(const QColor &color)
{
    if (m_style.color == color)
        return;
    m_style.color = color;
    restyled();
}

void TraceItem::setFillColor(const QColor &color)
{
    if (m_style.fill == color)
        return;
    m_style.fill = color;
    restyled();
}

void TraceItem::setLineWidth(double width)
{
    if (m_style.lineWidth == width)
        return;
    m_style.lineWidth = width;
    restyled();
}

void TraceItem::setPattern(Pattern pattern)
{
    if (this->pattern() == pattern)
        return;
    m_style.pattern = static_cast<LinePattern>(pattern);
    restyled();
}

void TraceItem::restyled()
{
    refresh();
    Q_EMIT styleChanged();
}

void TraceItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        refresh();
}

void TraceItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged ||
        change == ItemSceneChange)
        refresh();
    QQuickItem::itemChange(change, data);
}

TraceRequest TraceItem::request() const
{
    return {m_trace.trace(), view(),
            size(),          window() ? window()->effectiveDevicePixelRatio() : 1.0,
            m_style,         window() && usesSoftwareRenderer(window())};
}

void TraceItem::refresh()
{
    updateSettled();
    if (!isVisible() || !window())
        return;
    // Polishing comes once before the next frame, however much has changed; the node only needs the new
    // matrix or colour.
    polish();
    update();
}

void TraceItem::updatePolish()
{
    if (!isVisible() || !window() || m_job.isRunning())
        return;
    const TraceRequest wanted = request();
    if (m_drawing && m_drawing->request.needsSameDrawingAs(wanted))
        return;
    if (!wanted.trace || wanted.size.isEmpty()) {
        setDrawing(draw(wanted));
        return;
    }
    ++m_jobCount;
    m_job.setFuture(QtConcurrent::run(&m_pool, draw, wanted));
}

void TraceItem::jobDone()
{
    // Whatever changed in the meantime asks for another job.
    setDrawing(m_job.result());
}

void TraceItem::setDrawing(std::shared_ptr<const TraceDrawing> drawing)
{
    m_drawing = std::move(drawing);
    ++m_drawingNumber;
    refresh();
}

void TraceItem::updateSettled()
{
    const bool settled = m_drawing && m_drawing->request.needsSameDrawingAs(request());
    if (settled == m_settled)
        return;
    m_settled = settled;
    Q_EMIT settledChanged();
}

QSGNode *TraceItem::updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *)
{
    const bool empty = !m_drawing || !m_drawing->request.trace || size().isEmpty() ||
                       !(view().width() > 0.0) || !(view().height() > 0.0);
    // A drawing made for the other kind of renderer waits for its replacement.
    if (empty || m_drawing->request.asImage != usesSoftwareRenderer(window())) {
        delete oldNode;
        m_uploadedNumber = 0;
        return nullptr;
    }
    if (!oldNode)
        m_uploadedNumber = 0;
    QSGNode *node = m_drawing->request.asImage ? updateImageNode(oldNode) : updateMeshNode(oldNode);
    m_uploadedNumber = m_drawingNumber;
    return node;
}

QSGNode *TraceItem::updateMeshNode(QSGNode *oldNode)
{
    auto *node = oldNode ? static_cast<TraceNode *>(oldNode) : new TraceNode;
    if (m_uploadedNumber != m_drawingNumber)
        node->setMesh(m_drawing->mesh, *window());
    node->setStyle(m_style, m_drawing->request.scale);
    const QRectF pixel = m_drawing->pixelIn(view(), size());
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(pixel.x()), static_cast<float>(pixel.y()));
    matrix.scale(static_cast<float>(pixel.width()), static_cast<float>(pixel.height()));
    if (node->matrix() != matrix)
        node->setMatrix(matrix);
    return node;
}

QSGNode *TraceItem::updateImageNode(QSGNode *oldNode)
{
    auto *node = oldNode ? static_cast<QSGImageNode *>(oldNode) : window()->createImageNode();
    const QImage &image = m_drawing->image;
    if (m_uploadedNumber != m_drawingNumber) {
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Nearest);
        node->setTexture(window()->createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
    }
    const QRectF pixel = m_drawing->pixelIn(view(), size());
    node->setRect(
        QRectF(pixel.topLeft(), QSizeF(pixel.width() * image.width(), pixel.height() * image.height())));
    return node;
}

} // namespace Chirpdeck
