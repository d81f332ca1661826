// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/ftmwdigitizerconfig.h"

#include <QTest>

using namespace Chirpdeck;

namespace {

FtmwDigitizerConfig goodConfig()
{
    FtmwDigitizerConfig config(HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("main")));
    for (int index = 1; index <= 4; ++index)
        config.analogChannels.append({index, false, 0.05 * index, 0.0, {}});
    config.setFidChannel(1);
    config.sampleRate = 50e9;
    config.recordLength = 750000;
    return config;
}

using Change = std::function<void(FtmwDigitizerConfig &, DigitizerLimits &)>;

} // namespace

class TestDigitizerConfig : public QObject
{
    Q_OBJECT

private slots:
    void voltsPerCount();
    void fidChannel();
    void recordShape();
    void goodSettingsAreQuiet();
    void rules_data();
    void rules();
    void severalChirps_data();
    void severalChirps();
};

void TestDigitizerConfig::voltsPerCount()
{
    auto config = goodConfig();
    QCOMPARE(config.voltsPerCount(), 0.000390625);
    config.bytesPerPoint = 2;
    QCOMPARE(config.voltsPerCount(), 1.52587890625e-06);
    config.setFidChannel(3);
    QCOMPARE(config.voltsPerCount(), 0.15 / 32768.0);
    QCOMPARE(config.voltsPerCount(1), 1.52587890625e-06);
    config.fidChannel = 9;
    QCOMPARE(config.voltsPerCount(), 0.0);
    QCOMPARE(config.timeStep(), 2e-11);
    QCOMPARE(config.nyquistMHz(), 25000.0);
    QCOMPARE(config.recordDuration(), 15e-6);
}

void TestDigitizerConfig::fidChannel()
{
    auto config = goodConfig();
    config.setFidChannel(3);
    QCOMPARE(config.fidChannel, 3);
    QCOMPARE(config.enabledAnalogChannels(), QList<int>{3});
    QCOMPARE(*config.enabledFidChannel(), 3);

    config.analogChannels[0].enabled = true;
    QVERIFY(!config.enabledFidChannel());
    QCOMPARE(config.enabledFidChannel().error().what, QStringLiteral("Only 1 FID channel may be selected."));
    config.setFidChannel(0);
    QCOMPARE(config.enabledFidChannel().error().what, QStringLiteral("No FID channel selected."));
    QCOMPARE(config.enabledFidChannel().error().where, QStringLiteral("FtmwDigitizer.main"));
}

