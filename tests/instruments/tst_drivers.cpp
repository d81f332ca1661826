// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clockinstrument.h"
#include "instruments/flow/flowcontroller.h"
#include "instruments/gpib/prologix.h"
#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/simulation/peers/hp83712binstrument.h"
#include "instruments/simulation/peers/lakeshore218peer.h"
#include "instruments/simulation/peers/mks647cpeer.h"
#include "instruments/simulation/peers/mks946peer.h"
#include "instruments/simulation/peers/quantumcomposerspeer.h"
#include "instruments/simulation/peers/srsdg645peer.h"
#include "instruments/simulation/peers/valonpeer.h"
#include "instruments/temperature/temperaturecontroller.h"
#include "tests/instruments/wirebench.h"

using namespace Chirpdeck;
using namespace Chirpdeck::Test;
using namespace std::chrono_literals;

namespace {

using Qc = QuantumComposersPeer;

double valueOf(const Instrument &device, const QString &key)
{
    for (const Reading &reading : device.readings()) {
        if (reading.valueKey == key)
            return reading.value;
    }
    return std::nan("");
}

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).hasValue(), (result) ? "" : qPrintable((result).error().text()))

} // namespace

Q_DECLARE_METATYPE(Wire)

class TestDrivers : public QObject
{
    Q_OBJECT

private slots:
    void temperaturesAreRead();
    void anOpenSensorGivesNoTemperature();
    void serialLinesAreThoseOfTheManuals();
    void flowsOfThe647cAreSetAndRead();
    void the647cSurvivesItsLateAnswers();
    void the647cSaysWhatItRefuses();
    void the647cIsShutWhenTheConnectionEnds();
    void flowsOfThe946AreSetWhileControlGoesOn();
    void the946ControlsOnWhenAChangeIsRefused();
    void the946UnderstandsBothSpellingsOfErrors();
    void the946ReadsWordsInThePlaceOfPressures();
    void pulsesOfTheDg645AreSetToFivePicoseconds();
    void theDg645TakesItsReferenceFromAnotherChannel();
    void theDg645RunsAndStopsByItsTriggerSource();
    void B31_aPulseGeneratorTakesItsTriggerMode();
    void pulseGeneratorsOfTheFamily_data();
    void pulseGeneratorsOfTheFamily();
    void theFirstAnswerAfterPowerOnMayBeStale();
    void anEchoIsSwitchedOff();
    void theKeypadIsLockedDuringARun();
    void valonsAreTunedAndLock();
    void aValonThatDoesNotLockSaysSo();
    void anUnusedStageOfTheValonNeedNoLock();
    void aSynthesizerBehindAPrologixIsTuned();
    void B45_twoDevicesShareABusFromDifferentThreads();
    void oneAddressHasOneOwner();
    void aSilentInstrumentLeavesTheBusToTheOthers();
    void nothingIsSavedInThePrologix();
    void dataThatLookLikeCommandsAreEscaped();
    void B24_aDeviceThatWasAwayIsConnectedAgainWithoutAnybodysHelp();
};

