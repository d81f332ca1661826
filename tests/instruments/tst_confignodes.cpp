// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/rfconfig.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"
#include "instruments/digitizer/ioboardconfig.h"
#include "instruments/digitizer/lifdigitizerconfig.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"
#include "tests/support/testsupport.h"
#include "tests/support/treelines.h"

#include <QTest>

using namespace Chirpdeck;

namespace {

QStringList headerLines(int number)
{
    const auto path = QStringLiteral("%1/experiments/%2/header.csv").arg(Test::fixtures()).arg(number);
    return QString::fromUtf8(Test::contentOf(path)).split(u'\n');
}

QStringList linesOfObjects(const QStringList &lines, const QStringList &objects)
{
    QStringList found;
    for (const auto &line : lines) {
        if (objects.contains(line.section(u';', 0, 0)))
            found.append(line.trimmed());
    }
    return found;
}

/// The node that belongs to an object of a header; null for objects of the run.
std::unique_ptr<HeaderStorage> nodeFor(const QString &object)
{
    const auto key = HardwareKey::parse(object);
    switch (key.type()) {
    case HardwareType::FtmwDigitizer:
        return std::make_unique<FtmwDigitizerConfig>(key);
    case HardwareType::LifDigitizer:
        return std::make_unique<LifDigitizerConfig>(key);
    case HardwareType::IOBoard:
        return std::make_unique<IOBoardConfig>(key);
    case HardwareType::PulseGenerator:
        return std::make_unique<PulseGeneratorConfig>(key);
    case HardwareType::FlowController:
        return std::make_unique<FlowConfig>(key);
    case HardwareType::PressureController:
        return std::make_unique<PressureControllerConfig>(key);
    case HardwareType::TemperatureController:
        return std::make_unique<TemperatureControllerConfig>(key);
    default:
        break;
    }
    if (object == QStringLiteral("RfConfig"))
        return std::make_unique<RfConfig>();
    return nullptr;
}

template<typename Node>
Node roundTrip(Node node, Node empty)
{
    const auto lines = Test::linesOf(node);
    [[maybe_unused]] const int taken = Test::loadLines(empty, lines);
    return empty;
}

HardwareKey keyOf(HardwareType type)
{
    return {type, QStringLiteral("main")};
}

} // namespace

class TestConfigNodes : public QObject
{
    Q_OBJECT

private slots:
    void referenceHeaders_data();
    void referenceHeaders();
    void referenceValues();
    void legacyHeader();
    void legacyMarkers_data();
    void legacyMarkers();
    void rfConfig();
    void ftmwDigitizer();
    void lifDigitizer();
    void ioBoard();
    void pulseGenerator();
    void flow();
    void pressureAndTemperature();
    void defaultsOfMissingRows();
};

void TestConfigNodes::referenceHeaders_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("objects");
    QTest::newRow("58") << 58 << 5;
    QTest::newRow("2") << 2 << 7;
    QTest::newRow("5") << 5 << -1;
    QTest::newRow("56") << 56 << -1;
}

void TestConfigNodes::referenceHeaders()
{
    CHIRPDECK_NEED_FIXTURES();
    QFETCH(int, number);
    QFETCH(int, objects);
    const auto lines = headerLines(number);
    QStringList names;
    for (const auto &line : lines)
        names.append(line.section(u';', 0, 0));
    names.removeDuplicates();

    int checked = 0;
    for (const auto &name : names) {
        const auto node = nodeFor(name);
        if (!node)
            continue;
        const QStringList owned = name == QStringLiteral("RfConfig")
                                      ? QStringList{name, QStringLiteral("ChirpConfig")}
                                      : QStringList{name};
        const auto original = linesOfObjects(lines, owned);
        Test::loadLines(*node, lines);
        QCOMPARE(Test::linesOf(*node).join(u'\n').toUtf8(), original.join(u'\n').toUtf8());
        ++checked;
    }
    QVERIFY(checked > 0);
    if (objects >= 0)
        QCOMPARE(checked, objects);
}

