// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/batchmanager.h"
#include "persistence/stores/sidecar.h"
#include "tests/acquisition/scanbench.h"

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using namespace Chirpdeck::Test;

namespace {

using namespace std::chrono_literals;

RunRequest shots(quint64 count, const QString &title = {})
{
    RunRequest request;
    request.targetShots = count;
    request.title = title;
    request.auxIntervalSeconds = 0;
    return request;
}

QString titleOf(const RunHarness &run, int number)
{
    return (*Sidecar::read(run.path(number)))->title;
}

} // namespace

/// Runs one after another.
class BatchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<RunStatus>(); }

    void aSequenceRunsItsCount()
    {
        ScanBench bench;
        RunHarness run(bench.set);
        BatchManager batch(*run.engine, run.log);
        std::vector<RunOutcome> ends;
        connect(&batch, &BatchManager::ended, this, [&](RunOutcome outcome) { ends.push_back(outcome); });
        batch.startSequence(shots(50), 3, 0s);
        QVERIFY(QTest::qWaitFor([&] { return !ends.empty(); }, 60000));
        QCOMPARE(ends, std::vector{RunOutcome::Complete});
        QCOMPARE(batch.done(), 3);
        QCOMPARE(run.numbers, (std::vector{1, 2, 3}));
        QVERIFY(!batch.isOn());
    }

    void theCountdownCanBeEndedAndRunsBeLeftOut()
    {
        ScanBench bench;
        RunHarness run(bench.set);
        BatchManager batch(*run.engine, run.log);
        batch.startSequence(shots(50), 4, std::chrono::hours(1));
        QVERIFY(QTest::qWaitFor([&] { return batch.countdown().has_value(); }, 60000));
        QVERIFY(*batch.countdown() > 59min);
        QCOMPARE(run.numbers.size(), std::size_t{1});
        batch.skip();
        QCOMPARE(batch.queue().size(), 2);
        batch.startNow();
        QVERIFY(!batch.countdown());
        QVERIFY(QTest::qWaitFor([&] { return batch.done() == 2; }, 60000));
        batch.skip();
        QVERIFY(!batch.isOn());
        QCOMPARE(run.numbers, (std::vector{1, 2}));
    }

    void theQueueIsReordered()
    {
        ScanBench bench;
        RunHarness run(bench.set);
        BatchManager batch(*run.engine, run.log);
        batch.add(shots(20, QStringLiteral("a")));
        const auto b = batch.add(shots(20, QStringLiteral("b")));
        const auto c = batch.add(shots(20, QStringLiteral("c")));
        const auto d = batch.add(shots(20, QStringLiteral("d")));
        batch.move(c, 0);
        batch.move(d, 99);
        batch.remove(b);
        batch.start();
        QVERIFY(QTest::qWaitFor([&] { return batch.done() == 3; }, 60000));
        QCOMPARE(titleOf(run, 1), QStringLiteral("c"));
        QCOMPARE(titleOf(run, 2), QStringLiteral("a"));
        QCOMPARE(titleOf(run, 3), QStringLiteral("d"));
    }

    void aStopEndsTheBatchAndKeepsTheQueue()
    {
        ScanBench bench;
        RunHarness run(bench.set);
        BatchManager batch(*run.engine, run.log);
        batch.startSequence(shots(2'000'000'000), 3, 0s);
        QVERIFY(run.waitForState(RunState::Acquiring));
        batch.stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(QTest::qWaitFor([&] { return !batch.isOn(); }, 20000));
        QCOMPARE(run.outcomes, std::vector{RunOutcome::Stopped});
        QCOMPARE(batch.queue().size(), 2);
    }

    void defectB53_aStopWhilePreparingEndsTheBatch()
    {
        ScanBench bench;
        bench.clock->delayMs = 300;
        RunHarness run(bench.set);
        BatchManager batch(*run.engine, run.log);
        batch.startSequence(shots(50), 2, 0s);
        QVERIFY(run.waitForState(RunState::Preparing));
        batch.stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(QTest::qWaitFor([&] { return !batch.isOn(); }, 20000));
        QCOMPARE(run.status.state, RunState::Idle);
        QVERIFY(run.numbers.empty());
    }
};

QTEST_GUILESS_MAIN(BatchTest)
#include "tst_batches.moc"
