// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/rfconfig.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"
#include "persistence/data/fid.h"
#include "persistence/data/result.h"

#include <QString>

namespace Chirpdeck {

/// What a replay takes from an experiment on disk: the decays of its first segment and how they were
/// recorded.
struct ReplayExperiment
{
    FidList fids;
    FtmwDigitizerConfig digitizer{
        HardwareKey()}; ///< agrees with `fids` in record length, records, rate and volts per count
    RfConfig rf;        ///< its down-conversion LO and sideband are those of `fids`

    /// Mean of a shot in volts, frame by frame.
    std::vector<float> meanVolts() const;
};

/// Reads the folder of an experiment. Only the FIDs are needed; what header.csv, chirps.csv, markers.csv and
/// clocks.csv do not say is filled in from them.
Result<ReplayExperiment> readReplayExperiment(const QString &experimentPath);

} // namespace Chirpdeck
