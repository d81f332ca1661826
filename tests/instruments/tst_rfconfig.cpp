// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/rfconfig.h"
#include "instruments/clock/scanpoints.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Chirpdeck;

namespace {

ClockConfig clockOf(double freqMHz, double factor, int output)
{
    return {freqMHz, ClockOperation::Multiply, factor, HardwareKey::parse(u"Clock.virtual"), output};
}

/// The chain of the reference experiment 58: 26–40 GHz seen from 40.96 GHz.
RfConfig referenceChain()
{
    RfConfig rf;
    rf.chirpMult = 4.0;
    rf.upconversionSideband = Sideband::LowerSideband;
    rf.downconversionSideband = Sideband::LowerSideband;
    rf.setClock(ClockType::UpLO, clockOf(11520.0, 2.0, 0));
    rf.setClock(ClockType::DownLO, clockOf(40960.0, 8.0, 1));
    rf.chirps.setChirps({{4895.0, 1520.0, 2.0, false}}, 1);
    return rf;
}

const RfConfig::OutputRange AnyOutput = [](const HardwareKey &, int) {
    return std::optional(FrequencyRange{0.0, 1e6});
};

} // namespace

class TestRfConfig : public QObject
{
    Q_OBJECT

private slots:
    void frequencies();
    void inverseOfTheChain();
    void rawClock();
    void clockLimits();
    void offsets();
    void ftSpan();
    void commonLo();
    void loScanPoints();
    void downLoModes();
    void scanSteps();
    void shots();
    void clocksCsv();
    void clocksCsvTolerance();
    void referenceClocks_data();
    void referenceClocks();
    void validation();
    void copiesAreIndependent();
};

void TestRfConfig::frequencies()
{
    auto rf = referenceChain();
    QCOMPARE(rf.chirpFrequency(4895.0), 26500.0);
    QCOMPARE(rf.chirpFrequency(1520.0), 40000.0);
    QCOMPARE(rf.awgFrequency(26500.0), 4895.0);
    rf.upconversionSideband = Sideband::UpperSideband;
    rf.awgMult = 2.0;
    QCOMPARE(rf.chirpFrequency(100.0), (11520.0 + 200.0) * 4.0);
    QCOMPARE(rf.awgFrequency(46880.0), 100.0);
    // Without clocks the oscillators count as 0 MHz.
    rf.removeClock(ClockType::UpLO);
    QCOMPARE(rf.chirpFrequency(100.0), 800.0);
}

void TestRfConfig::inverseOfTheChain()
{
    QVERIFY(rc::check("awgFrequency undoes chirpFrequency", [] {
        RfConfig rf;
        rf.awgMult = *rc::gen::inRange(1, 1001);
        rf.chirpMult = *rc::gen::inRange(1, 1001);
        rf.upconversionSideband = *rc::gen::element(Sideband::UpperSideband, Sideband::LowerSideband);
        rf.setClock(ClockType::UpLO, clockOf(*rc::gen::inRange(0, 50000) + 0.125, 2.0, 0));
        const double awg = *rc::gen::inRange(0, 12'000'000) / 1000.0;
        const double scale = std::abs(rf.chirpFrequency(awg)) / (rf.awgMult * rf.chirpMult) + awg + 50000.0;
        RC_ASSERT(std::abs(rf.awgFrequency(rf.chirpFrequency(awg)) - awg) <= 1e-12 * scale);
    }));
}

void TestRfConfig::rawClock()
{
    auto clock = clockOf(40960.0, 8.0, 1);
    QCOMPARE(clock.rawFreqMHz(), 5120.0);
    QCOMPARE(clock.desiredFromRaw(5120.0), 40960.0);
    QCOMPARE(clock.multiplier(), 8.0);
    clock.op = ClockOperation::Divide;
    QCOMPARE(clock.rawFreqMHz(), 327680.0);
    QCOMPARE(clock.desiredFromRaw(327680.0), 40960.0);
    QCOMPARE(clock.multiplier(), 0.125);
}

void TestRfConfig::clockLimits()
{
    const FrequencyRange raw{500.0, 6000.0};
    auto clock = clockOf(40960.0, 8.0, 1);
    QCOMPARE(desiredRange(clock, raw), (FrequencyRange{4000.0, 48000.0}));
    clock.op = ClockOperation::Divide;
    QCOMPARE(desiredRange(clock, raw), (FrequencyRange{62.5, 750.0}));
    QCOMPARE(desiredRange(ClockConfig{}, raw), (FrequencyRange{0.0, 1e7}));
}

