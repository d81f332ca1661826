// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runstatemachine.h"

#include <algorithm>

namespace Chirpdeck::Acquisition {

namespace {

using S = RunState;
using E = RunEvent;

constexpr std::array Table{
    RunTransition{S::Idle, E::StartRequested, S::Preparing},
    RunTransition{S::Idle, E::RecoverRequested, S::Recovering},
    RunTransition{S::Recovering, E::Recovered, S::Idle},

    RunTransition{S::Preparing, E::Prepared, S::Acquiring},
    RunTransition{S::Preparing, E::PrepareFailed, S::Failed},
    RunTransition{S::Preparing, E::DeviceLost, S::Failed},
    RunTransition{S::Preparing, E::StopRequested, S::Finishing},

    RunTransition{S::Acquiring, E::PauseRequested, S::Paused},
    RunTransition{S::Acquiring, E::MoveRequested, S::Moving},
    RunTransition{S::Acquiring, E::TargetReached, S::Finishing},
    RunTransition{S::Acquiring, E::StopRequested, S::Finishing},
    RunTransition{S::Acquiring, E::DeviceLost, S::Finishing},

    RunTransition{S::Moving, E::Moved, S::Acquiring},
    RunTransition{S::Moving, E::PauseRequested, S::Paused},
    RunTransition{S::Moving, E::TargetReached, S::Finishing},
    RunTransition{S::Moving, E::StopRequested, S::Finishing},
    RunTransition{S::Moving, E::DeviceLost, S::Finishing},

    RunTransition{S::Paused, E::ResumeRequested, S::Acquiring},
    RunTransition{S::Paused, E::MoveResumed, S::Moving},
    RunTransition{S::Paused, E::Moved, S::Paused},
    RunTransition{S::Paused, E::TargetReached, S::Finishing},
    RunTransition{S::Paused, E::StopRequested, S::Finishing},
    RunTransition{S::Paused, E::DeviceLost, S::Finishing},

    RunTransition{S::Finishing, E::Finished, S::Idle},
    RunTransition{S::Finishing, E::FinishFailed, S::Failed},

    RunTransition{S::Failed, E::Finished, S::Idle},
    RunTransition{S::Failed, E::Acknowledged, S::Idle},
    RunTransition{S::Failed, E::StartRequested, S::Preparing},
};

} // namespace

std::span<const RunTransition> runTransitions()
{
    return Table;
}

std::optional<RunState> nextRunState(RunState state, RunEvent event)
{
    const auto row = std::find_if(Table.begin(), Table.end(), [=](const RunTransition &t) {
        return t.from == state && t.event == event;
    });
    if (row == Table.end())
        return std::nullopt;
    return row->to;
}

} // namespace Chirpdeck::Acquisition
