// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/harness.h"

namespace Chirpdeck::Bench {

/// pipeline/750k: records through ring and accumulator with snapshots and transforms at 10 Hz and saving beside it, against
/// pipeline/bare with nothing beside it; and that against the accumulator alone.
Group pipeline();

} // namespace Chirpdeck::Bench
