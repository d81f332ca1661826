// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Chirpdeck {

/// Where a run is in its steps. A run at fixed frequencies has one step, called segment in the files.
struct FtmwPosition
{
    int segment = 0;
    int completedSweeps = 0;

    bool operator==(const FtmwPosition &) const = default;
};

/// How far a run is: all that the rules of its kind look at.
struct FtmwProgress
{
    quint64 shots = 0;        ///< of the whole run
    quint64 segmentShots = 0; ///< of the segment at hand, over all sweeps
    FtmwPosition position{};
    double elapsedSeconds = 0.0; ///< since the start; time spent paused counts
};

} // namespace Chirpdeck
