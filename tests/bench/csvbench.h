// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/harness.h"

namespace Chirpdeck::Bench {

/// csv/write and csv/read: FID files of 750 000 points against the same bytes by QTextStream and by splitting
/// lines of text.
Group csvWrite();
Group csvRead();

} // namespace Chirpdeck::Bench
