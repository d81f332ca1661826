// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/ftmwscan.h"
#include "backend/experiment/validation.h"
#include "persistence/data/fid.h"
#include "persistence/data/ftsettings.h"
#include "persistence/data/result.h"
#include "persistence/data/vocabulary.h"

#include <QDateTime>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <optional>

namespace Chirpdeck {
class Experiment;
struct ExperimentDraft;
} // namespace Chirpdeck

/// What the rest of the program learns about a run: values that cross threads by copy.
namespace Chirpdeck::Acquisition {
Q_NAMESPACE

/// The states of the run state machine; see runstatemachine.h for the table of transitions.
enum class RunState { Idle, Preparing, Acquiring, Moving, Paused, Finishing, Recovering, Failed };
Q_ENUM_NS(RunState)

/// How the last run ended. Stopped means by the operator: its data are kept and it is not an error.
enum class RunOutcome { None, Complete, Stopped, Failed };
Q_ENUM_NS(RunOutcome)

/// Shots older than the longest interval are on disk, whatever is asked for; below the shortest, saving would
/// never rest.
inline constexpr double LeastAutosaveSeconds = 0.05;
inline constexpr double MostAutosaveSeconds = 60.0;

/// The shortest time between two checkpoints that may be asked for.
inline constexpr double LeastCheckpointSeconds = 0.05;
inline constexpr double MostCheckpointSeconds = 60.0;

/// What the spectrum of a run begins with where nothing else was used before: narrow lines without the side
/// lobes of a bare transform.
inline FtSettings usualProcessing()
{
    FtSettings settings;
    settings.window = WindowFunction::BlackmanHarris;
    settings.zeroPad = 1;
    settings.removeDc = true;
    return settings;
}

/// A line that is good enough for a run to end, whatever its kind.
struct LineTarget
{
    double frequencyMHz = 0.0;
    double snr = 10.0; ///< signal-to-noise ratio in the spectrum

    bool operator==(const LineTarget &) const = default;
};

/// How good a spectrum shows the line of a LineTarget.
struct LineSighting
{
    int number = 0;    ///< of the experiment; 0 for a transient run
    quint64 shots = 0; ///< that the spectrum is made of
    double snr = 0.0;
};

/// How long a reading may be outside its limits: a run ends when that many readings in a row are outside, and
/// the first of them was so many seconds ago.
struct LimitGrace
{
    int readings = 1;     ///< at least 1
    double seconds = 0.0; ///< at least 0

    bool operator==(const LimitGrace &) const = default;
};

/// What shots are looked at for before they are added, one by one.
struct ShotChecks
{
    bool chirpScoring = false;
    double chirpThreshold = 0.9; ///< least rms of the chirp relative to the average, 0 to 1
    bool phaseCorrection = false;
    double chirpOffsetUs = -1.0; ///< start of the chirp in the record; negative = from markers and trigger

