// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/plotcontroller.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

constexpr double smallestSpanInSamples = 4.0;
constexpr qint64 sameStepMs = 1000;
constexpr double zoomPerNotch = 1.25;
constexpr double keyZoom = 1.25;

double between(double from, double to, double part)
{
    return from + part * (to - from);
}

} // namespace

PlotController::PlotController(QObject *parent)
    : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double part = value.toDouble();
        if (m_animation.state() != QAbstractAnimation::Running || part >= 1.0)
            return;
        const ViewBox &from = m_glideFrom.view();
        const ViewBox &to = m_glideTo.view();
        m_range.setView({between(from.left, to.left, part), between(from.right, to.right, part),
                         between(from.bottom, to.bottom, part), between(from.top, to.top, part)});
        viewMoved();
    });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] {
        m_range = m_glideTo;
        updateBounds();
        viewMoved();
    });
}

void PlotController::setPlotWidth(double width)
{
    if (m_size.width() == width)
        return;
    m_size.setWidth(width);
    Q_EMIT plotSizeChanged();
    updateCursors();
}

void PlotController::setPlotHeight(double height)
{
    if (m_size.height() == height)
        return;
    m_size.setHeight(height);
    Q_EMIT plotSizeChanged();
    updateCursors();
}

void PlotController::setMarginBelow(double part)
{
    if (m_marginBelow == part)
        return;
    m_marginBelow = part;
    updateBounds();
    Q_EMIT marginsChanged();
}

void PlotController::setMarginAbove(double part)
{
    if (m_marginAbove == part)
        return;
    m_marginAbove = part;
    updateBounds();
    Q_EMIT marginsChanged();
}

void PlotController::setIncludeZero(bool include)
{
    if (m_includeZero == include)
        return;
    m_includeZero = include;
    updateBounds();
    Q_EMIT marginsChanged();
}

void PlotController::setKeepYUnit(bool keep)
{
    if (m_keepYUnit == keep)
        return;
    m_keepYUnit = keep;
    Q_EMIT keepYUnitChanged();
    updateCursors();
}

void PlotController::setFitDuration(int ms)
{
    ms = std::max(0, ms);
    if (m_animation.duration() == ms)
        return;
    m_animation.setDuration(ms);
    Q_EMIT fitDurationChanged();
}

void PlotController::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
}

void PlotController::setExtent(const QObject *owner, const TracePtr &trace)
{
    const auto known = std::find_if(m_extents.begin(), m_extents.end(),
                                    [owner](const Extent &e) { return e.owner == owner; });
    if (known == m_extents.end())
        m_extents.push_back({owner, trace});
    else
        known->trace = trace;
    updateBounds();
}

void PlotController::removeExtent(const QObject *owner)
{
    std::erase_if(m_extents, [owner](const Extent &e) { return e.owner == owner; });
    updateBounds();
}

ValueRange PlotController::withBase(ValueRange heights) const
{
    return m_includeZero && !heights.isEmpty() ? united(heights, {0.0, 0.0}) : heights;
}

void PlotController::updateBounds()
{
    double x0 = 0.0;
    double x1 = 1.0;
    double spacing = 0.0;
    ValueRange heights;
    ValueRange fitHeights;
    bool first = true;
    for (const auto &[owner, trace] : m_extents) {
        if (!trace || trace->isEmpty())
            continue;
        x0 = first ? trace->xMin() : std::min(x0, trace->xMin());
        x1 = first ? trace->xMax() : std::max(x1, trace->xMax());
        spacing = first ? std::abs(trace->dx()) : std::min(spacing, std::abs(trace->dx()));
        first = false;
        heights = united(heights, trace->range());
        fitHeights = united(fitHeights, trace->fitRange());
    }
    heights = withBase(heights);
    fitHeights = withBase(fitHeights);
    const ViewRange before = m_range;
    const auto apply = [&](ViewRange &range) {
        range.setMargins(m_marginBelow, m_marginAbove);
        range.setMinimumSpan(smallestSpanInSamples * spacing, 0.0);
        range.setBounds(x0, x1, heights, fitHeights);
    };
    apply(m_range);
    if (m_animation.state() == QAbstractAnimation::Running)
        apply(m_glideTo);
    if (m_range != before)
        Q_EMIT viewChanged();
    updateCursors();
}

void PlotController::viewMoved()
{
    Q_EMIT viewChanged();
    updateCursors();
}

void PlotController::remember(Step step)
{
    const bool repeated = step != Step::Other && step == m_lastStep && m_sinceLastStep.isValid() &&
                          m_sinceLastStep.elapsed() < sameStepMs;
    m_lastStep = step;
    m_sinceLastStep.start();
    if (m_inGesture ? m_gestureRemembered : repeated)
        return;
    m_gestureRemembered = m_inGesture;
    m_history.remember(aim());
    Q_EMIT historyChanged();
}

void PlotController::change(Step step, const std::function<void(ViewRange &)> &how)
{
    if (m_animation.state() == QAbstractAnimation::Running) {
        m_animation.stop();
        m_range = m_glideTo;
    }
    ViewRange changed = m_range;
    how(changed);
    if (changed == m_range)
        return;
    remember(step);
    m_range = changed;
    viewMoved();
}

