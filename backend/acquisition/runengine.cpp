// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runengine.h"

#include "backend/acquisition/activerun.h"
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runlog.h"
#include "backend/acquisition/runplanner.h"
#include "backend/acquisition/runrecorder.h"
#include "backend/acquisition/shotobserver.h"
#include "instruments/core/await.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/pulsegenerator/interlock.h"

#include <QDateTime>

#include <mutex>

namespace Chirpdeck::Acquisition {

using namespace std::chrono_literals;

namespace {

constexpr auto OpeningLook = 20ms;
// The longest time that adding shots may keep commands waiting.
constexpr qint64 DrainSliceMs = 5;

QString referenceProblem(const Instrument &instrument)
{
    return instrument.key().text() + QStringLiteral(".reference");
}

} // namespace

/// What the digitizer's thread calls when there are shots again.
struct RunEngine::Bell
{
    std::mutex mutex;
    RunEngine *engine = nullptr;

    void ring()
    {
        const std::lock_guard lock(mutex);
        if (engine)
            QMetaObject::invokeMethod(engine, &RunEngine::drain, Qt::QueuedConnection);
    }
};

RunEngine::RunEngine(std::shared_ptr<InstrumentSet> instruments, RunRecorder *recorder,
                     std::shared_ptr<RunLog> log, const RunTimings &timings)
    : m_instruments(std::move(instruments))
    , m_recorder(recorder)
    , m_log(std::move(log))
    , m_timings(timings)
    , m_bell(std::make_shared<Bell>())
    , m_problems(m_log, this)
    , m_readings(m_instruments, m_recorder, m_problems, m_scope, this)
    , m_saver(m_recorder, m_log, m_problems, m_status, m_scope, m_timings, this)
    , m_tick(this)
    , m_backupTimer(this)
    , m_reconnectTimer(this)
    , m_sleepTimer(this)
{
    m_bell->engine = this;
    connect(&m_problems, &RunProblems::changed, this, &RunEngine::problemChanged);
    connect(&m_saver, &RunSaver::statusChanged, this, &RunEngine::publish);
    connect(&m_saver, &RunSaver::saved, this, &RunEngine::saved);
    connect(&m_saver, &RunSaver::secured, this, &RunEngine::secured);
    connect(&m_saver, &RunSaver::finishFailed, this, [this] { apply(RunEvent::FinishFailed); });
    connect(&m_tick, &QTimer::timeout, this, &RunEngine::tick);
    connect(&m_backupTimer, &QTimer::timeout, this, &RunEngine::backUp);
    connect(&m_reconnectTimer, &QTimer::timeout, this, &RunEngine::reconnect);
    m_sleepTimer.setSingleShot(true);
    connect(&m_sleepTimer, &QTimer::timeout, this, &RunEngine::sleepAsWanted);
    for (auto *instrument : m_instruments->all())
        watch(instrument);
}

// A digitizer may outlive the engine by some shots: they find nobody to wake and nobody to wait for.
RunEngine::~RunEngine()
{
    {
        const std::lock_guard lock(m_bell->mutex);
        m_bell->engine = nullptr;
    }
    if (m_run && m_run->ring)
        m_run->ring->close();
}

QCoro::Task<Result<void>> RunEngine::setInstruments(std::shared_ptr<InstrumentSet> instruments)
{
    // Whoever opens the devices has them until that has ended.
    while (m_opening) {
        auto waiting = pauseFor(m_scope, OpeningLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    if (m_run) {
        const Error busy{tr("A run is on"), {}, tr("Change the devices when it has ended")};
        co_return busy;
    }
    if (!m_lentTo.isEmpty()) {
        const Error lent{tr("%1 has the devices").arg(m_lentTo), {}, tr("Change them when that has ended")};
        co_return lent;
    }
    for (auto *instrument : m_instruments->all()) {
        disconnect(instrument, nullptr, this, nullptr);
        m_problems.settle(instrument->key().text());
        m_problems.settle(referenceProblem(*instrument));
    }
    m_problems.settle(QStringLiteral("devices"));
    m_instruments = std::move(instruments);
    m_status.asleep = m_status.sleepWanted = false;
    m_readings.setInstruments(m_instruments);
    for (auto *instrument : m_instruments->all())
        watch(instrument);
    co_return Result<void>();
}

void RunEngine::connectDevices()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            openAll();
            m_reconnectTimer.start(m_timings.reconnect);
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> RunEngine::openAll()
{
    if (m_opening || !m_lentTo.isEmpty())
        co_return;
    m_opening = true;
    auto opening = openDevices(m_scope, m_instruments);
    const auto opened = co_await opening;
    if (!opened && isCancelled(opened.error()))
        co_return;
    m_opening = false;
    if (opened)
        m_problems.settle(QStringLiteral("devices"));
    else
        m_problems.report(QStringLiteral("devices"), Problem::Severity::Warning, opened.error());
}

QCoro::Task<Result<void>> RunEngine::lend(QString to)
{
    if (m_run || !m_lentTo.isEmpty()) {
        const QString who = m_run ? tr("A run") : m_lentTo;
        const Error error{tr("%1 is on").arg(who), {}, tr("Wait for its end, or stop it")};
        co_return error;
    }
    m_lentTo = to;
    while (m_opening) {
        auto waiting = pauseFor(m_scope, OpeningLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    co_return Result<void>();
}

void RunEngine::start(const RunRequest &request)
{
    QMetaObject::invokeMethod(
        this, [this, request] { run(request); }, Qt::QueuedConnection);
}

void RunEngine::pause()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!apply(RunEvent::PauseRequested))
                return;
            m_run->ring->setGated(true);
            m_run->stopClock();
            // No shots are expected until it goes on.
            m_problems.settle(QStringLiteral("shots"));
            m_log->add(LogCode::Normal, tr("Paused at %1 shots.").arg(m_run->accumulator->shots()));
            publish();
        },
        Qt::QueuedConnection);
}

void RunEngine::resume()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!apply(RunEvent::ResumeRequested))
                return;
            m_run->startClock();
            m_run->ring->setGated(false);
            m_log->add(LogCode::Normal, tr("Resumed."));
            publish();
        },
        Qt::QueuedConnection);
}

