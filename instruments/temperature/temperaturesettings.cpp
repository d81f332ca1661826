// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/temperature/temperaturesettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::TemperatureSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemperatureSettings)
};

} // namespace

TypeInfo temperatureControllerType()
{
    return {
        .type = HardwareType::TemperatureController,
        .settings = {{Key::pollIntervalMs, Text::tr("Reading interval"), 500, 10, {}, QStringLiteral("ms")},
                     {Key::numChannels, Text::tr("Channels"), 4, 1, 16, {}, SettingPriority::Required}},
        .arrays = {{.key = Key::channels,
                    .label = Text::tr("Temperature channels"),
                    .columns = {{Key::name, Text::tr("Name"), QString()},
                                {Key::enabled, Text::tr("Read"), true},
                                {Key::decimal, Text::tr("Decimals"), 4, 0, 10},
                                {Key::units, Text::tr("Unit"), QStringLiteral("K")}}}}};
}

TemperatureLimits temperatureLimits(const DeviceSettings &settings)
{
    TemperatureLimits limits;
    settings.take(Key::numChannels, limits.channels);
    const auto rows = settings.array(Key::channels);
    if (!rows.empty()) {
        limits.unit = rows.front().at(Key::units).toString();
        limits.decimals = rows.front().at(Key::decimal).toInt();
    }
    return limits;
}

} // namespace Chirpdeck