void TestConfigNodes::referenceValues()
{
    CHIRPDECK_NEED_FIXTURES();
    const auto lines = headerLines(58);
    RfConfig rf;
    Test::loadLines(rf, lines);
    QCOMPARE(rf.chirpMult, 4.0);
    QCOMPARE(rf.upconversionSideband, Sideband::LowerSideband);
    QCOMPARE(rf.chirps.sampleRateMHz, 16000.0);
    QCOMPARE(rf.chirps.intervalUs, 20.0);

    FtmwDigitizerConfig digitizer(HardwareKey::parse(u"FtmwDigitizer.virtual"));
    Test::loadLines(digitizer, lines);
    QCOMPARE(digitizer.recordShape(), (RecordShape{750000, 1, 1, false, 1}));
    QCOMPARE(digitizer.voltsPerCount(), 0.000390625);
    QCOMPARE(*digitizer.enabledFidChannel(), 1);
    QCOMPARE(digitizer.triggerLevel, 0.3);

    PulseGeneratorConfig pulses(HardwareKey::parse(u"PulseGenerator.Default"));
    Test::loadLines(pulses, lines);
    QCOMPARE(pulses.channels.size(), 8);
    QCOMPARE(pulses.channels[1].role, PulseRole::AWG);
    QCOMPARE(pulses.channels[1].delayUs, 350.0);
    // Name and role are independent in a file.
    QCOMPARE(pulses.channels[3].name, QStringLiteral("Gate"));
    QCOMPARE(pulses.channels[3].role, PulseRole::None);

    FlowConfig flow(HardwareKey::parse(u"FlowController.Default"));
    Test::loadLines(flow, lines);
    QCOMPARE(flow.pressureUnit, QStringLiteral("Torr"));
    QCOMPARE(flow.channels[1].unit, QStringLiteral("blah"));
    QCOMPARE(flow.channels[2].setPoint, 5.0);
}

void TestConfigNodes::legacyHeader()
{
    CHIRPDECK_NEED_FIXTURES();
    const auto lines = headerLines(200);
    RfConfig rf;
    Test::loadLines(rf, lines);
    QCOMPARE(rf.chirps.markers.size(), 2);
    const auto &protection = rf.chirps.markers[0];
    const auto &gate = rf.chirps.markers[1];
    QCOMPARE(protection.role, MarkerRole::Protection);
    QCOMPARE(gate.role, MarkerRole::Gate);
    QVERIFY(protection.enabled && gate.enabled);
    QCOMPARE(protection.startUs, -0.6);
    QCOMPARE(gate.startUs, -0.5);
    // What became a marker is not written a second time.
    for (const auto &line : Test::linesOf(rf))
        QVERIFY2(!line.contains(QStringLiteral("Pre")), qPrintable(line));
}

void TestConfigNodes::legacyMarkers_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QList<double>>("times"); // protection start, end, gate start, end
    QTest::addColumn<QList<bool>>("enabled");
    QTest::newRow("all") << QStringList{QStringLiteral("PreProtection;0.25"),
                                        QStringLiteral("PostProtection;0.2"), QStringLiteral("PreGate;0.5"),
                                        QStringLiteral("PostGate;-0.125")}
                         << QList<double>{-0.75, 0.2, -0.5, -0.125} << QList<bool>{true, true};
    QTest::newRow("gate only") << QStringList{QStringLiteral("PreGate;0.5"), QStringLiteral("PostGate;0")}
                               << QList<double>{-0.5, 0.0, -0.5, 0.0} << QList<bool>{false, true};
    QTest::newRow("none") << QStringList{} << QList<double>{} << QList<bool>{};
}

