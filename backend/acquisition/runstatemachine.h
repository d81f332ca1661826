// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"

#include <optional>
#include <span>

namespace Chirpdeck::Acquisition {

/// What can happen to a run.
enum class RunEvent {
    StartRequested,
    Prepared,
    PrepareFailed,
    PauseRequested,
    ResumeRequested,
    MoveRequested, ///< a segment is complete, clocks go to the next one
    Moved,         ///< the clocks are there
    MoveResumed,   ///< resumed before the clocks are there
    TargetReached,
    StopRequested,
    DeviceLost,   ///< a critical device failed: the data are kept, the run ends
    Finished,     ///< everything is on disk and the devices are at rest
    FinishFailed, ///< the last save failed: the data stay in memory and the save is retried
    RecoverRequested,
    Recovered,
    Acknowledged, ///< the operator has seen the failure
};

struct RunTransition
{
    RunState from;
    RunEvent event;
    RunState to;
};

/// The whole table. A transition that is not in it does not happen.
std::span<const RunTransition> runTransitions();

/// Where `event` leads from `state`, or nothing.
std::optional<RunState> nextRunState(RunState state, RunEvent event);

} // namespace Chirpdeck::Acquisition
