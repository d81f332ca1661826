// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experiment.h"
#include "persistence/stores/fidparams.h"

#include <QStringList>

namespace Chirpdeck {

/// Makes the parts of a tree that was read from files agree, as the files of this version have to: every
/// device that is named is listed with a driver, arrays and chirps have no gaps, and every step of a scan has
/// all clocks. Says in sentences what it added; takes nothing away. `fids`: what was recorded at the steps.
QStringList makeAgree(Experiment &experiment, const FidParamsTable &fids);

} // namespace Chirpdeck
