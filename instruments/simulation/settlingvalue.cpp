// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/settlingvalue.h"

#include "instruments/simulation/noisepool.h"

#include <cmath>
#include <numbers>

namespace Chirpdeck {

SettlingValue::SettlingValue(const SensorTraits &traits, quint64 seed)
    : m_traits(traits)
    , m_seed(seed)
    , m_from(traits.initial)
    , m_target(traits.initial)
{
}

void SettlingValue::setTarget(double target, double now)
{
    m_from = value(now);
    m_target = target;
    m_since = now;
}

double SettlingValue::value(double now) const
{
    if (!(m_traits.timeConstantS > 0.0))
        return m_target;
    const double left = std::exp(-(now - m_since) / m_traits.timeConstantS);
    return left < 1e-3 ? m_target : m_target + (m_from - m_target) * left;
}

double SettlingValue::reading(double now) const
{
    // The sum of twelve uniform numbers is as good as Gaussian here. Readings within a tenth of a second are
    // the same.
    SplitMix random(m_seed ^ static_cast<quint64>(std::llround(now * 10.0)) * 0x9e3779b97f4a7c15ULL);
    double noise = -6.0;
    for (int i = 0; i < 12; ++i)
        noise += std::ldexp(static_cast<double>(random() >> 11), -53);
    const double phase = std::ldexp(static_cast<double>(m_seed >> 11), -53);
    const double swing = std::sin(2.0 * std::numbers::pi * (now / m_traits.driftPeriodS + phase));
    return value(now) + m_traits.noise * noise + m_traits.drift * swing;
}

} // namespace Chirpdeck
