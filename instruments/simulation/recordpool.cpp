// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/recordpool.h"

#include "instruments/simulation/quantizer.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace Chirpdeck {

namespace {

/// Units of the noise pool per rms where it is scaled in floating point.
constexpr double floatNoiseUnits = 4096.0;

double noiseCounts(const RecordFormat &format)
{
    return format.noiseVolts / format.countVolts /
           std::sqrt(static_cast<double>(std::max(1, format.averages)));
}

/// One-byte records with ordinary noise, that is nearly all, need no floating point. The pool reaches 6 rms
/// at most.
bool fitsFixedPoint(const RecordFormat &format)
{
    return format.bytesPerPoint == 1 &&
           noiseCounts(format) * Quantizer::Int8Units * 6.0 < Quantizer::Int8NoiseLimit;
}

} // namespace

RecordFormat RecordFormat::of(const SynthesisSettings &settings)
{
    return {.samples = settings.samples,
            .frames = settings.frames,
            .bytesPerPoint = settings.bytesPerPoint,
            .bigEndian = settings.bigEndian,
            .countVolts = settings.countVolts(),
            .noiseVolts = settings.noiseVolts,
            .averages = settings.averages};
}

RecordPool::RecordPool(const RecordFormat &format, quint64 seed)
    : m_format(format)
    , m_fixedPoint(fitsFixedPoint(format))
    , m_noiseUnits(m_fixedPoint ? noiseCounts(format) * Quantizer::Int8Units : floatNoiseUnits)
    , m_noiseScale(static_cast<float>(noiseCounts(format) / floatNoiseUnits))
    , m_noise(format.points(), m_noiseUnits, seed)
{
    setSignal({});
}

void RecordPool::setSignal(std::span<const float> volts)
{
    const auto points = static_cast<size_t>(m_format.points());
    const auto countsAt = [&](size_t i) { return i < volts.size() ? volts[i] / m_format.countVolts : 0.0; };
    if (!m_fixedPoint) {
        m_counts.resize(points);
        for (size_t i = 0; i < points; ++i)
            m_counts[i] = static_cast<float>(countsAt(i));
        return;
    }
    for (size_t variant = 0; variant < variants; ++variant) {
        // −1/2 + 64: sums of integers rounded at 64 units lie half a unit high on average.
        const double shift = (static_cast<double>(variant) + 0.5) / variants - 0.5 + Quantizer::Int8Units / 2;
        m_fixed[variant].resize(points);
        for (size_t i = 0; i < points; ++i) {
            const double value = std::floor(countsAt(i) * Quantizer::Int8Units + shift);
            m_fixed[variant][i] = static_cast<std::int16_t>(
                std::clamp<double>(value, -Quantizer::Int8SignalLimit, Quantizer::Int8SignalLimit));
        }
    }
}

void RecordPool::next(std::span<std::byte> record) noexcept
{
    const std::span<const std::int16_t> noise = m_noise.next();
    const auto points = static_cast<size_t>(m_format.points());
    if (record.size() < points * static_cast<size_t>(m_format.bytesPerPoint))
        return;
    // Records come from 64-byte aligned memory; their integers may be written in place.
    if (m_fixedPoint) {
        Quantizer::quantizeInt8(m_fixed[m_played % variants].data(), noise.data(),
                                reinterpret_cast<std::int8_t *>(record.data()), points);
    } else if (m_format.bytesPerPoint == 1) {
        Quantizer::quantizeWideInt8(m_counts.data(), noise.data(), m_noiseScale,
                                    reinterpret_cast<std::int8_t *>(record.data()), points);
    } else if (m_format.bytesPerPoint == 2) {
        Quantizer::quantizeInt16(m_counts.data(), noise.data(), m_noiseScale,
                                 reinterpret_cast<std::int16_t *>(record.data()), points);
    } else {
        Quantizer::quantizeInt32(m_counts.data(), noise.data(), m_noiseScale,
                                 reinterpret_cast<std::int32_t *>(record.data()), points);
    }
    if (m_format.bigEndian && m_format.bytesPerPoint > 1)
        swapBytes(record.first(points * static_cast<size_t>(m_format.bytesPerPoint)));
    ++m_played;
}

void RecordPool::swapBytes(std::span<std::byte> record) const noexcept
{
    if (m_format.bytesPerPoint == 2)
        qbswap<2>(record.data(), static_cast<qsizetype>(record.size() / 2), record.data());
    else
        qbswap<4>(record.data(), static_cast<qsizetype>(record.size() / 4), record.data());
}

void seededSum(const SynthesisSettings &settings, quint64 seed, quint64 transfers, std::span<qint64> sums)
{
    const RecordFormat format = RecordFormat::of(settings);
    RecordPool pool(format, seed);
    pool.setSignal(synthesizeSignal(settings));
    std::vector<std::int64_t> aligned(static_cast<size_t>(format.bytes()) / sizeof(std::int64_t) + 1);
    const std::span<std::byte> record =
        std::as_writable_bytes(std::span(aligned)).first(static_cast<size_t>(format.bytes()));
    const auto points = std::min(static_cast<size_t>(format.points()), sums.size());
    const auto sample = [&format](const std::byte *at) -> qint64 {
        if (format.bytesPerPoint == 1)
            return static_cast<std::int8_t>(*at);
        if (format.bytesPerPoint == 2)
            return format.bigEndian ? qFromBigEndian<qint16>(at) : qFromLittleEndian<qint16>(at);
        return format.bigEndian ? qFromBigEndian<qint32>(at) : qFromLittleEndian<qint32>(at);
    };
    for (quint64 shot = 0; shot < transfers; ++shot) {
        pool.next(record);
        for (size_t i = 0; i < points; ++i)
            sums[i] += sample(record.data() + i * static_cast<size_t>(format.bytesPerPoint)) *
                       std::max(1, format.averages);
    }
}

} // namespace Chirpdeck
