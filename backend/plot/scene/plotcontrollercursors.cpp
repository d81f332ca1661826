// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/plotcontroller.h"

#include "backend/plot/core/ticks.h"

#include <algorithm>
#include <cmath>

// The cursors of a plot.

namespace Chirpdeck {

namespace {

constexpr double fingerPx = 12.0;
constexpr double fineModePx = 80.0;
constexpr double fineModeRatio = 0.1;
constexpr int heightDigits = 4;

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

// The unit of 1 / x: a spacing in MHz is a period in µs.
QString inverseUnit(const QString &unit)
{
    static constexpr std::pair<const char16_t *, const char16_t *> pairs[] = {
        {u"Hz", u"s"}, {u"kHz", u"ms"}, {u"MHz", u"µs"}, {u"GHz", u"ns"}, {u"THz", u"ps"}};
    for (const auto &[frequency, time] : pairs) {
        if (unit == QStringView(frequency))
            return QString::fromUtf16(time);
        if (unit == QStringView(time))
            return QString::fromUtf16(frequency);
    }
    return unit.isEmpty() ? QString() : QStringLiteral("1/") + unit;
}

} // namespace

TracePtr PlotController::readTrace() const
{
    if (m_cursorTrace.trace())
        return m_cursorTrace.trace();
    const auto first = std::find_if(m_extents.begin(), m_extents.end(),
                                    [](const Extent &e) { return e.trace && !e.trace->isEmpty(); });
    return first == m_extents.end() ? nullptr : first->trace;
}

PlotCursor *PlotController::cursorOf(Cursor cursor)
{
    return cursor == A ? &m_cursorA : cursor == B ? &m_cursorB : nullptr;
}

void PlotController::setCursorTrace(const TraceHandle &trace)
{
    if (m_cursorTrace == trace)
        return;
    m_cursorTrace = trace;
    updateCursors();
    Q_EMIT cursorTraceChanged();
}

void PlotController::setXUnit(const QString &unit)
{
    if (m_xUnit == unit)
        return;
    m_xUnit = unit;
    updateCursors();
    Q_EMIT xUnitChanged();
}

void PlotController::setActiveCursor(Cursor cursor)
{
    if (m_activeCursor == cursor)
        return;
    m_activeCursor = cursor;
    // A cursor that is chosen for the first time appears in the middle of what is visible.
    if (PlotCursor *chosen = cursorOf(cursor); chosen && !chosen->m_shown)
        setCursor(cursor, 0.5 * (view().left + view().right));
    Q_EMIT activeCursorChanged();
}

void PlotController::snapTo(PlotCursor &cursor, std::int64_t index)
{
    const TracePtr trace = readTrace();
    if (!trace || index < 0)
        return;
    cursor.m_shown = true;
    cursor.m_x = trace->xAt(index);
    updateCursors();
}

void PlotController::placeCursor(double px)
{
    const TracePtr trace = readTrace();
    if (!trace || m_size.isEmpty())
        return;
    if (m_activeCursor == NoCursor) {
        m_activeCursor = A;
        Q_EMIT activeCursorChanged();
    }
    const std::int64_t highest = trace->maximumNear(xAt(px), fingerPx / m_size.width() * view().width());
    snapTo(*cursorOf(m_activeCursor), highest >= 0 ? highest : trace->nearestIndex(xAt(px)));
}

void PlotController::setCursor(Cursor cursor, double x)
{
    const TracePtr trace = readTrace();
    if (PlotCursor *moved = cursorOf(cursor); moved && trace)
        snapTo(*moved, trace->nearestIndex(x));
}

void PlotController::hideCursor(Cursor cursor)
{
    PlotCursor *hidden = cursorOf(cursor);
    if (!hidden || !hidden->m_shown)
        return;
    hidden->m_shown = false;
    if (m_activeCursor == cursor) {
        m_activeCursor = NoCursor;
        Q_EMIT activeCursorChanged();
    }
    updateCursors();
}

void PlotController::stepCursor(int samples)
{
    const TracePtr trace = readTrace();
    PlotCursor *cursor = cursorOf(m_activeCursor);
    if (!trace || !cursor || !cursor->m_shown || trace->isEmpty())
        return;
    // To the right on screen, also where x falls with the index.
    const std::int64_t step = trace->dx() < 0.0 ? -samples : samples;
    snapTo(*cursor, std::clamp<std::int64_t>(trace->nearestIndex(cursor->m_x) + step, 0, trace->size() - 1));
    const double beyond = std::max(view().left - cursor->m_x, cursor->m_x - view().right);
    if (beyond > 0.0)
        change(Step::Pan, [&](ViewRange &range) {
            const double shift = cursor->m_x - 0.5 * (view().left + view().right);
            range.setX(view().left + shift, view().right + shift);
        });
}

void PlotController::beginCursorDrag(Cursor cursor)
{
    setActiveCursor(cursor);
    if (const PlotCursor *dragged = cursorOf(cursor))
        m_draggedX = dragged->m_x;
}

void PlotController::dragCursor(double dx, double away)
{
    if (m_size.isEmpty())
        return;
    const double ratio = std::abs(away) > fineModePx ? fineModeRatio : 1.0;
    m_draggedX += ratio * dx / m_size.width() * view().width();
    m_draggedX = std::clamp(m_draggedX, view().left, view().right);
    setCursor(m_activeCursor, m_draggedX);
}

void PlotController::updateCursors()
{
    const TracePtr trace = readTrace();
    for (PlotCursor *cursor : {&m_cursorA, &m_cursorB}) {
        if (cursor->m_shown && trace && !trace->isEmpty()) {
            const std::int64_t index = trace->nearestIndex(cursor->m_x);
            cursor->m_x = trace->xAt(index);
            cursor->m_y = trace->yAt(index);
            cursor->m_px = pxAt(cursor->m_x);
            cursor->m_py = pyAt(cursor->m_y);
            cursor->m_inView = cursor->m_px >= 0.0 && cursor->m_px <= m_size.width();
            cursor->m_xText = formatNumber(cursor->m_x, decimalsFor(std::abs(trace->dx())));
            cursor->m_xUnit = m_xUnit;
            // Both readouts in one unit, that of the whole trace, so that they can be compared at a glance.
            const ValueRange all = trace->range();
            const DisplayUnit unit = displayUnit(
                trace->units(), all.isEmpty() ? 0.0 : std::max(std::abs(all.low), std::abs(all.high)),
                yUnitChoice());
            cursor->m_yText = formatSignificant(cursor->m_y * unit.factor, heightDigits);
            cursor->m_yUnit = unit.unit;
        } else {
            cursor->m_inView = false;
        }
        Q_EMIT cursor->changed();
    }
    Q_EMIT cursorsChanged();
}

double PlotController::inverseDelta() const
{
    return deltaX() != 0.0 ? 1.0 / std::abs(deltaX()) : 0.0;
}

double PlotController::ratio() const
{
    return hasDelta() && m_cursorA.m_y != 0.0 ? m_cursorB.m_y / m_cursorA.m_y : 0.0;
}

QString PlotController::deltaText() const
{
    const TracePtr trace = readTrace();
    if (!hasDelta() || !trace)
        return {};
    return withUnit(formatNumber(deltaX(), decimalsFor(std::abs(trace->dx()))), m_xUnit);
}

QString PlotController::inverseDeltaText() const
{
    if (inverseDelta() == 0.0)
        return {};
    const DisplayUnit unit = displayUnit(inverseUnit(m_xUnit), inverseDelta());
    return withUnit(formatSignificant(inverseDelta() * unit.factor, heightDigits), unit.unit);
}

QString PlotController::ratioText() const
{
    return hasDelta() && m_cursorA.m_y != 0.0 ? formatSignificant(ratio(), heightDigits) : QString();
}

} // namespace Chirpdeck
