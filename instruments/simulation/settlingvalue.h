// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Chirpdeck {

/// How a simulated quantity behaves.
struct SensorTraits
{
    double initial = 0.0;
    double timeConstantS = 1.0; ///< of the exponential approach to a target
    double noise = 0.0;         ///< rms of a reading
    double drift = 0.0;         ///< amplitude of a slow swing
    double driftPeriodS = 600.0;
    double driftAwayPerS = 0.0; ///< speed with which the quantity leaves when its device drifts away
};

/// A quantity that approaches its target exponentially. Times in seconds of the bench.
class SettlingValue
{
public:
    SettlingValue(const SensorTraits &traits, quint64 seed);

    void setTarget(double target, double now);
    double target() const noexcept { return m_target; }

    /// The quantity itself; equal to the target as soon as it is within a thousandth of the step.
    double value(double now) const;
    /// What an instrument shows: with noise and drift, which depend on the seed and the time only.
    double reading(double now) const;
    bool isSettling(double now) const { return value(now) != m_target; }

    const SensorTraits &traits() const noexcept { return m_traits; }

private:
    SensorTraits m_traits;
    quint64 m_seed;
    double m_from;
    double m_target;
    double m_since = 0.0;
};

} // namespace Chirpdeck
