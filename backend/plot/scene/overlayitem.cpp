// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/overlayitem.h"

#include "backend/plot/scene/scenehelpers.h"

namespace Chirpdeck {

OverlayItem::OverlayItem(QQuickItem *parent)
    : PlotItem(parent)
{
    connect(this, &OverlayItem::dataChanged, this, [this] {
        m_extentIsOld = true;
        refresh();
    });
    connect(this, &OverlayItem::styleChanged, this, &OverlayItem::refresh);
    connect(this, &OverlayItem::plotChanged, this, [this] {
        m_extentIsOld = true;
        refresh();
    });
}

OverlayItem::~OverlayItem()
{
    if (m_extentPlot)
        m_extentPlot->removeExtent(this);
}

void OverlayItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged) {
        m_extentIsOld = true;
        if (!data.boolValue)
            updateExtent();
    }
    PlotItem::itemChange(change, data);
}

void OverlayItem::updateExtent()
{
    m_extentIsOld = false;
    if (m_extentPlot && (m_extentPlot != plot() || !isVisible())) {
        m_extentPlot->removeExtent(this);
        m_extentPlot = nullptr;
    }
    if (!plot() || !isVisible())
        return;
    TracePtr envelope;
    if (!m_trace.isEmpty())
        envelope = overlayEnvelope(*m_trace.trace(), placement(), m_fromX, m_toX);
    else if (!m_points.isEmpty())
        envelope = overlayEnvelope(*m_points.points(), placement(), m_fromX, m_toX, m_sticks);
    m_extentPlot = plot();
    m_extentPlot->setExtent(this, envelope);
}

void OverlayItem::updatePolish()
{
    if (m_extentIsOld)
        updateExtent();
    m_rectangles.clear();
    if (!plot())
        return;
    const OverlayArea area{plot()->view(), {width(), height()}, m_lineWidth, m_dashed};
    if (!m_trace.isEmpty())
        m_rectangles = lineRectangles(*m_trace.trace(), placement(), area);
    else if (!m_points.isEmpty())
        m_rectangles = m_sticks ? stickRectangles(*m_points.points(), placement(), area)
                                : lineRectangles(*m_points.points(), placement(), area);
}

QSGNode *OverlayItem::updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *)
{
    return showRectangles(window(), oldNode, m_rectangles, m_color);
}

} // namespace Chirpdeck
