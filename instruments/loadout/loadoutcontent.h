// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/loadout.h"
#include "persistence/data/result.h"
#include "persistence/settings/settingsstorage.h"

#include <QByteArray>

/// Loadouts and presets as they are stored: in groups of the settings, and in files.
namespace Chirpdeck {

/// What one group of settings holds.
struct SettingsContent
{
    SettingsMap values;
    std::map<QString, std::vector<SettingsMap>> arrays;
    std::map<QString, SettingsMap> groups;

    bool operator==(const SettingsContent &) const = default;
};

/// A loadout without its presets, of which there are only the names.
SettingsContent contentOf(const Loadout &loadout);
Loadout loadoutFrom(const QString &name, const SettingsContent &content);
QStringList presetNamesIn(const SettingsContent &loadout);

SettingsContent contentOf(const FtmwPreset &preset);
FtmwPreset presetFrom(const QString &name, const SettingsContent &content);

/// A loadout with its presets as a file, and back. An Error for a file that is none.
QByteArray loadoutFile(const Loadout &loadout);
Result<Loadout> loadoutFromFile(const QByteArray &file);

} // namespace Chirpdeck
