// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Chirpdeck {

/// How peaks are found in a spectrum; stored with the experiment as fid/peakfind.csv.
struct PeakSettings
{
    double minFreqMHz = 0.0; ///< both limits 0: the whole spectrum
    double maxFreqMHz = 0.0;
    double snr = 5.0;             ///< height above the noise, in standard deviations of it
    int windowSize = 11;          ///< points of the Savitzky-Golay filter, odd
    int polyOrder = 6;            ///< of its polynomial
    double navHalfWidthMHz = 2.0; ///< what is shown on either side of a chosen peak

    bool operator==(const PeakSettings &) const = default;
};

} // namespace Chirpdeck
