// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/units.h"
#include "instruments/digitizer/digitizersettings.h"
#include "instruments/digitizer/tekscope.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MSO64B)
};

/// Tektronix mixed-signal oscilloscopes of series 6 (MSO64, MSO64B, MSO66B, MSO68B).
class Mso64b : public TekScope
{
public:
    explicit Mso64b(DriverParts &parts)
        : TekScope(parts, {.family = "MSO6", .name = QStringLiteral("a Tektronix MSO64B")})
    {
    }
};

} // namespace

QList<DriverInfo> mso64bDrivers();

QList<DriverInfo> mso64bDrivers()
{
    namespace Key = BC::Key::DigiSettings;
    DriverInfo driver = tekScopeDriver(
        QStringLiteral("MSO64B"), QStringLiteral("Tektronix MSO64B"), {3.125e9, 6.25e9, 12.5e9, 25e9, 50e9},
        {{Key::minFullScale, Text::tr("Smallest full scale"), 0.005, 0.0, {}, BC::Unit::V},
         {Key::maxFullScale, Text::tr("Greatest full scale"), 5.0, 0.0, {}, BC::Unit::V},
         {Key::minVOffset, Text::tr("Lowest offset"), -5.0, {}, {}, BC::Unit::V},
         {Key::maxVOffset, Text::tr("Highest offset"), 5.0, {}, {}, BC::Unit::V},
         {Key::bandwidthMHz,
          Text::tr("Bandwidth"),
          2500.0,
          0.0,
          {},
          BC::Unit::MHz,
          SettingPriority::Important}});
    driver.make = makeWired<Mso64b>;
    return {driver};
}

} // namespace Chirpdeck
