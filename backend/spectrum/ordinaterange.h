// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/spectrum.h"

namespace Chirpdeck {

/// From the lowest to the highest value.
struct OrdinateRange
{
    double lowest = 0.0;
    double highest = 0.0;
};

/// The range that a plot of the spectrum needs: of all finite values outside of the band around the LO that
/// the settings leave out. 0 to 0 where there are none.
inline OrdinateRange ordinateRange(const Spectrum &spectrum)
{
    OrdinateRange range;
    bool isFirst = true;
    for (qsizetype i = 0; i < spectrum.size(); ++i) {
        const double value = spectrum.values()[static_cast<size_t>(i)];
        if (!std::isfinite(value) || spectrum.isIgnored(i))
            continue;
        range.lowest = isFirst ? value : std::min(range.lowest, value);
        range.highest = isFirst ? value : std::max(range.highest, value);
        isFirst = false;
    }
    return range;
}

} // namespace Chirpdeck
