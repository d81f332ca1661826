// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/noisepool.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Chirpdeck {

namespace {

constexpr size_t quantileCount = 65536;
constexpr int fewestStartBits = 20; // 2 MiB, so that short records stay in the cache
constexpr int mostStartBits = 24;   // 32 MiB

/// Inverse of the normal distribution function for 0 < p < 1: Acklam's rational approximation (relative
/// error 1.2e-9).
double normalQuantile(double p)
{
    constexpr double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                            1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                            6.680131188771972e+01, -1.328068155288572e+01};
    constexpr double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                            -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                            3.754408661907416e+00};
    if (p > 0.5)
        return -normalQuantile(1.0 - p);
    if (p < 0.02425) {
        const double q = std::sqrt(-2.0 * std::log(p));
        return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
               ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1.0);
    }
    const double q = p - 0.5;
    const double r = q * q;
    return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
           (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1.0);
}

std::vector<std::int16_t> quantiles(double rms)
{
    std::vector<double> exact(quantileCount);
    double square = 0.0;
    for (size_t i = 0; i < quantileCount; ++i) {
        exact[i] = normalQuantile((static_cast<double>(i) + 0.5) / static_cast<double>(quantileCount));
        square += exact[i] * exact[i];
    }
    // The outermost quantiles miss a little of the tails' variance.
    const double scale = rms * std::sqrt(0.5 * static_cast<double>(quantileCount) / square);
    std::vector<std::int16_t> rounded(quantileCount);
    std::transform(exact.begin(), exact.end(), rounded.begin(),
                   [scale](double value) { return static_cast<std::int16_t>(std::lround(value * scale)); });
    return rounded;
}

} // namespace

NoisePool::NoisePool(qsizetype samples, double rms, quint64 seed)
    : m_samples(std::max<qsizetype>(1, samples))
    , m_startBits(std::clamp(static_cast<int>(std::bit_width(static_cast<quint64>(m_samples) * 32)),
                             fewestStartBits, mostStartBits))
    , m_seed(seed)
    , m_refreshLength(std::max<size_t>(16, static_cast<size_t>(m_samples) / 64))
    , m_random(seed)
    , m_quantiles(quantiles(std::clamp(rms, 0.0, 5000.0)))
    , m_buffer(static_cast<size_t>(starts() + m_samples))
{
    draw(m_buffer);
}

void NoisePool::draw(std::span<std::int16_t> target) noexcept
{
    const std::int16_t *table = m_quantiles.data();
    for (size_t i = 0; i < target.size(); i += 2) {
        const quint64 bits = m_random();
        target[i] = static_cast<std::int16_t>(table[bits & 0xffff] + table[(bits >> 16) & 0xffff]);
        if (i + 1 < target.size())
            target[i + 1] = static_cast<std::int16_t>(table[(bits >> 32) & 0xffff] + table[bits >> 48]);
    }
}

quint64 NoisePool::startOf(quint64 shot) const noexcept
{
    // Every step is invertible within the lowest m_startBits bits.
    const quint64 mask = static_cast<quint64>(starts()) - 1;
    const int half = m_startBits / 2;
    quint64 x = (shot + m_seed) & mask;
    x ^= x >> half;
    x = (x * 0x9e3779b97f4a7c15ULL) & mask;
    x ^= x >> half;
    x = (x * 0xd6e8feb86659fd93ULL) & mask;
    x ^= x >> half;
    return x;
}

std::span<const std::int16_t> NoisePool::next() noexcept
{
    const size_t end = std::min(m_refreshAt + m_refreshLength, m_buffer.size());
    draw(std::span(m_buffer).subspan(m_refreshAt, end - m_refreshAt));
    m_refreshAt = end == m_buffer.size() ? 0 : end;
    return std::span(m_buffer).subspan(startOf(m_shot++), static_cast<size_t>(m_samples));
}

} // namespace Chirpdeck
