// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/scanpoints.h"

namespace Chirpdeck {

class RfConfig;

/// The two local oscillators of an LO scan as they were asked for. The frequencies of its steps are the
/// clocks of RfConfig::steps(), which also a loaded experiment has.
struct LoScanSettings
{
    ScanRange up;
    ScanRange down;

    /// Finds the sizes of the minor steps, which header.csv does not hold, in the steps of the run.
    void findMinorSizes(const RfConfig &rf);

    bool operator==(const LoScanSettings &) const = default;
};

/// The pump frequencies of a double-resonance scan.
struct DrScanSettings
{
    double beginMHz = 0.0;
    double stepMHz = 1.0; ///< may be negative
    int steps = 2;

    /// begin + (steps − 1)·step.
    double endMHz() const { return beginMHz + (steps - 1) * stepMHz; }
    std::vector<double> points() const { return drScanPoints(beginMHz, stepMHz, steps); }

    bool operator==(const DrScanSettings &) const = default;
};

} // namespace Chirpdeck
