// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/scene/axisitem.h"

namespace Chirpdeck {

/// Grid lines over the plot area, at the labelled marks of two axes and one device pixel wide. Lies under the
/// traces.
class AxisGridItem : public Chirpdeck::PlotItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Chirpdeck::AxisItem *xAxis READ xAxis WRITE setXAxis NOTIFY axesChanged FINAL)
    Q_PROPERTY(Chirpdeck::AxisItem *yAxis READ yAxis WRITE setYAxis NOTIFY axesChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)

public:
    explicit AxisGridItem(QQuickItem *parent = nullptr);

    AxisItem *xAxis() const { return m_xAxis; }
    void setXAxis(AxisItem *axis);
    AxisItem *yAxis() const { return m_yAxis; }
    void setYAxis(AxisItem *axis);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

Q_SIGNALS:
    void axesChanged();
    void colorChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *) override;

private:
    void setAxis(QPointer<AxisItem> &axis, AxisItem *to);

    QPointer<AxisItem> m_xAxis;
    QPointer<AxisItem> m_yAxis;
    QColor m_color;
    std::vector<QRectF> m_lines;
};

} // namespace Chirpdeck
