// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/quantumcomposers.h"

namespace Chirpdeck {

namespace {

/// Berkeley Nucleonics 575 and 577.
class Bnc577 : public QuantumComposers
{
public:
    explicit Bnc577(DriverParts &parts)
        : QuantumComposers(parts, {.identities = {"BNC,57"},
                                   .name = QStringLiteral("a BNC 577"),
                                   .timeStepUs = 0.001,
                                   .locksKeypad = false})
    {
    }
};

} // namespace

QList<DriverInfo> bnc577Drivers();

QList<DriverInfo> bnc577Drivers()
{
    DriverInfo driver = quantumComposersDriver(QStringLiteral("Bnc577"),
                                               QStringLiteral("Berkeley Nucleonics 577"), 115200, 500);
    driver.make = makeWired<Bnc577>;
    return {driver};
}

} // namespace Chirpdeck
