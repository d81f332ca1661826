// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/scanpoints.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace Chirpdeck {

double ScanRange::direction() const
{
    return endMHz < beginMHz ? -1.0 : 1.0;
}

double ScanRange::majorSizeMHz() const
{
    if (majorSteps < 2)
        return 0.0;
    return std::abs(endMHz - (minorSteps - 1) * minorSizeMHz * direction() - beginMHz) / (majorSteps - 1);
}

std::vector<double> ScanRange::points() const
{
    std::vector<double> result;
    if (majorSteps < 1 || minorSteps < 1)
        return result;
    result.reserve(static_cast<std::size_t>(majorSteps) * static_cast<std::size_t>(minorSteps));
    const double major = majorSizeMHz();
    for (int i = 0; i < majorSteps; ++i) {
        for (int j = 0; j < minorSteps; ++j)
            result.push_back(beginMHz + direction() * (i * major + j * minorSizeMHz));
    }
    return result;
}

std::vector<LoPoint> loScanPoints(const ScanRange &up, const ScanRange &down, DownLoMode mode)
{
    const auto ups = up.points();
    const auto downs = mode == DownLoMode::Own ? down.points() : std::vector<double>();
    const auto count = mode == DownLoMode::Own ? std::min(ups.size(), downs.size()) : ups.size();
    std::vector<LoPoint> result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        double downMHz = ups[i];
        switch (mode) {
        case DownLoMode::Common:
            break;
        case DownLoMode::Fixed:
            downMHz = down.beginMHz;
            break;
        case DownLoMode::ConstantOffset:
            downMHz = ups[i] + (down.beginMHz - up.beginMHz);
            break;
        case DownLoMode::Own:
            downMHz = downs[i];
            break;
        }
        result.push_back({ups[i], downMHz});
    }
    return result;
}

std::vector<double> drScanPoints(double beginMHz, double stepMHz, int steps)
{
    std::vector<double> result;
    for (int i = 0; i < steps; ++i)
        result.push_back(beginMHz + i * stepMHz);
    return result;
}

} // namespace Chirpdeck
