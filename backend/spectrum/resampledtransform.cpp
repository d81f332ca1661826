// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/resampledtransform.h"

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/kernels.h"
#include "backend/spectrum/realtransform.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <numbers>

namespace Chirpdeck {
namespace {

/// Below this FFTW is fast enough whatever the length is.
constexpr qsizetype ShortestLength = 8192;
/// FFTW's steps for a prime factor cost about as much as the factor; beyond this sum of them resampling is
/// faster.
constexpr qsizetype MostPrimes = 200;
/// Prime factors that FFTW has special steps for.
constexpr qsizetype SmallPrime = 13;
/// Doubles before and behind the bins for those that the kernel reaches over the ends.
constexpr qsizetype Margin = 2 * ResampledTransform::Taps;
/// Workspaces kept between transforms.
constexpr size_t MostIdle = 2;

double besselI0(double x)
{
    const double quarter = x * x / 4.0;
    double term = 1.0;
    double sum = 1.0;
    for (int k = 1; term > 1e-18 * sum; ++k) {
        term *= quarter / (static_cast<double>(k) * k);
        sum += term;
    }
    return sum;
}

/// The best parameter of the kernel for an inner length of n · oversampling (P. J. Beatty et al., IEEE Trans.
/// Med. Imaging 24 (2005) 799).
double betaFor(double oversampling)
{
    const double reach = ResampledTransform::Taps / oversampling * (oversampling - 0.5);
    return std::numbers::pi * std::sqrt(reach * reach - 0.8);
}

double kernelAt(double t, double beta)
{
    const double u = 2.0 * t / ResampledTransform::Taps;
    return besselI0(beta * std::sqrt(std::max(1.0 - u * u, 0.0)));
}

/// Polynomials through the kernel at Chebyshev nodes, by Newton's divided differences, split into their even
/// and odd powers.
ResampledTransform::Kernel kernelFor(double beta)
{
    constexpr int N = 2 * ResampledTransform::Coefficients;
    ResampledTransform::Kernel kernel{};
    const double top = kernelAt(0.0, beta);
    std::array<long double, N> nodes;
    for (int i = 0; i < N; ++i)
        nodes[static_cast<size_t>(i)] =
            0.5L * std::cos(std::numbers::pi_v<long double> * (2 * i + 1) / (2.0L * N));
    for (int j = 0; j < ResampledTransform::HalfTaps; ++j) {
        std::array<long double, N> differences;
        for (size_t i = 0; i < N; ++i)
            differences[i] = static_cast<long double>(
                kernelAt(static_cast<double>(nodes[i]) + ResampledTransform::HalfTaps - 0.5 - j, beta) / top);
        for (size_t order = 1; order < N; ++order) {
            for (size_t i = N - 1; i >= order; --i)
                differences[i] = (differences[i] - differences[i - 1]) / (nodes[i] - nodes[i - order]);
        }
        std::array<long double, N> powers{};
        for (size_t i = N; i-- > 0;) {
            // powers = powers · (s − node) + difference
            for (size_t p = N - 1; p > 0; --p)
                powers[p] = powers[p - 1] - nodes[i] * powers[p];
            powers[0] = differences[i] - nodes[i] * powers[0];
        }
        for (size_t p = 0; p < ResampledTransform::Coefficients; ++p) {
            kernel.even[p][static_cast<size_t>(j)] = static_cast<double>(powers[2 * p]);
            kernel.odd[p][static_cast<size_t>(j)] = static_cast<double>(powers[2 * p + 1]);
        }
    }
    return kernel;
}

} // namespace

bool ResampledTransform::pays(qsizetype n)
{
    if (n < ShortestLength)
        return false;
    qsizetype sum = 0;
    for (qsizetype prime = 2; prime * prime <= n; ++prime) {
        while (n % prime == 0) {
            n /= prime;
            sum += prime > SmallPrime ? prime : 0;
        }
    }
    sum += n > SmallPrime ? n : 0;
    return sum > MostPrimes;
}

qsizetype ResampledTransform::convenientLength(qsizetype n)
{
    const qsizetype least = n + n * 3 / 5;
    qsizetype best = 0;
    for (qsizetype five = 1; five <= 4 * n; five *= 5) {
        for (qsizetype three = five; three <= 4 * n; three *= 3) {
            qsizetype length = 2 * three;
            while (length < least)
                length *= 2;
            if (best == 0 || length < best)
                best = length;
        }
    }
    return best;
}

ResampledTransform::ResampledTransform(qsizetype n, std::shared_ptr<const FftPlan> inner)
    : m_n(n)
    , m_inner(inner->length())
    , m_plan(std::move(inner))
{
    const double beta = betaFor(static_cast<double>(m_inner) / static_cast<double>(n));
    m_kernel = kernelFor(beta);
    const double top = kernelAt(0.0, beta);
    m_correction.resize(static_cast<size_t>(n / 2 + 2));
    for (size_t d = 0; d < m_correction.size(); ++d) {
        const double turned = std::numbers::pi * Taps * static_cast<double>(d) / static_cast<double>(m_inner);
        const double root = std::sqrt(beta * beta - turned * turned);
        m_correction[d] = top * root / (Taps * std::sinh(root));
    }
}

std::unique_ptr<ResampledTransform::Scratch> ResampledTransform::takeScratch() const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            auto scratch = std::move(m_idle.back());
            m_idle.pop_back();
            return scratch;
        }
    }
    auto scratch = std::make_unique<Scratch>();
    if (!scratch->in.allocate(m_inner) || !scratch->out.allocate(doublesForResult(m_inner) + 2 * Margin))
        throw std::bad_alloc();
    std::fill_n(scratch->in.data(), m_inner, 0.0);
    return scratch;
}

void ResampledTransform::spread(const double *samples, double *in) const
{
    // The middle sample comes first and the first half stands at the end, so that the kernel's correction is
    // symmetric. What lies between stays zero.
    const qsizetype middle = m_n / 2;
    for (qsizetype i = middle; i < m_n; ++i)
        in[i - middle] = samples[i] * m_correction[static_cast<size_t>(i - middle)];
    double *const end = in + m_inner - middle;
    for (qsizetype i = 0; i < middle; ++i)
        end[i] = samples[i] * m_correction[static_cast<size_t>(middle - i)];
}

void ResampledTransform::execute(const double *samples, std::complex<double> *result) const
{
    auto scratch = takeScratch();
    spread(samples, scratch->in.data());
    double *const bins = scratch->out.data() + Margin;
    m_plan->execute(scratch->in.data(), reinterpret_cast<std::complex<double> *>(bins));
    // Beyond its ends the spectrum of real samples is its own mirror image.
    const qsizetype last = m_inner / 2;
    for (qsizetype m = 1; m <= HalfTaps; ++m) {
        bins[-2 * m] = bins[2 * m];
        bins[-2 * m + 1] = -bins[2 * m + 1];
        bins[2 * (last + m)] = bins[2 * (last - m)];
        bins[2 * (last + m) + 1] = -bins[2 * (last - m) + 1];
    }
    auto *const out = reinterpret_cast<double *>(result);
    constexpr qsizetype Tile = 256;
    for (qsizetype first = 0; first <= m_n / 2; first += Tile)
        Kernels::resampleBins(m_kernel, bins, m_inner, m_n, first, out + 2 * first,
                              std::min(Tile, m_n / 2 + 1 - first));
    const std::scoped_lock lock(m_mutex);
    if (m_idle.size() < MostIdle)
        m_idle.push_back(std::move(scratch));
}

} // namespace Chirpdeck
