// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/draftrules.h"
#include "backend/experiment/experiment.h"
#include "instruments/awg/chirprules.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/support/testsupport.h"

#include <QTest>

namespace Chirpdeck {

namespace CC = BC::Key::CC;
namespace Digi = BC::Key::Digi;
namespace Ftmw = BC::Key::FTMW;

using Severity = Finding::Severity;

/// What an operator is told about an experiment that is being set up, and at which field.
class TestDraftRules : public QObject
{
    Q_OBJECT

private slots:
    void simulatedLoadoutIsReady();
    void rules_data();
    void rules();
    void draftSurvivesBeingWritten();
    void brokenDraftIsRefused();
    void earlierExperimentBecomesADraft();
    void gapsOfTheBand();
    void scanHasItsPoints();
};

namespace {

BenchLimits bench()
{
    BenchLimits bench;
    const auto loadout = simulatedLoadout();
    for (const auto &device : loadout.devices)
        bench.devices.append({device.key.text(), device.key.text(), device.driver, true});
    bench.runTypes = {FtmwType::Target_Shots, FtmwType::Target_Duration, FtmwType::Forever,
                      FtmwType::Peak_Up,      FtmwType::LO_Scan,         FtmwType::DR_Scan};
    bench.awg = AwgLimits{};
    bench.digitizer.sampleRatesHz = {12.5e9, 25e9, 50e9};
    bench.digitizerKey = loadout.preset.digitizer.headerKey();
    const HardwareKey clock(HardwareType::Clock, QStringLiteral("virtual"));
    bench.clocks[clock] = {{QStringLiteral("A"), {100.0, 6000.0}, true, false},
                           {QStringLiteral("B"), {100.0, 6000.0}, true, false},
                           {QStringLiteral("C"), {100.0, 6000.0}, true, false}};
    bench.pulseGenerators[loadout.pulseGenerators[0].headerKey()] = {};
    bench.flowControllers[loadout.flowControllers[0].headerKey()] = {};
    bench.pressureControllers[loadout.pressureControllers[0].headerKey()] = {};
    bench.temperatureControllers[loadout.temperatureControllers[0].headerKey()] = {};
    return bench;
}

using Change = std::function<void(ExperimentDraft &, BenchLimits &)>;

ChirpConfig &chirps(ExperimentDraft &draft)
{
    return draft.setup.preset.rf.chirps;
}

} // namespace

void TestDraftRules::simulatedLoadoutIsReady()
{
    const auto found = checkDraft(draftFor(simulatedLoadout()), bench());
    for (const auto &entry : found)
        qInfo().noquote() << int(entry.step) << entry.field << entry.finding.text;
    QVERIFY(!hasErrors(found));
}

void TestDraftRules::rules_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<DraftStep>("step");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, DraftStep step, bool isError, const QString &field,
                        const char *text, const Change &change) {
        QTest::newRow(name) << change << step << isError << field << QString::fromUtf8(text);
    };
    constexpr bool Error = true, Warning = false;
    using D = ExperimentDraft;
    using B = BenchLimits;

    // 4.2
    row("kind of run", DraftStep::Type, Error, Ftmw::type, "Runs of this kind cannot be carried out.",
        [](D &d, B &b) {
            d.type = FtmwType::Peak_Up;
            b.runTypes = {FtmwType::Target_Shots};
        });
    row("no shots", DraftStep::Type, Error, Ftmw::targetShots,
        "0 shots are not possible; 1 to 2147483647 are.", [](D &d, B &) { d.targetShots = 0; });
    row("too many shots", DraftStep::Type, Error, Ftmw::targetShots,
        "2147483648 shots are not possible; 1 to 2147483647 are.",
        [](D &d, B &) { d.targetShots = 2147483648; });
    row("no duration", DraftStep::Type, Error, Ftmw::duration,
        "A duration of 0 min is not possible; 1 to 2147483647 min are.", [](D &d, B &) {
            d.type = FtmwType::Target_Duration;
            d.targetMinutes = 0;
        });
    row("readings", DraftStep::Type, Error, BC::Key::Exp::timeDataInterval,
        "Readings every 4 s are not possible; 5 to 2147483647 s are.",
        [](D &d, B &) { d.auxIntervalSeconds = 4; });
    row("copies", DraftStep::Type, Error, BC::Key::Exp::backupInterval,
        "A copy every 6001 min is not possible; 0 to 6000 min are.",
        [](D &d, B &) { d.backupIntervalMinutes = 6001; });
    row("threshold", DraftStep::Type, Error, Ftmw::chirpThreshold,
        "A threshold of 1.05 is not possible; 0 to 1 is.", [](D &d, B &) {
            d.chirpScoring = true;
            d.chirpThreshold = 1.05;
        });
    row("chirp start", DraftStep::Type, Error, Ftmw::chirpOffset,
        "A chirp cannot start at 101 µs; it can at 0 to 100 µs.", [](D &d, B &) { d.chirpOffsetUs = 101.0; });
    // 4.3
    const auto loScan = [](D &d) {
        d.type = FtmwType::LO_Scan;
        d.loScan.up = {11000.0, 11900.0, 10, 1, 0.0};
        d.loScan.down = {40000.0, 40000.0, 2, 1, 0.0};
    };
    row("LO out of reach", DraftStep::Type, Error, Ftmw::upLoEnd,
        "13000 MHz is out of reach: Clock.virtual gives 200 to 12000 MHz.", [loScan](D &d, B &) {
            loScan(d);
            d.loScan.up.endMHz = 13000.0;
        });
    row("down LO out of reach", DraftStep::Type, Error, Ftmw::downLoBegin,
        "50000 MHz is out of reach: Clock.virtual gives 800 to 48000 MHz.", [loScan](D &d, B &) {
            loScan(d);
            d.loScan.down.beginMHz = 50000.0;
        });
    row("one major step", DraftStep::Type, Error, Ftmw::upMajorSteps,
        "1 major steps are not possible; 2 to 100000 are.", [loScan](D &d, B &) {
            loScan(d);
            d.loScan.up.majorSteps = 1;
        });
    row("minor steps", DraftStep::Type, Error, Ftmw::upMinorSteps,
        "11 minor steps are not possible; 1 to 10 are.", [loScan](D &d, B &) {
            loScan(d);
            d.loScan.up.minorSteps = 11;
        });
    row("shots at a point", DraftStep::Type, Error, BC::Key::Draft::shotsPerPoint,
        "0 shots at each point are not possible; 1 to 2147483647 are.", [loScan](D &d, B &) {
            loScan(d);
            d.shotsPerPoint = 0;
        });
    const auto drScan = [](D &d) {
        d.type = FtmwType::DR_Scan;
        d.setup.preset.rf.setClock(ClockType::DRClock,
                                   {5000.0, ClockOperation::Multiply, 1.0,
                                    HardwareKey(HardwareType::Clock, QStringLiteral("virtual")), 2});
        d.drScan = {5000.0, 1.0, 100};
    };
    row("DR scan out of reach", DraftStep::Type, Error, Ftmw::drEnd,
        "6099 MHz is out of reach: Clock.virtual gives 100 to 6000 MHz.", [drScan](D &d, B &) {
            drScan(d);
            d.drScan.beginMHz = 6000.0;
        });
    row("DR scan of one step", DraftStep::Type, Error, Ftmw::drNumSteps,
        "1 steps are not possible; 2 to 2147483647 are.", [drScan](D &d, B &) {
            drScan(d);
            d.drScan.steps = 1;
        });
    row("DR scan that stays", DraftStep::Type, Error, Ftmw::drStep, "A step of 0 MHz leads nowhere.",
        [drScan](D &d, B &) {
            drScan(d);
            d.drScan.stepMHz = 0.0;
        });
    // 4.4
    row("LO scan without LO", DraftStep::RfChain, Error, QStringLiteral("UpLO"),
        "No upconversion LO set for LO Scan.", [loScan](D &d, B &) {
            loScan(d);
            d.setup.preset.rf.removeClock(ClockType::UpLO);
        });
    row("LO scan without down LO", DraftStep::RfChain, Error, QStringLiteral("DownLO"),
        "No downconversion LO set for LO Scan.", [loScan](D &d, B &) {
            loScan(d);
            d.setup.preset.rf.removeClock(ClockType::DownLO);
        });
    row("DR scan without clock", DraftStep::RfChain, Error, QStringLiteral("DRClock"),
        "No DR clock set for DR Scan.", [](D &d, B &) { d.type = FtmwType::DR_Scan; });
    row("no up LO", DraftStep::RfChain, Warning, QStringLiteral("UpLO"),
        "No upconversion LO set; assuming 0 MHz.",
        [](D &d, B &) { d.setup.preset.rf.removeClock(ClockType::UpLO); });
    row("no down LO", DraftStep::RfChain, Warning, QStringLiteral("DownLO"),
        "No downconversion LO set; assuming 0 MHz.",
        [](D &d, B &) { d.setup.preset.rf.removeClock(ClockType::DownLO); });
    row("chirp beyond the receiver", DraftStep::RfChain, Warning, BC::Key::RF::band,
        "The chirp (26500.000 to 40000.000 MHz) reaches beyond the band that the digitizer records "
        "(28460.000 "
        "to 40960.000 MHz).",
        [](D &d, B &) { d.setup.preset.digitizer.sampleRate = 25e9; });
    row("chirp beyond the bandwidth", DraftStep::RfChain, Warning, BC::Key::RF::band,
        "The signal reaches 14460.000 MHz at the digitizer, whose bandwidth is 8000.000 MHz.",
        [](D &, B &b) { b.digitizer.bandwidthMHz = 8000.0; });
    row("LO out of range", DraftStep::RfChain, Error, QStringLiteral("UpLO"),
        "UpLO needs 6500.000 MHz from Clock.virtual, which reaches 100.000 to 6000.000 MHz.", [](D &d, B &) {
            auto clock = *d.setup.preset.rf.clock(ClockType::UpLO);
            clock.desiredFreqMHz = 13000.0;
            d.setup.preset.rf.setClock(ClockType::UpLO, clock);
        });
    // 4.5
    row("no chirp", DraftStep::Chirps, Error, CC::Field::segments, "No chirp configured.",
        [](D &d, B &) { chirps(d).chirps.clear(); });
    row("empty chirp", DraftStep::Chirps, Error, CC::Field::segments, "Chirp 1 is not configured",
        [](D &d, B &) { chirps(d).chirps = {Chirp{}}; });
    row("beyond the AWG", DraftStep::Chirps, Error, CC::Field::segment(0, 0, CC::Field::end),
        "Chirp 1, segment 1 (1000 to 7000 MHz) is outside the range of the AWG (100 to 6250 MHz).",
        [](D &d, B &) {
            chirps(d).setChirps({{1000.0, 7000.0, 2.0}}, 1);
        });
    row("beyond Nyquist", DraftStep::Chirps, Error, CC::Field::segments,
        "The chirp reaches 4895 MHz, beyond half the sample rate of the AWG (4000 MHz).", [](D &d, B &b) {
            b.awg->sampleRateHz = 8e9;
            chirps(d).sampleRateMHz = 8000.0;
        });
    row("longer than its interval", DraftStep::Chirps, Error, CC::interval,
        "Chirp 1 lasts 30 µs and runs into the next one, which starts after 20 µs.", [](D &d, B &) {
            chirps(d).setChirps({{2000.0, 3000.0, 30.0}}, 2);
        });
    row("too many samples", DraftStep::Chirps, Error, CC::Field::segments,
        "The waveform needs 48000 samples, but the AWG has memory for 1000.",
        [](D &, B &b) { b.awg->maxSamples = 1000; });
    row("a single ramp", DraftStep::Chirps, Error, CC::Field::segments,
        "The AWG plays a single sweep: one chirp with one segment.", [](D &d, B &b) {
            b.awg->rampOnly = true;
            chirps(d).setChirps({{2000.0, 3000.0, 1.0}, {3000.0, 4000.0, 1.0}}, 1);
        });
    row("too many chirps", DraftStep::Chirps, Error, BC::Key::Draft::chirpCount,
        "51 chirps are not possible; 1 to 50 are.",
        [](D &d, B &) { chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 51); });
    row("interval", DraftStep::Chirps, Error, CC::interval,
        "A chirp every 101 µs is not possible; every 5 to 100 µs is.", [](D &d, B &) {
            chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 2);
            chirps(d).intervalUs = 101.0;
        });
    row("longer than the repetition time", DraftStep::Chirps, Error, CC::interval,
        "The chirps last 983 µs, but a trigger comes every 500 µs.", [](D &d, B &) {
            chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 50);
            d.setup.pulseGenerators[0].repRateHz = 2000.0;
        });
    row("gap in the band", DraftStep::Chirps, Warning, CC::Field::segments,
        "Nothing is excited from 34080 to 38080 MHz.", [](D &d, B &) {
            chirps(d).setChirps({{1000.0, 2000.0, 1.0}, {3000.0, 4000.0, 1.0}}, 1);
        });
    row("no protection", DraftStep::Chirps, Warning, CC::Field::markers,
        "No protection marker is configured.", [](D &d, B &) { chirps(d).markers.clear(); });
    row("protection off", DraftStep::Chirps, Warning, CC::Field::marker(0),
        "Protection marker is disabled while the chirp is active.",
        [](D &d, B &) { chirps(d).markers[0].enabled = false; });
    row("protection late", DraftStep::Chirps, Warning, CC::Field::marker(0),
        "Protection pulse starts at or after the chirp.",
        [](D &d, B &) { chirps(d).markers[0].startUs = 0.0; });
    row("protection short", DraftStep::Chirps, Warning, CC::Field::marker(0),
        "Protection pulse ends at or before the chirp.", [](D &d, B &) { chirps(d).markers[0].endUs = 0.0; });
    row("protection after the gate", DraftStep::Chirps, Warning, CC::Field::marker(0),
        "Protection pulse starts after the amp enable pulse.",
        [](D &d, B &) { chirps(d).markers[1].startUs = -0.9; });
    row("protection ends before the gate", DraftStep::Chirps, Warning, CC::Field::marker(0),
        "Protection pulse ends before the amp enable pulse.",
        [](D &d, B &) { chirps(d).markers[1].endUs = 0.9; });
    // 4.6
    row("no channel", DraftStep::Digitizer, Error, Digi::an, "No FID channel selected.",
        [](D &d, B &) { d.setup.preset.digitizer.analogChannels[0].enabled = false; });
    row("two channels", DraftStep::Digitizer, Error, Digi::an, "Only 1 FID channel may be selected.",
        [](D &d, B &) { d.setup.preset.digitizer.analogChannels[1].enabled = true; });
    row("no such rate", DraftStep::Digitizer, Error, Digi::sRate,
        "The digitizer has no sample rate of 4e+10 Hz.",
        [](D &d, B &) { d.setup.preset.digitizer.sampleRate = 40e9; });
    row("record too long", DraftStep::Digitizer, Error, Digi::recLen,
        "A record of 2000 samples is not possible; the digitizer allows 1 to 1000.", [](D &d, B &b) {
            d.setup.preset.digitizer.recordLength = 2000;
            b.digitizer.maxRecordLength = 1000;
        });
    row("average and records", DraftStep::Digitizer, Error, Digi::multiRec,
        "The digitizer cannot average and take several records at once.", [](D &d, B &) {
            d.setup.preset.digitizer.blockAverage = d.setup.preset.digitizer.multiRecord = true;
        });
    row("neither", DraftStep::Digitizer, Warning, Digi::multiRec,
        "There are 3 chirps, but neither block averaging nor multiple records are enabled.",
        [](D &d, B &) { chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 3); });
    row("no multiple records", DraftStep::Digitizer, Warning, Digi::multiRec,
        "There are 3 chirps, but the digitizer cannot take several records per trigger.", [](D &d, B &b) {
            chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 3);
            b.digitizer.canMultiRecord = false;
        });
    row("averages", DraftStep::Digitizer, Warning, Digi::numAvg,
        "The number of averages (2) differs from the number of chirps (3).", [](D &d, B &) {
            chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 3);
            d.setup.preset.digitizer.blockAverage = true;
            d.setup.preset.digitizer.numAverages = 2;
        });
    row("records", DraftStep::Digitizer, Warning, Digi::multiRecNum,
        "The number of records (2) differs from the number of chirps (3).", [](D &d, B &) {
            chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 3);
            d.setup.preset.digitizer.multiRecord = true;
            d.setup.preset.digitizer.numRecords = 2;
        });
    row("record longer than the trigger", DraftStep::Digitizer, Error, Digi::recLen,
        "The record ends 15 µs after the trigger, but a trigger comes every 10 µs.",
        [](D &d, B &) { d.setup.pulseGenerators[0].repRateHz = 1e5; });
    row("records run into each other", DraftStep::Digitizer, Error, Digi::recLen,
        "A record lasts 15 µs and runs into the next one, which starts after 10 µs.", [](D &d, B &) {
            chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 3);
            chirps(d).intervalUs = 10.0;
            d.setup.preset.digitizer.multiRecord = true;
            d.setup.preset.digitizer.numRecords = 3;
        });
    row("record in the protection", DraftStep::Digitizer, Warning, Digi::recLen,
        "The record ends after 1 µs, but the receiver is protected until 2.5 µs: it holds no free decay.",
        [](D &d, B &) { d.setup.preset.digitizer.recordLength = 50000; });
    row("another digitizer", DraftStep::Digitizer, Error, {},
        "The settings are for FtmwDigitizer.virtual, but the loadout has FtmwDigitizer.Main.",
        [](D &, B &b) { b.digitizerKey = QStringLiteral("FtmwDigitizer.Main"); });
    // 4.7
    row("generator off", DraftStep::Devices, Warning, BC::Key::PulseGenerator::pulsing,
        "The pulse generator is off.", [](D &d, B &) { d.setup.pulseGenerators[0].pulsing = false; });
    row("gas off", DraftStep::Devices, Warning, QStringLiteral("Channel 1"),
        "The gas pulse on Gas is disabled.",
        [](D &d, B &) { d.setup.pulseGenerators[0].channels[0].enabled = false; });
    row("AWG trigger off", DraftStep::Devices, Warning, QStringLiteral("Channel 2"),
        "The AWG trigger on AWG is disabled.",
        [](D &d, B &) { d.setup.pulseGenerators[0].channels[1].enabled = false; });
    row("amplifier off", DraftStep::Devices, Warning, QStringLiteral("Channel 3"),
        "The amplifier pulse on Amp is disabled.",
        [](D &d, B &) { d.setup.pulseGenerators[0].channels[2].setRole(PulseRole::Amp); });
    row("protection channel off", DraftStep::Devices, Error, QStringLiteral("Channel 3"),
        "The protection pulse on Prot is disabled.",
        [](D &d, B &) { d.setup.pulseGenerators[0].channels[2].setRole(PulseRole::Prot); });
    const auto protectedBench = [](D &d) {
        auto &channel = d.setup.pulseGenerators[0].channels[2];
        channel.setRole(PulseRole::Prot);
        channel.enabled = true;
        channel.delayUs = 300.0;
        channel.widthUs = 500.0;
    };
    row("protection to be checked", DraftStep::Devices, Warning, {},
        "Ensure timings of the protection pulse are correct.",
        [protectedBench](D &d, B &) { protectedBench(d); });
    row("several chirps", DraftStep::Devices, Warning, {},
        "The protection pulse may not protect for all 3 chirps.", [protectedBench](D &d, B &) {
            protectedBench(d);
            chirps(d).setChirps(Chirp(chirps(d).chirps[0]), 3);
        });
    row("flow", DraftStep::Devices, Error, {},
        "The set point of Ne is 600 sccm; the controller allows 0 to 500 sccm.",
        [](D &d, B &) { d.setup.flowControllers[0].channels[1].setPoint = 600.0; });
    // 4.9
    row("limits the wrong way round", DraftStep::Limits, Error, BC::Key::Draft::maximum,
        "The highest value is below the lowest.", [](D &d, B &) {
            d.limits[{QStringLiteral("FlowController.virtual"), QStringLiteral("Flow1")}] = {2.0, 1.0};
        });
    row("limit without reading", DraftStep::Limits, Error, {}, "A limit names no reading.", [](D &d, B &) {
        d.limits[{QStringLiteral("FlowController.virtual"), {}}] = {0.0, 1.0};
    });
    row("limit of a device that is gone", DraftStep::Limits, Error, {},
        "FlowController.Old has a limit, but is not part of the loadout.", [](D &d, B &) {
            d.limits[{QStringLiteral("FlowController.Old"), QStringLiteral("Flow1")}] = {0.0, 1.0};
        });
}

