// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedioboard.h"

#include "instruments/core/units.h"
#include "instruments/digitizer/digitizersettings.h"

namespace Chirpdeck {

namespace {

QString analogName(int channel)
{
    return QStringLiteral("Analog%1").arg(channel);
}

QString digitalName(int channel)
{
    return QStringLiteral("Digital%1").arg(channel);
}

} // namespace

QList<DriverInfo> simulatedIOBoardDrivers();

QList<DriverInfo> simulatedIOBoardDrivers()
{
    return {{.type = HardwareType::IOBoard,
             .key = QStringLiteral("VirtualIOBoard"),
             .label = SimulatedIOBoard::tr("Simulated inputs and outputs"),
             .isSimulated = true,
             .make = makeDevice<SimulatedIOBoard>}};
}

SimulatedIOBoard::SimulatedIOBoard(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_limits(digitizerLimits(parts.settings))
    , m_config(parts.initialConfig<IOBoardConfig>())
{
    m_config.recordLength = std::max(1, m_config.recordLength);
    if (m_config.sampleRate <= 0.0 && !m_limits.sampleRatesHz.isEmpty())
        m_config.sampleRate = m_limits.sampleRatesHz.first();
    for (int channel = 1; channel <= m_limits.analogChannels; ++channel)
        bench().addSensor(key(), analogName(channel),
                          {.initial = m_limits.maxFullScale * channel / (m_limits.analogChannels + 1.0),
                           .timeConstantS = 1.0,
                           .noise = 1e-3,
                           .drift = 1e-2,
                           .driftPeriodS = 120.0 + 30.0 * channel,
                           .driftAwayPerS = 0.05});
}

QCoro::Task<Result<IOBoardConfig>> SimulatedIOBoard::prepare(IOBoardConfig config)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    DigitizerLimits limits = m_limits;
    limits.hasAuxTrigger = true; // a board waits for no trigger
    for (const Finding &finding : config.validateSettings(limits)) {
        if (finding.isError())
            co_return deviceError(finding.text, tr("Change the settings of the board"));
    }
    m_config = config;
    emit configChanged(m_config);
    co_return Result<IOBoardConfig>(m_config);
}

QCoro::Task<Result<void>> SimulatedIOBoard::setDigital(int channel, bool on)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    const auto it = std::find_if(m_config.digitalChannels.cbegin(), m_config.digitalChannels.cend(),
                                 [channel](const DigitalChannel &c) { return c.index == channel; });
    if (it == m_config.digitalChannels.cend() || !it->enabled || it->input)
        co_return deviceError(tr("Channel %1 is no output").arg(channel),
                              tr("Make it an output in the settings of the board"));
    m_outputs[channel] = on;
    poll();
    co_return Result<void>();
}

QList<Reading> SimulatedIOBoard::measure() const
{
    QList<Reading> readings;
    const auto labelOf = [](const QString &name, const QString &key) { return name.isEmpty() ? key : name; };
    for (const AnalogChannel &channel : m_config.analogChannels) {
        const QString name = analogName(channel.index);
        if (channel.enabled)
            readings.append({.valueKey = name,
                             .label = labelOf(channel.name, name),
                             .value = bench().reading(key(), name),
                             .unit = BC::Unit::V,
                             .setPoint = {},
                             .tolerance = {}});
    }
    for (const DigitalChannel &channel : m_config.digitalChannels) {
        const QString name = digitalName(channel.index);
        if (channel.enabled && channel.input)
            readings.append(
                {.valueKey = name,
                 .label = labelOf(channel.name, name),
                 .value = m_outputs.value(channel.index + m_limits.digitalChannels / 2) ? 1.0 : 0.0,
                 .unit = {},
                 .setPoint = {},
                 .tolerance = {}});
    }
    return readings;
}

} // namespace Chirpdeck
