// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/ioboard/ioboard.h"

namespace Chirpdeck {

namespace {

QString publishedKey(const QString &name, const QString &valueKey)
{
    return name.isEmpty() ? valueKey : name + QLatin1Char('.') + valueKey;
}

} // namespace

QMap<QString, QVariant> IOBoard::auxReadings() const
{
    const auto settings = config();
    QMap<QString, QVariant> values;
    for (const auto &reading : readings()) {
        for (const auto &channel : settings.analogChannels) {
            if (channel.enabled && reading.valueKey == QStringLiteral("Analog%1").arg(channel.index))
                values.insert(publishedKey(channel.name, reading.valueKey), reading.value);
        }
    }
    return values;
}

QMap<QString, QVariant> IOBoard::validationReadings() const
{
    const auto settings = config();
    auto values = auxReadings();
    for (const auto &reading : readings()) {
        for (const auto &channel : settings.digitalChannels) {
            if (channel.enabled && channel.input &&
                reading.valueKey == QStringLiteral("Digital%1").arg(channel.index))
                values.insert(publishedKey(channel.name, reading.valueKey), reading.value);
        }
    }
    return values;
}

} // namespace Chirpdeck
