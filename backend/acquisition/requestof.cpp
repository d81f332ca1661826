// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/requestof.h"

#include "backend/experiment/experimentfiles.h"

#include <cmath>

namespace Chirpdeck::Acquisition {

namespace {

// Steps are written to the hertz.
constexpr double SameMHz = 1e-6;

std::vector<LoPoint> recordedPoints(const RfConfig &rf)
{
    std::vector<LoPoint> points;
    for (int step = 0; step < rf.stepCount(); ++step)
        points.push_back(
            {rf.clockFrequency(ClockType::UpLO, step), rf.clockFrequency(ClockType::DownLO, step)});
    return points;
}

bool areSame(const std::vector<LoPoint> &a, const std::vector<LoPoint> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const LoPoint &one, const LoPoint &other) {
        return std::abs(one.upMHz - other.upMHz) < SameMHz && std::abs(one.downMHz - other.downMHz) < SameMHz;
    });
}

/// header.csv does not say how the down-conversion LO follows; the steps do.
void findLoScan(const FtmwConfig &ftmw, RunRequest &request)
{
    request.loScan = ftmw.loScan;
    request.loScan.findMinorSizes(ftmw.rf);
    const auto recorded = recordedPoints(ftmw.rf);
    for (const auto mode :
         {DownLoMode::Common, DownLoMode::Fixed, DownLoMode::ConstantOffset, DownLoMode::Own}) {
        if ((mode == DownLoMode::Common) != ftmw.rf.commonUpDownLO)
            continue;
        request.downLo = mode;
        if (areSame(loScanPoints(request.loScan.up, request.loScan.down, mode), recorded))
            return;
    }
    request.loPoints = recorded;
}

} // namespace

RunRequest requestOf(const LoadedExperiment &loaded)
{
    RunRequest request;
    const auto &experiment = *loaded.experiment;
    if (experiment.ftmw) {
        const auto &ftmw = *experiment.ftmw;
        request.type = ftmw.type;
        if (ftmw.type == FtmwType::Target_Duration)
            request.targetMinutes = ftmw.objective;
        else if (!ftmw.isScan())
            request.targetShots = ftmw.objective;
        if (ftmw.type == FtmwType::LO_Scan)
            findLoScan(ftmw, request);
        request.drScan = ftmw.drScan;
        if (ftmw.isScan())
            request.shotsPerPoint = ftmw.rf.shotsPerClockConfig;
        request.sweeps = ftmw.sweeps();
        request.checks = {ftmw.chirpScoring,
                          ftmw.chirpScoring ? ftmw.chirpThreshold : ShotChecks().chirpThreshold,
                          ftmw.phaseCorrection, ftmw.chirpOffsetUs};
    }
    request.limits = experiment.validation.conditions;
    request.auxIntervalSeconds = experiment.auxIntervalSeconds;
    request.backupIntervalMinutes = experiment.backupIntervalMinutes;
    request.processing = loaded.processing;
    request.linkStartToChirp = false;
    if (loaded.sidecar) {
        request.title = loaded.sidecar->title;
        request.sample = loaded.sidecar->sample;
        request.operatorName = loaded.sidecar->operatorName;
        request.notes = loaded.sidecar->notes;
    }
    return request;
}

} // namespace Chirpdeck::Acquisition
