// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/pulserules.h"

#include "instruments/core/units.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::PulseGenerator;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PulseGeneratorConfig)
};

QString channelName(const PulseChannel &channel, qsizetype index)
{
    return channel.name.isEmpty() ? Text::tr("channel %1").arg(index + 1) : channel.name;
}

QString field(qsizetype channel)
{
    return QStringLiteral("%1 %2").arg(Key::channel).arg(channel + 1);
}

} // namespace

void PulseChannel::setRole(PulseRole newRole)
{
    role = newRole;
    if (role != PulseRole::None)
        name = enumName(role);
}

Result<double> PulseGeneratorConfig::startUs(int channel) const
{
    double start = 0.0;
    int current = channel;
    for (qsizetype followed = 0; followed <= channels.size(); ++followed) {
        if (current < 0 || current >= channels.size())
            return Error{Text::tr("Channel %1 does not exist.").arg(current + 1), headerKey(),
                         Text::tr("Synchronise to another channel")};
        start += channels[current].delayUs;
        if (channels[current].syncChannel == 0)
            return start;
        current = channels[current].syncChannel - 1;
    }
    return Error{Text::tr("Channel %1 is synchronised to itself through other channels.").arg(channel + 1),
                 headerKey(), Text::tr("Synchronise one of the channels to the system clock")};
}

QList<int> PulseGeneratorConfig::channelsWithRole(PulseRole role) const
{
    QList<int> found;
    for (int i = 0; i < channels.size(); ++i) {
        if (channels[i].role == role)
            found.append(i);
    }
    return found;
}

Findings PulseGeneratorConfig::validate(const PulseGeneratorLimits &limits, const RunKind &run) const
{
    return withoutFields(checkPulses(*this, limits, run));
}

Findings PulseGeneratorConfig::validateRanges(const PulseGeneratorLimits &limits) const
{
    return withoutFields(checkPulseRanges(*this, limits));
}

Findings PulseGeneratorConfig::validateRoles(const RunKind &run) const
{
    return withoutFields(checkPulseRoles(*this, run));
}

FieldFindings checkPulses(const PulseGeneratorConfig &config, const PulseGeneratorLimits &limits,
                          const PulseGeneratorConfig::RunKind &run)
{
    FieldFindings findings;
    if (!config.pulsing)
        findings += FieldFinding::warning(Text::tr("The pulse generator is off."), Key::pulsing);
    findings += checkPulseRanges(config, limits);
    findings += checkPulseRoles(config, run);
    return findings;
}

FieldFindings checkPulseRanges(const PulseGeneratorConfig &config, const PulseGeneratorLimits &limits)
{
    FieldFindings findings;
    if (!(config.repRateHz >= limits.minRepRateHz && config.repRateHz <= limits.maxRepRateHz))
        findings += FieldFinding::error(
            Text::tr("A repetition rate of %1 Hz is not possible; the generator allows %2 to %3 Hz.")
                .arg(config.repRateHz)
                .arg(limits.minRepRateHz)
                .arg(limits.maxRepRateHz),
            Key::rate);
    if (config.mode != PulseGenMode::Continuous && !limits.canTrigger)
        findings += FieldFinding::error(Text::tr("The pulse generator cannot be triggered."), Key::mode);
    if (config.channels.size() > limits.channels)
        findings +=
            FieldFinding::error(Text::tr("There are settings for %1 channels, but the generator has %2.")
                                    .arg(config.channels.size())
                                    .arg(limits.channels),
                                Key::channel);

    for (int i = 0; i < config.channels.size(); ++i) {
        const auto &channel = config.channels[i];
        const auto name = channelName(channel, i);
        if (!(channel.widthUs >= limits.minWidth && channel.widthUs <= limits.maxWidth))
            findings +=
                FieldFinding::error(Text::tr("The width of %1 is %2 µs; the generator allows %3 to %4 µs.")
                                        .arg(name)
                                        .arg(channel.widthUs)
                                        .arg(limits.minWidth)
                                        .arg(limits.maxWidth),
                                    field(i));
        if (!(channel.delayUs >= limits.minDelay && channel.delayUs <= limits.maxDelay))
            findings +=
                FieldFinding::error(Text::tr("The delay of %1 is %2 µs; the generator allows %3 to %4 µs.")
                                        .arg(name)
                                        .arg(channel.delayUs)
                                        .arg(limits.minDelay)
                                        .arg(limits.maxDelay),
                                    field(i));
        if (channel.syncChannel != 0 && !limits.canSyncToChannel)
            findings += FieldFinding::error(
                Text::tr("The pulse generator cannot synchronise %1 to another channel.").arg(name),
                field(i));
        else if (const auto start = config.startUs(i); !start)
            findings += FieldFinding::error(start.error().what, field(i));
        if (channel.mode == PulseChannelMode::DutyCycle) {
            if (!limits.canDutyCycle)
                findings += FieldFinding::error(
                    Text::tr("The pulse generator has no duty cycle for %1.").arg(name), field(i));
            else if (channel.dutyOn < 1 || channel.dutyOff < 1 || channel.dutyOn > limits.dutyMaxPulses ||
                     channel.dutyOff > limits.dutyMaxPulses)
                findings += FieldFinding::error(Text::tr("The duty cycle of %1 is outside 1 to %2 pulses.")
                                                    .arg(name)
                                                    .arg(limits.dutyMaxPulses),
                                                field(i));
        }
    }
    return findings;
}

