// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/resampledtransform.h"

#include <QtGlobal>

#include <array>

/// The loops that decide how fast a spectrum is made. Each is compiled for several instruction sets and
/// chosen when the program starts.
namespace Chirpdeck::Kernels {

/// Samples handled at a time where a pass needs scratch memory: a tile of 64-bit values that stays in the
/// first-level cache.
inline constexpr qsizetype TileSize = 2048;

/// out[i] = (counts[i] − offset) · weights[i]; `weights` may be null for 1.
void weightCounts(const qint64 *counts, double offset, const double *weights, double *out, qsizetype n);

/// A window that is a polynomial of one cosine, a₀ + a₁x + a₂x² + a₃x³ with x = cos(φ + jδ) for sample j: cos
/// jδ and sin jδ from tables, φ given by its cosine and sine. Costs less than to read the coefficients from
/// memory.
struct CosineWindow
{
    const double *cosines;
    const double *sines;
    double cosine;
    double sine;
    std::array<double, 4> a;
};

/// out[i] = (counts[i] − offset) · window.
void weightCounts(const qint64 *counts, double offset, const CosineWindow &window, double *out, qsizetype n);

/// sums[i] += counts[i], wrapping on overflow.
void addCounts(const qint64 *counts, qint64 *sums, qsizetype n);

/// The exact mean of n > 0 counts, rounded once.
double meanOfCounts(const qint64 *counts, qsizetype n);

/// out[k] = √(re² + im²) · scale of n pairs.
void magnitudes(const double *pairs, double scale, double *out, qsizetype n);

/// As magnitudes(), but pair k goes to out[n − 1 − k].
void magnitudesReversed(const double *pairs, double scale, double *out, qsizetype n);

/// Values between equidistant points: number i is (1 − fraction) · y[i·stride] + fraction · y[i·stride +
/// towardsNext]. `stride` is 1 or −1; `towardsNext` is 0 where the fraction is.
struct Resampling
{
    const double *y;
    qsizetype stride;
    qsizetype towardsNext;
    double fraction;
};

/// For every resampled value v that is not zero: weights[i] += weight, sums[i] += weight / v.
void addReciprocals(const Resampling &values, double weight, double *weights, double *sums, qsizetype n);

/// For every resampled value v that is not zero: weights[i] += weight, sums[i] += weight · ln v.
void addLogarithms(const Resampling &values, double weight, double *weights, double *sums, qsizetype n);

/// out[i] = Σ_j weights[j] · y[i + j] for i < n and j < count.
void correlate(const double *y, const double *weights, qsizetype count, double *out, qsizetype n);

/// Values of a transform of `inner` samples at the frequencies k/n, first ≤ k < first + count, with the
/// phases of samples whose middle one (n/2) was put first; see ResampledTransform.
void resampleBins(const ResampledTransform::Kernel &kernel, const double *bins, qsizetype inner, qsizetype n,
                  qsizetype first, double *out, qsizetype count);

} // namespace Chirpdeck::Kernels
