// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/wirepulsegenerator.h"

#include "instruments/pulsegenerator/pulsegeneratorsettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PulseGenerator)
};

} // namespace

WirePulseGenerator::WirePulseGenerator(DriverParts &parts, const WireDialog &dialog, double timeStepUs)
    : WireDevice(parts, dialog, 1s)
    , m_limits(pulseGeneratorLimits(parts.settings))
    , m_timeStepUs(timeStepUs)
    , m_config(parts.initialConfig<PulseGeneratorConfig>())
{
    m_config.channels.resize(m_limits.channels);
}

void WirePulseGenerator::setReferenceLocked(std::optional<bool> locked)
{
    setReferenceLock(!locked   ? ReferenceLock::Unknown
                     : *locked ? ReferenceLock::Locked
                               : ReferenceLock::Unlocked);
}

Result<void> WirePulseGenerator::check(int channel, const PulseChannel &settings) const
{
    if (channel < 0 || channel >= m_limits.channels)
        return deviceError(Text::tr("There is no channel %1").arg(channel + 1));
    if (settings.widthUs < m_limits.minWidth || settings.widthUs > m_limits.maxWidth)
        return deviceError(Text::tr("A width of %1 µs is out of range").arg(settings.widthUs),
                           Text::tr("Choose %1 to %2 µs").arg(m_limits.minWidth).arg(m_limits.maxWidth));
    if (settings.delayUs < m_limits.minDelay || settings.delayUs > m_limits.maxDelay)
        return deviceError(Text::tr("A delay of %1 µs is out of range").arg(settings.delayUs),
                           Text::tr("Choose %1 to %2 µs").arg(m_limits.minDelay).arg(m_limits.maxDelay));
    PulseGeneratorConfig next = m_config;
    next.channels[channel] = settings;
    if (const auto start = next.startUs(channel); !start)
        return start.error();
    return {};
}

QCoro::Task<Result<PulseChannel>> WirePulseGenerator::applyChannel(int channel, PulseChannel settings)
{
    auto writing = writeChannel(channel, settings);
    if (const auto written = co_await writing; !written)
        co_return written.error();
    auto reading = readChannel(channel);
    const auto read = co_await reading;
    if (!read)
        co_return read.error();
    // A device counts time in steps; a limit of zero asks for no more than that.
    const double step = 0.5 * m_timeStepUs * (1.0 + 1e-6);
    if (std::abs(read->widthUs - settings.widthUs) > std::max(m_limits.minWidth, step) ||
        std::abs(read->delayUs - settings.delayUs) > std::max(m_limits.minDelay, step))
        co_return deviceError(Text::tr("Channel %1 has a width of %2 µs and a delay of %3 µs, not as set")
                                  .arg(channel + 1)
                                  .arg(read->widthUs)
                                  .arg(read->delayUs),
                              Text::tr("Check that nobody operates the device by hand"));
    if (read->level != settings.level || read->syncChannel != settings.syncChannel ||
        (m_limits.canDisableChannels && read->enabled != settings.enabled) ||
        (m_limits.canDutyCycle && read->mode != settings.mode))
        co_return deviceError(Text::tr("Channel %1 did not take its settings").arg(channel + 1),
                              Text::tr("Check that nobody operates the device by hand"));
    PulseChannel actual = *read;
    actual.name = settings.name;
    actual.role = settings.role;
    if (!m_limits.canDutyCycle || settings.mode == PulseChannelMode::Normal) {
        actual.mode = settings.mode;
        actual.dutyOn = settings.dutyOn;
        actual.dutyOff = settings.dutyOff;
    }
    if (!m_limits.canDisableChannels)
        actual.enabled = settings.enabled;
    m_config.channels[channel] = actual;
    co_return Result<PulseChannel>(actual);
}

QCoro::Task<Result<double>> WirePulseGenerator::applyRate(double hertz)
{
    auto writing = writeRate(hertz);
    if (const auto written = co_await writing; !written)
        co_return written.error();
    auto reading = readRate();
    const auto read = co_await reading;
    if (!read)
        co_return read.error();
    // Devices that count the period in steps make a rate with an error of half a step.
    const double periodError = 0.5 * m_timeStepUs * 1e-6 * hertz;
    if (std::abs(*read - hertz) > std::max(1e-6, periodError) * hertz)
        co_return deviceError(Text::tr("The repetition rate is %1 Hz, not as set").arg(*read),
                              Text::tr("Check that nobody operates the device by hand"));
    m_config.repRateHz = *read;
    co_return *read;
}

