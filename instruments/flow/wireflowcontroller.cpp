// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/wireflowcontroller.h"

#include "instruments/flow/flowsettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FlowController)
};

double effective(const FlowChannel &channel)
{
    return channel.enabled ? channel.setPoint : 0.0;
}

} // namespace

WireFlowController::WireFlowController(DriverParts &parts, const WireDialog &dialog)
    : WireDevice(parts, dialog,
                 std::chrono::milliseconds(parts.settings.value<int>(BC::Key::FlowSettings::intervalMs)))
    , m_limits(flowLimits(parts.settings))
    , m_config(parts.initialConfig<FlowConfig>())
{
    m_config.channels.resize(m_limits.channels.size());
    m_config.pressureUnit = m_limits.pressureUnit;
}

double WireFlowController::torrPer(const QString &unit)
{
    static const QHash<QString, double> Units{
        {QStringLiteral("Torr"), 1.0},       {QStringLiteral("mTorr"), 1e-3},
        {QStringLiteral("kTorr"), 1e3},      {QStringLiteral("mbar"), 0.750061683},
        {QStringLiteral("bar"), 750.061683}, {QStringLiteral("Pa"), 7.50061683e-3},
        {QStringLiteral("kPa"), 7.50061683}};
    return Units.value(unit);
}

QCoro::Task<Result<void>> WireFlowController::apply(FlowConfig next, bool all)
{
    for (const Finding &finding : next.validate(m_limits)) {
        if (finding.isError())
            co_return deviceError(finding.text, Text::tr("Change the set point"));
    }
    next.channels.resize(m_limits.channels.size());
    for (qsizetype i = 0; i < next.channels.size(); ++i) {
        const double flow = effective(next.channels[i]);
        if (!all && flow == effective(m_config.channels[i]))
            continue;
        auto writing = writeFlow(static_cast<int>(i), flow);
        if (const auto written = co_await writing; !written)
            co_return written.error();
    }
    if (all || next.pressureSetPoint != m_config.pressureSetPoint) {
        auto writing = writePressure(next.pressureSetPoint);
        if (const auto written = co_await writing; !written)
            co_return written.error();
    }
    if (all || next.pressureControlEnabled != m_config.pressureControlEnabled) {
        auto writing = writePressureControl(next.pressureControlEnabled);
        if (const auto written = co_await writing; !written)
            co_return written.error();
    }
    m_config = next;
    emit configChanged(m_config);
    co_return Result<void>();
}

QCoro::Task<Result<FlowConfig>> WireFlowController::prepare(FlowConfig config)
{
    auto applying = apply(config, true);
    if (const auto applied = co_await applying; !applied)
        co_return applied.error();
    co_return Result<FlowConfig>(m_config);
}

bool WireFlowController::hasChannel(int channel) const
{
    return channel >= 0 && channel < m_config.channels.size();
}

Error WireFlowController::noChannel(int channel) const
{
    return deviceError(Text::tr("There is no channel %1").arg(channel + 1));
}

QCoro::Task<Result<void>> WireFlowController::setFlowSetPoint(int channel, double setPoint)
{
    if (!hasChannel(channel))
        co_return noChannel(channel);
    FlowConfig next = m_config;
    next.channels[channel].setPoint = setPoint;
    auto applying = apply(next, false);
    co_return co_await applying;
}

QCoro::Task<Result<void>> WireFlowController::setChannelEnabled(int channel, bool enabled)
{
    if (!hasChannel(channel))
        co_return noChannel(channel);
    FlowConfig next = m_config;
    next.channels[channel].enabled = enabled;
    auto applying = apply(next, false);
    co_return co_await applying;
}

QCoro::Task<Result<void>> WireFlowController::setChannelName(int channel, QString name)
{
    if (!hasChannel(channel))
        co_return noChannel(channel);
    m_config.channels[channel].name = name;
    emit configChanged(m_config);
    co_return Result<void>();
}

QCoro::Task<Result<void>> WireFlowController::setPressureSetPoint(double setPoint)
{
    FlowConfig next = m_config;
    next.pressureSetPoint = setPoint;
    auto applying = apply(next, false);
    co_return co_await applying;
}

QCoro::Task<Result<void>> WireFlowController::setPressureControlEnabled(bool enabled)
{
    FlowConfig next = m_config;
    next.pressureControlEnabled = enabled;
    auto applying = apply(next, false);
    co_return co_await applying;
}

QCoro::Task<Result<void>> WireFlowController::poll()
{
    QList<Reading> readings;
    for (qsizetype i = 0; i < m_config.channels.size(); ++i) {
        if (!m_config.channels[i].enabled)
            continue;
        auto reading = readFlow(static_cast<int>(i));
        const auto flow = co_await reading;
        if (!flow)
            co_return flow.error();
        const FlowChannel &channel = m_config.channels[i];
        readings.append({.valueKey = QStringLiteral("Flow%1").arg(i + 1),
                         .label = channel.name.isEmpty() ? Text::tr("Flow %1").arg(i + 1) : channel.name,
                         .value = *flow,
                         .unit = channel.unit,
                         .setPoint = channel.setPoint,
                         .tolerance = std::max(0.005 * m_limits.channels[i].max, 0.02 * channel.setPoint)});
    }
    auto measuring = readPressure();
    const auto pressure = co_await measuring;
    if (!pressure)
        co_return pressure.error();
    Reading reading{.valueKey = QStringLiteral("Pressure"),
                    .label = Text::tr("Backing pressure"),
                    .value = *pressure,
                    .unit = m_limits.pressureUnit,
                    .setPoint = {},
                    .tolerance = {}};
    if (m_config.pressureControlEnabled) {
        reading.setPoint = m_config.pressureSetPoint;
        reading.tolerance = std::max(0.005 * m_limits.pressureMax, 0.02 * m_config.pressureSetPoint);
    }
    readings.append(reading);
    publish(readings);
    co_return Result<void>();
}

} // namespace Chirpdeck
