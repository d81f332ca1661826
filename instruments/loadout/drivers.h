// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/core/finding.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/data/result.h"

#include <functional>
#include <memory>

namespace Chirpdeck {

class ProfileManager;

/// A registry of all drivers in instruments/drivers.cmake, with the settings of their types.
std::shared_ptr<const DriverRegistry> standardDrivers();

/// Where the parts of devices come from.
struct PartsSource
{
    /// Null: standardDrivers().
    std::shared_ptr<const DriverRegistry> registry = {};
    /// None: every setting is at its default.
    std::function<DeviceSettings(const HardwareKey &key, const DriverInfo &driver)> settings = {};
    /// None: made from the connection in the settings, makeTransport().
    std::function<Result<std::unique_ptr<Transport>>(const HardwareKey &key, const DriverInfo &driver,
                                                     const DeviceSettings &settings)>
        transport = {};
    /// Whose word on a thread of their own counts for devices of which the loadout says nothing; null: the
    /// drivers'.
    const ProfileManager *profiles = nullptr;
    /// Of serial ports, shared with other sets of devices; null: the set has its own.
    std::shared_ptr<Reservations> ports = {};
    /// A bus controller that is not one of the set; none: there is none.
    std::function<GpibController *(const HardwareKey &)> controller = {};
};

/// Makes all devices of a loadout. An Error names the device whose driver is unknown. A device whose
/// connection cannot be made from its settings is there, and says why it cannot be opened.
Result<std::unique_ptr<InstrumentSet>> makeInstruments(const Loadout &loadout,
                                                       const PartsSource &source = {});

/// Settings from the group of every device, applied and checked; what was wrong with them is added to
/// `findings`, which has to outlive the function.
std::function<DeviceSettings(const HardwareKey &, const DriverInfo &)> storedSettings(Findings &findings);

/// The same without writing anything.
std::function<DeviceSettings(const HardwareKey &, const DriverInfo &)> readSettings(Findings &findings);

} // namespace Chirpdeck