void RunEngine::stop()
{
    QMetaObject::invokeMethod(
        this, [this] { beginEnding(RunEvent::StopRequested, RunOutcome::Stopped); }, Qt::QueuedConnection);
}

void RunEngine::backUp()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_status.state == RunState::Acquiring || m_status.state == RunState::Paused)
                m_saver.backUp();
        },
        Qt::QueuedConnection);
}

void RunEngine::setAsleep(bool asleep)
{
    QMetaObject::invokeMethod(
        this,
        [this, asleep] {
            m_status.sleepWanted = asleep;
            publish();
            if (!m_run)
                sleepAsWanted();
        },
        Qt::QueuedConnection);
}

QCoro::Task<void> RunEngine::sleepAsWanted()
{
    // What is wanted may change while the devices are being told.
    while (!m_run && !m_isChangingSleep && m_status.asleep != m_status.sleepWanted) {
        auto changing = sleepOrWake(m_status.sleepWanted);
        const Result<void> changed = co_await changing;
        if (!changed)
            co_return;
    }
}

QCoro::Task<Result<void>> RunEngine::sleepOrWake(bool asleep)
{
    while (m_isChangingSleep) {
        auto waiting = pauseFor(m_scope, OpeningLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited;
    }
    m_isChangingSleep = true;
    auto changing = setSleeping(m_scope, m_instruments, asleep);
    const Result<void> changed = co_await changing;
    if (!changed && isCancelled(changed.error()))
        co_return changed;
    m_isChangingSleep = false;
    if (changed) {
        m_status.asleep = asleep;
        m_problems.settle(QStringLiteral("sleep"));
        m_log->add(LogCode::Normal, asleep ? tr("The devices sleep.") : tr("The devices are awake."));
    } else {
        m_status.sleepWanted = m_status.asleep;
        m_problems.report(QStringLiteral("sleep"), Problem::Severity::Warning, changed.error());
    }
    publish();
    co_return changed;
}

void RunEngine::requestSnapshot()
{
    if (m_snapshotPosted.exchange(true))
        return;
    QMetaObject::invokeMethod(this, &RunEngine::publishSnapshot, Qt::QueuedConnection);
}

void RunEngine::acknowledge()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            // A run whose end is not on disk yet goes on trying, and is not forgotten.
            if (!m_run && apply(RunEvent::Acknowledged)) {
                m_problems.settle(QStringLiteral("run"));
                publish();
            }
        },
        Qt::QueuedConnection);
}

