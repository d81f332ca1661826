// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/consoleoptions.h"
#include "instruments/core/driverregistry.h"
#include "instruments/core/finding.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/data/result.h"

#include <memory>

namespace Chirpdeck {
class LoadoutManager;
class ProfileManager;
} // namespace Chirpdeck

namespace Chirpdeck::App {

/// What devices are made from.
struct BenchParts
{
    const LoadoutManager &loadouts;
    const ProfileManager &profiles;
    std::shared_ptr<const DriverRegistry> drivers;
    Findings &findings; ///< what was wrong with stored settings is added
};

/// The devices of a loadout, or of a replay, changed as the options say. An Error for options that only
/// simulated devices have.
Result<std::shared_ptr<InstrumentSet>> setUpBench(const ConsoleOptions &options, const QString &loadout,
                                                  const BenchParts &parts);

} // namespace Chirpdeck::App
