// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/ftmwscan.h"

#include "instruments/clock/rfconfig.h"

#include <cmath>

namespace Chirpdeck {

void LoScanSettings::findMinorSizes(const RfConfig &rf)
{
    if (rf.stepCount() < 2)
        return;
    for (const auto &[range, type] : {std::pair(&up, ClockType::UpLO), std::pair(&down, ClockType::DownLO)}) {
        if (range->minorSteps > 1)
            range->minorSizeMHz = std::abs(rf.clockFrequency(type, 1) - rf.clockFrequency(type, 0));
    }
}

} // namespace Chirpdeck
