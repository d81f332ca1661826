// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/instruments/recordingsink.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Chirpdeck;

namespace {

const QString label = QStringLiteral("main");

/// The value of a coroutine of this thread.
template<typename T>
T finished(QCoro::Task<T> task)
{
    auto future = toFuture(std::move(task));
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60000))
        qFatal("A command does not come to an end");
    return future.result();
}

QString scriptPath(const char *name)
{
    return QStringLiteral(EXTERNAL_DRIVERS "/") + QString::fromLatin1(name);
}

DeviceSettings settingsFor(const DriverInfo &driver, const QString &script)
{
    DeviceSettings settings(driver);
    settings.comm.values[QStringLiteral("script")] = script;
    settings.comm.timeoutMs = 60000;
    settings.setValue(QStringLiteral("pollIntervalMs"), 20);
    settings.setValue(QStringLiteral("restartPauseMs"), 20);
    settings.setValue(QStringLiteral("slowAnswerMs"), 60000);
    return settings;
}

template<typename Device>
std::unique_ptr<Device> make(HardwareType type, const QString &script, const QString &name = label,
                             const std::function<void(DeviceSettings &)> &change = {})
{
    static const auto registry = standardDrivers();
    const auto driver = QStringLiteral("External") + hardwareTypeName(type);
    auto settings = settingsFor(*registry->find(type, driver), script);
    if (change)
        change(settings);
    auto made = registry->create({.key = HardwareKey(type, name), .driver = driver, .settings = settings});
    return std::unique_ptr<Device>(qobject_cast<Device *>(made.value().release()));
}

template<typename Device>
std::unique_ptr<Device> opened(HardwareType type)
{
    auto device = make<Device>(type, scriptPath("anydevice.py"));
    const auto result = finished(device->open());
    if (!result)
        qWarning("%s", qPrintable(result.error().text()));
    return result ? std::move(device) : nullptr;
}

double pidOf(const Instrument &device)
{
    for (const auto &reading : device.readings()) {
        if (reading.valueKey == QStringLiteral("Pid"))
            return reading.value;
    }
    return 0.0;
}

} // namespace

