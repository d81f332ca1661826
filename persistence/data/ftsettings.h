// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"

namespace Chirpdeck {

/// How an FID becomes a spectrum; stored with the experiment as fid/processing.csv. Times in µs from the
/// record's first sample.
struct FtSettings
{
    double startUs = 0.0;            ///< samples before are zeroed
    double endUs = 99.0;             ///< samples after are zeroed; a value beyond the record means its end
    double expFilterUs = 0.0;        ///< 1/e time of the exponential filter counted from startUs; 0 = off
    int zeroPad = 0;                 ///< 0 = none, n = next power of two of length · 2ⁿ (0 to 4)
    bool removeDc = false;           ///< subtract the mean between start and end
    FtUnits units = FtUnits::FtuV;   ///< ordinate
    double autoscaleIgnoreMHz = 0.0; ///< band around the LO left out of the automatic ordinate range
    WindowFunction window = WindowFunction::None;
    AmplitudeConvention amplitude = AmplitudeConvention::PerRecord;

    bool operator==(const FtSettings &) const = default;
};

} // namespace Chirpdeck
