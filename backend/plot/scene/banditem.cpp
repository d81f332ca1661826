// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/banditem.h"

#include "backend/plot/scene/scenehelpers.h"

#include <QQuickWindow>

#include <algorithm>

namespace Chirpdeck {

BandItem::BandItem(QQuickItem *parent)
    : PlotItem(parent)
{
}

void BandItem::setFrom(double x)
{
    if (m_from == x)
        return;
    m_from = x;
    intervalMoved();
}

void BandItem::setTo(double x)
{
    if (m_to == x)
        return;
    m_to = x;
    intervalMoved();
}

void BandItem::setOutside(bool outside)
{
    if (m_outside == outside)
        return;
    m_outside = outside;
    intervalMoved();
}

void BandItem::intervalMoved()
{
    refresh();
    Q_EMIT intervalChanged();
}

void BandItem::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    refresh();
    Q_EMIT colorChanged();
}

QSGNode *BandItem::updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *)
{
    std::vector<QRectF> rectangles;
    if (plot()) {
        const ViewBox &view = plot()->view();
        const auto place = [&](double x) {
            return std::clamp((x - view.left) / view.width() * width(), 0.0, width());
        };
        const double a = place(std::min(m_from, m_to));
        const double b = place(std::max(m_from, m_to));
        const auto add = [&](double left, double right) {
            if (right > left)
                rectangles.emplace_back(left, 0.0, right - left, height());
        };
        if (m_outside) {
            add(0.0, a);
            add(b, width());
        } else {
            add(a, b);
        }
    }
    return showRectangles(window(), oldNode, rectangles, m_color);
}

} // namespace Chirpdeck