void TestDigitizerConfig::recordShape()
{
    auto config = goodConfig();
    config.numAverages = 7;
    config.numRecords = 5;
    // Counts of modes that are off do not count.
    QCOMPARE(config.recordShape(), (RecordShape{750000, 1, 1, false, 1}));
    config.multiRecord = true;
    config.bytesPerPoint = 2;
    config.byteOrder = ByteOrder::BigEndian;
    QCOMPARE(config.recordShape(), (RecordShape{750000, 5, 2, true, 1}));
    QCOMPARE(config.recordShape().bytes(), qsizetype{7500000});
    config.multiRecord = false;
    config.blockAverage = true;
    QCOMPARE(config.recordShape(), (RecordShape{750000, 1, 2, true, 7}));
    config.multiRecord = true;
    config.recordLength = 100'000'000;
    config.numRecords = 100;
    QCOMPARE(config.transferBytes(), qint64{20'000'000'000});
}

void TestDigitizerConfig::goodSettingsAreQuiet()
{
    QVERIFY(goodConfig().validate(DigitizerLimits{}, 1).isEmpty());
}

void TestDigitizerConfig::rules_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const Change &change, const char *part) {
        QTest::newRow(name) << change << QString::fromLatin1(part);
    };
    using C = FtmwDigitizerConfig;
    using L = DigitizerLimits;
    row(
        "none enabled", [](C &c, L &) { c.setFidChannel(0); }, "No FID channel selected.");
    row(
        "two enabled", [](C &c, L &) { c.analogChannels[2].enabled = true; },
        "Only 1 FID channel may be selected.");
    row(
        "other channel", [](C &c, L &) { c.fidChannel = 2; }, "the enabled channel is 1");
    row(
        "full scale", [](C &c, L &) { c.analogChannels[0].fullScale = 0.049; }, "full scale");
    row(
        "offset", [](C &c, L &) { c.analogChannels[0].verticalOffset = 2.1; }, "offset");
    row(
        "channel",
        [](C &, L &l) {
            l.analogChannels = 0;
            l.hasAuxTrigger = true;
        },
        "no channel 1");
    row(
        "trigger source", [](C &c, L &) { c.triggerChannel = 5; }, "trigger source 5");
    row(
        "auxiliary trigger", [](C &, L &l) { l.hasAuxTrigger = false; }, "trigger source 0");
    row(
        "delay", [](C &c, L &) { c.triggerDelayUs = 10.1; }, "trigger delay");
    row(
        "level", [](C &c, L &) { c.triggerLevel = -5.1; }, "trigger level");
    row(
        "empty record", [](C &c, L &) { c.recordLength = 0; }, "record of 0 samples");
    row(
        "long record", [](C &, L &l) { l.maxRecordLength = 749999; }, "record of 750000 samples");
    row(
        "rate",
        [](C &, L &l) {
            l.sampleRatesHz = {2e9, 100e9};
        },
        "sample rate");
    row(
        "no rate", [](C &c, L &) { c.sampleRate = 0.0; }, "sample rate");
    row(
        "averages",
        [](C &c, L &) {
            c.blockAverage = true;
            c.numAverages = 101;
        },
        "101 averages");
    row(
        "no averaging",
        [](C &c, L &l) {
            c.blockAverage = true;
            l.canBlockAverage = false;
        },
        "cannot average");
    row(
        "records",
        [](C &c, L &) {
            c.multiRecord = true;
            c.numRecords = 0;
        },
        "0 records");
    row(
        "no records",
        [](C &c, L &l) {
            c.multiRecord = true;
            l.canMultiRecord = false;
        },
        "several records");
    row(
        "both", [](C &c, L &) { c.multiRecord = c.blockAverage = true; }, "at once");
    row(
        "bytes",
        [](C &c, L &l) {
            c.bytesPerPoint = 4;
            l.maxBytesPerPoint = 2;
        },
        "4 bytes per point");
    row(
        "three bytes",
        [](C &c, L &l) {
            c.bytesPerPoint = 3;
            l.maxBytesPerPoint = 4;
        },
        "3 bytes per point");
}

void TestDigitizerConfig::rules()
{
    QFETCH(Change, change);
    QFETCH(QString, part);
    auto config = goodConfig();
    DigitizerLimits limits;
    change(config, limits);
    const auto findings = config.validate(limits, 1);
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().isError());
    QVERIFY2(findings.first().text.contains(part), qPrintable(findings.first().text));
}

void TestDigitizerConfig::severalChirps_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char *name, int warnings, const Change &change) {
        QTest::newRow(name) << change << warnings;
    };
    using C = FtmwDigitizerConfig;
    using L = DigitizerLimits;
    row("a record per chirp", 0, [](C &c, L &) {
        c.multiRecord = true;
        c.numRecords = 5;
    });
    row("an average per chirp", 0, [](C &c, L &) {
        c.blockAverage = true;
        c.numAverages = 5;
    });
    row("neither", 1, [](C &, L &) {});
    row("neither, and not possible", 2, [](C &, L &l) { l.canMultiRecord = false; });
    row("fewer records", 1, [](C &c, L &) {
        c.multiRecord = true;
        c.numRecords = 4;
    });
    row("more averages", 1, [](C &c, L &) {
        c.blockAverage = true;
        c.numAverages = 6;
    });
    row("records of averages", 0, [](C &c, L &l) {
        l.canBlockAndMultiRecord = true;
        c.blockAverage = c.multiRecord = true;
        c.numRecords = 5;
        c.numAverages = 100;
    });
}

void TestDigitizerConfig::severalChirps()
{
    QFETCH(Change, change);
    QFETCH(int, warnings);
    auto config = goodConfig();
    DigitizerLimits limits;
    change(config, limits);
    const auto findings = config.validate(limits, 5);
    QCOMPARE(findings.size(), warnings);
    QVERIFY(!hasErrors(findings));
}

QTEST_GUILESS_MAIN(TestDigitizerConfig)
#include "tst_digitizerconfig.moc"
