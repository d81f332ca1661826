// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pressure/pressurecontroller.h"

namespace Chirpdeck {

QList<SettableValue> PressureController::settableValues()
{
    const PressureLimits range = limits();
    if (range.readOnly)
        return {};
    return {{key(), QStringLiteral("pressure"), tr("Pressure set point"), range.unit, range.min, range.max,
             range.decimals, [this](double value) { return moveSetPoint(value); },
             [this] { return readPressure(); }}};
}

QCoro::Task<Result<double>> PressureController::moveSetPoint(double value)
{
    auto setting = setSetPoint(value);
    const Result<void> set = co_await setting;
    if (!set)
        co_return set.error();
    co_return Result<double>(config().setPoint);
}

QCoro::Task<Result<double>> PressureController::readPressure()
{
    co_return Result<double>(reading(QStringLiteral("ChamberPressure")).value_or(config().setPoint));
}

} // namespace Chirpdeck
