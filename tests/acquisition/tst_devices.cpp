// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runplanner.h"
#include "backend/experiment/experimentfiles.h"
#include "instruments/awg/awgsettings.h"
#include "instruments/external/externaldevice.h"
#include "instruments/simulation/peers/peercatalogue.h"
#include "instruments/simulation/peers/peerserver.h"
#include "tests/acquisition/runharness.h"
#include "tests/instruments/settingsfolder.h"

#include <QPointer>
#include <QSignalSpy>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

namespace {

constexpr int Samples = 1000;
constexpr int Patience = 60000;

RunRequest shots(quint64 target)
{
    RunRequest request;
    request.targetShots = target;
    return request;
}

RunRequest openEnd()
{
    RunRequest request;
    request.type = FtmwType::Forever;
    return request;
}

/// A board whose opening ends when all of them are being opened.
class Companion final : public IOBoard
{
public:
    Companion(const QString &label, std::shared_ptr<std::atomic<int>> missing)
        : IOBoard({{HardwareType::IOBoard, label}, QStringLiteral("Companion"), true, true})
        , m_missing(std::move(missing))
    {
    }
    ~Companion() override { m_scope.close(); }

    QCoro::Task<Result<void>> open() override
    {
        --*m_missing;
        while (*m_missing > 0) {
            auto waiting = pauseFor(m_scope, 1ms);
            const Result<void> waited = co_await waiting;
            if (!waited)
                co_return waited;
        }
        setState(State::Ok);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> close() override
    {
        setState(State::Off);
        co_return Result<void>();
    }
    DigitizerLimits limits() const override { return {}; }
    QCoro::Task<Result<IOBoardConfig>> prepare(IOBoardConfig config) override
    {
        co_return Result<IOBoardConfig>(config);
    }
    QCoro::Task<Result<void>> setDigital(int, bool) override { co_return Result<void>(); }
    IOBoardConfig config() const override { return IOBoardConfig(key()); }

    QCoro::Task<Result<void>> setSleeping(bool) override
    {
        co_return isRestless ? Result<void>(deviceError(QStringLiteral("It does not sleep")))
                             : Result<void>();
    }

    std::atomic<bool> isRestless = false;
    void breakDown()
    {
        emit failed(deviceError(QStringLiteral("It is broken"), QStringLiteral("Replace it")));
    }

private:
    std::shared_ptr<std::atomic<int>> m_missing;
    TaskScope m_scope;
};

std::shared_ptr<InstrumentSet> simulated(const PartsSource &source = {})
{
    return std::shared_ptr<InstrumentSet>(std::move(makeInstruments(shortRecords(Samples), source).value()));
}

Companion *addCompanion(InstrumentSet &set, const QString &label, int missing = 1, bool ownThread = false)
{
    auto board = std::make_unique<Companion>(label, std::make_shared<std::atomic<int>>(missing));
    Companion *companion = board.get();
    return set.add(std::move(board), ownThread) ? companion : nullptr;
}

/// Puts other devices in the place of those of a run.
Result<void> putInPlace(RunHarness &run, const std::shared_ptr<InstrumentSet> &set)
{
    auto *engine = run.engine;
    auto changing = runOn(engine, [engine, set] { return engine->setInstruments(set); });
    if (!QTest::qWaitFor([&] { return changing.isFinished(); }, Patience))
        return Error{QStringLiteral("the test waited in vain"), {}, {}};
    if (changing.result())
        run.instruments = set;
    return changing.result();
}

qsizetype tellings(const RunHarness &run, const QString &id)
{
    return std::count_if(run.problems.begin(), run.problems.end(), [&id](const Problem &problem) {
        return problem.id == id && !problem.error.what.isEmpty();
    });
}

} // namespace

/// How runs treat the devices of a loadout: together, in stand-by, and when others take their place.
class DevicesTest : public QObject
{
    Q_OBJECT

private:
    SettingsFolder m_settings;

private slots:
    void initTestCase()
    {
        qRegisterMetaType<RunStatus>();
        qRegisterMetaType<Snapshot>();
        qRegisterMetaType<Problem>();
    }
    void init() { m_settings.clear(); }

