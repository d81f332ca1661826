// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/settings/blackchirpsettings.h"

#include "persistence/settings/blackchirpkeys.h"
#include "persistence/settings/settingsexchange.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace Chirpdeck {

namespace {

namespace Key = BC::Key::Blackchirp2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlackchirpSettings)
};

QStringList groupsIn(QSettings &settings, const QString &group)
{
    settings.beginGroup(group);
    QStringList names = settings.childGroups();
    settings.endGroup();
    // An array of QSettings looks like a group; loadouts keep their names in one.
    names.removeIf([&](const QString &name) {
        return settings.contains(group + u'/' + name + QStringLiteral("/size"));
    });
    names.sort();
    return names;
}

Error unreadable(const QString &file)
{
    return {Words::tr("Blackchirp's settings cannot be read"), file,
            Words::tr("Set the data folder and the devices up by hand")};
}

// The groups that are copied whole, each under its own name.
QStringList wantedGroups(const BlackchirpSettings &found)
{
    QStringList groups;
    for (const auto &profile : found.profiles) {
        groups.append(Key::Profiles + u'/' + profile);
        groups.append(profile);
    }
    for (const auto &loadout : found.loadouts)
        groups.append(Key::Loadouts + u'/' + loadout);
    return groups;
}

void copyKeys(QSettings &from, QSettings &to, const QStringList &keys, const QString &group)
{
    for (const QString &key : keys) {
        const QString path = group + u'/' + key;
        // What only Blackchirp's own types can hold comes back invalid.
        if (const QVariant value = from.value(path); value.isValid())
            to.setValue(path, value);
    }
}

QStringList keysIn(QSettings &settings, const QString &group)
{
    settings.beginGroup(group);
    const QStringList keys = settings.allKeys();
    settings.endGroup();
    return keys;
}

// The list of loadouts and which is current: copied only where this program has no loadouts of its own.
void copyLoadoutList(QSettings &from, QSettings &to)
{
    to.beginGroup(Key::Loadouts);
    const bool taken = !to.childKeys().isEmpty();
    to.endGroup();
    if (taken)
        return;
    from.beginGroup(Key::Loadouts);
    QStringList keys = from.childKeys();
    for (const QString &group : from.childGroups()) {
        if (from.contains(group + QStringLiteral("/size"))) {
            for (const QString &key : keysIn(from, group))
                keys.append(group + u'/' + key);
        }
    }
    from.endGroup();
    copyKeys(from, to, keys, Key::Loadouts);
}

} // namespace

QString BlackchirpSettings::defaultFile()
{
    return QDir::home().filePath(Key::File);
}

Result<std::optional<BlackchirpSettings>> BlackchirpSettings::read(const QString &file)
{
    if (!QFileInfo::exists(file))
        return std::optional<BlackchirpSettings>();
    QSettings settings(file, QSettings::IniFormat);
    if (!QFileInfo(file).isReadable() || settings.status() != QSettings::NoError)
        return unreadable(file);
    BlackchirpSettings found;
    found.file = file;
    found.savePath = settings.value(Key::SavePath).toString();
    found.exptNum = std::max(0, settings.value(Key::ExptNum).toInt());
    if (const int format = settings.value(Key::ExportDelimiter).toInt(); format > 0 && format <= 3)
        found.exportDelimiter = static_cast<XyFormat>(format);
    found.lifEnabled = settings.value(Key::LifEnabled).toBool();
    found.debugLogging = settings.value(Key::DebugLogging).toBool();
    found.profiles = groupsIn(settings, Key::Profiles);
    found.loadouts = groupsIn(settings, Key::Loadouts);
    for (const QString &loadout : std::as_const(found.loadouts)) {
        const auto presets = groupsIn(settings, Key::Loadouts + u'/' + loadout + u'/' + Key::Presets);
        found.presets += static_cast<int>(
            std::ranges::count_if(presets, [](const QString &name) { return name != Key::LastUsedPreset; }));
    }
    return std::optional(found);
}

Result<BlackchirpSettings::Taken> BlackchirpSettings::takeOver() const
{
    QSettings from(file, QSettings::IniFormat);
    if (from.status() != QSettings::NoError || !QFileInfo(file).isReadable())
        return unreadable(file);
    auto to = remadeSettings({}, {}, {});
    copyLoadoutList(from, *to);
    Taken taken;
    for (const QString &group : wantedGroups(*this)) {
        const QStringList keys = keysIn(from, group);
        if (keys.isEmpty())
            continue;
        if (!keysIn(*to, group).isEmpty()) {
            taken.kept.append(group);
            continue;
        }
        copyKeys(from, *to, keys, group);
        taken.copied.append(group);
    }
    const bool fits = exchangeSettings(*to, {}, {});
    const bool written = fits && to->status() == QSettings::NoError;
    const QString target = to->fileName();
    dropSettings(std::move(to), {}, {});
    if (!written)
        return Error{Words::tr("Blackchirp's settings could not be taken over"), target,
                     Words::tr("Make room or give yourself the right to write there, and try again")};
    return taken;
}

} // namespace Chirpdeck
