// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/tracenode.h"

#include <QQuickWindow>

#include <cstring>

namespace Chirpdeck {

namespace {

const QSGGeometry::AttributeSet &curveAttributes()
{
    static const QSGGeometry::Attribute attributes[] = {
        QSGGeometry::Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType,
                                                        QSGGeometry::PositionAttribute),
        QSGGeometry::Attribute::createWithAttributeType(1, 2, QSGGeometry::FloatType,
                                                        QSGGeometry::TexCoordAttribute),
        QSGGeometry::Attribute::createWithAttributeType(2, 1, QSGGeometry::FloatType,
                                                        QSGGeometry::TexCoord1Attribute)};
    static const QSGGeometry::AttributeSet set = {3, sizeof(TraceVertex), attributes};
    return set;
}

template<typename Vertex>
void upload(const std::vector<Vertex> &vertices, QSGGeometry &geometry, QSGGeometryNode &node)
{
    const auto count = static_cast<int>(vertices.size());
    if (geometry.vertexCount() != count)
        geometry.allocate(count);
    if (count > 0)
        std::memcpy(geometry.vertexData(), vertices.data(), vertices.size() * sizeof(Vertex));
    node.markDirty(QSGNode::DirtyGeometry);
}

} // namespace

TraceNode::TraceNode()
    : m_curveGeometry(curveAttributes(), 0)
    , m_coreGeometry(QSGGeometry::defaultAttributes_Point2D(), 0)
    , m_barGeometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 0)
    , m_fillGeometry(QSGGeometry::defaultAttributes_Point2D(), 0)
{
    for (QSGGeometry *geometry : {&m_curveGeometry, &m_coreGeometry, &m_barGeometry, &m_fillGeometry}) {
        geometry->setDrawingMode(QSGGeometry::DrawTriangleStrip);
        geometry->setVertexDataPattern(QSGGeometry::StreamPattern);
    }
    m_coreGeometry.setDrawingMode(QSGGeometry::DrawTriangles);
    m_barGeometry.setDrawingMode(QSGGeometry::DrawTriangles);
    m_fill.setGeometry(&m_fillGeometry);
    m_fill.setMaterial(&m_fillMaterial);
    m_core.setGeometry(&m_coreGeometry);
    m_core.setMaterial(&m_coreMaterial);
    m_bars.setGeometry(&m_barGeometry);
    m_bars.setMaterial(&m_barMaterial);
    m_curve.setGeometry(&m_curveGeometry);
    m_curve.setMaterial(&m_curveMaterial);
    // All of them are members, so that none is deleted by its parent.
    m_fill.setFlag(OwnedByParent, false);
    m_core.setFlag(OwnedByParent, false);
    m_bars.setFlag(OwnedByParent, false);
    m_curve.setFlag(OwnedByParent, false);
    appendChildNode(&m_fill);
    appendChildNode(&m_core);
    appendChildNode(&m_bars);
    appendChildNode(&m_curve);
}

void TraceNode::setMesh(const TraceMesh &mesh, QQuickWindow &window)
{
    // A node without bars keeps the table it has, because its material may be asked for one all the same.
    if (!mesh.barTable.isNull()) {
        m_barMaterial.table.reset(
            window.createTextureFromImage(mesh.barTable, QQuickWindow::TextureHasAlphaChannel));
        m_bars.markDirty(DirtyMaterial);
    }
    upload(mesh.bars, m_barGeometry, m_bars);
    upload(mesh.curve, m_curveGeometry, m_curve);
    upload(mesh.core, m_coreGeometry, m_core);
    upload(mesh.fill, m_fillGeometry, m_fill);
}

void TraceNode::setStyle(const TraceStyle &style, double scale)
{
    const PatternLengths lengths = lengthsOf(style.pattern);
    const bool solid = style.pattern == LinePattern::Solid;
    const float period = solid ? 1.0F : static_cast<float>(lengths.period * scale);
    const float dash = solid ? 2.0F : static_cast<float>(lengths.on * scale);
    if (m_curveMaterial.color != style.color || m_curveMaterial.period != period ||
        m_curveMaterial.dash != dash) {
        m_curveMaterial.color = style.color;
        m_curveMaterial.period = period;
        m_curveMaterial.dash = dash;
        m_curve.markDirty(DirtyMaterial);
    }
    if (m_barMaterial.color != style.color) {
        m_barMaterial.color = style.color;
        m_bars.markDirty(DirtyMaterial);
    }
    if (m_coreMaterial.color() != style.color) {
        m_coreMaterial.setColor(style.color);
        m_core.markDirty(DirtyMaterial);
    }
    if (m_fillMaterial.color() != style.fill) {
        m_fillMaterial.setColor(style.fill);
        m_fill.markDirty(DirtyMaterial);
    }
}

} // namespace Chirpdeck
