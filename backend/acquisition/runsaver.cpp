// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runsaver.h"

#include "backend/acquisition/activerun.h"
#include "backend/acquisition/runlog.h"
#include "backend/acquisition/runproblems.h"
#include "backend/acquisition/runrecorder.h"
#include "instruments/core/await.h"

namespace Chirpdeck::Acquisition {

RunSaver::RunSaver(RunRecorder *recorder, std::shared_ptr<RunLog> log, RunProblems &problems,
                   RunStatus &status, TaskScope &scope, const RunTimings &timings, QObject *parent)
    : QObject(parent)
    , m_recorder(recorder)
    , m_log(std::move(log))
    , m_problems(problems)
    , m_status(status)
    , m_scope(scope)
    , m_timings(timings)
{
}

void RunSaver::begin(std::shared_ptr<ActiveRun> run)
{
    m_run = std::move(run);
    m_run->sinceSave.start();
    m_run->sinceSecured.start();
    m_run->securingInterval = m_run->checkpointInterval();
    m_failures = 0;
}

void RunSaver::saveWhatIsDue()
{
    if (isSaveDue())
        save();
    if (isCheckpointDue())
        secure();
}

bool RunSaver::isSaveDue() const
{
    if (!m_run || m_run->saveUnderWay || m_run->shots() <= m_status.savedShots)
        return false;
    const auto sinceSave = m_run->sinceSave.elapsed();
    if (m_failures > 0 && sinceSave >= retryDelay(m_failures).count())
        return true;
    // The first shots are as dear as the last: saves come quickly at first, and then ever less often up to
    // the interval.
    const auto elapsedMs = static_cast<qint64>(m_run->elapsedSeconds() * 1000.0);
    const auto soon = std::max<qint64>(m_timings.firstSave.count(), elapsedMs / 2);
    return sinceSave >= std::min<qint64>(m_run->autosaveInterval().count(), soon);
}

std::chrono::milliseconds RunSaver::retryDelay(int failures) const
{
    constexpr int MostDoublings = 10;
    return std::min(m_timings.retry,
                    m_timings.firstRetry * (1 << std::clamp(failures - 1, 0, MostDoublings)));
}

bool RunSaver::isCheckpointDue() const
{
    // A save that is under way has nearly the same shots.
    return m_run && !m_run->saveUnderWay && !m_run->securingUnderWay &&
           m_run->request.checkpointSeconds > 0.0 && m_run->shots() > m_status.safeShots() &&
           m_run->sinceSecured.elapsed() >= m_run->securingInterval.count();
}

QCoro::Task<void> RunSaver::save()
{
    const auto run = m_run;
    const FidList fids = run->fids();
    const quint64 shots = run->shots();
    const int segment = run->segment();
    run->saveUnderWay = true;
    run->sinceSave.start();
    m_status.saving = true;
    emit statusChanged();
    auto saving = awaitWithin(
        m_scope,
        runOn(m_recorder, [recorder = m_recorder, segment, fids] { return recorder->save(segment, fids); }),
        RecorderDeadline, tr("Saving"));
    const Result<void> result = co_await saving;
    if (m_run != run || (!result && isCancelled(result.error())))
        co_return;
    run->saveUnderWay = false;
    m_status.saving = false;
    m_failures = result ? 0 : m_failures + 1;
    if (result) {
        m_status.savedShots = std::max(m_status.savedShots, shots);
        run->sinceSecured.start();
        m_problems.settle(QStringLiteral("disk"));
        emit saved(shots);
    } else {
        Error error = result.error();
        error.what = tr("%1. %2 shots are safe on disk, %3 only in memory; the run goes on")
                         .arg(error.what)
                         .arg(m_status.safeShots())
                         .arg(atRisk(shots));
        m_problems.report(QStringLiteral("disk"), Problem::Severity::Fault, error);
    }
    emit statusChanged();
}

QCoro::Task<void> RunSaver::secure()
{
    const auto run = m_run;
    const FidList fids = run->fids();
    const quint64 shots = run->shots();
    const int segment = run->segment();
    const auto least = run->checkpointInterval();
    run->securingUnderWay = true;
    run->sinceSecured.start();
    auto securing = awaitWithin(m_scope,
                                runOn(m_recorder, [recorder = m_recorder, segment, fids,
                                                   least] { return recorder->secure(segment, fids, least); }),
                                RecorderDeadline, tr("Securing the newest shots"));
    const Result<std::chrono::milliseconds> interval = co_await securing;
    if (m_run != run || (!interval && isCancelled(interval.error())))
        co_return;
    run->securingUnderWay = false;
    if (interval) {
        run->securingInterval = *interval;
        m_status.securedShots = std::max(m_status.securedShots, shots);
        m_problems.settle(QStringLiteral("checkpoint"));
        emit secured(shots);
    } else {
        run->securingInterval = std::max(least, m_timings.retry);
        m_problems.report(QStringLiteral("checkpoint"), Problem::Severity::Warning, interval.error());
    }
    emit statusChanged();
}

QCoro::Task<void> RunSaver::backUp()
{
    const auto run = m_run;
    if (!run || run->backupUnderWay || run->accumulator->shots() == 0)
        co_return;
    run->backupUnderWay = true;
    const FidList fids = run->fids();
    auto writing = awaitWithin(
        m_scope, runOn(m_recorder, [recorder = m_recorder, fids] { return recorder->backUp(fids); }),
        RecorderDeadline, tr("Writing a backup"));
    const Result<int> number = co_await writing;
    run->backupUnderWay = false;
    if (number) {
        m_problems.settle(QStringLiteral("backup"));
        m_log->add(LogCode::Normal, tr("Backup %1 complete.").arg(*number));
    } else if (!isCancelled(number.error())) {
        m_problems.report(QStringLiteral("backup"), Problem::Severity::Warning, number.error());
    }
}

QCoro::Task<Result<FidList>> RunSaver::advance(TaskScope &scope, std::shared_ptr<ActiveRun> run, int next)
{
    const FidList fids = run->fids();
    const quint64 shots = run->shots();
    const int segment = run->segment();
    int failures = 0;
    while (true) {
        auto writing =
            awaitWithin(scope,
                        runOn(m_recorder, [recorder = m_recorder, segment, next,
                                           fids] { return recorder->advance(segment, next, fids); }),
                        RecorderDeadline, tr("Saving step %1").arg(segment + 1));
        const Result<FidList> sums = co_await writing;
        if (sums) {
            m_status.savedShots = std::max(m_status.savedShots, shots);
            run->sinceSave.start();
            run->sinceSecured.start();
            m_problems.settle(QStringLiteral("disk"));
            emit saved(shots);
        }
        if (sums || isCancelled(sums.error()))
            co_return Result<FidList>(sums);
        Error error = sums.error();
        error.what =
            tr("%1. The scan waits at step %2, whose shots are in memory").arg(error.what).arg(segment + 1);
        m_problems.report(QStringLiteral("disk"), Problem::Severity::Fault, error);
        ++failures;
        auto waiting = pauseFor(scope, retryDelay(failures));
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
    }
}

QCoro::Task<bool> RunSaver::finish(std::shared_ptr<ActiveRun> run, RunOutcome outcome)
{
    bool announced = false;
    m_failures = 0;
    while (true) {
        const FidList fids = run->fids();
        const quint64 shots = run->shots();
        const int segment = run->segment();
        auto finishing = awaitWithin(
            m_scope,
            runOn(m_recorder, [recorder = m_recorder, segment, fids, shots,
                               outcome] { return recorder->finish(segment, fids, shots, outcome); }),
            RecorderDeadline, tr("Finishing the experiment"));
        const Result<void> result = co_await finishing;
        if (result) {
            m_status.savedShots = shots;
            emit saved(shots);
            m_problems.settle(QStringLiteral("disk"));
            m_problems.settle(QStringLiteral("checkpoint"));
            m_run.reset();
            co_return true;
        }
        if (isCancelled(result.error()))
            co_return false;
        Error error = result.error();
        error.what =
            tr("%1. %2 shots are only in memory and are kept there").arg(error.what).arg(atRisk(shots));
        m_problems.report(QStringLiteral("disk"), Problem::Severity::Fault, error);
        ++m_failures;
        if (!std::exchange(announced, true))
            emit finishFailed();
        m_status.unsaved = true;
        emit statusChanged();
        auto waiting = pauseFor(m_scope, retryDelay(m_failures));
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return false;
    }
}

} // namespace Chirpdeck::Acquisition
