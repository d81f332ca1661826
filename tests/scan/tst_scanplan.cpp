// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/scan/scanplan.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace Chirpdeck;
using namespace Chirpdeck::Scan;

namespace {

ScanAxis axisOf(const QString &address, std::vector<double> points)
{
    return {address, address, QStringLiteral("MHz"), std::move(points), 0.0};
}

ScanRequest request()
{
    ScanRequest request;
    request.base = QStringLiteral("/data");
    request.axes = {axisOf(QStringLiteral("Clock.Main:frequency1"), {8.0, 9.0}),
                    axisOf(QStringLiteral("FlowController.Main:flow1"), {0.5, 1.5, 2.5})};
    return request;
}

} // namespace

/// What a scan is, before any device is asked.
class ScanPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRangeHasItsPoints_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("step");
        QTest::addColumn<std::vector<double>>("points");
        QTest::newRow("up") << 10.0 << 12.0 << 0.5 << std::vector<double>{10.0, 10.5, 11.0, 11.5, 12.0};
        QTest::newRow("down") << 2.0 << 0.0 << 1.0 << std::vector<double>{2.0, 1.0, 0.0};
        QTest::newRow("a step against its direction")
            << 2.0 << 0.0 << -1.0 << std::vector<double>{2.0, 1.0, 0.0};
        QTest::newRow("short of the end") << 0.0 << 1.0 << 0.4 << std::vector<double>{0.0, 0.4, 0.8};
        QTest::newRow("one point") << 5.0 << 5.0 << 0.0 << std::vector<double>{5.0};
        QTest::newRow("tenths") << 0.0 << 0.3 << 0.1 << std::vector<double>{0.0, 0.1, 0.2, 0.3};
    }
    void aRangeHasItsPoints()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(double, step);
        QFETCH(std::vector<double>, points);
        QCOMPARE(linearPoints(from, to, step).value(), points);
    }

    void aRangeWithoutAStepIsRefused()
    {
        QVERIFY(!linearPoints(0.0, 1.0, 0.0));
        QVERIFY(!linearPoints(0.0, 1.0, 1e-12));
        QVERIFY(!linearPoints(0.0, std::numeric_limits<double>::infinity(), 1.0));
    }

    void roundingDoesNotAddUp()
    {
        QVERIFY(rc::check([] {
            const double from = *rc::gen::inRange(-1000000, 1000000) * 0.37;
            const int steps = *rc::gen::inRange(1, 5000);
            const double step = *rc::gen::inRange(1, 1000) * 1e-3;
            const auto points = linearPoints(from, from + steps * step, step).value();
            RC_ASSERT(points.size() == static_cast<std::size_t>(steps) + 1);
            for (std::size_t i = 0; i < points.size(); ++i)
                RC_ASSERT(std::abs(points[i] - (from + static_cast<double>(i) * step)) <=
                          1e-9 * (1.0 + std::abs(from)));
        }));
    }

    void anAxisIsTyped()
    {
        const auto range = parseAxis(QStringLiteral("Clock.Main:frequency1=10:11:0.5@0.25")).value();
        QCOMPARE(range.deviceText(), QStringLiteral("Clock.Main"));
        QCOMPARE(range.valueKey(), QStringLiteral("frequency1"));
        QCOMPARE(range.points, (std::vector<double>{10.0, 10.5, 11.0}));
        QCOMPARE(range.settleSeconds, 0.25);
        const auto list = parseAxis(QStringLiteral("PulseGenerator.A b:delay2=3, -1.5,7")).value();
        QCOMPARE(list.deviceText(), QStringLiteral("PulseGenerator.A b"));
        QCOMPARE(list.points, (std::vector<double>{3.0, -1.5, 7.0}));
        const auto repeat = parseAxis(QStringLiteral("repeat=3")).value();
        QVERIFY(repeat.isRepeat());
        QCOMPARE(repeat.points, (std::vector<double>{0.0, 1.0, 2.0}));
    }

    void whatIsNoAxisIsRefusedWithItsText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "Clock.Main", "Clock.Main:frequency1", "Clock.Main=1:2:1", "=1,2", "repeat=0", "repeat=x",
              "A.b:c=1:2", "A.b:c=1:2:0", "A.b:c=1,x", "A.b:c=1,2@", "A.b:c=1,2@-1", "A.b:c=nan,1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoAxisIsRefusedWithItsText()
    {
        QFETCH(QString, text);
        const auto parsed = parseAxis(text);
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().action.isEmpty());
    }

    void theLastAxisRunsFastest()
    {
        const auto scan = request();
        QCOMPARE(scan.shape(), (FrameShape{2, 3}));
        QCOMPARE(scan.pointCount(), 6);
        QCOMPARE(indexOf(scan.shape(), 4), (FrameIndex{1, 1}));
        QCOMPARE(setPointsOf(scan, {1, 2}), (std::vector<double>{9.0, 2.5}));
    }

    void onlyWhatChangesIsMoved()
    {
        QCOMPARE(firstMoved({2, 3}, 0), 0);
        QCOMPARE(firstMoved({2, 3}, 1), 1);
        QCOMPARE(firstMoved({2, 3}, 3), 0);
        QVERIFY(rc::check([] {
            const auto lengths =
                *rc::gen::container<std::vector<int>>(*rc::gen::inRange(1, 5), rc::gen::inRange(1, 5));
            FrameShape shape;
            qint64 points = 1;
            for (const int length : lengths) {
                shape.append(length);
                points *= length;
            }
            QSet<FrameIndex> seen{indexOf(shape, 0)};
            for (qint64 point = 1; point < points; ++point) {
                const FrameIndex now = indexOf(shape, point), before = indexOf(shape, point - 1);
                const qsizetype moved = firstMoved(shape, point);
                RC_ASSERT(now.first(moved) == before.first(moved));
                RC_ASSERT(now[moved] != before[moved]);
                RC_ASSERT(!seen.contains(now));
                seen.insert(now);
            }
        }));
    }

    void aScanOfNothingIsOnePoint()
    {
        ScanRequest one = request();
        one.axes.clear();
        QVERIFY(checkRequest(one));
        QCOMPARE(one.pointCount(), 1);
        QCOMPARE(indexOf(one.shape(), 0), FrameIndex());
        QCOMPARE(firstMoved(one.shape(), 0), 0);
    }

    void aPointsFileIsNamedByItsTemplate()
    {
        ScanRequest scan = request();
        scan.pointFiles = QStringLiteral("lo_{1}/flow_[2]_{2}");
        QCOMPARE(pointName(scan, {1, 2}).value(), QStringLiteral("lo_9/flow_2_2.5"));
        scan.pointFiles = QStringLiteral("plain");
        QCOMPARE(pointName(scan, {0, 0}).value(), QStringLiteral("plain"));
    }

    void aTemplateThatSpeaksOfNoAxisIsRefused()
    {
        ScanRequest scan = request();
        for (const char *text : {"{3}", "[0]", "a{99}"}) {
            scan.pointFiles = QString::fromLatin1(text);
            const auto checked = checkRequest(scan);
            QVERIFY(!checked);
            QCOMPARE(checked.error().where, scan.pointFiles);
        }
    }

    void tooManyPointsAreRefused()
    {
        ScanRequest scan = request();
        scan.axes = {repeatAxis(10000), repeatAxis(10000), repeatAxis(10000)};
        QVERIFY(!checkRequest(scan));
        scan.axes = {repeatAxis(10)};
        QVERIFY(checkRequest(scan));
        scan.base.clear();
        QVERIFY(!checkRequest(scan));
    }

    void theTimeLeftFollowsThePointsSoFar()
    {
        ScanProgress progress{0, 10, 0.0};
        QVERIFY(!progress.secondsLeft());
        progress = {2, 10, 4.0};
        QCOMPARE(progress.secondsLeft().value(), 16.0);
        QCOMPARE(progress.share(), 0.2);
    }
};

QTEST_GUILESS_MAIN(ScanPlanTest)
#include "tst_scanplan.moc"
