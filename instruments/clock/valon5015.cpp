// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clocksettings.h"
#include "instruments/clock/valon.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Valon5015)
};

/// Valon 5015, one output of 500 to 15000 MHz.
class Valon5015 : public Valon
{
public:
    explicit Valon5015(DriverParts &parts)
        : Valon(parts, {.number = "5015", .hasPower = true})
    {
    }
};

} // namespace

QList<DriverInfo> valon5015Drivers();

QList<DriverInfo> valon5015Drivers()
{
    DriverInfo driver = valonDriver(QStringLiteral("Valon5015"), QStringLiteral("Valon 5015"), 500.0, 15000.0,
                                    {QStringLiteral("RF")});
    driver.settings.append(
        {BC::Key::Valon::power, Text::tr("Power"), 13.0, -50.0, 20.0, QStringLiteral("dBm")});
    driver.make = makeWired<Valon5015>;
    return {driver};
}

} // namespace Chirpdeck
