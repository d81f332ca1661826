// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"

namespace Chirpdeck {
struct LoadedExperiment;
}

namespace Chirpdeck::Acquisition {

/// What would have to be asked for to take an experiment again: its kind and target, its steps, intervals,
/// notes and processing. An experiment without FTMW part gives the defaults.
RunRequest requestOf(const LoadedExperiment &loaded);

} // namespace Chirpdeck::Acquisition
