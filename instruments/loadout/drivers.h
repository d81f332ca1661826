// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/core/finding.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/data/result.h"

#include <functional>
#include <memory>

namespace Chirpdeck {

/// A registry of all drivers in instruments/drivers.cmake, with the settings of their types.
std::shared_ptr<const DriverRegistry> standardDrivers();

/// Where the parts of devices come from.
struct PartsSource
{
    /// Null: standardDrivers().
    std::shared_ptr<const DriverRegistry> registry = {};
    /// None: every setting is at its default.
    std::function<DeviceSettings(const HardwareKey &key, const DriverInfo &driver)> settings = {};
    /// None: devices that need a transport cannot be made.
    std::function<Result<std::unique_ptr<Transport>>(const HardwareKey &key, const DriverInfo &driver,
                                                     const DeviceSettings &settings)>
        transport = {};
};

/// Makes all devices of a loadout. An Error names the device whose driver is unknown or has nothing to talk
/// through.
Result<std::unique_ptr<InstrumentSet>> makeInstruments(const Loadout &loadout,
                                                       const PartsSource &source = {});

/// Settings from the group of every device, applied and checked; what was wrong with them is added to
/// `findings`, which has to outlive the function.
std::function<DeviceSettings(const HardwareKey &, const DriverInfo &)> storedSettings(Findings &findings);

/// The same without writing anything.
std::function<DeviceSettings(const HardwareKey &, const DriverInfo &)> readSettings(Findings &findings);

} // namespace Chirpdeck
