// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"

#include <QString>

namespace Chirpdeck {

/// A digital output of the waveform generator that is high around every chirp. Times in µs.
struct Marker
{
    QString name;
    MarkerRole role = MarkerRole::Custom;
    MarkerTiming timing = MarkerTiming::ChirpRelative;
    double startUs = -0.5; ///< counted from the start of the chirp
    double endUs = 0.5;    ///< counted from the end of the chirp, or from its start with Absolute timing
    bool enabled = true;

    /// When the marker goes low, counted from the start of a chirp of that length.
    double endFromChirpStart(double chirpDurationUs) const
    {
        return timing == MarkerTiming::ChirpRelative ? chirpDurationUs + endUs : endUs;
    }

    /// What an unconfigured channel has: channel 0 protects, channel 1 gates the amplifier, others are free.
    static Marker defaultFor(int channel)
    {
        if (channel == 0)
            return {QStringLiteral("Protection"), MarkerRole::Protection};
        if (channel == 1)
            return {QStringLiteral("Gate"), MarkerRole::Gate};
        return {QStringLiteral("Marker %1").arg(channel), MarkerRole::Custom};
    }

    bool operator==(const Marker &) const = default;
};

} // namespace Chirpdeck
