// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/ftmwconfig.h"

#include "instruments/core/units.h"

#include <cmath>

namespace Chirpdeck {

namespace Key = BC::Key::FTMW;

FtmwConfig::FtmwConfig(FtmwType runType, const HardwareKey &digitizerKey)
    : HeaderStorage(Key::ftmwConfig)
    , type(runType)
    , digitizer(digitizerKey)
{
}

bool FtmwConfig::isComplete(const FtmwProgress &progress) const
{
    switch (type) {
    case FtmwType::Target_Shots:
        return progress.shots >= objective;
    case FtmwType::Target_Duration:
        return progress.elapsedSeconds >= 60.0 * static_cast<double>(objective);
    case FtmwType::Forever:
    case FtmwType::Peak_Up:
        return false;
    case FtmwType::LO_Scan:
    case FtmwType::DR_Scan:
        return progress.position.completedSweeps >= sweeps();
    }
    return false;
}

std::optional<int> FtmwConfig::perMille(const FtmwProgress &progress) const
{
    const auto of = [](double done, double all) {
        return all > 0.0 ? static_cast<int>(std::clamp(1000.0 * done / all, 0.0, 1000.0)) : 1000;
    };
    const auto shots = static_cast<double>(progress.shots);
    switch (type) {
    case FtmwType::Target_Shots:
    case FtmwType::Peak_Up:
        return of(shots, static_cast<double>(objective));
    case FtmwType::Target_Duration:
        return of(progress.elapsedSeconds, 60.0 * static_cast<double>(objective));
    case FtmwType::Forever:
        return std::nullopt;
    case FtmwType::LO_Scan:
    case FtmwType::DR_Scan:
        break;
    }
    // Shots beyond those that a segment needs do not bring the end nearer.
    const double perVisit = std::max(1, rf.shotsPerClockConfig);
    const auto &[segment, completedSweeps] = progress.position;
    const double visits = double(segmentCount()) * completedSweeps + segment;
    const double ofVisit =
        std::clamp(static_cast<double>(progress.segmentShots) - perVisit * completedSweeps, 0.0, perVisit);
    return of(visits * perVisit + ofVisit, perVisit * segmentCount() * sweeps());
}

bool FtmwConfig::canAdvance(const FtmwProgress &progress) const
{
    return isScan() && rf.canLeaveStep(progress.segmentShots, progress.position.completedSweeps);
}

FtmwPosition FtmwConfig::next(const FtmwPosition &position) const
{
    if (position.segment + 1 < segmentCount())
        return {position.segment + 1, position.completedSweeps};
    return {0, position.completedSweeps + 1};
}

FtmwPosition FtmwConfig::firstOpen(const std::map<int, quint64> &segmentShots) const
{
    FtmwPosition position;
    while (isScan() && position.completedSweeps < sweeps()) {
        const auto known = segmentShots.find(position.segment);
        const quint64 shots = known == segmentShots.end() ? 0 : known->second;
        if (!canAdvance({.segmentShots = shots, .position = position}))
            break;
        position = next(position);
    }
    return position;
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
    return std::clamp(silenceUs(), 0.0, std::max(0.0, fidTemplate().durationUs()));
}

double FtmwConfig::silenceUs() const
{
    if (rf.chirps.chirpCount() == 0)
        return 0.0;
    double tail = 0.0;
    for (const auto &marker : rf.chirps.markers) {
        if (marker.enabled && marker.role == MarkerRole::Protection)
            tail =
                std::max(tail, marker.endFromChirpStart(rf.chirps.durationUs(0)) - rf.chirps.durationUs(0));
    }
    return chirpEndUs() + tail;
}

FidList FtmwConfig::fidTemplate(int segment) const
{
    FidList fids;
    fids.spacing = digitizer.sampleRate > 0.0 ? digitizer.timeStep() : 1.0;
    fids.probeFreqMHz = rf.clockFrequency(ClockType::DownLO, segment);
    fids.vMult = digitizer.voltsPerCount() / std::exp2(bitShift());
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
    storeScan();
}

void FtmwConfig::storeScan()
{
    if (type == FtmwType::LO_Scan) {
        store(Key::upLoBegin, loScan.up.beginMHz, BC::Unit::MHz);
        store(Key::upLoEnd, loScan.up.endMHz, BC::Unit::MHz);
        store(Key::upMajorSteps, loScan.up.majorSteps);
        store(Key::upMinorSteps, loScan.up.minorSteps);
        store(Key::downLoBegin, loScan.down.beginMHz, BC::Unit::MHz);
        store(Key::downLoEnd, loScan.down.endMHz, BC::Unit::MHz);
        store(Key::downMajorSteps, loScan.down.majorSteps);
        store(Key::downMinorSteps, loScan.down.minorSteps);
    } else if (type == FtmwType::DR_Scan) {
        store(Key::drBegin, drScan.beginMHz, BC::Unit::MHz);
        store(Key::drStep, drScan.stepMHz, BC::Unit::MHz);
        store(Key::drEnd, drScan.endMHz(), BC::Unit::MHz);
        store(Key::drNumSteps, drScan.steps);
    }
}

void FtmwConfig::retrieveValues()
{
    phaseCorrection = retrieve(Key::phaseCorrection, false);
    chirpScoring = retrieve(Key::chirpScoring, false);
    chirpThreshold = retrieve(Key::chirpThreshold, 0.0);
    // The row is there when something looks for the chirp; otherwise nobody was asked where it is.
    chirpOffsetUs = retrieve(Key::chirpOffset, chirpScoring || phaseCorrection ? 0.0 : AutomaticOffset);
    objective = retrieve<quint64>(Key::objective, 0);
    // The kind of run comes from objectives.csv; these rows only repeat it.
    retrieve<QString>(Key::type);
    if (type == FtmwType::Target_Shots || type == FtmwType::Peak_Up)
        retrieve<quint64>(Key::targetShots);
    if (type == FtmwType::Target_Duration)
        objective = static_cast<quint64>(std::max(0, retrieve(Key::duration, 0)));
    retrieveScan();
}

void FtmwConfig::retrieveScan()
{
    if (type == FtmwType::LO_Scan) {
        loScan.up = {retrieve(Key::upLoBegin, 0.0), retrieve(Key::upLoEnd, 0.0),
                     retrieve(Key::upMajorSteps, 0), retrieve(Key::upMinorSteps, 0)};
        loScan.down = {retrieve(Key::downLoBegin, 0.0), retrieve(Key::downLoEnd, 0.0),
                       retrieve(Key::downMajorSteps, 0), retrieve(Key::downMinorSteps, 0)};
    } else if (type == FtmwType::DR_Scan) {
        drScan = {retrieve(Key::drBegin, 0.0), retrieve(Key::drStep, 1.0), retrieve(Key::drNumSteps, 2)};
        // It follows from the others.
        retrieve<double>(Key::drEnd);
    }
}

void FtmwConfig::prepareChildren()
{
    addChild(&rf);
    addChild(&digitizer);
}

} // namespace Chirpdeck
