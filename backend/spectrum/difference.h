// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/spectrum.h"
#include "persistence/data/result.h"

namespace Chirpdeck {

/// a − b on the grid of a, in the units of a. Where the grids agree but for whole bins, bin by bin; otherwise
/// b is interpolated by a natural cubic spline. Bins of a that b does not reach are 0. The settings, LO and
/// sideband are those of a. Fails for empty spectra.
Result<Spectrum> difference(const Spectrum &a, const Spectrum &b);

/// A spectrum's values at first + i · step MHz for i < count, by a natural cubic spline through its bins; 0
/// outside of them.
std::vector<double> resampled(const Spectrum &spectrum, double firstMHz, double stepMHz, qsizetype count);

} // namespace Chirpdeck
