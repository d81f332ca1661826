// SPDX-License-Identifier: GPL-3.0-or-later
// Run by ctest with several renderers; CHIRPDECK_RENDERER says which one it must be.
#include "backend/plot/scene/traceitem.h"
#include "tests/plot/reference.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QtQml/QQmlExtensionPlugin>
#include <QtTest/QtTest>

Q_IMPORT_QML_PLUGIN(Chirpdeck_PlotPlugin)

using namespace Chirpdeck;

namespace {

constexpr QRect area(64, 10, 700, 330);
const QColor ground(Qt::black);
const QColor ink(Qt::red);

const char plotQml[] = R"(
import QtQuick
import QtQuick.Window
import Chirpdeck.Plot

Window {
    width: 800
    height: 400
    color: "black"
    visible: true

    PlotController { objectName: "plot"; id: ctl; plotWidth: area.width; plotHeight: area.height; xUnit: "MHz" }
    AxisItem {
        id: xAxis
        objectName: "xAxis"
        plot: ctl; edge: AxisItem.Bottom; unit: "MHz"; textColor: "#00ff00"; lineColor: "#00ff00"
        x: area.x; y: area.y + area.height; width: area.width; height: 50
    }
    AxisItem {
        id: yAxis
        plot: ctl; edge: AxisItem.Left; unit: "V"; textColor: "#00ff00"; lineColor: "#00ff00"
        x: 0; y: area.y; width: 64; height: area.height
    }
    Item {
        id: area
        x: 64; y: 10; width: 700; height: 330
        AxisGridItem { objectName: "grid"; anchors.fill: parent; plot: ctl; xAxis: xAxis; yAxis: yAxis; color: "blue"; visible: false }
        BandItem { objectName: "band"; anchors.fill: parent; plot: ctl; color: "lime"; visible: false }
        TraceItem { objectName: "trace"; anchors.fill: parent; plot: ctl; color: "red"; lineWidth: 1 }
    }
}
)";

} // namespace

class SceneTest : public QObject
{
    Q_OBJECT

private:
    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    TraceItem *m_trace = nullptr;
    PlotController *m_plot = nullptr;

