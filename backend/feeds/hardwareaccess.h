// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/loadout/connectiondoctor.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/profilemanager.h"

#include <QCoro/QCoroTask>

#include <functional>
#include <memory>

namespace Chirpdeck {

/// What the pages for hardware reach of the console. Everything here belongs to the GUI thread and outlives
/// the feeds; only the devices live elsewhere.
struct HardwareAccess
{
    std::shared_ptr<const DriverRegistry> drivers;
    ProfileManager *profiles = nullptr;
    LoadoutManager *loadouts = nullptr;
    ConnectionDoctor *doctor = nullptr;
    /// The devices in use; never null.
    std::function<std::shared_ptr<InstrumentSet>()> inUse;
    /// Puts the devices of a loadout in their place, or makes them anew where it is the same.
    std::function<QCoro::Task<Result<void>>(QString loadout)> useLoadout;
};

/// What was said on a wire, as the pages list it: maps with time, direction ("Sent", "Got", "Note") and text.
QVariantList trafficRows(const QList<TrafficLog::Entry> &entries);

/// A loadout in which a device has the place of the one that it replaces: of its kind where there can be only
/// one, otherwise of a simulated one of its kind; where there is none it is added. What the loadout says of
/// the replaced device (set points, timing, oscillator outputs) goes over to it.
Result<Loadout> withDevice(const Loadout &loadout, const HardwareKey &key, const QString &driver,
                           const DriverRegistry &drivers);
/// The device that would be replaced; nothing where none would.
std::optional<HardwareKey> replacedBy(const Loadout &loadout, HardwareType type,
                                      const DriverRegistry &drivers);

} // namespace Chirpdeck
