// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "persistence/data/result.h"

namespace Chirpdeck::App {

/// What the last run was asked for, from the settings: the draft that the next one begins with.
Acquisition::RunRequest readLastRequest();
Result<void> writeLastRequest(const Acquisition::RunRequest &request);

} // namespace Chirpdeck::App
