// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pressure/pressurecontrollerconfig.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::PController;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PressureControllerConfig)
};

} // namespace

Findings PressureControllerConfig::validate(const PressureLimits &limits) const
{
    Findings findings;
    if (controlEnabled && limits.readOnly)
        findings +=
            Finding::error(Text::tr("The pressure gauge %1 cannot control the pressure.").arg(headerKey()));
    if (!limits.readOnly && !(setPoint >= limits.min && setPoint <= limits.max))
        findings +=
            Finding::error(Text::tr("The pressure set point is %1 %4; the controller allows %2 to %3 %4.")
                               .arg(setPoint)
                               .arg(limits.min)
                               .arg(limits.max)
                               .arg(limits.unit));
    return findings;
}

void PressureControllerConfig::storeValues()
{
    store(Key::enabled, controlEnabled);
    store(Key::setPoint, setPoint, unit);
}

void PressureControllerConfig::retrieveValues()
{
    controlEnabled = retrieve(Key::enabled, false);
    unit = peekUnit(Key::setPoint);
    setPoint = retrieve(Key::setPoint, 0.0);
}

} // namespace Chirpdeck
