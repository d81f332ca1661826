// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/windows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace Chirpdeck {
namespace {

constexpr qsizetype TileSize = 512;

/// cos(2πi/period) for consecutive i. One sine and one cosine per tile, the rest by the addition theorem from
/// a table of the first TileSize angles: as exact as separate calls to within two units of the last place,
/// and vectorisable.
class CosineRun
{
public:
    CosineRun(double period, qsizetype length)
        : m_step(2.0 * std::numbers::pi / period)
        , m_period(period)
    {
        for (qsizetype j = 0; j < std::min(length, TileSize); ++j) {
            m_cos[static_cast<size_t>(j)] = std::cos(angle(static_cast<double>(j)));
            m_sin[static_cast<size_t>(j)] = std::sin(angle(static_cast<double>(j)));
        }
    }

    void fill(qsizetype first, double *out, qsizetype n) const
    {
        const double c = std::cos(angle(static_cast<double>(first)));
        const double s = std::sin(angle(static_cast<double>(first)));
        for (qsizetype j = 0; j < n; ++j)
            out[j] = c * m_cos[static_cast<size_t>(j)] - s * m_sin[static_cast<size_t>(j)];
    }

private:
    double angle(double i) const { return 2.0 * std::numbers::pi * (i / m_period); }

    double m_step;
    double m_period;
    std::array<double, TileSize> m_cos;
    std::array<double, TileSize> m_sin;
};

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

/// Fills tile by tile; `formula(first, tile, count)` turns the cosines in `tile` into coefficients.
template<typename Formula>
void fillFromCosines(double period, qsizetype first, std::span<double> out, Formula formula)
{
    const CosineRun cosines(period, std::ssize(out));
    for (qsizetype done = 0; done < std::ssize(out); done += TileSize) {
        const qsizetype count = std::min(TileSize, std::ssize(out) - done);
        double *const tile = out.data() + done;
        cosines.fill(first + done, tile, count);
        for (qsizetype j = 0; j < count; ++j)
            tile[j] = formula(tile[j]);
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

void fillWindow(WindowFunction function, qsizetype n, qsizetype first, std::span<double> out)
{
    if (n <= 1 || function == WindowFunction::None) {
        std::ranges::fill(out, 1.0);
        return;
    }
    const double periodic = static_cast<double>(n);
    const double symmetric = static_cast<double>(n - 1);
    switch (function) {
    case WindowFunction::None:
        break;
    case WindowFunction::Bartlett:
        for (qsizetype j = 0; j < std::ssize(out); ++j) {
            const double i = static_cast<double>(first + j);
            out[static_cast<size_t>(j)] = 2.0 / symmetric * (symmetric / 2.0 - std::abs(i - symmetric / 2.0));
        }
        break;
    case WindowFunction::Blackman:
        // cos 2x = 2 cos² x − 1
        fillFromCosines(periodic, first, out,
                        [](double c) { return 0.42 - 0.5 * c + 0.08 * (2.0 * c * c - 1.0); });
        break;
    case WindowFunction::BlackmanHarris:
        // cos 3x = (4 cos² x − 3) cos x
        fillFromCosines(periodic, first, out, [](double c) {
            return 0.35875 - 0.48829 * c + 0.14128 * (2.0 * c * c - 1.0) -
                   0.01168 * ((4.0 * c * c - 3.0) * c);
        });
        break;
    case WindowFunction::Hamming:
        fillFromCosines(symmetric, first, out, [](double c) { return 0.54 - 0.46 * c; });
        break;
    case WindowFunction::Hanning:
        fillFromCosines(symmetric, first, out, [](double c) { return 0.5 - 0.5 * c; });
        break;
    case WindowFunction::KaiserBessel:
        fillKaiserBessel(n, first, out);
        break;
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
