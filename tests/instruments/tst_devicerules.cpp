// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/flowcontroller.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontroller.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace Chirpdeck;

namespace {

PulseGeneratorConfig pulses()
{
    PulseGeneratorConfig config(HardwareKey(HardwareType::PulseGenerator, QStringLiteral("main")));
    config.channels = QList<PulseChannel>(8);
    return config;
}

QStringList texts(const Findings &findings)
{
    QStringList list;
    for (const auto &finding : findings)
        list.append((finding.isError() ? QStringLiteral("E ") : QStringLiteral("W ")) + finding.text);
    return list;
}

/// Readings without a device behind them.
class BareFlowController : public FlowController
{
public:
    BareFlowController()
        : FlowController({HardwareKey(HardwareType::FlowController, QStringLiteral("main")), {}, true, false})
    {
    }

    FlowLimits limits() const override { return {}; }
    QCoro::Task<Result<void>> open() override { return done(); }
    QCoro::Task<Result<void>> close() override { return done(); }
    QCoro::Task<Result<FlowConfig>> prepare(FlowConfig wanted) override
    {
        co_return Result<FlowConfig>(wanted);
    }
    QCoro::Task<Result<void>> setFlowSetPoint(int, double) override { return done(); }
    QCoro::Task<Result<void>> setChannelEnabled(int, bool) override { return done(); }
    QCoro::Task<Result<void>> setChannelName(int, QString) override { return done(); }
    QCoro::Task<Result<void>> setPressureSetPoint(double) override { return done(); }
    QCoro::Task<Result<void>> setPressureControlEnabled(bool) override { return done(); }
    FlowConfig config() const override { return current; }

    using Instrument::setReadings;
    using Instrument::setState;
    FlowConfig current{key()};

private:
    static QCoro::Task<Result<void>> done() { co_return Result<void>(); }
};

class BareTemperatureController : public TemperatureController
{
public:
    BareTemperatureController()
        : TemperatureController(
              {HardwareKey(HardwareType::TemperatureController, QStringLiteral("main")), {}, true, false})
    {
    }

    TemperatureLimits limits() const override { return {}; }
    QCoro::Task<Result<void>> open() override { return done(); }
    QCoro::Task<Result<void>> close() override { return done(); }
    QCoro::Task<Result<TemperatureControllerConfig>> prepare(TemperatureControllerConfig wanted) override
    {
        co_return Result<TemperatureControllerConfig>(wanted);
    }
    QCoro::Task<Result<void>> setChannelEnabled(int, bool) override { return done(); }
    QCoro::Task<Result<void>> setChannelName(int, QString) override { return done(); }
    TemperatureControllerConfig config() const override { return current; }

    using Instrument::setReadings;
    TemperatureControllerConfig current{key()};

private:
    static QCoro::Task<Result<void>> done() { co_return Result<void>(); }
};

} // namespace

class TestDeviceRules : public QObject
{
    Q_OBJECT

private slots:
    void roleNamesTheChannel();
    void startThroughOtherChannels();
    void synchronisationLoops();
    void quietPulses();
    void pulseRoles_data();
    void pulseRoles();
    void pulseRanges_data();
    void pulseRanges();
    void flow();
    void pressure();
    void temperature();
    void flowAuxKeys();
    void temperatureAuxKeys();
    void states();
};

void TestDeviceRules::roleNamesTheChannel()
{
    PulseChannel channel;
    channel.name = QStringLiteral("Ch1");
    channel.setRole(PulseRole::Prot);
    QCOMPARE(channel.name, QStringLiteral("Prot"));
    channel.setRole(PulseRole::None);
    QCOMPARE(channel.name, QStringLiteral("Prot"));
    channel.setRole(PulseRole::LIF);
    QCOMPARE(channel.name, QStringLiteral("LIF"));
}

void TestDeviceRules::startThroughOtherChannels()
{
    auto config = pulses();
    config.channels[0].delayUs = 100.0;
    config.channels[1].delayUs = 20.0;
    config.channels[1].syncChannel = 1;
    config.channels[2].delayUs = 3.0;
    config.channels[2].syncChannel = 2;
    QCOMPARE(*config.startUs(0), 100.0);
    QCOMPARE(*config.startUs(2), 123.0);
    QVERIFY(!config.startUs(8));
    QVERIFY(!config.startUs(-1));
}

void TestDeviceRules::synchronisationLoops()
{
    auto config = pulses();
    config.channels[0].syncChannel = 2;
    config.channels[1].syncChannel = 1;
    QVERIFY(!config.startUs(0));
    QVERIFY(hasErrors(config.validate({}, {})));
    config.channels[1].syncChannel = 0;
    QVERIFY(config.validate({}, {}).isEmpty());
    config.channels[0].syncChannel = 1;
    QVERIFY(!config.startUs(0));
    config.channels[0].syncChannel = 9;
    QVERIFY(!config.startUs(0));

    // Every channel behind the one before it is no loop.
    for (int i = 0; i < 8; ++i) {
        config.channels[i].syncChannel = i;
        config.channels[i].delayUs = 1.0;
    }
    QCOMPARE(*config.startUs(7), 8.0);
}

