// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/chirpconfig.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Chirpdeck;

namespace {

/// The generator and the chirp of the reference experiments.
ChirpConfig goodChirp()
{
    ChirpConfig config;
    config.sampleRateMHz = 16000.0;
    config.setChirps({{4895.0, 1520.0, 2.0, false}}, 1);
    config.markers = {Marker::defaultFor(0), Marker::defaultFor(1)};
    return config;
}

QStringList texts(const Findings &findings)
{
    QStringList list;
    for (const auto &finding : findings)
        list.append((finding.isError() ? QStringLiteral("E ") : QStringLiteral("W ")) + finding.text);
    return list;
}

} // namespace

class TestChirpConfig : public QObject
{
    Q_OBJECT

private slots:
    void chirpsCsv();
    void chirpsCsvTolerance();
    void chirpsCsvProperty();
    void markersCsv();
    void markersCsvTolerance();
    void referenceFiles_data();
    void referenceFiles();
    void times();
    void absoluteMarkers();
    void goodConfigurationIsQuiet();
    void missingChirps();
    void markerRules_data();
    void markerRules();
    void chirpRules_data();
    void chirpRules();
};

void TestChirpConfig::chirpsCsv()
{
    ChirpConfig config;
    config.chirps = {{{4895.0, 1520.0, 2.0, false}, {0.0, 0.0, 0.5, true}}};
    const QByteArray bytes = "Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty\n"
                             "0;0;4895;1520;2;-1687.5;false\n"
                             "0;1;0;0;0.5;0;true\n";
    QCOMPARE(config.chirpsCsv(), bytes);
    ChirpConfig read;
    QVERIFY(read.readChirpsCsv(bytes).isEmpty());
    QCOMPARE(read.chirps, config.chirps);
    QVERIFY(read.readChirpsCsv(QByteArray(bytes).replace("\n", "\r\n")).isEmpty());
    QCOMPARE(read.chirps, config.chirps);
}

void TestChirpConfig::chirpsCsvTolerance()
{
    ChirpConfig config;
    const auto problems = config.readChirpsCsv("Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty\n"
                                               "-1;0;1;2;3;4;false\n"
                                               "0;-1;1;2;3;4;false\n"
                                               "1000000000;0;1;2;3;4;false\n"
                                               "0;1000000000;1;2;3;4;false\n"
                                               "0;0;one;2;3;4;false\n"
                                               "0;0;nan;2;3;4;false\n"
                                               "0;0;1;2;3;4\n"
                                               "0;0;1;2;3;4;false;5\n"
                                               "1;2;100;200;3;1;false");
    QCOMPARE(problems.size(), 8);
    QCOMPARE(problems.first().where, QStringLiteral("chirps.csv:2"));
    // Gaps are filled.
    QCOMPARE(config.chirpCount(), 2);
    QVERIFY(config.chirps[0].isEmpty());
    QCOMPARE(config.chirps[1].size(), 3);
    QCOMPARE(config.chirps[1][2], (ChirpSegment{100.0, 200.0, 3.0, false}));
}

void TestChirpConfig::chirpsCsvProperty()
{
    QVERIFY(rc::check("chirps survive their file", [] {
        ChirpConfig config;
        const int chirps = *rc::gen::inRange(1, 5);
        for (int i = 0; i < chirps; ++i) {
            Chirp chirp;
            const int segments = *rc::gen::inRange(1, 5);
            for (int j = 0; j < segments; ++j)
                chirp.append({*rc::gen::inRange(0, 10'000'000) / 1000.0, *rc::gen::arbitrary<double>(),
                              *rc::gen::inRange(1, 1'000'000) / 10000.0, *rc::gen::arbitrary<bool>()});
            config.chirps.append(chirp);
        }
        for (const auto &chirp : config.chirps) {
            for (const auto &segment : chirp)
                RC_PRE(std::isfinite(segment.endMHz) && std::isfinite(segment.alpha()));
        }
        ChirpConfig read;
        RC_ASSERT(read.readChirpsCsv(config.chirpsCsv()).isEmpty());
        RC_ASSERT(read.chirps == config.chirps);
        RC_ASSERT(read.chirpsCsv() == config.chirpsCsv());
    }));
}

void TestChirpConfig::markersCsv()
{
    ChirpConfig config;
    auto protection = Marker::defaultFor(0);
    protection.endUs = 0.2;
    auto gate = Marker::defaultFor(1);
    gate.startUs = -0.3;
    gate.endUs = -0.17;
    auto custom = Marker::defaultFor(2);
    custom.enabled = false;
    custom.name = QStringLiteral("a;b");
    custom.role = MarkerRole::Trigger;
    custom.timing = MarkerTiming::Absolute;
    config.markers = {protection, gate, custom};
    QCOMPARE(config.markersCsv(), QByteArray("Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"
                                             "0;Protection;Protection;ChirpRelative;-0.5;0.2;true\n"
                                             "1;Gate;Gate;ChirpRelative;-0.3;-0.17;true\n"
                                             "2;a,b;Trigger;Absolute;-0.5;0.5;false\n"));
    ChirpConfig read;
    QVERIFY(read.readMarkersCsv(config.markersCsv()).isEmpty());
    config.markers[2].name = QStringLiteral("a,b");
    QCOMPARE(read.markers, config.markers);
    QCOMPARE(ChirpConfig().markersCsv(), QByteArray("Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"));
}

