// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/fidsynthesizer.h"
#include "instruments/simulation/noisepool.h"

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace Chirpdeck {

/// How signal and noise become a record's bytes.
struct RecordFormat
{
    qsizetype samples = 0;
    int frames = 1;
    int bytesPerPoint = 1; ///< 1, 2 or 4; signed
    bool bigEndian = false;
    double countVolts = 1.0; ///< volts per count
    double noiseVolts = 0.0; ///< rms of one shot
    int averages = 1;        ///< shots averaged into one transfer, whose noise is smaller by the root of it

    static RecordFormat of(const SynthesisSettings &settings);
    qsizetype points() const noexcept { return samples * frames; }
    qsizetype bytes() const noexcept { return points() * bytesPerPoint; }
    bool operator==(const RecordFormat &) const = default;
};

/// Plays shots: the same signal every time, plus noise that never repeats, rounded and clipped to counts.
///
/// Transfer k is a function of (format, signal, seed, k) only. The signal may be far below one count: the
/// noise dithers it, provided that its rms is not much below a count, as with a real digitizer.
class RecordPool
{
public:
    RecordPool(const RecordFormat &format, quint64 seed);

    const RecordFormat &format() const noexcept { return m_format; }

    /// The noiseless input in volts, frames × samples; missing values are zero. Counting of transfers goes
    /// on.
    void setSignal(std::span<const float> volts);

    /// Writes the next transfer of format().bytes() bytes.
    void next(std::span<std::byte> record) noexcept;

    /// Number of transfers played.
    quint64 played() const noexcept { return m_played; }

private:
    void swapBytes(std::span<std::byte> record) const noexcept;

    /// Fixed-point variants of the signal, used in turn, that differ in where they round: their mean is finer
    /// than each of them.
    static constexpr size_t variants = 4;

    RecordFormat m_format;
    bool m_fixedPoint;
    double m_noiseUnits; ///< rms of the pool in its own integer units
    float m_noiseScale;  ///< counts per unit of the pool
    NoisePool m_noise;
    std::array<std::vector<std::int16_t>, variants> m_fixed;
    std::vector<float> m_counts;
    quint64 m_played = 0;
};

/// Adds what an accumulator must hold after `shots` transfers of a digitizer that plays these settings with
/// this seed: `sums` has frames × samples values. With averages > 1 a transfer counts as that many shots, and
/// is added multiplied by it.
void seededSum(const SynthesisSettings &settings, quint64 seed, quint64 transfers, std::span<qint64> sums);

} // namespace Chirpdeck
