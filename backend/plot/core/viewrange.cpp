// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/viewrange.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

constexpr size_t historyLength = 50;
constexpr double thinnestRectanglePx = 4.0;
constexpr double closestFingersPx = 8.0;
// How much of a fitted axis data of the same stretch fill at least.
constexpr double leastFilling = 0.85;

// A double carries 16 digits; below this a pixel column of a 4000 px plot has no number of its own.
double resolvable(double low, double high)
{
    return std::max(std::abs(low), std::abs(high)) * 1e-11;
}

struct Interval
{
    double low;
    double high;
};

Interval confined(double low, double high, double limitLow, double limitHigh, double minimum)
{
    if (low > high)
        std::swap(low, high);
    const double limit = limitHigh - limitLow;
    const double smallest = std::min(limit, std::max(minimum, resolvable(limitLow, limitHigh)));
    double span = high - low;
    if (span < smallest) {
        const double middle = low + 0.5 * span;
        low = middle - 0.5 * smallest;
        high = middle + 0.5 * smallest;
        span = smallest;
    }
    if (span >= limit)
        return {limitLow, limitHigh};
    if (low < limitLow)
        return {limitLow, limitLow + span};
    if (high > limitHigh)
        return {limitHigh - span, limitHigh};
    return {low, high};
}

Interval opened(double low, double high)
{
    if (!(low <= high) || !std::isfinite(low) || !std::isfinite(high))
        return {0.0, 1.0};
    if (high - low > resolvable(low, high))
        return {low, high};
    const double half = low == 0.0 ? 0.5 : 0.05 * std::abs(low);
    return {low - half, high + half};
}

// Whether heights that are shown are good enough for those that came.
bool fillsWell(ValueRange shown, ValueRange heights)
{
    return heights.low >= shown.low && heights.high <= shown.high &&
           heights.high - heights.low >= leastFilling * (shown.high - shown.low);
}

} // namespace

ViewBox ViewRange::limits() const
{
    const ValueRange all = withMargins({m_bounds.bottom, m_bounds.top});
    const ValueRange fitted = fittedHeights();
    return {m_bounds.left, m_bounds.right, std::min(all.low, fitted.low), std::max(all.high, fitted.high)};
}

ValueRange ViewRange::withMargins(ValueRange heights) const
{
    const double height = heights.high - heights.low;
    return {heights.low - m_marginBelow * height, heights.high + m_marginAbove * height};
}

ValueRange ViewRange::fittedHeights() const
{
    return withMargins(m_fitHeights);
}

void ViewRange::setBounds(double x0, double x1, ValueRange heights, ValueRange fitHeights)
{
    const Interval x = opened(std::min(x0, x1), std::max(x0, x1));
    const Interval y = opened(heights.low, heights.high);
    const Interval fit = opened(fitHeights.low, fitHeights.high);
    const bool isSameStretch = x.low == m_bounds.left && x.high == m_bounds.right;
    m_bounds = {x.low, x.high, y.low, y.high};
    m_dataHeights = {fit.low, fit.high};
    if (!m_fittedY || !isSameStretch || !fillsWell(m_fitHeights, m_dataHeights))
        m_fitHeights = m_dataHeights;
    confine();
}

void ViewRange::setMargins(double below, double above)
{
    m_marginBelow = std::max(0.0, below);
    m_marginAbove = std::max(0.0, above);
    confine();
}

void ViewRange::setMinimumSpan(double x, double y)
{
    m_minimumX = std::max(0.0, x);
    m_minimumY = std::max(0.0, y);
    confine();
}

void ViewRange::confine()
{
    const ViewBox limit = limits();
    if (m_fittedX) {
        m_view.left = limit.left;
        m_view.right = limit.right;
    }
    if (m_fittedY) {
        m_view.bottom = fittedHeights().low;
        m_view.top = fittedHeights().high;
    }
    const Interval x = confined(m_view.left, m_view.right, limit.left, limit.right, m_minimumX);
    const Interval y = confined(m_view.bottom, m_view.top, limit.bottom, limit.top, m_minimumY);
    m_view = {x.low, x.high, y.low, y.high};
}

void ViewRange::setView(const ViewBox &view)
{
    setX(view.left, view.right);
    setY(view.bottom, view.top);
}

void ViewRange::setX(double x0, double x1)
{
    if (!std::isfinite(x0) || !std::isfinite(x1) || x0 == x1)
        return;
    m_view.left = std::min(x0, x1);
    m_view.right = std::max(x0, x1);
    m_fittedX = false;
    confine();
    const ViewBox limit = limits();
    m_fittedX = m_view.left == limit.left && m_view.right == limit.right;
}

void ViewRange::setY(double y0, double y1)
{
    if (!std::isfinite(y0) || !std::isfinite(y1) || y0 == y1)
        return;
    m_view.bottom = std::min(y0, y1);
    m_view.top = std::max(y0, y1);
    m_fittedY = false;
    confine();
    m_fittedY = ValueRange{m_view.bottom, m_view.top} == fittedHeights();
}