    // --- weaknesses of Blackchirp, by their numbers ---

    void B26_chirpsAreMadeForTheGeneratorThatIsThere()
    {
        PartsSource source;
        source.settings = [](const HardwareKey &, const DriverInfo &driver) {
            DeviceSettings settings(driver);
            if (driver.type == HardwareType::AWG)
                settings.setValue(BC::Key::AwgSettings::rate, 24e9);
            return settings;
        };
        RunHarness run(simulated(source));
        run.instruments->loadout.preset.rf.chirps.sampleRateMHz = 1.0; // as Blackchirp's presets have it
        const auto plan = planRun(shots(5), *run.instruments);
        QCOMPARE(plan->experiment.ftmw->rf.chirps.sampleRateMHz, 24000.0);
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
        const auto loaded = loadExperiment(run.path(1));
        QVERIFY(loaded);
        QCOMPARE(loaded->experiment->ftmw->rf.chirps.sampleRateMHz, 24000.0);
    }

    void B28_aChirpThatTheGeneratorCannotPlayIsRefused()
    {
        PartsSource source;
        source.settings = [](const HardwareKey &, const DriverInfo &driver) {
            DeviceSettings settings(driver);
            if (driver.type == HardwareType::AWG)
                settings.setValue(BC::Key::AwgSettings::rampOnly, true);
            return settings;
        };
        RunHarness run(simulated(source));
        auto &chirps = run.instruments->loadout.preset.rf.chirps;
        Chirp chirp = chirps.chirps.first();
        chirp.append(chirp.first());
        chirps.setChirps(chirp, 1);
        const auto before = chirps;
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(QStringLiteral("run")));
        QVERIFY(run.numbers.empty());
        QVERIFY2(chirps == before, "the chirp that was asked for was changed");
    }

