// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/trace.h"
#include "backend/plot/core/tracehandle.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace Chirpdeck;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

TracePtr traceOf(std::vector<double> y, double x0 = 0.0, double dx = 1.0)
{
    return Trace::build(x0, dx, std::make_shared<const std::vector<double>>(std::move(y)));
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

// What columns() promises, one sample at a time.
std::vector<ColumnRange> bruteForce(const Trace &trace, double viewX0, double viewX1, int width)
{
    const double scale = width / (viewX1 - viewX0);
    const auto n = trace.size();
    const bool reversed = trace.dx() * scale < 0.0;
    const double step = std::abs(trace.dx() * scale);
    const double start = ((reversed ? trace.xAt(n - 1) : trace.x0()) - viewX0) * scale;
    std::vector<ColumnRange> out;
    std::optional<ColumnRange> before;
    std::optional<ColumnRange> after;
    std::vector<std::vector<double>> members(static_cast<size_t>(width));
    std::vector<ColumnRange> points;
    for (std::int64_t j = 0; j < n; ++j) {
        const double y = trace.yAt(reversed ? n - 1 - j : j);
        const double position = start + static_cast<double>(j) * step;
        const ColumnRange point{position, y, y, y, y};
        if (position < 0.0) {
            before = point;
        } else if (position >= width) {
            if (!after)
                after = point;
        } else {
            points.push_back(point);
            members[static_cast<size_t>(position)].push_back(y);
        }
    }
    if (before)
        out.push_back(*before);
    if (step * 2.5 > 1.0) {
        out.insert(out.end(), points.begin(), points.end());
    } else {
        for (size_t c = 0; c < members.size(); ++c) {
            if (members[c].empty())
                continue;
            std::vector<double> numbers;
            std::copy_if(members[c].begin(), members[c].end(), std::back_inserter(numbers),
                         [](double y) { return !std::isnan(y); });
            if (numbers.empty())
                out.push_back({static_cast<double>(c) + 0.5, notANumber, notANumber, notANumber, notANumber});
            else
                out.push_back(
                    {static_cast<double>(c) + 0.5, *std::min_element(numbers.begin(), numbers.end()),
                     *std::max_element(numbers.begin(), numbers.end()), numbers.front(), numbers.back()});
        }
    }
    if (after)
        out.push_back(*after);
    return out;
}

rc::Gen<std::vector<double>> heights()
{
    const auto height = rc::gen::weightedOneOf<double>(
        {{8, rc::gen::map(rc::gen::inRange(-1000, 1000), [](int v) { return v * 0.125; })},
         {1, rc::gen::just(notANumber)},
         {1, rc::gen::just(1e6)}});
    return rc::gen::mapcat(rc::gen::inRange(0, 3), [height](int kind) {
        return kind == 0
                   ? rc::gen::container<std::vector<double>>(height)
                   : rc::gen::mapcat(rc::gen::inRange(0, kind == 1 ? 4 : 3000), [height](int count) {
                         return rc::gen::container<std::vector<double>>(static_cast<size_t>(count), height);
                     });
    });
}

} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitRangeLeavesOutAStretch()
    {
        QVERIFY(rc::check([] {
            const int count = *rc::gen::inRange(1, 200);
            std::vector<double> y;
            for (int i = 0; i < count; ++i)
                y.push_back(*rc::gen::inRange(-50, 50));
            const double dx = *rc::gen::element(-0.5, 0.25, 1.0);
            const auto position = rc::gen::inRange(-120, 220);
            const Stretch leftOut{*position / 2.0, *position / 2.0};
            const double a = *position / 2.0;
            const double b = *position / 2.0;
            const auto trace =
                Trace::build(10.0, dx, std::make_shared<const std::vector<double>>(y), {}, leftOut);
            ValueRange all;
            ValueRange kept;
            for (std::int64_t i = 0; i < trace->size(); ++i) {
                const double x = trace->xAt(i);
                if (x < std::min(a, b) || x > std::max(a, b))
                    continue;
                const ValueRange own{trace->yAt(i), trace->yAt(i)};
                all = united(all, own);
                if (!(x >= leftOut.from && x <= leftOut.to))
                    kept = united(kept, own);
            }
            const ValueRange found = trace->fitRangeIn(a, b);
            const ValueRange wanted = kept.isEmpty() ? all : kept;
            RC_ASSERT(found == wanted || (found.isEmpty() && wanted.isEmpty()));
        }));
    }
    void columnsShowEveryExtreme()
    {
        QVERIFY(rc::check("columns equal a look at every sample", [] {
            const auto y = *heights();
            const double dx = *rc::gen::element(1.0, -1.0, 0.02, -3.7e-3, 1e6);
            const double x0 = *rc::gen::element(0.0, -17.25, 26500.0, 4.09e10);
            const auto trace = traceOf(y, x0, dx);
            const double extent = std::max<double>(1.0, static_cast<double>(y.size())) * std::abs(dx);
            const double a = trace->xMin() + extent * *rc::gen::inRange(-150, 150) / 100.0;
            const double span = extent * *rc::gen::inRange(1, 2000) / 700.0;
            const int width = *rc::gen::inRange(1, 400);
            const bool flipped = *rc::gen::arbitrary<bool>();
            const double v0 = flipped ? a + span : a;
            const double v1 = flipped ? a : a + span;
            RC_PRE(v1 != v0);
            std::vector<ColumnRange> columns;
            trace->columns(v0, v1, width, columns);
            const auto expected = bruteForce(*trace, v0, v1, width);
            RC_ASSERT(columns.size() == expected.size());
            for (size_t i = 0; i < expected.size(); ++i) {
                RC_ASSERT(columns[i].x == expected[i].x);
                RC_ASSERT(same(columns[i].low, expected[i].low));
                RC_ASSERT(same(columns[i].high, expected[i].high));
                RC_ASSERT(same(columns[i].first, expected[i].first));
                RC_ASSERT(same(columns[i].last, expected[i].last));
            }
        }));
    }

    void rangesEqualALookAtEverySample()
    {
        QVERIFY(rc::check("rangeIn and rangeOf", [] {
            const auto y = *heights();
            const double dx = *rc::gen::element(1.0, -0.5);
            const auto trace = traceOf(y, 8.0, dx);
            const auto limit = rc::gen::map(rc::gen::inRange(-400, 6400), [](int v) { return v * 0.25; });
            const double a = *limit * (dx > 0 ? 1.0 : -0.5);
            const double b = *limit * (dx > 0 ? 1.0 : -0.5);
            ValueRange expected;
            for (std::int64_t i = 0; i < trace->size(); ++i) {
                const double v = trace->yAt(i);
                if (trace->xAt(i) < std::min(a, b) || trace->xAt(i) > std::max(a, b) || std::isnan(v))
                    continue;
                expected = expected.isEmpty()
                               ? ValueRange{v, v}
                               : ValueRange{std::min(v, expected.low), std::max(v, expected.high)};
            }
            RC_ASSERT(trace->rangeIn(a, b) == expected);
        }));
    }

    void maximumNearEqualsALookAtEverySample()
    {
        QVERIFY(rc::check("maximumNear", [] {
            const auto y = *heights();
            const auto trace = traceOf(y, 0.0, *rc::gen::element(1.0, -1.0));
            const double sign = trace->dx();
            const double x = sign * *rc::gen::inRange(-20, 3020);
            const double distance = *rc::gen::inRange(0, 900);
            std::int64_t best = -1;
            for (std::int64_t i = 0; i < trace->size(); ++i) {
                const double d = std::abs(trace->xAt(i) - x);
                if (d > distance || std::isnan(trace->yAt(i)))
                    continue;
                if (best < 0 || trace->yAt(i) > trace->yAt(best) ||
                    (trace->yAt(i) == trace->yAt(best) && d < std::abs(trace->xAt(best) - x)))
                    best = i;
            }
            const std::int64_t found = trace->maximumNear(x, distance);
            if (best < 0) {
                RC_ASSERT(found == -1);
            } else {
                RC_ASSERT(found >= 0);
                RC_ASSERT(trace->yAt(found) == trace->yAt(best));
                RC_ASSERT(std::abs(trace->xAt(found) - x) == std::abs(trace->xAt(best) - x));
            }
        }));
    }

    void oneLineInTenMillionPointsIsSeenAtEveryZoom()
    {
        auto y = std::make_shared<std::vector<double>>(10'000'000, 0.0);
        constexpr std::int64_t line = 6'543'217;
        (*y)[line] = 5.0;
        const auto trace = Trace::build(26'500.0, 1e-3, y);
        std::vector<ColumnRange> columns;
        for (double half = 6000.0; half > 1e-3; half /= 3.0) {
            const double centre = trace->xAt(line);
            trace->columns(centre - half, centre + 0.7 * half, 1240, columns);
            double highest = 0.0;
            for (const ColumnRange &column : columns)
                highest = std::max(highest, column.high);
            QCOMPARE(highest, 5.0);
            QVERIFY(columns.size() <= 2.5 * 1240 + 3);
        }
    }

    void smallTraces()
    {
        std::vector<ColumnRange> columns{{}};
        const auto empty = Trace::build(3.0, 0.0, nullptr);
        empty->columns(0.0, 1.0, 100, columns);
        QVERIFY(columns.empty());
        QVERIFY(empty->range().isEmpty());
        QCOMPARE(empty->nearestIndex(1.0), std::int64_t(-1));
        QVERIFY(std::isnan(empty->valueAt(3.0)));
        QCOMPARE(empty->dx(), 1.0);

        const auto one = traceOf({7.0}, 2.0, 0.5);
        QCOMPARE(one->xMin(), 2.0);
        QCOMPARE(one->xMax(), 2.0);
        QCOMPARE(one->valueAt(2.2), 7.0);
        QVERIFY(std::isnan(one->valueAt(2.3)));
        one->columns(0.0, 4.0, 100, columns);
        QCOMPARE(columns.size(), size_t(1));
        QCOMPARE(columns[0].x, 50.0);

        // Both points lie outside the view and the line between them crosses it.
        const auto two = traceOf({-1.0, 1.0}, -10.0, 20.0);
        two->columns(0.0, 1.0, 100, columns);
        QCOMPARE(columns.size(), size_t(2));
        QCOMPARE(columns[0].x, -1000.0);
        QCOMPARE(columns[1].x, 1000.0);
        // No view, no picture.
        for (const auto &[a, b, w] :
             {std::tuple{1.0, 1.0, 100}, std::tuple{0.0, notANumber, 100}, std::tuple{0.0, 1.0, 0}}) {
            two->columns(a, b, w, columns);
            QVERIFY(columns.empty());
        }
    }

    void nothingButGaps()
    {
        const auto trace = traceOf(std::vector<double>(1000, notANumber));
        QVERIFY(trace->range().isEmpty());
        std::vector<ColumnRange> columns;
        trace->columns(0.0, 1000.0, 10, columns);
        QCOMPARE(columns.size(), size_t(10));
        QVERIFY(std::all_of(columns.begin(), columns.end(), [](const ColumnRange &c) { return c.isGap(); }));
        QCOMPARE(trace->maximumNear(500.0, 100.0), std::int64_t(-1));
    }

    void sumsBecomeVolts()
    {
        const std::vector<qint64> sums{-400, 0, 1LL << 40};
        const auto trace = Trace::fromSums(0.0, 0.02, sums, 2.5e-3, QStringLiteral("V"));
        QCOMPARE(trace->values(), (std::vector<double>{-1.0, 0.0, static_cast<double>(1LL << 40) * 2.5e-3}));
        QCOMPARE(trace->units(), QStringLiteral("V"));
        const TraceHandle handle(trace);
        QCOMPARE(handle, TraceHandle(trace));
        QVERIFY(!(handle == TraceHandle()));
        QCOMPARE(handle.yMin(), -1.0);
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "tst_trace.moc"