void TestConfigNodes::legacyMarkers()
{
    QFETCH(QStringList, rows);
    QFETCH(QList<double>, times);
    QFETCH(QList<bool>, enabled);
    QStringList lines;
    for (const auto &row : rows)
        lines.append(QStringLiteral("ChirpConfig;;;%1;us").arg(row));
    ChirpConfig config;
    QCOMPARE(Test::loadLines(config, lines), rows.size());
    QCOMPARE(config.markers.size(), enabled.size());
    for (qsizetype i = 0; i < enabled.size(); ++i) {
        QCOMPARE(config.markers[i].enabled, enabled[i]);
        QCOMPARE(config.markers[i].startUs, times[2 * i]);
        QCOMPARE(config.markers[i].endUs, times[2 * i + 1]);
        QCOMPARE(config.markers[i].timing, MarkerTiming::ChirpRelative);
    }

    // Markers of the file that is made for them are not replaced.
    ChirpConfig withMarkers;
    withMarkers.markers = {Marker::defaultFor(5)};
    Test::loadLines(withMarkers, lines);
    QCOMPARE(withMarkers.markers, QList<Marker>{Marker::defaultFor(5)});
}

void TestConfigNodes::rfConfig()
{
    RfConfig rf;
    rf.commonUpDownLO = true;
    rf.targetSweeps = 3;
    rf.shotsPerClockConfig = 1000;
    rf.awgMult = 2.0;
    rf.chirpMult = 8.0;
    rf.upconversionSideband = Sideband::LowerSideband;
    rf.downconversionSideband = Sideband::UpperSideband;
    rf.chirps.intervalUs = 12.5;
    rf.chirps.sampleRateMHz = 24000.0;
    QCOMPARE(roundTrip(rf, RfConfig()), rf);
    QCOMPARE(Test::linesOf(rf).first(), QStringLiteral(u"ChirpConfig;;;ChirpInterval;12.5;\u03bcs"));
}

void TestConfigNodes::ftmwDigitizer()
{
    const auto key = keyOf(HardwareType::FtmwDigitizer);
    FtmwDigitizerConfig config(key);
    config.analogChannels = {{1, false, 0.05, 0.0, {}}, {3, true, 0.5, -0.125, {}}};
    config.digitalChannels = {{2, true, true, 4, {}}};
    config.fidChannel = 3;
    config.triggerChannel = 2;
    config.triggerEdge = TriggerEdge::FallingEdge;
    config.triggerDelayUs = -1.5;
    config.triggerLevel = 0.3;
    config.bytesPerPoint = 2;
    config.byteOrder = ByteOrder::BigEndian;
    config.sampleRate = 12.5e9;
    config.recordLength = 123456;
    config.blockAverage = true;
    config.numAverages = 50;
    config.multiRecord = true;
    config.numRecords = 10;
    QCOMPARE(roundTrip(config, FtmwDigitizerConfig(key)), config);
}

void TestConfigNodes::lifDigitizer()
{
    const auto key = keyOf(HardwareType::LifDigitizer);
    LifDigitizerConfig config(key);
    config.analogChannels = {{1, true, 0.05, 0.0, {}}};
    config.lifChannel = 2;
    config.refChannel = 4;
    config.refEnabled = true;
    QCOMPARE(roundTrip(config, LifDigitizerConfig(key)), config);
}

void TestConfigNodes::ioBoard()
{
    const auto key = keyOf(HardwareType::IOBoard);
    IOBoardConfig config(key);
    config.analogChannels = {{1, true, 2.44, 0.0, QStringLiteral("Pump")}, {2, false, 2.44, 0.0, {}}};
    config.digitalChannels = {{1, true, true, -1, {}}, {2, true, false, 1, QStringLiteral("Interlock")}};
    QCOMPARE(roundTrip(config, IOBoardConfig(key)), config);
}

