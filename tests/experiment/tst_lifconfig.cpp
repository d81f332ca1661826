// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/lifconfig.h"
#include "tests/support/treelines.h"

#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

namespace {

LifConfig lif()
{
    return LifConfig(HardwareKey(HardwareType::LifDigitizer, QStringLiteral("main")));
}

QStringList lifLines(LifConfig &config)
{
    return linesOf(config).filter(QRegularExpression(QStringLiteral("^LifConfig;")));
}

QString row(const char *text)
{
    return QStringLiteral("LifConfig;;;") + QString::fromUtf8(text);
}

} // namespace

class LifConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void allRowsComeBack()
    {
        auto config = lif();
        config.order = LifScanOrder::LaserFirst;
        config.completeMode = LifCompleteMode::StopWhenComplete;
        config.delayStartUs = 200.5;
        config.delayStepUs = -10;
        config.delayPoints = 6;
        config.delayRandom = true;
        config.laserStart = 280;
        config.laserStep = 0.01;
        config.laserPoints = 201;
        config.laserUnit = QStringLiteral("cm-1");
        config.laserDecimals = 3;
        config.shotsPerPoint = 20;
        config.digitizer.refEnabled = true;
        const QStringList expected{row("CompleteMode;StopWhenComplete;"),
                                   row("DelayPoints;6;"),
                                   row("DelayRandom;true;"),
                                   row("DelayStart;200.5;μs"),
                                   row("DelayStep;-10;μs"),
                                   row("LaserPoints;201;"),
                                   row("LaserStart;280.000;cm-1"),
                                   row("LaserStep;0.010;cm-1"),
                                   row("ScanOrder;LaserFirst;"),
                                   row("ShotsPerPoint;20;")};
        QCOMPARE(lifLines(config), expected);
        auto read = lif();
        loadLines(read, linesOf(config));
        QCOMPARE(lifLines(read), expected);
        QCOMPARE(read.laserStep, 0.01);
        QCOMPARE(read.laserDecimals, 3);
        QVERIFY(read.digitizer == config.digitizer);
    }

    void missingRowsHaveTheDocumentedDefaults()
    {
        auto config = lif();
        loadLines(config, {});
        QCOMPARE(config.completeMode, LifCompleteMode::ContinueAveraging);
        QCOMPARE(config.order, LifScanOrder::DelayFirst);
        QCOMPARE(config.laserUnit, QStringLiteral("nm"));
        QCOMPARE(config.laserDecimals, 2);
        QVERIFY(!config.delayRandom);
        QCOMPARE(config.pointCount(), 0);
    }

    void laserUnitAndDecimalsComeFromTheirRows_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("decimals");
        QTest::newRow("plain numbers")
            << QStringList{row("LaserStart;280;nm"), row("LaserStep;0.01;nm")} << QStringLiteral("nm") << 2;
        QTest::newRow("fixed decimals")
            << QStringList{row("LaserStart;18000.000;1/cm"), row("LaserStep;0.50;1/cm")}
            << QStringLiteral("1/cm") << 3;
        QTest::newRow("integers") << QStringList{row("LaserStart;250;"), row("LaserStep;1;")}
                                  << QStringLiteral("nm") << 2;
        QTest::newRow("exponent") << QStringList{row("LaserStart;250;nm"), row("LaserStep;1.5e-04;nm")}
                                  << QStringLiteral("nm") << 2;
    }
    void laserUnitAndDecimalsComeFromTheirRows()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, unit);
        QFETCH(int, decimals);
        auto config = lif();
        loadLines(config, rows);
        QCOMPARE(config.laserUnit, unit);
        QCOMPARE(config.laserDecimals, decimals);
    }

    // Decimals of the laser never cost a digit of what was set.
    void positionsAreStoredWhole()
    {
        auto config = lif();
        config.laserDecimals = 2;
        QCOMPARE(config.laserText(280), QStringLiteral("280.00"));
        QCOMPARE(config.laserText(280.125), QStringLiteral("280.125"));
        QCOMPARE(config.laserText(1.5e-4).toDouble(), 1.5e-4);
    }

    void theGridIsWalkedInOrder_data()
    {
        QTest::addColumn<LifScanOrder>("order");
        QTest::addColumn<QList<int>>("files");
        QTest::newRow("delay first") << LifScanOrder::DelayFirst << QList<int>{0, 3, 1, 4, 2, 5};
        QTest::newRow("laser first") << LifScanOrder::LaserFirst << QList<int>{0, 1, 2, 3, 4, 5};
    }
    void theGridIsWalkedInOrder()
    {
        QFETCH(LifScanOrder, order);
        QFETCH(QList<int>, files);
        auto config = lif();
        config.order = order;
        config.delayPoints = 2;
        config.laserPoints = 3;
        config.shotsPerPoint = 10;
        QCOMPARE(config.pointCount(), 6);
        LifProgress point;
        QList<int> walked;
        while (!config.isComplete(point)) {
            walked.append(static_cast<int>(config.fileIndex(point)));
            QVERIFY(!config.canLeave(point, 9) && config.canLeave(point, 10));
            point = config.next(point);
        }
        QCOMPARE(walked, files);
        QCOMPARE(point, (LifProgress{0, 0, 1}));
        QVERIFY(!config.canLeave(point, 19) && config.canLeave(point, 20));
    }

    void valuesOfPoints()
    {
        auto config = lif();
        config.delayStartUs = 13200;
        config.delayStepUs = 2;
        config.laserStart = 280;
        config.laserStep = -0.5;
        QCOMPARE(config.delayUs(3), 13206.0);
        QCOMPARE(config.laserPosition(4), 278.0);
    }
};

QTEST_GUILESS_MAIN(LifConfigTest)
#include "tst_lifconfig.moc"
