// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/frequencyplan.h"
#include "instruments/awg/chirprules.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <random>

namespace Chirpdeck {

using Band = FrequencyPlan::Band;

/// The picture of the frequency plan says what the mathematics says, and warns where the rules do.
class TestFrequencyPlan : public QObject
{
    Q_OBJECT

private slots:
    void simulatedChain();
    void sweepThatCrossesTheLo();
    void silenceAndRepeatedChirpsAreNotDrawn();
    void spurBehindTheMultiplier();
    void agreesWithTheMathematics();
};

namespace {

RfConfig randomChain(std::mt19937_64 &random)
{
    const auto uniform = [&random](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    const auto integer = [&random](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    RfConfig rf;
    rf.awgMult = integer(1, 4);
    rf.chirpMult = integer(1, 12);
    rf.upconversionSideband = integer(0, 1) ? Sideband::UpperSideband : Sideband::LowerSideband;
    rf.downconversionSideband = integer(0, 1) ? Sideband::UpperSideband : Sideband::LowerSideband;
    rf.commonUpDownLO = integer(0, 4) == 0;
    const HardwareKey clock(HardwareType::Clock, QStringLiteral("Main"));
    if (integer(0, 9) > 0)
        rf.setClock(ClockType::UpLO, {uniform(0.0, 20000.0), ClockOperation::Multiply, 2.0, clock, 0});
    if (integer(0, 9) > 0 && !rf.commonUpDownLO)
        rf.setClock(ClockType::DownLO, {uniform(0.0, 60000.0), ClockOperation::Divide, 2.0, clock, 1});
    rf.chirps.sampleRateMHz = uniform(4000.0, 32000.0);
    Chirp chirp;
    for (int count = integer(1, 4); count > 0; --count)
        chirp.append({uniform(0.0, 8000.0), uniform(0.0, 8000.0), uniform(0.1, 2.0), integer(0, 4) == 0});
    rf.chirps.setChirps(chirp, integer(1, 3));
    rf.chirps.intervalUs = 50.0;
    return rf;
}

bool has(const FieldFindings &findings, const QString &field)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&field](const FieldFinding &found) { return found.field == field; });
}

} // namespace

void TestFrequencyPlan::simulatedChain()
{
    const auto preset = kaBandPreset();
    const auto plan =
        frequencyPlan(preset.rf, {50e9, 16000.0}, AwgLimits{.minFreqMHz = 100.0, .maxFreqMHz = 6250.0});
    QCOMPARE(plan.lane(FrequencyPlan::Awg).bands, (QList<Band>{{4895.0, 1520.0, 0, 0}}));
    QCOMPARE(plan.lane(FrequencyPlan::UpConverted).bands, (QList<Band>{{6625.0, 10000.0, 0, 0}}));
    QCOMPARE(plan.lane(FrequencyPlan::Molecules).bands, (QList<Band>{{26500.0, 40000.0, 0, 0}}));
    QCOMPARE(plan.lane(FrequencyPlan::Digitizer).bands, (QList<Band>{{14460.0, 960.0, 0, 0}}));
    QVERIFY(!plan.lane(FrequencyPlan::Awg).bands[0].rises());
    QVERIFY(plan.lane(FrequencyPlan::Molecules).bands[0].rises());
    QVERIFY(!plan.lane(FrequencyPlan::Digitizer).bands[0].rises());
    QCOMPARE(plan.lane(FrequencyPlan::Molecules).images, (QList<Band>{{55420.0, 41920.0, 0, 0}}));
    QCOMPARE(*plan.lane(FrequencyPlan::UpConverted).loMHz, 11520.0);
    QCOMPARE(*plan.lane(FrequencyPlan::Molecules).loMHz, 40960.0);
    QCOMPARE(plan.lane(FrequencyPlan::Digitizer).allowed->maxMHz, 16000.0);
    QCOMPARE(plan.lane(FrequencyPlan::Awg).allowed->maxMHz, 6250.0);
    QVERIFY(plan.fitsAwg() && plan.fitsDigitizer() && plan.isOneSideband() && !plan.spur);
    QVERIFY(plan.axisEndMHz() >= 40960.0);
}

void TestFrequencyPlan::sweepThatCrossesTheLo()
{
    RfConfig rf = kaBandPreset().rf;
    rf.setClock(ClockType::DownLO, {30000.0, ClockOperation::Multiply, 8.0, {}, 1});
    const auto plan = frequencyPlan(rf, {50e9, 0.0});
    QCOMPARE(plan.lane(FrequencyPlan::Digitizer).bands,
             (QList<Band>{{3500.0, 0.0, 0, 0}, {0.0, 10000.0, 0, 0}}));
    QVERIFY(!plan.isOneSideband());
    QVERIFY(has(checkBand(rf, {50e9, 0.0}), BC::Key::RF::band));
}

void TestFrequencyPlan::silenceAndRepeatedChirpsAreNotDrawn()
{
    RfConfig rf = kaBandPreset().rf;
    rf.chirps.setChirps({{1000.0, 2000.0, 1.0}, {0.0, 0.0, 0.5, true}, {3000.0, 2500.0, 1.0}}, 5);
    const auto &bands = frequencyPlan(rf).lane(FrequencyPlan::Awg).bands;
    QCOMPARE(bands, (QList<Band>{{1000.0, 2000.0, 0, 0}, {3000.0, 2500.0, 0, 2}}));
}

void TestFrequencyPlan::spurBehindTheMultiplier()
{
    RfConfig rf;
    rf.chirpMult = 4.0;
    rf.setClock(ClockType::UpLO, {5000.0, ClockOperation::Multiply, 1.0, {}, 0});
    rf.chirps.setChirps({{1500.0, 5000.0, 4.0}}, 1);
    QCOMPARE(loSpur(rf), (LoSpur{8, 40000.0}));
    QVERIFY(has(checkRfChain(rf, FtmwType::Forever, {}, {}), enumName(ClockType::UpLO)));
    rf.chirps.setChirps({{1500.0, 4999.0, 4.0}}, 1);
    QVERIFY(!loSpur(rf));
}

