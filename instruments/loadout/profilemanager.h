// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/loadout/hardwareprofile.h"
#include "persistence/data/result.h"

#include <map>
#include <memory>
#include <mutex>

namespace BC::Store::HP {

inline const QString profiles = QStringLiteral("HardwareProfiles");
inline const QString implementation = QStringLiteral("implementation");
inline const QString active = QStringLiteral("active");
inline const QString created = QStringLiteral("created");
inline const QString modified = QStringLiteral("modified");
inline const QString description = QStringLiteral("description");
inline const QString threaded = QStringLiteral("threaded");
inline const QString scriptPath = QStringLiteral("pythonScriptPath");
inline const QString className = QStringLiteral("pythonClassName");
inline const QString environmentPath = QStringLiteral("pythonEnvPath");
/// The label of the devices that stand in where a required kind has none.
inline const QString systemLabel = QStringLiteral("virtual");

} // namespace BC::Store::HP

namespace Chirpdeck {

/// The devices that have been set up, in the settings under BC::Store::HP::profiles in the layout of
/// Blackchirp 2: one group `<Type>.<Label>` each. Those whose driver is not registered are left out, and stay
/// in the settings.
///
/// What is changed is on disk when the call returns, in one exchange with the file, or the call is an Error
/// and nothing has changed here. May be used from any thread.
class ProfileManager
{
public:
    explicit ProfileManager(std::shared_ptr<const DriverRegistry> registry);

    QList<HardwareProfile> profiles() const; ///< in the order of their keys
    QList<HardwareProfile> profiles(HardwareType type) const;
    QStringList labels(HardwareType type, bool active) const; ///< of the active or of the inactive ones
    std::optional<HardwareProfile> find(const HardwareKey &key) const;
    /// False for labels that are in use, or no labels.
    bool isAvailable(HardwareType type, const QString &label) const;

    /// What stands in the way of a new profile.
    enum class Collision {
        None,
        Restore, ///< there is one of this name with the same driver
        Replace  ///< there is one of this name with another driver
    };
    Collision collision(HardwareType type, const QString &label, const QString &driver) const;

    /// What to do about it.
    enum class Resolution {
        Rename,  ///< the new one is called label_1, label_2, …
        Replace, ///< the new one takes the place and the settings of the old one
        Refuse
    };

    /// Adds a profile and returns its key. Blanks around the label count for nothing; an empty one is chosen:
    /// Default, Main, Primary, Secondary, Backup, Device1, ….
    Result<HardwareKey> create(HardwareType type, const QString &label, const QString &driver,
                               Resolution resolution = Resolution::Rename, const QString &description = {});
    /// Changes everything but the key of a profile that is there.
    Result<void> change(const HardwareProfile &profile);

    Result<void> setActive(const HardwareKey &key, bool active) { return setActive(QList{key}, active); }
    /// An Error, and nothing changed, when one of them does not exist.
    Result<void> setActive(const QList<HardwareKey> &keys, bool active);
    /// Makes these the active ones and all others inactive.
    Result<void> activateOnly(const QList<HardwareKey> &keys);

    /// Removes profiles, and with those that are not active the settings of the device. The settings of an
    /// active one are left to its device until deviceRemoved(). An Error, and nothing removed, when one of
    /// them does not exist.
    Result<void> remove(const HardwareKey &key) { return remove(QList{key}); }
    Result<void> remove(const QList<HardwareKey> &keys);
    /// The device is gone: removes its settings if its profile has been removed.
    Result<void> deviceRemoved(const HardwareKey &key);

    /// Sees that each of `types` has a profile BC::Store::HP::systemLabel with its simulated driver, and that
    /// it is active where no other of its type is.
    Result<void> ensureSystemProfiles(const QList<HardwareType> &types);

    /// All profiles as one JSON text, and back. What is there already is resolved as in create(). Returns the
    /// keys that were added or replaced.
    QByteArray exported() const;
    Result<QList<HardwareKey>> import(const QByteArray &json, Resolution resolution = Resolution::Rename);

private:
    class Group;
    using Profiles = std::map<HardwareKey, HardwareProfile>;

    /// Writes how `next` differs from what is there, and makes it what is there.
    Result<void> commit(const Profiles &next, const QList<HardwareKey> &purgedSettings = {});
    Result<void> known(const QList<HardwareKey> &keys) const;
    static QStringList labelsOf(const Profiles &profiles, HardwareType type);
    Result<HardwareKey> place(Profiles &profiles, HardwareProfile profile, Resolution resolution) const;

    const std::shared_ptr<const DriverRegistry> m_registry;
    mutable std::mutex m_mutex;
    Profiles m_profiles;
};

/// The simulated driver that stands in for a device of the type; empty where there is none.
QString systemDriver(const DriverRegistry &registry, HardwareType type);

/// The kinds that every instrument has.
QList<HardwareType> requiredTypes(bool withLif = false);

} // namespace Chirpdeck
