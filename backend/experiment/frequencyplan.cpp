// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/frequencyplan.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

bool reaches(const FrequencyPlan::Lane &lane)
{
    return !lane.allowed ||
           std::all_of(lane.bands.begin(), lane.bands.end(), [&lane](const FrequencyPlan::Band &band) {
               return band.low() >= lane.allowed->minMHz && band.high() <= lane.allowed->maxMHz;
           });
}

void addReceived(QList<FrequencyPlan::Band> &bands, const FrequencyPlan::Band &band, double loMHz)
{
    const double start = band.startMHz - loMHz;
    const double end = band.endMHz - loMHz;
    auto received = band;
    received.startMHz = std::abs(start);
    if (start * end < 0.0) {
        received.endMHz = 0.0;
        bands.append(received);
        received.startMHz = 0.0;
    }
    received.endMHz = std::abs(end);
    bands.append(received);
}

} // namespace

double FrequencyPlan::axisEndMHz() const
{
    double end = 0.0;
    for (const auto &lane : lanes) {
        for (const auto &band : lane.bands)
            end = std::max(end, band.high());
        end = std::max(end, lane.loMHz.value_or(0.0));
        // Limits far beyond everything else would squeeze the picture.
        if (lane.allowed && !lane.bands.isEmpty() && std::isfinite(lane.allowed->maxMHz))
            end = std::max(end, std::min(lane.allowed->maxMHz, 2.0 * lane.bands.constFirst().high()));
    }
    return end;
}

bool FrequencyPlan::fitsAwg() const
{
    return reaches(lane(Awg));
}

bool FrequencyPlan::fitsDigitizer() const
{
    return reaches(lane(Digitizer));
}

FrequencyPlan frequencyPlan(const RfConfig &rf, const ReceiverBand &receiver,
                            const std::optional<AwgLimits> &awg, int step)
{
    FrequencyPlan plan;
    auto &generated = plan.lanes[FrequencyPlan::Awg];
    auto &mixed = plan.lanes[FrequencyPlan::UpConverted];
    auto &molecules = plan.lanes[FrequencyPlan::Molecules];
    auto &received = plan.lanes[FrequencyPlan::Digitizer];

    if (rf.clock(ClockType::UpLO, step))
        mixed.loMHz = rf.clockFrequency(ClockType::UpLO, step);
    if (rf.clock(ClockType::DownLO, step))
        molecules.loMHz = rf.clockFrequency(ClockType::DownLO, step);
    if (awg) {
        const double nyquist = rf.chirps.sampleRateMHz > 0.0 ? rf.chirps.sampleRateMHz / 2.0 : 0.0;
        generated.allowed = FrequencyRange{awg->minFreqMHz, std::min(awg->maxFreqMHz, nyquist)};
    }
    const double nyquist = receiver.sampleRateHz / 2e6;
    if (nyquist > 0.0 || receiver.bandwidthMHz > 0.0) {
        const double highest = nyquist > 0.0 && receiver.bandwidthMHz > 0.0
                                   ? std::min(nyquist, receiver.bandwidthMHz)
                                   : std::max(nyquist, receiver.bandwidthMHz);
        received.allowed = FrequencyRange{0.0, highest};
    }

    const double upLo = rf.clockFrequency(ClockType::UpLO, step);
    const double downLo = rf.clockFrequency(ClockType::DownLO, step);
    const double side = rf.downconversionSideband == Sideband::UpperSideband ? 1.0 : -1.0;
    for (int chirp = 0; chirp < rf.chirps.chirpCount(); ++chirp) {
        // Chirps that are all the same lie on top of each other.
        if (chirp > 0 && rf.chirps.chirps[chirp] == rf.chirps.chirps[chirp - 1])
            continue;
        const auto &segments = rf.chirps.chirps[chirp];
        for (int i = 0; i < segments.size(); ++i) {
            if (segments[i].empty)
                continue;
            const FrequencyPlan::Band band{segments[i].startMHz, segments[i].endMHz, chirp, i};
            generated.bands.append(band);
            FrequencyPlan::Band arriving = band;
            arriving.startMHz = rf.chirpFrequency(band.startMHz, step);
            arriving.endMHz = rf.chirpFrequency(band.endMHz, step);
            auto up = arriving;
            up.startMHz /= rf.chirpMult;
            up.endMHz /= rf.chirpMult;
            mixed.bands.append(up);
            mixed.images.append({2.0 * upLo - up.startMHz, 2.0 * upLo - up.endMHz, chirp, i});
            molecules.bands.append(arriving);
            molecules.images.append(
                {2.0 * downLo - arriving.startMHz, 2.0 * downLo - arriving.endMHz, chirp, i});
            addReceived(received.bands, arriving, downLo);
            if (side * (arriving.startMHz - downLo) < 0.0 || side * (arriving.endMHz - downLo) < 0.0)
                plan.m_oneSideband = false;
        }
    }
    plan.spur = loSpur(rf, step);
    return plan;
}

} // namespace Chirpdeck
