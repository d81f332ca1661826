// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/continuation.h"
#include "backend/experiment/experimentfiles.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/sidecar.h"
#include "persistence/stores/verify.h"
#include "tests/acquisition/scanbench.h"

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using namespace Chirpdeck::Test;

namespace {

using namespace std::chrono_literals;

/// What is wrong with the files of a scan of `steps` segments with that many shots each.
QString wrongFiles(const QString &path, int steps, quint64 shotsEach)
{
    const FidReader reader(path);
    for (int segment = 0; segment < steps; ++segment) {
        const auto loaded = reader.load(segment);
        if (!loaded)
            return loaded.error().text();
        if (!loaded->remarks.isEmpty())
            return loaded->remarks.join(QLatin1Char(' '));
        if (loaded->fids.shots != shotsEach)
            return QStringLiteral("segment %1 has %2 shots").arg(segment).arg(loaded->fids.shots);
        if (loaded->fids.probeFreqMHz != FirstDownMHz + segment * StepMHz)
            return QStringLiteral("segment %1 is at %2 MHz").arg(segment).arg(loaded->fids.probeFreqMHz);
        if (const auto stranger = strangers(loaded->fids, segment); !stranger.isEmpty())
            return stranger;
    }
    return {};
}

RunTimings quick()
{
    RunTimings timings;
    timings.tick = 5ms;
    return timings;
}

} // namespace

