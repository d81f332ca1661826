// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runreadings.h"

#include "backend/acquisition/activerun.h"
#include "backend/acquisition/benchcommands.h"
#include "backend/acquisition/runproblems.h"
#include "backend/acquisition/runrecorder.h"
#include "instruments/core/await.h"
#include "instruments/loadout/instrumentset.h"
#include "persistence/csv/csvnames.h"

#include <QDateTime>

namespace Chirpdeck::Acquisition {

RunReadings::RunReadings(std::shared_ptr<InstrumentSet> instruments, RunRecorder *recorder,
                         RunProblems &problems, TaskScope &scope, std::chrono::milliseconds limitInterval,
                         QObject *parent)
    : QObject(parent)
    , m_instruments(std::move(instruments))
    , m_recorder(recorder)
    , m_problems(problems)
    , m_scope(scope)
    , m_timer(this)
    , m_limitTimer(this)
{
    m_limitTimer.setInterval(limitInterval);
    connect(&m_limitTimer, &QTimer::timeout, this, [this] { watchLimits(m_run); });
    connect(&m_timer, &QTimer::timeout, this, [this] { record(m_run); });
}

void RunReadings::begin(std::shared_ptr<ActiveRun> run)
{
    m_run = std::move(run);
    m_limits.emplace(m_run->plan->experiment.validation.conditions, m_run->request.grace);
    m_isLooking = false;
    if (m_limits->isNeeded()) {
        m_limitTimer.start();
        watchLimits(m_run);
    }
    record(m_run);
    if (m_run->request.auxIntervalSeconds > 0)
        m_timer.start(std::chrono::seconds(m_run->request.auxIntervalSeconds));
}

void RunReadings::stop()
{
    m_timer.stop();
    m_limitTimer.stop();
    m_problems.settle(QStringLiteral("limits"));
    m_problems.settle(QStringLiteral("limits.unseen"));
    m_run.reset();
}

QCoro::Task<void> RunReadings::record(std::shared_ptr<ActiveRun> run)
{
    if (run->request.auxIntervalSeconds <= 0)
        co_return;
    const QDateTime time = QDateTime::currentDateTime();
    const quint64 shots = run->shots();
    auto reading = readAux(m_scope, m_instruments);
    const Result<AuxValues> values = co_await reading;
    if (!values)
        co_return;
    AuxValues point = *values;
    point.insert(BC::CSV::AuxFtmwShots, shots);
    auto writing = awaitWithin(
        m_scope,
        runOn(m_recorder, [recorder = m_recorder, time, point] { return recorder->addAux(time, point); }),
        RecorderDeadline, tr("Recording the readings"));
    const Result<void> written = co_await writing;
    if (!written && isCancelled(written.error()))
        co_return;
    if (written)
        m_problems.settle(QStringLiteral("aux"));
    else
        m_problems.report(QStringLiteral("aux"), Problem::Severity::Warning, written.error());
}

QCoro::Task<void> RunReadings::watchLimits(std::shared_ptr<ActiveRun> run)
{
    if (std::exchange(m_isLooking, true))
        co_return; // a device is slow
    QSet<QString> devices;
    for (const auto &[reading, limits] : run->plan->experiment.validation.conditions)
        devices.insert(reading.object);
    auto reading = readLimited(m_scope, m_instruments, devices);
    const Result<AuxValues> values = co_await reading;
    if (m_run != run || !values)
        co_return; // the run has ended meanwhile
    m_isLooking = false;
    AuxValues all = *values;
    all.insert(BC::CSV::AuxFtmwShots, run->shots());
    const auto breach = m_limits->note(run->wallSeconds(), all);
    if (m_limits->unseen().isEmpty())
        m_problems.settle(QStringLiteral("limits.unseen"));
    else
        m_problems.report(QStringLiteral("limits.unseen"), Problem::Severity::Warning,
                          {tr("Nothing is read that the limits of %1 could be compared with")
                               .arg(m_limits->unseen().join(QStringLiteral(", "))),
                           {},
                           tr("Check the device and the name of the value")});
    if (!breach) {
        m_problems.settle(QStringLiteral("limits"));
        co_return;
    }
    if (!breach->isOver) {
        m_problems.report(QStringLiteral("limits"), Problem::Severity::Warning,
                          {breach->text(), breach->reading, tr("The run ends if it stays there")});
        co_return;
    }
    emit limitBroken({tr("%1 since %2 s. Aborting.").arg(breach->text()).arg(breach->seconds, 0, 'f', 1),
                      breach->reading, tr("Bring it back, then continue the run")});
}

} // namespace Chirpdeck::Acquisition