bool RunEngine::apply(RunEvent event)
{
    const auto next = nextRunState(m_status.state, event);
    if (next)
        m_status.state = *next;
    return next.has_value();
}

QCoro::Task<void> RunEngine::run(RunRequest request)
{
    // The sums of a run whose end cannot be written are in memory only; nothing may take their place.
    if (m_run && m_status.unsaved) {
        m_problems.report(QStringLiteral("unsaved"), Problem::Severity::Warning,
                          {tr("Run %1 is not on disk yet").arg(m_status.number), m_status.path,
                           tr("Make room or connect the drive; saving is tried again by itself")});
    }
    if (!m_lentTo.isEmpty()) {
        m_problems.report(QStringLiteral("run"), Problem::Severity::Warning,
                          {tr("%1 is on").arg(m_lentTo), {}, tr("Wait for its end, or stop it")});
        co_return;
    }
    if (m_run || !apply(RunEvent::StartRequested))
        co_return;
    RunStatus fresh;
    fresh.asleep = m_status.asleep;
    fresh.sleepWanted = m_status.sleepWanted;
    m_status = fresh;
    m_status.state = RunState::Preparing;
    m_status.type = request.type;
    m_status.title = request.title;
    m_status.targetShots = request.type == FtmwType::Target_Shots ? request.targetShots : 0;
    if (request.type == FtmwType::Target_Duration)
        m_status.targetSeconds = static_cast<double>(request.targetMinutes) *
                                 std::chrono::duration<double>(m_timings.minute).count();
    m_status.simulated = isSimulated(*m_instruments);
    m_problems.settle(QStringLiteral("run"));
    publish();

    if (!m_instruments->digitizer) {
        fail(Error{tr("The loadout \"%1\" has no digitizer").arg(m_instruments->loadout.name),
                   {},
                   tr("Add one to it, or choose another loadout")});
        co_return;
    }
    const auto plan = planRun(request, *m_instruments);
    m_run = std::make_shared<ActiveRun>(request, plan);
    const auto findings = checkPlan(*plan, *m_instruments);
    for (const auto &finding : findings) {
        if (finding.isError()) {
            fail(Error{finding.text, {}, tr("Change the settings, then start again")});
            co_return;
        }
        m_log->add(LogCode::Warning, finding.text);
    }

    // Two that open the devices at a time would get in each other's way.
    while (m_opening) {
        auto waiting = pauseFor(m_scope, OpeningLook);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return;
    }
    m_sleepTimer.stop();
    if (m_status.asleep || m_isChangingSleep) {
        m_status.sleepWanted = false;
        auto waking = sleepOrWake(false);
        const Result<void> woken = co_await waking;
        if (!woken) {
            if (!isCancelled(woken.error()))
                fail(woken.error());
            co_return;
        }
    }
    const FtmwDigitizerConfig wanted = plan->experiment.ftmw->digitizer;
    auto preparing = prepareDevices(m_scope, m_instruments, plan);
    const Result<Refusals> prepared = co_await preparing;
    if (!prepared) {
        if (isCancelled(prepared.error()))
            co_return;
        fail(prepared.error());
        co_return;
    }
    for (const QString &difference : differences(wanted, plan->experiment.ftmw->digitizer))
        m_log->add(LogCode::Warning, tr("%1 is set otherwise than asked for. %2")
                                         .arg(plan->experiment.ftmw->digitizer.key().text(), difference));
    for (auto refusal = prepared->cbegin(); refusal != prepared->cend(); ++refusal) {
        plan->experiment.hardware.erase(refusal.key().text());
        m_problems.report(refusal.key().text(), Problem::Severity::Warning, refusal.value());
    }
    for (auto *instrument : m_instruments->all()) {
        const QString problem = referenceProblem(*instrument);
        if (instrument->referenceLock() == ReferenceLock::Unlocked)
            m_problems.report(problem, Problem::Severity::Warning,
                              {tr("%1 is not on its reference").arg(instrument->key().text()),
                               instrument->key().text(), tr("Check the cable of the reference")});
        else
            m_problems.settle(problem);
    }
    if (m_status.state != RunState::Preparing) {
        abandon(); // stopped while the devices were being prepared: there is nothing to keep
        co_return;
    }

    auto beginning = awaitWithin(
        m_scope, runOn(m_recorder, [recorder = m_recorder, plan] { return recorder->begin(plan); }),
        RecorderDeadline, tr("Creating the experiment"));
    const Result<void> begun = co_await beginning;
    if (!begun) {
        if (isCancelled(begun.error()))
            co_return;
        fail(begun.error());
        co_return;
    }
    m_status.number = plan->experiment.number;
    m_status.path = plan->path;
    m_status.startedAt = plan->startedAt;
    m_status.savedShots = plan->continued.shots;
    emit started(plan);

    m_run->allocate(plan->experiment.ftmw->digitizer.recordShape());
    // Nothing counts before the chirps play.
    m_run->ring->setGated(true);
    m_run->ring->setWakeUp([bell = m_bell] { bell->ring(); });
    if (m_observer)
        m_observer->begin(*plan);
    if (m_status.state == RunState::Preparing) {
        // Somebody may have changed the pulses since they were prepared.
        Result<void> running = checkPulses({});
        if (running) {
            auto starting = startDevices(m_scope, m_instruments, m_run->ring);
            running = co_await starting;
        }
        if (!running && isCancelled(running.error()))
            co_return;
        if (!running) {
            m_problems.report(QStringLiteral("run"), Problem::Severity::Fault, running.error());
            apply(RunEvent::StopRequested);
            auto ending = end(RunOutcome::Failed);
            co_await ending;
            co_return;
        }
    }
    if (!apply(RunEvent::Prepared)) {
        // Stopped in between: the directory exists, so the run is ended like any other.
        auto ending = end(RunOutcome::Stopped);
        co_await ending;
        co_return;
    }
    m_run->startClock();
    m_run->ring->setGated(false);
    m_saver.begin(m_run);
    m_tick.start(std::min({m_timings.tick, m_run->autosaveInterval(), m_run->checkpointInterval()}));
    m_readings.begin(m_run);
    if (request.backupIntervalMinutes > 0)
        m_backupTimer.start(std::chrono::minutes(request.backupIntervalMinutes));
    publish();
    endIfUnguarded({});
}

