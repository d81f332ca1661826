// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/interlock.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Interlock)
};

// Delays are set to a nanosecond; sums of them differ by less.
constexpr double ToleranceUs = 1e-6;

bool guards(PulseRole role)
{
    return role == PulseRole::Prot || role == PulseRole::Amp;
}

bool guards(MarkerRole role)
{
    return role == MarkerRole::Protection || role == MarkerRole::Gate;
}

double durationUs(const Chirp &chirp)
{
    double duration = 0.0;
    for (const auto &segment : chirp)
        duration += segment.durationUs;
    return duration;
}

double leadUs(const ChirpConfig &chirps)
{
    double lead = 0.0;
    for (const auto &marker : chirps.markers) {
        if (marker.enabled)
            lead = std::max(lead, -marker.startUs);
    }
    return lead;
}

QString nameOf(const PulseGeneratorConfig &config, int channel)
{
    const auto &name = config.channels[channel].name;
    const auto number = Text::tr("channel %1").arg(channel + 1);
    return config.key().text() + QStringLiteral(", ") +
           (name.isEmpty() ? number : QStringLiteral("%1 (%2)").arg(number, name));
}

/// When the waveform generator is triggered; nothing where that channel is off or its timing is a loop.
std::optional<double> triggerUs(const QList<PulseGeneratorConfig> &pulses, Findings &findings)
{
    std::optional<double> trigger;
    bool isAnywhere = false;
    for (const auto &config : pulses) {
        for (const int channel : config.channelsWithRole(PulseRole::AWG)) {
            isAnywhere = true;
            const auto start = config.startUs(channel);
            if (!start)
                findings.append(
                    Finding::error(nameOf(config, channel) + QStringLiteral(": ") + start.error().what));
            else if (config.channels[channel].enabled)
                trigger = std::min(trigger.value_or(*start), *start);
        }
    }
    return isAnywhere ? trigger : std::optional(0.0);
}

void checkMarkers(const ChirpConfig &chirps, Findings &findings)
{
    for (const auto &marker : chirps.markers) {
        if (!guards(marker.role))
            continue;
        if (!marker.enabled) {
            findings.append(Finding::error(
                Text::tr("The marker %1 is switched off: the chirps are not protected").arg(marker.name)));
            continue;
        }
        if (marker.startUs > ToleranceUs)
            findings.append(Finding::error(Text::tr("The marker %1 comes %2 µs after the chirp has begun")
                                               .arg(marker.name)
                                               .arg(marker.startUs)));
        for (const auto &chirp : chirps.chirps) {
            const double duration = durationUs(chirp);
            const double missing = duration - marker.endFromChirpStart(duration);
            if (missing > ToleranceUs) {
                findings.append(Finding::error(
                    Text::tr("The marker %1 ends %2 µs before the chirp").arg(marker.name).arg(missing)));
                break;
            }
        }
    }
}

void checkChannel(const PulseGeneratorConfig &config, int channel, double trigger, double end,
                  Findings &findings)
{
    const auto &pulse = config.channels[channel];
    const auto name = nameOf(config, channel);
    if (!pulse.enabled) {
        findings.append(
            Finding::error(Text::tr("%1 is switched off: the chirps are not protected").arg(name)));
        return;
    }
    if (pulse.mode == PulseChannelMode::DutyCycle) {
        findings.append(
            Finding::error(Text::tr("%1 leaves pulses out: not every chirp is protected").arg(name)));
        return;
    }
    const auto start = config.startUs(channel);
    if (!start) {
        findings.append(Finding::error(name + QStringLiteral(": ") + start.error().what));
        return;
    }
    const double late = *start - trigger;
    if (late > ToleranceUs)
        findings.append(Finding::error(
            Text::tr("%1 comes %2 µs after the waveform generator is triggered").arg(name).arg(late)));
    const double missing = trigger + end - (*start + pulse.widthUs);
    if (missing > ToleranceUs)
        findings.append(
            Finding::error(Text::tr("%1 ends %2 µs before the last chirp").arg(name).arg(missing)));
}

} // namespace

bool guardsChirps(const PulseGeneratorConfig &pulses)
{
    return std::any_of(pulses.channels.begin(), pulses.channels.end(),
                       [](const PulseChannel &channel) { return guards(channel.role); });
}

double chirpsEndUs(const ChirpConfig &chirps)
{
    if (chirps.chirps.isEmpty())
        return 0.0;
    return leadUs(chirps) + (chirps.chirpCount() - 1) * chirps.intervalUs + durationUs(chirps.chirps.last());
}

Findings checkInterlock(const ChirpConfig &chirps, const QList<PulseGeneratorConfig> &pulses)
{
    Findings findings;
    if (chirps.chirps.isEmpty())
        return findings;
    checkMarkers(chirps, findings);
    if (std::none_of(pulses.begin(), pulses.end(), guardsChirps))
        return findings;
    const auto trigger = triggerUs(pulses, findings);
    const double end = chirpsEndUs(chirps);
    for (const auto &config : pulses) {
        for (int channel = 0; channel < config.channels.size(); ++channel) {
            if (!guards(config.channels[channel].role))
                continue;
            if (!config.pulsing) {
                findings.append(Finding::error(
                    Text::tr("%1 gives no pulses: the generator is off").arg(nameOf(config, channel))));
                continue;
            }
            // Without a trigger no chirp plays; that the channel is there and on is checked all the same.
            checkChannel(config, channel,
                         trigger.value_or(config.startUs(channel) ? *config.startUs(channel) : 0.0),
                         trigger ? end : 0.0, findings);
        }
    }
    return findings;
}

} // namespace Chirpdeck
