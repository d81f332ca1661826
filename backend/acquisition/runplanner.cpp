// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runplanner.h"

#include "instruments/loadout/instrumentset.h"

#include <QCoreApplication>

namespace Chirpdeck::Acquisition {

namespace {

struct RunPlanner
{
    Q_DECLARE_TR_FUNCTIONS(RunPlanner)
};

} // namespace

std::shared_ptr<ExperimentPlan> planRun(const RunRequest &request, const InstrumentSet &instruments)
{
    auto plan = std::make_shared<ExperimentPlan>();
    auto &experiment = plan->experiment;
    experiment.auxIntervalSeconds = request.auxIntervalSeconds;
    experiment.backupIntervalMinutes = request.backupIntervalMinutes;
    experiment.hardware = instruments.hardware();

    const auto &preset = instruments.loadout.preset;
    auto &ftmw = experiment.ftmw.emplace(request.type, instruments.digitizer->key());
    ftmw.objective = request.type == FtmwType::Target_Duration ? request.targetMinutes : request.targetShots;
    ftmw.rf = preset.rf;
    ftmw.digitizer = preset.digitizer;

    plan->processing = request.processing;
    if (request.linkStartToChirp)
        plan->processing.startUs = ftmw.protectionEndUs();
    plan->processing.endUs = std::min(plan->processing.endUs, ftmw.fidTemplate().durationUs());
    plan->title = request.title;
    plan->sample = request.sample;
    plan->operatorName = request.operatorName;
    plan->notes = request.notes;
    plan->simulated = isSimulated(instruments);
    plan->continues = request.continues;
    return plan;
}

bool isSimulated(const InstrumentSet &instruments)
{
    const auto all = instruments.all();
    return std::any_of(all.begin(), all.end(),
                       [](const Instrument *instrument) { return instrument->isSimulated(); });
}

double expectedShotsPerSecond(const ExperimentPlan &plan)
{
    double rate = 0.0;
    for (const auto &device : plan.experiment.devices()) {
        if (const auto *pulses = dynamic_cast<const PulseGeneratorConfig *>(device.get()))
            rate = std::max(rate, pulses->repRateHz);
    }
    return rate;
}

Findings checkPlan(const ExperimentPlan &plan, const InstrumentSet &instruments)
{
    const auto &ftmw = *plan.experiment.ftmw;
    Findings findings;
    if (ftmw.type == FtmwType::Target_Shots && ftmw.objective == 0)
        findings.append(Finding::error(RunPlanner::tr("The number of shots must be at least 1")));
    if (ftmw.type == FtmwType::Target_Duration && ftmw.objective == 0)
        findings.append(Finding::error(RunPlanner::tr("The duration must be at least 1 minute")));
    findings += ftmw.rf.validate(ftmw.type, instruments.outputRange(), ftmw.digitizer.sampleRate);
    if (const auto *awg = instruments.awg.get())
        findings += ftmw.rf.chirps.validate(awg->limits());
    findings += ftmw.digitizer.validate(instruments.digitizer->limits(), ftmw.rf.chirps.chirpCount());
    return findings;
}

} // namespace Chirpdeck::Acquisition