void TestChirpConfig::markersCsvTolerance()
{
    ChirpConfig config;
    const auto problems = config.readMarkersCsv("Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"
                                                "-1;Far;Gate;ChirpRelative;0;0;true\n"
                                                "32;Far;Gate;ChirpRelative;0;0;true\n"
                                                "1;Numbers;1;0;0.25;0.5;1\n"
                                                "1;Short;Gate\n"
                                                "3;Odd;Heater;Sometimes;0;x;true\n");
    QCOMPARE(problems.size(), 4);
    QCOMPARE(config.markers.size(), 2);
    QVERIFY(!config.markers[0].enabled);
    // Roles and timing modes are names only.
    QCOMPARE(config.markers[1], (Marker{QStringLiteral("Numbers"), MarkerRole::Custom,
                                        MarkerTiming::ChirpRelative, 0.25, 0.5, true}));
}

void TestChirpConfig::referenceFiles_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("58") << 58;
    QTest::newRow("2") << 2;
    QTest::newRow("5") << 5;
}

void TestChirpConfig::referenceFiles()
{
    CHIRPDECK_NEED_FIXTURES();
    QFETCH(int, number);
    const auto folder = QStringLiteral("%1/experiments/%2/").arg(Test::fixtures()).arg(number);
    const auto chirps = Test::contentOf(folder + QStringLiteral("chirps.csv"));
    const auto markers = Test::contentOf(folder + QStringLiteral("markers.csv"));
    ChirpConfig config;
    QVERIFY(config.readChirpsCsv(chirps).isEmpty());
    QVERIFY(config.readMarkersCsv(markers).isEmpty());
    QVERIFY(!config.chirps.isEmpty());
    QCOMPARE(config.chirpsCsv(), chirps);
    QCOMPARE(config.markersCsv(), markers);
}

void TestChirpConfig::times()
{
    auto config = goodChirp();
    config.setChirps({{4895.0, 1520.0, 2.0, false}, {0.0, 0.0, 0.5, true}}, 3);
    config.intervalUs = 10.0;
    config.markers[0].startUs = -0.75;
    config.markers[0].endUs = 0.25;
    config.markers[1].startUs = -5.0;
    config.markers[1].endUs = 5.0;
    config.markers[1].enabled = false;
    QCOMPARE(config.durationUs(0), 2.5);
    QCOMPARE(config.leadUs(), 0.75);
    QCOMPARE(config.tailUs(), 0.25);
    QCOMPARE(config.chirpStartUs(2), 20.75);
    QCOMPARE(config.totalUs(), 0.75 + 20.0 + 2.5 + 0.25);
    QCOMPARE(config.sampleCount(), qint64{376000});

    // Markers within the chirp need no time around it.
    config.markers[0].startUs = 0.5;
    config.markers[0].endUs = -0.5;
    QCOMPARE(config.leadUs(), 0.0);
    QCOMPARE(config.tailUs(), 0.0);
    QCOMPARE(ChirpConfig().totalUs(), 0.0);
}

void TestChirpConfig::absoluteMarkers()
{
    auto config = goodChirp();
    config.markers = {{QStringLiteral("Scope"), MarkerRole::Trigger, MarkerTiming::Absolute, 0.0, 3.0, true}};
    QCOMPARE(config.tailUs(), 1.0);
    config.markers[0].endUs = 1.0;
    QCOMPARE(config.tailUs(), 0.0);
}

void TestChirpConfig::goodConfigurationIsQuiet()
{
    QCOMPARE(texts(goodChirp().validate(AwgLimits{})), QStringList());
    AwgLimits noMarkers;
    noMarkers.markerCount = 0;
    auto config = goodChirp();
    config.markers.clear();
    QCOMPARE(texts(config.validate(noMarkers)), QStringList());
}

void TestChirpConfig::missingChirps()
{
    ChirpConfig config;
    QCOMPARE(texts(config.validate(AwgLimits{})), QStringList{QStringLiteral("E No chirp configured.")});
    config = goodChirp();
    config.setChirps(config.chirps.first(), 2);
    config.chirps[1].clear();
    QVERIFY(texts(config.validate(AwgLimits{})).contains(QStringLiteral("E Chirp 2 is not configured")));
}

