// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatemachine.h"
#include "backend/acquisition/runstatus.h"
#include "instruments/core/taskscope.h"

#include <QCoro/QCoroTask>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Chirpdeck {
class Instrument;
class InstrumentSet;
struct ExperimentPlan;
} // namespace Chirpdeck

namespace Chirpdeck::Acquisition {

class ActiveRun;
class RunLog;
class RunRecorder;

/// Carries out runs: prepares the devices, lets the digitizer's shots flow into the sums, keeps them safe on
/// disk, and ends the run.
///
/// Lives on the engine's thread. The functions below may be called from any thread; they only post. What
/// happens comes back as signals carrying values. While a run is paused, the digitizer is gated: shots that
/// arrive then are not part of the run.
class RunEngine : public QObject
{
    Q_OBJECT

public:
    /// Where experiments go and how a plan becomes one; the recorder works on its own thread.
    RunEngine(std::shared_ptr<InstrumentSet> instruments, RunRecorder *recorder, std::shared_ptr<RunLog> log);
    ~RunEngine() override;

    /// Connects the devices of the bench, so that they can be watched before the first run.
    void connectDevices();
    void start(const RunRequest &request);
    void pause();
    void resume();
    /// Ends the run and keeps its data.
    void stop();
    /// Writes a numbered backup now.
    void backUp();
    /// Asks for the current sums; snapshotTaken() follows when there are any. Requests do not queue up.
    void requestSnapshot();
    /// Whether there is a run, or one that has ended and is not on disk yet. On the engine's thread only.
    bool hasRun() const { return m_run != nullptr; }
    /// Leaves the Failed state once the operator has seen why.
    void acknowledge();

signals:
    void statusChanged(const Chirpdeck::Acquisition::RunStatus &status);
    void snapshotTaken(const Chirpdeck::Acquisition::Snapshot &snapshot);
    void problemChanged(const Chirpdeck::Acquisition::Problem &problem);
    /// A run has its directory and its plan is final.
    void started(const std::shared_ptr<const Chirpdeck::ExperimentPlan> &plan);
    /// The sums of that many shots are durable.
    void saved(quint64 shots);
    /// A killed run would be recovered with that many shots.
    void secured(quint64 shots);
    void finished(Chirpdeck::Acquisition::RunOutcome outcome);

private:
    struct Bell;

    QCoro::Task<void> openAll();
    QCoro::Task<void> run(RunRequest request);
    QCoro::Task<void> end(RunOutcome outcome);
    QCoro::Task<void> save();
    QCoro::Task<Result<void>> saveNow();
    /// Writes the newest sums to the checkpoint file.
    QCoro::Task<void> secure();
    QCoro::Task<void> writeBackup();
    QCoro::Task<void> recordAux();

    /// Takes the transition if the table has it.
    bool apply(RunEvent event);
    void drain();
    /// Ends the run when the shots that it was asked for have been recorded.
    void endAtTarget();
    void tick();
    void beginEnding(RunEvent event, RunOutcome outcome);
    void fail(const Error &error);
    void abandon();
    void leave(RunOutcome outcome);
    void onDeviceFailed(Instrument *instrument, const Error &error);
    void report(const QString &id, Problem::Severity severity, const Error &error);
    void settle(const QString &id);
    void publish();
    void publishSnapshot();

    const std::shared_ptr<InstrumentSet> m_instruments;
    RunRecorder *const m_recorder;
    const std::shared_ptr<RunLog> m_log;
    RunStatus m_status;
    std::unique_ptr<ActiveRun> m_run;
    std::shared_ptr<Bell> m_bell;
    QHash<QString, Error> m_problems;
    bool m_failedSave = false;
    bool m_opening = false;
    QTimer m_tick;
    QTimer m_auxTimer;
    QTimer m_backupTimer;
    std::atomic<bool> m_snapshotPosted{false};
    TaskScope m_scope;
};

} // namespace Chirpdeck::Acquisition
