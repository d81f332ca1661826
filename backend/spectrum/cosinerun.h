// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace Chirpdeck {

/// cos(2πi/period) for consecutive i: one sine and one cosine per tile, the rest by the addition theorem from
/// a table of the first TileSize angles. As exact as separate calls to within two units of the last place,
/// and vectorisable.
class CosineRun
{
public:
    static constexpr qsizetype TileSize = 1024;

    /// Tables for tiles of up to `length` samples.
    explicit CosineRun(double period, qsizetype length = TileSize)
        : m_period(period)
    {
        for (qsizetype j = 0; j < std::min(length, TileSize); ++j) {
            cosines[static_cast<size_t>(j)] = std::cos(angle(j));
            sines[static_cast<size_t>(j)] = std::sin(angle(j));
        }
    }

    double angle(qsizetype i) const { return 2.0 * std::numbers::pi * (static_cast<double>(i) / m_period); }

    std::array<double, TileSize> cosines;
    std::array<double, TileSize> sines;

private:
    double m_period;
};

} // namespace Chirpdeck
