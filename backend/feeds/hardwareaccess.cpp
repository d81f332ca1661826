// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/hardwareaccess.h"

#include "instruments/loadout/loadoutcontent.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace Chirpdeck {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HardwareAccess)
};

// As many as a look at a connection needs.
constexpr int MostRows = 60;

QString printable(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '\r')
            text += QStringLiteral("\\r");
        else if (byte == '\n')
            text += QStringLiteral("\\n");
        else if (code < 0x20 || code >= 0x7f)
            text += QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
        else
            text += QLatin1Char(byte);
    }
    return text;
}

} // namespace

QVariantList trafficRows(const QList<TrafficLog::Entry> &entries)
{
    QVariantList rows;
    for (const auto &entry : entries.mid(std::max<qsizetype>(0, entries.size() - MostRows))) {
        const bool note = entry.kind == TrafficLog::Kind::Event;
        QString text = note ? QString::fromUtf8(entry.bytes) : printable(entry.bytes);
        if (!note && entry.size > entry.bytes.size())
            text += Text::tr(" … %n bytes", nullptr, static_cast<int>(entry.size));
        rows.append(QVariantMap{
            {QStringLiteral("time"), entry.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"))},
            {QStringLiteral("direction"), note                                   ? Text::tr("Note")
                                          : entry.kind == TrafficLog::Kind::Sent ? Text::tr("Sent")
                                                                                 : Text::tr("Got")},
            {QStringLiteral("text"), text},
        });
    }
    return rows;
}

std::optional<HardwareKey> replacedBy(const Loadout &loadout, HardwareType type,
                                      const DriverRegistry &drivers)
{
    for (const auto &device : loadout.devices) {
        if (device.key.type() != type)
            continue;
        const auto *driver = drivers.find(type, device.driver);
        if (isSingleDeviceType(type) || (driver && driver->isSimulated))
            return device.key;
    }
    return std::nullopt;
}

Result<Loadout> withDevice(const Loadout &loadout, const HardwareKey &key, const QString &driver,
                           const DriverRegistry &drivers)
{
    Loadout next = loadout;
    if (next.presets.isEmpty() && !next.preset.name.isEmpty()) {
        next.presets = {next.preset};
        next.currentPreset = next.preset.name;
    }
    if (const auto replaced = replacedBy(loadout, key.type(), drivers)) {
        for (auto &device : next.devices) {
            if (device.key == *replaced)
                device = {key, driver};
        }
        // In its file form a loadout names devices by their keys and by nothing else.
        const QByteArray quote(1, '"');
        QByteArray file = loadoutFile(next);
        file.replace(quote + replaced->text().toUtf8() + quote, quote + key.text().toUtf8() + quote);
        auto renamed = loadoutFromFile(file);
        if (!renamed)
            return renamed.error();
        next = *renamed;
        for (const auto &preset : std::as_const(next.presets)) {
            if (preset.name == next.currentPreset)
                next.preset = preset;
        }
    } else {
        next.devices.append({key, driver});
    }
    return next;
}

} // namespace Chirpdeck