    void B28_whatTheDigitizerSetsOtherwiseIsSaid()
    {
        FtmwDigitizerConfig wanted(HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("main")));
        wanted.analogChannels = {
            {.index = 1, .enabled = true, .fullScale = 0.05, .verticalOffset = 0.0, .name = {}}};
        wanted.fidChannel = 1;
        wanted.sampleRate = 1.25e9;
        wanted.recordLength = 1000;
        auto actual = wanted;
        QVERIFY(differences(wanted, actual).isEmpty());
        actual.sampleRate *= 1.0 + 1e-9; // rounded in the answer
        QVERIFY(differences(wanted, actual).isEmpty());
        actual.sampleRate = 1.2e9;
        actual.recordLength = 1024;
        actual.analogChannels[0].fullScale = 0.1;
        const auto said = differences(wanted, actual);
        QCOMPARE(said.size(), 3);
        QVERIFY2(said[0].contains(QStringLiteral("1.2e+09")) && said[0].contains(QStringLiteral("1.25e+09")),
                 qPrintable(said[0]));
        QVERIFY2(said[1].contains(QStringLiteral("1024")), qPrintable(said[1]));
    }

    void B28_aDriverProgramThatDoesNotStartEndsTheStart()
    {
        Loadout loadout = shortRecords(Samples);
        const HardwareKey key(HardwareType::IOBoard, QStringLiteral("Script"));
        loadout.devices.append({key, QStringLiteral("ExternalIOBoard")});
        PartsSource source;
        source.settings = [](const HardwareKey &, const DriverInfo &driver) {
            DeviceSettings settings(driver);
            if (driver.type == HardwareType::IOBoard)
                settings.comm.values[BC::Key::External::script] = QStringLiteral("/nowhere/driver.py");
            return settings;
        };
        auto made = makeInstruments(loadout, source);
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        RunHarness run(std::shared_ptr<InstrumentSet>(std::move(*made)));
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(QStringLiteral("run")));
        QVERIFY2(run.problem(QStringLiteral("run"))->error.where.contains(key.text()),
                 qPrintable(run.problem(QStringLiteral("run"))->error.text()));
    }

    void B44_devicesAreConnectedAtTheSameTime()
    {
        // Each of them answers only when the others are being asked as well: one after another, none would.
        auto set = simulated();
        const auto missing = std::make_shared<std::atomic<int>>(4);
        for (int i = 0; i < 4; ++i)
            QVERIFY(set->add(std::make_unique<Companion>(QStringLiteral("B%1").arg(i), missing), i == 3));
        RunHarness run(set);
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
    }

    void B47_aFailureIsToldOnceHoweverOftenTheDevicesWereExchanged()
    {
        auto first = simulated();
        auto *old = addCompanion(*first, QStringLiteral("Board"));
        QVERIFY(old);
        RunHarness run(first);
        std::shared_ptr<InstrumentSet> second;
        Companion *board = nullptr;
        for (int i = 0; i < 3; ++i) {
            second = simulated();
            board = addCompanion(*second, QStringLiteral("Board"));
            second->startThreads();
            QVERIFY(putInPlace(run, second));
        }
        // Those that are not in use any more have nothing to say.
        const QString key = board->key().text();
        QMetaObject::invokeMethod(old, [old] { old->breakDown(); });
        QMetaObject::invokeMethod(board, [board] { board->breakDown(); });
        QTRY_VERIFY_WITH_TIMEOUT(run.problem(key), Patience);
        QCOMPARE(tellings(run, key), 1);
        // A device of its own again is told of again; that of the exchanged one is not a problem any more.
        const auto third = simulated();
        third->startThreads();
        QVERIFY(putInPlace(run, third));
        QTRY_VERIFY_WITH_TIMEOUT(!run.problem(key), Patience);
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Complete);
    }

    void B48_devicesGoWithTheirSetWhateverThreadTheyAreOn()
    {
        QList<QPointer<Instrument>> devices;
        QList<QPointer<QThread>> threads;
        {
            auto set = simulated();
            QVERIFY(addCompanion(*set, QStringLiteral("Shared")));
            QVERIFY(addCompanion(*set, QStringLiteral("Own"), 1, true));
            set->startThreads();
            for (Instrument *device : set->all()) {
                devices.append(device);
                threads.append(device->thread());
                auto opening = runOn(device, [device] { return device->open(); });
                QVERIFY(QTest::qWaitFor([&] { return opening.isFinished(); }, Patience));
            }
        }
        for (const auto &device : devices)
            QVERIFY(device.isNull());
        for (const auto &thread : threads)
            QVERIFY(thread.isNull());
    }

    void B49_aLoadoutWithoutADigitizerIsRefusedAndNothingElse()
    {
        Loadout loadout = shortRecords(Samples);
        loadout.devices.removeIf(
            [](const LoadoutDevice &device) { return device.key.type() == HardwareType::FtmwDigitizer; });
        RunHarness run(std::shared_ptr<InstrumentSet>(std::move(makeInstruments(loadout).value())));
        run.engine->connectDevices();
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(QStringLiteral("run")));
        QVERIFY2(run.problem(QStringLiteral("run"))->error.what.contains(QStringLiteral("digitizer")),
                 qPrintable(run.problem(QStringLiteral("run"))->error.text()));
        // No devices at all are no reason to fall over either.
        const auto none = std::make_shared<InstrumentSet>(Loadout());
        none->startThreads();
        run.engine->acknowledge();
        QVERIFY(run.waitForState(RunState::Idle));
        QVERIFY(putInPlace(run, none));
        run.engine->setAsleep(true);
        run.engine->start(shots(5));
        QVERIFY(run.waitForEnd(2));
        QCOMPARE(run.outcomes.back(), RunOutcome::Failed);
    }

    void B56_aConnectionIsMadeOnceAndGoesWithItsDevice()
    {
        PeerServer server(findPeer(QStringLiteral("srsdg645"))->make());
        const auto port = server.listenTcp();
        QVERIFY(port);
        const HardwareKey key(HardwareType::PulseGenerator, QStringLiteral("Pulses"));
        Loadout loadout;
        loadout.devices = {{key, QStringLiteral("SRSDG645")}};
        PartsSource source;
        source.settings = [&port](const HardwareKey &, const DriverInfo &driver) {
            DeviceSettings settings(driver);
            settings.comm.type = CommType::Tcp;
            settings.comm.values = {{BC::Key::Comm::ip, QStringLiteral("127.0.0.1")},
                                    {BC::Key::Comm::port, *port}};
            return settings;
        };
        const auto make = [&] {
            return std::shared_ptr<InstrumentSet>(std::move(makeInstruments(loadout, source).value()));
        };
        RunHarness run(make());
        run.engine->connectDevices();
        QTRY_VERIFY_WITH_TIMEOUT(run.instruments->find(key)->isConnected(), Patience);
        QCOMPARE(server.clientCount(), 1);
        QCOMPARE(server.received().count("*IDN?"), 1);
        for (int i = 0; i < 3; ++i) {
            auto next = make();
            next->startThreads();
            QVERIFY(putInPlace(run, next)); // the devices before are gone with the last who had them
            QTRY_COMPARE_WITH_TIMEOUT(server.clientCount(), 0, Patience);
            server.clearRecord();
            run.engine->connectDevices();
            QTRY_VERIFY_WITH_TIMEOUT(run.instruments->find(key)->isConnected(), Patience);
            QCOMPARE(server.clientCount(), 1);
            QCOMPARE(server.received().count("*IDN?"), 1);
        }
    }

    // --- other devices ---

    void devicesAreNotExchangedDuringARun()
    {
        RunHarness run(simulated());
        run.engine->start(openEnd());
        QVERIFY(run.waitForState(RunState::Acquiring));
        const auto other = simulated();
        const auto refused = putInPlace(run, other);
        QVERIFY(!refused);
        QVERIFY(!refused.error().action.isEmpty());
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
    }

    // --- stand-by ---

    void sleepingDevicesGiveNoPulsesAndAreWokenByARun()
    {
        RunHarness run(simulated());
        run.engine->connectDevices();
        auto *pulses = run.instruments->pulseGenerators.front().get();
        QTRY_VERIFY_WITH_TIMEOUT(pulses->isConnected(), Patience);
        QVERIFY(pulses->config().pulsing);
        run.engine->setAsleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(run.status.asleep, Patience);
        QVERIFY(!pulses->config().pulsing);
        run.engine->setAsleep(false);
        QTRY_VERIFY_WITH_TIMEOUT(!run.status.asleep, Patience);
        QVERIFY(pulses->config().pulsing);
        run.engine->setAsleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(run.status.asleep, Patience);
        run.engine->start(openEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > 0, Patience);
        QVERIFY(pulses->config().pulsing);
        QVERIFY(!run.status.asleep && !run.status.sleepWanted);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(pulses->config().pulsing);
    }

    void sleepDuringARunComesWhenItHasEnded()
    {
        RunTimings timings;
        timings.sleepAfterRun = 10ms;
        RunHarness run(simulated(), timings);
        auto *pulses = run.instruments->pulseGenerators.front().get();
        run.engine->start(openEnd());
        QVERIFY(run.waitForState(RunState::Acquiring));
        run.engine->setAsleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(run.status.sleepWanted, Patience);
        const auto before = run.status.shots;
        QTRY_VERIFY_WITH_TIMEOUT(run.status.shots > before + 100, Patience);
        QVERIFY(!run.status.asleep);
        QVERIFY(pulses->config().pulsing);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QTRY_VERIFY_WITH_TIMEOUT(run.status.asleep, Patience);
        QVERIFY(!pulses->config().pulsing);
    }

    void whoDoesNotSleepIsNamed()
    {
        auto set = simulated();
        auto *board = addCompanion(*set, QStringLiteral("Board"));
        board->isRestless = true;
        RunHarness run(set);
        run.engine->connectDevices();
        QTRY_VERIFY_WITH_TIMEOUT(board->isConnected(), Patience);
        run.engine->setAsleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(run.problem(QStringLiteral("sleep")), Patience);
        QCOMPARE(run.problem(QStringLiteral("sleep"))->error.where, board->key().text());
        QTRY_VERIFY_WITH_TIMEOUT(!run.status.sleepWanted, Patience);
        QVERIFY(!run.status.asleep);
        board->isRestless = false;
        run.engine->setAsleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(run.status.asleep, Patience);
        QVERIFY(!run.problem(QStringLiteral("sleep")));
    }
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "tst_devices.moc"
