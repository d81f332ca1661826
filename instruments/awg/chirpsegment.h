// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace Chirpdeck {

/// A linear sweep of the waveform generator, or silence. Frequencies are those at the generator, before
/// multiplication and mixing.
struct ChirpSegment
{
    double startMHz = 0.0;
    double endMHz = 0.0;
    double durationUs = 0.5;
    bool empty = false; ///< silence

    /// Sweep rate, MHz/µs.
    double alpha() const { return durationUs > 0.0 ? (endMHz - startMHz) / durationUs : 0.0; }

    bool operator==(const ChirpSegment &) const = default;
};

/// The segments of one chirp, played one after another.
using Chirp = QList<ChirpSegment>;

} // namespace Chirpdeck
