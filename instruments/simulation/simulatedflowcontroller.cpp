// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedflowcontroller.h"

#include "instruments/flow/flowsettings.h"

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("VirtualFlowController");
const QString pressureName = QStringLiteral("Pressure");

QString flowName(qsizetype channel)
{
    return QStringLiteral("Flow%1").arg(channel + 1);
}

double flowTarget(const FlowChannel &channel)
{
    return channel.enabled ? channel.setPoint : 0.0;
}

} // namespace

QList<DriverInfo> simulatedFlowControllerDrivers();

QList<DriverInfo> simulatedFlowControllerDrivers()
{
    return {{.type = HardwareType::FlowController,
             .key = driverName,
             .label = SimulatedFlowController::tr("Simulated gas flows"),
             .arrays = {flowChannelSetting(4, 10000.0, 3)},
             .isSimulated = true,
             .make = makeDevice<SimulatedFlowController>}};
}

SimulatedFlowController::SimulatedFlowController(const FlowConfig &config,
                                                 std::shared_ptr<SimulatedBench> bench)
    : SimulatedFlowController(simulatedParts(config, driverName, std::move(bench)))
{
}

SimulatedFlowController::SimulatedFlowController(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_limits(flowLimits(parts.settings))
    , m_config(parts.initialConfig<FlowConfig>())
{
    m_config.channels.resize(limits().channels.size());
    for (qsizetype i = 0; i < m_config.channels.size(); ++i) {
        bench().addSensor(key(), flowName(i),
                          {.initial = flowTarget(m_config.channels[i]),
                           .timeConstantS = 1.5,
                           .noise = 0.02,
                           .drift = 0.03,
                           .driftPeriodS = 240.0 + 70.0 * static_cast<double>(i),
                           .driftAwayPerS = 0.2},
                          SimulatedBench::Quantity::GasFlow);
    }
    bench().addSensor(key(), pressureName,
                      {.initial = pressureTarget(),
                       .timeConstantS = 3.0,
                       .noise = 0.001,
                       .drift = 0.002,
                       .driftAwayPerS = 0.02});
}

double SimulatedFlowController::pressureTarget() const
{
    if (m_config.pressureControlEnabled)
        return m_config.pressureSetPoint;
    double total = 0.0;
    for (const FlowChannel &channel : m_config.channels)
        total += flowTarget(channel);
    // The line upstream of the valve builds up about 50 Torr per sccm.
    return 0.05 * total;
}

Error SimulatedFlowController::noChannelError(int channel) const
{
    return deviceError(tr("There is no channel %1").arg(channel + 1),
                       tr("Choose a channel from 1 to %1").arg(m_config.channels.size()));
}

Result<void> SimulatedFlowController::accept(const FlowConfig &next)
{
    if (auto answer = check(); !answer)
        return answer;
    for (const Finding &finding : next.validate(limits())) {
        if (finding.isError())
            return deviceError(finding.text, tr("Change the set point"));
    }
    m_config = next;
    m_config.channels.resize(limits().channels.size());
    for (qsizetype i = 0; i < m_config.channels.size(); ++i)
        bench().setTarget(key(), flowName(i), flowTarget(m_config.channels[i]));
    bench().setTarget(key(), pressureName, pressureTarget());
    emit configChanged(m_config);
    return {};
}

QCoro::Task<Result<FlowConfig>> SimulatedFlowController::prepare(FlowConfig config)
{
    if (const auto accepted = accept(config); !accepted)
        co_return accepted.error();
    co_return Result<FlowConfig>(m_config);
}

QCoro::Task<Result<void>> SimulatedFlowController::setFlowSetPoint(int channel, double setPoint)
{
    co_return changeChannel(channel, &FlowChannel::setPoint, setPoint);
}

QCoro::Task<Result<void>> SimulatedFlowController::setChannelEnabled(int channel, bool enabled)
{
    co_return changeChannel(channel, &FlowChannel::enabled, enabled);
}

QCoro::Task<Result<void>> SimulatedFlowController::setChannelName(int channel, QString name)
{
    co_return changeChannel(channel, &FlowChannel::name, name);
}

QCoro::Task<Result<void>> SimulatedFlowController::setPressureSetPoint(double setPoint)
{
    FlowConfig next = m_config;
    next.pressureSetPoint = setPoint;
    co_return accept(next);
}

QCoro::Task<Result<void>> SimulatedFlowController::setPressureControlEnabled(bool enabled)
{
    FlowConfig next = m_config;
    next.pressureControlEnabled = enabled;
    co_return accept(next);
}

QList<Reading> SimulatedFlowController::measure() const
{
    QList<Reading> readings;
    for (qsizetype i = 0; i < m_config.channels.size(); ++i) {
        const FlowChannel &channel = m_config.channels[i];
        if (!channel.enabled)
            continue;
        readings.append({.valueKey = flowName(i),
                         .label = channel.name.isEmpty() ? tr("Flow %1").arg(i + 1) : channel.name,
                         .value = bench().reading(key(), flowName(i)),
                         .unit = channel.unit,
                         .setPoint = channel.setPoint,
                         .tolerance = std::max(0.5, 0.02 * channel.setPoint)});
    }
    Reading pressure{.valueKey = pressureName,
                     .label = tr("Backing pressure"),
                     .value = bench().reading(key(), pressureName),
                     .unit = m_config.pressureUnit,
                     .setPoint = {},
                     .tolerance = {}};
    if (m_config.pressureControlEnabled) {
        pressure.setPoint = m_config.pressureSetPoint;
        pressure.tolerance = std::max(0.02, 0.02 * m_config.pressureSetPoint);
    }
    readings.append(pressure);
    return readings;
}

bool SimulatedFlowController::isSettling() const
{
    bool settling = bench().isSettling(key(), pressureName);
    for (qsizetype i = 0; i < m_config.channels.size(); ++i)
        settling = settling || bench().isSettling(key(), flowName(i));
    return settling;
}

} // namespace Chirpdeck