/// Scans: segments, sweeps, and the clocks between them.
class ScanTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<RunStatus>();
        qRegisterMetaType<Snapshot>();
        qRegisterMetaType<Problem>();
    }

    void everyShotIsInTheSumOfItsFrequencies()
    {
        ScanBench bench;
        bench.clock->delayMs = 3;
        RunHarness run(bench.set, quick());
        run.engine->start(loScan(5, 700, 3));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QCOMPARE(run.status.shots, quint64(5 * 700 * 3));
        QCOMPARE(run.status.savedShots, quint64(5 * 700 * 3));
        QCOMPARE(run.status.perMille, std::optional(1000));
        const QString path = run.path(run.numbers.front());
        QCOMPARE(wrongFiles(path, 5, 2100), QString());
        QCOMPARE(verifyExperiment(path).state, VerifyState::Complete);
        const auto loaded = loadExperiment(path);
        QVERIFY(loaded);
        QCOMPARE(loaded->experiment->ftmw->segmentCount(), 5);
        QCOMPARE(loaded->experiment->ftmw->rf.targetSweeps, 3);
    }

    void blocksOfShotsMaySkipAVisit()
    {
        Loadout loadout = shortRecords(64);
        loadout.preset.digitizer.blockAverage = true;
        loadout.preset.digitizer.numAverages = 16;
        RunHarness run(loadout, quick());
        auto request = loScan(3, 10, 3);
        run.engine->start(request);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        // 16, 32, and 32 again, which is more than 30.
        QCOMPARE(run.status.shots, quint64(3 * 32));
    }

    void statusTellsStepAndSweep()
    {
        ScanBench bench;
        RunHarness run(bench.set, quick());
        run.engine->start(loScan(3, 50, 2));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.status.segments, 3);
        QCOMPARE(run.status.sweeps, 2);
        QCOMPARE(run.status.segment, 2);
        QCOMPARE(run.status.completedSweeps, 1);
        QCOMPARE(run.status.targetShots, quint64(300));
        // Never backwards.
        int before = 0;
        for (const auto &status : run.statuses) {
            QVERIFY(status.perMille.value_or(before) >= before);
            before = status.perMille.value_or(before);
        }
    }

    void defectB15_aPauseAtASegmentChangeHoldsAndGoesOn()
    {
        ScanBench bench;
        bench.clock->delayMs = 60;
        RunHarness run(bench.set, quick());
        run.engine->start(loScan(3, 50, 1));
        QVERIFY(run.waitForState(RunState::Moving));
        run.engine->pause();
        QVERIFY(run.waitForState(RunState::Paused));
        const int moves = bench.clock->moves;
        // The clocks arrive; nothing is recorded all the same.
        QTest::qWait(250);
        QCOMPARE(run.status.state, RunState::Paused);
        QCOMPARE(run.status.segment, 1);
        QCOMPARE(run.status.segmentShots, quint64(0));
        QVERIFY(bench.clock->moves >= moves);
        run.engine->resume();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QCOMPARE(wrongFiles(run.path(run.numbers.front()), 3, 50), QString());
    }

    void resumingBeforeTheClocksAreThereWaitsForThem()
    {
        ScanBench bench;
        bench.clock->delayMs = 600;
        RunHarness run(bench.set, quick());
        run.engine->start(loScan(2, 50, 1));
        QVERIFY(run.waitForState(RunState::Moving));
        run.engine->pause();
        QVERIFY(run.waitForState(RunState::Paused));
        run.engine->resume();
        QVERIFY(run.waitForState(RunState::Moving));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QCOMPARE(wrongFiles(run.path(run.numbers.front()), 2, 50), QString());
    }

    void aStopWhileClocksMoveEndsAtOnce()
    {
        ScanBench bench;
        RunHarness run(bench.set, quick());
        constexpr int MoveMs = 4000;
        bench.clock->delayMs = MoveMs;
        run.engine->start(loScan(4, 50, 1));
        QVERIFY(run.waitForState(RunState::Moving));
        run.engine->stop();
        QVERIFY(QTest::qWaitFor([&] { return !run.outcomes.empty(); }, MoveMs / 2));
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        const FidReader reader(run.path(run.numbers.front()));
        const auto params = reader.params();
        QVERIFY(params);
        quint64 shots = 0;
        for (const auto &[segment, row] : *params) {
            shots += row.shots;
            QCOMPARE(strangers(reader.load(segment)->fids, segment), QString());
        }
        QCOMPARE(shots, run.status.shots);
    }

    void aClockThatFailsEndsTheScanAndKeepsItsData()
    {
        ScanBench bench;
        RunHarness run(bench.set, quick());
        bench.digitizer->intervalMs = 20;
        run.engine->start(loScan(4, 100, 1));
        QVERIFY(run.waitForState(RunState::Acquiring));
        bench.clock->isBroken = true;
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(QStringLiteral("run")));
        const QString path = run.path(run.numbers.front());
        QCOMPARE(verifyExperiment(path).state, VerifyState::Incomplete);
        QCOMPARE(strangers(FidReader(path).load(0)->fids, 0), QString());
        QVERIFY(run.status.shots >= 100);
        QCOMPARE(run.status.savedShots, run.status.shots);
    }

    void aStoppedScanGoesOnWhereItWas()
    {
        ScanBench bench;
        RunHarness run(bench.set, quick());
        bench.digitizer->recordsAtOnce = 3;
        bench.digitizer->intervalMs = 1;
        run.engine->start(loScan(4, 150, 2));
        QVERIFY(QTest::qWaitFor([&] { return run.status.completedSweeps == 1 && run.status.segment == 1; },
                                30000));
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        const int number = run.numbers.front();

        auto request = continuationOf(DataFolder(run.data.path()), number);
        QVERIFY2(request, request ? "" : qPrintable(request.error().text()));
        QCOMPARE(request->type, FtmwType::LO_Scan);
        QCOMPARE(request->downLo, DownLoMode::ConstantOffset);
        QCOMPARE(request->sweeps, 2);
        run.engine->start(*request);
        QVERIFY(run.waitForEnd(2));
        QCOMPARE(run.outcomes.back(), RunOutcome::Complete);
        QCOMPARE(wrongFiles(run.path(number), 4, 300), QString());
        QCOMPARE(verifyExperiment(run.path(number)).state, VerifyState::Complete);
        QVERIFY(!continuationOf(DataFolder(run.data.path()), 999));
    }

    void defectB20_aScanHasNoBackups()
    {
        ScanBench bench;
        RunHarness run(bench.set, quick());
        bench.digitizer->recordsAtOnce = 1;
        bench.digitizer->intervalMs = 1;
        run.engine->start(loScan(2, 200, 1));
        QVERIFY(run.waitForState(RunState::Acquiring));
        run.engine->backUp();
        QVERIFY(run.waitForEnd());
        QVERIFY(!run.problem(QStringLiteral("backup")));
        QCOMPARE(FidReader(run.path(run.numbers.front())).files(), (QList<int>{0, 1}));
    }

    void theGasFollowsTheOscillators()
    {
        // OCS at 36488.81 MHz is at another distance from the receiver's LO in each step.
        Loadout loadout = shortRecords(4096);
        RunHarness run(loadout, quick());
        run.bench().setPhysics({.leakageVolts = 0.0, .noiseVolts = 1e-6});
        run.engine->start(loScan(2, 400, 1));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        const FidReader reader(run.path(run.numbers.front()));
        const auto first = reader.load(0);
        const auto second = reader.load(1);
        QVERIFY(first && second);
        QCOMPARE(second->fids.probeFreqMHz - first->fids.probeFreqMHz, StepMHz);
        QVERIFY(*first->fids.sums != *second->fids.sums);
    }

    void aDoubleResonanceScanMovesItsClockOnly()
    {
        ScanBench bench;
        ClockConfig pump;
        pump.hwKey = bench.clock->key();
        pump.output = 2;
        bench.set->loadout.preset.rf.setClock(ClockType::DRClock, pump);
        RunHarness run(bench.set, quick());
        RunRequest request = loScan(2, 60, 1);
        request.type = FtmwType::DR_Scan;
        request.drScan = {9000.0, -0.5, 4};
        run.engine->start(request);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QCOMPARE(run.status.shots, quint64(240));
        // Three at the start, and one for each further step.
        QCOMPARE(bench.clock->moves.load(), 6);
        QCOMPARE(run.bench().oscillator(bench.clock->key(), 2), std::optional(8998.5));
        QCOMPARE(loadExperiment(run.path(run.numbers.front()))->experiment->ftmw->segmentCount(), 4);
    }

    void aScanThatCannotBeIsRefused_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("shots");
        QTest::addColumn<int>("sweeps");
        QTest::newRow("no shots") << 3 << 0 << 1;
        QTest::newRow("no sweeps") << 3 << 10 << 0;
        QTest::newRow("one step") << 1 << 10 << 1;
    }
    void aScanThatCannotBeIsRefused()
    {
        QFETCH(int, steps);
        QFETCH(int, shots);
        QFETCH(int, sweeps);
        ScanBench bench;
        RunHarness run(bench.set, quick());
        run.engine->start(loScan(steps, shots, sweeps));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.numbers.empty());
    }

    void peakUpWritesNothingAndAveragesTheLastShots()
    {
        ScanBench bench;
        RunHarness run(bench.set, quick());
        bench.digitizer->intervalMs = 1;
        RunRequest request;
        request.type = FtmwType::Peak_Up;
        request.targetShots = 100;
        run.engine->start(request);
        QVERIFY(QTest::qWaitFor([&] { return run.status.shots == 100; }, 20000));
        QVERIFY(run.status.isTransient);
        QCOMPARE(run.status.number, 0);
        auto fids = run.snapshot();
        QCOMPARE(fids.shots, quint64(100));
        // Volts stay what they are: eight more bits, and as much less volts for one.
        QCOMPARE((*fids.sums)[0], qint64(100) << 8);

        run.engine->setAverageDepth(2000);
        QVERIFY(QTest::qWaitFor([&] { return run.status.shots == 2000; }, 20000));
        QCOMPARE(run.status.averageDepth, quint64(2000));
        bench.digitizer->isSilent = true;
        QTest::qWait(50);
        run.engine->resetAverage();
        QVERIFY(QTest::qWaitFor([&] { return run.status.shots == 0; }, 20000));
        bench.digitizer->isSilent = false;
        QVERIFY(QTest::qWaitFor([&] { return run.status.shots > 0; }, 20000));
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        QVERIFY(DataFolder(run.data.path()).experiments().isEmpty());
        QVERIFY(QDir(run.data.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "tst_scans.moc"
