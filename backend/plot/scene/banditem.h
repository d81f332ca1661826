// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/scene/plotitem.h"

#include <QColor>

#include <vector>

namespace Chirpdeck {

/// Shades an interval of x over the height of the plot area, or everything but that interval: gates, limits,
/// what is left out.
class BandItem : public Chirpdeck::PlotItem
{
    Q_OBJECT
    QML_ELEMENT

    /// The ends, data units, in either order.
    Q_PROPERTY(double from READ from WRITE setFrom NOTIFY intervalChanged FINAL)
    Q_PROPERTY(double to READ to WRITE setTo NOTIFY intervalChanged FINAL)
    Q_PROPERTY(bool outside READ isOutside WRITE setOutside NOTIFY intervalChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)

public:
    explicit BandItem(QQuickItem *parent = nullptr);

    double from() const { return m_from; }
    void setFrom(double x);
    double to() const { return m_to; }
    void setTo(double x);
    bool isOutside() const { return m_outside; }
    void setOutside(bool outside);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

Q_SIGNALS:
    void intervalChanged();
    void colorChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *) override;

private:
    void intervalMoved();

    double m_from = 0.0;
    double m_to = 0.0;
    bool m_outside = false;
    QColor m_color;
};

} // namespace Chirpdeck
