// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/scene/plotcontroller.h"
#include "backend/plot/scene/traceitem.h"

#include <QQuickWindow>

#include <functional>

namespace Chirpdeck::Bench {

/// Handles events until `done`; throws after half a minute.
void processEventsUntil(const std::function<bool()> &done, const char *what);

/// A window of 1280 × 720 that shows one plot as the pages do, with grid and axes, and draws frames only when
/// told to. Needs the variables of prepareEnvironment(), so that a frame costs what it costs: drawn on this
/// thread, without waiting for a display or a timer.
class Stage
{
public:
    static void prepareEnvironment();

    Stage();

    /// Draws a frame, from polishing until the display has it.
    void drawFrame();
    /// Waits until the item has worked out what belongs to its trace and view; the next frame shows it.
    void settle();

    PlotController &plot() { return m_plot; }
    TraceItem &trace() { return *m_trace; }

private:
    PlotController m_plot;
    QQuickWindow m_window;
    TraceItem *m_trace;
    int m_frames = 0;
};

} // namespace Chirpdeck::Bench