void TestDeviceRules::quietPulses()
{
    QCOMPARE(texts(pulses().validate({}, {})), QStringList());
}

void TestDeviceRules::pulseRoles_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("ftmw");
    QTest::addColumn<bool>("lif");
    QTest::addColumn<int>("chirps");
    QTest::addColumn<QString>("severities");
    const auto row = [](const char *name, PulseRole role, bool enabled, bool ftmw, bool lif, int chirps,
                        const char *severities) {
        QTest::newRow(name) << static_cast<int>(role) << enabled << ftmw << lif << chirps
                            << QString::fromLatin1(severities);
    };
    row("gas off", PulseRole::Gas, false, true, false, 1, "W");
    row("gas on", PulseRole::Gas, true, true, false, 1, "");
    row("AWG off", PulseRole::AWG, false, true, false, 1, "W");
    row("AWG off, no FTMW", PulseRole::AWG, false, false, true, 1, "");
    row("amplifier off", PulseRole::Amp, false, true, false, 1, "W");
    row("protection off", PulseRole::Prot, false, true, false, 1, "E");
    row("protection on", PulseRole::Prot, true, true, false, 1, "W");
    row("protection on, several chirps", PulseRole::Prot, true, true, false, 3, "WW");
    row("LIF off", PulseRole::LIF, false, false, true, 1, "W");
    row("LIF off, not used", PulseRole::LIF, false, true, false, 1, "");
    row("laser off", PulseRole::Laser, false, true, true, 1, "");
}

void TestDeviceRules::pulseRoles()
{
    QFETCH(int, role);
    QFETCH(bool, enabled);
    QFETCH(bool, ftmw);
    QFETCH(bool, lif);
    QFETCH(int, chirps);
    QFETCH(QString, severities);
    auto config = pulses();
    config.channels[3].setRole(static_cast<PulseRole>(role));
    config.channels[3].enabled = enabled;
    QString found;
    for (const auto &finding : config.validate({}, {ftmw, lif, chirps})) {
        found += finding.isError() ? u'E' : u'W';
        // Placeholders are filled.
        QVERIFY2(!finding.text.contains(u'%'), qPrintable(finding.text));
    }
    QCOMPARE(found, severities);
}

using PulseChange = std::function<void(PulseGeneratorConfig &, PulseGeneratorLimits &)>;

void TestDeviceRules::pulseRanges_data()
{
    QTest::addColumn<PulseChange>("change");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const PulseChange &change, const char *text) {
        QTest::newRow(name) << change << QString::fromUtf8(text);
    };
    using C = PulseGeneratorConfig;
    using L = PulseGeneratorLimits;
    row(
        "off", [](C &c, L &) { c.pulsing = false; }, "W The pulse generator is off.");
    row(
        "slow", [](C &c, L &) { c.repRateHz = 0.001; },
        "E A repetition rate of 0.001 Hz is not possible; the generator allows 0.01 to 100000 Hz.");
    row(
        "narrow", [](C &c, L &) { c.channels[1].widthUs = 0.009; },
        "E The width of channel 2 is 0.009 µs; the generator allows 0.01 to 100000 µs.");
    row(
        "early", [](C &c, L &) { c.channels[1].delayUs = -1.0; },
        "E The delay of channel 2 is -1 µs; the generator allows 0 to 100000 µs.");
    row(
        "triggered",
        [](C &c, L &l) {
            c.mode = PulseGenMode::Triggered_Rising;
            l.canTrigger = false;
        },
        "E The pulse generator cannot be triggered.");
    row(
        "channels", [](C &, L &l) { l.channels = 4; },
        "E There are settings for 8 channels, but the generator has 4.");
    row(
        "no synchronisation",
        [](C &c, L &l) {
            c.channels[0].syncChannel = 2;
            l.canSyncToChannel = false;
        },
        "E The pulse generator cannot synchronise channel 1 to another channel.");
    row(
        "no duty cycle",
        [](C &c, L &l) {
            c.channels[0].mode = PulseChannelMode::DutyCycle;
            l.canDutyCycle = false;
        },
        "E The pulse generator has no duty cycle for channel 1.");
    row(
        "duty cycle",
        [](C &c, L &) {
            c.channels[0].mode = PulseChannelMode::DutyCycle;
            c.channels[0].dutyOff = 0;
        },
        "E The duty cycle of channel 1 is outside 1 to 100000 pulses.");
}

void TestDeviceRules::pulseRanges()
{
    QFETCH(PulseChange, change);
    QFETCH(QString, text);
    auto config = pulses();
    PulseGeneratorLimits limits;
    change(config, limits);
    auto found = texts(config.validate(limits, {}));
    found.replaceInStrings(QStringLiteral("1e+05"), QStringLiteral("100000"));
    QCOMPARE(found, QStringList{text});
}

