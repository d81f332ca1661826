// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/recovery.h"
#include "persistence/stores/sidecar.h"
#include "persistence/stores/verify.h"
#include "tests/acquisition/runharness.h"
#include "tests/support/testsupport.h"

#include <QScopeGuard>

#include <csignal>
#include <sys/resource.h>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using Chirpdeck::Test::RunHarness;
using Chirpdeck::Test::shortRecords;

namespace {

using namespace std::chrono_literals;

constexpr int Samples = 256;

RunRequest minutes(quint64 count)
{
    RunRequest request;
    request.type = FtmwType::Target_Duration;
    request.targetMinutes = count;
    return request;
}

// A test has less time than a user.
RunTimings minuteOf(std::chrono::milliseconds duration)
{
    RunTimings timings;
    timings.minute = duration;
    return timings;
}

RunRequest openEnd()
{
    RunRequest request;
    request.type = FtmwType::Forever;
    request.auxIntervalSeconds = 0;
    return request;
}

RunRequest shots(quint64 target)
{
    RunRequest request = openEnd();
    request.type = FtmwType::Target_Shots;
    request.targetShots = target;
    return request;
}

// A thermometer that a run can do without.
class SpareThermometer : public TemperatureController
{
public:
    SpareThermometer()
        : TemperatureController({{HardwareType::TemperatureController, QStringLiteral("spare")},
                                 QStringLiteral("Spare"),
                                 true,
                                 false})
    {
    }

