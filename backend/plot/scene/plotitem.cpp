// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/plotitem.h"

#include <QQuickWindow>

namespace Chirpdeck {

PlotItem::PlotItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void PlotItem::setPlot(PlotController *plot)
{
    if (m_plot == plot)
        return;
    if (m_plot)
        m_plot->disconnect(this);
    m_plot = plot;
    if (m_plot)
        for (const auto changed : {&PlotController::viewChanged, &PlotController::keepYUnitChanged})
            connect(m_plot, changed, this, &PlotItem::refresh);
    refresh();
    Q_EMIT plotChanged();
}

void PlotItem::refresh()
{
    if (!isVisible() || !window())
        return;
    polish();
    update();
}

double PlotItem::deviceScale() const
{
    return window() ? window()->effectiveDevicePixelRatio() : 1.0;
}

void PlotItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        refresh();
}

void PlotItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged ||
        change == ItemSceneChange)
        refresh();
    QQuickItem::itemChange(change, data);
}

} // namespace Chirpdeck
