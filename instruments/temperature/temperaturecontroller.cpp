// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/temperature/temperaturecontroller.h"

#include <cmath>

namespace Chirpdeck {

QMap<QString, QVariant> TemperatureController::auxReadings() const
{
    const auto settings = config();
    QMap<QString, double> measured;
    for (const auto &reading : readings())
        measured.insert(reading.valueKey, reading.value);

    QMap<QString, QVariant> values;
    for (qsizetype i = 0; i < settings.channels.size(); ++i) {
        const auto &channel = settings.channels[i];
        const auto key = QStringLiteral("Temperature%1").arg(i + 1);
        if (channel.enabled && measured.contains(key) && !std::isnan(measured.value(key)))
            values.insert(channel.name.isEmpty() ? key : channel.name + QLatin1Char('.') + key,
                          measured.value(key));
    }
    return values;
}

} // namespace Chirpdeck
