// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stage.h"

#include "backend/plot/scene/axisgriditem.h"
#include "backend/plot/scene/axisitem.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSGRendererInterface>
#include <QScreen>
#include <QSurfaceFormat>
#include <QTimer>

#include <stdexcept>
#include <string>

namespace Chirpdeck::Bench {

namespace {

constexpr QSize WindowSize(1280, 720);
constexpr QRectF Area(64.0, 10.0, 1206.0, 660.0);

void place(QQuickItem &item, const QRectF &area)
{
    item.setPosition(area.topLeft());
    item.setSize(area.size());
}

} // namespace

void processEventsUntil(const std::function<bool()> &done, const char *what)
{
    constexpr int LongestMs = 30'000;
    QElapsedTimer clock;
    clock.start();
    // Ends the sleep of an event loop that nothing else wakes.
    QTimer alarm;
    alarm.start(LongestMs / 10);
    while (!done()) {
        if (clock.elapsed() > LongestMs)
            throw std::runtime_error(std::string("timed out: ") + what);
        // Asleep like the program, because a thread that keeps asking would take the time from those it
        // waits for.
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void Stage::prepareEnvironment()
{
    qputenv("QSG_RENDER_LOOP", "basic");
    qputenv("QSG_NO_VSYNC", "1");
    // Frames that the window would ask for by itself come after the last of ours.
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "3600000");
}

Stage::Stage()
{
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSwapInterval(0);
    m_window.setFormat(format);
    m_window.setColor(QColor(0x10, 0x14, 0x18));
    m_window.resize(WindowSize);

    QQuickItem *const root = m_window.contentItem();
    m_plot.setPlotWidth(Area.width());
    m_plot.setPlotHeight(Area.height());
    m_plot.setFitDuration(0);
    auto *const xAxis = new AxisItem(root);
    place(*xAxis, {Area.left(), Area.bottom(), Area.width(), WindowSize.height() - Area.bottom()});
    auto *const yAxis = new AxisItem(root);
    place(*yAxis, {0.0, Area.top(), Area.left(), Area.height()});
    yAxis->setEdge(AxisItem::Left);
    for (AxisItem *axis : {xAxis, yAxis}) {
        axis->setTextColor(QColor(0xc8, 0xd0, 0xd8));
        axis->setLineColor(QColor(0x60, 0x68, 0x70));
        axis->setPlot(&m_plot);
    }
    auto *const grid = new AxisGridItem(root);
    place(*grid, Area);
    grid->setXAxis(xAxis);
    grid->setYAxis(yAxis);
    grid->setColor(QColor(0x28, 0x30, 0x38));
    grid->setPlot(&m_plot);
    m_trace = new TraceItem(root);
    place(*m_trace, Area);
    m_trace->setColor(QColor(0x6c, 0xb6, 0xff));
    m_trace->setVisible(false);
    m_trace->setPlot(&m_plot);

    QObject::connect(&m_window, &QQuickWindow::frameSwapped, m_trace, [this] { ++m_frames; });
    m_window.show();
    processEventsUntil([this] { return m_window.isExposed() && m_frames > 0; }, "the window does not appear");
    if (m_window.rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        throw std::runtime_error(
            "the window is drawn without the graphics interface that the plots are made for");
}

void Stage::drawFrame()
{
    const int before = m_frames;
    m_window.update(); // or buffers are not exchanged
    QEvent event(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&m_window, &event);
    // The display server answers when it has done what came before.
    m_window.screen()->grabWindow(m_window.winId(), 0, 0, 1, 1);
    if (m_frames != before + 1)
        throw std::runtime_error("the window did not draw one frame");
}

void Stage::settle()
{
    processEventsUntil([this] { return m_trace->isSettled(); }, "the trace does not settle");
}

} // namespace Chirpdeck::Bench