void TestDraftRules::rules()
{
    QFETCH(Change, change);
    QFETCH(DraftStep, step);
    QFETCH(bool, isError);
    QFETCH(QString, field);
    QFETCH(QString, text);
    auto limits = bench();
    auto draft = draftFor(simulatedLoadout());
    const auto isIt = [&](const DraftFinding &found) { return found.finding.text == text; };
    auto before = checkDraft(draft, limits);
    QVERIFY(std::none_of(before.begin(), before.end(), isIt));

    change(draft, limits);
    const auto found = checkDraft(draft, limits);
    const auto match = std::find_if(found.begin(), found.end(), isIt);
    QString all;
    for (const auto &entry : found)
        all += entry.field + QStringLiteral(": ") + entry.finding.text + u'\n';
    QVERIFY2(match != found.end(), qPrintable(all));
    QCOMPARE(match->step, step);
    QCOMPARE(match->isError(), isError);
    QCOMPARE(match->field, field);
}

void TestDraftRules::draftSurvivesBeingWritten()
{
    auto draft = draftFor(simulatedLoadout());
    draft.type = FtmwType::LO_Scan;
    draft.loScan.up = {11000.0, 11900.5, 10, 3, 4.0};
    draft.loScan.down.beginMHz = 40960.125;
    draft.downLoMode = DownLoMode::Fixed;
    draft.targetShots = 123456789012;
    draft.chirpScoring = true;
    draft.chirpThreshold = 0.85;
    draft.shotsPerPoint = 77;
    draft.title = QStringLiteral("Benzonitrile; 2 bar\n\"neon\"");
    draft.setHere = {QStringLiteral("FlowController.virtual")};
    draft.limits[{QStringLiteral("FlowController.virtual"), QStringLiteral("Flow1")}] = {45.0, 55.0};
    draft.setup.flowControllers[0].channels[0].setPoint = 33.25;
    draft.setup.preset.rf.chirps.setChirps({{1000.0, 2000.125, 1.5}, {0, 0, 0.2, true}}, 3);
    draft.setup.preset.digitizer.setFidChannel(2);

    const auto read = ExperimentDraft::fromJson(draft.toJson());
    QVERIFY(read);
    QCOMPARE(read->type, draft.type);
    QCOMPARE(read->loScan, draft.loScan);
    QCOMPARE(read->downLoMode, draft.downLoMode);
    QCOMPARE(read->targetShots, draft.targetShots);
    QCOMPARE(read->chirpThreshold, draft.chirpThreshold);
    QCOMPARE(read->shotsPerPoint, 77);
    QCOMPARE(read->title, draft.title);
    QCOMPARE(read->setHere, draft.setHere);
    QVERIFY(read->limits == draft.limits);
    QVERIFY(read->setup.preset.rf == draft.setup.preset.rf);
    QVERIFY(read->setup.preset.digitizer == draft.setup.preset.digitizer);
    QVERIFY(read->setup.flowControllers[0] == draft.setup.flowControllers[0]);
    QVERIFY(read->setup.pulseGenerators[0] == draft.setup.pulseGenerators[0]);
    QCOMPARE(read->setup.preset.name, draft.setup.preset.name);
    QCOMPARE(read->toJson(), draft.toJson());
}

