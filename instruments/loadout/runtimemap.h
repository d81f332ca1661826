// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/loadout/hardwareprofile.h"
#include "instruments/loadout/loadout.h"
#include "persistence/data/result.h"

#include <map>
#include <memory>
#include <mutex>

namespace Chirpdeck {

class ProfileManager;

/// The devices in use: key → driver. In memory only; it is made of the active profiles at start and with
/// every change of the loadout. Reads and writes may come from any thread.
class RuntimeMap
{
public:
    using Map = std::map<HardwareKey, QString>;

    explicit RuntimeMap(std::shared_ptr<const DriverRegistry> registry);

    /// An Error, and nothing changed, for an empty type or label and for a driver that is not registered for
    /// the type.
    Result<void> set(const HardwareKey &key, const QString &driver, std::optional<bool> threaded = {});
    void remove(const HardwareKey &key);
    void clear();

    /// Empty where there is no such device.
    QString driver(const HardwareKey &key) const;
    QStringList labels(HardwareType type) const;
    Map current() const;
    /// The same as a loadout lists it.
    QList<LoadoutDevice> devices() const;

    /// Takes the place of everything: the active profiles; those of the LIF module only `withLif`.
    void rebuild(const ProfileManager &profiles, bool withLif = false);

    /// Takes the place of everything, and makes exactly these profiles active. An Error, and nothing changed,
    /// when a device cannot be set or has no profile.
    Result<void> apply(const Map &map, ProfileManager &profiles);

    /// Checks a map that may come from a file: malformed keys, drivers that are missing or not registered,
    /// kinds that an instrument needs, and second devices of kinds that it has one of. The findings are
    /// errors.
    Findings validate(const std::map<QString, QString> &map, const QList<HardwareType> &required) const;
    Findings validate(const QList<HardwareType> &required) const;

private:
    struct Entry
    {
        QString driver;
        std::optional<bool> threaded;
    };

    Result<void> settable(const HardwareKey &key, const QString &driver) const;

    const std::shared_ptr<const DriverRegistry> m_registry;
    mutable std::mutex m_mutex;
    std::map<HardwareKey, Entry> m_entries;
};

} // namespace Chirpdeck
