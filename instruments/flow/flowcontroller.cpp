// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/flowcontroller.h"

namespace Chirpdeck {

QMap<QString, QVariant> FlowController::auxReadings() const
{
    const auto settings = config();
    QMap<QString, double> measured;
    for (const auto &reading : readings())
        measured.insert(reading.valueKey, reading.value);

    QMap<QString, QVariant> values;
    const auto pressure = QStringLiteral("Pressure");
    if (measured.contains(pressure))
        values.insert(pressure, measured.value(pressure));
    for (qsizetype i = 0; i < settings.channels.size(); ++i) {
        const auto &channel = settings.channels[i];
        const auto key = QStringLiteral("Flow%1").arg(i + 1);
        if (channel.enabled && measured.contains(key))
            values.insert(channel.name.isEmpty() ? key : channel.name + QLatin1Char('.') + key,
                          measured.value(key));
    }
    return values;
}

} // namespace Chirpdeck
