// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/apodisation.h"

#include "backend/spectrum/kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <numeric>
#include <span>

namespace Chirpdeck {
namespace {

/// Factors below this count as zero: they are far beneath any rounding error, and denormal numbers would slow
/// the transform down.
constexpr double Vanishing = 1e-200;

/// values[i] ·= exp(−i · decay), from a table of one tile and one exponential per tile.
void applyDecay(std::span<double> values, double decay)
{
    constexpr qsizetype Tile = 512;
    std::array<double, Tile> table;
    for (qsizetype j = 0; j < Tile; ++j)
        table[static_cast<size_t>(j)] = std::exp(-decay * static_cast<double>(j));
    for (qsizetype first = 0; first < std::ssize(values); first += Tile) {
        const double start = std::exp(-decay * static_cast<double>(first));
        const qsizetype count = std::min(Tile, std::ssize(values) - first);
        double *const out = values.data() + first;
        for (qsizetype j = 0; j < count; ++j) {
            const double factor = start * table[static_cast<size_t>(j)];
            out[j] *= factor < Vanishing ? 0.0 : factor;
        }
    }
}

} // namespace

void Apodisation::prepare(WindowFunction function, qsizetype n, double decay)
{
    if (m_count == n && m_function == function && m_decay == decay)
        return;
    release();
    if (const auto polynomial = cosinePolynomial(function, n); polynomial && decay == 0.0) {
        m_cosines.emplace(Cosines{*polynomial, CosineRun(polynomial->period)});
    } else if (function != WindowFunction::None || decay != 0.0) {
        if (!m_table.allocate(n))
            throw std::bad_alloc();
        const std::span<double> values(m_table.data(), static_cast<size_t>(n));
        fillWindow(function, n, 0, values);
        if (decay != 0.0)
            applyDecay(values, decay);
    }
    m_function = function;
    m_decay = decay;
    m_count = n;
}

void Apodisation::weigh(const qint64 *counts, double offset, qsizetype at, double *out, qsizetype n) const
{
    if (!m_cosines) {
        Kernels::weightCounts(counts, offset, m_table.size() > 0 ? m_table.data() + at : nullptr, out, n);
        return;
    }
    const auto &[polynomial, run] = *m_cosines;
    for (qsizetype done = 0; done < n; done += CosineRun::TileSize) {
        const double angle = run.angle(at + done);
        Kernels::weightCounts(
            counts + done, offset,
            {run.cosines.data(), run.sines.data(), std::cos(angle), std::sin(angle), polynomial.a},
            out + done, std::min(CosineRun::TileSize, n - done));
    }
}

double Apodisation::sum() const
{
    if (!m_cosines && m_table.size() == 0)
        return static_cast<double>(m_count);
    constexpr qsizetype Tile = CosineRun::TileSize;
    static constexpr std::array<qint64, Tile> Ones = [] {
        std::array<qint64, Tile> ones{};
        ones.fill(1);
        return ones;
    }();
    std::array<double, Tile> factors;
    double total = 0.0;
    for (qsizetype done = 0; done < m_count; done += Tile) {
        const qsizetype n = std::min(Tile, m_count - done);
        weigh(Ones.data(), 0.0, done, factors.data(), n);
        total += std::accumulate(factors.begin(), factors.begin() + n, 0.0);
    }
    return total;
}

void Apodisation::release()
{
    m_table.free();
    m_cosines.reset();
    m_count = 0;
}

} // namespace Chirpdeck
