// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/axisgriditem.h"

#include "backend/plot/scene/scenehelpers.h"

#include <QQuickWindow>

namespace Chirpdeck {

AxisGridItem::AxisGridItem(QQuickItem *parent)
    : PlotItem(parent)
{
}

void AxisGridItem::setAxis(QPointer<AxisItem> &axis, AxisItem *to)
{
    if (axis == to)
        return;
    if (axis)
        axis->disconnect(this);
    axis = to;
    if (axis)
        connect(axis, &AxisItem::ticksChanged, this, &AxisGridItem::refresh);
    refresh();
    Q_EMIT axesChanged();
}

void AxisGridItem::setXAxis(AxisItem *axis)
{
    setAxis(m_xAxis, axis);
}

void AxisGridItem::setYAxis(AxisItem *axis)
{
    setAxis(m_yAxis, axis);
}

void AxisGridItem::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    refresh();
    Q_EMIT colorChanged();
}

void AxisGridItem::updatePolish()
{
    m_lines.clear();
    if (!plot())
        return;
    const double scale = deviceScale();
    const double thickness = 1.0 / scale;
    const ViewBox &view = plot()->view();
    if (m_xAxis) {
        for (const double value : m_xAxis->ticks().values) {
            const double at = onDevicePixel((value - view.left) / view.width() * width(), scale);
            m_lines.emplace_back(at - 0.5 * thickness, 0.0, thickness, height());
        }
    }
    if (m_yAxis) {
        for (const double value : m_yAxis->ticks().values) {
            const double at = onDevicePixel((view.top - value) / view.height() * height(), scale);
            m_lines.emplace_back(0.0, at - 0.5 * thickness, width(), thickness);
        }
    }
}

QSGNode *AxisGridItem::updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *)
{
    return showRectangles(window(), oldNode, m_lines, m_color);
}

} // namespace Chirpdeck
