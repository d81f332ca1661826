// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/rfconfig.h"
#include "instruments/core/fieldfinding.h"

namespace BC::Key::RF {

/// The field of findings about the whole chirp behind the chain.
inline const QString band = QStringLiteral("Band");

} // namespace BC::Key::RF

namespace Chirpdeck {

/// What a digitizer takes in: up to half its sample rate, Hz, and its analog bandwidth, MHz; 0 is unknown.
struct ReceiverBand
{
    double sampleRateHz = 0.0;
    double bandwidthMHz = 0.0;
};

/// A multiple of an oscillator's frequency where it does harm.
struct LoSpur
{
    int harmonic = 1;
    double freqMHz = 0.0;

    bool operator==(const LoSpur &) const = default;
};

/// Harmonics of the up-conversion LO up to this one may leave the chain strongly enough to be seen.
inline constexpr double MostSpurHarmonic = 10.0;

/// The lowest harmonic of the up-conversion LO that the multiplier lets through within the band of the chirp,
/// where it shows as a line that is none.
std::optional<LoSpur> loSpur(const RfConfig &rf, int step = 0);

/// RfConfig::validate() with fields, the comparison with the digitizer's bandwidth, and spurs.
FieldFindings checkRfChain(const RfConfig &rf, FtmwType type, const RfConfig::OutputRange &outputRange,
                           const ReceiverBand &receiver);

/// Parts of checkRfChain().
FieldFindings checkClocks(const RfConfig &rf, const RfConfig::OutputRange &outputRange);
FieldFindings checkBand(const RfConfig &rf, const ReceiverBand &receiver);

} // namespace Chirpdeck
