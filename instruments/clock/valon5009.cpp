// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clocksettings.h"
#include "instruments/clock/valon.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Valon5009)
};

/// Valon 5009, two sources of 500 to 6000 MHz.
class Valon5009 : public Valon
{
public:
    explicit Valon5009(DriverParts &parts)
        : Valon(parts, {.number = "5009", .internalReferenceMHz = 20.0, .hasSources = true})
    {
    }
};

} // namespace

QList<DriverInfo> valon5009Drivers();

QList<DriverInfo> valon5009Drivers()
{
    DriverInfo driver = valonDriver(QStringLiteral("Valon5009"), QStringLiteral("Valon 5009"), 500.0, 6000.0,
                                    {QStringLiteral("Source 1"), QStringLiteral("Source 2")});
    driver.settings.append({BC::Key::ClockSettings::lock, Text::tr("Locked to an external reference"), true});
    driver.make = makeWired<Valon5009>;
    return {driver};
}

} // namespace Chirpdeck
