// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/trace.h"
#include "backend/plot/core/viewrange.h"

#include <QPointF>
#include <QSize>

#include <vector>

namespace Chirpdeck {

/// A trace as it is drawn, in device pixels from the top left corner of the plot: either bars, where samples
/// are dense, or lines.
///
/// This is the one place where data units become pixels, in double precision; the scene graph and QPainter
/// draw the same shape.
struct TraceShape
{
    /// All of the curve within one pixel column: the samples' extremes, and as much of the line to its
    /// neighbours as falls into it. Without the width of the line.
    struct Bar
    {
        int column;
        double top;
        double bottom;
    };

    std::vector<Bar> bars;
    /// Points to connect, each list without a gap, cut off well outside the plot so that coordinates stay
    /// small.
    std::vector<std::vector<QPointF>> lines;
    double zero = 0.0; ///< where the height 0 lies, cut off in the same way

    bool isEmpty() const noexcept { return bars.empty() && lines.empty(); }
};

/// The shape of `trace` in a plot of so many device pixels that shows `view`, with `marginPx` more columns on
/// both sides.
TraceShape shapeOf(const Trace &trace, const ViewBox &view, QSize plot, int marginPx = 0);

/// How many columns a bar of a wide line extends to each side, so that the line is as wide where it rises.
int sidewaysReach(double lineWidthPx);

} // namespace Chirpdeck
