// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/axisitem.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace Chirpdeck {

namespace {

// How far labels at the ends of the axis may stand out, px.
constexpr double overhangBeside = 40.0;
constexpr double overhangAbove = 12.0;
constexpr int captionPx = 13;

} // namespace

AxisItem::AxisItem(QQuickItem *parent)
    : PlotItem(parent)
{
    m_style.font.setPixelSize(captionPx);
}

void AxisItem::setEdge(Edge edge)
{
    if (this->edge() == edge)
        return;
    m_edge = static_cast<AxisEdge>(edge);
    restyled();
}

void AxisItem::setUnit(const QString &unit)
{
    if (m_unit == unit)
        return;
    m_unit = unit;
    restyled();
}

void AxisItem::setFont(const QFont &font)
{
    if (m_style.font == font)
        return;
    m_style.font = font;
    restyled();
}

void AxisItem::setTextColor(const QColor &color)
{
    if (m_style.text == color)
        return;
    m_style.text = color;
    restyled();
}

void AxisItem::setLineColor(const QColor &color)
{
    if (m_style.line == color)
        return;
    m_style.line = color;
    restyled();
}

void AxisItem::restyled()
{
    m_painted = {};
    refresh();
    Q_EMIT styleChanged();
}

void AxisItem::updateTicks()
{
    const bool bottom = m_edge == AxisEdge::Bottom;
    const ViewBox &view = plot()->view();
    Ticks ticks = axisTicks(m_edge, bottom ? view.left : view.bottom, bottom ? view.right : view.top, m_unit,
                            bottom ? width() : height(), m_style.font,
                            bottom ? UnitChoice::Suitable : plot()->yUnitChoice());
    const bool changed =
        ticks.labels != m_ticks.labels || ticks.unit != m_ticks.unit || ticks.values != m_ticks.values;
    m_ticks = std::move(ticks);
    if (changed)
        Q_EMIT ticksChanged();
}

QRectF AxisItem::paintedArea() const
{
    const QRectF own(0.0, 0.0, width(), height());
    return m_edge == AxisEdge::Bottom ? own.adjusted(-overhangBeside, 0.0, overhangBeside, 0.0)
                                      : own.adjusted(0.0, -overhangAbove, 0.0, overhangAbove);
}

void AxisItem::updatePolish()
{
    if (!plot() || !isVisible() || !window())
        return;
    const ViewBox &view = plot()->view();
    const double scale = deviceScale();
    const bool bottom = m_edge == AxisEdge::Bottom;
    const Painted wanted{bottom ? view.left : view.bottom, bottom ? view.right : view.top, size(), scale,
                         plot()->keepsYUnit()};
    // A view that moved along the other axis alone.
    if (wanted == m_painted)
        return;
    m_painted = wanted;
    updateTicks();
    const QRectF area = paintedArea();
    m_image = QImage(QSize(static_cast<int>(std::ceil(area.width() * scale)),
                           static_cast<int>(std::ceil(area.height() * scale))),
                     QImage::Format_ARGB32_Premultiplied);
    m_imageChanged = true;
    if (m_image.isNull())
        return;
    m_image.setDevicePixelRatio(scale);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    painter.translate(-area.topLeft());
    paintAxis(painter, m_edge, bottom ? QRectF(0.0, 0.0, width(), 0.0) : QRectF(width(), 0.0, 0.0, height()),
              wanted.low, wanted.high, m_ticks, m_style, scale);
}

QSGNode *AxisItem::updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *)
{
    if (m_image.isNull() || !plot()) {
        delete oldNode;
        return nullptr;
    }
    auto *node = oldNode ? static_cast<QSGImageNode *>(oldNode) : window()->createImageNode();
    if (m_imageChanged || !oldNode) {
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Nearest);
        node->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureHasAlphaChannel));
        node->setRect(QRectF(paintedArea().topLeft(), QSizeF(m_image.size()) / m_image.devicePixelRatio()));
        m_imageChanged = false;
    }
    return node;
}

} // namespace Chirpdeck
