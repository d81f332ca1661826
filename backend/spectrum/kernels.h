// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// The loops that decide how fast a spectrum is made. Each is compiled for several instruction sets and
/// chosen when the program starts.
namespace Chirpdeck::Kernels {

/// Samples handled at a time where a pass needs scratch memory: a tile of 64-bit values that stays in the
/// first-level cache.
inline constexpr qsizetype TileSize = 2048;

/// out[i] = (counts[i] − offset) · weights[i]; `weights` may be null for 1.
void weightCounts(const qint64 *counts, double offset, const double *weights, double *out, qsizetype n);

/// sums[i] += counts[i], wrapping on overflow.
void addCounts(const qint64 *counts, qint64 *sums, qsizetype n);

/// The exact mean of n > 0 counts, rounded once.
double meanOfCounts(const qint64 *counts, qsizetype n);

/// out[k] = √(re² + im²) · scale of n pairs.
void magnitudes(const double *pairs, double scale, double *out, qsizetype n);

/// As magnitudes(), but pair k goes to out[n − 1 − k].
void magnitudesReversed(const double *pairs, double scale, double *out, qsizetype n);

} // namespace Chirpdeck::Kernels
