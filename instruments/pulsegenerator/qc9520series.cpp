// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/units.h"
#include "instruments/pulsegenerator/pulsegeneratorsettings.h"
#include "instruments/pulsegenerator/quantumcomposers.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Qc9520Series)
};

/// Quantum Composers 9520 series.
class Qc9520Series : public QuantumComposers
{
public:
    explicit Qc9520Series(DriverParts &parts)
        : QuantumComposers(parts, {.identities = {"QC,95", "QC,92", "952"},
                                   .name = QStringLiteral("a Quantum Composers 9520")})
    {
    }
};

} // namespace

QList<DriverInfo> qc9520SeriesDrivers();

QList<DriverInfo> qc9520SeriesDrivers()
{
    namespace Key = BC::Key::PulseSettings;
    DriverInfo driver = quantumComposersDriver(QStringLiteral("Qc9520Series"),
                                               QStringLiteral("Quantum Composers 9520"), 115200, 500);
    driver.settings = {{Key::minWidth, Text::tr("Shortest pulse"), 0.004, 0.0, {}, BC::Unit::us},
                       {Key::lockExternal, Text::tr("Locked to an external reference"), true}};
    driver.make = makeWired<Qc9520Series>;
    return {driver};
}

} // namespace Chirpdeck
