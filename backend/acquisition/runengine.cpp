// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runengine.h"

#include "backend/acquisition/activerun.h"
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runlog.h"
#include "backend/acquisition/runplanner.h"
#include "backend/acquisition/runrecorder.h"
#include "instruments/core/await.h"
#include "instruments/loadout/instrumentset.h"

#include <QDateTime>

#include <cmath>
#include <mutex>

namespace Chirpdeck::Acquisition {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds TickInterval = 100ms;
constexpr auto RetryInterval = 5s;
constexpr qint64 FirstSaveMs = 5000;
constexpr auto OpeningLook = 20ms;
constexpr auto RecorderDeadline = 10min; // a network share may be slow; the run itself does not wait for it
// The longest time that adding shots may keep commands waiting.
constexpr qint64 DrainSliceMs = 5;
// Silence of the digitizer that is worth a warning, and how many missed shots it must be at least.
constexpr qint64 SilenceMs = 5000;
constexpr double SilentShots = 20.0;

qint64 autosaveMs(const RunRequest &request)
{
    return std::llround(1000.0 *
                        std::clamp(request.autosaveSeconds, LeastAutosaveSeconds, MostAutosaveSeconds));
}

std::chrono::milliseconds checkpointInterval(const RunRequest &request)
{
    return std::chrono::milliseconds(std::llround(
        1000.0 * std::clamp(request.checkpointSeconds, LeastCheckpointSeconds, MostCheckpointSeconds)));
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
                     std::shared_ptr<RunLog> log)
    : m_instruments(std::move(instruments))
    , m_recorder(recorder)
    , m_log(std::move(log))
    , m_bell(std::make_shared<Bell>())
    , m_tick(this)
    , m_auxTimer(this)
    , m_backupTimer(this)
{
    m_bell->engine = this;
    connect(&m_tick, &QTimer::timeout, this, &RunEngine::tick);
    connect(&m_auxTimer, &QTimer::timeout, this, [this] { recordAux(); });
    connect(&m_backupTimer, &QTimer::timeout, this, [this] { writeBackup(); });
    for (auto *instrument : m_instruments->all())
        connect(instrument, &Instrument::failed, this,
                [this, instrument](const Error &error) { onDeviceFailed(instrument, error); });
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

void RunEngine::connectDevices()
{
    QMetaObject::invokeMethod(
        this, [this] { openAll(); }, Qt::QueuedConnection);
}

QCoro::Task<void> RunEngine::openAll()
{
    if (m_opening)
        co_return;
    m_opening = true;
    auto opening = openDevices(m_scope, m_instruments);
    const auto opened = co_await opening;
    if (!opened && isCancelled(opened.error()))
        co_return;
    m_opening = false;
    if (opened)
        settle(QStringLiteral("devices"));
    else
        report(QStringLiteral("devices"), Problem::Severity::Warning, opened.error());
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
        this, [this] { writeBackup(); }, Qt::QueuedConnection);
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
                settle(QStringLiteral("run"));
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
        report(QStringLiteral("unsaved"), Problem::Severity::Warning,
               {tr("Run %1 is not on disk yet").arg(m_status.number), m_status.path,
                tr("Make room or connect the drive; saving is tried again by itself")});
    }
    if (m_run || !apply(RunEvent::StartRequested))
        co_return;
    m_failedSave = false;
    const RunStatus fresh;
    m_status = fresh;
    m_status.state = RunState::Preparing;
    m_status.type = request.type;
    m_status.title = request.title;
    m_status.targetShots = request.type == FtmwType::Target_Shots ? request.targetShots : 0;
    m_status.simulated = isSimulated(*m_instruments);
    settle(QStringLiteral("run"));
    publish();

