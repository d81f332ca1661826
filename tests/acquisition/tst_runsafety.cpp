// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidsinglestorage.h"
#include "tests/acquisition/runharness.h"

#include <QDir>
#include <QStandardPaths>

#include <csignal>

using namespace Chirpdeck;
using namespace Chirpdeck::Acquisition;
using namespace Chirpdeck::Test;

namespace {

constexpr int Samples = 2000;

RunRequest openEnd()
{
    RunRequest request;
    request.type = FtmwType::Forever;
    request.auxIntervalSeconds = 1;
    return request;
}

/// The simulated spectrometer with a protection pulse on channel 3 of the pulse generator.
Loadout guarded()
{
    auto loadout = shortRecords(Samples);
    auto &protection = loadout.pulseGenerators[0].channels[2];
    protection.setRole(PulseRole::Prot);
    protection.enabled = true;
    protection.delayUs = 349.0;
    protection.widthUs = 100.0;
    return loadout;
}

std::shared_ptr<InstrumentSet> withSetting(HardwareType type, const QString &key, const QVariant &value,
                                           const Loadout &loadout = shortRecords(Samples))
{
    PartsSource source;
    source.settings = [=](const HardwareKey &device, const DriverInfo &driver) {
        DeviceSettings settings(driver);
        if (device.type() == type)
            settings.setValue(key, value);
        return settings;
    };
    return std::move(makeInstruments(loadout, source).value());
}

/// Waits until shots count; says why it is in vain.
bool isAcquiring(RunHarness &run)
{
    const bool isOn = QTest::qWaitFor(
        [&] { return run.status.state == RunState::Acquiring || !run.outcomes.empty(); }, 60000);
    if (const auto problem = run.problem(QStringLiteral("run")))
        qWarning("%s", qPrintable(problem->error.text()));
    return isOn && run.status.state == RunState::Acquiring;
}

} // namespace

