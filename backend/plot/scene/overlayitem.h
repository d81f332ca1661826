// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/overlayshape.h"
#include "backend/plot/core/tracehandle.h"
#include "backend/plot/scene/plotitem.h"

#include <QColor>
#include <QPointer>

namespace Chirpdeck {

/// Draws something over the trace of a plot: evenly spaced data, or points, as a line or as sticks; moved and
/// stretched. It counts for the heights that a view is fitted to, and between fromX and toX only, so that a
/// catalogue of a wider range does not change what the plot spans.
class OverlayItem : public Chirpdeck::PlotItem
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Chirpdeck::TraceHandle trace MEMBER m_trace NOTIFY dataChanged FINAL)
    /// Used when the trace is empty.
    Q_PROPERTY(Chirpdeck::PointsHandle points MEMBER m_points NOTIFY dataChanged FINAL)
    Q_PROPERTY(bool sticks MEMBER m_sticks NOTIFY dataChanged FINAL)
    Q_PROPERTY(double yScale MEMBER m_yScale NOTIFY dataChanged FINAL)
    Q_PROPERTY(double yOffset MEMBER m_yOffset NOTIFY dataChanged FINAL)
    Q_PROPERTY(double xOffset MEMBER m_xOffset NOTIFY dataChanged FINAL)
    Q_PROPERTY(double fromX MEMBER m_fromX NOTIFY dataChanged FINAL)
    Q_PROPERTY(double toX MEMBER m_toX NOTIFY dataChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged FINAL)
    /// Logical pixels.
    Q_PROPERTY(double lineWidth MEMBER m_lineWidth NOTIFY styleChanged FINAL)
    Q_PROPERTY(bool dashed MEMBER m_dashed NOTIFY styleChanged FINAL)

public:
    explicit OverlayItem(QQuickItem *parent = nullptr);
    ~OverlayItem() override;

Q_SIGNALS:
    void dataChanged();
    void styleChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *oldNode, UpdatePaintNodeData *) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    OverlayPlacement placement() const { return {m_yScale, m_yOffset, m_xOffset}; }
    void updateExtent();

    TraceHandle m_trace;
    PointsHandle m_points;
    bool m_sticks = false;
    double m_yScale = 1.0;
    double m_yOffset = 0.0;
    double m_xOffset = 0.0;
    double m_fromX = 0.0;
    double m_toX = 0.0;
    QColor m_color;
    double m_lineWidth = 1.5;
    bool m_dashed = false;
    bool m_extentIsOld = true;
    QPointer<PlotController> m_extentPlot; ///< that knows this item's extent
    std::vector<QRectF> m_rectangles;
};

} // namespace Chirpdeck
