// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/ftsettings.h"
#include "persistence/data/vocabulary.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

namespace Chirpdeck {

/// The amplitude spectrum of one FID on its molecular frequency axis. A value; its ordinates are shared and
/// never change.
///
/// Bins stand in ascending molecular frequency for both sidebands, so that the LO is the first bin of an
/// upper and the last bin of a lower sideband. The LO's own bin is 0.
struct Spectrum
{
    double x0MHz = 0.0;                           ///< molecular frequency of the first bin
    double dxMHz = 1.0;                           ///< distance of neighbouring bins, > 0
    std::shared_ptr<const std::vector<double>> y; ///< amplitudes in `units`, fftLength / 2 + 1 of them
    FtUnits units = FtUnits::FtuV;
    quint64 shots = 0; ///< shots behind every sample, frames included
    double loMHz = 0.0;
    Sideband sideband = Sideband::UpperSideband;
    qsizetype fftLength = 0;    ///< samples transformed, padding included
    qsizetype recordLength = 0; ///< samples of the record; 0 where the spectrum is not of a single record
    FtSettings settings;        ///< what the spectrum was made with

    bool isEmpty() const noexcept { return !y || y->empty(); }
    qsizetype size() const noexcept { return y ? std::ssize(*y) : 0; }
    std::span<const double> values() const noexcept
    {
        return y ? std::span<const double>(*y) : std::span<const double>();
    }

    double firstMHz() const noexcept { return x0MHz; }
    double lastMHz() const noexcept { return frequencyOf(std::max<qsizetype>(size() - 1, 0)); }

    /// Molecular frequency of bin i; fractions of a bin are allowed.
    double frequencyOf(double i) const noexcept { return x0MHz + i * dxMHz; }
    double frequencyOf(qsizetype i) const noexcept { return frequencyOf(static_cast<double>(i)); }

    /// The bin nearest to a frequency, within the spectrum; −1 for an empty spectrum or a frequency that is
    /// not a number.
    qsizetype indexOf(double mHz) const noexcept
    {
        if (isEmpty() || std::isnan(mHz))
            return -1;
        const double last = static_cast<double>(size() - 1);
        return static_cast<qsizetype>(std::clamp(std::round((mHz - x0MHz) / dxMHz), 0.0, last));
    }

    /// True where the automatic ordinate range and the search for the best line do not look: the LO itself
    /// and the band around it that the settings leave out.
    bool isIgnored(qsizetype i) const noexcept
    {
        const qsizetype lo = sideband == Sideband::UpperSideband ? 0 : size() - 1;
        return i == lo || std::abs(frequencyOf(i) - loMHz) <= settings.autoscaleIgnoreMHz;
    }
    /// The limits of that band.
    double ignoredFromMHz() const noexcept { return loMHz - settings.autoscaleIgnoreMHz; }
    double ignoredToMHz() const noexcept { return loMHz + settings.autoscaleIgnoreMHz; }
};

} // namespace Chirpdeck
