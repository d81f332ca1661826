// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedpulsegenerator.h"

#include "instruments/pulsegenerator/pulsegeneratorsettings.h"

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("VirtualPulseGenerator");

} // namespace

QList<DriverInfo> simulatedPulseGeneratorDrivers();

QList<DriverInfo> simulatedPulseGeneratorDrivers()
{
    return {{.type = HardwareType::PulseGenerator,
             .key = driverName,
             .label = SimulatedPulseGenerator::tr("Simulated pulse generator"),
             .isSimulated = true,
             .make = makeDevice<SimulatedPulseGenerator>}};
}

SimulatedPulseGenerator::SimulatedPulseGenerator(const PulseGeneratorConfig &config,
                                                 std::shared_ptr<SimulatedBench> bench)
    : SimulatedPulseGenerator(simulatedParts(config, driverName, std::move(bench)))
{
}

SimulatedPulseGenerator::SimulatedPulseGenerator(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_limits(pulseGeneratorLimits(parts.settings))
    , m_config(parts.initialConfig<PulseGeneratorConfig>())
{
    apply();
}

void SimulatedPulseGenerator::apply()
{
    bench().setPulses(m_config);
    emit configChanged(m_config);
}

QCoro::Task<Result<PulseGeneratorConfig>> SimulatedPulseGenerator::prepare(PulseGeneratorConfig config)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    for (const Finding &finding : config.validate(limits(), {.hasFtmw = false})) {
        if (finding.isError())
            co_return deviceError(finding.text, tr("Change the pulse timing"));
    }
    m_config = config;
    apply();
    co_return Result<PulseGeneratorConfig>(m_config);
}

QCoro::Task<Result<PulseChannel>> SimulatedPulseGenerator::setChannel(int channel, PulseChannel settings)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    if (channel < 0 || channel >= m_config.channels.size())
        co_return deviceError(tr("There is no channel %1").arg(channel + 1));
    const PulseGeneratorLimits range = limits();
    if (settings.widthUs < range.minWidth || settings.widthUs > range.maxWidth)
        co_return deviceError(tr("A width of %1 µs is out of range").arg(settings.widthUs),
                              tr("Choose %1 to %2 µs").arg(range.minWidth).arg(range.maxWidth));
    if (settings.delayUs < range.minDelay || settings.delayUs > range.maxDelay)
        co_return deviceError(tr("A delay of %1 µs is out of range").arg(settings.delayUs),
                              tr("Choose %1 to %2 µs").arg(range.minDelay).arg(range.maxDelay));
    PulseGeneratorConfig next = m_config;
    next.channels[channel] = settings;
    if (const auto start = next.startUs(channel); !start)
        co_return start.error();
    m_config = next;
    apply();
    co_return Result<PulseChannel>(settings);
}

QCoro::Task<Result<double>> SimulatedPulseGenerator::setRepRate(double hertz)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    const PulseGeneratorLimits range = limits();
    if (hertz < range.minRepRateHz || hertz > range.maxRepRateHz)
        co_return deviceError(tr("A repetition rate of %1 Hz is out of range").arg(hertz),
                              tr("Choose %1 to %2 Hz").arg(range.minRepRateHz).arg(range.maxRepRateHz));
    m_config.repRateHz = hertz;
    apply();
    co_return hertz;
}

QCoro::Task<Result<void>> SimulatedPulseGenerator::setMode(PulseGenMode mode)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    m_config.mode = mode;
    apply();
    co_return Result<void>();
}

QCoro::Task<Result<void>> SimulatedPulseGenerator::setPulsing(bool on)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    m_config.pulsing = on;
    apply();
    co_return Result<void>();
}

} // namespace Chirpdeck
