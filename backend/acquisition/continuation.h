// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/experiment/experimentplan.h"
#include "persistence/data/result.h"
#include "persistence/stores/datafolder.h"

#include <QJsonObject>

#include <memory>

namespace Chirpdeck {
class ExperimentFolder;
}

namespace Chirpdeck::Acquisition {

/// What to ask for to go on with an experiment of the data folder: its kind, target, intervals, notes and
/// processing.
Result<RunRequest> continuationOf(const DataFolder &folder, int number);

/// An experiment that is open again.
struct Continuation
{
    std::shared_ptr<ExperimentFolder> directory;
    /// The keys of chirpdeck.json that the run itself does not set, with this continuation among
    /// `continued`: a list of the moments and the shots at them.
    QJsonObject notes;
};

/// Opens the experiment that the plan continues, recovers it first where its run was interrupted, and fills
/// in number, path, notes and the sums to go on from. Fails for an experiment that came to its end, has one
/// of its files damaged, or was recorded with other settings of chirps, clocks or digitizer than the plan's:
/// what would be added to its sums would be something else.
Result<Continuation> openContinuation(const DataFolder &folder, ExperimentPlan &plan);

} // namespace Chirpdeck::Acquisition
