// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/traceshape.h"

#include <QImage>

#include <vector>

namespace Chirpdeck {

/// A vertex of a curve: where it is, and how far the two edges of the curve are from it, in device pixels.
/// The shader takes the smaller distance as the coverage of a pixel, which smooths both edges whatever the
/// width.
struct TraceVertex
{
    float x;
    float y;
    float edgeA;
    float edgeB;
    float along; ///< runs along the curve, for its dashes
};

struct FillVertex
{
    float x;
    float y;
};

/// A corner of a rectangle of bars, and where their ends stand in the table of bars.
struct BarVertex
{
    float x;
    float y;
    float tableX;
    float tableY;
};

/// A shape for the graphics card. `curve` and `fill` are triangle strips, whose pieces are joined by
/// triangles without an area, so that no index is needed and the number of points has no limit. `core` and
/// `bars` are single triangles.
///
/// Bars one pixel wide are made of whole pixels and drawn many at a time, because a rasteriser spends more on
/// the two triangles of a bar than on its pixels. What the bars of a group have in common is one rectangle of
/// `core`. Another rectangle each above and below it, in `bars`, holds the ends of the bars, and the shader
/// looks up in `barTable` which of its pixels belong to one.
struct TraceMesh
{
    std::vector<TraceVertex> curve;
    std::vector<FillVertex> core;
    std::vector<BarVertex> bars;
    /// One texel for each column: red and green are the first row of its bar, blue and alpha the row after
    /// its last, both with barTableOffset added, the high byte first. Null without bars.
    QImage barTable;
    std::vector<FillVertex> fill; ///< between curve and height 0
};

/// Makes rows above the plot positive.
constexpr int barTableOffset = 16384;

/// `lineWidth` in device pixels. A dashed curve has neither core nor bars.
TraceMesh meshOf(const TraceShape &shape, double lineWidth, bool withFill, bool dashed = false);

} // namespace Chirpdeck
