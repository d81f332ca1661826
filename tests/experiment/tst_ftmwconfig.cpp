// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/ftmwconfig.h"
#include "tests/support/treelines.h"

#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

namespace {

FtmwConfig config(FtmwType type, quint64 objective = 0)
{
    FtmwConfig ftmw(type, HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("main")));
    ftmw.objective = objective;
    return ftmw;
}

FtmwConfig scan(FtmwType type, int steps, int shotsPerStep, int sweeps)
{
    auto ftmw = config(type);
    ftmw.rf.setSteps(std::vector<ClockStep>(static_cast<std::size_t>(steps)));
    ftmw.rf.shotsPerClockConfig = shotsPerStep;
    ftmw.rf.targetSweeps = sweeps;
    return ftmw;
}

/// The lines of the node itself, without value and unit of its children.
QStringList ownLines(FtmwConfig &ftmw)
{
    return linesOf(ftmw).filter(QRegularExpression(QStringLiteral("^FtmwConfig;")));
}

} // namespace

/// The six kinds of run: what they store, and when they advance and end.
class FtmwConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void kindsStoreTheirKeys_data()
    {
        QTest::addColumn<FtmwType>("type");
        QTest::addColumn<QStringList>("own");
        QTest::newRow("shots") << FtmwType::Target_Shots << QStringList{QStringLiteral("TargetShots;7;")};
        QTest::newRow("duration") << FtmwType::Target_Duration
                                  << QStringList{QStringLiteral("Duration;7;min")};
        QTest::newRow("forever") << FtmwType::Forever << QStringList{};
        QTest::newRow("peak up") << FtmwType::Peak_Up << QStringList{QStringLiteral("TargetShots;7;")};
        QTest::newRow("LO scan") << FtmwType::LO_Scan << QStringList{QStringLiteral("DownLOBegin;40000;MHz"),
                                                                     QStringLiteral("DownLOEnd;41000;MHz"),
                                                                     QStringLiteral("DownMajorSteps;4;"),
                                                                     QStringLiteral("DownMinorSteps;2;"),
                                                                     QStringLiteral("UpLOBegin;11000;MHz"),
                                                                     QStringLiteral("UpLOEnd;12000.5;MHz"),
                                                                     QStringLiteral("UpMajorSteps;3;"),
                                                                     QStringLiteral("UpMinorSteps;1;")};
        QTest::newRow("DR scan") << FtmwType::DR_Scan
                                 << QStringList{
                                        QStringLiteral("DRBegin;8000;MHz"), QStringLiteral("DREnd;7998;MHz"),
                                        QStringLiteral("DRNumSteps;5;"), QStringLiteral("DRStep;-0.5;MHz")};
    }
    void kindsStoreTheirKeys()
    {
        QFETCH(FtmwType, type);
        QFETCH(QStringList, own);
        auto ftmw = config(type, 7);
        ftmw.loScan = {{11000, 12000.5, 3, 1, 0}, {40000, 41000, 4, 2, 0}};
        ftmw.drScan = {8000, -0.5, 5};
        QStringList expected{QStringLiteral("ChirpScoringEnabled;false;"), QStringLiteral("Objective;7;"),
                             QStringLiteral("PhaseCorrectionEnabled;false;"),
                             QStringLiteral("Type;%1;").arg(enumName(type))};
        expected += own;
        expected.sort();
        QStringList lines;
        for (const auto &line : ownLines(ftmw))
            lines.append(line.mid(QStringLiteral("FtmwConfig;;;").size()));
        lines.sort();
        QCOMPARE(lines, expected);

        auto read = config(type);
        loadLines(read, linesOf(ftmw));
        QCOMPARE(ownLines(read), ownLines(ftmw));
        QCOMPARE(read.objective, quint64(7));
        if (type == FtmwType::LO_Scan)
            QCOMPARE(read.loScan, ftmw.loScan);
        if (type == FtmwType::DR_Scan)
            QCOMPARE(read.drScan, ftmw.drScan);
    }

    // The row of the chirp's start is there only when something looks for the chirp.
    void chirpRowsFollowTheirSwitches()
    {
        auto ftmw = config(FtmwType::Forever);
        ftmw.chirpThreshold = 0.5;
        ftmw.chirpOffsetUs = 1.5;
        const auto threshold = QStringLiteral("FtmwConfig;;;ChirpRMSThreshold;0.5;");
        const auto offset = QStringLiteral(u"FtmwConfig;;;ChirpOffset;1.5;\u03bcs");
        QVERIFY(!ownLines(ftmw).contains(offset));
        ftmw.phaseCorrection = true;
        QVERIFY(ownLines(ftmw).contains(offset));
        QVERIFY(!ownLines(ftmw).contains(threshold));
        ftmw.phaseCorrection = false;
        ftmw.chirpScoring = true;
        QVERIFY(ownLines(ftmw).contains(offset));
        QVERIFY(ownLines(ftmw).contains(threshold));
    }

    void missingRowsHaveTheDocumentedDefaults()
    {
        auto lo = config(FtmwType::LO_Scan, 5);
        lo.loScan = {{1, 2, 3, 4, 0}, {5, 6, 7, 8, 0}};
        loadLines(lo, {});
        QCOMPARE(lo.loScan, (LoScanSettings{{0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}}));
        QCOMPARE(lo.objective, quint64(0));
        auto dr = config(FtmwType::DR_Scan);
        dr.drScan = {4, 5, 6};
        loadLines(dr, {});
        QCOMPARE(dr.drScan, (DrScanSettings{0.0, 1.0, 2}));
        auto duration = config(FtmwType::Target_Duration);
        loadLines(duration, {QStringLiteral("FtmwConfig;;;Objective;90;"),
                             QStringLiteral("FtmwConfig;;;Duration;60;min")});
        QCOMPARE(duration.objective, quint64(60));
        loadLines(duration, {QStringLiteral("FtmwConfig;;;Objective;90;")});
        QCOMPARE(duration.objective, quint64(0));
        auto scored = config(FtmwType::Forever);
        loadLines(scored, {QStringLiteral("FtmwConfig;;;ChirpScoringEnabled;true;")});
        QCOMPARE(scored.chirpOffsetUs, 0.0);
        QCOMPARE(scored.chirpThreshold, 0.0);
    }

    void shotsAndDurationEndAtTheirObjective()
    {
        const auto shots = config(FtmwType::Target_Shots, 1000);
        QVERIFY(!shots.isComplete({.shots = 999}));
        QVERIFY(shots.isComplete({.shots = 1000}));
        QCOMPARE(shots.perMille({.shots = 250}), std::optional(250));
        QCOMPARE(shots.perMille({.shots = 5000}), std::optional(1000));
        const auto minutes = config(FtmwType::Target_Duration, 2);
        QVERIFY(!minutes.isComplete({.shots = 100000, .elapsedSeconds = 119.9}));
        QVERIFY(minutes.isComplete({.elapsedSeconds = 120.0}));
        QCOMPARE(minutes.perMille({.elapsedSeconds = 30.0}), std::optional(250));
        for (const auto &ftmw : {shots, minutes}) {
            QVERIFY(!ftmw.isOpenEnded() && !ftmw.canAdvance({.segmentShots = 100000}));
            QVERIFY(ftmw.hasBackups() && ftmw.savesFids());
            QCOMPARE(ftmw.segmentCount(), 1);
        }
    }

    void openEndedKindsNeverEnd()
    {
        const FtmwProgress late{.shots = 1'000'000'000, .elapsedSeconds = 1e9};
        const auto openEnd = config(FtmwType::Forever, 10);
        QVERIFY(!openEnd.isComplete(late) && openEnd.isOpenEnded() && openEnd.hasBackups());
        QCOMPARE(openEnd.perMille(late), std::nullopt);
        auto peakUp = config(FtmwType::Peak_Up, 10);
        QVERIFY(!peakUp.isComplete(late) && peakUp.isOpenEnded());
        QVERIFY(!peakUp.hasBackups() && !peakUp.savesFids());
        QCOMPARE(peakUp.perMille({.shots = 5}), std::optional(500));
        QCOMPARE(peakUp.perMille(late), std::optional(1000));
        // The average keeps eight bits of fractions.
        peakUp.digitizer.analogChannels = {{1, true, 0.05, 0.0, {}}};
        peakUp.digitizer.fidChannel = 1;
        QCOMPARE(peakUp.fidTemplate().vMult, 0.000390625 / 256);
    }

    void scansAdvanceThroughTheirSegments()
    {
        const auto ftmw = scan(FtmwType::LO_Scan, 3, 100, 2);
        QVERIFY(!ftmw.hasBackups());
        QCOMPARE(ftmw.segmentCount(), 3);
        QVERIFY(!ftmw.canAdvance({.segmentShots = 99}));
        QVERIFY(ftmw.canAdvance({.segmentShots = 100}));
        QVERIFY(!ftmw.canAdvance({.segmentShots = 199, .position = {0, 1}}));
        QVERIFY(ftmw.canAdvance({.segmentShots = 200, .position = {0, 1}}));

        FtmwPosition position;
        QList<std::pair<int, int>> visited;
        std::vector<quint64> shots(3);
        int lastPerMille = -1;
        while (!ftmw.isComplete({.position = position})) {
            const auto segment = static_cast<std::size_t>(position.segment);
            visited.append({position.segment, position.completedSweeps});
            shots[segment] += 130; // more than asked for
            const FtmwProgress progress{.segmentShots = shots[segment], .position = position};
            QVERIFY(*ftmw.perMille(progress) > lastPerMille);
            lastPerMille = *ftmw.perMille(progress);
            position = ftmw.next(position);
        }
        QCOMPARE(visited, (QList<std::pair<int, int>>{{0, 0}, {1, 0}, {2, 0}, {0, 1}, {1, 1}, {2, 1}}));
        QCOMPARE(ftmw.perMille({.position = {0, 1}}), std::optional(500));
        QCOMPARE(lastPerMille, 1000);
    }

    void doubleResonanceSweepsOnce()
    {
        const auto ftmw = scan(FtmwType::DR_Scan, 2, 50, 9);
        QCOMPARE(ftmw.sweeps(), 1);
        QVERIFY(!ftmw.isComplete({.position = {1, 0}}));
        QVERIFY(ftmw.isComplete({.position = ftmw.next({1, 0})}));
        // One step is a scan too, and ends.
        const auto single = scan(FtmwType::DR_Scan, 1, 50, 1);
        QVERIFY(single.canAdvance({.segmentShots = 50}));
        QVERIFY(single.isComplete({.position = single.next({})}));
    }

    void minorStepsComeFromTheClocks()
    {
        auto ftmw = config(FtmwType::LO_Scan);
        const ScanRange up{6000, 10000, 5, 3, 4};
        const ScanRange down{40000, 40000, 2, 1, 0};
        ftmw.rf.setClock(ClockType::UpLO, {6000, ClockOperation::Multiply, 1,
                                           HardwareKey(HardwareType::Clock, QStringLiteral("a")), 0});
        ftmw.rf.setLoScan(loScanPoints(up, down, DownLoMode::Fixed));
        QCOMPARE(ftmw.segmentCount(), 15);
        ftmw.loScan = {{6000, 10000, 5, 3, 0}, down};
        ftmw.loScan.findMinorSizes(ftmw.rf);
        QCOMPARE(ftmw.loScan, (LoScanSettings{up, down}));
    }
};

QTEST_GUILESS_MAIN(FtmwConfigTest)
#include "tst_ftmwconfig.moc"
