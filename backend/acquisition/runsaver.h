// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/acquisition/runtimings.h"
#include "instruments/core/taskscope.h"

#include <QCoro/QCoroTask>
#include <QObject>

#include <memory>

namespace Chirpdeck::Acquisition {

class ActiveRun;
class RunLog;
class RunProblems;
class RunRecorder;

/// Keeps a run's sums safe: saves while it goes on, backups, and the last save, which is repeated until the
/// drive has taken it. Works on the engine's thread; the drive's share of the work is the recorder's.
class RunSaver : public QObject
{
    Q_OBJECT

public:
    /// Everything named here belongs to the engine and outlives the saver's waits, which end with `scope`.
    RunSaver(RunRecorder *recorder, std::shared_ptr<RunLog> log, RunProblems &problems, RunStatus &status,
             TaskScope &scope, const RunTimings &timings, QObject *parent);

    /// A run begins: what the one before had to retry is none of its business.
    void begin() { m_failed = false; }
    /// Whether it is time to save what has been summed by then.
    bool isDue(const ActiveRun &run) const;
    /// One at a time; a save that is asked for during another one is left to the next time that it is due.
    QCoro::Task<void> save(std::shared_ptr<ActiveRun> run);
    QCoro::Task<void> backUp(std::shared_ptr<ActiveRun> run);
    /// Writes the end when everything before it is written; until then the sums stay in memory and the
    /// attempt is repeated. False when the engine goes away meanwhile.
    QCoro::Task<bool> finish(std::shared_ptr<ActiveRun> run, RunOutcome outcome);

signals:
    /// What the status says of saving has changed.
    void statusChanged();
    void saved(quint64 shots);
    /// The first attempt to write the end has failed.
    void finishFailed();

private:
    QCoro::Task<Result<void>> saveNow(std::shared_ptr<ActiveRun> run);

    RunRecorder *const m_recorder;
    const std::shared_ptr<RunLog> m_log;
    RunProblems &m_problems;
    RunStatus &m_status;
    TaskScope &m_scope;
    const RunTimings m_timings;
    bool m_failed = false;
};

} // namespace Chirpdeck::Acquisition
