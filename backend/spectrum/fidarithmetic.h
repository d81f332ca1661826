// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/result.h"

namespace Chirpdeck {

/// The shots that `later` has and `earlier` has not: sums and shots subtracted, exactly. Both must be records
/// of the same length, frames, spacing, scale, LO and sideband; `later` must have more shots.
Result<FidList> differentialFids(const FidList &later, const FidList &earlier);

/// A record without what a blank run shows too: per shot, v = v_signal − v_blank. The blank's spacing, frames
/// (or one, which then counts for every frame) and at least its length must be those of the signal; scale and
/// shots may differ. The result has the signal's shots, and its sums have further binary digits where
/// the 64 bits have room for them, so that rounding stays far below the digitizer's own.
Result<FidList> withoutBlank(const FidList &signal, const FidList &blank);

} // namespace Chirpdeck