void TestRfConfig::offsets()
{
    auto rf = referenceChain();
    QCOMPARE(rf.chirpOffsetRange(), (FrequencyRange{960.0, 14460.0}));

    // Two segments: the range covers both, so that no valid part of the spectrum is cut.
    rf.chirps.setChirps({{4895.0, 4000.0, 1.0, false}, {0.0, 0.0, 1.0, true}, {4000.0, 1520.0, 1.0, false}},
                        1);
    QCOMPARE(rf.chirpOffsetRange(), (FrequencyRange{960.0, 14460.0}));

    // A chirp across the receiver's oscillator comes down to zero.
    rf.chirps.setChirps({{1520.0, 1180.0, 1.0, false}}, 1);
    QCOMPARE(rf.chirpOffsetRange(), (FrequencyRange{0.0, 960.0}));

    rf.chirps.setChirps({{0.0, 0.0, 1.0, true}}, 1);
    QVERIFY(!rf.chirpOffsetRange());
}

void TestRfConfig::ftSpan()
{
    auto rf = referenceChain();
    QCOMPARE(rf.ftSpan(50e9), (FrequencyRange{15960.0, 40960.0}));
    rf.downconversionSideband = Sideband::UpperSideband;
    QCOMPARE(rf.ftSpan(50e9), (FrequencyRange{40960.0, 65960.0}));
}

void TestRfConfig::commonLo()
{
    RfConfig rf;
    rf.commonUpDownLO = true;
    rf.setClock(ClockType::UpLO, clockOf(8000.0, 1.0, 0));
    QCOMPARE(rf.clockFrequency(ClockType::DownLO), 8000.0);
    rf.setClock(ClockType::DownLO, clockOf(9000.0, 1.0, 0));
    QCOMPARE(rf.clockFrequency(ClockType::UpLO), 9000.0);
    QVERIFY(!hasErrors(rf.validate(FtmwType::LO_Scan, AnyOutput, 0.0)));
    rf.removeClock(ClockType::UpLO);
    QVERIFY(!rf.clock(ClockType::DownLO));
}

void TestRfConfig::loScanPoints()
{
    const ScanRange up{6000.0, 10000.0, 5, 3, 4.0};
    QCOMPARE(up.majorSizeMHz(), 998.0);
    const auto points = up.points();
    QCOMPARE(points.size(), size_t{15});
    QCOMPARE(points.front(), 6000.0);
    QCOMPARE(points[1], 6004.0);
    QCOMPARE(points[2], 6008.0);
    QCOMPARE(points[3], 6998.0);
    QCOMPARE(points.back(), 10000.0);

    const ScanRange down{10000.0, 6000.0, 5, 3, 4.0};
    QCOMPARE(down.majorSizeMHz(), 998.0);
    QCOMPARE(down.points()[1], 9996.0);
    QCOMPARE(down.points().back(), 6000.0);

    QVERIFY(rc::check("a scan begins and ends where it should", [] {
        ScanRange scan;
        scan.beginMHz = *rc::gen::inRange(0, 40000);
        scan.endMHz = *rc::gen::inRange(0, 40000);
        RC_PRE(std::abs(scan.endMHz - scan.beginMHz) > 100.0);
        scan.majorSteps = *rc::gen::inRange(2, 50);
        scan.minorSteps = *rc::gen::inRange(1, 11);
        scan.minorSizeMHz = *rc::gen::inRange(0, 10);
        const auto all = scan.points();
        RC_ASSERT(all.size() == static_cast<size_t>(scan.majorSteps * scan.minorSteps));
        RC_ASSERT(all.front() == scan.beginMHz);
        RC_ASSERT(std::abs(all.back() - scan.endMHz) < 1e-6);
    }));

    QCOMPARE(drScanPoints(9000.0, -0.5, 3), (std::vector<double>{9000.0, 8999.5, 8999.0}));
}

void TestRfConfig::downLoModes()
{
    const ScanRange up{6000.0, 8000.0, 3, 1, 0.0};
    const ScanRange down{20000.0, 22000.0, 2, 1, 0.0};
    const auto downs = [&](DownLoMode mode) {
        std::vector<double> result;
        for (const auto &point : Chirpdeck::loScanPoints(up, down, mode))
            result.push_back(point.downMHz);
        return result;
    };
    QCOMPARE(downs(DownLoMode::Common), (std::vector<double>{6000.0, 7000.0, 8000.0}));
    QCOMPARE(downs(DownLoMode::Fixed), (std::vector<double>{20000.0, 20000.0, 20000.0}));
    QCOMPARE(downs(DownLoMode::ConstantOffset), (std::vector<double>{20000.0, 21000.0, 22000.0}));
    QCOMPARE(downs(DownLoMode::Own), (std::vector<double>{20000.0, 22000.0}));
}