const ViewRange &PlotController::aim() const
{
    return m_animation.state() == QAbstractAnimation::Running ? m_glideTo : m_range;
}

void PlotController::glideTo(const ViewRange &target)
{
    if (m_animation.duration() == 0 || target.view() == m_range.view()) {
        m_range = target;
        updateBounds();
        viewMoved();
        return;
    }
    m_animation.stop();
    m_glideFrom = m_range;
    m_glideTo = target;
    m_animation.start();
}

void PlotController::beginGesture()
{
    m_inGesture = true;
    m_gestureRemembered = false;
}

void PlotController::endGesture()
{
    m_inGesture = false;
    m_lastStep = Step::None;
}

void PlotController::panBy(double dx, double dy)
{
    change(Step::Pan, [&](ViewRange &range) { range.drag({dx, dy}, m_size); });
}

void PlotController::zoomAt(double px, double py, double factorX, double factorY)
{
    change(Step::Zoom, [&](ViewRange &range) { range.zoom({px, py}, m_size, factorX, factorY); });
}

void PlotController::wheel(double px, double py, double angleDelta, int modifiers)
{
    const double factor = std::pow(zoomPerNotch, angleDelta / 120.0);
    const bool alongY = modifiers & Qt::ShiftModifier;
    const bool alongX = !alongY || (modifiers & Qt::ControlModifier);
    zoomAt(px, py, alongX ? factor : 1.0, alongY ? factor : 1.0);
}

void PlotController::beginPinch(QPointF a, QPointF b)
{
    beginGesture();
    m_pinchView = view();
    m_pinchA = a;
    m_pinchB = b;
}

void PlotController::pinch(QPointF a, QPointF b)
{
    change(Step::Zoom, [&](ViewRange &range) { range.pinch(m_pinchView, m_pinchA, m_pinchB, a, b, m_size); });
}

void PlotController::glide(const std::function<void(ViewRange &)> &how)
{
    ViewRange target = aim();
    how(target);
    if (target == aim())
        return;
    remember(Step::Other);
    glideTo(target);
}

void PlotController::zoomToRect(const QRectF &rectangle)
{
    glide([&](ViewRange &range) { range.zoomTo(rectangle, m_size); });
}

void PlotController::fitAll()
{
    glide([](ViewRange &range) { range.fitAll(); });
}

void PlotController::fitX()
{
    glide([](ViewRange &range) { range.fitX(); });
}

void PlotController::fitY()
{
    glide([this](ViewRange &range) {
        ValueRange visible;
        for (const auto &[owner, trace] : m_extents) {
            if (trace)
                visible = united(visible, trace->fitRangeIn(range.view().left, range.view().right));
        }
        range.fitYTo(withBase(visible));
    });
}

void PlotController::back()
{
    if (!canGoBack())
        return;
    const ViewRange target = m_history.back(aim());
    m_lastStep = Step::None;
    Q_EMIT historyChanged();
    glideTo(target);
}

void PlotController::forward()
{
    if (!canGoForward())
        return;
    const ViewRange target = m_history.forward(aim());
    m_lastStep = Step::None;
    Q_EMIT historyChanged();
    glideTo(target);
}

void PlotController::showX(double x0, double x1)
{
    change(Step::Other, [&](ViewRange &range) { range.setX(x0, x1); });
}

void PlotController::showY(double y0, double y1)
{
    change(Step::Other, [&](ViewRange &range) { range.setY(y0, y1); });
}

bool PlotController::handleKey(int key, int modifiers)
{
    const bool control = modifiers & Qt::ControlModifier;
    const bool shift = modifiers & Qt::ShiftModifier;
    const bool alt = modifiers & Qt::AltModifier;
    if (alt) {
        if (key == Qt::Key_Left)
            back();
        else if (key == Qt::Key_Right)
            forward();
        else
            return false;
        return true;
    }
    const double part = control ? 0.5 : 0.1;
    const auto pan = [&](double x, double y) {
        change(Step::Pan, [&](ViewRange &range) { range.pan(x, y); });
    };
    const auto zoom = [&](double factor) {
        zoomAt(0.5 * m_size.width(), 0.5 * m_size.height(), shift ? 1.0 : factor, shift ? factor : 1.0);
    };
    if (control && key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    switch (key) {
    case Qt::Key_Left:
        pan(-part, 0.0);
        return true;
    case Qt::Key_Right:
        pan(part, 0.0);
        return true;
    case Qt::Key_Up:
        pan(0.0, part);
        return true;
    case Qt::Key_Down:
        pan(0.0, -part);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(keyZoom);
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoom(1.0 / keyZoom);
        return true;
    case Qt::Key_Home:
        fitAll();
        return true;
    case Qt::Key_A:
        setActiveCursor(A);
        return true;
    case Qt::Key_B:
        setActiveCursor(B);
        return true;
    case Qt::Key_Comma:
        stepCursor(-1);
        return true;
    case Qt::Key_Period:
        stepCursor(1);
        return true;
    default:
        return false;
    }
}

} // namespace Chirpdeck