void TestConfigNodes::pulseGenerator()
{
    const auto key = keyOf(HardwareType::PulseGenerator);
    PulseGeneratorConfig config(key);
    config.repRateHz = 10.0;
    config.mode = PulseGenMode::Triggered_Falling;
    config.pulsing = false;
    config.channels = {{QStringLiteral("Valve"), 12.5, 900.0, ActiveLevel::ActiveLow, true, PulseRole::Gas,
                        PulseChannelMode::DutyCycle, 0, 3, 7},
                       {QStringLiteral("LIF"), 0.001, 1.0, ActiveLevel::ActiveHigh, false, PulseRole::LIF,
                        PulseChannelMode::Normal, 1, 1, 1}};
    QCOMPARE(roundTrip(config, PulseGeneratorConfig(key)), config);
}

void TestConfigNodes::flow()
{
    const auto key = keyOf(HardwareType::FlowController);
    FlowConfig config(key);
    config.pressureSetPoint = 1.25;
    config.pressureUnit = QStringLiteral("bar");
    config.pressureControlEnabled = true;
    config.channels = {{QStringLiteral("Ar"), false, 12.5, QStringLiteral("slm")},
                       {QString(), true, 0.0, QStringLiteral("sccm")}};
    QCOMPARE(roundTrip(config, FlowConfig(key)), config);
}

void TestConfigNodes::pressureAndTemperature()
{
    PressureControllerConfig pressure(keyOf(HardwareType::PressureController));
    pressure.controlEnabled = true;
    pressure.setPoint = 1e-05;
    pressure.unit = QStringLiteral("mbar");
    QCOMPARE(roundTrip(pressure, PressureControllerConfig(keyOf(HardwareType::PressureController))),
             pressure);

    TemperatureControllerConfig temperature(keyOf(HardwareType::TemperatureController));
    temperature.channels = {{QStringLiteral("He shield"), true}, {QString(), false}};
    QCOMPARE(roundTrip(temperature, TemperatureControllerConfig(keyOf(HardwareType::TemperatureController))),
             temperature);
}

void TestConfigNodes::defaultsOfMissingRows()
{
    PulseGeneratorConfig pulses(keyOf(HardwareType::PulseGenerator));
    Test::loadLines(pulses, {QStringLiteral("PulseGenerator.main;Channel;0;Role;6;")});
    QVERIFY(pulses.pulsing);
    QCOMPARE(pulses.channels.size(), 1);
    QCOMPARE(pulses.channels[0].role, PulseRole::Laser);
    QCOMPARE(pulses.channels[0].widthUs, 1.0);
    QCOMPARE(pulses.channels[0].level, ActiveLevel::ActiveHigh);
    QCOMPARE(pulses.channels[0].dutyOn, 1);

    FlowConfig flow(keyOf(HardwareType::FlowController));
    Test::loadLines(flow, {QStringLiteral("FlowController.main;Channel;0;FlowSetPoint;2.5;sccm"),
                           QStringLiteral("FlowController.main;Channel;1;FlowSetPoint;0;sccm")});
    QVERIFY(flow.channels[0].enabled);
    QVERIFY(!flow.channels[1].enabled);

    // The first version wrote enabled channels only, at the slot of the channel.
    FtmwDigitizerConfig digitizer(keyOf(HardwareType::FtmwDigitizer));
    Test::loadLines(digitizer, {QStringLiteral("FtmwDigitizer.main;AnalogChannel;2;Enabled;true;"),
                                QStringLiteral("FtmwDigitizer.main;AnalogChannel;2;FullScale;0.2;V")});
    QCOMPARE(digitizer.analogChannels.size(), 3);
    QCOMPARE(*digitizer.enabledFidChannel(), 3);
    QCOMPARE(digitizer.byteOrder, ByteOrder::LittleEndian);
    QCOMPARE(digitizer.bytesPerPoint, 1);

    ChirpConfig chirps;
    Test::loadLines(chirps, {});
    QCOMPARE(chirps.intervalUs, -1.0);
    QCOMPARE(chirps.sampleRateMHz, 1.0);
}

QTEST_GUILESS_MAIN(TestConfigNodes)
#include "tst_confignodes.moc"