void TestFrequencyPlan::agreesWithTheMathematics()
{
    std::mt19937_64 random(20261120);
    int beyond = 0, folded = 0, outside = 0, spurs = 0;
    for (int k = 0; k < 1000; ++k) {
        const RfConfig rf = randomChain(random);
        const AwgLimits awg{.sampleRateHz = rf.chirps.sampleRateMHz * 1e6,
                            .minFreqMHz = double(random() % 500),
                            .maxFreqMHz = 4000.0 + double(random() % 6000),
                            .markerCount = 0};
        const ReceiverBand receiver{double(2 + random() % 100) * 1e9,
                                    random() % 3 ? double(random() % 30000) : 0.0};
        const auto plan = frequencyPlan(rf, receiver, awg);
        const double upLo = rf.clockFrequency(ClockType::UpLO);
        const double downLo = rf.clockFrequency(ClockType::DownLO);
        const double up = rf.upconversionSideband == Sideband::UpperSideband ? 1.0 : -1.0;
        const double down = rf.downconversionSideband == Sideband::UpperSideband ? 1.0 : -1.0;

        QList<Band> awgBands, mixed, molecules, received, images;
        bool oneSideband = true;
        const auto &segments = rf.chirps.chirps.constFirst();
        for (int i = 0; i < segments.size(); ++i) {
            const auto &s = segments[i];
            if (s.empty)
                continue;
            // f_chirp = (f_UpLO ± f_awg·M_awg)·M_chirp
            const double m0 = (upLo + up * s.startMHz * rf.awgMult) * rf.chirpMult;
            const double m1 = (upLo + up * s.endMHz * rf.awgMult) * rf.chirpMult;
            awgBands.append({s.startMHz, s.endMHz, 0, i});
            mixed.append({m0 / rf.chirpMult, m1 / rf.chirpMult, 0, i});
            molecules.append({m0, m1, 0, i});
            images.append({2.0 * downLo - m0, 2.0 * downLo - m1, 0, i});
            if ((m0 - downLo) * (m1 - downLo) < 0.0) {
                received.append({std::abs(m0 - downLo), 0.0, 0, i});
                received.append({0.0, std::abs(m1 - downLo), 0, i});
                ++folded;
            } else {
                received.append({std::abs(m0 - downLo), std::abs(m1 - downLo), 0, i});
            }
            oneSideband = oneSideband && down * (m0 - downLo) >= 0.0 && down * (m1 - downLo) >= 0.0;
        }
        QCOMPARE(plan.lane(FrequencyPlan::Awg).bands, awgBands);
        QCOMPARE(plan.lane(FrequencyPlan::UpConverted).bands, mixed);
        QCOMPARE(plan.lane(FrequencyPlan::Molecules).bands, molecules);
        QCOMPARE(plan.lane(FrequencyPlan::Molecules).images, images);
        QCOMPARE(plan.lane(FrequencyPlan::Digitizer).bands, received);
        QCOMPARE(plan.isOneSideband(), oneSideband);
        for (int i = 0; i < molecules.size(); ++i) {
            // An image falls on the same frequency of the digitizer as the band it belongs to.
            QVERIFY(qFuzzyCompare(1.0 + std::abs(images[i].startMHz - downLo),
                                  1.0 + std::abs(molecules[i].startMHz - downLo)));
            // A lower sideband turns the sweep round.
            QCOMPARE(molecules[i].endMHz >= molecules[i].startMHz,
                     up > 0.0 ? awgBands[i].rises() : awgBands[i].endMHz <= awgBands[i].startMHz);
        }

        const double nyquist = receiver.sampleRateHz / 2e6;
        QCOMPARE(plan.lane(FrequencyPlan::Digitizer).allowed->maxMHz,
                 receiver.bandwidthMHz > 0.0 ? std::min(nyquist, receiver.bandwidthMHz) : nyquist);
        QCOMPARE(plan.lane(FrequencyPlan::Awg).allowed->maxMHz,
                 std::min(awg.maxFreqMHz, rf.chirps.sampleRateMHz / 2.0));

        // What the picture warns of is what the rules find.
        const bool ruleBand = has(checkBand(rf, receiver), BC::Key::RF::band);
        QCOMPARE(!plan.fitsDigitizer() || !plan.isOneSideband(), ruleBand);
        const auto chirpFindings = checkChirps(rf.chirps, awg);
        QCOMPARE(!plan.fitsAwg(), !chirpFindings.isEmpty());
        QCOMPARE(plan.spur.has_value(),
                 std::any_of(molecules.begin(), molecules.end(), [](const Band &) { return true; }) &&
                     checkRfChain(rf, FtmwType::Forever, {}, receiver).size() -
                             checkBand(rf, receiver).size() - checkClocks(rf, {}).size() -
                             (rf.clock(ClockType::UpLO) ? 0 : 1) - (rf.clock(ClockType::DownLO) ? 0 : 1) ==
                         1);
        beyond += ruleBand;
        outside += !plan.fitsAwg();
        spurs += plan.spur.has_value();
    }
    // The chains were of all kinds.
    QVERIFY(beyond > 100 && beyond < 1000);
    QVERIFY(outside > 100 && outside < 1000);
    QVERIFY(folded > 10 && spurs > 10);
}

} // namespace Chirpdeck

QTEST_GUILESS_MAIN(Chirpdeck::TestFrequencyPlan)
#include "tst_frequencyplan.moc"