void ViewRange::pan(double partsX, double partsY)
{
    const double dx = partsX * m_view.width();
    const double dy = partsY * m_view.height();
    if (dx != 0.0 && !m_fittedX)
        setX(m_view.left + dx, m_view.right + dx);
    if (dy != 0.0 && !m_fittedY)
        setY(m_view.bottom + dy, m_view.top + dy);
}

void ViewRange::drag(QPointF by, QSizeF plot)
{
    if (!plot.isEmpty())
        pan(-by.x() / plot.width(), by.y() / plot.height());
}

void ViewRange::zoom(QPointF at, QSizeF plot, double factorX, double factorY)
{
    if (plot.isEmpty())
        return;
    const ViewBox before = m_view;
    if (factorX > 0.0 && factorX != 1.0) {
        const double part = at.x() / plot.width();
        const double left = before.left + part * before.width() * (1.0 - 1.0 / factorX);
        setX(left, left + before.width() / factorX);
    }
    if (factorY > 0.0 && factorY != 1.0) {
        const double part = 1.0 - at.y() / plot.height();
        const double bottom = before.bottom + part * before.height() * (1.0 - 1.0 / factorY);
        setY(bottom, bottom + before.height() / factorY);
    }
}

void ViewRange::pinch(const ViewBox &start, QPointF a0, QPointF b0, QPointF a1, QPointF b1, QSizeF plot)
{
    if (plot.isEmpty())
        return;
    const QPointF spread0(std::abs(a0.x() - b0.x()), std::abs(a0.y() - b0.y()));
    const QPointF spread1(std::abs(a1.x() - b1.x()), std::abs(a1.y() - b1.y()));
    const QPointF centre0 = 0.5 * (a0 + b0);
    const QPointF centre1 = 0.5 * (a1 + b1);
    const bool lockX = spread0.x() < pinchLockPx;
    const bool lockY = spread0.y() < pinchLockPx;
    if (!lockX || lockY) {
        const double factor = lockX ? 1.0 : std::max(spread1.x(), closestFingersPx) / spread0.x();
        const double span = start.width() / factor;
        const double held = start.left + centre0.x() / plot.width() * start.width();
        const double left = held - centre1.x() / plot.width() * span;
        setX(left, left + span);
    } else {
        setX(start.left, start.right);
    }
    if (!lockY || lockX) {
        const double factor = lockY ? 1.0 : std::max(spread1.y(), closestFingersPx) / spread0.y();
        const double span = start.height() / factor;
        const double held = start.top - centre0.y() / plot.height() * start.height();
        const double top = held + centre1.y() / plot.height() * span;
        setY(top - span, top);
    } else {
        setY(start.bottom, start.top);
    }
}

void ViewRange::zoomTo(const QRectF &rectangle, QSizeF plot)
{
    if (plot.isEmpty())
        return;
    const QRectF r = rectangle.normalized().intersected(QRectF(QPointF(0, 0), plot));
    const ViewRange before = *this;
    if (r.width() >= thinnestRectanglePx)
        setX(before.xAt(r.left(), plot.width()), before.xAt(r.right(), plot.width()));
    if (r.height() >= thinnestRectanglePx)
        setY(before.yAt(r.bottom(), plot.height()), before.yAt(r.top(), plot.height()));
}

void ViewRange::fitX()
{
    m_fittedX = true;
    confine();
}

void ViewRange::fitY()
{
    m_fittedY = true;
    m_fitHeights = m_dataHeights;
    confine();
}

void ViewRange::fitYTo(ValueRange visible)
{
    if (m_fittedX || visible.isEmpty()) {
        fitY();
        return;
    }
    const Interval y = opened(visible.low, visible.high);
    const double height = y.high - y.low;
    setY(y.low - m_marginBelow * height, y.high + m_marginAbove * height);
}

void ViewRange::fitAll()
{
    m_fittedX = true;
    fitY();
}

void ViewHistory::remember(const ViewRange &before)
{
    m_ahead.clear();
    if (!m_back.empty() && m_back.back() == before)
        return;
    if (m_back.size() == historyLength)
        m_back.erase(m_back.begin());
    m_back.push_back(before);
}

ViewRange ViewHistory::back(const ViewRange &current)
{
    if (m_back.empty())
        return current;
    m_ahead.push_back(current);
    const ViewRange view = m_back.back();
    m_back.pop_back();
    return view;
}

ViewRange ViewHistory::forward(const ViewRange &current)
{
    if (m_ahead.empty())
        return current;
    m_back.push_back(current);
    const ViewRange view = m_ahead.back();
    m_ahead.pop_back();
    return view;
}

void ViewHistory::clear()
{
    m_back.clear();
    m_ahead.clear();
}

} // namespace Chirpdeck
