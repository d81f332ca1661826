// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedtemperaturecontroller.h"

#include "instruments/temperature/temperaturesettings.h"

#include <array>

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("VirtualTemperatureController");
constexpr std::array<double, 4> kelvin{4.2, 42.0, 296.5, 295.1};

QString temperatureName(qsizetype channel)
{
    return QStringLiteral("Temperature%1").arg(channel + 1);
}

} // namespace

QList<DriverInfo> simulatedTemperatureControllerDrivers();

QList<DriverInfo> simulatedTemperatureControllerDrivers()
{
    return {{.type = HardwareType::TemperatureController,
             .key = driverName,
             .label = SimulatedTemperatureController::tr("Simulated temperatures"),
             .isSimulated = true,
             .make = makeDevice<SimulatedTemperatureController>}};
}

SimulatedTemperatureController::SimulatedTemperatureController(const TemperatureControllerConfig &config,
                                                               std::shared_ptr<SimulatedBench> bench)
    : SimulatedTemperatureController(simulatedParts(config, driverName, std::move(bench)))
{
}

SimulatedTemperatureController::SimulatedTemperatureController(const DriverParts &parts)
    : SimulatedDevice(parts, std::chrono::milliseconds(500))
    , m_limits(temperatureLimits(parts.settings))
    , m_config(parts.initialConfig<TemperatureControllerConfig>())
{
    m_config.channels.resize(limits().channels);
    for (size_t i = 0; i < kelvin.size(); ++i) {
        bench().addSensor(key(), temperatureName(static_cast<qsizetype>(i)),
                          {.initial = kelvin[i],
                           .timeConstantS = 60.0,
                           .noise = 2e-4 * kelvin[i],
                           .drift = 2e-3 * kelvin[i],
                           .driftPeriodS = 900.0,
                           .driftAwayPerS = 5e-3 * kelvin[i]});
    }
}

Result<void> SimulatedTemperatureController::accept(const TemperatureControllerConfig &next)
{
    if (auto answer = check(); !answer)
        return answer;
    for (const Finding &finding : next.validate(limits())) {
        if (finding.isError())
            return deviceError(finding.text);
    }
    m_config = next;
    m_config.channels.resize(limits().channels);
    emit configChanged(m_config);
    return {};
}

QCoro::Task<Result<TemperatureControllerConfig>>
SimulatedTemperatureController::prepare(TemperatureControllerConfig config)
{
    if (const auto accepted = accept(config); !accepted)
        co_return accepted.error();
    co_return Result<TemperatureControllerConfig>(m_config);
}

QCoro::Task<Result<void>> SimulatedTemperatureController::setChannelEnabled(int channel, bool enabled)
{
    if (channel < 0 || channel >= m_config.channels.size())
        co_return deviceError(tr("There is no channel %1").arg(channel + 1));
    TemperatureControllerConfig next = m_config;
    next.channels[channel].enabled = enabled;
    co_return accept(next);
}

QCoro::Task<Result<void>> SimulatedTemperatureController::setChannelName(int channel, QString name)
{
    if (channel < 0 || channel >= m_config.channels.size())
        co_return deviceError(tr("There is no channel %1").arg(channel + 1));
    TemperatureControllerConfig next = m_config;
    next.channels[channel].name = name;
    co_return accept(next);
}

QList<Reading> SimulatedTemperatureController::measure() const
{
    QList<Reading> readings;
    for (qsizetype i = 0; i < m_config.channels.size(); ++i) {
        const TemperatureChannel &channel = m_config.channels[i];
        if (!channel.enabled)
            continue;
        readings.append({.valueKey = temperatureName(i),
                         .label = channel.name.isEmpty() ? tr("Temperature %1").arg(i + 1) : channel.name,
                         .value = bench().reading(key(), temperatureName(i)),
                         .unit = QStringLiteral("K"),
                         .setPoint = {},
                         .tolerance = {}});
    }
    return readings;
}

} // namespace Chirpdeck
