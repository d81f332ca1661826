// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/lif/lifsettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::LaserSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LaserSettings)
};

} // namespace

TypeInfo lifLaserType()
{
    return {.type = HardwareType::LifLaser,
            .settings = {
                {Key::minPos, Text::tr("Lowest position"), 250.0},
                {Key::maxPos, Text::tr("Highest position"), 2000.0},
                {Key::units, Text::tr("Unit"), QStringLiteral("nm"), {}, {}, {}, SettingPriority::Important},
                {Key::decimals, Text::tr("Decimals"), 2, 0, 8},
                {Key::hasFl, Text::tr("Has a flash lamp"), true},
            }};
}

LaserLimits laserLimits(const DeviceSettings &settings)
{
    LaserLimits limits;
    settings.take(Key::minPos, limits.min);
    settings.take(Key::maxPos, limits.max);
    settings.take(Key::units, limits.unit);
    settings.take(Key::decimals, limits.decimals);
    settings.take(Key::hasFl, limits.hasFlashLamp);
    return limits;
}

} // namespace Chirpdeck
