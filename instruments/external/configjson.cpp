// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/external/configjson.h"

#include <QJsonArray>

namespace Chirpdeck {

namespace {

QJsonValue valueOf(const QString &cell)
{
    if (cell == QLatin1String("true"))
        return true;
    if (cell == QLatin1String("false"))
        return false;
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(cell);
}

void store(HeaderStorage &node, const QString &array, const QString &index, const QString &key,
           const QJsonValue &value)
{
    node.storeLine({node.headerKey(), array, index, key, value.toVariant(), QString()});
}

QJsonObject mapJson(const SettingsMap &map)
{
    QJsonObject object;
    for (const auto &[key, value] : map)
        object.insert(key, QJsonValue::fromVariant(value));
    return object;
}

} // namespace

QJsonObject configJson(HeaderStorage &node)
{
    QJsonObject json;
    std::map<QString, std::map<int, QJsonObject>> arrays;
    const HeaderStrings objects = node.getStrings();
    const auto own = objects.find(node.headerKey());
    if (own == objects.end())
        return json;
    for (const HeaderRow &row : own->second) {
        if (row.arrayKey.isEmpty())
            json.insert(row.key, valueOf(row.value));
        else
            arrays[row.arrayKey][row.arrayIndex.toInt()].insert(row.key, valueOf(row.value));
    }
    for (const auto &[name, entries] : arrays) {
        QJsonArray list;
        for (const auto &[index, entry] : entries)
            list.append(entry);
        json.insert(name, list);
    }
    return json;
}

void readConfigJson(HeaderStorage &node, const QJsonObject &json)
{
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (!entry.value().isArray()) {
            store(node, {}, {}, entry.key(), entry.value());
            continue;
        }
        const auto list = entry.value().toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto object = list[i].toObject();
            for (auto cell = object.begin(); cell != object.end(); ++cell)
                store(node, entry.key(), QString::number(i), cell.key(), cell.value());
        }
    }
    node.readComplete();
    // What the node does not know must not turn up in the header of an experiment.
    node.takeLeftovers();
}

QJsonObject chirpJson(const ChirpConfig &chirps)
{
    QJsonArray list;
    for (const Chirp &chirp : chirps.chirps) {
        QJsonArray segments;
        for (const ChirpSegment &segment : chirp)
            segments.append(QJsonObject{{QStringLiteral("start_mhz"), segment.startMHz},
                                        {QStringLiteral("end_mhz"), segment.endMHz},
                                        {QStringLiteral("duration_us"), segment.durationUs},
                                        {QStringLiteral("empty"), segment.empty}});
        list.append(segments);
    }
    QJsonArray markers;
    for (const Marker &marker : chirps.markers)
        markers.append(QJsonObject{{QStringLiteral("name"), marker.name},
                                   {QStringLiteral("role"), enumName(marker.role)},
                                   {QStringLiteral("timing"), enumName(marker.timing)},
                                   {QStringLiteral("start_us"), marker.startUs},
                                   {QStringLiteral("end_us"), marker.endUs},
                                   {QStringLiteral("enabled"), marker.enabled}});
    return {{QStringLiteral("chirps"), list},
            {QStringLiteral("markers"), markers},
            {QStringLiteral("interval_us"), chirps.intervalUs},
            {QStringLiteral("sample_rate_mhz"), chirps.sampleRateMHz}};
}

QJsonObject settingsJson(const DeviceSettings &settings)
{
    QJsonObject json = mapJson(settings.values());
    for (const auto &[key, rows] : settings.arrays()) {
        QJsonArray list;
        for (const auto &row : rows)
            list.append(mapJson(row));
        json.insert(key, list);
    }
    return json;
}

} // namespace Chirpdeck