FieldFindings checkPulseRoles(const PulseGeneratorConfig &config, const PulseGeneratorConfig::RunKind &run)
{
    FieldFindings findings;
    bool hasActiveProtection = false;
    for (int i = 0; i < config.channels.size(); ++i) {
        const auto &channel = config.channels[i];
        const auto name = channelName(channel, i);
        switch (channel.role) {
        case PulseRole::Gas:
            if (!channel.enabled)
                findings +=
                    FieldFinding::warning(Text::tr("The gas pulse on %1 is disabled.").arg(name), field(i));
            break;
        case PulseRole::AWG:
            if (run.hasFtmw && !channel.enabled)
                findings +=
                    FieldFinding::warning(Text::tr("The AWG trigger on %1 is disabled.").arg(name), field(i));
            break;
        case PulseRole::Amp:
            if (run.hasFtmw && !channel.enabled)
                findings += FieldFinding::warning(
                    Text::tr("The amplifier pulse on %1 is disabled.").arg(name), field(i));
            break;
        case PulseRole::Prot:
            if (!run.hasFtmw)
                break;
            if (!channel.enabled)
                findings += FieldFinding::error(Text::tr("The protection pulse on %1 is disabled.").arg(name),
                                                field(i));
            else
                hasActiveProtection = true;
            break;
        case PulseRole::LIF:
            if (run.hasLif && !channel.enabled)
                findings += FieldFinding::warning(
                    Text::tr("The LIF pulse on %1 is disabled and will be enabled for the run.").arg(name),
                    field(i));
            break;
        case PulseRole::None:
        case PulseRole::DC:
        case PulseRole::Laser:
        case PulseRole::XMer:
            break;
        }
    }
    if (hasActiveProtection) {
        findings += FieldFinding::warning(Text::tr("Ensure timings of the protection pulse are correct."));
        if (run.chirpCount > 1)
            findings += FieldFinding::warning(
                Text::tr("The protection pulse may not protect for all %1 chirps.").arg(run.chirpCount));
    }
    return findings;
}

void PulseGeneratorConfig::storeValues()
{
    store(Key::rate, repRateHz, BC::Unit::Hz);
    store(Key::mode, mode);
    store(Key::pulsing, pulsing);
    for (qsizetype i = 0; i < channels.size(); ++i) {
        const auto slot = static_cast<std::size_t>(i);
        const auto &c = channels[i];
        storeArrayValue(Key::channel, slot, Key::name, c.name);
        storeArrayValue(Key::channel, slot, Key::delay, c.delayUs, BC::Unit::us);
        storeArrayValue(Key::channel, slot, Key::width, c.widthUs, BC::Unit::us);
        storeArrayValue(Key::channel, slot, Key::level, c.level);
        storeArrayValue(Key::channel, slot, Key::enabled, c.enabled);
        storeArrayValue(Key::channel, slot, Key::role, c.role);
        storeArrayValue(Key::channel, slot, Key::chMode, c.mode);
        storeArrayValue(Key::channel, slot, Key::sync, c.syncChannel);
        storeArrayValue(Key::channel, slot, Key::dutyOn, c.dutyOn);
        storeArrayValue(Key::channel, slot, Key::dutyOff, c.dutyOff);
    }
}

void PulseGeneratorConfig::retrieveValues()
{
    repRateHz = retrieve(Key::rate, 0.0);
    mode = retrieve(Key::mode, PulseGenMode::Continuous);
    pulsing = retrieve(Key::pulsing, true);
    channels.clear();
    for (std::size_t slot = 0; slot < arrayStoreSize(Key::channel); ++slot) {
        PulseChannel c;
        // The name is read as it is: files may combine a role with any name.
        c.name = retrieveArrayValue(Key::channel, slot, Key::name, QString());
        c.delayUs = retrieveArrayValue(Key::channel, slot, Key::delay, 0.0);
        c.widthUs = retrieveArrayValue(Key::channel, slot, Key::width, 1.0);
        c.level = retrieveArrayValue(Key::channel, slot, Key::level, ActiveLevel::ActiveHigh);
        c.enabled = retrieveArrayValue(Key::channel, slot, Key::enabled, false);
        c.role = retrieveArrayValue(Key::channel, slot, Key::role, PulseRole::None);
        c.mode = retrieveArrayValue(Key::channel, slot, Key::chMode, PulseChannelMode::Normal);
        c.syncChannel = retrieveArrayValue(Key::channel, slot, Key::sync, 0);
        c.dutyOn = retrieveArrayValue(Key::channel, slot, Key::dutyOn, 1);
        c.dutyOff = retrieveArrayValue(Key::channel, slot, Key::dutyOff, 1);
        channels.append(c);
    }
}

} // namespace Chirpdeck
