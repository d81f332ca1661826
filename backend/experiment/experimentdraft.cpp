// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentdraft.h"

#include "backend/experiment/experiment.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExperimentDraft)
};

/// Takes over what the experiment says about each device of a kind.
template<typename Config>
void takeDevices(QList<Config> &configs, const Experiment &experiment, QSet<QString> &setHere)
{
    for (auto &config : configs) {
        const auto *recorded = dynamic_cast<const Config *>(experiment.device(config.headerKey()));
        if (!recorded)
            continue;
        config = *recorded;
        setHere.insert(config.headerKey());
    }
}

} // namespace

FtmwConfig ExperimentDraft::ftmw() const
{
    FtmwConfig ftmw(type, setup.preset.digitizer.key());
    ftmw.objective = type == FtmwType::Target_Duration                             ? targetMinutes
                     : type == FtmwType::Target_Shots || type == FtmwType::Peak_Up ? targetShots
                                                                                   : 0;
    ftmw.phaseCorrection = phaseCorrection;
    ftmw.chirpScoring = chirpScoring;
    ftmw.chirpThreshold = chirpThreshold;
    ftmw.chirpOffsetUs = chirpOffsetUs;
    ftmw.rf = setup.preset.rf;
    ftmw.digitizer = setup.preset.digitizer;
    ftmw.rf.clearScan();
    ftmw.rf.targetSweeps = 1;
    ftmw.rf.shotsPerClockConfig = 0;
    if (type == FtmwType::LO_Scan) {
        ftmw.loScan = loScan;
        const auto mode = ftmw.rf.commonUpDownLO ? DownLoMode::Common : downLoMode;
        ftmw.rf.setLoScan(loScanPoints(loScan.up, loScan.down, mode));
        ftmw.rf.targetSweeps = sweeps;
        ftmw.rf.shotsPerClockConfig = shotsPerPoint;
    } else if (type == FtmwType::DR_Scan) {
        ftmw.drScan = drScan;
        ftmw.rf.setDrScan(drScan.points());
        ftmw.rf.shotsPerClockConfig = shotsPerPoint;
    }
    return ftmw;
}

std::optional<double> ExperimentDraft::expectedSeconds(double shotsPerSecond) const
{
    if (type == FtmwType::Target_Duration)
        return 60.0 * static_cast<double>(targetMinutes);
    if (!(shotsPerSecond > 0.0) || type == FtmwType::Forever || type == FtmwType::Peak_Up)
        return std::nullopt;
    const auto shots = isScan() ? ftmw().rf.totalShots() : targetShots;
    return static_cast<double>(shots) / shotsPerSecond;
}

ExperimentDraft draftFor(const Loadout &loadout)
{
    ExperimentDraft draft;
    draft.setup = loadout;
    draft.setup.presets.clear();
    draft.source = loadout.currentPreset.isEmpty() ? loadout.preset.name : loadout.currentPreset;
    const auto &rf = loadout.preset.rf;
    draft.loScan.up.beginMHz = draft.loScan.up.endMHz = rf.clockFrequency(ClockType::UpLO);
    draft.loScan.down.beginMHz = draft.loScan.down.endMHz = rf.clockFrequency(ClockType::DownLO);
    draft.drScan.beginMHz = rf.clockFrequency(ClockType::DRClock);
    return draft;
}

ExperimentDraft draftFrom(const Experiment &experiment, const Loadout &loadout, QStringList &remarks)
{
    ExperimentDraft draft = draftFor(loadout);
    draft.source = Text::tr("Run %1").arg(experiment.number);
    draft.sourceNumber = experiment.number;
    draft.auxIntervalSeconds = std::max(5, experiment.auxIntervalSeconds);
    draft.backupIntervalMinutes = experiment.backupIntervalMinutes;
    draft.limits = experiment.validation.conditions;
    if (!experiment.ftmw) {
        remarks.append(Text::tr("Run %1 has no chirped-pulse part").arg(experiment.number));
        return draft;
    }
    const auto &ftmw = *experiment.ftmw;
    draft.type = ftmw.type;
    if (ftmw.type == FtmwType::Target_Duration)
        draft.targetMinutes = std::max<quint64>(1, ftmw.objective);
    else if (ftmw.objective > 0 && (ftmw.type == FtmwType::Target_Shots || ftmw.type == FtmwType::Peak_Up))
        draft.targetShots = ftmw.objective;
    draft.phaseCorrection = ftmw.phaseCorrection;
    draft.chirpScoring = ftmw.chirpScoring;
    if (ftmw.chirpScoring)
        draft.chirpThreshold = ftmw.chirpThreshold;
    draft.chirpOffsetUs = ftmw.chirpOffsetUs < 0.0 ? FtmwConfig::AutomaticOffset : ftmw.chirpOffsetUs;
    if (ftmw.type == FtmwType::LO_Scan)
        draft.loScan = ftmw.loScan;
    if (ftmw.type == FtmwType::DR_Scan)
        draft.drScan = ftmw.drScan;
    if (ftmw.isScan()) {
        draft.shotsPerPoint = std::max(1, ftmw.rf.shotsPerClockConfig);
        draft.sweeps = std::max(1, ftmw.rf.targetSweeps);
    }
    auto &preset = draft.setup.preset;
    const auto generatorRate = preset.rf.chirps.sampleRateMHz;
    preset.name.clear();
    preset.rf = ftmw.rf;
    preset.rf.clearScan();
    preset.rf.shotsPerClockConfig = 0;
    preset.rf.targetSweeps = 1;
    // The sample rate belongs to the device, not to the chirp.
    if (generatorRate > 1.0)
        preset.rf.chirps.sampleRateMHz = generatorRate;
    if (ftmw.digitizer.headerKey() == loadout.preset.digitizer.headerKey())
        preset.digitizer = ftmw.digitizer;
    else
        remarks.append(Text::tr("Run %1 used another digitizer, %2; its settings are left out")
                           .arg(experiment.number)
                           .arg(ftmw.digitizer.headerKey()));
    takeDevices(draft.setup.pulseGenerators, experiment, draft.setHere);
    takeDevices(draft.setup.flowControllers, experiment, draft.setHere);
    takeDevices(draft.setup.pressureControllers, experiment, draft.setHere);
    takeDevices(draft.setup.temperatureControllers, experiment, draft.setHere);
    return draft;
}

} // namespace Chirpdeck
