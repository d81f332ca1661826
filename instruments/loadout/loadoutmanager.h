// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/drivers.h"
#include "instruments/loadout/loadout.h"
#include "persistence/data/result.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace Chirpdeck {

/// The loadouts that can be chosen, in the settings under BC::Store::LM::loadouts in the layout of
/// Blackchirp 2. There is always "Simulated", which needs no hardware, is not stored and cannot be changed.
///
/// What is changed is on disk when the call returns, or the call is an Error and nothing has changed here.
class LoadoutManager
{
public:
    LoadoutManager();

    /// "Simulated" first, then the others in the order of their names.
    QStringList names() const;
    /// Null where there is no such loadout. Valid until the loadouts change.
    const Loadout *find(const QString &name) const;

    /// The loadout that is in use, and the one that takes its place when it is removed. There are always
    /// loadouts of these names.
    const QString &currentName() const { return m_currentName; }
    const QString &defaultName() const { return m_defaultName; }
    Result<void> setCurrent(const QString &name);
    Result<void> setDefault(const QString &name);

    /// Adds a loadout, or replaces the one of that name. Names have no slashes: they are groups of the
    /// settings.
    Result<void> put(const Loadout &loadout);
    Result<void> remove(QString name);
    /// Gives a loadout another name, that no other has; it stays current and default if it was.
    Result<void> rename(QString name, const QString &newName);

    /// Makes the devices of a loadout.
    Result<std::unique_ptr<InstrumentSet>> make(const QString &name) const;

private:
    // A manager edits groups of the settings that belong to no object of their own: one for each loadout and
    // preset, and they come and go. This opens such a group, and opens it to the manager alone.
    class Group;

    static Loadout readLoadout(const QString &name);
    static Result<void> writeLoadout(const Loadout &loadout);
    static FtmwPreset readPreset(const QString &loadout, const QString &name);
    static Result<void> writePreset(const QString &loadout, const FtmwPreset &preset);
    Result<void> writeIndex(const QList<Loadout> &loadouts, const QString &current,
                            const QString &defaultName);
    Result<void> known(const QString &name) const;
    bool isBuiltIn(const QString &name) const { return name == m_loadouts.first().name; }

    QList<Loadout> m_loadouts;
    QString m_currentName;
    QString m_defaultName;
};

} // namespace Chirpdeck
