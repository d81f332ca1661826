// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/flowcontroller.h"

namespace Chirpdeck {

QMap<QString, QVariant> FlowController::auxReadings() const
{
    const auto settings = config();
    QMap<QString, double> measured;
    for (const auto &reading : readings())
        measured.insert(reading.valueKey, reading.value);

    QMap<QString, QVariant> values;
    const auto pressure = QStringLiteral("Pressure");
    if (measured.contains(pressure))
        values.insert(pressure, measured.value(pressure));
    for (qsizetype i = 0; i < settings.channels.size(); ++i) {
        const auto &channel = settings.channels[i];
        const auto key = QStringLiteral("Flow%1").arg(i + 1);
        if (channel.enabled && measured.contains(key))
            values.insert(channel.name.isEmpty() ? key : channel.name + QLatin1Char('.') + key,
                          measured.value(key));
    }
    return values;
}

QList<SettableValue> FlowController::settableValues()
{
    const FlowLimits range = limits();
    const FlowConfig now = config();
    QList<SettableValue> values;
    for (int i = 0; i < range.channels.size(); ++i) {
        const auto &channel = range.channels[i];
        const QString name = i < now.channels.size() ? now.channels[i].name : QString();
        values.append({key(), QStringLiteral("flow%1").arg(i + 1),
                       name.isEmpty() ? tr("Flow %1").arg(i + 1) : tr("%1, flow").arg(name), channel.unit,
                       0.0, channel.max, channel.decimals,
                       [this, i](double value) { return moveFlow(i, value); },
                       [this, i] { return readFlow(i); }});
    }
    values.append({key(), QStringLiteral("pressure"), tr("Pressure set point"), range.pressureUnit, 0.0,
                   range.pressureMax, range.pressureDecimals,
                   [this](double value) { return movePressure(value); }, [this] { return readPressure(); }});
    return values;
}

QCoro::Task<Result<double>> FlowController::moveFlow(int channel, double value)
{
    auto setting = setFlowSetPoint(channel, value);
    const Result<void> set = co_await setting;
    if (!set)
        co_return set.error();
    co_return Result<double>(config().channels.value(channel).setPoint);
}

QCoro::Task<Result<double>> FlowController::readFlow(int channel)
{
    const auto measured = reading(QStringLiteral("Flow%1").arg(channel + 1));
    co_return Result<double>(measured.value_or(config().channels.value(channel).setPoint));
}

QCoro::Task<Result<double>> FlowController::movePressure(double value)
{
    auto setting = setPressureSetPoint(value);
    const Result<void> set = co_await setting;
    if (!set)
        co_return set.error();
    co_return Result<double>(config().pressureSetPoint);
}

QCoro::Task<Result<double>> FlowController::readPressure()
{
    co_return Result<double>(reading(QStringLiteral("Pressure")).value_or(config().pressureSetPoint));
}

} // namespace Chirpdeck
