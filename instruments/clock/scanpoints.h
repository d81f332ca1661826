// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace Chirpdeck {

/// The points of one local oscillator in an LO scan: major steps from begin to end, each followed by minor
/// steps in the same direction. Frequencies in MHz.
struct ScanRange
{
    double beginMHz = 0.0;
    double endMHz = 0.0;
    int majorSteps = 2;
    int minorSteps = 1;
    double minorSizeMHz = 0.0;

    /// +1 or −1.
    double direction() const;
    /// |end − (minor − 1)·minorSize·direction − begin| / (major − 1); 0 for fewer than two major steps.
    double majorSizeMHz() const;
    /// begin + direction·(i·majorSize + j·minorSize) for all major i and, within each, all minor j.
    std::vector<double> points() const;

    bool operator==(const ScanRange &) const = default;
};

/// How the down-conversion LO follows the up-conversion LO.
enum class DownLoMode {
    Common,         ///< the same oscillator: the same points
    Fixed,          ///< stays at its own begin
    ConstantOffset, ///< keeps the distance that the two begins have
    Own             ///< has a range of its own
};

struct LoPoint
{
    double upMHz = 0.0;
    double downMHz = 0.0;

    bool operator==(const LoPoint &) const = default;
};

/// The pairs of frequencies of an LO scan; as many as the shorter list has.
std::vector<LoPoint> loScanPoints(const ScanRange &up, const ScanRange &down, DownLoMode mode);

/// begin + i·step for `steps` points.
std::vector<double> drScanPoints(double beginMHz, double stepMHz, int steps);

} // namespace Chirpdeck
