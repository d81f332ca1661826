// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/ftsettings.h"
#include "persistence/data/result.h"
#include "persistence/data/vocabulary.h"

#include <QDateTime>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <algorithm>
#include <memory>
#include <optional>

namespace Chirpdeck {
struct ExperimentDraft;
}

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

/// What an operator asks for; everything else is taken from the loadout.
struct RunRequest
{
    FtmwType type = FtmwType::Target_Shots; ///< Target_Shots, Target_Duration or Forever
    quint64 targetShots = 10000;            ///< Target_Shots only, at least 1
    quint64 targetMinutes = 60;             ///< Target_Duration only, at least 1; pauses count
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
    quint64 targetShots = 0;  ///< 0 = none
    double targetSeconds = 0; ///< 0 = none; without this and targetShots, open-ended
    quint64 savedShots = 0;   ///< in the experiment's files
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
    quint64 shotsAtRisk() const { return shots - std::min(shots, safeShots()); }

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
