// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"

#include <QtGlobal>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace Chirpdeck {

/// Window functions of length n, with the formulas that Blackchirp uses (m = n − 1):
///
///  - Bartlett        2/m · (m/2 − |i − m/2|)                                                       symmetric
///  - Blackman        0.42 − 0.5 cos(2πi/n) + 0.08 cos(4πi/n)                                       periodic
///  - BlackmanHarris  0.35875 − 0.48829 cos(2πi/n) + 0.14128 cos(4πi/n) − 0.01168 cos(6πi/n)        periodic
///  - Hamming         0.54 − 0.46 cos(2πi/m)                                                        symmetric
///  - Hanning         0.5 − 0.5 cos(2πi/m)                                                          symmetric
///  - KaiserBessel    I₀(14 √(1 − (2i/m − 1)²)) / I₀(14)                                            symmetric
///  - None            1
///
/// A window of one sample is 1 for every function: the symmetric formulas divide by zero there, and a window
/// must not remove all of the signal.
std::vector<double> windowCoefficients(WindowFunction function, qsizetype n);

/// Coefficients first … first + out.size() − 1 of a window of length n.
void fillWindow(WindowFunction function, qsizetype n, qsizetype first, std::span<double> out);

/// A window that is Σ a[k] · cosᵏ(2πi/period).
struct CosinePolynomial
{
    std::array<double, 4> a;
    double period;
};

/// Blackman, BlackmanHarris, Hamming and Hanning windows of length n > 1 as polynomials; nothing for others.
std::optional<CosinePolynomial> cosinePolynomial(WindowFunction function, qsizetype n);

/// Multiplies the samples by a window of their number, a tile that stays in the first-level cache at a time.
void applyWindow(WindowFunction function, std::span<double> samples);

} // namespace Chirpdeck
