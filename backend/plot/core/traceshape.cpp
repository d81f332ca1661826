// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/traceshape.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

// Samples nearer than this to each other are drawn as bars, px.
constexpr double densePx = 1.0;

struct Frame
{
    const ViewBox &view;
    QSize plot;

    double y(double height) const { return (view.top - height) / view.height() * plot.height(); }
    double lowest() const { return 3.0 * plot.height(); }
    double highest() const { return -2.0 * plot.height(); }
    double clampedY(double height) const { return std::clamp(y(height), highest(), lowest()); }
};

// Samples that are dense but not dense enough to be reduced, put together by columns.
void gather(std::vector<ColumnRange> &points, int widthPx)
{
    size_t kept = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        const ColumnRange point = points[i];
        const bool inside = point.x >= 0.0 && point.x < widthPx;
        const double centre = inside ? std::floor(point.x) + 0.5 : point.x;
        ColumnRange *column = kept > 0 ? &points[kept - 1] : nullptr;
        if (!inside || !column || column->x != centre) {
            points[kept] = point;
            points[kept++].x = centre;
        } else if (column->isGap()) {
            *column = point;
            column->x = centre;
        } else if (!point.isGap()) {
            column->low = std::min(column->low, point.low);
            column->high = std::max(column->high, point.high);
            column->last = point.last;
        }
    }
    points.resize(kept);
}

void addBars(TraceShape &shape, const std::vector<ColumnRange> &columns, const Frame &frame, int widthPx,
             int marginPx)
{
    shape.bars.reserve(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
        const ColumnRange &column = columns[i];
        if (column.isGap() || column.x < 0.0 || column.x >= widthPx)
            continue;
        double low = column.low;
        double high = column.high;
        const auto reach = [&](double height) {
            low = std::min(low, height);
            high = std::max(high, height);
        };
        if (i > 0 && !columns[i - 1].isGap())
            reach(0.5 * (columns[i - 1].last + column.first));
        if (i + 1 < columns.size() && !columns[i + 1].isGap())
            reach(0.5 * (column.last + columns[i + 1].first));
        shape.bars.push_back(
            {static_cast<int>(column.x) - marginPx, frame.clampedY(high), frame.clampedY(low)});
    }
}

// Liang and Barsky: the part of the segment inside the rectangle, or false.
bool clip(QPointF &p, QPointF &q, double left, double right, double top, double bottom)
{
    double t0 = 0.0;
    double t1 = 1.0;
    const QPointF d = q - p;
    const auto edge = [&](double speed, double distance) {
        if (speed == 0.0)
            return distance >= 0.0;
        const double t = distance / speed;
        if (speed < 0.0)
            t0 = std::max(t0, t);
        else
            t1 = std::min(t1, t);
        return t0 <= t1;
    };
    if (!edge(-d.x(), p.x() - left) || !edge(d.x(), right - p.x()) || !edge(-d.y(), p.y() - top) ||
        !edge(d.y(), bottom - p.y()))
        return false;
    const QPointF start = p;
    if (t1 < 1.0)
        q = start + t1 * d;
    if (t0 > 0.0)
        p = start + t0 * d;
    return true;
}

void addLines(TraceShape &shape, const std::vector<ColumnRange> &points, const Frame &frame, int marginPx)
{
    const double left = -frame.plot.width() - marginPx;
    const double right = 2.0 * frame.plot.width() + marginPx;
    std::vector<QPointF> line;
    const auto finish = [&] {
        if (!line.empty())
            shape.lines.push_back(std::move(line));
        line = {};
    };
    for (size_t i = 0; i < points.size(); ++i) {
        if (points[i].isGap()) {
            finish();
            continue;
        }
        QPointF q(points[i].x - marginPx, frame.y(points[i].low));
        const bool connected = i > 0 && !points[i - 1].isGap();
        if (!connected) {
            finish();
            const bool alone = i + 1 == points.size() || points[i + 1].isGap();
            if (alone && q.x() >= left && q.x() <= right && q.y() >= frame.highest() &&
                q.y() <= frame.lowest())
                shape.lines.push_back({q});
            continue;
        }
        QPointF p(points[i - 1].x - marginPx, frame.y(points[i - 1].low));
        if (!clip(p, q, left, right, frame.highest(), frame.lowest())) {
            finish();
            continue;
        }
        if (line.empty() || line.back() != p) {
            finish();
            line.push_back(p);
        }
        line.push_back(q);
    }
    finish();
}

} // namespace

TraceShape shapeOf(const Trace &trace, const ViewBox &view, QSize plot, int marginPx)
{
    TraceShape shape;
    if (plot.isEmpty() || !(view.width() > 0.0) || !(view.height() > 0.0))
        return shape;
    const Frame frame{view, plot};
    shape.zero = frame.clampedY(0.0);
    const double pixel = view.width() / plot.width();
    const int widthPx = plot.width() + 2 * marginPx;
    std::vector<ColumnRange> columns;
    trace.columns(view.left - marginPx * pixel, view.right + marginPx * pixel, widthPx, columns);
    const double spacing = std::abs(trace.dx()) / pixel;
    if (spacing < densePx) {
        gather(columns, widthPx);
        addBars(shape, columns, frame, widthPx, marginPx);
    } else {
        addLines(shape, columns, frame, marginPx);
    }
    return shape;
}

int sidewaysReach(double lineWidthPx)
{
    return std::max(0, static_cast<int>(std::round((lineWidthPx - 1.0) / 2.0 - 0.25)));
}

} // namespace Chirpdeck