void TestDeviceRules::flow()
{
    FlowConfig config(HardwareKey(HardwareType::FlowController, QStringLiteral("main")));
    config.channels = {{QStringLiteral("Ar"), true, 500.0}, {}, {}, {}};
    QVERIFY(config.validate({}).isEmpty());
    config.channels[0].setPoint = 500.5;
    QCOMPARE(texts(config.validate({})),
             QStringList{QStringLiteral(
                 "E The set point of Ar is 500.5 sccm; the controller allows 0 to 500 sccm.")});
    config.channels[0].setPoint = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(hasErrors(config.validate({})));
    config.channels[0].setPoint = 1.0;
    config.pressureSetPoint = 10.5;
    QVERIFY(hasErrors(config.validate({})));
    config.pressureSetPoint = 1.0;
    config.channels.append({QStringLiteral("Ne"), false, 9999.0});
    QVERIFY(config.validate({}).isEmpty());
    config.channels.last().enabled = true;
    QVERIFY(hasErrors(config.validate({})));
}

void TestDeviceRules::pressure()
{
    PressureControllerConfig config(HardwareKey(HardwareType::PressureController, QStringLiteral("main")));
    QVERIFY(config.validate({}).isEmpty());
    config.setPoint = 20.5;
    QVERIFY(hasErrors(config.validate({})));
    PressureLimits gauge;
    gauge.readOnly = true;
    QVERIFY(config.validate(gauge).isEmpty());
    config.controlEnabled = true;
    QVERIFY(hasErrors(config.validate(gauge)));
}

void TestDeviceRules::temperature()
{
    TemperatureControllerConfig config(
        HardwareKey(HardwareType::TemperatureController, QStringLiteral("main")));
    config.channels = {{}, {}, {}, {}, {}};
    QVERIFY(config.validate({}).isEmpty());
    config.channels[4].enabled = true;
    QVERIFY(hasErrors(config.validate({})));
}

void TestDeviceRules::flowAuxKeys()
{
    BareFlowController device;
    device.current.channels = {
        {QString(), true, 1.0}, {QStringLiteral("Ar"), true, 1.0}, {QStringLiteral("Ne"), false, 0.0}};
    device.setReadings({{QStringLiteral("Flow1"), {}, 1.5, {}, {}, {}},
                        {QStringLiteral("Flow2"), {}, 2.5, {}, {}, {}},
                        {QStringLiteral("Flow3"), {}, 3.5, {}, {}, {}},
                        {QStringLiteral("Pressure"), {}, 900.0, {}, {}, {}}});
    QCOMPARE(device.auxReadings(), (QMap<QString, QVariant>{{QStringLiteral("Flow1"), 1.5},
                                                            {QStringLiteral("Ar.Flow2"), 2.5},
                                                            {QStringLiteral("Pressure"), 900.0}}));
    QCOMPARE(device.validationReadings(), device.auxReadings());
}

void TestDeviceRules::temperatureAuxKeys()
{
    BareTemperatureController device;
    device.current.channels = {
        {QStringLiteral("He shield"), true}, {QString(), true}, {QString(), false}, {QString(), true}};
    device.setReadings(
        {{QStringLiteral("Temperature1"), {}, 4.2, {}, {}, {}},
         {QStringLiteral("Temperature2"), {}, std::numeric_limits<double>::quiet_NaN(), {}, {}, {}},
         {QStringLiteral("Temperature3"), {}, 77.0, {}, {}, {}},
         {QStringLiteral("Temperature4"), {}, 300.0, {}, {}, {}}});
    QCOMPARE(device.auxReadings(), (QMap<QString, QVariant>{{QStringLiteral("He shield.Temperature1"), 4.2},
                                                            {QStringLiteral("Temperature4"), 300.0}}));
}

void TestDeviceRules::states()
{
    BareFlowController device;
    QSignalSpy changes(&device, &Instrument::stateChanged);
    QSignalSpy readings(&device, &Instrument::readingsChanged);
    QCOMPARE(device.state(), DeviceState::Off);
    QVERIFY(!device.isConnected());
    device.setState(DeviceState::Settling);
    device.setState(DeviceState::Settling);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().value<DeviceState>(), DeviceState::Settling);
    QVERIFY(device.isConnected());
    device.setState(DeviceState::Offline);
    QVERIFY(!device.isConnected());
    device.setReadings({{QStringLiteral("Flow1"), {}, 1.5, {}, 2.0, 0.1}});
    QCOMPARE(readings.count(), 1);
    QCOMPARE(readings.first().first().value<QList<Reading>>(), device.readings());
    QCOMPARE(device.key().text(), QStringLiteral("FlowController.main"));
}

QTEST_GUILESS_MAIN(TestDeviceRules)
#include "tst_devicerules.moc"
