// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/tracemesh.h"

#include <algorithm>
#include <cmath>

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

void addBar(CurveStrip &strip, const TraceShape::Bar &bar, double width, int sideways)
{
    const auto left = static_cast<float>(bar.column - sideways);
    const auto right = static_cast<float>(bar.column + 1 + sideways);
    const auto top = static_cast<float>(bar.top - 0.5 * width - feather);
    const auto bottom = static_cast<float>(bar.bottom + 0.5 * width + feather);
    const float height = bottom - top;
    // Bars have no direction. With x + y their dashes appear in flat stretches and in upright ones alike.
    strip.begin();
    strip.add({left, top, 0.0F, height, left + top});
    strip.add({left, bottom, height, 0.0F, left + bottom});
    strip.add({right, top, 0.0F, height, right + top});
    strip.add({right, bottom, height, 0.0F, right + bottom});
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

TraceMesh meshOf(const TraceShape &shape, double lineWidth, bool withFill)
{
    TraceMesh mesh;
    CurveStrip curve(mesh.curve);
    FillStrip fill(mesh.fill);
    mesh.curve.reserve(6 * shape.bars.size());
    const int sideways = sidewaysReach(lineWidth);
    for (const TraceShape::Bar &bar : shape.bars) {
        addBar(curve, bar, lineWidth, sideways);
        if (withFill)
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
