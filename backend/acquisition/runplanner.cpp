// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runplanner.h"

#include "backend/experiment/draftrules.h"
#include "instruments/core/units.h"
#include "instruments/loadout/instrumentset.h"

#include <QCoreApplication>

#include <cmath>

namespace Chirpdeck::Acquisition {

namespace {

// Instruments answer with some digits only.
constexpr double ReadBackTolerance = 1e-6;

struct RunPlanner
{
    Q_DECLARE_TR_FUNCTIONS(RunPlanner)
};

/// What a draft says beyond the kind of run: the chain, the digitizer, the devices that it sets, the limits.
void applyDraft(const ExperimentDraft &draft, Experiment &experiment)
{
    experiment.ftmw = draft.ftmw();
    experiment.validation.conditions = draft.limits;
    const auto set = [&](const auto &configs) {
        for (const auto &config : configs) {
            using Config = std::decay_t<decltype(config)>;
            if (draft.setHere.contains(config.headerKey()))
                experiment.setDevice(std::make_unique<Config>(config));
        }
    };
    set(draft.setup.pulseGenerators);
    set(draft.setup.flowControllers);
    set(draft.setup.pressureControllers);
    set(draft.setup.temperatureControllers);
}

} // namespace

QList<FtmwType> runTypes()
{
    return {FtmwType::Target_Shots, FtmwType::Target_Duration, FtmwType::Forever};
}

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
    if (request.draft)
        applyDraft(*request.draft, experiment);
    // How fast it plays is a property of the generator, and the chirps are made for it.
    if (instruments.awg)
        ftmw.rf.chirps.sampleRateMHz = instruments.awg->limits().sampleRateHz / 1e6;

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
    const double recordUs = ftmw.fidTemplate().durationUs();
    if (recordUs > 0.0 && recordUs <= ftmw.silenceUs())
        findings.append(Finding::warning(
            RunPlanner::tr(
                "The record ends after %1 µs, before the chirp and its protection are over (%2 µs): "
                "it holds no free decay")
                .arg(recordUs, 0, 'g', 4)
                .arg(ftmw.silenceUs(), 0, 'g', 4)));
    QList<PulseGeneratorConfig> pulses;
    for (const auto &device : plan.experiment.devices()) {
        if (const auto *config = dynamic_cast<const PulseGeneratorConfig *>(device.get()))
            pulses.append(*config);
    }
    findings += withoutFields(checkTimes(ftmw, pulses));
    return findings;
}

QStringList differences(const FtmwDigitizerConfig &wanted, const FtmwDigitizerConfig &actual)
{
    QStringList list;
    const auto compare = [&list](const QString &what, auto asked, auto got) {
        const double tolerance = ReadBackTolerance * std::abs(static_cast<double>(asked));
        if (std::abs(static_cast<double>(asked) - static_cast<double>(got)) > tolerance)
            list.append(RunPlanner::tr("%1: %2 instead of %3").arg(what).arg(got).arg(asked));
    };
    const auto channelOf = [](const FtmwDigitizerConfig &config) {
        const AnalogChannel *channel = config.analogChannel(config.fidChannel);
        return channel ? *channel : AnalogChannel();
    };
    compare(RunPlanner::tr("Channel"), wanted.fidChannel, actual.fidChannel);
    compare(RunPlanner::tr("Sample rate, Hz"), wanted.sampleRate, actual.sampleRate);
    compare(RunPlanner::tr("Samples per record"), wanted.recordLength, actual.recordLength);
    compare(RunPlanner::tr("Full scale, V"), channelOf(wanted).fullScale, channelOf(actual).fullScale);
    compare(RunPlanner::tr("Offset, V"), channelOf(wanted).verticalOffset, channelOf(actual).verticalOffset);
    compare(RunPlanner::tr("Trigger delay, %1").arg(BC::Unit::us), wanted.triggerDelayUs,
            actual.triggerDelayUs);
    compare(RunPlanner::tr("Trigger level, V"), wanted.triggerLevel, actual.triggerLevel);
    compare(RunPlanner::tr("Averages on board"), wanted.effectiveAverages(), actual.effectiveAverages());
    compare(RunPlanner::tr("Records per trigger"), wanted.effectiveRecords(), actual.effectiveRecords());
    return list;
}

} // namespace Chirpdeck::Acquisition
