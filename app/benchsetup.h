// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/consoleoptions.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/data/result.h"

#include <memory>

namespace Chirpdeck::App {

/// The devices of the default loadout, changed as the options say.
Result<std::shared_ptr<InstrumentSet>> setUpBench(const ConsoleOptions &options);

} // namespace Chirpdeck::App