    QCoro::Task<Result<void>> open() override
    {
        setState(State::Ok);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> close() override { co_return Result<void>(); }
    TemperatureLimits limits() const override { return {}; }
    QCoro::Task<Result<TemperatureControllerConfig>> prepare(TemperatureControllerConfig config) override
    {
        if (isDead)
            co_return deviceError(QStringLiteral("It is silent"));
        co_return Result<TemperatureControllerConfig>(config);
    }
    QCoro::Task<Result<void>> setChannelEnabled(int, bool) override { co_return Result<void>(); }
    QCoro::Task<Result<void>> setChannelName(int, QString) override { co_return Result<void>(); }
    TemperatureControllerConfig config() const override { return TemperatureControllerConfig(key()); }

    void breakDown()
    {
        emit failed(deviceError(QStringLiteral("It is broken"), QStringLiteral("Replace it")));
    }

    std::atomic<bool> isDead = false;
};

std::shared_ptr<InstrumentSet> withSpare(SpareThermometer *&spare)
{
    std::shared_ptr<InstrumentSet> set = std::move(makeInstruments(shortRecords(Samples)).value());
    auto owned = std::make_unique<SpareThermometer>();
    spare = owned.get();
    set->temperatureControllers.push_back(std::move(owned));
    return set;
}

Outcome outcomeOnDisk(const QString &path)
{
    const auto notes = Sidecar::read(path);
    return notes && *notes ? (*notes)->outcome : Outcome::Unknown;
}

} // namespace

/// Runs on the simulated spectrometer, as fast as the machine can.
class RunEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<RunStatus>();
        qRegisterMetaType<Snapshot>();
        qRegisterMetaType<Problem>();
    }

    void targetIsMetExactly_data()
    {
        QTest::addColumn<quint64>("target");
        QTest::newRow("one shot") << quint64(1);
        QTest::newRow("fewer than the ring holds") << quint64(37);
        QTest::newRow("many") << quint64(12345);
    }
    void targetIsMetExactly()
    {
        QFETCH(quint64, target);
        RunHarness run(shortRecords(Samples));
        run.engine->start(shots(target));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QCOMPARE(run.status.state, RunState::Idle);
        QCOMPARE(run.status.shots, target);
        QCOMPARE(run.status.savedShots, target);
        const auto saved = FidReader(run.path(1)).load(0);
        QVERIFY(saved);
        QCOMPARE(saved->fids.shots, target);
        QCOMPARE(saved->fids.size, qsizetype(Samples));
        const auto report = verifyExperiment(run.path(1));
        for (const auto &finding : report.findings)
            qWarning("%s", qPrintable(finding.text()));
        QCOMPARE(report.state, VerifyState::Complete);
    }

    // The engine is kept busy while all shots come: the ring overflows, and nothing comes after them that
    // could wake anybody.
    void targetIsMetByABusyEngine()
    {
        RunHarness run(shortRecords(Samples));
        QObject::connect(
            run.engine, &RunEngine::statusChanged, run.engine,
            [](const RunStatus &status) {
                if (status.state == RunState::Acquiring && status.shots == 0)
                    QThread::msleep(300);
            },
            Qt::DirectConnection);
        run.engine->start(shots(5000));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QCOMPARE(run.status.shots, quint64(5000));
    }

    // The window was closed, and nobody has stopped the run.
    void engineMayGoWhileShotsCome()
    {
        QString path;
        {
            RunHarness run(shortRecords(Samples));
            RunRequest request = openEnd();
            request.autosaveSeconds = 0.05;
            run.engine->start(request);
            QTRY_VERIFY_WITH_TIMEOUT(!run.saves.empty(), 60000);
            path = run.data.path();
            run.data.setAutoRemove(false);
        }
        const DataFolder folder(path);
        const auto interrupted = findInterrupted(folder);
        QCOMPARE(interrupted.size(), 1);
        QVERIFY(interrupted.first().savedShots > 0);
        QVERIFY(recover(interrupted.first().path));
        QVERIFY(QDir(path).removeRecursively());
    }

    // A loadout that is played twice with one seed gives one sum: nothing from before the chirps is in it.
    void sameSeedSameSums()
    {
        RunHarness run(shortRecords(Samples));
        for (int i = 0; i < 2; ++i) {
            run.engine->start(shots(500));
            QVERIFY(run.waitForEnd(std::size_t(i) + 1));
        }
        const auto first = FidReader(run.path(1)).load(0);
        const auto second = FidReader(run.path(2)).load(0);
        QVERIFY(first && second);
        QVERIFY(*first->fids.sums == *second->fids.sums);

        RunHarness other(shortRecords(Samples));
        other.digitizer().setSeed(2);
        other.engine->start(shots(500));
        QVERIFY(other.waitForEnd());
        const auto third = FidReader(other.path(1)).load(0);
        QVERIFY(third);
        QVERIFY(*first->fids.sums != *third->fids.sums);
    }

    void pauseStopsShotsAndClock()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        QVERIFY(run.waitForState(RunState::Acquiring));
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 10, 60000);
        run.engine->pause();
        QVERIFY(run.waitForState(RunState::Paused));
        // What was in flight at the moment of the pause arrives; after that nothing changes.
        QTest::qWait(300);
        const auto before = run.snapshot();
        const double clock = run.status.elapsedSeconds;
        QTest::qWait(500);
        const auto after = run.snapshot();
        QCOMPARE(after.shots, before.shots);
        QVERIFY(*after.sums == *before.sums);
        QCOMPARE(run.status.elapsedSeconds, clock);
        run.engine->resume();
        QTRY_VERIFY_WITH_TIMEOUT(run.status.state == RunState::Acquiring && run.status.shots > after.shots,
                                 60000);
        QVERIFY(run.status.elapsedSeconds >= clock);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
    }

    void pausedRunCanBeStopped()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 0, 60000);
        run.engine->pause();
        QVERIFY(run.waitForState(RunState::Paused));
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        const auto saved = FidReader(run.path(1)).load(0);
        QVERIFY(saved);
        QCOMPARE(saved->fids.shots, run.status.shots);
    }

    void stopKeepsEveryShot()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 100, 60000);
        const auto seen = run.snapshot();
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        QVERIFY(run.status.shots >= seen.shots);
        const auto saved = FidReader(run.path(1)).load(0);
        QVERIFY(saved);
        QCOMPARE(saved->fids.shots, run.status.shots);
        QCOMPARE(outcomeOnDisk(run.path(1)), Outcome::Stopped);
        // What an operator ends is no failure.
        const auto report = verifyExperiment(run.path(1));
        QCOMPARE(report.state, VerifyState::Complete);
    }

    void stopWhilePreparing()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        QCOMPARE(run.status.state, RunState::Idle);
        QCOMPARE(run.status.shots, quint64(0));
        // And the bench is free for the next.
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd(2));
        QCOMPARE(run.outcomes.back(), RunOutcome::Complete);
    }

    // The directory exists at that moment, and the devices do not play yet.
    void stopBetweenDirectoryAndFirstShot()
    {
        RunHarness run(shortRecords(Samples));
        QObject::connect(
            run.engine, &RunEngine::started, run.engine, [&run] { run.engine->stop(); },
            Qt::DirectConnection);
        run.engine->start(openEnd());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        QCOMPARE(run.status.state, RunState::Idle);
        QCOMPARE(outcomeOnDisk(run.path(1)), Outcome::Stopped);
        QVERIFY(verifyExperiment(run.path(1)).state != VerifyState::Damaged);
    }

    void secondStartIsRefused()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 10, 60000);
        const auto before = run.snapshot();
        run.engine->start(shots(1));
        const auto after = run.snapshot();
        QVERIFY(after.shots >= before.shots);
        QCOMPARE(run.status.state, RunState::Acquiring);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.size(), std::size_t(1));
        QCOMPARE(run.numbers, std::vector<int>{1});
    }

    // Its sums are in memory only: nothing may take their place until they are on the drive.
    void runThatCannotBeWrittenIsNotForgotten()
    {
        RunTimings timings;
        timings.firstRetry = 100ms;
        timings.retry = 100ms;
        RunHarness run(shortRecords(Samples), timings);
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 10, 60000);
        const auto previous = std::signal(SIGXFSZ, SIG_IGN);
        const auto limitFiles = [](rlim_t bytes) {
            const rlimit limit{bytes, RLIM_INFINITY};
            return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
        };
        const auto restore = qScopeGuard([&] {
            limitFiles(RLIM_INFINITY);
            std::signal(SIGXFSZ, previous);
        });
        QVERIFY(limitFiles(300));
        run.engine->stop();
        QVERIFY(run.waitForState(RunState::Failed));
        QVERIFY(run.problem(QStringLiteral("disk")));
        run.engine->acknowledge();
        run.engine->start(shots(1));
        const auto kept = run.snapshot();
        QCOMPARE(run.status.state, RunState::Failed);
        QVERIFY(kept.shots > 10);
        QVERIFY(run.outcomes.empty());

        QVERIFY(limitFiles(RLIM_INFINITY));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
        QVERIFY(!run.problem(QStringLiteral("disk")));
        const auto saved = FidReader(run.path(1)).load(0);
        QVERIFY(saved);
        QCOMPARE(saved->fids.shots, kept.shots);
        QVERIFY(*saved->fids.sums == *kept.sums);
        QCOMPARE(verifyExperiment(run.path(1)).state, VerifyState::Complete);
        run.engine->start(shots(1));
        QVERIFY(run.waitForEnd(2));
        QCOMPARE(run.numbers, (std::vector<int>{1, 2}));
    }

    void digitizerThatFailsEndsTheRunWithItsData()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 100, 60000);
        const auto key = run.instruments->digitizer->key();
        run.bench().setFault(key, SimulatedBench::Fault::Offline);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(key.text()));
        QVERIFY(run.status.shots > 100);
        const auto saved = FidReader(run.path(1)).load(0);
        QVERIFY(saved);
        QCOMPARE(saved->fids.shots, run.status.shots);
        QCOMPARE(outcomeOnDisk(run.path(1)), Outcome::Failed);
        QCOMPARE(verifyExperiment(run.path(1)).state, VerifyState::Incomplete);
        QVERIFY(Test::contentOf(run.path(1) + QStringLiteral("/log.csv"))
                    .contains("Error;Experiment 1 aborted."));
    }

    void deviceThatRefusesToStartEndsTheRun()
    {
        RunHarness run(shortRecords(Samples));
        const auto key = run.instruments->digitizer->key();
        QObject::connect(
            run.engine, &RunEngine::started, run.engine,
            [&] { run.bench().setFault(key, SimulatedBench::Fault::Offline); }, Qt::DirectConnection);
        run.engine->start(openEnd());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(QStringLiteral("run")));
        QCOMPARE(outcomeOnDisk(run.path(1)), Outcome::Failed);
    }

    void deviceThatIsOffAtTheStartIsNamed()
    {
        RunHarness run(shortRecords(Samples));
        const auto key = run.instruments->awg->key();
        run.bench().setFault(key, SimulatedBench::Fault::Offline);
        run.engine->start(openEnd());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QCOMPARE(run.status.state, RunState::Failed);
        QVERIFY(run.problem(QStringLiteral("run")));
        QVERIFY2(run.problem(QStringLiteral("run"))->error.where.contains(key.text()),
                 qPrintable(run.problem(QStringLiteral("run"))->error.text()));
        QVERIFY2(run.numbers.empty(), "a number was used up for nothing");
        run.engine->acknowledge();
        QVERIFY(run.waitForState(RunState::Idle));
        QVERIFY(!run.problem(QStringLiteral("run")));
    }

    // Nobody has to ask for that: a cable that is plugged in again is enough.
    void deviceThatAnswersAgainIsConnected()
    {
        RunTimings timings;
        timings.reconnect = 50ms;
        RunHarness run(shortRecords(Samples), timings);
        const auto key = run.instruments->digitizer->key();
        run.bench().setFault(key, SimulatedBench::Fault::Offline);
        run.engine->connectDevices();
        QTRY_VERIFY_WITH_TIMEOUT(run.problem(QStringLiteral("devices")), 60000);
        QCOMPARE(run.instruments->digitizer->state(), Instrument::State::Offline);
        run.bench().setFault(key, SimulatedBench::Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(!run.problem(QStringLiteral("devices")), 60000);
        QVERIFY(run.instruments->digitizer->isConnected());
    }

    void optionalDeviceThatFailsIsReportedOnly()
    {
        SpareThermometer *spare = nullptr;
        RunHarness run(withSpare(spare));
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 10, 60000);
        QMetaObject::invokeMethod(spare, [spare] { spare->breakDown(); });
        QTRY_VERIFY_WITH_TIMEOUT(run.problem(spare->key().text()), 60000);
        const auto before = run.status.shots;
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > before, 60000);
        QCOMPARE(run.status.state, RunState::Acquiring);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
    }

    void runDoesWithoutAnOptionalDevice()
    {
        SpareThermometer *spare = nullptr;
        RunHarness run(withSpare(spare));
        spare->isDead = true;
        run.engine->start(shots(10));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QVERIFY(run.problem(spare->key().text()));
        QVERIFY(!Test::contentOf(run.path(1) + QStringLiteral("/hardware.csv")).contains("spare"));
        QCOMPARE(verifyExperiment(run.path(1)).state, VerifyState::Complete);
    }

    // Who asks too early is answered all the same, and once.
    void snapshotAskedForBeforeTheFirstShotComesWithIt()
    {
        RunHarness run(shortRecords(Samples));
        for (int i = 0; i < 3; ++i)
            run.engine->requestSnapshot();
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 0, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(run.snapshots.size(), std::size_t(1), 60000);
        QVERIFY(run.snapshots.front().fids.shots > 0);
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > run.snapshots.front().fids.shots, 60000);
        QCOMPARE(run.snapshots.size(), std::size_t(1));
    }

    void snapshotsGrowAndNeverChange()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 0, 60000);
        std::vector<FidList> taken;
        std::vector<std::vector<qint64>> copies;
        for (int i = 0; i < 20 || taken.back().shots == taken.front().shots; ++i) {
            taken.push_back(run.snapshot());
            QVERIFY(!taken.back().isEmpty());
            copies.push_back(*taken.back().sums);
        }
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        for (std::size_t i = 0; i < taken.size(); ++i) {
            QVERIFY(*taken[i].sums == copies[i]);
            QVERIFY(i == 0 || taken[i].shots >= taken[i - 1].shots);
        }
        for (std::size_t i = 1; i < run.snapshots.size(); ++i)
            QVERIFY(run.snapshots[i].generation > run.snapshots[i - 1].generation);
        QVERIFY(taken.back().shots > taken.front().shots);
        QCOMPARE(run.snapshots.back().fids.shots, run.status.shots);
    }

    void aDurationEndsByTheClock()
    {
        RunHarness run(shortRecords(Samples), minuteOf(std::chrono::milliseconds(300)));
        run.engine->start(minutes(2));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        QVERIFY(run.status.shots > 0);
        QVERIFY(run.status.wallSeconds >= 0.6);
        const auto loaded = loadExperiment(run.path(1));
        QVERIFY(loaded);
        QCOMPARE(loaded->experiment->ftmw->type, FtmwType::Target_Duration);
        QCOMPARE(loaded->experiment->ftmw->objective, quint64(2));
    }

    // A digitizer that says nothing any more must not keep a night from ending.
    void defectB13_aDurationEndsWhileTheDigitizerIsSilent()
    {
        RunHarness run(shortRecords(Samples), minuteOf(std::chrono::milliseconds(1500)));
        run.engine->start(minutes(1));
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 0, 60000);
        run.bench().setFault(run.instruments->digitizer->key(), SimulatedBench::Fault::Frozen);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
    }

    void aPausedDurationEndsInItsTime()
    {
        RunHarness run(shortRecords(Samples), minuteOf(std::chrono::milliseconds(1000)));
        run.engine->start(minutes(1));
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 0, 60000);
        run.engine->pause();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
    }

    void backupsAreNumberedFromOne()
    {
        RunHarness run(shortRecords(Samples));
        run.engine->start(openEnd());
        for (int number = 1; number <= 3; ++number) {
            const auto seen = run.snapshot();
            QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > seen.shots, 60000);
            run.engine->backUp();
            QTRY_VERIFY_WITH_TIMEOUT(FidReader(run.path(1)).count().value() == number + 1, 60000);
        }
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        const FidReader reader(run.path(1));
        QCOMPARE(reader.files(), (QList<int>{0, 1, 2, 3}));
        quint64 before = 0;
        for (const int number : {1, 2, 3, 0}) {
            const auto fids = reader.load(number);
            QVERIFY(fids);
            QVERIFY(fids->fids.shots >= std::max<quint64>(1, before));
            before = fids->fids.shots;
        }
        QCOMPARE(verifyExperiment(run.path(1)).state, VerifyState::Complete);
        QVERIFY(Test::contentOf(run.path(1) + QStringLiteral("/log.csv")).contains("Backup 3 complete."));
    }

    void autosavesAreAcknowledgedInOrder()
    {
        RunHarness run(shortRecords(Samples));
        RunRequest request = openEnd();
        request.autosaveSeconds = 0.05;
        run.engine->start(request);
        QTRY_VERIFY_WITH_TIMEOUT(run.saves.size() >= 4, 60000);
        const auto saved = FidReader(run.path(1)).load(0);
        QVERIFY(saved);
        QVERIFY(saved->fids.shots >= run.saves[3]);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(std::is_sorted(run.saves.begin(), run.saves.end()));
        QCOMPARE(run.saves.back(), run.status.shots);
    }

    void silenceOfTheDigitizerIsTold()
    {
        RunTimings timings;
        timings.silence = 300ms;
        timings.silentShots = 3.0;
        RunHarness run(shortRecords(Samples), timings);
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 10, 60000);
        const auto key = run.instruments->digitizer->key();
        run.bench().setFault(key, SimulatedBench::Fault::Frozen);
        QTRY_VERIFY_WITH_TIMEOUT(run.problem(QStringLiteral("shots")), 120000);
        QCOMPARE(run.status.state, RunState::Acquiring);
        const auto silent = run.status.shots;
        run.bench().setFault(key, SimulatedBench::Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > silent && !run.problem(QStringLiteral("shots")), 60000);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
    }
};

QTEST_GUILESS_MAIN(RunEngineTest)
#include "tst_runengine.moc"
