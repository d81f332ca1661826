// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/drivers.h"
#include "instruments/loadout/loadout.h"
#include "persistence/data/result.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>

namespace Chirpdeck {

/// The loadouts that can be chosen, in the settings under BC::Store::LM::loadouts in the layout of
/// Blackchirp 2. There is always "Simulated", which needs no hardware, is not stored and cannot be changed.
///
/// What is changed is on disk when the call returns, in one exchange with the file, or the call is an Error
/// and nothing has changed here.
class LoadoutManager : public QObject
{
    Q_OBJECT

public:
    explicit LoadoutManager(QObject *parent = nullptr);

    /// "Simulated" first, then the others in the order of their names.
    QStringList names() const;
    /// Null where there is no such loadout. Valid until the loadouts change.
    const Loadout *find(const QString &name) const;
    /// The loadouts that have the device.
    QStringList namesWith(const HardwareKey &key) const;

    /// The loadout that is in use, and the one that takes its place when it is removed. There are always
    /// loadouts of these names.
    const QString &currentName() const { return m_state.current; }
    const QString &defaultName() const { return m_state.defaultName; }
    Result<void> setCurrent(const QString &name);
    Result<void> setDefault(const QString &name);

    /// Adds a loadout, or replaces the one of that name with its presets. Its preset becomes one of them, as
    /// what was used last where it has no name. Names have no slashes: they are groups of the settings.
    Result<void> put(const Loadout &loadout);
    Result<void> remove(QString name);
    /// Gives a loadout another name, that no other has; it stays current and default if it was.
    Result<void> rename(QString name, const QString &newName);

    // --- presets of a loadout ---

    /// Without what was used last, unless asked for.
    QStringList presetNames(const QString &loadout, bool withLastUsed = false) const;
    std::optional<FtmwPreset> preset(const QString &loadout, const QString &name) const;
    /// The preset that is chosen; nothing where none is.
    std::optional<FtmwPreset> currentPreset(const QString &loadout) const;

    /// Adds a preset, or replaces the one of that name. When it is the chosen one, runs use it from now on.
    Result<void> putPreset(const QString &loadout, const FtmwPreset &preset);
    /// Remembers what a run was started with.
    Result<void> putLastUsed(const QString &loadout, FtmwPreset preset);
    /// An Error for the chosen preset.
    Result<void> removePreset(const QString &loadout, const QString &name);
    Result<void> renamePreset(const QString &loadout, const QString &name, const QString &newName);
    /// Chooses what runs use: a preset, what was used last even where nothing was, or none.
    Result<void> setCurrentPreset(const QString &loadout, const QString &name);
    /// Removes all presets; none is chosen then.
    Result<void> clearPresets(const QString &loadout);

    // --- files ---

    Result<void> exportTo(const QString &loadout, const QString &path) const;
    /// Adds the loadout of a file under `name`, or where that is empty under its own; a number is added to a
    /// name that is taken. Returns the name.
    Result<QString> importFrom(const QString &path, const QString &name = {});

    // --- devices ---

    /// Makes the devices of a loadout with the settings that are stored for them; what was wrong with these
    /// is added to `findings`. Settings of the built-in loadout are not written.
    Result<std::unique_ptr<InstrumentSet>> make(const QString &name, Findings *findings = nullptr,
                                                PartsSource source = {}) const;

signals:
    void loadoutAdded(const QString &name);
    void loadoutChanged(const QString &name);
    void loadoutRemoved(const QString &name);
    void currentChanged(const QString &name);
    void defaultChanged(const QString &name);
    void presetAdded(const QString &loadout, const QString &name);
    void presetChanged(const QString &loadout, const QString &name);
    void presetRemoved(const QString &loadout, const QString &name);
    void currentPresetChanged(const QString &loadout, const QString &name);

private:
    // A manager edits groups of the settings that belong to no object of their own: one for each loadout and
    // preset, and they come and go. This opens such a group, and opens it to the manager alone.
    class Group;

    struct State
    {
        QList<Loadout> loadouts; ///< the built-in one first
        QString current;
        QString defaultName;

        const Loadout *find(const QString &name) const;
        Loadout *find(const QString &name);
    };

    static Loadout readLoadout(const QString &name);
    /// Writes how `next` differs from what is there, makes it what is there, and says so.
    Result<void> commit(State next);
    void announce(const State &before);
    Result<void> known(const QString &name) const;
    Result<void> changeable(const QString &name) const;
    bool isBuiltIn(const QString &name) const { return name == m_state.loadouts.first().name; }

    State m_state;
};

/// Copies into `to` the clocks of `from` that run on one of `allowed`; other roles of `to` stay.
void copyClocks(const RfConfig &from, RfConfig &to, const QList<HardwareKey> &allowed);
/// Copies the common-LO switch, the multipliers and the sidebands, and no clocks.
void copyRfScalars(const RfConfig &from, RfConfig &to);

} // namespace Chirpdeck