/// What keeps a run from starting, and what ends one.
class RunSafetyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<RunStatus>();
        qRegisterMetaType<Snapshot>();
        qRegisterMetaType<Problem>();
    }

    void unprotectedChirpsAreNotArmed()
    {
        auto loadout = guarded();
        loadout.pulseGenerators[0].channels[2].enabled = false;
        RunHarness run(loadout);
        run.engine->start(openEnd());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.problem(QStringLiteral("run")));
        QVERIFY(run.problem(QStringLiteral("run"))->error.what.contains(QStringLiteral("channel 3 (Prot)")));
        QVERIFY(run.numbers.empty()); // nothing has begun, and there is no directory
        QVERIFY(!QDir(run.path(1)).exists());
    }

    void runEndsWhenItsProtectionIsSwitchedOff()
    {
        RunHarness run(guarded());
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().shots > 0, 60000);
        auto *pulses = run.instruments->pulseGenerators.front().get();
        // What protects nothing may be changed.
        (void)runOn(pulses, [pulses] { return pulses->setChannel(0, pulses->config().channels[0]); });
        QTest::qWait(50);
        QVERIFY(run.outcomes.empty());
        (void)runOn(pulses, [pulses] {
            auto channel = pulses->config().channels[2];
            channel.enabled = false;
            return pulses->setChannel(2, channel);
        });
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.status.savedShots > 0);
        QCOMPARE(run.status.savedShots, run.status.shots);
        QVERIFY(run.problem(QStringLiteral("run"))->error.what.contains(QStringLiteral("channel 3 (Prot)")));
    }

    void generatorThatProtectsIsNeeded()
    {
        RunHarness run(withSetting(HardwareType::PulseGenerator, BC::Key::HW::critical, false, guarded()));
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().shots > 0, 60000);
        run.bench().setFault(run.instruments->pulseGenerators.front()->key(), SimulatedBench::Fault::Offline);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.status.savedShots > 0);
    }

    void referenceCanBeAConditionOfStarting()
    {
        RunHarness run(withSetting(HardwareType::Clock, BC::Key::HW::mustBeLocked, true));
        run.bench().setReferencePresent(false);
        run.engine->start(openEnd());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QCOMPARE(run.problem(QStringLiteral("run"))->error.where, QStringLiteral("Clock.virtual"));
        QCOMPARE(run.instruments->clocks.front()->referenceLock(), ReferenceLock::Unlocked);
        run.bench().setReferencePresent(true);
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        QCOMPARE(run.instruments->clocks.front()->referenceLock(), ReferenceLock::Locked);
        run.engine->stop();
        QVERIFY(run.waitForEnd(2));
    }

    void missingReferenceIsOtherwiseAWarning()
    {
        RunHarness run(shortRecords(Samples));
        run.bench().setReferencePresent(false);
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        const auto problem = run.problem(QStringLiteral("Clock.virtual.reference"));
        QVERIFY(problem);
        QCOMPARE(problem->severity, Problem::Severity::Warning);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
    }

    void deviceThatCannotTellIsNoReference()
    {
        RunHarness run(withSetting(HardwareType::AWG, BC::Key::HW::mustBeLocked, true));
        run.engine->start(openEnd());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QCOMPARE(run.problem(QStringLiteral("run"))->error.where, QStringLiteral("AWG.virtual"));
    }

    void optionalDeviceGoesAndComesBack()
    {
        RunTimings timings;
        timings.reconnect = std::chrono::milliseconds(50);
        RunHarness run(withSetting(HardwareType::FlowController, BC::Key::HW::critical, false), timings);
        run.engine->connectDevices();
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        const auto &flow = *run.instruments->flowControllers.front();
        run.bench().setFault(flow.key(), SimulatedBench::Fault::Offline);
        QTRY_VERIFY_WITH_TIMEOUT(run.problem(flow.key().text()), 60000);
        QCOMPARE(run.problem(flow.key().text())->severity, Problem::Severity::Warning);
        QCOMPARE(run.status.state, RunState::Acquiring);
        run.bench().setFault(flow.key(), SimulatedBench::Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(!run.problem(flow.key().text()), 60000);
        QCOMPARE(flow.state(), Instrument::State::Ok);
        QCOMPARE(run.status.state, RunState::Acquiring);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Stopped);
    }

    void defectB24_deviceThatIsBackAtTheStartIsRecorded()
    {
        RunHarness run(withSetting(HardwareType::FlowController, BC::Key::HW::critical, false));
        const auto key = run.instruments->flowControllers.front()->key();
        run.bench().setFault(key, SimulatedBench::Fault::Offline);
        run.engine->connectDevices();
        QTRY_COMPARE_WITH_TIMEOUT(run.instruments->flowControllers.front()->state(),
                                  Instrument::State::Offline, 60000);
        run.bench().setFault(key, SimulatedBench::Fault::None);
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        QCOMPARE(run.instruments->flowControllers.front()->state(), Instrument::State::Ok);
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(contentOf(run.path(1) + QStringLiteral("/auxdata.csv")).contains(key.text().toUtf8()));
    }

    void defectB3_digitalInputsCountForLimits()
    {
        auto loadout = shortRecords(Samples);
        const HardwareKey key(HardwareType::IOBoard, QStringLiteral("doors"));
        loadout.devices.append({key, QStringLiteral("VirtualIOBoard")});
        IOBoardConfig doors(key);
        doors.analogChannels = {{1, true, 2.44, 0.0, {}}};
        doors.digitalChannels = {{1, true, true, -1, QStringLiteral("Door")}, {5, true, false, -1, {}}};
        doors.recordLength = 1;
        doors.sampleRate = 50e3;
        loadout.ioBoards = {doors};
        RunHarness run(loadout);
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        auto *board = run.instruments->ioBoards.front().get();
        const auto reading = [board] {
            auto answer = runOn(board, [board] { return board->validationReadings(); });
            answer.waitForFinished();
            return answer.result();
        };
        QCOMPARE(reading().value(QStringLiteral("Door.Digital1")).toDouble(), 0.0);
        QVERIFY(reading().contains(QStringLiteral("Analog1")));
        auto closing = runOn(board, [board] { return board->setDigital(5, true); });
        closing.waitForFinished();
        QVERIFY(closing.result());
        QCOMPARE(reading().value(QStringLiteral("Door.Digital1")).toDouble(), 1.0);
        auto aux = runOn(board, [board] { return board->auxReadings(); });
        aux.waitForFinished();
        QVERIFY(!aux.result().contains(QStringLiteral("Door.Digital1")));
        run.engine->stop();
        QVERIFY(run.waitForEnd());
        QVERIFY(contentOf(run.path(1) + QStringLiteral("/header.csv")).contains("IOBoard.doors"));
    }

    void driverInPythonRunsAndItsEndEndsTheRun()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not on this machine");
        auto loadout = shortRecords(Samples);
        for (auto &device : loadout.devices) {
            if (device.key.type() == HardwareType::FlowController)
                device.driver = QStringLiteral("ExternalFlowController");
        }
        PartsSource source;
        source.settings = [](const HardwareKey &, const DriverInfo &driver) {
            DeviceSettings settings(driver);
            if (!driver.customFields.isEmpty()) {
                settings.comm.values[QStringLiteral("script")] =
                    QStringLiteral(EXTERNAL_DRIVERS "/anydevice.py");
                settings.comm.timeoutMs = 60000;
                settings.setValue(QStringLiteral("slowAnswerMs"), 60000);
                settings.setValue(QStringLiteral("pollIntervalMs"), 20);
            }
            return settings;
        };
        RunHarness run(std::shared_ptr<InstrumentSet>(std::move(makeInstruments(loadout, source).value())));
        auto *flow = run.instruments->flowControllers.front().get();
        run.engine->start(openEnd());
        QVERIFY(isAcquiring(run));
        QTRY_VERIFY_WITH_TIMEOUT(run.snapshot().shots > 0, 60000);
        double pid = 0.0;
        const auto readPid = [&] {
            auto readings = runOn(flow, [flow] { return flow->readings(); });
            readings.waitForFinished();
            for (const auto &reading : readings.result())
                pid = reading.valueKey == QStringLiteral("Pid") ? reading.value : pid;
            return pid > 0.0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(readPid(), 60000);
        ::kill(static_cast<pid_t>(pid), SIGKILL);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcomes.front(), RunOutcome::Failed);
        QVERIFY(run.status.savedShots > 0);
        QCOMPARE(run.status.savedShots, run.status.shots);
    }
};

QTEST_GUILESS_MAIN(RunSafetyTest)
#include "tst_runsafety.moc"
