// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pressure/pressuresettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::PressureSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PressureSettings)
};

} // namespace

TypeInfo pressureControllerType()
{
    return {
        .type = HardwareType::PressureController,
        .settings = {
            {Key::min, Text::tr("Lowest pressure"), -1.0},
            {Key::max, Text::tr("Highest pressure"), 20.0},
            {Key::decimal, Text::tr("Decimals"), 4, 0, 8},
            {Key::units, Text::tr("Unit"), QStringLiteral("Torr"), {}, {}, {}, SettingPriority::Important},
            {Key::intervalMs, Text::tr("Reading interval"), 200, 10, {}, QStringLiteral("ms")},
            {Key::hasValve, Text::tr("Has a gate valve"), true},
        }};
}

PressureLimits pressureLimits(const DeviceSettings &settings)
{
    PressureLimits limits;
    settings.take(Key::min, limits.min);
    settings.take(Key::max, limits.max);
    settings.take(Key::decimal, limits.decimals);
    settings.take(Key::units, limits.unit);
    settings.take(Key::hasValve, limits.hasValve);
    settings.take(Key::readOnly, limits.readOnly);
    return limits;
}

} // namespace Chirpdeck