QCoro::Task<Result<PulseGeneratorConfig>> WirePulseGenerator::prepare(PulseGeneratorConfig config)
{
    for (const Finding &finding : config.validate(m_limits, {.hasFtmw = false})) {
        if (finding.isError())
            co_return deviceError(finding.text, Text::tr("Change the pulse timing"));
    }
    auto stopping = writeRun(m_config.mode, false);
    if (const auto stopped = co_await stopping; !stopped)
        co_return stopped.error();
    for (int i = 0; i < std::min<int>(m_limits.channels, static_cast<int>(config.channels.size())); ++i) {
        auto applying = applyChannel(i, config.channels[i]);
        if (const auto applied = co_await applying; !applied)
            co_return applied.error();
    }
    auto rating = applyRate(config.repRateHz);
    if (const auto rate = co_await rating; !rate)
        co_return rate.error();
    auto running = writeRun(config.mode, config.pulsing);
    if (const auto run = co_await running; !run)
        co_return run.error();
    auto looking = readPulsing();
    const auto pulsing = co_await looking;
    if (!pulsing)
        co_return pulsing.error();
    if (*pulsing != config.pulsing)
        co_return deviceError(Text::tr("The pulses did not switch"),
                              Text::tr("Look at the device's display"));
    m_config.mode = config.mode;
    m_config.pulsing = config.pulsing;
    emit configChanged(m_config);
    co_return Result<PulseGeneratorConfig>(m_config);
}

QCoro::Task<Result<PulseChannel>> WirePulseGenerator::setChannel(int channel, PulseChannel settings)
{
    if (const auto checked = check(channel, settings); !checked)
        co_return checked.error();
    auto applying = applyChannel(channel, settings);
    const auto applied = co_await applying;
    if (applied)
        emit configChanged(m_config);
    co_return applied;
}

QCoro::Task<Result<double>> WirePulseGenerator::setRepRate(double hertz)
{
    if (hertz < m_limits.minRepRateHz || hertz > m_limits.maxRepRateHz)
        co_return deviceError(
            Text::tr("A repetition rate of %1 Hz is out of range").arg(hertz),
            Text::tr("Choose %1 to %2 Hz").arg(m_limits.minRepRateHz).arg(m_limits.maxRepRateHz));
    auto applying = applyRate(hertz);
    const auto applied = co_await applying;
    if (applied)
        emit configChanged(m_config);
    co_return applied;
}

QCoro::Task<Result<void>> WirePulseGenerator::setMode(PulseGenMode mode)
{
    auto running = writeRun(mode, m_config.pulsing);
    if (const auto run = co_await running; !run)
        co_return run.error();
    m_config.mode = mode;
    emit configChanged(m_config);
    co_return Result<void>();
}

QCoro::Task<Result<void>> WirePulseGenerator::setPulsing(bool on)
{
    auto running = writeRun(m_config.mode, on);
    if (const auto run = co_await running; !run)
        co_return run.error();
    m_config.pulsing = on;
    emit configChanged(m_config);
    co_return Result<void>();
}

QCoro::Task<Result<void>> WirePulseGenerator::readAll()
{
    for (int i = 0; i < m_limits.channels; ++i) {
        auto reading = readChannel(i);
        const auto channel = co_await reading;
        if (!channel)
            co_return channel.error();
        PulseChannel actual = *channel;
        actual.name = m_config.channels[i].name;
        actual.role = m_config.channels[i].role;
        m_config.channels[i] = actual;
    }
    auto rating = readRate();
    const auto rate = co_await rating;
    if (!rate)
        co_return rate.error();
    m_config.repRateHz = *rate;
    auto looking = readPulsing();
    const auto pulsing = co_await looking;
    if (!pulsing)
        co_return pulsing.error();
    m_config.pulsing = *pulsing;
    emit configChanged(m_config);
    co_return Result<void>();
}

} // namespace Chirpdeck
