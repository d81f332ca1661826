// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/ftmwconfig.h"

#include "instruments/core/units.h"

namespace Chirpdeck {

namespace Key = BC::Key::FTMW;

FtmwConfig::FtmwConfig(FtmwType runType, const HardwareKey &digitizerKey)
    : HeaderStorage(Key::ftmwConfig)
    , type(runType)
    , digitizer(digitizerKey)
{
}

double FtmwConfig::chirpStartUs() const
{
    if (chirpOffsetUs >= 0.0)
        return chirpOffsetUs;
    // The record starts at the trigger: the rising edge of an enabled trigger marker, or the first sample of
    // the waveform.
    const auto &chirps = rf.chirps;
    const auto trigger = std::find_if(chirps.markers.begin(), chirps.markers.end(), [](const Marker &m) {
        return m.enabled && m.role == MarkerRole::Trigger;
    });
    const double start = trigger != chirps.markers.end() ? -trigger->startUs : chirps.leadUs();
    return start - digitizer.triggerDelayUs;
}

double FtmwConfig::chirpEndUs() const
{
    return rf.chirps.chirpCount() > 0 ? chirpStartUs() + rf.chirps.durationUs(0) : 0.0;
}

double FtmwConfig::protectionEndUs() const
{
    if (rf.chirps.chirpCount() == 0)
        return 0.0;
    double tail = 0.0;
    for (const auto &marker : rf.chirps.markers) {
        if (marker.enabled && marker.role == MarkerRole::Protection)
            tail =
                std::max(tail, marker.endFromChirpStart(rf.chirps.durationUs(0)) - rf.chirps.durationUs(0));
    }
    return std::clamp(chirpEndUs() + tail, 0.0, std::max(0.0, fidTemplate().durationUs()));
}

FidList FtmwConfig::fidTemplate(int segment) const
{
    FidList fids;
    fids.spacing = digitizer.sampleRate > 0.0 ? digitizer.timeStep() : 1.0;
    fids.probeFreqMHz = rf.clockFrequency(ClockType::DownLO, segment);
    fids.vMult = digitizer.voltsPerCount();
    fids.sideband = rf.downconversionSideband;
    const auto shape = digitizer.recordShape();
    fids.size = shape.samples;
    fids.frames = shape.frames;
    return fids;
}

void FtmwConfig::storeValues()
{
    store(Key::phaseCorrection, phaseCorrection);
    store(Key::chirpScoring, chirpScoring);
    if (chirpScoring)
        store(Key::chirpThreshold, chirpThreshold);
    if (chirpScoring || phaseCorrection)
        store(Key::chirpOffset, chirpOffsetUs, BC::Unit::us);
    store(Key::type, type);
    store(Key::objective, objective);
    if (type == FtmwType::Target_Shots || type == FtmwType::Peak_Up)
        store(Key::targetShots, objective);
    if (type == FtmwType::Target_Duration)
        store(Key::duration, static_cast<int>(objective), BC::Unit::min);
}

void FtmwConfig::retrieveValues()
{
    phaseCorrection = retrieve(Key::phaseCorrection, false);
    chirpScoring = retrieve(Key::chirpScoring, false);
    chirpThreshold = retrieve(Key::chirpThreshold, 0.0);
    chirpOffsetUs = retrieve(Key::chirpOffset, -1.0);
    objective = retrieve<quint64>(Key::objective, 0);
    // The kind of run comes from objectives.csv; these rows only repeat it.
    retrieve<QString>(Key::type);
    retrieve<quint64>(Key::targetShots);
    if (type == FtmwType::Target_Duration)
        objective = static_cast<quint64>(std::max(0, retrieve(Key::duration, static_cast<int>(objective))));
}

void FtmwConfig::prepareChildren()
{
    addChild(&rf);
    addChild(&digitizer);
}

} // namespace Chirpdeck