    bool settle()
    {
        return QTest::qWaitFor([this] { return m_trace->isSettled(); }, 20'000);
    }
    QImage grab() { return m_window->grabWindow(); }
    double scale() const { return m_window->effectiveDevicePixelRatio(); }
    QRect deviceArea() const { return {area.topLeft() * scale(), area.size() * scale()}; }
    QColor at(const QImage &image, double partX, double partY) const
    {
        const QRect device = deviceArea();
        return image.pixelColor(device.left() + static_cast<int>(partX * device.width()),
                                device.top() + static_cast<int>(partY * device.height()));
    }
    QString difference(const TracePtr &trace)
    {
        return Test::differenceFrom(grab(), deviceArea(), *trace, m_plot->view(), scale(), ink, ground);
    }

private Q_SLOTS:
    void init()
    {
        QQmlComponent component(&m_engine);
        component.setData(plotQml, QUrl());
        m_window.reset(qobject_cast<QQuickWindow *>(component.create()));
        QVERIFY2(m_window, qPrintable(component.errorString()));
        m_trace = m_window->findChild<TraceItem *>(QStringLiteral("trace"));
        m_plot = m_window->findChild<PlotController *>(QStringLiteral("plot"));
        QVERIFY(m_trace && m_plot);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void theRendererIsTheOneToTest()
    {
        const bool software = m_window->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
        const QByteArray wanted = qgetenv("CHIRPDECK_RENDERER");
        QVERIFY2(wanted == "software" || wanted == "graphics", "CHIRPDECK_RENDERER is not set");
        QCOMPARE(software, wanted == "software");
    }

    void curvesFillTheirColumns_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<double>("dx");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("a whole FID") << 750'000 << 0.02 << 0.0 << 1.0;
        QTest::newRow("part of it, backwards") << 750'000 << -0.02 << 0.1 << 0.93;
        QTest::newRow("two samples per column") << 1'500 << 1.0 << 0.0 << 1.0;
        QTest::newRow("a point every ten pixels") << 1'000 << 2.0 << 0.37 << 0.44;
    }

    void curvesFillTheirColumns()
    {
        QFETCH(int, samples);
        QFETCH(double, dx);
        QFETCH(double, from);
        QFETCH(double, to);
        const TracePtr trace = Test::knownSignal(samples, 26'500.0, dx, samples / 2);
        m_trace->setTrace(trace);
        const double extent = trace->xMax() - trace->xMin();
        m_plot->showX(trace->xMin() + from * extent, trace->xMin() + to * extent);
        QVERIFY(settle());
        const QString found = difference(trace);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void theCurveFollowsTheView()
    {
        const TracePtr trace = Test::knownSignal(200'000, 0.0, 1.0);
        m_trace->setTrace(trace);
        m_plot->showX(60'000.0, 100'000.0);
        QVERIFY(settle());
        QVERIFY(difference(trace).isEmpty());
        for (int step = 0; step < 5; ++step) {
            m_plot->panBy(-37.0, 4.0);
            m_plot->zoomAt(300.0, 100.0, 1.3, 1.1);
        }
        QVERIFY(!m_trace->isSettled());
        // Before a new drawing is there, the old one is already in its place: the spike at 41 % stands where
        // it belongs.
        const int spike = static_cast<int>(m_plot->pxAt(trace->xAt(82'000)) * scale());
        const QImage moving = grab();
        if (!m_trace->isSettled()) {
            bool found = false;
            for (int c = spike - 3; c <= spike + 3; ++c)
                found |= Test::distance(moving.pixelColor(deviceArea().left() + c, deviceArea().center().y()),
                                        ground) > 100;
            QVERIFY(found);
        }
        QVERIFY(settle());
        const QString found = difference(trace);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void theLatestTraceWins()
    {
        TracePtr trace;
        const int before = m_trace->jobCount();
        for (int i = 0; i < 40; ++i) {
            trace = Test::knownSignal(20'000 + 100 * i, 0.0, 1.0);
            m_trace->setTrace(trace);
            QCoreApplication::processEvents();
        }
        QVERIFY(settle());
        QVERIFY(m_trace->jobCount() - before <= 42);
        const QString found = difference(trace);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void anInvisibleItemDoesNothing()
    {
        const TracePtr trace = Test::knownSignal(10'000, 0.0, 1.0);
        m_trace->setTrace(Test::knownSignal(5'000, 0.0, 1.0));
        QVERIFY(settle());
        m_trace->parentItem()->setVisible(false);
        grab();
        const int jobs = m_trace->jobCount();
        QSignalSpy frames(m_window.get(), &QQuickWindow::afterRendering);
        m_trace->setTrace(trace);
        m_trace->setColor(QColor(1, 2, 3));
        QTest::qWait(200);
        QCOMPARE(m_trace->jobCount(), jobs);
        m_trace->setColor(ink);
        m_trace->parentItem()->setVisible(true);
        QVERIFY(settle());
        QVERIFY(m_trace->jobCount() > jobs);
        const QString found = difference(trace);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void aLostSceneGraphComesBack()
    {
        const TracePtr trace = Test::knownSignal(100'000, 0.0, 1.0);
        m_trace->setTrace(trace);
        QVERIFY(settle());
        m_window->setPersistentGraphics(false);
        m_window->setPersistentSceneGraph(false);
        m_window->hide();
        m_window->releaseResources();
        QTest::qWait(100);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(settle());
        const QString found = difference(trace);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void coloursAndFill()
    {
        auto y = std::make_shared<std::vector<double>>(20'000, 2.0);
        std::fill_n(y->begin(), 2'000, -2.0);
        m_trace->setTrace(Trace::build(0.0, 1.0, y));
        m_trace->setFillColor(Qt::blue);
        QVERIFY(settle());
        QImage image = grab();
        // The view spans −2.2 … 2.2.
        QCOMPARE(at(image, 0.5, 0.4), QColor(Qt::blue));
        QCOMPARE(at(image, 0.5, 0.6), ground);
        QCOMPARE(at(image, 0.05, 0.4), ground);
        QCOMPARE(at(image, 0.05, 0.6), QColor(Qt::blue));
        m_trace->setColor(Qt::green);
        m_trace->setFillColor(Qt::transparent);
        QVERIFY(settle());
        image = grab();
        QCOMPARE(at(image, 0.5, 0.4), ground);
        int green = 0;
        for (int row = 0; row < deviceArea().height(); ++row)
            green += Test::distance(image.pixelColor(deviceArea().center().x(), deviceArea().top() + row),
                                    Qt::green) < 300
                         ? 1
                         : 0;
        QVERIFY(green >= 1);
    }

    void dashesLeaveGaps()
    {
        m_trace->setTrace(Trace::build(0.0, 1.0, std::make_shared<std::vector<double>>(100'000, 1.0)));
        m_trace->setLineWidth(5.0);
        m_trace->setPattern(TraceItem::Dashed);
        QVERIFY(settle());
        const QImage image = grab();
        int drawn = 0;
        for (int c = 0; c < deviceArea().width(); ++c)
            drawn += Test::distance(image.pixelColor(deviceArea().left() + c, deviceArea().center().y()),
                                    ink) < 100
                         ? 1
                         : 0;
        const double part = static_cast<double>(drawn) / deviceArea().width();
        QVERIFY2(part > 0.5 && part < 0.7, qPrintable(QString::number(part)));
    }

    void axesGridAndBands()
    {
        m_trace->setTrace(Trace::build(26'000.0, 1.0, std::make_shared<std::vector<double>>(4'000, 0.0)));
        QVERIFY(settle());
        auto *grid = m_window->findChild<QQuickItem *>(QStringLiteral("grid"));
        auto *band = m_window->findChild<QQuickItem *>(QStringLiteral("band"));
        auto *axis = m_window->findChild<QQuickItem *>(QStringLiteral("xAxis"));
        QCOMPARE(axis->property("displayUnit").toString(), QStringLiteral("GHz"));
        const QStringList labels = axis->property("labels").toStringList();
        QVERIFY(labels.contains(QStringLiteral("28")) || labels.contains(QStringLiteral("28.0")));

        grid->setVisible(true);
        QImage image = grab();
        const QRect device = deviceArea();
        const int marked = device.left() + static_cast<int>(m_plot->pxAt(28'000.0) * scale());
        QCOMPARE(image.pixelColor(marked, device.top() + device.height() / 4 + 3), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(marked + 4, device.top() + device.height() / 4 + 3), ground);
        int text = 0;
        for (int row = device.bottom() + static_cast<int>(8 * scale());
             row < device.bottom() + static_cast<int>(26 * scale()); ++row)
            for (int c = marked - static_cast<int>(12 * scale()); c < marked + static_cast<int>(12 * scale());
                 ++c)
                text += image.pixelColor(c, row).green() > 120 ? 1 : 0;
        QVERIFY(text > 10);

        grid->setVisible(false);
        band->setVisible(true);
        band->setProperty("from", 28'000.0);
        band->setProperty("to", 27'000.0);
        image = grab();
        QCOMPARE(at(image, 0.3, 0.2), QColor(Qt::green));
        QCOMPARE(at(image, 0.6, 0.2), ground);
        band->setProperty("outside", true);
        image = grab();
        QCOMPARE(at(image, 0.3, 0.2), ground);
        QCOMPARE(at(image, 0.6, 0.2), QColor(Qt::green));
        QCOMPARE(at(image, 0.1, 0.2), QColor(Qt::green));
    }

    void anEmptyTraceIsNoCurve()
    {
        m_trace->setTrace(Test::knownSignal(5'000, 0.0, 1.0));
        QVERIFY(settle());
        m_trace->setTrace(TraceHandle());
        QVERIFY(settle());
        const QImage image = grab();
        for (int c = 0; c < deviceArea().width(); ++c)
            QCOMPARE(image.pixelColor(deviceArea().left() + c, deviceArea().center().y()), ground);
    }
};

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    SceneTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scene.moc"