void TestDrivers::temperaturesAreRead()
{
    WireBench bench(std::make_unique<Lakeshore218Peer>(), Wire::Pty);
    QVERIFY(bench.make(HardwareType::TemperatureController, QStringLiteral("Lakeshore218")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(comesTrue([&] { return bench.device->readings().size() == 8; }));
    QCOMPARE(valueOf(*bench.device, QStringLiteral("Temperature1")), 277.35);
    QCOMPARE(valueOf(*bench.device, QStringLiteral("Temperature2")), 4.23);
    auto &monitor = bench.as<TemperatureController>();
    VERIFY_RESULT(outcome(monitor.setChannelEnabled(1, false)));
    VERIFY_RESULT(outcome(monitor.setChannelName(0, QStringLiteral("Cell"))));
    QVERIFY(comesTrue([&] { return bench.device->readings().size() == 7; }));
    QVERIFY(monitor.auxReadings().contains(QStringLiteral("Cell.Temperature1")));
    QVERIFY(!outcome(monitor.setChannelEnabled(8, true)));
}

void TestDrivers::anOpenSensorGivesNoTemperature()
{
    WireBench bench(std::make_unique<Lakeshore218Peer>(), Wire::Pty);
    bench.peer<Lakeshore218Peer>().status[2] = 64;
    QVERIFY(bench.make(HardwareType::TemperatureController, QStringLiteral("Lakeshore218")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(comesTrue([&] { return bench.device->readings().size() == 7; }));
    QVERIFY(std::isnan(valueOf(*bench.device, QStringLiteral("Temperature3"))));
}

void TestDrivers::serialLinesAreThoseOfTheManuals()
{
    const auto registry = standardDrivers();
    const auto line = [&](HardwareType type, const char *driver) {
        const DriverInfo *info = registry->find(type, QString::fromLatin1(driver));
        DeviceSettings settings(*info);
        CommSettings comm{
            .type = CommType::Rs232, .terminator = {}, .values = defaultCommValues(CommType::Rs232)};
        for (const auto &[key, value] : info->protocol(CommType::Rs232)->defaults)
            comm.values[key] = value;
        return std::get<SerialSettings>(*transportSettings(comm)).line();
    };
    QCOMPARE(line(HardwareType::TemperatureController, "Lakeshore218"), QStringLiteral("9600 7O1"));
    QCOMPARE(line(HardwareType::FlowController, "Mks647c"), QStringLiteral("9600 8O1"));
    QCOMPARE(line(HardwareType::FlowController, "Mks946"), QStringLiteral("9600 8N1"));
    QCOMPARE(line(HardwareType::PulseGenerator, "SRSDG645"), QStringLiteral("9600 8N1"));
    QCOMPARE(line(HardwareType::PulseGenerator, "Qc9520Series"), QStringLiteral("115200 8N1"));
    QCOMPARE(line(HardwareType::Clock, "Valon5015"), QStringLiteral("9600 8N1"));
}

void TestDrivers::flowsOfThe647cAreSetAndRead()
{
    WireBench bench(std::make_unique<Mks647cPeer>(), Wire::Pty);
    auto &peer = bench.peer<Mks647cPeer>();
    peer.channels[1].correction = 137;
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks647c")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(peer.mainValve);
    auto &flow = bench.as<FlowController>();
    FlowConfig config = flow.config();
    config.channels[0].enabled = true;
    config.channels[0].setPoint = 25.0;
    config.channels[1].enabled = true;
    config.channels[1].setPoint = 50.0;
    config.pressureSetPoint = 0.002; // kTorr
    config.pressureControlEnabled = true;
    VERIFY_RESULT(outcome(flow.prepare(config)));
    QCOMPARE(peer.channels[0].setPoint, 250);
    QCOMPARE(peer.channels[1].setPoint, 365); // 50 / (100 · 1.37)
    QVERIFY(peer.channels[1].isOn && !peer.channels[2].isOn);
    QCOMPARE(peer.pressureSetPoint, 200); // 2 of 10 Torr
    QVERIFY(peer.pressureControl);
    QVERIFY(comesTrue([&] { return bench.device->readings().size() == 3; }));
    QCOMPARE(valueOf(*bench.device, QStringLiteral("Flow1")), 25.0);
    QVERIFY(std::abs(valueOf(*bench.device, QStringLiteral("Flow2")) - 50.0) < 0.1);
    QCOMPARE(valueOf(*bench.device, QStringLiteral("Pressure")), 0.002);
    VERIFY_RESULT(outcome(flow.setChannelEnabled(0, false)));
    QVERIFY(!peer.channels[0].isOn);
    QVERIFY(!outcome(flow.setFlowSetPoint(1, 501.0)));
    QVERIFY(!outcome(flow.setFlowSetPoint(1, 300.0))); // beyond the channel's full scale
}

void TestDrivers::the647cSurvivesItsLateAnswers()
{
    WireBench bench(std::make_unique<Mks647cPeer>(), Wire::Pty);
    auto &peer = bench.peer<Mks647cPeer>();
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks647c")));
    VERIFY_RESULT(outcome(bench.device->open()));
    bench.link().setPolling(false);
    peer.repeatNextAnswer();
    VERIFY_RESULT(outcome(bench.as<FlowController>().setPressureSetPoint(0.003)));
    QCOMPARE(peer.pressureSetPoint, 300);
    auto &flow = bench.as<FlowController>();
    VERIFY_RESULT(outcome(flow.setChannelEnabled(0, true)));
    peer.setLateByOne(true);
    VERIFY_RESULT(outcome(flow.setFlowSetPoint(0, 40.0)));
    QCOMPARE(peer.channels[0].setPoint, 400);
}

void TestDrivers::the647cSaysWhatItRefuses()
{
    WireBench bench(std::make_unique<Mks647cPeer>(), Wire::Pty);
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks647c")));
    bench.peer<Mks647cPeer>().channels[0].rangeCode = 6;
    VERIFY_RESULT(outcome(bench.device->open()));
    // Eleven tenths of full scale are the most that the unit takes.
    const auto set = outcome(bench.as<FlowController>().setPressureSetPoint(0.0111));
    QVERIFY(!set);
    QVERIFY(!set.error().action.isEmpty());
    QVERIFY(bench.device->isConnected());
}

void TestDrivers::the647cIsShutWhenTheConnectionEnds()
{
    WireBench bench(std::make_unique<Mks647cPeer>(), Wire::Pty);
    auto &peer = bench.peer<Mks647cPeer>();
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks647c")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(peer.mainValve);
    VERIFY_RESULT(outcome(bench.device->close()));
    QVERIFY(comesTrue([&] { return !peer.mainValve; }));
}

void TestDrivers::flowsOfThe946AreSetWhileControlGoesOn()
{
    WireBench bench(std::make_unique<Mks946Peer>(), Wire::Pty);
    auto &peer = bench.peer<Mks946Peer>();
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks946")));
    VERIFY_RESULT(outcome(bench.device->open()));
    auto &flow = bench.as<FlowController>();
    FlowConfig config = flow.config();
    config.channels[0].enabled = true;
    config.channels[0].setPoint = 12.3;
    config.pressureSetPoint = 0.002;
    config.pressureControlEnabled = true;
    VERIFY_RESULT(outcome(flow.prepare(config)));
    QCOMPARE(peer.ratioFlows[0], 12.3);
    QCOMPARE(peer.recipePressure, 2.0); // Torr
    QVERIFY(peer.isPidRunning);
    // Recipes stand still while they are in use: control stops for the change and goes on.
    VERIFY_RESULT(outcome(flow.setFlowSetPoint(0, 20.0)));
    QCOMPARE(peer.ratioFlows[0], 20.0);
    QVERIFY(peer.isPidRunning);
    QVERIFY(comesTrue([&] { return valueOf(*bench.device, QStringLiteral("Flow1")) == 20.0; }));
    QVERIFY(comesTrue([&] { return valueOf(*bench.device, QStringLiteral("Pressure")) == 0.002; }));
}

void TestDrivers::the946ControlsOnWhenAChangeIsRefused()
{
    WireBench bench(std::make_unique<Mks946Peer>(), Wire::Pty);
    auto &peer = bench.peer<Mks946Peer>();
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks946")));
    VERIFY_RESULT(outcome(bench.device->open()));
    auto &flow = bench.as<FlowController>();
    VERIFY_RESULT(outcome(flow.setChannelEnabled(0, true)));
    peer.isPidRunning = true;
    peer.refused = {"RRQ1!"};
    const auto set = outcome(flow.setFlowSetPoint(0, 7.0));
    QVERIFY(!set);
    QVERIFY2(set.error().what.contains(QStringLiteral("out of range")), qPrintable(set.error().text()));
    QVERIFY(!set.error().what.contains(QStringLiteral("Pressure control")));
    QVERIFY(peer.isPidRunning);
    // Where it stays off, both are said.
    peer.refused = {"RRQ1!", "PID!ON"};
    const auto both = outcome(flow.setFlowSetPoint(0, 7.0));
    QVERIFY(!both);
    QVERIFY2(both.error().what.contains(QStringLiteral("RRQ1")), qPrintable(both.error().text()));
    QVERIFY2(both.error().what.contains(QStringLiteral("Pressure control is off")),
             qPrintable(both.error().text()));
    QVERIFY(!peer.isPidRunning);
    // It is on again as soon as the connection is.
    peer.refused.clear();
    bench.server.setMisbehaviour(Misbehaviour::Unplugged);
    QVERIFY(comesTrue([&] { return bench.device->state() == DeviceState::Offline; }));
    bench.server.setMisbehaviour(Misbehaviour::None);
    QVERIFY(comesTrue([&] { return peer.isPidRunning; }));
}

void TestDrivers::the946UnderstandsBothSpellingsOfErrors()
{
    WireBench bench(std::make_unique<Mks946Peer>(), Wire::Pty);
    auto &peer = bench.peer<Mks946Peer>();
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks946")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(!peer.namesErrors); // asked for at the beginning
    auto &flow = bench.as<FlowController>();
    for (const bool named : {false, true}) {
        peer.namesErrors = named;
        peer.isPidRunning = true;
        VERIFY_RESULT(outcome(flow.setChannelEnabled(0, true)));
        VERIFY_RESULT(outcome(flow.setFlowSetPoint(0, named ? 5.0 : 6.0)));
        QVERIFY(peer.isPidRunning);
        peer.isLocked = true;
        const auto set = outcome(flow.setFlowSetPoint(0, 7.0));
        QVERIFY(!set);
        QVERIFY2(set.error().what.contains(QStringLiteral("locked")), qPrintable(set.error().text()));
        peer.isLocked = false;
    }
}

void TestDrivers::the946ReadsWordsInThePlaceOfPressures()
{
    WireBench bench(std::make_unique<Mks946Peer>(), Wire::Pty);
    auto &peer = bench.peer<Mks946Peer>();
    peer.unit = "MBAR";
    peer.pressure = 1000.0;
    QVERIFY(bench.make(HardwareType::FlowController, QStringLiteral("Mks946")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(comesTrue(
        [&] { return std::abs(valueOf(*bench.device, QStringLiteral("Pressure")) - 0.750062) < 1e-5; }));
    peer.pressureWord = "LO<E-03";
    QVERIFY(comesTrue([&] { return valueOf(*bench.device, QStringLiteral("Pressure")) == 0.0; }));
    peer.pressureWord = "ATM";
    QVERIFY(comesTrue([&] { return valueOf(*bench.device, QStringLiteral("Pressure")) == 10.0; }));
    peer.isPidRunning = true;
    peer.pressureWord = "MISCONN";
    QVERIFY(comesTrue([&] { return bench.device->state() == DeviceState::Offline; }));
    QVERIFY(!peer.isPidRunning);
}

void TestDrivers::pulsesOfTheDg645AreSetToFivePicoseconds()
{
    WireBench bench(std::make_unique<SrsDg645Peer>(), Wire::Tcp);
    auto &peer = bench.peer<SrsDg645Peer>();
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("SRSDG645")));
    VERIFY_RESULT(outcome(bench.device->open()));
    auto &pulses = bench.as<PulseGenerator>();
    QCOMPARE(pulses.config().channels.size(), 4);
    PulseChannel channel = pulses.config().channels[0];
    channel.delayUs = 12.345678;
    channel.widthUs = 0.100005;
    channel.level = ActiveLevel::ActiveLow;
    const auto set = outcome(pulses.setChannel(0, channel));
    VERIFY_RESULT(set);
    QCOMPARE(peer.delays[2].steps, 2'469'136); // 12.34568 µs: the next multiple of 5 ps
    QCOMPARE(peer.delays[3].steps, 20'001);
    QCOMPARE(peer.delays[3].reference, 2);
    QCOMPARE(peer.polarity[1], 0);
    QVERIFY(std::abs(set->delayUs - 12.345680) < 1e-9);
    const auto rate = outcome(pulses.setRepRate(12.5));
    VERIFY_RESULT(rate);
    QCOMPARE(*rate, 12.5);
    QVERIFY(!outcome(pulses.setRepRate(2e6)));
    QVERIFY(!outcome(pulses.setChannel(4, channel)));
}

void TestDrivers::theDg645TakesItsReferenceFromAnotherChannel()
{
    WireBench bench(std::make_unique<SrsDg645Peer>(), Wire::Pty);
    auto &peer = bench.peer<SrsDg645Peer>();
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("SRSDG645")));
    VERIFY_RESULT(outcome(bench.device->open()));
    auto &pulses = bench.as<PulseGenerator>();
    PulseChannel channel = pulses.config().channels[2];
    channel.syncChannel = 1;
    channel.delayUs = 1.0;
    const auto set = outcome(pulses.setChannel(2, channel));
    VERIFY_RESULT(set);
    QCOMPARE(set->syncChannel, 1);
    QCOMPARE(peer.delays[6].reference, 2); // E counts from A
    PulseChannel loop = pulses.config().channels[0];
    loop.syncChannel = 3;
    QVERIFY(!outcome(pulses.setChannel(0, loop)));
}

void TestDrivers::theDg645RunsAndStopsByItsTriggerSource()
{
    WireBench bench(std::make_unique<SrsDg645Peer>(), Wire::Tcp);
    auto &peer = bench.peer<SrsDg645Peer>();
    peer.timebase = 3;
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("SRSDG645")));
    VERIFY_RESULT(outcome(bench.device->open()));
    auto &pulses = bench.as<PulseGenerator>();
    VERIFY_RESULT(outcome(pulses.setPulsing(true)));
    QCOMPARE(peer.triggerSource, 0);
    VERIFY_RESULT(outcome(pulses.setPulsing(false)));
    QCOMPARE(peer.triggerSource, 5);
    QVERIFY(comesTrue([&] { return bench.device->referenceLock() == ReferenceLock::Locked; }));
    peer.pllUnlocked = true;
    bench.link().pollSoon();
    QVERIFY(comesTrue([&] { return bench.device->referenceLock() == ReferenceLock::Unlocked; }));
    VERIFY_RESULT(outcome(pulses.setPulsing(true)));
    VERIFY_RESULT(outcome(bench.device->close()));
    QVERIFY(comesTrue([&] { return peer.triggerSource == 5; }));
}

void TestDrivers::B31_aPulseGeneratorTakesItsTriggerMode()
{
    WireBench bench(std::make_unique<SrsDg645Peer>(), Wire::Tcp);
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("SRSDG645")));
    VERIFY_RESULT(outcome(bench.device->open()));
    auto &pulses = bench.as<PulseGenerator>();
    PulseGeneratorConfig config = pulses.config();
    for (auto &channel : config.channels)
        channel.widthUs = 1.0;
    config.repRateHz = 10.0;
    config.pulsing = true;
    config.mode = PulseGenMode::Triggered_Falling;
    const auto prepared = outcome(pulses.prepare(config));
    VERIFY_RESULT(prepared);
    QCOMPARE(bench.peer<SrsDg645Peer>().triggerSource, 2);
    QCOMPARE(prepared->mode, PulseGenMode::Triggered_Falling);
}

