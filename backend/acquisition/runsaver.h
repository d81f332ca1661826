// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/acquisition/runtimings.h"
#include "instruments/core/taskscope.h"

#include <QCoro/QCoroTask>
#include <QObject>

#include <algorithm>
#include <memory>

namespace Chirpdeck::Acquisition {

class ActiveRun;
class RunLog;
class RunProblems;
class RunRecorder;

/// Keeps a run's sums safe: saves and checkpoints while it goes on, backups, and the last save, which is
/// repeated until the drive has taken it. Works on the engine's thread; the drive's share of the work is the
/// recorder's.
class RunSaver : public QObject
{
    Q_OBJECT

public:
    /// Everything named here belongs to the engine and outlives the saver's waits, which end with `scope`.
    RunSaver(RunRecorder *recorder, std::shared_ptr<RunLog> log, RunProblems &problems, RunStatus &status,
             TaskScope &scope, const RunTimings &timings, QObject *parent);

    /// The run has its directory, and its shots begin to come.
    void begin(std::shared_ptr<ActiveRun> run);
    /// Saves or secures the newest shots when it is time to.
    void saveWhatIsDue();
    /// Writes a numbered backup; one at a time.
    QCoro::Task<void> backUp();
    /// Saves the segment at hand for good, repeatedly until the drive has taken it, and gives back what the
    /// next one has already. An Error only when `scope` is cancelled.
    QCoro::Task<Result<FidList>> advance(TaskScope &scope, std::shared_ptr<ActiveRun> run, int next);
    /// Writes the end when everything before it is written; until then the sums stay in memory and the
    /// attempt is repeated. False when the engine goes away meanwhile.
    QCoro::Task<bool> finish(std::shared_ptr<ActiveRun> run, RunOutcome outcome);

signals:
    /// What the status says of saving has changed.
    void statusChanged();
    void saved(quint64 shots);
    /// A killed run would be recovered with that many shots.
    void secured(quint64 shots);
    /// The first attempt to write the end has failed.
    void finishFailed();

private:
    bool isSaveDue() const;
    bool isCheckpointDue() const;
    QCoro::Task<void> save();
    QCoro::Task<void> secure();
    std::chrono::milliseconds retryDelay(int failures) const;
    quint64 atRisk(quint64 shots) const { return shots - std::min(shots, m_status.safeShots()); }

    RunRecorder *const m_recorder;
    const std::shared_ptr<RunLog> m_log;
    RunProblems &m_problems;
    RunStatus &m_status;
    TaskScope &m_scope;
    const RunTimings m_timings;
    std::shared_ptr<ActiveRun> m_run; ///< from begin() to the end of finish()
    int m_failures = 0;               ///< in a row
};

} // namespace Chirpdeck::Acquisition
