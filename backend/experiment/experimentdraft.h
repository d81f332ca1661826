// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/ftmwconfig.h"
#include "backend/experiment/validation.h"
#include "instruments/loadout/loadout.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QSet>

namespace Chirpdeck {

class Experiment;

/// The steps in which an experiment is set up.
enum class DraftStep { Type, RfChain, Chirps, Digitizer, Devices, Limits, Review };

/// An experiment that is being set up: everything that a run can be asked for. A value; the rules are in
/// draftrules.h.
struct ExperimentDraft
{
    FtmwType type = FtmwType::Target_Shots;
    quint64 targetShots = 10000;
    quint64 targetMinutes = 60;
    bool phaseCorrection = false;
    bool chirpScoring = false;
    double chirpThreshold = 0.9;
    double chirpOffsetUs = FtmwConfig::AutomaticOffset;
    int auxIntervalSeconds = 300;
    int backupIntervalMinutes = 0;

    LoScanSettings loScan;
    DownLoMode downLoMode = DownLoMode::ConstantOffset; ///< unless one oscillator is both LOs
    DrScanSettings drScan{.beginMHz = 0.0, .stepMHz = 1.0, .steps = 100};
    int shotsPerPoint = 1000; ///< of a scan
    int sweeps = 1;           ///< of an LO scan

    /// The loadout that it is for, the preset that it uses, and the settings of the devices.
    Loadout setup;
    QSet<QString> setHere; ///< keys of the devices that the run sets; others stay as they are
    Validation::Conditions limits;

    QString title;
    QString sample;
    QString operatorName;
    QString notes;

    QString source;       ///< what it began as a copy of, for people
    int sourceNumber = 0; ///< the experiment that it is a copy of; 0 for a preset

    bool isScan() const { return type == FtmwType::LO_Scan || type == FtmwType::DR_Scan; }

    /// What the run measures, with the clocks of every point of a scan.
    FtmwConfig ftmw() const;
    /// Seconds that it takes at so many shots per second; nothing where it has no end or the rate is unknown.
    std::optional<double> expectedSeconds(double shotsPerSecond) const;

    /// The draft as text, and back. What is missing in a text is as in a new draft.
    QByteArray toJson() const;
    static Result<ExperimentDraft> fromJson(const QByteArray &json);
};

/// A draft on this loadout with the preset that runs of it use.
ExperimentDraft draftFor(const Loadout &loadout);

/// The settings of an earlier experiment on this loadout. Devices that only one of them has are left out, and
/// named in `remarks`.
ExperimentDraft draftFrom(const Experiment &experiment, const Loadout &loadout, QStringList &remarks);

} // namespace Chirpdeck
