// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/noise.h"
#include "backend/spectrum/spectrum.h"
#include "backend/spectrum/spurs.h"
#include "backend/spectrum/workspace.h"
#include "persistence/data/fid.h"
#include "persistence/data/peak.h"
#include "persistence/data/peaksettings.h"

#include <vector>

namespace Chirpdeck {

/// What is looked for, and what is left out.
struct PeakSearch
{
    PeakSettings settings;
    SpurList spurs;             ///< lines at these frequencies are marked
    bool leaveOutSpurs = false; ///< and not listed at all
    bool keepFeet = false;      ///< list false hits beside strong lines, as a plain search does
};

/// How far the feet of a line reach: element d is the greatest value, relative to its top, that a steady line
/// has d bins or farther from it, by the window, filter, gate and padding that the spectrum was made with.
/// Falls from 1; empty where the spectrum is not the transform of one record, or memory is short.
std::vector<double> feetOf(const Spectrum &spectrum, FftPlans &plans, Workspace &workspace);

/// The lines of a spectrum, in ascending order of frequency.
///
/// A bin is a candidate where the smoothed second derivative (SavitzkyGolay) has a local minimum of five
/// points, `d[i−2] > d[i−1] > d[i] < d[i+1]` or `d[i−1] > d[i] < d[i+1] < d[i+2]`. Its line is the highest
/// bin within two bins, which must be a maximum of the spectrum, at least two bins from its ends, within the
/// frequency range, and stand above the noise (NoiseModel) by the signal-to-noise ratio asked for.
///
/// Lines that stand close together leave the model little noise to judge by: where they cover more than a
/// hundredth of the spectrum, the noise is judged again without the bins that they cover, until no more lines
/// appear.
///
/// False hits are then removed, unless `keepFeet`: maxima that stand no higher above their surroundings (the
/// median of the bins about them) than noise would on the wing of a strong line, maxima that noise may have
/// split from a higher one, and maxima that are no higher than a stronger line's side lobes (`feet`, from
/// feetOf(); may be empty).
std::vector<Peak> findPeaks(const Spectrum &spectrum, const PeakSearch &search,
                            const std::vector<double> &feet = {});

/// Settings that a search can work with: the window odd and 7 to 10,001, the order 2 to 100 and below the
/// window, the rest within the limits that users are offered.
PeakSettings usablePeakSettings(const PeakSettings &settings);

} // namespace Chirpdeck
