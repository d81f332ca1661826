// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"
#include "backend/acquisition/runrecorder.h"
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/loadout/simulatedloadout.h"
#include "instruments/simulation/playingdigitizer.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

namespace Chirpdeck::Test {

/// The simulated spectrometer with records that begin where the protection ends, so that short ones ring too.
inline Loadout shortRecords(int samples, const FtmwPreset &preset = kaBandPreset())
{
    Loadout loadout = simulatedLoadout();
    loadout.preset = preset;
    loadout.preset.digitizer.recordLength = samples;
    loadout.preset.digitizer.triggerDelayUs = 2.5;
    return loadout;
}

/// An engine with everything that it needs, as the program puts it together, and what it has said so far.
class RunHarness
{
public:
    explicit RunHarness(const Loadout &loadout, const Acquisition::RunTimings &timings = {})
        : RunHarness(std::shared_ptr<InstrumentSet>(std::move(makeInstruments(loadout).value())), timings)
    {
    }

    explicit RunHarness(std::shared_ptr<InstrumentSet> set, const Acquisition::RunTimings &timings = {})
        : instruments(std::move(set))
        , log(std::make_shared<Acquisition::RunLog>())
    {
        if (auto *playing = qobject_cast<PlayingDigitizer *>(instruments->digitizer.get())) {
            playing->setSeed(1);
            playing->setShotRate({ShotRate::Source::Maximum, 0.0});
        }
        m_recorder = new Acquisition::RunRecorder(DataFolder(data.path()), log);
        m_recorder->moveToThread(&m_saveThread);
        QObject::connect(&m_saveThread, &QThread::finished, m_recorder, &QObject::deleteLater);
        engine = new Acquisition::RunEngine(instruments, m_recorder, log, timings);
        engine->moveToThread(&m_engineThread);
        QObject::connect(&m_engineThread, &QThread::finished, engine, &QObject::deleteLater);
        listen();
        m_saveThread.start();
        m_engineThread.start();
        instruments->startThreads();
    }
    ~RunHarness()
    {
        m_engineThread.quit();
        m_engineThread.wait();
        m_saveThread.quit();
        m_saveThread.wait();
        // Peers answer on this thread: it may not be kept waiting.
        TaskScope scope;
        const auto closing = toFuture(instruments->close(scope));
        (void)QTest::qWaitFor([&] { return closing.isFinished(); }, 60000);
        instruments.reset();
    }
    RunHarness(const RunHarness &) = delete;
    RunHarness &operator=(const RunHarness &) = delete;

    /// Of the simulated bench.
    PlayingDigitizer &digitizer() const { return static_cast<PlayingDigitizer &>(*instruments->digitizer); }
    SimulatedBench &bench() const { return *instruments->bench; }

    /// Waits until the run has ended; false when it does not.
    bool waitForEnd(std::size_t runs = 1)
    {
        const bool hasEnded = QTest::qWaitFor([&] { return outcomes.size() >= runs; }, 60000);
        if (hasEnded && outcomes.back() != Acquisition::RunOutcome::Failed)
            return true;
        for (const auto &problem : problems)
            qInfo("%s: %s", qPrintable(problem.id), qPrintable(problem.error.text()));
        return hasEnded;
    }
    bool waitForState(Acquisition::RunState state)
    {
        return QTest::qWaitFor([&] { return status.state == state; }, 60000);
    }
    /// The sums as they are now; waits for them.
    FidList snapshot()
    {
        const auto before = snapshots.size();
        engine->requestSnapshot();
        const bool came = QTest::qWaitFor([&] { return snapshots.size() > before; }, 60000);
        return came ? snapshots.back().fids : FidList();
    }
    /// The problem of that name that is not solved yet.
    std::optional<Acquisition::Problem> problem(const QString &id) const
    {
        const auto last = std::find_if(problems.rbegin(), problems.rend(),
                                       [&id](const auto &problem) { return problem.id == id; });
        return last == problems.rend() || last->error.what.isEmpty() ? std::nullopt : std::optional(*last);
    }
    QString path(int number) const { return DataFolder(data.path()).experimentPath(number); }

    QTemporaryDir data{inMemory()};
    std::shared_ptr<InstrumentSet> instruments;
    std::shared_ptr<Acquisition::RunLog> log;
    Acquisition::RunEngine *engine = nullptr;

    Acquisition::RunStatus status;
    std::vector<Acquisition::RunStatus> statuses;
    std::vector<Acquisition::Snapshot> snapshots;
    std::vector<Acquisition::Problem> problems;
    std::vector<Acquisition::RunOutcome> outcomes;
    std::vector<quint64> saves;
    std::vector<int> numbers; ///< of the runs that have begun

private:
    void listen()
    {
        using Engine = Acquisition::RunEngine;
        QObject::connect(engine, &Engine::statusChanged, &m_here, [this](const Acquisition::RunStatus &s) {
            status = s;
            statuses.push_back(s);
        });
        QObject::connect(engine, &Engine::snapshotTaken, &m_here,
                         [this](const Acquisition::Snapshot &s) { snapshots.push_back(s); });
        QObject::connect(engine, &Engine::problemChanged, &m_here,
                         [this](const Acquisition::Problem &p) { problems.push_back(p); });
        QObject::connect(engine, &Engine::finished, &m_here,
                         [this](Acquisition::RunOutcome o) { outcomes.push_back(o); });
        QObject::connect(engine, &Engine::saved, &m_here, [this](quint64 shots) { saves.push_back(shots); });
        QObject::connect(engine, &Engine::started, &m_here,
                         [this](const std::shared_ptr<const ExperimentPlan> &plan) {
                             numbers.push_back(plan->experiment.number);
                         });
    }

    QObject m_here; ///< the thread of the test
    QThread m_saveThread;
    QThread m_engineThread;
    Acquisition::RunRecorder *m_recorder = nullptr;
};

} // namespace Chirpdeck::Test