void TestDrivers::pulseGeneratorsOfTheFamily_data()
{
    QTest::addColumn<int>("model");
    QTest::addColumn<QString>("driver");
    QTest::addColumn<Wire>("wire");
    QTest::newRow("9510") << static_cast<int>(Qc::Model::Qc9510) << QStringLiteral("Qc9510Series")
                          << Wire::Pty;
    QTest::newRow("9520") << static_cast<int>(Qc::Model::Qc9520) << QStringLiteral("Qc9520Series")
                          << Wire::Pty;
    QTest::newRow("577") << static_cast<int>(Qc::Model::Bnc577) << QStringLiteral("Bnc577") << Wire::Tcp;
}

void TestDrivers::pulseGeneratorsOfTheFamily()
{
    QFETCH(int, model);
    QFETCH(QString, driver);
    QFETCH(Wire, wire);
    WireBench bench(std::make_unique<Qc>(static_cast<Qc::Model>(model)), wire);
    auto &peer = bench.peer<Qc>();
    QVERIFY(bench.make(HardwareType::PulseGenerator, driver));
    VERIFY_RESULT(outcome(bench.device->open()));
    auto &pulses = bench.as<PulseGenerator>();
    PulseGeneratorConfig config = pulses.config();
    QCOMPARE(config.channels.size(), 8);
    for (auto &channel : config.channels)
        channel.widthUs = 1.0;
    config.channels[0].widthUs = 400.0;
    config.channels[0].enabled = true;
    config.channels[1].delayUs = 12.34;
    config.channels[1].syncChannel = 1;
    config.channels[1].level = ActiveLevel::ActiveLow;
    config.channels[1].mode = PulseChannelMode::DutyCycle;
    config.channels[1].dutyOn = 3;
    config.channels[1].dutyOff = 4;
    config.repRateHz = 5.0;
    config.mode = PulseGenMode::Triggered_Rising;
    config.pulsing = true;
    const auto prepared = outcome(pulses.prepare(config));
    VERIFY_RESULT(prepared);
    QCOMPARE(peer.channels[0].widthSteps, 400'000);
    QVERIFY(peer.channels[0].isOn && !peer.channels[1].isOn);
    QCOMPARE(peer.channels[1].delaySteps, 12'340);
    QCOMPARE(peer.channels[1].sync, QByteArray("CHA"));
    QCOMPARE(peer.channels[1].polarity, QByteArray("INV"));
    QCOMPARE(peer.channels[1].mode, QByteArray("DCYC"));
    QCOMPARE(peer.channels[1].pulsesOn, 3);
    QCOMPARE(peer.channels[1].pulsesOff, 4);
    QCOMPARE(peer.period, 0.2);
    QCOMPARE(peer.triggerMode, QByteArray("TRIG"));
    QVERIFY(peer.isRunning);
    QCOMPARE(prepared->channels[1].dutyOff, 4);
    VERIFY_RESULT(outcome(pulses.setMode(PulseGenMode::Continuous)));
    QCOMPARE(peer.triggerMode, QByteArray("DIS"));
    VERIFY_RESULT(outcome(pulses.setPulsing(false)));
    QVERIFY(!peer.isRunning);
    // What it cannot set it says.
    peer.refusesPeriodWhenTriggered = true;
    VERIFY_RESULT(outcome(pulses.setMode(PulseGenMode::Triggered_Falling)));
    const auto rate = outcome(pulses.setRepRate(7.0));
    QVERIFY(!rate);
    QVERIFY2(rate.error().what.contains(QStringLiteral("not allowed")), qPrintable(rate.error().text()));
}

void TestDrivers::theFirstAnswerAfterPowerOnMayBeStale()
{
    WireBench bench(std::make_unique<Qc>(Qc::Model::Qc9520), Wire::Pty);
    bench.peer<Qc>().isFirstStale = true;
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("Qc9520Series")));
    VERIFY_RESULT(outcome(bench.device->open()));
}

