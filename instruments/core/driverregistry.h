// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverinfo.h"
#include "persistence/data/result.h"

#include <map>
#include <mutex>

namespace Chirpdeck {

/// What all drivers of a type have in common.
struct TypeInfo
{
    HardwareType type = HardwareType::Unknown;
    QList<SettingInfo> settings = {};
    QList<ArraySettingInfo> arrays = {};
};

/// The drivers that a loadout can name, by type and driver key. The list of all is in
/// instruments/drivers.cmake, and standardDrivers() (loadout/drivers.h) makes a registry of it.
///
/// May be used from any thread.
class DriverRegistry
{
public:
    DriverRegistry() = default;
    DriverRegistry(const DriverRegistry &) = delete;
    DriverRegistry &operator=(const DriverRegistry &) = delete;

    /// Adds settings that every driver of the type has unless it declares one of the same key. For drivers
    /// that are added afterwards.
    void addType(const TypeInfo &type);

    /// An Error, and nothing added, for a driver that is there already, or without type, key, label or
    /// factory, or with a setting whose default is outside its own range.
    Result<void> add(const DriverInfo &driver);

    /// With the settings of its type: first the driver's own, then those of the type that it has none for.
    /// Null where there is no such driver. Valid as long as the registry.
    const DriverInfo *find(HardwareType type, QStringView driver) const;
    bool contains(HardwareType type, QStringView driver) const { return find(type, driver) != nullptr; }

    /// The types that there is a driver for, in the order of their numbers.
    QList<HardwareType> types() const;
    /// The drivers of a type in the order in which they were added.
    QList<const DriverInfo *> drivers(HardwareType type) const;

    /// Makes a device of parts.driver for parts.key. The driver runs unlocked, so that several devices can be
    /// made at a time. An Error where there is no such driver, or it fails or throws.
    Result<std::unique_ptr<Instrument>> create(DriverParts parts) const;

private:
    mutable std::mutex m_mutex;
    std::map<HardwareType, TypeInfo> m_types;
    std::map<HardwareType, std::vector<std::unique_ptr<const DriverInfo>>> m_drivers;
};

} // namespace Chirpdeck
