// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/chirpconfig.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ChirpConfig)
};

QString number(double value)
{
    return QString::number(value, 'g', 10);
}

} // namespace

Findings ChirpConfig::validate(const AwgLimits &awg) const
{
    Findings findings = validateChirps(awg);
    if (awg.markerCount > 0 && !chirps.isEmpty())
        findings += validateMarkers();
    for (qsizetype channel = awg.markerCount; channel < markers.size(); ++channel) {
        if (markers[channel].enabled)
            findings +=
                Finding::warning(Text::tr("Marker \"%1\" is enabled, but the AWG has only %2 marker outputs.")
                                     .arg(markers[channel].name)
                                     .arg(awg.markerCount));
    }
    return findings;
}

Findings ChirpConfig::validateChirps(const AwgLimits &awg) const
{
    if (chirps.isEmpty())
        return {Finding::error(Text::tr("No chirp configured."))};

    Findings findings;
    for (int chirp = 0; chirp < chirpCount(); ++chirp) {
        const auto &segments = chirps[chirp];
        if (segments.isEmpty() || durationUs(chirp) <= 0.0) {
            findings += Finding::error(Text::tr("Chirp %1 is not configured").arg(chirp + 1));
            continue;
        }
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const auto &segment = segments[i];
            const auto [low, high] = std::minmax(segment.startMHz, segment.endMHz);
            if (segment.durationUs <= 0.0 || !std::isfinite(segment.durationUs))
                findings += Finding::error(
                    Text::tr("Chirp %1, segment %2 has no duration.").arg(chirp + 1).arg(i + 1));
            else if (!segment.empty && !(low >= awg.minFreqMHz && high <= awg.maxFreqMHz))
                findings += Finding::error(
                    Text::tr(
                        "Chirp %1, segment %2 (%3 to %4 MHz) is outside the range of the AWG (%5 to %6 MHz).")
                        .arg(chirp + 1)
                        .arg(i + 1)
                        .arg(number(segment.startMHz), number(segment.endMHz), number(awg.minFreqMHz),
                             number(awg.maxFreqMHz)));
        }
        if (chirp + 1 < chirpCount() && !(intervalUs >= durationUs(chirp)))
            findings += Finding::error(
                Text::tr("Chirp %1 lasts %2 µs and runs into the next one, which starts after %3 µs.")
                    .arg(chirp + 1)
                    .arg(number(durationUs(chirp)), number(intervalUs)));
        else if (chirp + 1 < chirpCount() && intervalUs < leadUs() + durationUs(chirp) + tailUs())
            findings += Finding::warning(
                Text::tr("The markers of chirp %1 overlap with those of the next one.").arg(chirp + 1));
    }

    if (!(sampleRateMHz > 0.0)) {
        findings += Finding::error(Text::tr("The AWG has no sample rate."));
        return findings;
    }
    if (std::abs(sampleRateMHz * 1e6 - awg.sampleRateHz) > 1e-9 * awg.sampleRateHz)
        findings +=
            Finding::error(Text::tr("The chirp is made for %1 MHz sample rate, but the AWG runs at %2 MHz.")
                               .arg(number(sampleRateMHz), number(awg.sampleRateHz / 1e6)));
    if (awgFrequencySpan().second > sampleRateMHz / 2.0)
        findings += Finding::error(
            Text::tr("The chirp reaches %1 MHz, beyond half the sample rate of the AWG (%2 MHz).")
                .arg(number(awgFrequencySpan().second), number(sampleRateMHz / 2.0)));
    const double samples = totalUs() * sampleRateMHz;
    if (!(samples <= static_cast<double>(awg.maxSamples)))
        findings += Finding::error(Text::tr("The waveform needs %1 samples, but the AWG has memory for %2.")
                                       .arg(QString::number(samples, 'f', 0))
                                       .arg(awg.maxSamples));
    if (awg.rampOnly && (chirpCount() > 1 || chirps.first().size() > 1 || chirps.first().value(0).empty))
        findings += Finding::error(Text::tr("The AWG plays a single sweep: one chirp with one segment."));
    return findings;
}

Findings ChirpConfig::validateMarkers() const
{
    const auto withRole = [this](MarkerRole role) -> const Marker * {
        const Marker *found = nullptr;
        for (const auto &marker : markers) {
            if (marker.role == role && (!found || (marker.enabled && !found->enabled)))
                found = &marker;
        }
        return found;
    };
    const auto *protection = withRole(MarkerRole::Protection);
    const auto *gate = withRole(MarkerRole::Gate);

    Findings findings;
    for (const auto &marker : markers) {
        const bool isEmpty = marker.endFromChirpStart(durationUs(0)) <= marker.startUs;
        if (marker.enabled && isEmpty)
            findings += Finding::warning(Text::tr("Marker \"%1\" ends before it starts.").arg(marker.name));
    }
    if (!protection)
        return findings += Finding::warning(Text::tr("No protection marker is configured."));
    if (!protection->enabled)
        return findings +=
               Finding::warning(Text::tr("Protection marker is disabled while the chirp is active."));

    const double duration = durationUs(chirpCount() - 1);
    const double protectionEnd = protection->endFromChirpStart(duration) - duration;
    if (protection->startUs >= 0.0)
        findings += Finding::warning(Text::tr("Protection pulse starts at or after the chirp."));
    if (protectionEnd <= 0.0)
        findings += Finding::warning(Text::tr("Protection pulse ends at or before the chirp."));
    if (gate && gate->enabled) {
        if (protection->startUs > gate->startUs)
            findings += Finding::warning(Text::tr("Protection pulse starts after the amp enable pulse."));
        if (protectionEnd < gate->endFromChirpStart(duration) - duration)
            findings += Finding::warning(Text::tr("Protection pulse ends before the amp enable pulse."));
    }
    return findings;
}

} // namespace Chirpdeck