void TestDrivers::anEchoIsSwitchedOff()
{
    WireBench bench(std::make_unique<Qc>(Qc::Model::Qc9520), Wire::Pty);
    auto &peer = bench.peer<Qc>();
    peer.isEchoing = true;
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("Qc9520Series")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(!peer.isEchoing);
}

void TestDrivers::theKeypadIsLockedDuringARun()
{
    WireBench bench(std::make_unique<Qc>(Qc::Model::Qc9520), Wire::Pty);
    auto &peer = bench.peer<Qc>();
    QVERIFY(bench.make(HardwareType::PulseGenerator, QStringLiteral("Qc9520Series")));
    VERIFY_RESULT(outcome(bench.device->open()));
    VERIFY_RESULT(outcome(bench.device->beginAcquisition()));
    QCOMPARE(peer.lock, 1);
    VERIFY_RESULT(outcome(bench.device->endAcquisition()));
    QCOMPARE(peer.lock, 0);
}

void TestDrivers::valonsAreTunedAndLock()
{
    WireBench bench(std::make_unique<ValonPeer>(ValonPeer::Model::V5009), Wire::Pty);
    auto &peer = bench.peer<ValonPeer>();
    peer.lockMs = 40;
    QVERIFY(bench.make(HardwareType::Clock, QStringLiteral("Valon5009")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(peer.isReferenceExternal);
    QCOMPARE(peer.referenceMHz, 10.0);
    auto &clock = bench.as<ClockInstrument>();
    QCOMPARE(clock.outputs().size(), 2);
    const auto set = outcome(clock.setFrequency(1, 5120.5));
    VERIFY_RESULT(set);
    QCOMPARE(*set, 5120.5);
    QCOMPARE(peer.sources[1].askedMHz, 5120.5);
    QCOMPARE(peer.sources[0].askedMHz, 2440.0);
    QCOMPARE(*outcome(clock.readFrequency(0)), 2440.0);
    QVERIFY(!outcome(clock.setFrequency(0, 6001.0)));
    QVERIFY(!outcome(clock.setFrequency(2, 1000.0)));
    QCOMPARE(peer.sources[0].askedMHz, 2440.0);
}

void TestDrivers::aValonThatDoesNotLockSaysSo()
{
    WireBench bench(std::make_unique<ValonPeer>(ValonPeer::Model::V5009), Wire::Pty);
    auto &peer = bench.peer<ValonPeer>();
    QVERIFY(
        bench.make(HardwareType::Clock, QStringLiteral("Valon5009"), {{QStringLiteral("lockTimeMs"), 30}}));
    VERIFY_RESULT(outcome(bench.device->open()));
    QVERIFY(comesTrue([&] { return bench.device->state() == DeviceState::Ok; }));
    peer.hasReference = false;
    bench.link().pollSoon();
    QVERIFY(comesTrue([&] { return bench.device->state() == DeviceState::Fault; }));
    QCOMPARE(bench.device->referenceLock(), ReferenceLock::Unlocked);
    peer.hasReference = true;
    QCOMPARE(outcome(bench.device->readReferenceLock()).value(), ReferenceLock::Locked);
    peer.hasReference = false;
    QCOMPARE(outcome(bench.device->readReferenceLock()).value(), ReferenceLock::Unlocked);
    const auto set = outcome(bench.as<ClockInstrument>().setFrequency(0, 3000.0));
    QVERIFY(!set);
    QVERIFY2(set.error().what.contains(QStringLiteral("lock")), qPrintable(set.error().text()));
    peer.hasReference = true;
    bench.link().pollSoon();
    QVERIFY(comesTrue([&] { return bench.device->state() == DeviceState::Ok; }));
}

void TestDrivers::anUnusedStageOfTheValonNeedNoLock()
{
    WireBench bench(std::make_unique<ValonPeer>(ValonPeer::Model::V5015), Wire::Pty);
    auto &peer = bench.peer<ValonPeer>();
    QVERIFY(bench.make(HardwareType::Clock, QStringLiteral("Valon5015")));
    VERIFY_RESULT(outcome(bench.device->open()));
    QCOMPARE(peer.sources[0].powerDbm, 13.0);
    const auto set = outcome(bench.as<ClockInstrument>().setFrequency(0, 8500.25));
    VERIFY_RESULT(set);
    QCOMPARE(*set, 8500.25);
}

namespace {

/// A controller with synthesizers at two addresses, and drivers for what is behind it.
struct Bus
{
    WireBench bench{std::make_unique<PrologixPeer>(PrologixPeer::Model::Lan), Wire::Tcp};
    Hp83712bInstrument *at19 = nullptr;
    Hp83712bInstrument *at20 = nullptr;

    Bus()
    {
        auto &peer = bench.peer<PrologixPeer>();
        peer.plug(19, std::make_unique<Hp83712bInstrument>());
        peer.plug(20, std::make_unique<Hp83712bInstrument>());
        at19 = static_cast<Hp83712bInstrument *>(peer.instrument(19));
        at20 = static_cast<Hp83712bInstrument *>(peer.instrument(20));
    }
    bool open()
    {
        return bench.make(HardwareType::GpibController, QStringLiteral("PrologixGpibLan"),
                          {{BC::Key::Prologix::readTimeout, 30}}) &&
               outcome(bench.device->open()).hasValue();
    }
    std::unique_ptr<Instrument> synthesizer(const QString &label, int address)
    {
        const auto registry = standardDrivers();
        const DriverInfo *info = registry->find(HardwareType::Clock, QStringLiteral("HP83712B"));
        DriverParts parts{.key = HardwareKey(HardwareType::Clock, label), .driver = info->key};
        parts.settings = DeviceSettings(*info);
        parts.settings.comm = {.type = CommType::Gpib,
                               .timeoutMs = 200,
                               .terminator = {},
                               .values = {{BC::Key::Comm::gpibController, bench.device->key().text()},
                                          {BC::Key::Comm::gpibAddress, address}}};
        auto *controller = dynamic_cast<GpibController *>(bench.device.get());
        parts.transport =
            *makeTransport(parts.key, parts.settings.comm,
                           {.controller = [controller](const HardwareKey &) { return controller; }});
        return std::move(*registry->create(std::move(parts)));
    }
};

} // namespace

void TestDrivers::aSynthesizerBehindAPrologixIsTuned()
{
    Bus bus;
    QVERIFY(bus.open());
    const auto device = bus.synthesizer(QStringLiteral("LO"), 19);
    VERIFY_RESULT(outcome(device->open()));
    auto &clock = dynamic_cast<ClockInstrument &>(*device);
    const auto set = outcome(clock.setFrequency(0, 8500.123));
    VERIFY_RESULT(set);
    QCOMPARE(*set, 8500.123);
    QCOMPARE(bus.at19->hertz, 8500.123e6);
    QVERIFY(bus.at19->scpi.errors.isEmpty());
    QVERIFY(!outcome(clock.setFrequency(0, 25000.0)));
    VERIFY_RESULT(outcome(device->close()));
}

void TestDrivers::B45_twoDevicesShareABusFromDifferentThreads()
{
    Bus bus;
    QVERIFY(bus.open());
    const auto first = bus.synthesizer(QStringLiteral("A"), 19);
    const auto second = bus.synthesizer(QStringLiteral("B"), 20);
    QThread thread;
    second->moveToThread(&thread);
    thread.start();
    auto *there = static_cast<ClockInstrument *>(second.get());
    const auto openThere = runOn(there, [there] { return there->open(); });
    VERIFY_RESULT(outcome(first->open()));
    QVERIFY(comesTrue([&] { return openThere.isFinished(); }));
    VERIFY_RESULT(openThere.result());
    auto &here = dynamic_cast<ClockInstrument &>(*first);
    QList<QFuture<Result<double>>> sets;
    for (int i = 0; i < 10; ++i) {
        sets.append(toFuture(here.setFrequency(0, 1000.0 + i)));
        sets.append(runOn(there, [there, i] { return there->setFrequency(0, 2000.0 + i); }));
    }
    QVERIFY(comesTrue(
        [&] { return std::all_of(sets.begin(), sets.end(), [](auto &set) { return set.isFinished(); }); }));
    for (int i = 0; i < sets.size(); ++i) {
        const auto set = sets[i].result();
        if (set)
            QVERIFY(*set >= (i % 2 ? 2000.0 : 1000.0) && *set <= (i % 2 ? 2009.0 : 1009.0));
    }
    // Nobody's answer went to the other: no query was interrupted or without an answer.
    QVERIFY(bus.at19->scpi.errors.isEmpty());
    QVERIFY(bus.at20->scpi.errors.isEmpty());
    const auto closing = runOn(there, [there, main = QThread::currentThread()]() {
        auto closed = toFuture(there->close());
        return closed;
    });
    QVERIFY(comesTrue([&] { return closing.isFinished() && closing.result().isFinished(); }));
    const auto home =
        runOn(there, [there, main = thread.thread()] { return there->moveToThread(main), true; });
    QVERIFY(comesTrue([&] { return home.isFinished(); }));
    thread.quit();
    thread.wait();
}

void TestDrivers::oneAddressHasOneOwner()
{
    Bus bus;
    QVERIFY(bus.open());
    const auto first = bus.synthesizer(QStringLiteral("A"), 19);
    auto second = bus.synthesizer(QStringLiteral("B"), 19);
    VERIFY_RESULT(outcome(first->open()));
    const auto opened = outcome(second->open());
    QVERIFY(!opened);
    QVERIFY2(opened.error().what.contains(QStringLiteral("GPIB address 19 is already in use by Clock.A")),
             qPrintable(opened.error().text()));
    second.reset();
    VERIFY_RESULT(outcome(first->open()));
    VERIFY_RESULT(outcome(first->close()));
    second = bus.synthesizer(QStringLiteral("B"), 19);
    VERIFY_RESULT(outcome(second->open()));
}

void TestDrivers::aSilentInstrumentLeavesTheBusToTheOthers()
{
    Bus bus;
    QVERIFY(bus.open());
    auto &controller = bus.bench.as<GpibController>();
    const auto nobody = outcome(controller.query(7, "*IDN?\n"));
    QVERIFY(!nobody);
    QVERIFY2(nobody.error().what.contains(QStringLiteral("7")), qPrintable(nobody.error().text()));
    QVERIFY(controller.isConnected());
    const auto answer = outcome(controller.query(20, "*IDN?\n"));
    VERIFY_RESULT(answer);
    QVERIFY(answer->contains("83712B"));
}

void TestDrivers::nothingIsSavedInThePrologix()
{
    Bus bus;
    QVERIFY(bus.open());
    VERIFY_RESULT(outcome(bus.bench.as<GpibController>().query(19, "*IDN?\n")));
    QCOMPARE(bus.bench.peer<PrologixPeer>().eepromWrites, 0);
}

void TestDrivers::dataThatLookLikeCommandsAreEscaped()
{
    QCOMPARE(Prologix::escaped(QByteArray("\x00\x0a\x0d\x1b\x2b\x01", 6)),
             QByteArray("\x00\x1b\x0a\x1b\x0d\x1b\x1b\x1b\x2b\x01", 10));
    Bus bus;
    QVERIFY(bus.open());
    auto &controller = bus.bench.as<GpibController>();
    VERIFY_RESULT(outcome(controller.write(19, "POW +5\n")));
    QVERIFY(comesTrue([&] { return bus.at19->powerDbm == 5.0; }));
    VERIFY_RESULT(outcome(controller.write(19, "++addr 3\n")));
    VERIFY_RESULT(outcome(controller.query(19, ":FREQ?\n")));
    QCOMPARE(bus.bench.peer<PrologixPeer>().address(), 19);
}

void TestDrivers::B24_aDeviceThatWasAwayIsConnectedAgainWithoutAnybodysHelp()
{
    WireBench bench(std::make_unique<Lakeshore218Peer>(), Wire::Pty);
    QVERIFY(bench.make(HardwareType::TemperatureController, QStringLiteral("Lakeshore218")));
    VERIFY_RESULT(outcome(bench.device->open()));
    bench.server.setMisbehaviour(Misbehaviour::Unplugged);
    QVERIFY(comesTrue([&] { return !bench.device->isConnected(); }));
    bench.peer<Lakeshore218Peer>().kelvin[0] = 11.0;
    bench.server.setMisbehaviour(Misbehaviour::None);
    QVERIFY(comesTrue([&] { return bench.device->isConnected(); }));
    QVERIFY(comesTrue([&] { return valueOf(*bench.device, QStringLiteral("Temperature1")) == 11.0; }));
}

QTEST_GUILESS_MAIN(TestDrivers)
#include "tst_drivers.moc"
