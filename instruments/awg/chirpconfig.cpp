// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/chirpconfig.h"

#include "instruments/awg/waveform.h"
#include "instruments/core/units.h"

namespace Chirpdeck {

namespace CC = BC::Key::CC;

ChirpConfig::ChirpConfig()
    : HeaderStorage(CC::chirpConfig)
{
}

bool ChirpConfig::allIdentical() const
{
    return std::all_of(chirps.begin(), chirps.end(),
                       [this](const Chirp &chirp) { return chirp == chirps.first(); });
}

void ChirpConfig::setChirps(const Chirp &chirp, int count)
{
    chirps = QList<Chirp>(std::clamp(count, 0, MaxChirps), chirp);
}

double ChirpConfig::durationUs(int chirp) const
{
    if (chirp < 0 || chirp >= chirps.size())
        return 0.0;
    double duration = 0.0;
    for (const auto &segment : chirps[chirp])
        duration += segment.durationUs;
    return duration;
}

double ChirpConfig::leadUs() const
{
    double lead = 0.0;
    for (const auto &marker : markers) {
        if (marker.enabled)
            lead = std::max(lead, -marker.startUs);
    }
    return lead;
}

double ChirpConfig::tailUs() const
{
    const double duration = durationUs(chirpCount() - 1);
    double tail = 0.0;
    for (const auto &marker : markers) {
        if (marker.enabled)
            tail = std::max(tail, marker.timing == MarkerTiming::ChirpRelative ? marker.endUs
                                                                               : marker.endUs - duration);
    }
    return tail;
}

double ChirpConfig::totalUs() const
{
    return chirps.isEmpty() ? 0.0 : chirpEndUs(chirpCount() - 1) + tailUs();
}

qint64 ChirpConfig::sampleCount() const
{
    return sampleRateMHz > 0.0 ? Waveform::boundarySample(totalUs(), sampleRateMHz) : 0;
}

std::pair<double, double> ChirpConfig::awgFrequencySpan() const
{
    bool any = false;
    std::pair<double, double> span{0.0, 0.0};
    for (const auto &chirp : chirps) {
        for (const auto &segment : chirp) {
            if (segment.empty)
                continue;
            const auto [low, high] = std::minmax(segment.startMHz, segment.endMHz);
            span = any ? std::pair(std::min(span.first, low), std::max(span.second, high))
                       : std::pair(low, high);
            any = true;
        }
    }
    return span;
}

void ChirpConfig::storeValues()
{
    store(CC::interval, intervalUs, BC::Unit::us);
    store(CC::sampleRate, sampleRateMHz, BC::Unit::MHz);
    store(CC::sampleInterval, sampleIntervalUs(), BC::Unit::us);
}

void ChirpConfig::retrieveValues()
{
    intervalUs = retrieve(CC::interval, -1.0);
    const double interval = retrieve(CC::sampleInterval, 1.0);
    // Both say the same; the rate is the one that is set.
    sampleRateMHz = retrieve(CC::sampleRate, interval > 0.0 ? 1.0 / interval : 1.0);
    retrieveLegacyMarkers();
}

void ChirpConfig::retrieveLegacyMarkers()
{
    // Version 1 had two fixed outputs. The protection began PreProtection before the gate, and the gate
    // PreGate before the chirp.
    const bool hasProtection =
        !peekValueString(CC::preProtection).isEmpty() || !peekValueString(CC::postProtection).isEmpty();
    const bool hasGate = !peekValueString(CC::preGate).isEmpty() || !peekValueString(CC::postGate).isEmpty();
    const double preProtection = retrieve(CC::preProtection, 0.0);
    const double postProtection = retrieve(CC::postProtection, 0.0);
    const double preGate = retrieve(CC::preGate, 0.0);
    const double postGate = retrieve(CC::postGate, 0.0);
    if (!markers.isEmpty() || (!hasProtection && !hasGate))
        return;

    auto protection = Marker::defaultFor(0);
    protection.startUs = 0.0 - (preProtection + preGate);
    protection.endUs = postProtection;
    protection.enabled = hasProtection;
    auto gate = Marker::defaultFor(1);
    gate.startUs = 0.0 - preGate;
    gate.endUs = postGate;
    gate.enabled = hasGate;
    markers = {protection, gate};
}

} // namespace Chirpdeck