    const auto plan = planRun(request, *m_instruments);
    m_run = std::make_unique<ActiveRun>(request, plan);
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
    auto preparing = prepareDevices(m_scope, m_instruments, plan);
    const Result<Refusals> prepared = co_await preparing;
    if (!prepared) {
        if (isCancelled(prepared.error()))
            co_return;
        fail(prepared.error());
        co_return;
    }
    for (auto refusal = prepared->cbegin(); refusal != prepared->cend(); ++refusal) {
        plan->experiment.hardware.erase(refusal.key().text());
        report(refusal.key().text(), Problem::Severity::Warning, refusal.value());
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
    if (m_status.state == RunState::Preparing) {
        auto starting = startDevices(m_scope, m_instruments, m_run->ring);
        const Result<void> running = co_await starting;
        if (!running && isCancelled(running.error()))
            co_return;
        if (!running) {
            report(QStringLiteral("run"), Problem::Severity::Fault, running.error());
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
    m_run->sinceSave.start();
    m_run->sinceSecured.start();
    m_run->securingInterval = checkpointInterval(request);
    m_tick.start(std::min(
        {TickInterval, std::chrono::milliseconds(autosaveMs(request)), checkpointInterval(request)}));
    if (request.auxIntervalSeconds > 0) {
        recordAux();
        m_auxTimer.start(std::chrono::seconds(request.auxIntervalSeconds));
    }
    if (request.backupIntervalMinutes > 0)
        m_backupTimer.start(std::chrono::minutes(request.backupIntervalMinutes));
    publish();
}

void RunEngine::drain()
{
    if (!m_run || !m_run->ring)
        return;
    QElapsedTimer slice;
    slice.start();
    while (true) {
        if (m_run->accumulator->drain(*m_run->ring, ShotRing::DefaultSlots) == 0 &&
            m_run->ring->sleepUntilWoken())
            break;
        if (slice.elapsed() >= DrainSliceMs) {
            QMetaObject::invokeMethod(this, &RunEngine::drain, Qt::QueuedConnection);
            break;
        }
    }
    endAtTarget();
}

void RunEngine::endAtTarget()
{
    // What was summed on the digitizer's side comes when it is stopped, and not before: the ring takes no
    // more shots then.
    if (m_status.targetShots && m_run->shotsBefore + m_run->ring->shotsTaken() >= m_status.targetShots)
        beginEnding(RunEvent::TargetReached, RunOutcome::Complete);
}

void RunEngine::tick()
{
    if (!m_run || !m_run->accumulator)
        return;
    m_run->noteShots(m_run->accumulator->shots());
    endAtTarget();
    if (m_status.state == RunState::Acquiring) {
        const double expected = expectedShotsPerSecond(*m_run->plan);
        const auto silentFor = m_run->sinceShot.elapsed();
        const auto patience = std::max<qint64>(
            SilenceMs, expected > 0.0 ? static_cast<qint64>(SilentShots / expected * 1000.0) : 0);
        if (silentFor > patience) {
            report(QStringLiteral("shots"), Problem::Severity::Warning,
                   {tr("No shots for %n second(s)", nullptr, static_cast<int>(silentFor / 1000)),
                    m_instruments->digitizer->key().text(),
                    tr("Check the trigger and the pulse generator; the shots so far are kept")});
        } else {
            settle(QStringLiteral("shots"));
        }
    }
    const auto sinceSave = m_run->sinceSave.elapsed();
    // The first shots are as dear as the last: saves come quickly at first, and then ever less often up to
    // the interval.
    const auto elapsedMs = static_cast<qint64>(m_run->elapsedSeconds() * 1000.0);
    const bool due =
        sinceSave >= std::min<qint64>(autosaveMs(m_run->request), std::max(FirstSaveMs, elapsedMs / 2));
    const bool retry = m_failedSave && sinceSave >= std::chrono::milliseconds(RetryInterval).count();
    const bool grown = m_run->accumulator->shots() > m_status.savedShots;
    // In the Failed state the end of the run tries by itself.
    const bool isOn = m_status.state == RunState::Acquiring || m_status.state == RunState::Paused ||
                      m_status.state == RunState::Moving;
    if ((due || retry) && grown && isOn)
        save();
    const bool isUnsafe = m_run->accumulator->shots() > m_status.safeShots();
    if (isUnsafe && isOn && m_run->request.checkpointSeconds > 0.0 &&
        m_run->sinceSecured.elapsed() >= m_run->securingInterval.count())
        secure();
    publish();
}

QCoro::Task<Result<void>> RunEngine::saveNow()
{
    const FidList fids = m_run->fids();
    m_run->sinceSave.start();
    m_status.saving = true;
    publish();
    auto saving = awaitWithin(
        m_scope, runOn(m_recorder, [recorder = m_recorder, fids] { return recorder->save(fids); }),
        RecorderDeadline, tr("Saving"));
    const Result<void> result = co_await saving;
    if (!result && isCancelled(result.error()))
        co_return result;
    m_status.saving = false;
    m_failedSave = !result;
    if (result) {
        m_status.savedShots = fids.shots;
        m_run->sinceSecured.start();
        settle(QStringLiteral("disk"));
        emit saved(fids.shots);
    } else {
        const auto safe = m_status.safeShots();
        const auto atRisk = fids.shots - std::min(fids.shots, safe);
        Error error = result.error();
        error.what = tr("%1. %2 shots are safe on disk, %3 only in memory; the run goes on")
                         .arg(error.what)
                         .arg(safe)
                         .arg(atRisk);
        report(QStringLiteral("disk"), Problem::Severity::Fault, error);
    }
    publish();
    co_return result;
}

QCoro::Task<void> RunEngine::save()
{
    if (!m_run || m_run->saveUnderWay)
        co_return;
    m_run->saveUnderWay = true;
    auto saving = saveNow();
    const Result<void> result = co_await saving;
    if (!result && isCancelled(result.error()))
        co_return;
    if (m_run)
        m_run->saveUnderWay = false;
}

QCoro::Task<void> RunEngine::secure()
{
    // A save that is under way has nearly the same shots.
    if (!m_run || m_run->saveUnderWay || m_run->securingUnderWay)
        co_return;
    m_run->securingUnderWay = true;
    m_run->sinceSecured.start();
    const auto run = m_run.get();
    const int segment = m_run->segment;
    const auto least = checkpointInterval(m_run->request);
    const FidList fids = m_run->fids();
    auto securing = awaitWithin(m_scope,
                                runOn(m_recorder, [recorder = m_recorder, segment, fids,
                                                   least] { return recorder->secure(segment, fids, least); }),
                                RecorderDeadline, tr("Securing the newest shots"));
    const Result<std::chrono::milliseconds> interval = co_await securing;
    if (!interval && isCancelled(interval.error()))
        co_return;
    if (m_run.get() != run)
        co_return;
    m_run->securingUnderWay = false;
    if (interval) {
        m_run->securingInterval = *interval;
        m_status.securedShots = std::max(m_status.securedShots, fids.shots);
        settle(QStringLiteral("checkpoint"));
        emit secured(fids.shots);
    } else {
        m_run->securingInterval = std::max<std::chrono::milliseconds>(least, RetryInterval);
        report(QStringLiteral("checkpoint"), Problem::Severity::Warning, interval.error());
    }
    publish();
}

QCoro::Task<void> RunEngine::writeBackup()
{
    const bool running = m_status.state == RunState::Acquiring || m_status.state == RunState::Paused;
    if (!running || m_run->backupUnderWay || m_run->accumulator->shots() == 0)
        co_return;
    m_run->backupUnderWay = true;
    const FidList fids = m_run->fids();
    auto writing = awaitWithin(
        m_scope, runOn(m_recorder, [recorder = m_recorder, fids] { return recorder->backUp(fids); }),
        RecorderDeadline, tr("Writing a backup"));
    const Result<int> number = co_await writing;
    if (!number && isCancelled(number.error()))
        co_return;
    if (m_run)
        m_run->backupUnderWay = false;
    if (number)
        settle(QStringLiteral("backup"));
    if (number)
        m_log->add(LogCode::Normal, tr("Backup %1 complete.").arg(*number));
    else
        report(QStringLiteral("backup"), Problem::Severity::Warning, number.error());
}

QCoro::Task<void> RunEngine::recordAux()
{
    if (!m_run || !m_run->accumulator)
        co_return;
    const QDateTime time = QDateTime::currentDateTime();
    const quint64 shots = m_run->accumulator->shots();
    auto reading = readAux(m_scope, m_instruments);
    const Result<AuxValues> values = co_await reading;
    if (!values)
        co_return;
    AuxValues point = *values;
    point.insert(QStringLiteral("Ftmw.Shots"), shots);
    auto writing = awaitWithin(
        m_scope,
        runOn(m_recorder, [recorder = m_recorder, time, point] { return recorder->addAux(time, point); }),
        RecorderDeadline, tr("Recording the readings"));
    const Result<void> written = co_await writing;
    if (!written && isCancelled(written.error()))
        co_return;
    if (written)
        settle(QStringLiteral("aux"));
    else
        report(QStringLiteral("aux"), Problem::Severity::Warning, written.error());
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
    m_auxTimer.stop();
    m_backupTimer.stop();
    auto stopping = stopDevices(m_scope, m_instruments);
    const Result<void> stopped = co_await stopping;
    if (!stopped) {
        if (isCancelled(stopped.error()))
            co_return;
        m_log->add(LogCode::Warning, stopped.error().text());
    }
    if (m_run->ring) {
        while (m_run->accumulator->drain(*m_run->ring) > 0) {
        }
        m_run->ring->close();
    }
    m_run->stopClock();
    m_run->outcome = outcome;
    if (m_run->request.auxIntervalSeconds > 0) {
        auto lastReadings = recordAux();
        co_await lastReadings;
        if (m_scope.isClosed())
            co_return;
    }

    // The end is written when everything before it is; until then the sums stay in memory and the attempt is
    // repeated.
    bool announced = false;
    while (true) {
        const FidList fids = m_run->fids();
        auto finishing = awaitWithin(m_scope,
                                     runOn(m_recorder, [recorder = m_recorder, fids,
                                                        outcome] { return recorder->finish(fids, outcome); }),
                                     RecorderDeadline, tr("Finishing the experiment"));
        const Result<void> result = co_await finishing;
        if (result) {
            m_status.savedShots = fids.shots;
            emit saved(fids.shots);
            settle(QStringLiteral("disk"));
            settle(QStringLiteral("checkpoint"));
            break;
        }
        if (isCancelled(result.error()))
            co_return;
        Error error = result.error();
        error.what = tr("%1. %2 shots are only in memory and are kept there")
                         .arg(error.what)
                         .arg(fids.shots - std::min(fids.shots, m_status.safeShots()));
        report(QStringLiteral("disk"), Problem::Severity::Fault, error);
        if (!std::exchange(announced, true))
            apply(RunEvent::FinishFailed);
        m_status.unsaved = true;
        publish();
        auto waiting = pauseFor(m_scope, RetryInterval);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return;
    }
    settle(QStringLiteral("shots"));
    settle(QStringLiteral("aux"));
    publishSnapshot();
    apply(RunEvent::Finished);
    leave(outcome);
}

void RunEngine::fail(const Error &error)
{
    report(QStringLiteral("run"), Problem::Severity::Fault, error);
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
    settle(QStringLiteral("unsaved"));
    publish();
    m_run.reset();
    emit finished(outcome);
}

void RunEngine::onDeviceFailed(Instrument *instrument, const Error &error)
{
    const bool running = m_status.state == RunState::Acquiring || m_status.state == RunState::Paused ||
                         m_status.state == RunState::Moving;
    report(instrument->key().text(), Problem::Severity::Fault, error);
    if (running && instrument->isCritical())
        beginEnding(RunEvent::DeviceLost, RunOutcome::Failed);
}

void RunEngine::report(const QString &id, Problem::Severity severity, const Error &error)
{
    const auto known = m_problems.constFind(id);
    if (known != m_problems.constEnd() && *known == error)
        return;
    // A text that only counts on is one event for the log.
    if (known == m_problems.constEnd())
        m_log->add(severity == Problem::Severity::Fault ? LogCode::Error : LogCode::Warning, error.text());
    m_problems.insert(id, error);
    emit problemChanged({id, severity, error});
}

void RunEngine::settle(const QString &id)
{
    if (m_problems.remove(id))
        emit problemChanged({id, Problem::Severity::Warning, {}});
}

void RunEngine::publish()
{
    if (m_run) {
        m_status.shots = m_run->accumulator ? m_run->accumulator->shots() : 0;
        m_status.shotsPerSecond = m_run->shotsPerSecond();
        m_status.elapsedSeconds = m_run->elapsedSeconds();
        m_status.secondsLeft.reset();
        if (m_status.targetShots && m_status.shotsPerSecond > 0.0)
            m_status.secondsLeft =
                static_cast<double>(m_status.targetShots - std::min(m_status.shots, m_status.targetShots)) /
                m_status.shotsPerSecond;
    }
    emit statusChanged(m_status);
}

void RunEngine::publishSnapshot()
{
    m_snapshotPosted.store(false);
    if (!m_run || !m_run->accumulator || m_run->accumulator->shots() == 0)
        return;
    Snapshot snapshot;
    snapshot.segment = m_run->segment;
    snapshot.generation = ++m_run->generation;
    snapshot.fids = m_run->fids();
    emit snapshotTaken(snapshot);
}

} // namespace Chirpdeck::Acquisition
