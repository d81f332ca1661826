// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/hardwarekey.h"
#include "persistence/data/vocabulary.h"

#include <map>

namespace Chirpdeck {

/// Which oscillator output makes the frequency of one role, and how.
struct ClockConfig
{
    double desiredFreqMHz = 0.0; ///< the frequency that the role needs, after multiplication or division
    ClockOperation op = ClockOperation::Multiply;
    double factor = 1.0;
    HardwareKey hwKey; ///< empty: no clock assigned
    int output = 0;    ///< output of that device, from 0

    bool isAssigned() const { return !hwKey.isEmpty(); }

    /// Desired frequency per oscillator frequency: the factor with Multiply, its inverse with Divide.
    double multiplier() const { return op == ClockOperation::Multiply ? factor : 1.0 / factor; }

    /// What the oscillator has to be set to, MHz.
    double rawFreqMHz() const
    {
        return op == ClockOperation::Multiply ? desiredFreqMHz / factor : desiredFreqMHz * factor;
    }

    /// The frequency of the role when the oscillator runs at `rawMHz`.
    double desiredFromRaw(double rawMHz) const
    {
        return op == ClockOperation::Multiply ? rawMHz * factor : rawMHz / factor;
    }

    bool operator==(const ClockConfig &) const = default;
};

/// The clocks of one step of a run, by role.
using ClockStep = std::map<ClockType, ClockConfig>;

/// A range of frequencies in MHz.
struct FrequencyRange
{
    double minMHz = 0.0;
    double maxMHz = 0.0;

    bool contains(double freqMHz) const { return freqMHz >= minMHz && freqMHz <= maxMHz; }
    bool operator==(const FrequencyRange &) const = default;
};

/// The range of a role's desired frequency where no clock is assigned.
inline constexpr FrequencyRange UnassignedClockRange{0.0, 1e7};

/// The range of a role's desired frequency for an oscillator that reaches `raw`.
inline FrequencyRange desiredRange(const ClockConfig &clock, const FrequencyRange &raw)
{
    return clock.isAssigned()
               ? FrequencyRange{clock.desiredFromRaw(raw.minMHz), clock.desiredFromRaw(raw.maxMHz)}
               : UnassignedClockRange;
}

} // namespace Chirpdeck
