// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/trendsfeed.h"

#include <QTest>

using namespace Chirpdeck;

namespace {

const QString Key = QStringLiteral("FlowController.a.Neon.Flow1");
constexpr qint64 Second = 1000;

} // namespace

/// Readings in memory, and what a plot shows of them.
class TrendStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsAreNotJoined()
    {
        TrendStore store;
        for (int i = 0; i < 100; ++i)
            store.add(Key, {i * 10 * Second, double(i)});
        // The program was closed for a while.
        for (int i = 200; i < 300; ++i)
            store.add(Key, {i * 10 * Second, double(i)});
        const auto view = store.view(Key, 0, 3000 * Second, 800, std::nullopt);
        QCOMPARE(view.intervalMs, 10 * Second);
        QCOMPARE(view.pieces.size(), size_t(2));
        QCOMPARE(view.pieces[0].back().value, 99.0);
        QCOMPARE(view.pieces[1].front().value, 200.0);
        QCOMPARE(view.latest->value, 299.0);
    }

    void oneMissingReadingIsNoGap()
    {
        TrendStore store;
        for (int i = 0; i < 100; ++i)
            if (i % 10 != 5)
                store.add(Key, {i * 10 * Second, 1.0});
        QCOMPARE(store.view(Key, 0, 1000 * Second, 800, std::nullopt).pieces.size(), size_t(1));
    }

    void aSpikeSurvivesTheReduction()
    {
        TrendStore store;
        for (int i = 0; i < 50'000; ++i)
            store.add(Key, {i * Second, i == 31'234 ? 1e6 : 0.0});
        const auto view = store.view(Key, 0, 50'000 * Second, 700, std::nullopt);
        QCOMPARE(view.pieces.size(), size_t(1));
        QVERIFY(view.pieces[0].size() < 1500);
        QVERIFY(std::any_of(view.pieces[0].begin(), view.pieces[0].end(),
                            [](const TrendPoint &point) { return point.value == 1e6; }));
    }

    void gapsAreSeenAfterTheReduction()
    {
        TrendStore store;
        for (int i = 0; i < 50'000; ++i)
            if (i < 20'000 || i > 21'000)
                store.add(Key, {i * Second, 1.0});
        QCOMPARE(store.view(Key, 0, 50'000 * Second, 700, std::nullopt).pieces.size(), size_t(2));
    }

    void theCursorReadsTheNearestButNotAcrossAGap()
    {
        TrendStore store;
        for (int i = 0; i < 10; ++i)
            store.add(Key, {i * 10 * Second, double(i)});
        store.add(Key, {1000 * Second, 7.5});
        const auto at = [&](qint64 seconds) {
            return store.view(Key, 0, 1000 * Second, 800, seconds * Second).nearest;
        };
        QCOMPARE(at(34)->value, 3.0);
        QCOMPARE(at(36)->value, 4.0);
        QVERIFY(!at(500));
        QCOMPARE(at(999)->value, 7.5);
    }

    void filesComeBeforeWhatIsHere()
    {
        TrendStore store;
        store.add(Key, {100'400, 5.0});
        store.merge({{Key, {{80'000, 1.0}, {90'000, 2.0}, {100'000, 5.0}}}});
        const auto points = store.points(Key, 0, 1'000'000);
        QCOMPARE(points.size(), size_t(3)); // the file has 100.4 s as 100 s
        QCOMPARE(points.front().value, 1.0);
        QCOMPARE(points.back().msecs, 100'400);
    }

    void whatIsOldGoes()
    {
        TrendStore store;
        for (int i = 0; i < 5000; ++i)
            store.add(Key, {i * Second, 1.0});
        store.add(Key, {TrendStore::KeptMs + 4000 * Second, 1.0});
        QVERIFY(store.points(Key, 0, std::numeric_limits<qint64>::max() - 1).size() < 1100);
    }

    void channelsAreNamedByDeviceAndKey()
    {
        TrendStore store;
        store.add(Key, {1000, 1.0});
        store.add(QStringLiteral("PressureController.a.ChamberPressure"), {1000, 1.0});
        store.add(QStringLiteral("run:Ftmw.ChirpRMS"), {1000, 1.0});
        store.setLatest(Key, {2000, 48.1}, {QStringLiteral("Neon flow"), QStringLiteral("sccm"), 50.0, 1.0});
        TrendRequest request;
        request.graphs = {{Key}};
        request.to = 10'000;
        request.columns = 100;
        const auto picture = drawTrends(store, request, 10'000, 7);
        QCOMPARE(picture.channels.size(), 3);
        QCOMPARE(picture.channels[0].name, QStringLiteral("Chamber pressure"));
        QCOMPARE(picture.channels[1].name, QStringLiteral("Neon flow"));
        QCOMPARE(picture.channels[1].group, QStringLiteral("Gas flow"));
        QCOMPARE(picture.channels[2].group, QStringLiteral("Run 7"));
        const auto &curve = picture.graphs[0][0];
        QCOMPARE(curve.latest->value, 48.1); // newer than what is recorded
        QCOMPARE(curve.curve.curve()->pieces[0].size(), 1);
        QCOMPARE(*curve.setPoint, 50.0);
    }
};

QTEST_GUILESS_MAIN(TrendStoreTest)
#include "tst_trendstore.moc"
