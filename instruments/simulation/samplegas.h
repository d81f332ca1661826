// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/parsers/spcat.h"

#include <QString>

#include <vector>

namespace Chirpdeck {

/// A transition that the simulated gas can emit.
struct SpectralLine
{
    double frequencyMHz = 0.0;
    double intensity =
        0.0; ///< relative amplitude of its free-induction decay; OCS J = 3←2 of the sample gas is 1
    QString label;

    bool operator==(const SpectralLine &) const = default;
};

/// Rotational temperature of the simulated expansion, K.
inline constexpr double SampleRotationalTemperature = 3.0;

/// The lines between 6.5 and 40.5 GHz of the gas mixture that the simulated nozzle expands, in order of
/// frequency. They are computed from published rotational constants: carbonyl sulfide with its rarer
/// isotopologues in natural abundance, and some acetonitrile, cyanoacetylene, cyanobutadiyne, propyne,
/// fluoroform, nitrous oxide and benzonitrile.
///
/// The relative amplitude is abundance · ν · μ² · line strength · (difference of the level populations at the
/// rotational temperature), the weak-pulse polarisation; the chirp's share (the inverse root of the sweep
/// rate) is the synthesiser's. Species of nuclear spin do not convert in the expansion, so that each has its
/// own population.
std::vector<SpectralLine> sampleGas(double temperatureK = SampleRotationalTemperature);

/// A catalogue's lines as a gas of the given rotational temperature, scaled so that the strongest line is 1.
std::vector<SpectralLine> gasFromCatalogue(const std::vector<CatalogLine> &lines,
                                           double temperatureK = SampleRotationalTemperature);

} // namespace Chirpdeck
