// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runproblems.h"
#include "backend/acquisition/runreadings.h"
#include "backend/acquisition/runsaver.h"
#include "backend/acquisition/runstatemachine.h"
#include "backend/acquisition/runstatus.h"
#include "backend/acquisition/runtimings.h"
#include "backend/acquisition/segmentmover.h"
#include "backend/acquisition/shotring.h"
#include "instruments/core/taskscope.h"

#include <QCoro/QCoroTask>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Chirpdeck {
class Instrument;
class InstrumentSet;
class PulseGeneratorConfig;
struct ExperimentPlan;
} // namespace Chirpdeck

namespace Chirpdeck::Acquisition {

class ActiveRun;
class RunLog;
class RunRecorder;
class ShotObserver;

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
    RunEngine(std::shared_ptr<InstrumentSet> instruments, RunRecorder *recorder, std::shared_ptr<RunLog> log,
              const RunTimings &timings = {});
    ~RunEngine() override;

    /// Who sees every shot on its way; must outlive the engine. Set it before the first run, on the engine's
    /// thread or before it works there.
    void setShotObserver(ShotObserver *observer) { m_observer = observer; }

    /// Puts other devices in the place of those in use, which are not asked for anything from then on. An
    /// Error, and nothing changed, during a run. On the engine's thread.
    QCoro::Task<Result<void>> setInstruments(std::shared_ptr<InstrumentSet> instruments);

    /// Connects the devices of the bench, so that they can be watched before the first run. Those that a run
    /// needs and that do not answer are tried again from then on.
    void connectDevices();
    /// Leaves the devices to somebody else until takeBack(): no run starts, and none is connected. `to` is
    /// what the user is told then, such as "A scan". Fails while a run is on or another has them. On the
    /// engine's thread, as takeBack().
    QCoro::Task<Result<void>> lend(QString to);
    void takeBack();
    void start(const RunRequest &request);
    void pause();
    void resume();
    /// Ends the run and keeps its data.
    void stop();
    /// Writes a numbered backup now.
    void backUp();
    /// Sends the devices to stand-by, or wakes them. During a run that is remembered, and happens when it
    /// has ended and no other has begun. A run wakes them before anything else.
    void setAsleep(bool asleep);
    /// Peak Up: how many shots the rolling average is over from now on; those that are there stay.
    void setAverageDepth(quint64 shots);
    /// Peak Up: begins the rolling average anew.
    void resetAverage();
    /// What a spectrum of this run shows of the line that the run may end with.
    void noteLine(const LineSighting &sighting);
    /// Asks for the current sums; snapshotTaken() follows, before the first shot as soon as it has come.
    /// Requests do not queue up.
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
    QCoro::Task<Result<void>> sleepOrWake(bool asleep);
    QCoro::Task<void> sleepAsWanted();
    /// Gives the run a directory, unless nothing of it is written.
    QCoro::Task<Result<void>> create(std::shared_ptr<ExperimentPlan> plan);
    QCoro::Task<void> end(RunOutcome outcome);

    /// Takes the transition if the table has it.
    bool apply(RunEvent event);
    void drain();
    /// Adds up to `most` entries of the ring, seen by the observer. The shots added.
    quint64 takeShots(std::size_t most);
    void lookForClipping(std::span<const ShotRing::Entry> entries);
    /// Adds everything that waits in the ring.
    void takeAllShots();
    /// Ends the run when it has what it was asked for, or moves a scan on when its segment has.
    void proceed();
    /// Takes as many shots more as were rejected.
    QCoro::Task<void> topUp();
    /// The clocks are at the next segment.
    void onMoved();
    /// Lets shots flow into the sums from now on.
    void open();
    void tick();
    void watchForSilence();
    void beginEnding(RunEvent event, RunOutcome outcome);
    void fail(const Error &error);
    void abandon();
    void leave(RunOutcome outcome);
    void watch(Instrument *instrument);
    /// The name of the problem that a device is not on its reference.
    static QString referenceProblem(const Instrument &instrument);
    void onDeviceFailed(Instrument *instrument, const Error &error);
    bool isRunning() const;
    /// Whether the device protects the chirps of the run.
    bool isGuard(const Instrument &instrument) const;
    /// Ends a run whose chirps lose their protection.
    void onPulsesChanged(const PulseGeneratorConfig &pulses);
    /// Whether the pulses protect the chirps at this moment.
    Result<void> checkPulses(const QString &where) const;
    void endIfUnguarded(const QString &where);
    /// Between runs, tries the devices again that a run needs and that do not answer.
    void reconnect();
    void publish();
    /// When the line that the run may end with will be good enough.
    void estimateLine();
    void publishSnapshot();

    std::shared_ptr<InstrumentSet> m_instruments;
    RunRecorder *const m_recorder;
    const std::shared_ptr<RunLog> m_log;
    const RunTimings m_timings;
    ShotObserver *m_observer = nullptr;
    RunStatus m_status;
    std::shared_ptr<ActiveRun> m_run;
    std::shared_ptr<Bell> m_bell;
    RunProblems m_problems;
    RunReadings m_readings;
    RunSaver m_saver;
    QString m_lentTo; ///< who has the devices; empty: this engine
    SegmentMover m_mover;
    bool m_opening = false;
    bool m_isChangingSleep = false;
    bool m_snapshotOwed = false; ///< asked for before there was a shot
    QTimer m_tick;
    QTimer m_backupTimer;
    QTimer m_reconnectTimer;
    QTimer m_sleepTimer;
    std::atomic<bool> m_snapshotPosted{false};
    TaskScope m_scope;
};

} // namespace Chirpdeck::Acquisition
