// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/plotcontroller.h"
#include "tests/plot/reference.h"

#include <QtTest/QtTest>

using namespace Chirpdeck;

namespace {

// 26 000 to 30 000 MHz in steps of 0.02 MHz; two lines.
TracePtr spectrum()
{
    auto y = std::make_shared<std::vector<double>>(200'001, 0.0);
    (*y)[50'000] = 4e-6;
    (*y)[150'000] = 8e-6;
    return Trace::build(26'000.0, 0.02, y, QStringLiteral("V"));
}

} // namespace

class ControllerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PlotController> m_plot;
    QObject m_owner;

private Q_SLOTS:
    void init()
    {
        m_plot = std::make_unique<PlotController>();
        m_plot->setPlotWidth(800.0);
        m_plot->setPlotHeight(400.0);
        m_plot->setXUnit(QStringLiteral("MHz"));
        m_plot->setMarginBelow(0.0);
        m_plot->setMarginAbove(0.25);
        m_plot->setExtent(&m_owner, spectrum());
    }

    void keysDoWhatTheManualSays()
    {
        m_plot->showX(27'000.0, 28'000.0);
        QVERIFY(m_plot->handleKey(Qt::Key_Right, 0));
        QCOMPARE(m_plot->viewX0(), 27'100.0);
        QVERIFY(m_plot->handleKey(Qt::Key_Left, Qt::ControlModifier));
        QCOMPARE(m_plot->viewX0(), 26'600.0);
        QVERIFY(m_plot->handleKey(Qt::Key_Plus, 0));
        QCOMPARE(m_plot->viewX1() - m_plot->viewX0(), 800.0);
        QVERIFY(m_plot->isFittedY());
        QVERIFY(m_plot->handleKey(Qt::Key_Plus, Qt::ShiftModifier));
        QCOMPARE(m_plot->viewX1() - m_plot->viewX0(), 800.0);
        QCOMPARE(m_plot->viewY1() - m_plot->viewY0(), 8e-6);
        QVERIFY(m_plot->handleKey(Qt::Key_Up, 0));
        QVERIFY(m_plot->handleKey(Qt::Key_Home, 0));
        QVERIFY(m_plot->isFittedX() && m_plot->isFittedY());
        QVERIFY(m_plot->handleKey(Qt::Key_Left, Qt::AltModifier));
        QCOMPARE(m_plot->viewX1() - m_plot->viewX0(), 800.0);
        QVERIFY(m_plot->handleKey(Qt::Key_Right, Qt::AltModifier));
        QVERIFY(m_plot->isFittedX());
        // Everything else belongs to somebody else.
        for (const auto &[key, modifiers] : {std::pair<int, int>{Qt::Key_F6, 0},
                                             {Qt::Key_Escape, 0},
                                             {Qt::Key_A, Qt::ControlModifier},
                                             {Qt::Key_Home, Qt::AltModifier}})
            QVERIFY(!m_plot->handleKey(key, modifiers));
    }

    void aGestureIsOneStepBack()
    {
        const ViewBox all = m_plot->view();
        m_plot->beginGesture();
        m_plot->zoomAt(400.0, 200.0, 2.0, 1.0);
        m_plot->panBy(-20.0, 0.0);
        m_plot->zoomAt(400.0, 200.0, 2.0, 1.0);
        m_plot->endGesture();
        const ViewBox near = m_plot->view();
        m_plot->beginPinch({100.0, 100.0}, {300.0, 300.0});
        m_plot->pinch({80.0, 90.0}, {320.0, 310.0});
        m_plot->pinch({60.0, 80.0}, {340.0, 320.0});
        m_plot->endPinch();
        QVERIFY(m_plot->view().width() < near.width());
        m_plot->back();
        QCOMPARE(m_plot->view(), near);
        m_plot->back();
        QCOMPARE(m_plot->view(), all);
        QVERIFY(!m_plot->canGoBack());
        m_plot->forward();
        QCOMPARE(m_plot->view(), near);
        // A gesture that changed nothing is no step.
        m_plot->fitAll();
        const bool could = m_plot->canGoForward();
        m_plot->beginGesture();
        m_plot->panBy(50.0, 0.0);
        m_plot->endGesture();
        QCOMPARE(m_plot->canGoForward(), could);
        m_plot->back();
        QCOMPARE(m_plot->view(), near);
    }

    void aLineUnderTheFingerIsFound()
    {
        // One pixel is 5 MHz and 250 samples here.
        const double line = 27'000.0;
        m_plot->placeCursor(m_plot->pxAt(line) + 9.0);
        QCOMPARE(m_plot->activeCursor(), PlotController::A);
        QVERIFY(m_plot->cursorA()->isShown());
        QCOMPARE(m_plot->cursorA()->x(), line);
        QCOMPARE(m_plot->cursorA()->xText(), QStringLiteral("27\u2009000.0000"));
        QCOMPARE(m_plot->cursorA()->xUnit(), QStringLiteral("MHz"));
        QCOMPARE(m_plot->cursorA()->yText(), QStringLiteral("4.000"));
        QCOMPARE(m_plot->cursorA()->yUnit(), QStringLiteral("µV"));
        QCOMPARE(m_plot->cursorA()->px(), 200.0);
        QCOMPARE(m_plot->cursorA()->py(), 240.0);
        QVERIFY(!m_plot->hasDelta());
        QVERIFY(m_plot->deltaText().isEmpty());
    }

    void twoCursorsTellTheirDifference()
    {
        m_plot->setCursor(PlotController::A, 27'000.004);
        m_plot->setCursor(PlotController::B, 29'000.0);
        QCOMPARE(m_plot->deltaX(), 2'000.0);
        QCOMPARE(m_plot->deltaText(), QStringLiteral("2\u2009000.0000 MHz"));
        QCOMPARE(m_plot->inverseDelta(), 0.0005);
        QCOMPARE(m_plot->inverseDeltaText(), QStringLiteral("500.0 ps"));
        QCOMPARE(m_plot->ratio(), 2.0);
        QCOMPARE(m_plot->ratioText(), QStringLiteral("2.000"));
        m_plot->hideCursor(PlotController::B);
        QVERIFY(!m_plot->hasDelta());
        QCOMPARE(m_plot->deltaX(), 0.0);
    }

    void cursorsStepByOneSampleAndStayInView()
    {
        m_plot->setCursor(PlotController::A, 27'000.0);
        m_plot->handleKey(Qt::Key_A, 0);
        m_plot->handleKey(Qt::Key_Period, 0);
        QVERIFY(std::abs(m_plot->cursorA()->x() - 27'000.02) < 1e-9);
        m_plot->handleKey(Qt::Key_Comma, 0);
        m_plot->handleKey(Qt::Key_Comma, 0);
        QVERIFY(std::abs(m_plot->cursorA()->x() - 26'999.98) < 1e-9);
        m_plot->showX(28'000.0, 28'001.0);
        QVERIFY(!m_plot->cursorA()->isInView());
        m_plot->stepCursor(1);
        QVERIFY(m_plot->cursorA()->isInView());
        QVERIFY(std::abs(m_plot->view().width() - 1.0) < 1e-6);
        m_plot->stepCursor(-10'000'000);
        QCOMPARE(m_plot->cursorA()->x(), 26'000.0);
    }

    void aCursorChosenByKeyAppears()
    {
        m_plot->showX(27'900.0, 28'100.0);
        m_plot->handleKey(Qt::Key_B, 0);
        QVERIFY(m_plot->cursorB()->isShown());
        QVERIFY(m_plot->cursorB()->isInView());
    }

    void aDistantFingerDragsTenTimesSlower()
    {
        m_plot->setCursor(PlotController::A, 28'000.0);
        m_plot->beginCursorDrag(PlotController::A);
        m_plot->dragCursor(80.0, 10.0);
        QVERIFY(std::abs(m_plot->cursorA()->x() - 28'400.0) < 0.011);
        m_plot->dragCursor(80.0, 120.0);
        QVERIFY(std::abs(m_plot->cursorA()->x() - 28'440.0) < 0.011);
        m_plot->dragCursor(5'000.0, 0.0);
        QVERIFY(m_plot->cursorA()->isInView());
    }

    void cursorsReadTheLiveTrace()
    {
        m_plot->setCursor(PlotController::A, 27'000.0);
        auto y = std::make_shared<std::vector<double>>(200'001, 1e-6);
        QSignalSpy changed(m_plot->cursorA(), &PlotCursor::changed);
        m_plot->setExtent(&m_owner, Trace::build(26'000.0, 0.02, y, QStringLiteral("V")));
        QVERIFY(changed.count() > 0);
        QCOMPARE(m_plot->cursorA()->y(), 1e-6);
    }

    void fitYLooksAtWhatIsVisible()
    {
        m_plot->setIncludeZero(true);
        m_plot->showX(26'500.0, 27'500.0);
        m_plot->fitY();
        QCOMPARE(m_plot->viewY1(), 5e-6);
        QCOMPARE(m_plot->viewY0(), 0.0);
    }

    void fittingLeavesOutWhatTheTraceSays()
    {
        auto y = std::make_shared<std::vector<double>>(200'001, 0.0);
        (*y)[0] = 1e-3;
        (*y)[5'000] = 1e-4; // at 26 100 MHz, on the limit
        (*y)[50'000] = 4e-6;
        (*y)[150'000] = 8e-6;
        const TracePtr spiked = Trace::build(26'000.0, 0.02, y, QStringLiteral("V"), {25'900.0, 26'100.0});
        m_plot->setIncludeZero(true);
        m_plot->setExtent(&m_owner, spiked);
        QVERIFY(m_plot->isFittedX() && m_plot->isFittedY());
        QCOMPARE(m_plot->viewY1(), 1e-5);
        // The spike can be looked at, and is gone with the next fit.
        m_plot->zoomAt(400.0, 400.0, 1.0, 1e-6);
        QCOMPARE(m_plot->viewY1(), 1.25e-3);
        QVERIFY(!m_plot->isFittedY());
        m_plot->fitY();
        QCOMPARE(m_plot->viewY1(), 1e-5);
        m_plot->showX(26'000.0, 27'500.0);
        m_plot->fitY();
        QCOMPARE(m_plot->viewY1(), 5e-6);
        // Nothing else in view: the spike is what there is.
        m_plot->showX(26'000.0, 26'050.0);
        m_plot->fitY();
        QCOMPARE(m_plot->viewY1(), 1.25e-3);
        // New data leave a fitted view fitted.
        m_plot->fitAll();
        auto higher = std::make_shared<std::vector<double>>(*y);
        (*higher)[100'000] = 16e-6;
        m_plot->setExtent(&m_owner,
                          Trace::build(26'000.0, 0.02, higher, QStringLiteral("V"), {25'900.0, 26'100.0}));
        QCOMPARE(m_plot->viewY1(), 2e-5);
    }

    void wheelModifiersChooseTheAxis()
    {
        const ViewBox all = m_plot->view();
        m_plot->wheel(200.0, 200.0, 120.0, 0);
        QVERIFY(m_plot->view().width() < all.width());
        QCOMPARE(m_plot->view().height(), all.height());
        // What is under the pointer stays there.
        QCOMPARE(m_plot->pxAt(27'000.0), 200.0);
        const double once = m_plot->view().width();
        m_plot->wheel(400.0, 200.0, 120.0, Qt::ControlModifier);
        QVERIFY(m_plot->view().width() < once);
        QCOMPARE(m_plot->view().height(), all.height());
        const double width = m_plot->view().width();
        m_plot->wheel(400.0, 200.0, 120.0, Qt::ShiftModifier);
        QCOMPARE(m_plot->view().width(), width);
        QVERIFY(m_plot->view().height() < all.height());
        m_plot->wheel(400.0, 200.0, -1200.0, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_plot->isFittedX() && m_plot->isFittedY());
    }

    void aGlidingFitEndsExactly()
    {
        m_plot->setFitDuration(40);
        m_plot->showX(27'000.0, 27'010.0);
        QSignalSpy moves(m_plot.get(), &PlotController::viewChanged);
        m_plot->fitAll();
        QVERIFY(!m_plot->isFittedX());
        QTRY_VERIFY(m_plot->isFittedX());
        QVERIFY(m_plot->isFittedY());
        QVERIFY(moves.count() >= 1);
        m_plot->back();
        QTRY_COMPARE(m_plot->viewX1(), 27'010.0);
        // A hand that acts meanwhile wins at once.
        m_plot->fitAll();
        m_plot->zoomAt(400.0, 200.0, 2.0, 1.0);
        QVERIFY(std::abs(m_plot->view().width() - 2'000.0) < 1e-6);
        QTest::qWait(80);
        QVERIFY(std::abs(m_plot->view().width() - 2'000.0) < 1e-6);
    }

    void withoutDataNothingBreaks()
    {
        PlotController empty;
        empty.panBy(3.0, 3.0);
        empty.zoomAt(0.0, 0.0, 2.0, 2.0);
        empty.placeCursor(10.0);
        empty.stepCursor(1);
        empty.handleKey(Qt::Key_A, 0);
        empty.fitY();
        QVERIFY(empty.view().width() > 0.0 && empty.view().height() > 0.0);
        QVERIFY(!empty.cursorA()->isShown());
        m_plot->removeExtent(&m_owner);
        QVERIFY(m_plot->view().width() > 0.0);
    }
};

QTEST_GUILESS_MAIN(ControllerTest)
#include "tst_controller.moc"
