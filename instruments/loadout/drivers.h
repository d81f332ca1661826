// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/hardwarekey.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/data/result.h"

#include <QString>

#include <span>

namespace Chirpdeck {

/// A driver that a loadout can name.
struct DriverInfo
{
    HardwareType type;
    QLatin1String name; ///< as hardware.csv has it
    QLatin1String description;
    /// Makes the device and puts it in its place in the set; its initial settings are those of the set's
    /// loadout.
    void (*addTo)(InstrumentSet &set, const HardwareKey &key);
};

/// All drivers, one line each in drivers.cpp.
std::span<const DriverInfo> drivers();

/// Null where there is no such driver for devices of the type.
const DriverInfo *findDriver(HardwareType type, QStringView name);

/// Makes all devices of a loadout. An Error names the device whose driver is unknown.
Result<std::unique_ptr<InstrumentSet>> makeInstruments(const Loadout &loadout);

} // namespace Chirpdeck