void TestChirpConfig::markerRules_data()
{
    using Change = std::function<void(ChirpConfig &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << Change([](ChirpConfig &c) { c.markers.clear(); })
                          << QStringLiteral("W No protection marker is configured.");
    QTest::newRow("disabled") << Change([](ChirpConfig &c) { c.markers[0].enabled = false; })
                              << QStringLiteral("W Protection marker is disabled while the chirp is active.");
    QTest::newRow("late") << Change([](ChirpConfig &c) { c.markers[0].startUs = c.markers[1].startUs = 0.0; })
                          << QStringLiteral("W Protection pulse starts at or after the chirp.");
    QTest::newRow("short") << Change([](ChirpConfig &c) { c.markers[0].endUs = c.markers[1].endUs = 0.0; })
                           << QStringLiteral("W Protection pulse ends at or before the chirp.");
    QTest::newRow("after the gate") << Change([](ChirpConfig &c) {
        c.markers[0].startUs = -0.4;
    }) << QStringLiteral("W Protection pulse starts after the amp enable pulse.");
    QTest::newRow("before the gate") << Change([](ChirpConfig &c) {
        c.markers[0].endUs = 0.4;
    }) << QStringLiteral("W Protection pulse ends before the amp enable pulse.");
    QTest::newRow("reversed") << Change([](ChirpConfig &c) {
        c.markers.append({QStringLiteral("Odd"), MarkerRole::Custom, MarkerTiming::Absolute, 1.0, 0.5, true});
    }) << QStringLiteral("W Marker \"Odd\" ends before it starts.");
}

void TestChirpConfig::markerRules()
{
    QFETCH(std::function<void(ChirpConfig &)>, change);
    QFETCH(QString, text);
    auto config = goodChirp();
    change(config);
    QCOMPARE(texts(config.validate(AwgLimits{})), QStringList{text});
}

void TestChirpConfig::chirpRules_data()
{
    using Change = std::function<void(ChirpConfig &, AwgLimits &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("part");
    QTest::newRow("chirp longer than the interval") << Change([](ChirpConfig &c, AwgLimits &) {
        c.setChirps(c.chirps.first(), 2);
        c.intervalUs = 1.9;
    }) << QStringLiteral("runs into the next one");
    QTest::newRow("markers overlap") << Change([](ChirpConfig &c, AwgLimits &) {
        c.setChirps(c.chirps.first(), 2);
        c.intervalUs = 2.5;
    }) << QStringLiteral("overlap");
    QTest::newRow("memory") << Change([](ChirpConfig &, AwgLimits &awg) { awg.maxSamples = 47999; })
                            << QStringLiteral("48000 samples");
    QTest::newRow("Nyquist") << Change([](ChirpConfig &c, AwgLimits &awg) {
        c.sampleRateMHz = 8000.0;
        awg.sampleRateHz = 8e9;
    }) << QStringLiteral("half the sample rate");
    QTest::newRow("other rate") << Change([](ChirpConfig &, AwgLimits &awg) { awg.sampleRateHz = 24e9; })
                                << QStringLiteral("24000 MHz");
    QTest::newRow("above the range") << Change([](ChirpConfig &c, AwgLimits &) {
        c.chirps[0][0].startMHz = 6251.0;
    }) << QStringLiteral("outside the range");
    QTest::newRow("below the range") << Change([](ChirpConfig &c, AwgLimits &) {
        c.chirps[0][0].endMHz = 99.0;
    }) << QStringLiteral("outside the range");
    QTest::newRow("no duration") << Change([](ChirpConfig &c, AwgLimits &) {
        c.chirps[0].append({100.0, 200.0, 0.0, false});
    }) << QStringLiteral("segment 2 has no duration");
    QTest::newRow("ramp only, two segments") << Change([](ChirpConfig &c, AwgLimits &awg) {
        awg.rampOnly = true;
        c.chirps[0].append({100.0, 200.0, 1.0, false});
    }) << QStringLiteral("single sweep");
    QTest::newRow("ramp only, two chirps") << Change([](ChirpConfig &c, AwgLimits &awg) {
        awg.rampOnly = true;
        c.setChirps(c.chirps.first(), 2);
    }) << QStringLiteral("single sweep");
    QTest::newRow("too many markers") << Change([](ChirpConfig &, AwgLimits &awg) { awg.markerCount = 1; })
                                      << QStringLiteral("only 1 marker");
}

void TestChirpConfig::chirpRules()
{
    using Change = std::function<void(ChirpConfig &, AwgLimits &)>;
    QFETCH(Change, change);
    QFETCH(QString, part);
    auto config = goodChirp();
    AwgLimits awg;
    change(config, awg);
    const auto found = texts(config.validate(awg));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(part), qPrintable(found.first()));
}

QTEST_GUILESS_MAIN(TestChirpConfig)
#include "tst_chirpconfig.moc"
