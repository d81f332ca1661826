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

// Columns of a group, and texels of a row of the table: a group never goes on in the next row.
constexpr int groupWidth = 16;
constexpr int tableWidth = 1024;
// Lower than this a rectangle of its own for the core does not pay.
constexpr int smallestCore = 8;

// The rows of whole pixels that a bar covers, at least one. Bars end at whole pixels: a bar is as high as the
// data reach within its column, and half a pixel at its ends would only cost a blend.
struct PixelRows
{
    PixelRows(int top_, int bottom_)
        : top(top_)
        , bottom(bottom_)
    {
    }
    PixelRows(const TraceShape::Bar &bar, double width)
        : top(static_cast<int>(std::round(bar.top - 0.5 * width)))
        , bottom(std::max(top + 1, static_cast<int>(std::round(bar.bottom + 0.5 * width))))
    {
    }

    int top;
    int bottom;
};

QRgb tableEntry(const PixelRows &rows)
{
    const auto stored = [](int row) { return std::clamp(row + barTableOffset, 0, 0xffff); };
    const int top = stored(rows.top);
    const int bottom = stored(rows.bottom);
    return qRgba(top >> 8, top & 0xff, bottom >> 8, bottom & 0xff);
}

template<typename Vertex, typename Corner>
void addRectangle(std::vector<Vertex> &triangles, const Corner &corner, int left, int right, int top,
                  int bottom)
{
    if (bottom <= top)
        return;
    const Vertex topRight = corner(right, top);
    const Vertex bottomLeft = corner(left, bottom);
    triangles.insert(triangles.end(),
                     {corner(left, top), bottomLeft, topRight, topRight, bottomLeft, corner(right, bottom)});
}

void addBars(TraceMesh &mesh, const std::vector<TraceShape::Bar> &bars, double width)
{
    if (bars.empty())
        return;
    const int start = bars.front().column;
    const int columns = bars.back().column + 1 - start;
    const int tableHeight = (columns + tableWidth - 1) / tableWidth;
    // Called premultiplied, so that nobody multiplies it. An entry of zeros is a bar without rows.
    mesh.barTable = QImage(tableWidth, tableHeight, QImage::Format_RGBA8888_Premultiplied);
    mesh.barTable.fill(0);
    for (size_t first = 0; first < bars.size();) {
        const int group = (bars[first].column - start) / groupWidth;
        const int tableRow = group * groupWidth / tableWidth;
        auto *const entries = reinterpret_cast<uchar *>(mesh.barTable.scanLine(tableRow));
        PixelRows any(bars[first], width);
        PixelRows all = any;
        size_t end = first;
        for (; end < bars.size() && (bars[end].column - start) / groupWidth == group; ++end) {
            const PixelRows rows(bars[end], width);
            any.top = std::min(any.top, rows.top);
            any.bottom = std::max(any.bottom, rows.bottom);
            all.top = std::max(all.top, rows.top);
            all.bottom = std::min(all.bottom, rows.bottom);
            const QRgb entry = tableEntry(rows);
            uchar *const texel = entries + 4 * ((bars[end].column - start) % tableWidth);
            texel[0] = static_cast<uchar>(qRed(entry));
            texel[1] = static_cast<uchar>(qGreen(entry));
            texel[2] = static_cast<uchar>(qBlue(entry));
            texel[3] = static_cast<uchar>(qAlpha(entry));
        }
        const int left = bars[first].column;
        const int right = bars[end - 1].column + 1;
        const bool whole = right - left == static_cast<int>(end - first);
        if (!whole || (all.bottom - all.top < smallestCore && end - first > 1))
            all = {any.bottom, any.bottom};
        const auto coreCorner = [](int x, int y) {
            return FillVertex{static_cast<float>(x), static_cast<float>(y)};
        };
        const auto barCorner = [&](int x, int y) {
            return BarVertex{static_cast<float>(x), static_cast<float>(y),
                             static_cast<float>(x - start - tableRow * tableWidth) / tableWidth,
                             (static_cast<float>(tableRow) + 0.5F) / static_cast<float>(tableHeight)};
        };
        addRectangle(mesh.bars, barCorner, left, right, any.top, all.top);
        addRectangle(mesh.core, coreCorner, left, right, all.top, all.bottom);
        addRectangle(mesh.bars, barCorner, left, right, all.bottom, any.bottom);
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
    FillStrip fill(mesh.fill);
    const int sideways = sidewaysReach(lineWidth);
    if (sideways == 0 && !dashed) {
        addBars(mesh, shape.bars, lineWidth);
    } else {
        mesh.curve.reserve(6 * shape.bars.size());
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
