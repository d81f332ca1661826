// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/fidarithmetic.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Spectrum)
};

/// Spacings that differ by less are the same number written by two programs.
constexpr double SameNumber = 1e-9;

bool isSame(double a, double b)
{
    return std::abs(a - b) <= SameNumber * std::max(std::abs(a), std::abs(b));
}

bool isUsable(const FidList &fids)
{
    return !fids.isEmpty() && fids.shots > 0 && fids.size > 0 && fids.frames > 0 &&
           std::ssize(*fids.sums) >= fids.size * fids.frames;
}

Error empty()
{
    return {Text::tr("One of the records holds no shots"),
            {},
            Text::tr("Wait for the first shots, or choose another record.")};
}

} // namespace

Result<FidList> differentialFids(const FidList &later, const FidList &earlier)
{
    if (!isUsable(later) || !isUsable(earlier))
        return empty();
    if (later.size != earlier.size || later.frames != earlier.frames || later.sideband != earlier.sideband ||
        !isSame(later.spacing, earlier.spacing) || !isSame(later.vMult, earlier.vMult) ||
        !isSame(later.probeFreqMHz, earlier.probeFreqMHz))
        return Error{Text::tr("The two records differ in length, frames, spacing, scale or LO"),
                     {},
                     Text::tr("Choose backups of the same run.")};
    if (later.shots <= earlier.shots)
        return Error{
            Text::tr("No shots were added since this backup"), {}, Text::tr("Choose an earlier backup.")};
    FidList difference = later;
    difference.shots = later.shots - earlier.shots;
    auto sums = std::make_shared<std::vector<qint64>>(*later.sums);
    for (size_t i = 0; i < sums->size(); ++i)
        (*sums)[i] -= (*earlier.sums)[i];
    difference.sums = std::move(sums);
    return difference;
}

Result<FidList> withoutBlank(const FidList &signal, const FidList &blank)
{
    if (!isUsable(signal) || !isUsable(blank))
        return empty();
    if (!isSame(signal.spacing, blank.spacing) || blank.size < signal.size ||
        (blank.frames != 1 && blank.frames != signal.frames))
        return Error{Text::tr("The blank run differs in spacing or frames, or is shorter"),
                     {},
                     Text::tr("Record it with the same digitizer settings.")};
    // In counts of the signal, and for as many shots.
    const double factor =
        static_cast<double>(signal.shots) / static_cast<double>(blank.shots) * (blank.vMult / signal.vMult);
    const auto magnitude = [](const FidList &fids) {
        double greatest = 1.0;
        for (const qint64 sum : *fids.sums)
            greatest = std::max(greatest, std::abs(static_cast<double>(sum)));
        return greatest;
    };
    // Doubles are exact up to 2⁵³; within that, sums are multiplied by the greatest power of two up to 2²⁰.
    constexpr int MostBits = 20;
    constexpr double Room = 52.0;
    const double reach = magnitude(signal) + std::abs(factor) * magnitude(blank);
    const int bits = std::clamp(static_cast<int>(std::floor(Room - std::log2(reach))), 0, MostBits);
    const double finer = std::ldexp(1.0, bits);

    FidList difference = signal;
    difference.vMult = signal.vMult / finer;
    auto sums = std::make_shared<std::vector<qint64>>(static_cast<size_t>(signal.size * signal.frames));
    for (int frame = 0; frame < signal.frames; ++frame) {
        const auto counts = signal.frame(frame);
        const auto empty = blank.frame(blank.frames == 1 ? 0 : frame);
        qint64 *const out = sums->data() + frame * signal.size;
        for (size_t i = 0; i < counts.size(); ++i)
            out[i] = std::llround(finer *
                                  (static_cast<double>(counts[i]) - factor * static_cast<double>(empty[i])));
    }
    difference.sums = std::move(sums);
    return difference;
}

} // namespace Chirpdeck
