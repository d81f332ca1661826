// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftbuffer.h"

#include <QtGlobal>

#include <array>
#include <complex>
#include <memory>
#include <mutex>
#include <vector>

namespace Chirpdeck {

class FftPlan;

/// Transforms lengths with large prime factors, which FFTW takes up to a hundred times as long for, by way of
/// a convenient length of at least 1.6 times as many samples.
///
/// The spectrum of a record that fills only a part of a transform varies slowly from bin to bin, so that its
/// values between bins follow from the nearest sixteen: the samples are divided by the transform of a
/// Kaiser–Bessel kernel, transformed, and the bins convolved with the kernel at the frequencies k/n that are
/// wanted (J. A. Fessler, B. P. Sutton, IEEE Trans. Signal Process. 51 (2003) 560). Errors are below 1e−12 of
/// the greatest value. Never changes; any number of threads may execute it at once.
class ResampledTransform
{
public:
    /// `inner` transforms convenientLength(n) samples. Throws std::bad_alloc.
    ResampledTransform(qsizetype n, std::shared_ptr<const FftPlan> inner);

    /// As FftPlan::execute(). Throws std::bad_alloc.
    void execute(const double *samples, std::complex<double> *result) const;
    qsizetype innerLength() const noexcept { return m_inner; }

    /// Whether a length is transformed faster this way.
    static bool pays(qsizetype n);
    /// The least even number with no prime factor above 5 that is at least 1.6 n.
    static qsizetype convenientLength(qsizetype n);

    static constexpr int Taps = 16;
    static constexpr int HalfTaps = Taps / 2;
    /// Coefficients of the even and of the odd part of the kernel's polynomials.
    static constexpr int Coefficients = 7;
    /// The kernel between two grid points, s = −½ … ½ from their middle: tap j is E_j(s²) + s O_j(s²), tap 15
    /// − j is E_j(s²) − s O_j(s²).
    struct Kernel
    {
        std::array<std::array<double, HalfTaps>, Coefficients> even;
        std::array<std::array<double, HalfTaps>, Coefficients> odd;
    };

private:
    struct Scratch
    {
        FftBuffer in;
        FftBuffer out;
    };
    std::unique_ptr<Scratch> takeScratch() const;
    void spread(const double *samples, double *in) const;

    qsizetype m_n;
    qsizetype m_inner;
    std::shared_ptr<const FftPlan> m_plan;
    std::vector<double> m_correction; ///< by distance from the middle sample
    Kernel m_kernel;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<Scratch>> m_idle;
};

} // namespace Chirpdeck
