// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/auxdatastorage.h"
#include "persistence/streams/trend.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Chirpdeck;

namespace {

std::vector<TrendPoint> anySeries()
{
    auto points = *rc::gen::container<std::vector<TrendPoint>>(rc::gen::build<TrendPoint>(
        rc::gen::set(&TrendPoint::msecs, rc::gen::inRange<qint64>(-1000, 5000)),
        rc::gen::set(&TrendPoint::value, rc::gen::map(rc::gen::inRange(-50, 50), [](int v) {
            return v == 49 ? std::nan("") : v * 0.5;
        }))));
    arrange(points);
    return points;
}

} // namespace

class TrendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewPointsStayWhole()
    {
        const std::vector<TrendPoint> points{{10, 1.0}, {20, 5.0}, {30, std::nan("")}, {40, 2.0}};
        QCOMPARE(decimated(points, 0, 100, 10), (std::vector<TrendPoint>{{10, 1.0}, {20, 5.0}, {40, 2.0}}));
        QCOMPARE(decimated(points, 15, 30, 10), (std::vector<TrendPoint>{{10, 1.0}, {20, 5.0}, {40, 2.0}}));
        QVERIFY(decimated({}, 0, 100, 10).empty());
        QVERIFY(decimated(points, 50, 0, 10).empty());
        QVERIFY(decimated(points, 0, 50, 0).empty());
    }

    void aNarrowSpikeIsKept()
    {
        std::vector<TrendPoint> points;
        for (int i = 0; i < 100000; ++i)
            points.push_back({i, i == 54321 ? 100.0 : i == 77777 ? -100.0 : std::sin(i * 0.01)});
        const auto shown = decimated(points, 0, 99999, 500);
        QVERIFY(shown.size() <= 1000);
        QVERIFY(std::find(shown.begin(), shown.end(), TrendPoint{54321, 100.0}) != shown.end());
        QVERIFY(std::find(shown.begin(), shown.end(), TrendPoint{77777, -100.0}) != shown.end());
    }

    void aReducedSeriesShowsTheSameCourse()
    {
        QVERIFY(rc::check([] {
            const auto points = anySeries();
            const qint64 from = *rc::gen::inRange<qint64>(-1200, 5200);
            const qint64 to = from + *rc::gen::inRange<qint64>(0, 3000);
            const int buckets = *rc::gen::inRange(1, 20);
            const auto shown = decimated(points, from, to, buckets);
            RC_ASSERT(std::is_sorted(shown.begin(), shown.end(),
                                     [](auto &a, auto &b) { return a.msecs < b.msecs; }));
            double lowest = std::numeric_limits<double>::infinity();
            double highest = -lowest;
            for (const auto &point : shown) {
                RC_ASSERT(std::isfinite(point.value));
                RC_ASSERT(std::find(points.begin(), points.end(), point) != points.end());
                if (point.msecs >= from && point.msecs <= to) {
                    lowest = std::min(lowest, point.value);
                    highest = std::max(highest, point.value);
                }
            }
            std::size_t inside = 0;
            for (const auto &point : points) {
                if (point.msecs < from || point.msecs > to || !std::isfinite(point.value))
                    continue;
                ++inside;
                RC_ASSERT(point.value >= lowest && point.value <= highest);
            }
            RC_ASSERT(shown.size() <= std::max<std::size_t>(inside, 2) + 2);
            RC_ASSERT(shown.size() <= 3u * static_cast<std::size_t>(buckets) + 2);
        }));
    }

    void extremeRangesAreHarmless()
    {
        const std::vector<TrendPoint> points(100, TrendPoint{5, 1.0});
        constexpr auto Least = std::numeric_limits<qint64>::min();
        constexpr auto Most = std::numeric_limits<qint64>::max();
        QVERIFY(!decimated(points, Least, Most, 3).empty());
        QVERIFY(decimated(points, Most, Most, 3).size() <= 1);
    }

    void arrangedTimesAscendAndTheLastReadingStands()
    {
        std::vector<TrendPoint> points{{3, 1.0}, {1, 2.0}, {3, 4.0}, {2, 5.0}, {1, 6.0}};
        arrange(points);
        QCOMPARE(points, (std::vector<TrendPoint>{{1, 6.0}, {2, 5.0}, {3, 4.0}}));
    }

    void auxiliaryDataBecomeSeries()
    {
        AuxData data;
        data.keys = {QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("words")};
        for (int i = 0; i < 5; ++i)
            data.points.append({QDateTime::fromMSecsSinceEpoch(i * 1000),
                                {{QStringLiteral("b"), i}, {QStringLiteral("words"), QStringLiteral("x")}}});
        data.points[4].values.insert(QStringLiteral("a"), 0.5);
        const auto series = trendsOf(data, 2000);
        QCOMPARE(series.size(), 2u);
        QCOMPARE(series[0].key, QStringLiteral("b"));
        QCOMPARE(series[0].points, (std::vector<TrendPoint>{{2000, 2.0}, {3000, 3.0}, {4000, 4.0}}));
        QCOMPARE(series[1].points, (std::vector<TrendPoint>{{4000, 0.5}}));
    }
};

QTEST_GUILESS_MAIN(TrendTest)
#include "tst_trend.moc"