void RunEngine::drain()
{
    if (!m_run || !m_run->ring)
        return;
    QElapsedTimer slice;
    slice.start();
    while (true) {
        if (takeShots(ShotRing::DefaultSlots) == 0 && m_run->ring->sleepUntilWoken())
            break;
        if (slice.elapsed() >= DrainSliceMs) {
            QMetaObject::invokeMethod(this, &RunEngine::drain, Qt::QueuedConnection);
            break;
        }
    }
    if (m_snapshotOwed && m_run->accumulator->shots() > 0)
        publishSnapshot();
    endAtTarget();
}

quint64 RunEngine::takeShots(std::size_t most)
{
    if (!m_observer)
        return m_run->accumulator->drain(*m_run->ring, most);
    return m_run->accumulator->drain(*m_run->ring, most,
                                     [this](const auto &entries) { m_observer->take(entries); });
}

void RunEngine::endAtTarget()
{
    // What was summed on the digitizer's side comes when it is stopped, and not before: the ring takes no
    // more shots then.
    const bool enoughShots =
        m_status.targetShots && m_run->shotsBefore + m_run->ring->shotsTaken() >= m_status.targetShots;
    // Asked by the clock and not by shots: a digitizer that has fallen silent ends the run all the same.
    const bool longEnough = m_status.targetSeconds > 0.0 && m_run->wallSeconds() >= m_status.targetSeconds;
    if (enoughShots || longEnough)
        beginEnding(RunEvent::TargetReached, RunOutcome::Complete);
}