void TestDraftRules::brokenDraftIsRefused()
{
    QVERIFY(!ExperimentDraft::fromJson({}));
    QVERIFY(!ExperimentDraft::fromJson("{\"chirpdeckDraft\": 99}"));
    auto half = draftFor(simulatedLoadout()).toJson();
    half.truncate(half.size() / 2);
    QVERIFY(!ExperimentDraft::fromJson(half));
}

void TestDraftRules::earlierExperimentBecomesADraft()
{
    const auto loadout = simulatedLoadout();
    auto original = draftFor(loadout);
    original.setup.preset.digitizer.recordLength = 100000;
    original.setup.flowControllers[0].channels[0].setPoint = 32.0;
    Experiment experiment;
    experiment.number = 1481;
    experiment.auxIntervalSeconds = 60;
    experiment.backupIntervalMinutes = 15;
    original.type = FtmwType::Target_Duration;
    original.targetMinutes = 98;
    experiment.ftmw = original.ftmw();
    experiment.setDevice(std::make_unique<FlowConfig>(original.setup.flowControllers[0]));
    experiment.validation.conditions[{QStringLiteral("FlowController.virtual"), QStringLiteral("Flow1")}] = {
        1.0, 2.0};

    QStringList remarks;
    const auto draft = draftFrom(experiment, loadout, remarks);
    QCOMPARE(remarks, QStringList());
    QCOMPARE(draft.type, FtmwType::Target_Duration);
    QCOMPARE(draft.targetMinutes, 98u);
    QCOMPARE(draft.auxIntervalSeconds, 60);
    QCOMPARE(draft.backupIntervalMinutes, 15);
    QCOMPARE(draft.sourceNumber, 1481);
    QCOMPARE(draft.setup.preset.digitizer.recordLength, 100000);
    QCOMPARE(draft.setup.flowControllers[0].channels[0].setPoint, 32.0);
    QVERIFY(draft.setHere.contains(QStringLiteral("FlowController.virtual")));
    QVERIFY(!draft.setHere.contains(loadout.pulseGenerators[0].headerKey()));
    QCOMPARE(draft.limits.size(), 1u);

    auto other = loadout;
    other.preset.digitizer =
        FtmwDigitizerConfig(HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("X")));
    draftFrom(experiment, other, remarks);
    QCOMPARE(remarks.size(), 1);
}

