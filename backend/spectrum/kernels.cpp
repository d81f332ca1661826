// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

// Sanitizers start after the resolvers of function clones have run, hence one version there.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__GLIBC__) &&                 \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define CHIRPDECK_CLONES __attribute__((target_clones("default", "arch=haswell", "arch=skylake-avx512")))
#else
#define CHIRPDECK_CLONES
#endif

namespace Chirpdeck::Kernels {
namespace {

/// Integers within ±2⁵¹ become doubles by arithmetic that every vector unit has: added to the bits of 1.5 ·
/// 2⁵² they are the mantissa.
constexpr quint64 MagicBits = 0x4338000000000000;
constexpr double Magic = 6755399441055744.0;
constexpr quint64 Half = quint64(1) << 51;

inline double smallToDouble(qint64 value)
{
    return std::bit_cast<double>(static_cast<quint64>(value) + MagicBits) - Magic;
}

} // namespace

/// weightCounts() for counts within ±2⁵¹; false, and nothing useful in `out`, if there were others.
CHIRPDECK_CLONES
static bool weightSmall(const qint64 *counts, double offset, const double *weights, double *out, qsizetype n)
{
    quint64 beyond = 0;
    if (weights) {
        for (qsizetype i = 0; i < n; ++i) {
            beyond |= (static_cast<quint64>(counts[i]) + Half) >> 52;
            out[i] = (smallToDouble(counts[i]) - offset) * weights[i];
        }
    } else {
        for (qsizetype i = 0; i < n; ++i) {
            beyond |= (static_cast<quint64>(counts[i]) + Half) >> 52;
            out[i] = smallToDouble(counts[i]) - offset;
        }
    }
    return beyond == 0;
}

void weightCounts(const qint64 *counts, double offset, const double *weights, double *out, qsizetype n)
{
    for (qsizetype done = 0; done < n; done += TileSize) {
        const qsizetype count = std::min(TileSize, n - done);
        if (weightSmall(counts + done, offset, weights ? weights + done : nullptr, out + done, count))
            continue;
        for (qsizetype i = done; i < done + count; ++i)
            out[i] = (static_cast<double>(counts[i]) - offset) * (weights ? weights[i] : 1.0);
    }
}

/// The same for a window of cosines.
CHIRPDECK_CLONES
static bool weightSmall(const qint64 *counts, double offset, const CosineWindow &window, double *out,
                        qsizetype n)
{
    const CosineWindow w = window;
    quint64 beyond = 0;
    for (qsizetype i = 0; i < n; ++i) {
        beyond |= (static_cast<quint64>(counts[i]) + Half) >> 52;
        const double x = w.cosine * w.cosines[i] - w.sine * w.sines[i];
        out[i] = (smallToDouble(counts[i]) - offset) * (w.a[0] + x * (w.a[1] + x * (w.a[2] + x * w.a[3])));
    }
    return beyond == 0;
}

void weightCounts(const qint64 *counts, double offset, const CosineWindow &window, double *out, qsizetype n)
{
    if (weightSmall(counts, offset, window, out, n))
        return;
    for (qsizetype i = 0; i < n; ++i) {
        const double x = window.cosine * window.cosines[i] - window.sine * window.sines[i];
        out[i] = (static_cast<double>(counts[i]) - offset) *
                 (window.a[0] + x * (window.a[1] + x * (window.a[2] + x * window.a[3])));
    }
}

CHIRPDECK_CLONES
void addCounts(const qint64 *counts, qint64 *sums, qsizetype n)
{
    for (qsizetype i = 0; i < n; ++i)
        sums[i] = static_cast<qint64>(static_cast<quint64>(sums[i]) + static_cast<quint64>(counts[i]));
}

CHIRPDECK_CLONES
double meanOfCounts(const qint64 *counts, qsizetype n)
{
    // Halves of 32 bits cannot overflow their 64-bit sums for fewer than 2³¹ samples.
    quint64 low = 0;
    qint64 high = 0;
    for (qsizetype i = 0; i < n; ++i) {
        low += static_cast<quint64>(counts[i]) & 0xffffffffU;
        high += counts[i] >> 32;
    }
    const long double total = static_cast<long double>(high) * 4294967296.0L + static_cast<long double>(low);
    return static_cast<double>(total / static_cast<long double>(n));
}

CHIRPDECK_CLONES
void magnitudes(const double *pairs, double scale, double *out, qsizetype n)
{
    for (qsizetype k = 0; k < n; ++k) {
        const double re = pairs[2 * k];
        const double im = pairs[2 * k + 1];
        out[k] = std::sqrt(re * re + im * im) * scale;
    }
}

CHIRPDECK_CLONES
void magnitudesReversed(const double *pairs, double scale, double *out, qsizetype n)
{
    for (qsizetype k = 0; k < n; ++k) {
        const double re = pairs[2 * k];
        const double im = pairs[2 * k + 1];
        out[n - 1 - k] = std::sqrt(re * re + im * im) * scale;
    }
}

/// Stride and neighbour as constants, so that the loop can be vectorised.
template<int Stride>
inline double valueAt(const Resampling &values, qsizetype i)
{
    const double *const y = values.y + Stride * i;
    return y[0] + values.fraction * (y[values.towardsNext] - y[0]);
}

CHIRPDECK_CLONES
static void addForward(const Resampling &values, double weight, double *weights, double *sums, qsizetype n)
{
    for (qsizetype i = 0; i < n; ++i) {
        const double v = valueAt<1>(values, i);
        const double counted = v != 0.0 ? weight : 0.0;
        weights[i] += counted;
        sums[i] += counted / (v != 0.0 ? v : 1.0);
    }
}

CHIRPDECK_CLONES
static void addBackward(const Resampling &values, double weight, double *weights, double *sums, qsizetype n)
{
    for (qsizetype i = 0; i < n; ++i) {
        const double v = valueAt<-1>(values, i);
        const double counted = v != 0.0 ? weight : 0.0;
        weights[i] += counted;
        sums[i] += counted / (v != 0.0 ? v : 1.0);
    }
}

void addReciprocals(const Resampling &values, double weight, double *weights, double *sums, qsizetype n)
{
    if (values.stride > 0)
        addForward(values, weight, weights, sums, n);
    else
        addBackward(values, weight, weights, sums, n);
}

void addLogarithms(const Resampling &values, double weight, double *weights, double *sums, qsizetype n)
{
    for (qsizetype i = 0; i < n; ++i) {
        const double v = values.stride > 0 ? valueAt<1>(values, i) : valueAt<-1>(values, i);
        if (v != 0.0) {
            weights[i] += weight;
            sums[i] += weight * std::log(v);
        }
    }
}

CHIRPDECK_CLONES
void resampleBins(const ResampledTransform::Kernel &kernel, const double *bins, qsizetype inner, qsizetype n,
                  qsizetype first, double *out, qsizetype count)
{
    constexpr int Half = ResampledTransform::HalfTaps;
    constexpr int Powers = ResampledTransform::Coefficients;
    // Positions first · inner / n, exactly: whole bins and the rest in parts of n.
    const auto wide = static_cast<unsigned __int128>(first) * static_cast<unsigned __int128>(inner);
    auto whole = static_cast<qsizetype>(wide / static_cast<unsigned __int128>(n));
    auto rest = static_cast<qsizetype>(wide % static_cast<unsigned __int128>(n));
    const qsizetype step = inner / n;
    const qsizetype stepRest = inner % n;
    // Turning by −2π · (n/2) / n from bin to bin, from an exact start.
    const auto turned =
        static_cast<qsizetype>(static_cast<unsigned __int128>(first) * static_cast<unsigned __int128>(n / 2) %
                               static_cast<unsigned __int128>(n));
    const double turn = -2.0 * std::numbers::pi / static_cast<double>(n);
    double c = std::cos(turn * static_cast<double>(turned));
    double s = std::sin(turn * static_cast<double>(turned));
    const double stepC = std::cos(turn * static_cast<double>(n / 2));
    const double stepS = std::sin(turn * static_cast<double>(n / 2));
    for (qsizetype k = 0; k < count; ++k) {
        const double at = static_cast<double>(rest) / static_cast<double>(n) - 0.5;
        const double square = at * at;
        std::array<double, Half> even = kernel.even[Powers - 1];
        std::array<double, Half> odd = kernel.odd[Powers - 1];
        for (int p = Powers - 2; p >= 0; --p) {
            for (int j = 0; j < Half; ++j) {
                even[j] = even[j] * square + kernel.even[p][j];
                odd[j] = odd[j] * square + kernel.odd[p][j];
            }
        }
        // Each weight twice, for the real and the imaginary part.
        std::array<double, 4 * Half> weights;
        for (int j = 0; j < Half; ++j) {
            weights[2 * j] = weights[2 * j + 1] = even[j] + at * odd[j];
            weights[4 * Half - 1 - 2 * j] = weights[4 * Half - 2 - 2 * j] = even[j] - at * odd[j];
        }
        const double *const near = bins + 2 * (whole - (Half - 1));
        std::array<double, 8> sums{};
        for (int q = 0; q < 4 * Half; q += 8)
            for (int l = 0; l < 8; ++l)
                sums[l] += weights[q + l] * near[q + l];
        const double re = (sums[0] + sums[2]) + (sums[4] + sums[6]);
        const double im = (sums[1] + sums[3]) + (sums[5] + sums[7]);
        out[2 * k] = re * c - im * s;
        out[2 * k + 1] = re * s + im * c;
        const double nextC = c * stepC - s * stepS;
        s = s * stepC + c * stepS;
        c = nextC;
        whole += step;
        rest += stepRest;
        if (rest >= n) {
            rest -= n;
            ++whole;
        }
    }
}

/// out[i] += Σ of four weights.
CHIRPDECK_CLONES
static void addFourWeights(const double *y, const std::array<double, 4> &w, double *out, qsizetype n)
{
    const auto [a, b, c, d] = w;
    for (qsizetype i = 0; i < n; ++i)
        out[i] += (a * y[i] + b * y[i + 1]) + (c * y[i + 2] + d * y[i + 3]);
}

CHIRPDECK_CLONES
static void addOneWeight(const double *y, double weight, double *out, qsizetype n)
{
    for (qsizetype i = 0; i < n; ++i)
        out[i] += weight * y[i];
}

void correlate(const double *y, const double *weights, qsizetype count, double *out, qsizetype n)
{
    for (qsizetype done = 0; done < n; done += TileSize) {
        const qsizetype tile = std::min(TileSize, n - done);
        std::fill_n(out + done, tile, 0.0);
        qsizetype j = 0;
        for (; j + 4 <= count; j += 4)
            addFourWeights(y + done + j, {weights[j], weights[j + 1], weights[j + 2], weights[j + 3]},
                           out + done, tile);
        for (; j < count; ++j)
            addOneWeight(y + done + j, weights[j], out + done, tile);
    }
}

} // namespace Chirpdeck::Kernels
