// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/overlayshape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace {

constexpr int EnvelopeSteps = 1024;
constexpr int DashPx = 6;

struct Extremes
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool isEmpty() const { return low > high; }
};

/// From data to pixels, and what is drawn in each pixel column.
class Columns
{
public:
    Columns(const OverlayPlacement &placement, const OverlayArea &area)
        : m_placement(placement)
        , m_area(area)
        , m_columns(static_cast<size_t>(std::max(0.0, std::ceil(area.size.width()))))
    {
    }

    double pxAt(double x) const
    {
        return (x + m_placement.shift - m_area.view.left) / m_area.view.width() * m_area.size.width();
    }
    double pyAt(double y) const
    {
        return (m_area.view.top - (y * m_placement.scale + m_placement.offset)) / m_area.view.height() *
               m_area.size.height();
    }

    void addSpan(double px, double pyA, double pyB)
    {
        if (!(px >= 0.0) || px >= static_cast<double>(m_columns.size()))
            return;
        auto &column = m_columns[static_cast<size_t>(px)];
        column.add(pyA);
        column.add(pyB);
    }
    /// A straight line; px0 <= px1.
    void addLine(double px0, double py0, double px1, double py1)
    {
        const double width = static_cast<double>(m_columns.size());
        if (!(px1 >= 0.0) || !(px0 < width))
            return;
        const double slope = px1 > px0 ? (py1 - py0) / (px1 - px0) : 0.0;
        const double first = std::max(0.0, std::floor(px0));
        const double last = std::min(width - 1.0, std::floor(px1));
        for (double column = first; column <= last; ++column) {
            const double from = std::max(px0, column);
            const double to = std::min(px1, column + 1.0);
            const double begin = px1 > px0 ? py0 + (from - px0) * slope : py0;
            const double end = px1 > px0 ? py0 + (to - px0) * slope : py1;
            addSpan(column, begin, end);
        }
    }

    /// `thicken`: a line has its width in height, too.
    std::vector<QRectF> rectangles(double width, bool thicken) const
    {
        std::vector<QRectF> all;
        const double more = thicken ? m_area.lineWidth / 2.0 : 0.0;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].isEmpty() || (thicken && m_area.dashed && i / DashPx % 2 == 1))
                continue;
            const double top = std::max(0.0, m_columns[i].low - more);
            const double bottom = std::min(m_area.size.height(), m_columns[i].high + more);
            if (bottom > top)
                all.emplace_back(static_cast<double>(i) + (1.0 - width) / 2.0, top, width, bottom - top);
        }
        return all;
    }

private:
    OverlayPlacement m_placement;
    OverlayArea m_area;
    std::vector<Extremes> m_columns;
};

bool canDraw(const OverlayArea &area)
{
    return area.size.width() >= 1.0 && area.size.height() >= 1.0 && area.view.width() > 0.0 &&
           area.view.height() > 0.0;
}

/// The points from x0 to x1.
std::span<const QPointF> between(std::span<const QPointF> points, double x0, double x1)
{
    const auto before = [](const QPointF &point, double x) { return point.x() < x; };
    const auto behind = [](double x, const QPointF &point) { return x < point.x(); };
    const auto first = std::lower_bound(points.begin(), points.end(), x0, before);
    const auto last = std::upper_bound(first, points.end(), x1, behind);
    return {first, last};
}

/// With the neighbours on both sides, so that a line reaches the borders.
std::span<const QPointF> withNeighbours(std::span<const QPointF> all, std::span<const QPointF> some)
{
    const auto first = some.data() - all.data();
    const auto begin = std::max<std::ptrdiff_t>(0, first - 1);
    const auto end = std::min(std::ssize(all), first + std::ssize(some) + 1);
    return all.subspan(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
}

TracePtr envelopeOf(const std::vector<Extremes> &steps, double x0, double x1)
{
    auto heights = std::make_shared<std::vector<double>>();
    heights->reserve(2 * steps.size());
    bool any = false;
    for (const auto &step : steps) {
        const double none = std::numeric_limits<double>::quiet_NaN();
        any = any || !step.isEmpty();
        heights->push_back(step.isEmpty() ? none : step.low);
        heights->push_back(step.isEmpty() ? none : step.high);
    }
    if (!any)
        return {};
    return Trace::build(x0, (x1 - x0) / static_cast<double>(heights->size() - 1), heights);
}

} // namespace

