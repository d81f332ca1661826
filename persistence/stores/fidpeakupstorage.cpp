// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidpeakupstorage.h"

namespace Chirpdeck {

namespace {

using Wide = __int128;

constexpr Wide Scale = Wide{1} << FidPeakUpStorage::FractionBits;

/// The scale that stands in the sums: counts are multiplied by 2⁸.
double scaledVMult(double vMult)
{
    return std::ldexp(vMult, -FidPeakUpStorage::FractionBits);
}

qint64 roundedQuotient(Wide numerator, quint64 denominator)
{
    const Wide divisor = denominator;
    const Wide half = divisor / 2;
    // For an odd divisor there is no tie; for an even one, half goes away from zero.
    const Wide rounded = numerator >= 0 ? (numerator + half) / divisor : -((-numerator + half) / divisor);
    return static_cast<qint64>(rounded);
}

bool isSameKind(const FidList &average, const FidList &fids)
{
    return average.size == fids.size && average.frames == fids.frames && average.spacing == fids.spacing &&
           average.probeFreqMHz == fids.probeFreqMHz && average.sideband == fids.sideband &&
           average.vMult == scaledVMult(fids.vMult);
}

} // namespace

FidPeakUpStorage::FidPeakUpStorage(quint64 targetShots)
    : m_targetShots(std::max<quint64>(1, targetShots))
{
}

quint64 FidPeakUpStorage::targetShots() const
{
    const std::scoped_lock lock(m_averageMutex);
    return m_targetShots;
}

void FidPeakUpStorage::setTargetShots(quint64 targetShots)
{
    const std::scoped_lock lock(m_averageMutex);
    m_targetShots = std::max<quint64>(1, targetShots);
}

void FidPeakUpStorage::add(const FidList &fids)
{
    if (fids.isEmpty() || fids.shots == 0)
        return;
    const std::scoped_lock lock(m_averageMutex);
    FidList average = current();
    if (average.isEmpty() || !isSameKind(average, fids))
        average = {};
    const quint64 shots = average.shots + fids.shots;
    const bool isFull = shots > m_targetShots;
    auto sums = std::make_shared<std::vector<qint64>>(fids.sums->size());
    for (std::size_t i = 0; i < sums->size(); ++i) {
        const Wide sum = (average.sums ? Wide{(*average.sums)[i]} : Wide{0}) + Wide{(*fids.sums)[i]} * Scale;
        (*sums)[i] = isFull ? roundedQuotient(sum * m_targetShots, shots) : static_cast<qint64>(sum);
    }
    average = fids;
    average.vMult = scaledVMult(fids.vMult);
    average.shots = isFull ? m_targetShots : shots;
    average.sums = std::move(sums);
    setCurrent(average);
}

void FidPeakUpStorage::reset()
{
    const std::scoped_lock lock(m_averageMutex);
    setCurrent({});
}

Result<void> FidPeakUpStorage::onStart()
{
    reset();
    return {};
}

} // namespace Chirpdeck
