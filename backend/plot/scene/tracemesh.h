// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/traceshape.h"

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

/// A shape as triangle strips for the graphics card. Pieces are joined by triangles without an area, so that
/// no index is needed and the number of points has no limit.
struct TraceMesh
{
    std::vector<TraceVertex> curve;
    /// The part of the curve made of whole pixels, without smoothing or blending; single triangles, not a
    /// strip.
    std::vector<FillVertex> core;
    std::vector<FillVertex> fill; ///< between curve and height 0
};

/// `lineWidth` in device pixels. A dashed curve has no core.
TraceMesh meshOf(const TraceShape &shape, double lineWidth, bool withFill, bool dashed = false);

} // namespace Chirpdeck
