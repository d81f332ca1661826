// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"
#include "instruments/digitizer/ioboardconfig.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Chirpdeck;

namespace {

QString pathOf(int number)
{
    return Test::fixtures() + QStringLiteral("/experiments/%1").arg(number);
}

LoadedExperiment loaded(int number)
{
    auto result = loadExperiment(pathOf(number));
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return std::move(*result);
}

template<typename Node>
const Node &device(const Experiment &experiment, const char *key)
{
    return dynamic_cast<const Node &>(*experiment.device(QString::fromLatin1(key)));
}

} // namespace

/// Experiments that Blackchirp recorded, of all ages: what they say and nothing else.
class FixturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { CHIRPDECK_NEED_FIXTURES(); }

    // What was read is written again as it was: nothing of a current header is lost or changed.
    void currentHeadersKeepTheirBytes_data()
    {
        QTest::addColumn<int>("number");
        for (const int number : {2, 5, 58})
            QTest::addRow("%d", number) << number;
    }
    void currentHeadersKeepTheirBytes()
    {
        QFETCH(int, number);
        const auto experiment = loaded(number);
        QVERIFY2(experiment.remarks.isEmpty(), qPrintable(experiment.remarks.join(u'\n')));
        QVERIFY(experiment.experiment->unknownRows().empty());
        const auto files = treeFiles(*experiment.experiment);
        const auto path = pathOf(number) + u'/';
        QCOMPARE(files.last().content, Test::contentOf(path + QStringLiteral("header.csv")));
        for (const auto &[file, content] : files) {
            // The order of these rows has no meaning.
            auto lines = content.split('\n'), original = Test::contentOf(path + file).split('\n');
            std::sort(lines.begin(), lines.end());
            std::sort(original.begin(), original.end());
            QCOMPARE(lines, original);
        }
    }

    // Rows of older headers are written again too; where they differ, the meaning is the same.
    void olderHeadersLoseNothing_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QStringList>("changed");
        const QStringList laser{QStringLiteral("LifConfig;;;LaserSt")};
        QTest::newRow("56") << 56 << laser;
        QTest::newRow("27") << 27 << laser;
        QTest::newRow("883") << 883 << laser;
        QTest::newRow("200") << 200
                             << QStringList{QStringLiteral("ChirpConfig;;;Pr"),
                                            QStringLiteral("ChirpConfig;;;Post"),
                                            QStringLiteral("Experiment;;;BackupInterval")};
    }
    void olderHeadersLoseNothing()
    {
        QFETCH(int, number);
        QFETCH(QStringList, changed);
        const auto experiment = loaded(number);
        QVERIFY2(experiment.remarks.isEmpty(), qPrintable(experiment.remarks.join(u'\n')));
        QVERIFY(experiment.experiment->unknownRows().empty());
        const auto written = treeFiles(*experiment.experiment).last().content.split('\n');
        for (const auto &line : Test::contentOf(pathOf(number) + QStringLiteral("/header.csv")).split('\n')) {
            const bool mayDiffer = std::any_of(changed.begin(), changed.end(), [&line](const QString &start) {
                return line.startsWith(start.toUtf8());
            });
            QVERIFY2(mayDiffer || written.contains(line.trimmed()), line);
        }
    }

    void experiment200()
    {
        const auto experiment = loaded(200);
        const auto &tree = *experiment.experiment;
        const std::map<QString, QString> hardware{
            {QStringLiteral("AWG"), QStringLiteral("awg70002a")},
            {QStringLiteral("Clock0"), QStringLiteral("valon5009")},
            {QStringLiteral("Clock1"), QStringLiteral("fixed")},
            {QStringLiteral("FtmwDigitizer"), QStringLiteral("dsa71604c")},
            {QStringLiteral("PulseGenerator"), QStringLiteral("qc9528")}};
        QCOMPARE(tree.hardware, hardware);
        QCOMPARE(tree.number, 200);
        QCOMPARE(tree.version,
                 (VersionInfo{1, 0, 0, QStringLiteral("alpha"), QStringLiteral("v0.1-337-g4748747")}));
        QVERIFY(tree.ftmw && !tree.lif);
        QCOMPARE(tree.ftmw->type, FtmwType::Target_Shots);
        QCOMPARE(tree.ftmw->objective, quint64(500));
        QCOMPARE(tree.ftmw->digitizer.sampleRate, 50e9);
        QCOMPARE(tree.ftmw->digitizer.recordLength, 500000);
        QCOMPARE(tree.ftmw->digitizer.analogChannels.size(), 1);
        QCOMPARE(tree.ftmw->digitizer.analogChannels[0].index, 1);
        QCOMPARE(tree.ftmw->rf.clockFrequency(ClockType::DownLO), 40960.0);
        QCOMPARE(tree.ftmw->rf.clock(ClockType::UpLO)->hwKey.text(), QStringLiteral("Clock0"));
        // Protection and gate times have become markers.
        const auto &markers = tree.ftmw->rf.chirps.markers;
        QCOMPARE(markers.size(), 2);
        QCOMPARE(markers[0].startUs, -0.6);
        QCOMPARE(markers[0].endUs, 0.15);
        QCOMPARE(markers[1].startUs, -0.5);
        QCOMPARE(markers[1].endUs, -0.17);
        const auto &pulses = device<PulseGeneratorConfig>(tree, "PulseGenerator");
        QCOMPARE(pulses.channels.size(), 8);
        QCOMPARE(pulses.channels[2].delayUs, 440.0);
        QVERIFY(pulses.pulsing);
    }

    void experiment27()
    {
        const auto experiment = loaded(27);
        const auto &tree = *experiment.experiment;
        QCOMPARE(tree.hardware.size(), std::size_t(5));
        QCOMPARE(tree.hardware.at(QStringLiteral("LifLaser.default")), QStringLiteral("VirtualLifLaser"));
        QCOMPARE(tree.version.buildVersion, QStringLiteral("\"v1.0.0-release-220-gde7fe42\""));
        QCOMPARE(tree.version.minorVersion, 1);
        QVERIFY(tree.lif && !tree.ftmw);
        const auto &lif = *tree.lif;
        QCOMPARE(lif.order, LifScanOrder::DelayFirst);
        QCOMPARE(lif.completeMode, LifCompleteMode::StopWhenComplete);
        QCOMPARE(lif.delayPoints, 6);
        QCOMPARE(lif.delayStartUs, 0.0);
        QCOMPARE(lif.delayStepUs, 10.0);
        QVERIFY(lif.delayRandom);
        QCOMPARE(lif.laserPoints, 6);
        QCOMPARE(lif.laserStart, 250.0);
        QCOMPARE(lif.laserStep, 1.0);
        QCOMPARE(lif.shotsPerPoint, 10);
        QCOMPARE(lif.digitizer.recordLength, 1000);
        QCOMPARE(lif.digitizer.lifChannel, 1);
        QCOMPARE(lif.digitizer.headerKey(), QStringLiteral("LifDigitizer.default"));
    }

    void experiment883()
    {
        const auto experiment = loaded(883);
        const auto &lif = *experiment.experiment->lif;
        QCOMPARE(lif.digitizer.recordLength, 8192);
        QVERIFY(lif.digitizer.refEnabled);
        QCOMPARE(lif.delayPoints, 1);
        QCOMPARE(lif.laserPoints, 201);
        QCOMPARE(lif.laserUnit, QStringLiteral("nm"));
        QCOMPARE(lif.laserDecimals, 2);
        QCOMPARE(lif.laserStep, 0.01);
        const auto &pulses = device<PulseGeneratorConfig>(*experiment.experiment, "PulseGenerator.0");
        QCOMPARE(pulses.channels[5].syncChannel, 4);
        QCOMPARE(pulses.channels[5].mode, PulseChannelMode::DutyCycle);
        QCOMPARE(pulses.channels[6].role, PulseRole::XMer);
    }

    void experiment56()
    {
        const auto &lif = *loaded(56).experiment->lif;
        QCOMPARE(lif.pointCount(), 36);
        QCOMPARE(lif.delayStartUs, 200.0);
        QCOMPARE(lif.digitizer.recordLength, 10000);
        QVERIFY(!lif.digitizer.refEnabled);
    }

    void experiment58()
    {
        const auto experiment = loaded(58);
        const auto &tree = *experiment.experiment;
        QVERIFY(tree.ftmw && !tree.lif);
        QCOMPARE(tree.ftmw->type, FtmwType::Forever);
        QCOMPARE(tree.backupIntervalMinutes, 1);
        QCOMPARE(tree.auxIntervalSeconds, 15);
        QCOMPARE(tree.ftmw->rf.chirps.markers.size(), 4);
        QCOMPARE(device<FlowConfig>(tree, "FlowController.Default").channels[1].unit, QStringLiteral("blah"));
        QCOMPARE(device<TemperatureControllerConfig>(tree, "TemperatureController.default").channels[0].name,
                 QStringLiteral("He shield"));
    }

    void experiment5()
    {
        const auto experiment = loaded(5);
        const auto &ftmw = *experiment.experiment->ftmw;
        QCOMPARE(ftmw.type, FtmwType::LO_Scan);
        QCOMPARE(ftmw.segmentCount(), 3);
        QCOMPARE(ftmw.loScan.up, (ScanRange{11000, 12000, 3, 1, 0}));
        QCOMPARE(ftmw.loScan.down, (ScanRange{40000, 41000, 3, 1, 0}));
        QCOMPARE(ftmw.rf.clockFrequency(ClockType::DownLO, 2), 41000.0);
        QCOMPARE(ftmw.rf.shotsPerClockConfig, 5);
        QVERIFY(ftmw.canAdvance({.segmentShots = 5}));
        QCOMPARE(ftmw.rf.chirps.chirps[0].size(), 4);
    }

    void experiment2()
    {
        const auto experiment = loaded(2);
        const auto &board = device<IOBoardConfig>(*experiment.experiment, "IOBoard.virtual");
        QCOMPARE(board.analogChannels.size(), 8);
        QCOMPARE(board.analogChannels[0].fullScale, 2.44);
        QVERIFY(board.digitalChannels[7].input);
        QCOMPARE(experiment.experiment->ftmw->objective, quint64(2000));
    }
};

QTEST_GUILESS_MAIN(FixturesTest)
#include "tst_fixtures.moc"
