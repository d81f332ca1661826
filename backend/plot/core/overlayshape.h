// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/pointshandle.h"
#include "backend/plot/core/trace.h"
#include "backend/plot/core/viewrange.h"

#include <QRectF>
#include <QSizeF>

#include <span>
#include <vector>

namespace Chirpdeck {

/// Where something drawn over a trace stands: x + shift, y · scale + offset.
struct OverlayPlacement
{
    double scale = 1.0;
    double offset = 0.0;
    double shift = 0.0;

    bool operator==(const OverlayPlacement &) const = default;
};

/// The plot area that an overlay is drawn in; sizes in logical pixels.
struct OverlayArea
{
    ViewBox view;
    QSizeF size;
    double lineWidth = 1.5;
    bool dashed = false; ///< leaves out every other stretch of a few pixels
};

/// Upright strokes from the offset to each point, as rectangles inside the area. Points that fall into the
/// same pixel column make one stroke as long as the longest of them.
std::vector<QRectF> stickRectangles(std::span<const QPointF> points, const OverlayPlacement &placement,
                                    const OverlayArea &area);
/// The line through the points, as one rectangle per pixel column. A point that is not finite is a gap.
std::vector<QRectF> lineRectangles(std::span<const QPointF> points, const OverlayPlacement &placement,
                                   const OverlayArea &area);
std::vector<QRectF> lineRectangles(const Trace &trace, const OverlayPlacement &placement,
                                   const OverlayArea &area);

/// The heights between two limits of x, coarsely, for fitting a view: a trace from x0 to x1 that has the
/// extremes of each of its steps. Null where nothing lies between the limits. `fromOffset`: strokes count
/// from the offset on.
TracePtr overlayEnvelope(std::span<const QPointF> points, const OverlayPlacement &placement, double x0,
                         double x1, bool fromOffset);
TracePtr overlayEnvelope(const Trace &trace, const OverlayPlacement &placement, double x0, double x1);

} // namespace Chirpdeck
