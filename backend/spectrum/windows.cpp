// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/windows.h"

#include "backend/spectrum/cosinerun.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Chirpdeck {
namespace {

/// The modified Bessel function of order zero for 0 ≤ x ≤ 14 from its power series in x²/4. All terms are
/// positive, so nothing cancels; the 48th is below 1e−20 of the sum.
class BesselI0
{
public:
    BesselI0()
    {
        double inverse = 1.0;
        m_terms[0] = 1.0;
        for (size_t k = 1; k < m_terms.size(); ++k) {
            inverse /= static_cast<double>(k);
            m_terms[k] = inverse * inverse;
        }
    }

    /// I₀(x) given x².
    double ofSquare(double square) const
    {
        const double quarter = square / 4.0;
        double sum = m_terms.back();
        for (size_t k = m_terms.size() - 1; k-- > 0;)
            sum = sum * quarter + m_terms[k];
        return sum;
    }

private:
    std::array<double, 48> m_terms;
};

void fillFromCosines(const CosinePolynomial &window, qsizetype first, std::span<double> out)
{
    const auto [a0, a1, a2, a3] = window.a;
    const CosineRun run(window.period, std::ssize(out));
    for (qsizetype done = 0; done < std::ssize(out); done += CosineRun::TileSize) {
        const qsizetype count = std::min(CosineRun::TileSize, std::ssize(out) - done);
        const double c = std::cos(run.angle(first + done));
        const double s = std::sin(run.angle(first + done));
        double *const tile = out.data() + done;
        for (qsizetype j = 0; j < count; ++j) {
            const double x = c * run.cosines[static_cast<size_t>(j)] - s * run.sines[static_cast<size_t>(j)];
            tile[j] = a0 + x * (a1 + x * (a2 + x * a3));
        }
    }
}

void fillKaiserBessel(qsizetype n, qsizetype first, std::span<double> out)
{
    constexpr double Beta = 14.0;
    const BesselI0 bessel;
    const double scale = 1.0 / bessel.ofSquare(Beta * Beta);
    const double m = static_cast<double>(n - 1);
    for (qsizetype j = 0; j < std::ssize(out); ++j) {
        const double u = 2.0 * static_cast<double>(first + j) / m - 1.0;
        out[static_cast<size_t>(j)] = bessel.ofSquare(Beta * Beta * (1.0 - u * u)) * scale;
    }
}

} // namespace

std::optional<CosinePolynomial> cosinePolynomial(WindowFunction function, qsizetype n)
{
    if (n <= 1)
        return {};
    const double periodic = static_cast<double>(n);
    const double symmetric = static_cast<double>(n - 1);
    switch (function) {
    case WindowFunction::Blackman:
        // cos 2x = 2 cos² x − 1
        return CosinePolynomial{{0.42 - 0.08, -0.5, 2.0 * 0.08, 0.0}, periodic};
    case WindowFunction::BlackmanHarris:
        // cos 3x = (4 cos² x − 3) cos x
        return CosinePolynomial{{0.35875 - 0.14128, -0.48829 + 3.0 * 0.01168, 2.0 * 0.14128, -4.0 * 0.01168},
                                periodic};
    case WindowFunction::Hamming:
        return CosinePolynomial{{0.54, -0.46, 0.0, 0.0}, symmetric};
    case WindowFunction::Hanning:
        return CosinePolynomial{{0.5, -0.5, 0.0, 0.0}, symmetric};
    case WindowFunction::None:
    case WindowFunction::Bartlett:
    case WindowFunction::KaiserBessel:
        break;
    }
    return {};
}

void fillWindow(WindowFunction function, qsizetype n, qsizetype first, std::span<double> out)
{
    if (n <= 1 || function == WindowFunction::None) {
        std::ranges::fill(out, 1.0);
        return;
    }
    if (const auto polynomial = cosinePolynomial(function, n)) {
        fillFromCosines(*polynomial, first, out);
    } else if (function == WindowFunction::KaiserBessel) {
        fillKaiserBessel(n, first, out);
    } else {
        // Bartlett
        const double m = static_cast<double>(n - 1);
        for (qsizetype j = 0; j < std::ssize(out); ++j) {
            const double i = static_cast<double>(first + j);
            out[static_cast<size_t>(j)] = 2.0 / m * (m / 2.0 - std::abs(i - m / 2.0));
        }
    }
}

std::vector<double> windowCoefficients(WindowFunction function, qsizetype n)
{
    std::vector<double> coefficients(static_cast<size_t>(std::max<qsizetype>(n, 0)));
    fillWindow(function, n, 0, coefficients);
    return coefficients;
}

void applyWindow(WindowFunction function, std::span<double> samples)
{
    if (function == WindowFunction::None)
        return;
    constexpr qsizetype Tile = 4096;
    std::array<double, Tile> tile;
    const qsizetype n = std::ssize(samples);
    for (qsizetype done = 0; done < n; done += Tile) {
        const qsizetype count = std::min(Tile, n - done);
        fillWindow(function, n, done, std::span(tile).first(static_cast<size_t>(count)));
        double *const out = samples.data() + done;
        for (qsizetype j = 0; j < count; ++j)
            out[j] *= tile[static_cast<size_t>(j)];
    }
}

} // namespace Chirpdeck