void RunEngine::tick()
{
    if (!m_run || !m_run->accumulator)
        return;
    m_run->noteShots(m_run->accumulator->shots());
    endAtTarget();
    watchForSilence();
    // In the Failed state the end of the run tries by itself.
    if (isRunning())
        m_saver.saveWhatIsDue();
    publish();
}

void RunEngine::watchForSilence()
{
    if (m_status.state != RunState::Acquiring)
        return;
    const double expected = expectedShotsPerSecond(*m_run->plan);
    const auto silentFor = m_run->sinceShot.elapsed();
    const auto patience =
        std::max<qint64>(m_timings.silence.count(),
                         expected > 0.0 ? static_cast<qint64>(m_timings.silentShots / expected * 1000.0) : 0);
    if (silentFor <= patience) {
        m_problems.settle(QStringLiteral("shots"));
        return;
    }
    m_problems.report(QStringLiteral("shots"), Problem::Severity::Warning,
                      {tr("No shots for %n second(s)", nullptr, static_cast<int>(silentFor / 1000)),
                       m_instruments->digitizer->key().text(),
                       tr("Check the trigger and the pulse generator; the shots so far are kept")});
}

void RunEngine::beginEnding(RunEvent event, RunOutcome outcome)
{
    const auto before = m_status.state;
    if (!apply(event))
        return;
    m_status.stopping = event == RunEvent::StopRequested;
    publish();
    if (before == RunState::Preparing)
        return; // run() notices and ends what it has begun
    end(outcome);
}

QCoro::Task<void> RunEngine::end(RunOutcome outcome)
{
    m_readings.stop();
    m_backupTimer.stop();
    auto stopping = stopDevices(m_scope, m_instruments);
    const Result<void> stopped = co_await stopping;
    if (!stopped) {
        if (isCancelled(stopped.error()))
            co_return;
        m_log->add(LogCode::Warning, stopped.error().text());
    }
    if (m_run->ring) {
        while (takeShots(ShotRing::DefaultSlots) > 0) {
        }
        m_run->ring->close();
        if (m_observer)
            m_observer->end(outcome == RunOutcome::Failed ? tr("The run failed") : QString());
    }
    m_run->stopClock();
    m_run->outcome = outcome;
    auto lastReadings = m_readings.record(m_run);
    co_await lastReadings;
    if (m_scope.isClosed())
        co_return;
    auto finishing = m_saver.finish(m_run, outcome);
    const bool isOnDisk = co_await finishing;
    if (!isOnDisk)
        co_return;
    m_problems.settle(QStringLiteral("shots"));
    m_problems.settle(QStringLiteral("aux"));
    if (m_run->accumulator->shots() > 0)
        publishSnapshot();
    apply(RunEvent::Finished);
    leave(outcome);
}

void RunEngine::fail(const Error &error)
{
    m_problems.report(QStringLiteral("run"), Problem::Severity::Fault, error);
    if (m_status.state == RunState::Finishing) {
        abandon(); // the operator has stopped it meanwhile
        return;
    }
    apply(RunEvent::PrepareFailed);
    leave(RunOutcome::Failed);
}

void RunEngine::abandon()
{
    apply(RunEvent::Finished);
    leave(RunOutcome::Stopped);
}

void RunEngine::leave(RunOutcome outcome)
{
    m_tick.stop();
    m_status.outcome = outcome;
    m_status.stopping = false;
    m_status.saving = false;
    m_status.unsaved = false;
    m_problems.settle(QStringLiteral("unsaved"));
    publish();
    m_run.reset();
    if (m_status.sleepWanted)
        m_sleepTimer.start(m_timings.sleepAfterRun);
    emit finished(outcome);
}