void TestDraftRules::gapsOfTheBand()
{
    RfConfig rf;
    rf.chirps.setChirps(
        {{3000.0, 2000.0, 1.0}, {0, 0, 1.0, true}, {1000.0, 1500.0, 1.0}, {1400.0, 2000.0, 1.0}}, 1);
    QCOMPARE(bandGaps(rf), QList<FrequencyRange>());
    rf.chirps.setChirps({{3000.0, 2000.0, 1.0}, {1000.0, 1500.0, 1.0}}, 1);
    QCOMPARE(bandGaps(rf), (QList<FrequencyRange>{{1500.0, 2000.0}}));
    rf.chirps.chirps.clear();
    QCOMPARE(bandGaps(rf), QList<FrequencyRange>());
}

void TestDraftRules::scanHasItsPoints()
{
    auto draft = draftFor(simulatedLoadout());
    draft.type = FtmwType::LO_Scan;
    draft.loScan.up = {6000.0, 10000.0, 5, 3, 4.0};
    draft.loScan.down.beginMHz = 30000.0;
    draft.shotsPerPoint = 10;
    draft.sweeps = 2;
    const auto ftmw = draft.ftmw();
    QCOMPARE(ftmw.rf.stepCount(), 15);
    QCOMPARE(ftmw.rf.clockFrequency(ClockType::UpLO, 3), 6998.0);
    QCOMPARE(ftmw.rf.clockFrequency(ClockType::DownLO, 3), 30998.0);
    QCOMPARE(ftmw.rf.totalShots(), 300u);
    QCOMPARE(*draft.expectedSeconds(10.0), 30.0);
    draft.downLoMode = DownLoMode::Fixed;
    QCOMPARE(draft.ftmw().rf.clockFrequency(ClockType::DownLO, 3), 30000.0);
    draft.setup.preset.rf.commonUpDownLO = true;
    QCOMPARE(draft.ftmw().rf.clockFrequency(ClockType::DownLO, 3), 6998.0);
    draft.type = FtmwType::Forever;
    QCOMPARE(draft.ftmw().rf.stepCount(), 1);
    QVERIFY(!draft.expectedSeconds(10.0));
}

} // namespace Chirpdeck

QTEST_GUILESS_MAIN(Chirpdeck::TestDraftRules)
#include "tst_draftrules.moc"
