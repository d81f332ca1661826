// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/experiment/experimentplan.h"
#include "instruments/core/finding.h"

#include <memory>

namespace Chirpdeck {
class InstrumentSet;
}

namespace Chirpdeck::Acquisition {

/// The experiment that a request means on these instruments: their settings, and for what they leave open the
/// loadout's.
std::shared_ptr<ExperimentPlan> planRun(const RunRequest &request, const InstrumentSet &instruments);

/// The kinds of run that the engine carries out.
QList<FtmwType> runTypes();

/// What speaks against starting it (errors) or is worth knowing (warnings).
Findings checkPlan(const ExperimentPlan &plan, const InstrumentSet &instruments);

/// In what the digitizer's settings differ from those that were asked for, one sentence each.
QStringList differences(const FtmwDigitizerConfig &wanted, const FtmwDigitizerConfig &actual);

/// Whether any of the devices is simulated: the data are then no measurement, and are marked so for ever.
bool isSimulated(const InstrumentSet &instruments);

/// Shots per second that the pulse generators of a run ask for; 0 where nothing tells.
double expectedShotsPerSecond(const ExperimentPlan &plan);

} // namespace Chirpdeck::Acquisition
