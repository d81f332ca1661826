// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/spurs.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Chirpdeck {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spurs)
};

/// Spurs closer than this are one; the first name stays.
constexpr double SameMHz = 1e-6;

QString multiple(int factor, const QString &name)
{
    return factor == 1 ? name : QStringLiteral("%1 × %2").arg(factor).arg(name);
}

} // namespace

double Receiver::foldedMHz(double inputMHz) const
{
    if (!(sampleRateMHz > 0.0))
        return std::abs(inputMHz);
    const double rest = std::fmod(std::abs(inputMHz), sampleRateMHz);
    return rest > sampleRateMHz / 2.0 ? sampleRateMHz - rest : rest;
}

double Receiver::molecularMHz(double inputMHz) const
{
    const double folded = foldedMHz(inputMHz);
    return sideband == Sideband::UpperSideband ? loMHz + folded : loMHz - folded;
}

std::vector<Spur> samplingSpurs(const Receiver &receiver, int divisor, double halfWidthMHz)
{
    std::vector<Spur> spurs;
    for (int m = 1; 2 * m <= divisor; ++m) {
        const int common = std::gcd(m, divisor);
        spurs.push_back({receiver.molecularMHz(receiver.sampleRateMHz * m / divisor), halfWidthMHz,
                         Text::tr("%1/%2 of the sampling rate").arg(m / common).arg(divisor / common)});
    }
    return spurs;
}

std::vector<Spur> clockSpurs(const Receiver &receiver, const std::vector<ClockLine> &clocks, int order,
                             double halfWidthMHz)
{
    std::vector<Spur> spurs;
    const auto add = [&](double inputMHz, const QString &origin) {
        const double at = receiver.molecularMHz(inputMHz);
        // A beat of zero is no line.
        const bool isLine = receiver.foldedMHz(inputMHz) > SameMHz;
        const bool isThere = std::ranges::any_of(
            spurs, [at](const Spur &spur) { return std::abs(spur.frequencyMHz - at) < SameMHz; });
        if (isLine && !isThere)
            spurs.push_back({at, halfWidthMHz, origin});
    };
    for (const ClockLine &clock : clocks)
        for (int m = 1; m <= order; ++m)
            add(m * clock.frequencyMHz, multiple(m, clock.name));
    for (size_t a = 0; a < clocks.size(); ++a) {
        for (size_t b = a + 1; b < clocks.size(); ++b) {
            for (int m = 1; m < order; ++m) {
                for (int n = 1; m + n <= order; ++n) {
                    const double first = m * clocks[a].frequencyMHz;
                    const double second = n * clocks[b].frequencyMHz;
                    const QString one = multiple(m, clocks[a].name);
                    const QString other = multiple(n, clocks[b].name);
                    add(first - second, QStringLiteral("%1 − %2").arg(one, other));
                    add(first + second, QStringLiteral("%1 + %2").arg(one, other));
                }
            }
        }
    }
    return spurs;
}

SpurList::SpurList(std::vector<Spur> spurs)
    : m_spurs(std::move(spurs))
{
    std::ranges::stable_sort(m_spurs, {}, &Spur::frequencyMHz);
    for (const Spur &spur : m_spurs)
        m_widest = std::max(m_widest, spur.halfWidthMHz);
}

const Spur *SpurList::at(double frequencyMHz) const
{
    const Spur *nearest = nullptr;
    auto spur = std::ranges::lower_bound(m_spurs, frequencyMHz - m_widest, {}, &Spur::frequencyMHz);
    for (; spur != m_spurs.end() && spur->frequencyMHz <= frequencyMHz + m_widest; ++spur) {
        const double distance = std::abs(spur->frequencyMHz - frequencyMHz);
        if (distance <= spur->halfWidthMHz &&
            (!nearest || distance < std::abs(nearest->frequencyMHz - frequencyMHz)))
            nearest = &*spur;
    }
    return nearest;
}

} // namespace Chirpdeck
