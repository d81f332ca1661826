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
                         RunProblems &problems, TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_instruments(std::move(instruments))
    , m_recorder(recorder)
    , m_problems(problems)
    , m_scope(scope)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { record(m_run); });
}

void RunReadings::begin(std::shared_ptr<ActiveRun> run)
{
    m_run = std::move(run);
    record(m_run);
    if (m_run->request.auxIntervalSeconds > 0)
        m_timer.start(std::chrono::seconds(m_run->request.auxIntervalSeconds));
}

void RunReadings::stop()
{
    m_timer.stop();
    m_run.reset();
}

QCoro::Task<void> RunReadings::record(std::shared_ptr<ActiveRun> run)
{
    if (run->request.auxIntervalSeconds <= 0)
        co_return;
    const QDateTime time = QDateTime::currentDateTime();
    const quint64 shots = run->accumulator->shots();
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

} // namespace Chirpdeck::Acquisition