void RunEngine::watch(Instrument *instrument)
{
    connect(instrument, &Instrument::failed, this,
            [this, instrument](const Error &error) { onDeviceFailed(instrument, error); });
    connect(instrument, &Instrument::stateChanged, this, [this, instrument](Instrument::State state) {
        if (state == Instrument::State::Ok)
            m_problems.settle(instrument->key().text());
    });
    if (auto *pulses = qobject_cast<PulseGenerator *>(instrument))
        connect(pulses, &PulseGenerator::configChanged, this, &RunEngine::onPulsesChanged);
}

void RunEngine::reconnect()
{
    const auto devices = m_instruments->all();
    const bool isAnyGone = std::any_of(devices.begin(), devices.end(), [](const Instrument *instrument) {
        return instrument->state() == Instrument::State::Offline;
    });
    // A device that a run does without may come back to it; one that it needs has ended it.
    if (isAnyGone && (!m_run || isRunning()))
        openAll();
}

void RunEngine::onDeviceFailed(Instrument *instrument, const Error &error)
{
    const bool isNeeded = instrument->isCritical() || isGuard(*instrument);
    m_problems.report(instrument->key().text(),
                      isNeeded ? Problem::Severity::Fault : Problem::Severity::Warning, error);
    if (isRunning() && isNeeded)
        beginEnding(RunEvent::DeviceLost, RunOutcome::Failed);
}

bool RunEngine::isRunning() const
{
    return m_status.state == RunState::Acquiring || m_status.state == RunState::Paused ||
           m_status.state == RunState::Moving;
}

bool RunEngine::isGuard(const Instrument &instrument) const
{
    if (!m_run)
        return false;
    const auto *pulses =
        dynamic_cast<const PulseGeneratorConfig *>(m_run->plan->experiment.device(instrument.key().text()));
    return pulses && guardsChirps(*pulses);
}

void RunEngine::onPulsesChanged(const PulseGeneratorConfig &pulses)
{
    if (!m_run)
        return;
    m_run->pulses.insert_or_assign(pulses.key(), pulses);
    endIfUnguarded(pulses.key().text());
}

Result<void> RunEngine::checkPulses(const QString &where) const
{
    return checkGuards(*m_instruments, m_run->plan->experiment.ftmw->rf.chirps, m_run->currentPulses(),
                       where);
}

void RunEngine::endIfUnguarded(const QString &where)
{
    if (!isRunning())
        return;
    if (const auto guarded = checkPulses(where); !guarded) {
        m_problems.report(QStringLiteral("run"), Problem::Severity::Fault, guarded.error());
        beginEnding(RunEvent::DeviceLost, RunOutcome::Failed);
    }
}

void RunEngine::publish()
{
    if (m_run) {
        m_status.shots = m_run->accumulator ? m_run->accumulator->shots() : 0;
        m_status.shotsPerSecond = m_run->shotsPerSecond();
        m_status.elapsedSeconds = m_run->elapsedSeconds();
        m_status.wallSeconds = m_run->wallSeconds();
        m_status.secondsLeft.reset();
        if (m_status.targetShots && m_status.shotsPerSecond > 0.0)
            m_status.secondsLeft =
                static_cast<double>(m_status.targetShots - std::min(m_status.shots, m_status.targetShots)) /
                m_status.shotsPerSecond;
        else if (m_status.targetSeconds > 0.0)
            m_status.secondsLeft = std::max(0.0, m_status.targetSeconds - m_status.wallSeconds);
    }
    emit statusChanged(m_status);
}

void RunEngine::publishSnapshot()
{
    m_snapshotOwed = !m_run || !m_run->accumulator || m_run->accumulator->shots() == 0;
    if (m_snapshotOwed)
        return;
    m_snapshotPosted.store(false);
    Snapshot snapshot;
    snapshot.segment = m_run->segment;
    snapshot.generation = ++m_run->generation;
    snapshot.fids = m_run->fids();
    emit snapshotTaken(snapshot);
}

} // namespace Chirpdeck::Acquisition
