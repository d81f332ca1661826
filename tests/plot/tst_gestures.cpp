// SPDX-License-Identifier: GPL-3.0-or-later
// The way of wiring input handlers to a PlotController that plottypes.h shows.
#include "backend/plot/scene/traceitem.h"
#include "tests/plot/reference.h"

#include <QGuiApplication>
#include <QPointingDevice>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>
#include <QtTest/QtTest>

Q_IMPORT_QML_PLUGIN(Chirpdeck_PlotPlugin)

using namespace Chirpdeck;

namespace {

const char plotQml[] = R"(
import QtQuick
import QtQuick.Window
import Chirpdeck.Plot

Window {
    width: 800
    height: 400
    visible: true

    PlotController { id: ctl; objectName: "plot"; plotWidth: area.width; plotHeight: area.height }
    Item {
        id: area
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => event.accepted = ctl.handleKey(event.key, event.modifiers)
        TraceItem { objectName: "trace"; anchors.fill: parent; plot: ctl }
        TapHandler {
            onSingleTapped: eventPoint => { if (ctl.mode === PlotController.Cursors) ctl.placeCursor(eventPoint.position.x) }
            onDoubleTapped: ctl.fitAll()
        }
        DragHandler {
            property point last
            target: null
            enabled: ctl.mode === PlotController.Pan
            onActiveChanged: { if (active) { last = Qt.point(0, 0); ctl.beginGesture() } else { ctl.endGesture() } }
            onTranslationChanged: { ctl.panBy(translation.x - last.x, translation.y - last.y); last = Qt.point(translation.x, translation.y) }
        }
        PointHandler { id: one; acceptedDevices: PointerDevice.TouchScreen }
        PointHandler { id: two; acceptedDevices: PointerDevice.TouchScreen }
        PinchHandler {
            target: null
            onActiveChanged: active ? ctl.beginPinch(one.point.position, two.point.position) : ctl.endPinch()
            onCentroidChanged: if (active) ctl.pinch(one.point.position, two.point.position)
            onActiveScaleChanged: if (active) ctl.pinch(one.point.position, two.point.position)
        }
        WheelHandler { onWheel: event => ctl.wheel(event.x, event.y, event.angleDelta.y, event.modifiers) }
    }
}
)";

} // namespace

class GesturesTest : public QObject
{
    Q_OBJECT

private:
    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    PlotController *m_plot = nullptr;
    QPointingDevice *m_touch = QTest::createTouchDevice();

private Q_SLOTS:
    void init()
    {
        QQmlComponent component(&m_engine);
        component.setData(plotQml, QUrl());
        m_window.reset(qobject_cast<QQuickWindow *>(component.create()));
        QVERIFY2(m_window, qPrintable(component.errorString()));
        m_plot = m_window->findChild<PlotController *>(QStringLiteral("plot"));
        m_window->findChild<TraceItem *>(QStringLiteral("trace"))
            ->setTrace(Test::knownSignal(80'001, 0.0, 1.0));
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_plot->showX(30'000.0, 50'000.0);
    }

    void cleanup() { m_window.reset(); }

    void twoFingersZoomBothAxesApart()
    {
        const ViewBox before = m_plot->view();
        QPoint a(300, 150);
        QPoint b(500, 160);
        QTest::touchEvent(m_window.get(), m_touch).press(0, a, m_window.get()).press(1, b, m_window.get());
        for (int step = 0; step < 20; ++step) {
            a.rx() -= 8;
            b.rx() += 8;
            b.ry() += 2;
            QTest::touchEvent(m_window.get(), m_touch).move(0, a, m_window.get()).move(1, b, m_window.get());
        }
        QTest::touchEvent(m_window.get(), m_touch)
            .release(0, a, m_window.get())
            .release(1, b, m_window.get());
        const ViewBox after = m_plot->view();
        QVERIFY2(after.width() < 0.6 * before.width(), qPrintable(QString::number(after.width())));
        // The fingers began side by side, so that y is left alone.
        QCOMPARE(after.bottom, before.bottom);
        QCOMPARE(after.top, before.top);
        QVERIFY(m_plot->canGoBack());
        m_plot->back();
        QCOMPARE(m_plot->view(), before);
    }

    void oneFingerPans()
    {
        QPoint p(400, 200);
        QTest::touchEvent(m_window.get(), m_touch).press(0, p, m_window.get());
        for (int step = 0; step < 20; ++step) {
            p.rx() -= 10;
            QTest::touchEvent(m_window.get(), m_touch).move(0, p, m_window.get());
        }
        QTest::touchEvent(m_window.get(), m_touch).release(0, p, m_window.get());
        // 200 px of 25 each, less what tells a drag from a tap.
        QVERIFY2(m_plot->viewX0() > 34'000.0 && m_plot->viewX0() <= 35'000.0,
                 qPrintable(QString::number(m_plot->viewX0())));
        QCOMPARE(m_plot->view().width(), 20'000.0);
    }

    void tapsKeysAndWheel()
    {
        m_plot->setMode(PlotController::Cursors);
        QTest::touchEvent(m_window.get(), m_touch).press(0, QPoint(400, 200), m_window.get());
        QTest::touchEvent(m_window.get(), m_touch).release(0, QPoint(400, 200), m_window.get());
        QVERIFY(m_plot->cursorA()->isShown());
        QVERIFY(std::abs(m_plot->cursorA()->px() - 400.0) <= 12.5);
        m_window->requestActivate();
        QTest::keyClick(m_window.get(), Qt::Key_Plus);
        QCOMPARE(m_plot->view().width(), 16'000.0);
        QWheelEvent wheel(QPointF(200, 100), m_window->mapToGlobal(QPointF(200, 100)), QPoint(),
                          QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window.get(), &wheel);
        QCOMPARE(m_plot->view().width(), 12'800.0);
        QVERIFY(m_plot->isFittedY());
    }
};

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    GesturesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gestures.moc"