void TestRfConfig::scanSteps()
{
    auto rf = referenceChain();
    rf.setLoScan({{11000.0, 40000.0}, {11500.0, 40500.0}});
    QCOMPARE(rf.stepCount(), 2);
    QCOMPARE(rf.clockFrequency(ClockType::UpLO, 1), 11500.0);
    QCOMPARE(rf.clock(ClockType::DownLO, 1)->rawFreqMHz(), 40500.0 / 8.0);
    QVERIFY(!rf.clock(ClockType::DownLO, 2));
    QVERIFY(!rf.clock(ClockType::DownLO, -1));
    rf.clearScan();
    QCOMPARE(rf.stepCount(), 1);
    rf.setClock(ClockType::DRClock, clockOf(9000.0, 1.0, 2));
    rf.setDrScan(drScanPoints(9000.0, 1.0, 5));
    QCOMPARE(rf.stepCount(), 5);
    QCOMPARE(rf.clockFrequency(ClockType::DRClock, 4), 9004.0);
    QCOMPARE(rf.clockFrequency(ClockType::UpLO, 4), 11000.0);
}

void TestRfConfig::shots()
{
    auto rf = referenceChain();
    rf.setLoScan({{11000.0, 40000.0}, {11500.0, 40500.0}, {12000.0, 41000.0}});
    rf.shotsPerClockConfig = 1'000'000'000;
    rf.targetSweeps = 4;
    QCOMPARE(rf.totalShots(), quint64{12'000'000'000});
    rf.shotsPerClockConfig = 100;
    QVERIFY(!rf.canLeaveStep(99, 0));
    QVERIFY(rf.canLeaveStep(100, 0));
    QVERIFY(!rf.canLeaveStep(199, 1));
    QVERIFY(rf.canLeaveStep(200, 1));
}

void TestRfConfig::clocksCsv()
{
    auto rf = referenceChain();
    rf.setLoScan({{11520.0, 40960.0}, {11770.0, 41210.0}});
    QCOMPARE(rf.clocksCsv(), QByteArray("Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n"
                                        "0;DownLO;40960;Multiply;8;Clock.virtual;1\n"
                                        "0;UpLO;11520;Multiply;2;Clock.virtual;0\n"
                                        "1;DownLO;41210;Multiply;8;Clock.virtual;1\n"
                                        "1;UpLO;11770;Multiply;2;Clock.virtual;0\n"));
    RfConfig read;
    QVERIFY(read.readClocksCsv(rf.clocksCsv()).isEmpty());
    QCOMPARE(read.steps(), rf.steps());
}

void TestRfConfig::clocksCsvTolerance()
{
    RfConfig rf;
    const auto problems = rf.readClocksCsv("Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\r\n"
                                           "0;0;11520;0;2;Clock0;0\r\n"
                                           "\n"
                                           "-1;UpLO;1;Multiply;1;Clock.a;0\n"
                                           "2000000000;UpLO;1;Multiply;1;Clock.a;0\n"
                                           "0;99;1;Multiply;1;Clock.a;0\n"
                                           "0;NoLO;1;Multiply;1;Clock.a;0\n"
                                           "0;DownLO;1;Subtract;1;Clock.a;0\n"
                                           "0;DownLO;1;Multiply;0;Clock.a;0\n"
                                           "0;DownLO;x;Multiply;1;Clock.a;0\n"
                                           "0;DownLO;1;Multiply;1;Clock.a;-1\n"
                                           "0;DownLO;1;Multiply;1;Clock.a\n"
                                           "7;DownLO;5;Divide;4;Clock.a;3\n");
    QCOMPARE(problems.size(), 9);
    QCOMPARE(problems.first().where, QStringLiteral("clocks.csv:4"));
    QCOMPARE(rf.stepCount(), 2);
    QCOMPARE(rf.clock(ClockType::UpLO, 0)->hwKey.text(), QStringLiteral("Clock0"));
    QCOMPARE(rf.clock(ClockType::DownLO, 1),
             (ClockConfig{5.0, ClockOperation::Divide, 4.0, HardwareKey::parse(u"Clock.a"), 3}));

    QVERIFY(rf.readClocksCsv("").isEmpty());
    QCOMPARE(rf.stepCount(), 1);
}

void TestRfConfig::referenceClocks_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("steps");
    QTest::addColumn<double>("upLo");
    QTest::newRow("names") << 58 << 1 << 11520.0;
    QTest::newRow("2") << 2 << 1 << 11520.0;
    QTest::newRow("numbers, keys without labels") << 200 << 1 << 11520.0;
    QTest::newRow("scan") << 5 << 3 << 11000.0;
}

void TestRfConfig::referenceClocks()
{
    CHIRPDECK_NEED_FIXTURES();
    QFETCH(int, number);
    QFETCH(int, steps);
    QFETCH(double, upLo);
    const auto bytes =
        Test::contentOf(QStringLiteral("%1/experiments/%2/clocks.csv").arg(Test::fixtures()).arg(number));
    RfConfig rf;
    QVERIFY(rf.readClocksCsv(bytes).isEmpty());
    QCOMPARE(rf.stepCount(), steps);
    QCOMPARE(rf.clockFrequency(ClockType::UpLO), upLo);
    if (number == 58 || number == 2)
        QCOMPARE(rf.clocksCsv(), bytes);
}

void TestRfConfig::validation()
{
    const auto has = [](const Findings &findings, const Finding &wanted) {
        return findings.contains(wanted);
    };
    RfConfig rf;
    const auto noUp = Finding::error(QStringLiteral("No upconversion LO set for LO Scan."));
    const auto noDown = Finding::error(QStringLiteral("No downconversion LO set for LO Scan."));
    QVERIFY(has(rf.validate(FtmwType::LO_Scan, AnyOutput, 0.0), noUp));
    QVERIFY(has(rf.validate(FtmwType::LO_Scan, AnyOutput, 0.0), noDown));
    QVERIFY(has(rf.validate(FtmwType::DR_Scan, AnyOutput, 0.0),
                Finding::error(QStringLiteral("No DR clock set for DR Scan."))));
    const auto atFixedFrequencies = rf.validate(FtmwType::Forever, AnyOutput, 0.0);
    QVERIFY(
        has(atFixedFrequencies, Finding::warning(QStringLiteral("No upconversion LO set; assuming 0 MHz."))));
    QVERIFY(has(atFixedFrequencies,
                Finding::warning(QStringLiteral("No downconversion LO set; assuming 0 MHz."))));
    QVERIFY(!hasErrors(atFixedFrequencies));

    rf = referenceChain();
    QVERIFY(rf.validate(FtmwType::Forever, AnyOutput, 50e9).isEmpty());
    // The chirp reaches 14.46 GHz from the receiver's oscillator.
    QCOMPARE(rf.validate(FtmwType::Forever, AnyOutput, 20e9).size(), 1);
    QVERIFY(!hasErrors(rf.validate(FtmwType::Forever, AnyOutput, 20e9)));

    const auto narrow = [](const HardwareKey &, int) {
        return std::optional(FrequencyRange{5000.0, 5800.0});
    };
    QVERIFY(!hasErrors(rf.validate(FtmwType::Forever, narrow, 0.0)));
    rf.setLoScan({{11520.0, 40960.0}, {12000.0, 40960.0}});
    QVERIFY(hasErrors(rf.validate(FtmwType::LO_Scan, narrow, 0.0)));
    QVERIFY(hasErrors(rf.validate(
        FtmwType::Forever, [](const HardwareKey &, int) { return std::optional<FrequencyRange>(); }, 0.0)));

    // One output serves one role.
    rf = referenceChain();
    rf.setClock(ClockType::DownLO, clockOf(40960.0, 8.0, 0));
    QVERIFY(hasErrors(rf.validate(FtmwType::Forever, AnyOutput, 0.0)));
    rf = referenceChain();
    rf.awgMult = 0.0;
    QVERIFY(hasErrors(rf.validate(FtmwType::Forever, AnyOutput, 0.0)));
}

void TestRfConfig::copiesAreIndependent()
{
    auto rf = referenceChain();
    rf.getStrings();
    auto copy = rf;
    copy.prepareToStore();
    QVERIFY(copy.storeLine({QStringLiteral("ChirpConfig"), QString(), QString(), QStringLiteral("SampleRate"),
                            QStringLiteral("9"), QStringLiteral("MHz")}));
    copy.readComplete();
    QCOMPARE(copy.chirps.sampleRateMHz, 9.0);
    QCOMPARE(rf.chirps.sampleRateMHz, 1.0);
}

QTEST_GUILESS_MAIN(TestRfConfig)
#include "tst_rfconfig.moc"
