// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/peak.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace Chirpdeck {

/// A table for other programs: `Frequency;Intensity` in MHz and units of the ordinate, every row ended by a
/// line break, as Blackchirp exports it.
QByteArray peakText(std::span<const Peak> peaks);

/// How a cavity spectrometer is to look at the lines again.
struct FtbOptions
{
    /// Lines at least this high get this many shots.
    struct Shots
    {
        double fromIntensity = 0.0;
        int shots = 100;
    };

    int shots = 100;                   ///< where no row of the table applies
    std::vector<Shots> shotsTable;     ///< the row with the greatest intensity that applies wins
    std::optional<double> dipoleDebye; ///< 0.01 to 10
    std::optional<double> drPowerDbm;  ///< −100 to 100
    std::optional<double> drOnlyBelow; ///< weaker lines are only used for double resonance
};

/// A job file (.ftb) for a cavity spectrometer, as Blackchirp writes it: a comment, an empty line, and one
/// line per peak without a line break at the end. `ftmfreq:<MHz> shots:<n> [dipole:<D>] [drpower:<dBm>]
/// #intensity <height>`; lines below the limit for double resonance are `amdor drfreq:<MHz> [drpower:<dBm>]
/// #intensity <height>`.
QByteArray ftbText(std::span<const Peak> peaks, const FtbOptions &options);

} // namespace Chirpdeck
