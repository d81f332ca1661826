// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"

#include <QtGlobal>

#include <cmath>
#include <memory>
#include <span>
#include <vector>

namespace Chirpdeck {

/// Sums of many shots, shared and never changed after they are published.
using Sums = std::shared_ptr<const std::vector<qint64>>;

/// The free-induction decays of one segment: per frame, the sum over all its shots in digitizer counts.
///
/// `sums` holds frames × size integers, frame by frame. Volts = sum · vMult / shots. The time of sample k is
/// k · spacing. Molecular frequency = probeFreqMHz ± baseband in MHz (+ for the upper sideband).
struct FidList
{
    double spacing = 1.0;      ///< seconds per sample
    double probeFreqMHz = 0.0; ///< down-conversion LO, MHz
    double vMult = 1.0;        ///< volts per count
    quint64 shots = 0;         ///< shots summed, per frame
    Sideband sideband = Sideband::UpperSideband;
    qsizetype size = 0; ///< samples per frame
    int frames = 0;
    Sums sums;

    bool isEmpty() const noexcept { return !sums || size == 0 || frames == 0; }
    std::span<const qint64> frame(int index) const
    {
        return std::span(*sums).subspan(static_cast<size_t>(index) * static_cast<size_t>(size),
                                        static_cast<size_t>(size));
    }
    /// Length of a record in µs, to the femtosecond: sums of rounding errors have no place in a file.
    double durationUs() const noexcept
    {
        return std::round(static_cast<double>(size) * spacing * 1e15) / 1e9;
    }
};

} // namespace Chirpdeck
