// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutchanges.h"

#include "instruments/loadout/loadoutcontent.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Chirpdeck {

namespace {

using Kind = LoadoutChange::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LoadoutChange)
};

const LoadoutDevice *find(const Loadout &loadout, const HardwareKey &key)
{
    const auto it = std::find_if(loadout.devices.begin(), loadout.devices.end(),
                                 [&key](const LoadoutDevice &device) { return device.key == key; });
    return it == loadout.devices.end() ? nullptr : &*it;
}

/// A setting by the object that it belongs to and its name there.
using Settings = std::map<std::pair<QString, QString>, QString>;

void addRow(Settings &settings, const QString &object, const HeaderRow &row)
{
    const auto name =
        row.arrayKey.isEmpty()
            ? row.key
            : QStringLiteral("%1 %2 %3").arg(row.arrayKey).arg(row.arrayIndex.toInt() + 1).arg(row.key);
    settings[{object, name}] = row.unit.isEmpty() ? row.value : row.value + QLatin1Char(' ') + row.unit;
}

template<typename Node>
void addNodes(Settings &settings, QList<Node> nodes)
{
    for (auto &node : nodes) {
        for (const auto &[object, rows] : node.getStrings()) {
            for (const auto &row : rows)
                addRow(settings, object, row);
        }
    }
}

Settings settingsOf(const Loadout &loadout)
{
    Settings settings;
    addNodes(settings, loadout.pulseGenerators);
    addNodes(settings, loadout.flowControllers);
    addNodes(settings, loadout.pressureControllers);
    addNodes(settings, loadout.temperatureControllers);
    addNodes(settings, loadout.ioBoards);
    return settings;
}

/// Everything that is stored of a preset.
Settings settingsOf(const FtmwPreset &preset)
{
    Settings settings;
    const auto content = contentOf(preset);
    for (const auto &[key, value] : content.values)
        settings[{key, key}] = value.toString();
    for (const auto &[group, values] : content.groups) {
        for (const auto &[key, value] : values)
            settings[{group, key}] = value.toString();
    }
    for (const auto &[array, rows] : content.arrays) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const auto &[key, value] : rows[i])
                settings[{array, QStringLiteral("%1 %2").arg(i + 1).arg(key)}] = value.toString();
        }
    }
    return settings;
}

QList<LoadoutChange> compared(const Settings &from, const Settings &to)
{
    QList<LoadoutChange> changes;
    const auto at = [](const Settings &settings, const std::pair<QString, QString> &key) {
        const auto found = settings.find(key);
        return found == settings.end() ? QString() : found->second;
    };
    auto keys = from;
    keys.insert(to.begin(), to.end());
    for (const auto &[key, value] : keys) {
        const auto before = at(from, key);
        const auto after = at(to, key);
        if (before != after || from.contains(key) != to.contains(key))
            changes.append({Kind::Setting, key.first, key.second, before, after});
    }
    return changes;
}

QList<LoadoutChange> deviceChanges(const Loadout &from, const Loadout &to)
{
    QList<LoadoutChange> changes;
    for (const auto &device : from.devices) {
        const auto *after = find(to, device.key);
        const auto key = device.key.text();
        if (!after)
            changes.append({Kind::DeviceRemoved, key, {}, device.driver, {}});
        else if (after->driver != device.driver || after->threaded != device.threaded)
            changes.append({Kind::DeviceReplaced, key, {}, device.driver, after->driver});
    }
    for (const auto &device : to.devices) {
        if (!find(from, device.key))
            changes.append({Kind::DeviceAdded, device.key.text(), {}, {}, device.driver});
    }
    return changes;
}

} // namespace

QString LoadoutChange::text() const
{
    switch (kind) {
    case Kind::DeviceAdded:
        return Text::tr("%1 is added (%2)").arg(object, to);
    case Kind::DeviceRemoved:
        return Text::tr("%1 is removed (%2)").arg(object, from);
    case Kind::DeviceReplaced:
        return Text::tr("%1 is made anew (%2 instead of %3)").arg(object, to, from);
    case Kind::Setting:
        break;
    }
    const auto shown = [](const QString &value) { return value.isEmpty() ? Text::tr("nothing") : value; };
    return Text::tr("%1, %2: %3 instead of %4").arg(object, what, shown(to), shown(from));
}

QList<LoadoutChange> changesBetween(const Loadout &from, const Loadout &to)
{
    auto changes = deviceChanges(from, to);
    // Settings of devices that come or go are not worth a line each.
    for (const auto &change : compared(settingsOf(from), settingsOf(to))) {
        const auto key = HardwareKey::parse(change.object);
        if (find(from, key) && find(to, key))
            changes.append(change);
    }
    return changes + changesBetween(from.preset, to.preset);
}

QList<LoadoutChange> changesBetween(const FtmwPreset &from, const FtmwPreset &to)
{
    return compared(settingsOf(from), settingsOf(to));
}

QList<LoadoutChange> ftmwDrift(const Loadout &from, const Loadout &to)
{
    auto changes = deviceChanges(from, to);
    changes.removeIf([](const LoadoutChange &change) {
        const auto type = HardwareKey::parse(change.object).type();
        return type != HardwareType::AWG && type != HardwareType::FtmwDigitizer &&
               type != HardwareType::Clock;
    });
    return changes;
}

} // namespace Chirpdeck
