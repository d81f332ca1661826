// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/viewrange.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <cmath>

using namespace Chirpdeck;

namespace {

constexpr QSizeF plot(800, 400);

ViewRange spectrum()
{
    ViewRange range;
    range.setMargins(0.0, 0.1);
    range.setBounds(26'000.0, 40'000.0, {0.0, 10.0});
    return range;
}

bool near(double a, double b, double scale = 1.0)
{
    return std::abs(a - b) <= 1e-9 * scale;
}

double part(int percent)
{
    return percent / 100.0;
}

} // namespace

class ViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFittedViewShowsAllDataWithMargins()
    {
        const ViewRange range = spectrum();
        QCOMPARE(range.view().left, 26'000.0);
        QCOMPARE(range.view().right, 40'000.0);
        QCOMPARE(range.view().bottom, 0.0);
        QCOMPARE(range.view().top, 11.0);
    }

    void aFittedViewFollowsTheDataAndATouchedOneStays()
    {
        ViewRange range = spectrum();
        range.setX(30'000.0, 31'000.0);
        range.setBounds(20'000.0, 40'000.0, {0.0, 20.0});
        QCOMPARE(range.view().left, 30'000.0);
        QCOMPARE(range.view().right, 31'000.0);
        QCOMPARE(range.view().top, 22.0);
        range.fitX();
        QCOMPARE(range.view().left, 20'000.0);
    }

    void aFittedAxisStaysWhileDataOfTheSameStretchFillIt()
    {
        ViewRange range = spectrum();
        range.setBounds(26'000.0, 40'000.0, {0.0, 9.0});
        QCOMPARE(range.view().top, 11.0);
        range.fitY();
        QCOMPARE(range.view().top, 9.9);
        range.setBounds(26'000.0, 40'000.0, {0.0, 9.1});
        QCOMPARE(range.view().top, 1.1 * 9.1);
        range.setBounds(26'000.0, 40'000.0, {0.0, 5.0});
        QCOMPARE(range.view().top, 5.5);
        range.setBounds(26'000.0, 39'000.0, {0.0, 4.9});
        QCOMPARE(range.view().top, 1.1 * 4.9);
    }

    void theViewStaysInsideTheLimits()
    {
        QVERIFY(rc::check("any gestures", [] {
            ViewRange range = spectrum();
            range.setMinimumSpan(0.5, 0.0);
            const int steps = *rc::gen::inRange(1, 30);
            for (int i = 0; i < steps; ++i) {
                const QPointF p(*rc::gen::inRange(-100, 900), *rc::gen::inRange(-100, 500));
                const QPointF q(*rc::gen::inRange(0, 800), *rc::gen::inRange(0, 400));
                switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    range.pan(part(*rc::gen::inRange(-300, 300)), part(*rc::gen::inRange(-300, 300)));
                    break;
                case 1:
                    range.zoom(p, plot, part(*rc::gen::inRange(1, 3000)), part(*rc::gen::inRange(1, 3000)));
                    break;
                case 2:
                    range.pinch(range.view(), p, q, q * 0.5, p + QPointF(1, 7), plot);
                    break;
                case 3:
                    range.zoomTo(QRectF(p, q), plot);
                    break;
                case 4:
                    range.drag(p, plot);
                    break;
                case 5:
                    range.fitYTo({1.0, 1.0 + part(*rc::gen::inRange(0, 500))});
                    break;
                }
                const ViewBox limits = range.limits();
                const ViewBox view = range.view();
                RC_ASSERT(view.left >= limits.left && view.right <= limits.right + 1e-9);
                RC_ASSERT(view.bottom >= limits.bottom - 1e-9 && view.top <= limits.top + 1e-9);
                RC_ASSERT(view.width() >= 0.5 - 1e-9);
                RC_ASSERT(view.height() > 0.0);
            }
        }));
    }

    void zoomingKeepsWhatIsUnderThePointer()
    {
        QVERIFY(rc::check("zoom about a point", [] {
            ViewRange range = spectrum();
            range.setView({31'000.0, 35'000.0, 3.0, 6.0});
            const QPointF at(*rc::gen::inRange(0, 800), *rc::gen::inRange(0, 400));
            const double x = range.xAt(at.x(), plot.width());
            const double y = range.yAt(at.y(), plot.height());
            const double factor = *rc::gen::inRange(60, 900) / 100.0;
            range.zoom(at, plot, factor, 1.0 + (factor - 1.0) / 3.0);
            RC_ASSERT(near(range.pxAt(x, plot.width()), at.x(), 1e3));
            RC_ASSERT(near(range.pyAt(y, plot.height()), at.y(), 1e3));
            RC_ASSERT(near(range.view().width() * factor, 4000.0, 1e4));
        }));
    }

    void pinchingKeepsWhatIsUnderBothFingers()
    {
        QVERIFY(rc::check("pinch", [] {
            ViewRange range = spectrum();
            range.setView({31'000.0, 35'000.0, 3.0, 6.0});
            const ViewBox start = range.view();
            const QPointF a0(*rc::gen::inRange(100, 300), *rc::gen::inRange(50, 150));
            const QPointF b0(*rc::gen::inRange(400, 700), *rc::gen::inRange(220, 350));
            const QPointF a1 = a0 + QPointF(*rc::gen::inRange(-60, 10), *rc::gen::inRange(-40, 10));
            const QPointF b1 = b0 + QPointF(*rc::gen::inRange(-10, 60), *rc::gen::inRange(-10, 40));
            const double xa = range.xAt(a0.x(), plot.width());
            const double yb = range.yAt(b0.y(), plot.height());
            range.pinch(start, a0, b0, a1, b1, plot);
            RC_ASSERT(near(range.pxAt(xa, plot.width()), a1.x(), 1e3));
            RC_ASSERT(near(range.pyAt(yb, plot.height()), b1.y(), 1e3));
        }));
    }

    void anAxisIsLeftAloneWhenTheFingersAreCloseOnIt()
    {
        ViewRange range = spectrum();
        range.setView({31'000.0, 35'000.0, 3.0, 6.0});
        const ViewBox start = range.view();
        range.pinch(start, {200, 200}, {400, 255}, {100, 150}, {500, 300}, plot);
        QCOMPARE(range.view().width(), 2000.0);
        QCOMPARE(range.view().bottom, 3.0);
        QCOMPARE(range.view().top, 6.0);
        range.pinch(start, {200, 200}, {400, 256}, {100, 150}, {500, 300}, plot);
        QVERIFY(range.view().height() < 3.0);
        // Both close: the plot only follows.
        range.pinch(start, {200, 200}, {230, 220}, {160, 200}, {190, 220}, plot);
        QVERIFY(near(range.view().width(), 4000.0, 1e4));
        QVERIFY(near(range.view().left, 31'200.0, 1e5));
    }

    void aRectangleFillsThePlot()
    {
        ViewRange range = spectrum();
        range.zoomTo(QRectF(QPointF(400, 300), QPointF(200, 100)), plot);
        QVERIFY(near(range.view().left, 29'500.0, 1e5));
        QVERIFY(near(range.view().right, 33'000.0, 1e5));
        QVERIFY(near(range.view().bottom, 2.75, 10.0));
        QVERIFY(near(range.view().top, 8.25, 10.0));
        const ViewBox before = range.view();
        range.zoomTo(QRectF(100, 100, 200, 2), plot);
        QCOMPARE(range.view().top, before.top);
        QVERIFY(range.view().width() < before.width());
    }

    void fitYLooksAtWhatIsVisible()
    {
        ViewRange range = spectrum();
        range.setX(30'000.0, 31'000.0);
        range.fitYTo({1.0, 2.0});
        QCOMPARE(range.view().bottom, 1.0);
        QCOMPARE(range.view().top, 2.1);
        range.fitYTo({});
        QCOMPARE(range.view().top, 11.0);
    }

    void emptyAndFlatDataStillHaveAView()
    {
        for (const ValueRange heights : {ValueRange{}, ValueRange{0.0, 0.0}, ValueRange{-3.0, -3.0}}) {
            ViewRange range;
            range.setBounds(5.0, 5.0, heights);
            QVERIFY(range.view().width() > 0.0);
            QVERIFY(range.view().height() > 0.0);
            if (!heights.isEmpty())
                QVERIFY(range.view().bottom < heights.low && heights.high < range.view().top);
        }
    }

    void backAndForwardReturnToTheSameViews()
    {
        ViewHistory history;
        const ViewRange all = spectrum();
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.back(all), all);
        ViewRange first = all;
        first.setX(30'000.0, 31'000.0);
        history.remember(all);
        history.remember(all);
        ViewRange second = first;
        second.setX(30'500.0, 30'600.0);
        history.remember(first);
        QCOMPARE(history.back(second), first);
        QCOMPARE(history.back(first), all);
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(all), first);
        QCOMPARE(history.forward(first), second);
        QVERIFY(!history.canGoForward());
        history.back(second);
        history.remember(first);
        QVERIFY(!history.canGoForward());
        for (int i = 0; i < 200; ++i) {
            ViewRange next = all;
            next.setX(26'000.0 + i, 30'000.0 + i);
            history.remember(next);
        }
        int steps = 0;
        ViewRange current = all;
        while (history.canGoBack()) {
            current = history.back(current);
            ++steps;
        }
        QCOMPARE(steps, 50);
    }
};

QTEST_GUILESS_MAIN(ViewTest)
#include "tst_view.moc"
