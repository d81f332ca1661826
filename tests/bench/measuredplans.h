// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/fftplan.h"

#include <vector>

namespace Chirpdeck::Bench {

/// Plans as a console has them that has been in use for a while: measured. The first call on a machine takes
/// a minute; what was measured is kept beside this program. A length that cannot be measured is announced,
/// and its plan is FFTW's estimate.
std::unique_ptr<FftPlans> measuredPlans(const std::vector<qsizetype> &lengths);

} // namespace Chirpdeck::Bench
