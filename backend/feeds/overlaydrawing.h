// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/pointshandle.h"
#include "backend/plot/core/tracehandle.h"
#include "persistence/data/overlay.h"

namespace Chirpdeck {

/// The data of an overlay as a plot draws them, without scale and offsets.
struct OverlayDrawing
{
    TraceHandle trace;   ///< of an experiment's spectrum
    PointsHandle points; ///< of anything else, in ascending order, within the overlay's limits
    bool sticks = false;
};

/// Looks at every point once; for a worker's thread.
OverlayDrawing overlayDrawing(const Overlay &overlay);

/// What the drawing was made of; the same pointer means the same drawing.
const void *overlayData(const Overlay &overlay);

/// What it is, in a few words: "Catalogue, 412 lines".
QString overlayFacts(const Overlay &overlay);

/// The scale at which it has 90 % of the height of `spectrum` where both are, as a round number; nothing
/// where they do not meet. The sign of the overlay's scale is kept.
std::optional<double> matchingScale(const Overlay &overlay, const OverlayDrawing &drawing,
                                    const Trace &spectrum);

} // namespace Chirpdeck
