// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/tracemesh.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Chirpdeck {

namespace {

// Half a pixel beyond the nominal edge, where the coverage becomes zero.
constexpr double feather = 0.5;

template<typename Vertex>
class Strip
{
public:
    explicit Strip(std::vector<Vertex> &vertices)
        : m_vertices(vertices)
    {
    }

    void begin() { m_joinNext = !m_vertices.empty(); }
    void add(const Vertex &vertex)
    {
        if (m_joinNext) {
            m_vertices.push_back(m_vertices.back());
            m_vertices.push_back(vertex);
            m_joinNext = false;
        }
        m_vertices.push_back(vertex);
    }

private:
    std::vector<Vertex> &m_vertices;
    bool m_joinNext = false;
};

using CurveStrip = Strip<TraceVertex>;
using FillStrip = Strip<FillVertex>;

FillVertex fillVertex(double x, double y)
{
    return {static_cast<float>(x), static_cast<float>(y)};
}

// The two edges of a bar, with the width of the line.
struct BarEdges
{
    explicit BarEdges(const TraceShape::Bar &bar, double width)
        : top(static_cast<float>(bar.top - 0.5 * width - feather))
        , bottom(static_cast<float>(bar.bottom + 0.5 * width + feather))
    {
    }

    float top;
    float bottom;
};

// A rectangle of one or more bars: from..to in x, top..bottom in y, cut out of a bar with these edges. Bars
// have no direction: with x + y their dashes appear in flat stretches and in upright ones alike.
void addPiece(CurveStrip &strip, float left, float right, float top, float bottom, const BarEdges &edges)
{
    strip.begin();
    strip.add({left, top, top - edges.top, edges.bottom - top, left + top});
    strip.add({left, bottom, bottom - edges.top, edges.bottom - bottom, left + bottom});
    strip.add({right, top, top - edges.top, edges.bottom - top, right + top});
    strip.add({right, bottom, bottom - edges.top, edges.bottom - bottom, right + bottom});
}

void addBar(CurveStrip &strip, const TraceShape::Bar &bar, double width, int sideways)
{
    const BarEdges edges(bar, width);
    addPiece(strip, static_cast<float>(bar.column - sideways), static_cast<float>(bar.column + 1 + sideways),
             edges.top, edges.bottom, edges);
}

// Rasterisers work in blocks of pixels, and a triangle one pixel wide wastes most of each. So what
// neighbouring bars have in common, the core, is drawn as one rectangle, and of each bar only what lies above
// and below. The pixels are the same: a core is covered fully, ends at whole pixels, and its distances from
// the edges do not matter.
constexpr size_t largestGroup = 16;
constexpr float smallestCore = 8.0F;
constexpr float coveredFully = 2.0F * static_cast<float>(feather);

// Bars side by side, in groups that share a core.
void addBars(CurveStrip &strip, FillStrip &cores, const std::vector<TraceShape::Bar> &bars, double width,
             bool dashed)
{
    for (size_t first = 0; first < bars.size();) {
        float coreTop = -std::numeric_limits<float>::infinity();
        float coreBottom = std::numeric_limits<float>::infinity();
        size_t end = first;
        for (; end < bars.size() && end - first < largestGroup &&
               bars[end].column == bars[first].column + static_cast<int>(end - first);
             ++end) {
            const BarEdges edges(bars[end], width);
            const float top = std::max(coreTop, std::ceil(edges.top + coveredFully));
            const float bottom = std::min(coreBottom, std::floor(edges.bottom - coveredFully));
            if (end > first && bottom - top < smallestCore)
                break;
            coreTop = top;
            coreBottom = bottom;
        }
        if (end - first == 1) {
            addBar(strip, bars[first], width, 0);
        } else {
            const auto coreLeft = static_cast<float>(bars[first].column);
            const auto coreRight = static_cast<float>(bars[end - 1].column + 1);
            if (dashed) {
                const BarEdges far(TraceShape::Bar{0, coreTop - 4.0, coreBottom + 4.0}, 0.0);
                addPiece(strip, coreLeft, coreRight, coreTop, coreBottom, far);
            } else {
                cores.begin();
                cores.add({coreLeft, coreTop});
                cores.add({coreLeft, coreBottom});
                cores.add({coreRight, coreTop});
                cores.add({coreRight, coreBottom});
            }
            for (size_t i = first; i < end; ++i) {
                const BarEdges edges(bars[i], width);
                const auto left = static_cast<float>(bars[i].column);
                addPiece(strip, left, left + 1.0F, edges.top, coreTop, edges);
                addPiece(strip, left, left + 1.0F, coreBottom, edges.bottom, edges);
            }
        }
        first = end;
    }
}

void addBarFill(FillStrip &strip, const TraceShape::Bar &bar, double zero, double width)
{
    if (zero >= bar.top && zero <= bar.bottom)
        return;
    const double edge = zero > bar.bottom ? bar.bottom + 0.5 * width : bar.top - 0.5 * width;
    strip.begin();
    strip.add(fillVertex(bar.column, edge));
    strip.add(fillVertex(bar.column, zero));
    strip.add(fillVertex(bar.column + 1, edge));
    strip.add(fillVertex(bar.column + 1, zero));
}

// Both edges of the curve at p, for a curve whose normal there is `normal`; `stretch` widens a mitre so that
// the edges keep their distance.
void addPair(CurveStrip &strip, QPointF p, QPointF normal, double width, double along, double stretch = 1.0)
{
    const double reach = 0.5 * width + feather;
    const QPointF offset = normal * (reach * stretch);
    const auto full = static_cast<float>(2.0 * reach);
    strip.add({static_cast<float>(p.x() + offset.x()), static_cast<float>(p.y() + offset.y()), 0.0F, full,
               static_cast<float>(along)});
    strip.add({static_cast<float>(p.x() - offset.x()), static_cast<float>(p.y() - offset.y()), full, 0.0F,
               static_cast<float>(along)});
}

QPointF normalOf(QPointF direction)
{
    return {-direction.y(), direction.x()};
}

void addLine(CurveStrip &strip, const std::vector<QPointF> &line, double width)
{
    // A point by itself is a dot.
    if (line.size() == 1) {
        const double radius = std::max(1.5, width);
        strip.begin();
        addPair(strip, line.front() - QPointF(radius, 0.0), {0.0, 1.0}, 2.0 * radius, 0.0);
        addPair(strip, line.front() + QPointF(radius, 0.0), {0.0, 1.0}, 2.0 * radius, 0.0);
        return;
    }
    QPointF before;
    bool started = false;
    double along = 0.0;
    strip.begin();
    for (size_t i = 0; i + 1 < line.size(); ++i) {
        QPointF direction = line[i + 1] - line[i];
        const double length = std::hypot(direction.x(), direction.y());
        if (length == 0.0)
            continue;
        direction /= length;
        if (!started) {
            addPair(strip, line[i], normalOf(direction), width, along);
            started = true;
        } else if (const double cosine = QPointF::dotProduct(before, direction); cosine > 0.0) {
            const QPointF sum = normalOf(before + direction);
            const QPointF middle = sum / std::hypot(sum.x(), sum.y());
            addPair(strip, line[i], middle, width, along,
                    1.0 / QPointF::dotProduct(middle, normalOf(direction)));
        } else {
            // A sharp turn: both pieces end a little beyond it, because a mitre would shoot out far.
            const double cap = 0.5 * width;
            addPair(strip, line[i] + before * cap, normalOf(before), width, along + cap);
            strip.begin();
            addPair(strip, line[i] - direction * cap, normalOf(direction), width, along - cap);
        }
        before = direction;
        along += length;
    }
    if (started)
        addPair(strip, line.back(), normalOf(before), width, along);
}

void addLineFill(FillStrip &strip, const std::vector<QPointF> &line, double zero)
{
    strip.begin();
    for (size_t i = 0; i < line.size(); ++i) {
        const QPointF p = line[i];
        strip.add(fillVertex(p.x(), p.y()));
        strip.add(fillVertex(p.x(), zero));
        if (i + 1 == line.size())
            break;
        const QPointF q = line[i + 1];
        if ((p.y() - zero) * (q.y() - zero) < 0.0) {
            const double x = p.x() + (zero - p.y()) / (q.y() - p.y()) * (q.x() - p.x());
            strip.add(fillVertex(x, zero));
            strip.add(fillVertex(x, zero));
        }
    }
}

} // namespace

TraceMesh meshOf(const TraceShape &shape, double lineWidth, bool withFill, bool dashed)
{
    TraceMesh mesh;
    CurveStrip curve(mesh.curve);
    FillStrip core(mesh.core);
    FillStrip fill(mesh.fill);
    mesh.curve.reserve(12 * shape.bars.size());
    const int sideways = sidewaysReach(lineWidth);
    if (sideways == 0) {
        addBars(curve, core, shape.bars, lineWidth, dashed);
    } else {
        for (const TraceShape::Bar &bar : shape.bars)
            addBar(curve, bar, lineWidth, sideways);
    }
    if (withFill) {
        for (const TraceShape::Bar &bar : shape.bars)
            addBarFill(fill, bar, shape.zero, lineWidth);
    }
    for (const std::vector<QPointF> &line : shape.lines) {
        addLine(curve, line, lineWidth);
        if (withFill && line.size() > 1)
            addLineFill(fill, line, shape.zero);
    }
    return mesh;
}

} // namespace Chirpdeck
