// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/chirprules.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Chirpdeck {

namespace Field = BC::Key::CC::Field;

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
    return withoutFields(checkChirpConfig(*this, awg));
}

Findings ChirpConfig::validateChirps(const AwgLimits &awg) const
{
    return withoutFields(checkChirps(*this, awg));
}

Findings ChirpConfig::validateMarkers() const
{
    return withoutFields(checkMarkers(*this));
}

FieldFindings checkChirpConfig(const ChirpConfig &c, const AwgLimits &awg)
{
    FieldFindings findings = checkChirps(c, awg);
    if (awg.markerCount > 0 && !c.chirps.isEmpty())
        findings += checkMarkers(c);
    for (qsizetype channel = awg.markerCount; channel < c.markers.size(); ++channel) {
        if (c.markers[channel].enabled)
            findings += FieldFinding::warning(
                Text::tr("Marker \"%1\" is enabled, but the AWG has only %2 marker outputs.")
                    .arg(c.markers[channel].name)
                    .arg(awg.markerCount),
                Field::marker(channel));
    }
    return findings;
}

FieldFindings checkChirps(const ChirpConfig &c, const AwgLimits &awg)
{
    if (c.chirps.isEmpty())
        return {FieldFinding::error(Text::tr("No chirp configured."), Field::segments)};

    FieldFindings findings;
    for (int chirp = 0; chirp < c.chirpCount(); ++chirp) {
        const auto &segments = c.chirps[chirp];
        if (segments.isEmpty() || c.durationUs(chirp) <= 0.0) {
            findings +=
                FieldFinding::error(Text::tr("Chirp %1 is not configured").arg(chirp + 1), Field::segments);
            continue;
        }
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const auto &segment = segments[i];
            const auto [low, high] = std::minmax(segment.startMHz, segment.endMHz);
            if (segment.durationUs <= 0.0 || !std::isfinite(segment.durationUs))
                findings += FieldFinding::error(
                    Text::tr("Chirp %1, segment %2 has no duration.").arg(chirp + 1).arg(i + 1),
                    Field::segment(chirp, i, Field::duration));
            else if (!segment.empty && !(low >= awg.minFreqMHz && high <= awg.maxFreqMHz))
                findings += FieldFinding::error(
                    Text::tr(
                        "Chirp %1, segment %2 (%3 to %4 MHz) is outside the range of the AWG (%5 to %6 MHz).")
                        .arg(chirp + 1)
                        .arg(i + 1)
                        .arg(number(segment.startMHz), number(segment.endMHz), number(awg.minFreqMHz),
                             number(awg.maxFreqMHz)),
                    Field::segment(chirp, i,
                                   segment.startMHz < awg.minFreqMHz || segment.startMHz > awg.maxFreqMHz
                                       ? Field::start
                                       : Field::end));
        }
        if (chirp + 1 < c.chirpCount() && !(c.intervalUs >= c.durationUs(chirp)))
            findings += FieldFinding::error(
                Text::tr("Chirp %1 lasts %2 µs and runs into the next one, which starts after %3 µs.")
                    .arg(chirp + 1)
                    .arg(number(c.durationUs(chirp)), number(c.intervalUs)),
                BC::Key::CC::interval);
        else if (chirp + 1 < c.chirpCount() && c.intervalUs < c.leadUs() + c.durationUs(chirp) + c.tailUs())
            findings += FieldFinding::warning(
                Text::tr("The markers of chirp %1 overlap with those of the next one.").arg(chirp + 1),
                BC::Key::CC::interval);
    }

    if (!(c.sampleRateMHz > 0.0)) {
        findings += FieldFinding::error(Text::tr("The AWG has no sample rate."), BC::Key::CC::sampleRate);
        return findings;
    }
    if (std::abs(c.sampleRateMHz * 1e6 - awg.sampleRateHz) > 1e-9 * awg.sampleRateHz)
        findings += FieldFinding::error(
            Text::tr("The chirp is made for %1 MHz sample rate, but the AWG runs at %2 MHz.")
                .arg(number(c.sampleRateMHz), number(awg.sampleRateHz / 1e6)),
            BC::Key::CC::sampleRate);
    if (c.awgFrequencySpan().second > c.sampleRateMHz / 2.0)
        findings += FieldFinding::error(
            Text::tr("The chirp reaches %1 MHz, beyond half the sample rate of the AWG (%2 MHz).")
                .arg(number(c.awgFrequencySpan().second), number(c.sampleRateMHz / 2.0)),
            Field::segments);
    const double samples = c.totalUs() * c.sampleRateMHz;
    if (!(samples <= static_cast<double>(awg.maxSamples)))
        findings +=
            FieldFinding::error(Text::tr("The waveform needs %1 samples, but the AWG has memory for %2.")
                                    .arg(QString::number(samples, 'f', 0))
                                    .arg(awg.maxSamples),
                                Field::segments);
    if (awg.rampOnly &&
        (c.chirpCount() > 1 || c.chirps.first().size() > 1 || c.chirps.first().value(0).empty))
        findings += FieldFinding::error(Text::tr("The AWG plays a single sweep: one chirp with one segment."),
                                        Field::segments);
    return findings;
}

FieldFindings checkMarkers(const ChirpConfig &c)
{
    const auto withRole = [&c](MarkerRole role) -> const Marker * {
        const Marker *found = nullptr;
        for (const auto &marker : c.markers) {
            if (marker.role == role && (!found || (marker.enabled && !found->enabled)))
                found = &marker;
        }
        return found;
    };
    const auto *protection = withRole(MarkerRole::Protection);
    const auto *gate = withRole(MarkerRole::Gate);
    const auto at = [&c](const Marker *marker) { return Field::marker(marker - c.markers.constData()); };

    FieldFindings findings;
    for (const auto &marker : c.markers) {
        const bool isEmpty = marker.endFromChirpStart(c.durationUs(0)) <= marker.startUs;
        if (marker.enabled && isEmpty)
            findings += FieldFinding::warning(
                Text::tr("Marker \"%1\" ends before it starts.").arg(marker.name), at(&marker));
    }
    if (!protection)
        return findings +=
               FieldFinding::warning(Text::tr("No protection marker is configured."), Field::markers);
    if (!protection->enabled)
        return findings += FieldFinding::warning(
                   Text::tr("Protection marker is disabled while the chirp is active."), at(protection));

    const double duration = c.durationUs(c.chirpCount() - 1);
    const double protectionEnd = protection->endFromChirpStart(duration) - duration;
    if (protection->startUs >= 0.0)
        findings +=
            FieldFinding::warning(Text::tr("Protection pulse starts at or after the chirp."), at(protection));
    if (protectionEnd <= 0.0)
        findings +=
            FieldFinding::warning(Text::tr("Protection pulse ends at or before the chirp."), at(protection));
    if (gate && gate->enabled) {
        if (protection->startUs > gate->startUs)
            findings += FieldFinding::warning(Text::tr("Protection pulse starts after the amp enable pulse."),
                                              at(protection));
        if (protectionEnd < gate->endFromChirpStart(duration) - duration)
            findings += FieldFinding::warning(Text::tr("Protection pulse ends before the amp enable pulse."),
                                              at(protection));
    }
    return findings;
}

} // namespace Chirpdeck