    bool operator==(const ShotChecks &) const = default;
};

/// What an operator asks for; everything else is taken from the loadout.
struct RunRequest
{
    FtmwType type = FtmwType::Target_Shots;
    /// Target_Shots: when the run ends; Peak_Up: the depth of the rolling average. At least 1.
    quint64 targetShots = 10000;
    quint64 targetMinutes = 60;            ///< Target_Duration only, at least 1; pauses count
    LoScanSettings loScan;                 ///< LO_Scan only
    DownLoMode downLo = DownLoMode::Fixed; ///< LO_Scan only; a common LO of the chain goes before
    /// LO_Scan only: the steps themselves, where no range describes them. Empty = those of `loScan`.
    std::vector<LoPoint> loPoints;
    DrScanSettings drScan;    ///< DR_Scan only
    int shotsPerPoint = 1000; ///< scans only, at least 1
    int sweeps = 1;           ///< LO_Scan only, at least 1
    std::optional<LineTarget> untilLine;
    Validation::Conditions limits; ///< of auxiliary and validation readings; outside of them the run ends
    LimitGrace grace;
    ShotChecks checks;
    QString title;
    QString sample;
    QString operatorName;
    QString notes;
    int auxIntervalSeconds = 5;    ///< 0 = none
    int backupIntervalMinutes = 0; ///< 0 = none
    double autosaveSeconds = 60.0; ///< LeastAutosaveSeconds to MostAutosaveSeconds
    /// Between saves, the newest sums are secured this often, or more slowly on a slow drive; 0 = never.
    double checkpointSeconds = 1.0;
    /// Goes on with this experiment of the data folder as if it had been paused, instead of beginning one; 0
    /// = begins one. Everything else must be as it was; see continuationOf().
    int continues = 0;
    FtSettings processing = usualProcessing();
    /// Chirps, clocks and digitizer are this experiment's instead of the loadout's, and its pulse generators,
    /// gas and temperature are set as they were, but for the devices in `asTheyAre`. Null = everything is as
    /// it is set now.
    std::shared_ptr<const Experiment> settings;
    QStringList asTheyAre; ///< keys of devices
    bool linkStartToChirp =
        true; ///< the transform starts when chirp and protection have ended, whatever `processing` says
    /// The RF chain, the chirp, the digitizer, the devices and the limits, where they are not the loadout's.
    /// Its values go before those of the same name here.
    std::shared_ptr<const ExperimentDraft> draft = {};
};

/// One picture of the run, published whenever something on it changes and at least twice a second while it is
/// on.
struct RunStatus
{
    bool asleep = false;      ///< the devices are in stand-by
    bool sleepWanted = false; ///< they are, or will be when the run has ended
    RunState state = RunState::Idle;
    RunOutcome outcome = RunOutcome::None; ///< of the run named by `number`, once it has ended
    int number = 0;                        ///< experiment number; 0 before the first run
    QString path;                          ///< experiment directory
    QString title;
    FtmwType type = FtmwType::Target_Shots;
    quint64 shots = 0;        ///< accumulated so far
    quint64 targetShots = 0;  ///< 0 = none; for a scan, those of all segments and sweeps
    quint64 averageDepth = 0; ///< Peak Up: shots of a full average
    int segment = 0;          ///< of a scan, from 0
    int segments = 1;
    int completedSweeps = 0;
    int sweeps = 1;
    quint64 segmentShots = 0;    ///< of the segment at hand, from all sweeps
    std::optional<int> perMille; ///< done; nothing where a run has no end
    std::optional<LineTarget> untilLine;
    std::optional<double> lineSnr;         ///< of that line at this moment
    std::optional<double> lineSecondsLeft; ///< until it is reached, at the present rate
    quint64 rejectedShots = 0;             ///< by scoring or phase correction
    double clippedPart = 0.0;       ///< of the newest record, samples at the end of the digitizer's range
    double chirpLevel = 0.0;        ///< rms of the average chirp in counts; 0 without scoring or correction
    double chirpDriftSamples = 0.0; ///< of the newest shots against the average; positive = later
    bool isTransient = false;       ///< nothing of it is written, and it has no number
    double targetSeconds = 0;       ///< 0 = none; without this and targetShots, open-ended
    quint64 savedShots = 0;         ///< in the experiment's files
    quint64 securedShots = 0; ///< in the checkpoint file, from where a killed run is recovered; 0 = none
    double shotsPerSecond = 0.0;
    QDateTime startedAt;
    double elapsedSeconds = 0.0;       ///< without pauses
    double wallSeconds = 0.0;          ///< since the first moment of acquisition, with pauses
    std::optional<double> secondsLeft; ///< none while unknown or open-ended
    bool saving = false;
    bool simulated = false;
    bool stopping = false; ///< a stop was asked for and is under way
    bool unsaved = false;  ///< the run has ended, its last sums are in memory only, and saving is retried

    /// Shots that survive a kill of the program now.
    quint64 safeShots() const { return std::max(savedShots, securedShots); }
    /// Shots that are in memory only.
    quint64 shotsAtRisk() const { return isTransient ? 0 : shots - std::min(shots, safeShots()); }

    bool isScan() const { return segments > 1; }
    bool isOpenEnded() const { return targetShots == 0 && targetSeconds <= 0.0; }

    double progress() const
    {
        if (targetSeconds > 0.0)
            return std::min(1.0, wallSeconds / targetSeconds);
        return targetShots ? std::min(1.0, static_cast<double>(shots) / static_cast<double>(targetShots))
                           : 0.0;
    }
};

/// The sums of one segment at one moment. `generation` grows with every snapshot taken from the same run.
struct Snapshot
{
    int segment = 0;
    quint64 generation = 0;
    FidList fids;
};

/// A condition worth a banner until it is solved. The same `id` replaces the text; an empty `error.what`
/// means solved.
struct Problem
{
    enum class Severity { Warning, Fault };

    QString id; ///< e.g. "disk", "digitizer"
    Severity severity = Severity::Warning;
    Error error;
};

} // namespace Chirpdeck::Acquisition

Q_DECLARE_METATYPE(Chirpdeck::Acquisition::RunRequest)
Q_DECLARE_METATYPE(Chirpdeck::Acquisition::RunStatus)
Q_DECLARE_METATYPE(Chirpdeck::Acquisition::Snapshot)
Q_DECLARE_METATYPE(Chirpdeck::Acquisition::Problem)
