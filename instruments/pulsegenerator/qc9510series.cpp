// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/units.h"
#include "instruments/pulsegenerator/pulsegeneratorsettings.h"
#include "instruments/pulsegenerator/quantumcomposers.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Qc9510Series)
};

/// Quantum Composers 9510 series, whose commands for all channels stand in a tree of their own.
class Qc9510Series : public QuantumComposers
{
public:
    explicit Qc9510Series(DriverParts &parts)
        : QuantumComposers(parts, {.identities = {"QC,95", "951"},
                                   .name = QStringLiteral("a Quantum Composers 9510"),
                                   .system = ":SPULSE",
                                   .trigger = ":EXT",
                                   .internalClock = "0",
                                   .externalClock = "1"})
    {
    }
};

} // namespace

QList<DriverInfo> qc9510SeriesDrivers();

QList<DriverInfo> qc9510SeriesDrivers()
{
    namespace Key = BC::Key::PulseSettings;
    DriverInfo driver = quantumComposersDriver(QStringLiteral("Qc9510Series"),
                                               QStringLiteral("Quantum Composers 9510"), 38400, 500);
    driver.settings = {{Key::minWidth, Text::tr("Shortest pulse"), 0.004, 0.0, {}, BC::Unit::us}};
    driver.make = makeWired<Qc9510Series>;
    return {driver};
}

} // namespace Chirpdeck
