// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/apodisation.h"

#include "backend/spectrum/windows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
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

const double *Apodisation::factors(WindowFunction function, qsizetype n, double decay)
{
    if (function == WindowFunction::None && decay == 0.0)
        return nullptr;
    if (m_values.size() != n || m_function != function || m_decay != decay) {
        if (m_values.size() != n && !m_values.allocate(n))
            throw std::bad_alloc();
        const std::span<double> values(m_values.data(), static_cast<size_t>(n));
        fillWindow(function, n, 0, values);
        if (decay != 0.0)
            applyDecay(values, decay);
        m_function = function;
        m_decay = decay;
    }
    return m_values.data();
}

void Apodisation::release()
{
    m_values.free();
}

} // namespace Chirpdeck
