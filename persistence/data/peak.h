// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace Chirpdeck {

/// A line that was found in a spectrum; stored with the experiment in fid/peaks.csv.
struct Peak
{
    double frequencyMHz = 0.0;   ///< from the fit where there is one, else interpolated between bins
    double uncertaintyMHz = 0.0; ///< standard deviation of a fitted frequency; 0 where there is no fit
    double height = 0.0;         ///< top of the line, interpolated, in units of the ordinate
    double snr = 0.0;            ///< height of the bin above the noise's mean, in its standard deviations
    double widthKHz = 0.0;       ///< full width at half of the height, as the spectrum shows it
    double decayUs = 0.0;        ///< 1/e time of the line's decay by the fit; 0 where there is none
    double binMHz = 0.0;         ///< frequency of the highest bin
    double binHeight = 0.0;      ///< its value
    qint64 bin = 0;              ///< its index in the spectrum
    bool isFitted = false;       ///< the frequency comes from a fit to the decay itself
    QString spur;                ///< what in the instrument makes a line here; empty for molecules

    bool operator==(const Peak &) const = default;
};

} // namespace Chirpdeck