class TestExternal : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not on this machine");
    }

    void everyTypeHasADriver()
    {
        const auto registry = standardDrivers();
        for (const auto type : allHardwareTypes()) {
            const auto *driver = registry->find(type, QStringLiteral("External") + hardwareTypeName(type));
            QVERIFY(driver);
            QCOMPARE(driver->protocols.first().type, CommType::Custom);
            auto made = registry->create({.key = HardwareKey(type, label),
                                          .driver = driver->key,
                                          .settings = settingsFor(*driver, scriptPath("anydevice.py"))});
            QVERIFY(made);
            QVERIFY(!(*made)->isSimulated());
            QVERIFY2(finished((*made)->open()), qPrintable(driver->key));
            QCOMPARE((*made)->state(), Instrument::State::Ok);
            QVERIFY(finished((*made)->beginAcquisition())); // the driver does not have it
            QVERIFY(finished((*made)->close()));
            QCOMPARE((*made)->state(), Instrument::State::Off);
        }
    }

    void pulseGeneratorSetsWhatItAnswers()
    {
        const auto device = opened<PulseGenerator>(HardwareType::PulseGenerator);
        QVERIFY(device);
        auto config = device->config();
        QCOMPARE(config.channels.size(), 8);
        config.repRateHz = 12.5;
        config.channels[2].setRole(PulseRole::Gas);
        config.channels[2].delayUs = 350.25;
        config.channels[2].enabled = true;
        config.channels[3].syncChannel = 3;
        config.mode = PulseGenMode::Triggered_Falling;
        const auto actual = finished(device->prepare(config));
        QVERIFY(actual);
        QVERIFY(*actual == config);
        QCOMPARE(finished(device->setRepRate(20.0)).value(), 20.0);
        QVERIFY(finished(device->setPulsing(false)));
        QVERIFY(!device->config().pulsing);
        const auto refused = finished(device->setRepRate(2e5));
        QVERIFY(!refused);
        QCOMPARE(refused.error().what, QStringLiteral("Too fast"));
        QCOMPARE(refused.error().action, QStringLiteral("Choose less"));
        QCOMPARE(refused.error().where, QStringLiteral("PulseGenerator.main"));
        QCOMPARE(device->config().repRateHz, 20.0);
        QVERIFY(!finished(device->setChannel(8, {})));
    }

    void flowControllerReads()
    {
        const auto device = opened<FlowController>(HardwareType::FlowController);
        QVERIFY(device);
        QVERIFY(finished(device->setFlowSetPoint(1, 12.5)));
        QVERIFY(finished(device->setChannelEnabled(1, true)));
        QVERIFY(finished(device->setChannelName(1, QStringLiteral("Ne"))));
        QTRY_VERIFY(device->auxReadings().contains(QStringLiteral("Ne.Flow2")));
        QCOMPARE(device->auxReadings().value(QStringLiteral("Ne.Flow2")).toDouble(), 12.5);
    }

    void otherTypesDoTheirWork()
    {
        const auto pressure = opened<PressureController>(HardwareType::PressureController);
        QVERIFY(pressure && finished(pressure->setSetPoint(0.5)) && finished(pressure->openValve()));
        QCOMPARE(pressure->config().setPoint, 0.5);
        const auto stuck = finished(pressure->closeValve());
        QVERIFY(!stuck);
        QCOMPARE(stuck.error().action, QStringLiteral("Look at the valve"));

        const auto temperature = opened<TemperatureController>(HardwareType::TemperatureController);
        QVERIFY(temperature && finished(temperature->setChannelEnabled(3, true)));
        QVERIFY(temperature->config().channels[3].enabled);

        const auto board = opened<IOBoard>(HardwareType::IOBoard);
        QVERIFY(board && finished(board->setDigital(3, true)));

        const auto clock = opened<ClockInstrument>(HardwareType::Clock);
        QVERIFY(clock);
        QCOMPARE(finished(clock->setFrequency(0, 5760.0004)).value(), 5760.0);
        QCOMPARE(finished(clock->readFrequency(0)).value(), 5760.0);
        QVERIFY(!finished(clock->setFrequency(7, 5760.0)));
        QVERIFY(!finished(clock->setFrequency(0, 2e7)));
        QCOMPARE(finished(clock->readReferenceLock()).value(), ReferenceLock::Locked);
        QCOMPARE(clock->referenceLock(), ReferenceLock::Locked);

        const auto awg = opened<AwgInstrument>(HardwareType::AWG);
        QVERIFY(awg && finished(awg->prepare(kaBandPreset().rf.chirps)));
        QVERIFY(finished(awg->start()) && finished(awg->stop()));
        QVERIFY(!finished(awg->prepare(kaBandUpperSidebandPreset().rf.chirps)));

        const auto laser = opened<LifLaser>(HardwareType::LifLaser);
        QVERIFY(laser);
        QCOMPARE(finished(laser->setPosition(510.5)).value(), 510.5);
        QCOMPARE(finished(laser->readPosition()).value(), 510.5);
        QVERIFY(!finished(laser->setPosition(1.0)));
        QVERIFY(finished(laser->setFlashLamp(true)));
        QCOMPARE(finished(laser->readFlashLamp()).value(), true);

        const auto bus = opened<GpibController>(HardwareType::GpibController);
        QVERIFY(bus && finished(bus->write(5, "*RST")));
        QCOMPARE(finished(bus->query(5, QByteArray("\x01\xff*IDN?", 7))).value(),
                 QByteArray("\x01\xff*IDN?", 7));
    }

    void digitizersDeliver()
    {
        const auto digitizer = opened<FtmwDigitizer>(HardwareType::FtmwDigitizer);
        QVERIFY(digitizer);
        FtmwDigitizerConfig config(digitizer->key());
        config.analogChannels = {{1, true, 0.05, 0.0, {}}};
        config.fidChannel = 1;
        config.recordLength = 1000;
        config.sampleRate = 2e9;
        const auto actual = finished(digitizer->prepare(config));
        QVERIFY(actual);
        QVERIFY(*actual == config);
        const auto sink = std::make_shared<Test::RecordingSink>(actual->recordShape());
        QVERIFY(finished(digitizer->start(sink)));
        QTRY_COMPARE(sink->transfers.load(), quint64(3));
        QCOMPARE(sink->sums.front(), qint64(6));
        QCOMPARE(sink->sums.back(), qint64(6));
        QVERIFY(finished(digitizer->stop()));
        QVERIFY(sink->flushed);
        sink->transfers = 0;
        QVERIFY(finished(digitizer->start(nullptr)));
        QVERIFY(finished(digitizer->stop()));
        QCOMPARE(sink->transfers.load(), quint64(0));

        const auto lif = opened<LifDigitizer>(HardwareType::LifDigitizer);
        QVERIFY(lif);
        LifDigitizerConfig lifConfig(lif->key());
        lifConfig.recordLength = 10;
        QVERIFY(finished(lif->prepare(lifConfig)));
        QList<LifRecord> records;
        connect(lif.get(), &LifDigitizer::recorded, this,
                [&](const LifRecord &record) { records.append(record); });
        QVERIFY(finished(lif->start()));
        QTRY_COMPARE(records.size(), 1);
        QCOMPARE(records.first().lif, QByteArray(10, '\5'));
        QCOMPARE(records.first().reference, QByteArray(10, '\6'));
    }

    void killedDriverIsLikeAnUnpluggedCable()
    {
        const auto device = opened<FlowController>(HardwareType::FlowController);
        QVERIFY(device);
        QTRY_VERIFY(pidOf(*device) > 0.0);
        const double first = pidOf(*device);
        QSignalSpy failed(device.get(), &Instrument::failed);
        QSignalSpy states(device.get(), &Instrument::stateChanged);
        ::kill(static_cast<pid_t>(first), SIGKILL);
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.where, QStringLiteral("FlowController.main"));
        QCOMPARE(states.first().first().value<Instrument::State>(), Instrument::State::Offline);
        // It comes back by itself, and works.
        QTRY_COMPARE_WITH_TIMEOUT(device->state(), Instrument::State::Ok, 60000);
        QTRY_VERIFY(pidOf(*device) != first);
        QVERIFY(finished(device->setFlowSetPoint(0, 1.0)));
    }

    void commandsToADyingDriverEndWithItsLastWords()
    {
        const auto device = opened<PulseGenerator>(HardwareType::PulseGenerator);
        QVERIFY(device);
        const auto gone = finished(device->setRepRate(68.0));
        QVERIFY(!gone);
        QVERIFY2(gone.error().what.contains(QStringLiteral("the board is on fire")),
                 qPrintable(gone.error().what));
        QTRY_COMPARE_WITH_TIMEOUT(device->state(), Instrument::State::Ok, 60000);
        const auto again = finished(device->setRepRate(10.0));
        QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
    }

    void unansweredCallsEndWithinTheirDeadline()
    {
        const auto device = make<PulseGenerator>(
            HardwareType::PulseGenerator, scriptPath("anydevice.py"), label,
            [](DeviceSettings &settings) { settings.setValue(QStringLiteral("slowAnswerMs"), 5000); });
        QVERIFY(finished(device->open()));
        const auto late = finished(device->setRepRate(67.0));
        QVERIFY(!late);
        QCOMPARE(late.error().where, QStringLiteral("PulseGenerator.main"));
        QTRY_COMPARE_WITH_TIMEOUT(device->state(), Instrument::State::Ok, 60000);
    }

    void protocolIsChecked_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("said");
        QTest::newRow("another version") << QStringLiteral("version") << QStringLiteral("99");
        QTest::newRow("no JSON") << QStringLiteral("garbage") << QStringLiteral("Hello, I am");
        QTest::newRow("silence") << QStringLiteral("silent") << QStringLiteral("no answer");
        QTest::newRow("ends") << QStringLiteral("gone") << QStringLiteral("no licence");
    }
    void protocolIsChecked()
    {
        QFETCH(QString, fault);
        QFETCH(QString, said);
        const auto device = make<PulseGenerator>(
            HardwareType::PulseGenerator, scriptPath("badprotocol.py"), fault, [&](DeviceSettings &settings) {
                settings.setValue(QStringLiteral("slowAnswerMs"),
                                  fault == QLatin1String("silent") ? 500 : 20000);
            });
        const auto result = finished(device->open());
        QVERIFY(!result);
        QVERIFY2(result.error().what.contains(said), qPrintable(result.error().what));
        QCOMPARE(device->state(), Instrument::State::Offline);
    }

    void missingProgramsAreNamed()
    {
        const auto device =
            make<PulseGenerator>(HardwareType::PulseGenerator, QStringLiteral("/nowhere/driver"), label,
                                 [](DeviceSettings &settings) {
                                     settings.comm.values[QStringLiteral("interpreter")] = QString();
                                 });
        const auto result = finished(device->open());
        QVERIFY(!result);
        QVERIFY(result.error().what.contains(QStringLiteral("/nowhere/driver")));
    }

    // No nested event loop: a command of one device does not run slots of another, and ends at once with its
    // owner.
    void defectB46_ownersMayGoAtAnyTime()
    {
        for (int step = 0; step < 6; ++step) {
            auto device = make<PulseGenerator>(HardwareType::PulseGenerator, scriptPath("anydevice.py"));
            auto opening = toFuture(device->open());
            if (step > 1)
                (void)QTest::qWaitFor([&opening] { return opening.isFinished(); }, 20000);
            std::optional<QFuture<Result<double>>> setting;
            if (step > 2)
                setting = toFuture(device->setRepRate(step == 3 ? 67.0 : 10.0));
            if (step == 1 || step == 5)
                QTest::qWait(5);
            device.reset();
            QVERIFY(opening.isFinished());
            QVERIFY(!setting || setting->isFinished());
        }
    }

    void templateRuns()
    {
        const auto device = make<FlowController>(HardwareType::FlowController,
                                                 QStringLiteral(EXAMPLE_DRIVERS "/flow_template.py"));
        QVERIFY(finished(device->open()));
        QVERIFY(finished(device->setFlowSetPoint(0, 7.0)));
        QVERIFY(finished(device->setChannelEnabled(0, true)));
        QTRY_COMPARE(device->auxReadings().value(QStringLiteral("Flow1")).toDouble(), 7.0);
        const auto refused = finished(device->setFlowSetPoint(0, -1.0));
        QVERIFY(!refused);
        QVERIFY(refused.error().what.contains(QStringLiteral("negative")));
    }

    void devicesOfALoadoutLiveOnTheirThread()
    {
        Loadout loadout = simulatedLoadout();
        for (auto &device : loadout.devices) {
            if (device.key.type() == HardwareType::FlowController)
                device.driver = QStringLiteral("ExternalFlowController");
        }
        PartsSource source;
        source.settings = [](const HardwareKey &, const DriverInfo &driver) {
            return driver.customFields.isEmpty() ? DeviceSettings(driver)
                                                 : settingsFor(driver, scriptPath("anydevice.py"));
        };
        auto made = makeInstruments(loadout, source);
        QVERIFY(made);
        auto set = std::move(*made);
        set->startThreads();
        auto *flow = set->flowControllers.front().get();
        QVERIFY(Test::answer(runOn(flow, [flow] { return flow->open(); })));
        const auto config = Test::answer(runOn(flow, [flow] { return flow->prepare(flow->config()); }));
        QVERIFY(config);
        QCOMPARE(config->channels.value(0).setPoint, 20.0);
        set.reset();
    }
};

QTEST_GUILESS_MAIN(TestExternal)
#include "tst_external.moc"
