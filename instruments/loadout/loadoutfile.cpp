// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutcontent.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LoadoutFile)
};

const QString formatKey = QStringLiteral("chirpdeckLoadout");
constexpr int FormatVersion = 1;

const QString nameKey = QStringLiteral("name");
const QString loadoutKey = QStringLiteral("loadout");
const QString presetsKey = QStringLiteral("presets");
const QString valuesKey = QStringLiteral("values");
const QString arraysKey = QStringLiteral("arrays");
const QString groupsKey = QStringLiteral("groups");

QJsonObject json(const SettingsMap &map)
{
    QJsonObject object;
    for (const auto &[key, value] : map)
        object.insert(key, QJsonValue::fromVariant(value));
    return object;
}

QJsonObject json(const SettingsContent &content)
{
    QJsonObject arrays, groups;
    for (const auto &[key, rows] : content.arrays) {
        QJsonArray array;
        for (const auto &row : rows)
            array.append(json(row));
        arrays.insert(key, array);
    }
    for (const auto &[key, values] : content.groups)
        groups.insert(key, json(values));
    return {{valuesKey, json(content.values)}, {arraysKey, arrays}, {groupsKey, groups}};
}

SettingsMap mapFrom(const QJsonObject &object)
{
    SettingsMap map;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        map[entry.key()] = entry.value().toVariant();
    return map;
}

SettingsContent contentFrom(const QJsonObject &object)
{
    SettingsContent content;
    content.values = mapFrom(object.value(valuesKey).toObject());
    const auto arrays = object.value(arraysKey).toObject();
    for (auto entry = arrays.begin(); entry != arrays.end(); ++entry) {
        auto &rows = content.arrays[entry.key()];
        for (const auto &row : entry.value().toArray())
            rows.push_back(mapFrom(row.toObject()));
    }
    const auto groups = object.value(groupsKey).toObject();
    for (auto entry = groups.begin(); entry != groups.end(); ++entry)
        content.groups[entry.key()] = mapFrom(entry.value().toObject());
    return content;
}

} // namespace

QByteArray loadoutFile(const Loadout &loadout)
{
    QJsonArray presets;
    for (const auto &preset : loadout.presets) {
        auto object = json(contentOf(preset));
        object.insert(nameKey, preset.name);
        presets.append(object);
    }
    return QJsonDocument(QJsonObject{{formatKey, FormatVersion},
                                     {nameKey, loadout.name},
                                     {loadoutKey, json(contentOf(loadout))},
                                     {presetsKey, presets}})
        .toJson();
}

Result<Loadout> loadoutFromFile(const QByteArray &file)
{
    const auto document = QJsonDocument::fromJson(file).object();
    if (document.value(formatKey).toInt() != FormatVersion)
        return Error{Text::tr("This is no loadout"), {}, Text::tr("Choose a file that was exported here")};
    auto loadout =
        loadoutFrom(document.value(nameKey).toString(), contentFrom(document.value(loadoutKey).toObject()));
    for (const auto &entry : document.value(presetsKey).toArray()) {
        const auto object = entry.toObject();
        const auto name = object.value(nameKey).toString();
        if (!name.isEmpty())
            loadout.presets.append(presetFrom(name, contentFrom(object)));
    }
    return loadout;
}

} // namespace Chirpdeck
