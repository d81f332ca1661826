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

bool RunSaver::isDue(const ActiveRun &run) const
{
    if (run.accumulator->shots() <= m_status.savedShots)
        return false;
    const auto sinceSave = run.sinceSave.elapsed();
    if (m_failed && sinceSave >= m_timings.retry.count())
        return true;
    // The first shots are as dear as the last: saves come quickly at first, and then ever less often up to
    // the interval.
    const auto elapsedMs = static_cast<qint64>(run.elapsedSeconds() * 1000.0);
    const auto soon = std::max<qint64>(m_timings.firstSave.count(), elapsedMs / 2);
    return sinceSave >= std::min<qint64>(run.autosaveInterval().count(), soon);
}

QCoro::Task<Result<void>> RunSaver::saveNow(std::shared_ptr<ActiveRun> run)
{
    const FidList fids = run->fids();
    run->sinceSave.start();
    m_status.saving = true;
    emit statusChanged();
    auto saving = awaitWithin(
        m_scope, runOn(m_recorder, [recorder = m_recorder, fids] { return recorder->save(fids); }),
        RecorderDeadline, tr("Saving"));
    const Result<void> result = co_await saving;
    if (!result && isCancelled(result.error()))
        co_return result;
    m_status.saving = false;
    m_failed = !result;
    if (result) {
        m_status.savedShots = fids.shots;
        m_problems.settle(QStringLiteral("disk"));
        emit saved(fids.shots);
    } else {
        const auto atRisk = fids.shots - m_status.savedShots;
        Error error = result.error();
        error.what = tr("%1. %2 shots are safe on disk, %3 only in memory; the run goes on")
                         .arg(error.what)
                         .arg(m_status.savedShots)
                         .arg(atRisk);
        m_problems.report(QStringLiteral("disk"), Problem::Severity::Fault, error);
    }
    emit statusChanged();
    co_return result;
}

QCoro::Task<void> RunSaver::save(std::shared_ptr<ActiveRun> run)
{
    if (run->saveUnderWay)
        co_return;
    run->saveUnderWay = true;
    auto saving = saveNow(run);
    const Result<void> result = co_await saving;
    run->saveUnderWay = false;
}

QCoro::Task<void> RunSaver::backUp(std::shared_ptr<ActiveRun> run)
{
    if (run->backupUnderWay || run->accumulator->shots() == 0)
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

QCoro::Task<bool> RunSaver::finish(std::shared_ptr<ActiveRun> run, RunOutcome outcome)
{
    bool announced = false;
    while (true) {
        const FidList fids = run->fids();
        auto finishing = awaitWithin(m_scope,
                                     runOn(m_recorder, [recorder = m_recorder, fids,
                                                        outcome] { return recorder->finish(fids, outcome); }),
                                     RecorderDeadline, tr("Finishing the experiment"));
        const Result<void> result = co_await finishing;
        if (result) {
            m_status.savedShots = fids.shots;
            emit saved(fids.shots);
            m_problems.settle(QStringLiteral("disk"));
            co_return true;
        }
        if (isCancelled(result.error()))
            co_return false;
        Error error = result.error();
        error.what = tr("%1. %2 shots are only in memory and are kept there")
                         .arg(error.what)
                         .arg(fids.shots - m_status.savedShots);
        m_problems.report(QStringLiteral("disk"), Problem::Severity::Fault, error);
        if (!std::exchange(announced, true))
            emit finishFailed();
        m_status.unsaved = true;
        emit statusChanged();
        auto waiting = pauseFor(m_scope, m_timings.retry);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return false;
    }
}

} // namespace Chirpdeck::Acquisition
