// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <span>
#include <vector>

namespace Chirpdeck {

/// A stream of pseudo-random numbers: splitmix64 (Steele, Lea, Flood 2014). Equal seeds give equal streams on
/// every machine.
class SplitMix
{
public:
    explicit SplitMix(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 operator()() noexcept
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

private:
    quint64 m_state;
};

/// White Gaussian noise for very many shots at the price of a memory read.
///
/// A shot's noise is a stretch of a long buffer that starts at a pseudo-random place. Two things keep the
/// average of N shots falling as 1/√N without a floor, which a pool of finished records would have at
/// 1/√(number of records):
/// - within one turn of the buffer no two shots start at the same place (the start is a bijective mix of the
/// shot's number), so that
///   for each sample all shots draw different numbers;
/// - with every shot a small part of the buffer is drawn afresh, so that after some tens of records' worth of
/// shots the whole buffer is
///   a different one and no pattern survives a long run.
///
/// Shot k is a function of (samples, rms, seed, k) only; shots have to be taken in order.
class NoisePool
{
public:
    /// Noise for records of `samples` values, rms in integer units (0 to 5000).
    NoisePool(qsizetype samples, double rms, quint64 seed);

    /// The next shot's noise; valid until the following call.
    std::span<const std::int16_t> next() noexcept;

    /// How many shots start at different places before a start can come again.
    qsizetype starts() const noexcept { return qsizetype(1) << m_startBits; }

private:
    void draw(std::span<std::int16_t> target) noexcept;
    quint64 startOf(quint64 shot) const noexcept;

    qsizetype m_samples;
    int m_startBits;
    quint64 m_seed;
    quint64 m_shot = 0;
    size_t m_refreshAt = 0;
    size_t m_refreshLength;
    SplitMix m_random;
    std::vector<std::int16_t>
        m_quantiles; ///< of a Gaussian with rms/√2: a noise value is the sum of two of them
    std::vector<std::int16_t> m_buffer;
};

} // namespace Chirpdeck