std::vector<QRectF> stickRectangles(std::span<const QPointF> points, const OverlayPlacement &placement,
                                    const OverlayArea &area)
{
    if (!canDraw(area))
        return {};
    Columns columns(placement, area);
    const double base = columns.pyAt(0.0);
    for (const auto &point :
         between(points, area.view.left - placement.shift, area.view.right - placement.shift)) {
        if (std::isfinite(point.y()))
            columns.addSpan(columns.pxAt(point.x()), base, columns.pyAt(point.y()));
    }
    return columns.rectangles(area.lineWidth, false);
}

std::vector<QRectF> lineRectangles(std::span<const QPointF> points, const OverlayPlacement &placement,
                                   const OverlayArea &area)
{
    if (!canDraw(area))
        return {};
    Columns columns(placement, area);
    const QPointF *before = nullptr;
    const auto visible = between(points, area.view.left - placement.shift, area.view.right - placement.shift);
    for (const auto &point : withNeighbours(points, visible)) {
        if (!std::isfinite(point.y())) {
            before = nullptr;
            continue;
        }
        const QPointF &from = before ? *before : point;
        columns.addLine(columns.pxAt(from.x()), columns.pyAt(from.y()), columns.pxAt(point.x()),
                        columns.pyAt(point.y()));
        before = &point;
    }
    return columns.rectangles(1.0, true);
}

std::vector<QRectF> lineRectangles(const Trace &trace, const OverlayPlacement &placement,
                                   const OverlayArea &area)
{
    if (!canDraw(area))
        return {};
    Columns columns(placement, area);
    std::vector<ColumnRange> ranges;
    trace.columns(area.view.left - placement.shift, area.view.right - placement.shift,
                  static_cast<int>(std::ceil(area.size.width())), ranges);
    const ColumnRange *before = nullptr;
    for (const auto &range : ranges) {
        if (range.isGap()) {
            before = nullptr;
            continue;
        }
        columns.addSpan(range.x, columns.pyAt(range.low), columns.pyAt(range.high));
        if (before)
            columns.addLine(before->x, columns.pyAt(before->last), range.x, columns.pyAt(range.first));
        before = &range;
    }
    return columns.rectangles(1.0, true);
}

TracePtr overlayEnvelope(std::span<const QPointF> points, const OverlayPlacement &placement, double x0,
                         double x1, bool fromOffset)
{
    if (!(x1 > x0))
        return {};
    std::vector<Extremes> steps(EnvelopeSteps);
    for (const auto &point : between(points, x0 - placement.shift, x1 - placement.shift)) {
        const double part = (point.x() + placement.shift - x0) / (x1 - x0);
        auto &step = steps[static_cast<size_t>(std::clamp(part * EnvelopeSteps, 0.0, EnvelopeSteps - 1.0))];
        const double height = point.y() * placement.scale + placement.offset;
        if (!std::isfinite(height))
            continue;
        step.add(height);
        if (fromOffset)
            step.add(placement.offset);
    }
    return envelopeOf(steps, x0, x1);
}

TracePtr overlayEnvelope(const Trace &trace, const OverlayPlacement &placement, double x0, double x1)
{
    if (!(x1 > x0))
        return {};
    std::vector<Extremes> steps(EnvelopeSteps);
    const double width = (x1 - x0) / EnvelopeSteps;
    for (int i = 0; i < EnvelopeSteps; ++i) {
        const double from = x0 + i * width - placement.shift;
        const auto heights = trace.rangeIn(from, from + width);
        if (heights.isEmpty())
            continue;
        auto &step = steps[static_cast<size_t>(i)];
        step.add(heights.low * placement.scale + placement.offset);
        step.add(heights.high * placement.scale + placement.offset);
    }
    return envelopeOf(steps, x0, x1);
}

} // namespace Chirpdeck
