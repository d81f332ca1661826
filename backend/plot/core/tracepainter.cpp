// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/tracepainter.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

QBrush brushFor(const TraceStyle &style, double scale)
{
    const PatternLengths lengths = lengthsOf(style.pattern);
    if (style.pattern == LinePattern::Solid)
        return style.color;
    const int period = std::max(2, qRound(lengths.period * scale));
    const int on = std::max(1, qRound(lengths.on * scale));
    QImage tile(period, period, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    for (int y = 0; y < period; ++y)
        for (int x = 0; x < period; ++x)
            if ((x + y) % period < on)
                tile.setPixelColor(x, y, style.color);
    return tile;
}

void paintBars(QPainter &painter, const TraceShape &shape, const TraceStyle &style, const QBrush &brush,
               double width)
{
    const double reach = 0.5 * width;
    if (style.fill.alpha() > 0) {
        for (const TraceShape::Bar &bar : shape.bars) {
            const double edge = shape.zero > bar.bottom ? bar.bottom + reach : bar.top - reach;
            if (shape.zero > bar.bottom || shape.zero < bar.top)
                painter.fillRect(
                    QRectF(bar.column, std::min(edge, shape.zero), 1.0, std::abs(edge - shape.zero)),
                    style.fill);
        }
    }
    const int sideways = sidewaysReach(width);
    for (const TraceShape::Bar &bar : shape.bars)
        painter.fillRect(QRectF(bar.column - sideways, bar.top - reach, 1.0 + 2.0 * sideways,
                                bar.bottom - bar.top + width),
                         brush);
}

void paintLines(QPainter &painter, const TraceShape &shape, const TraceStyle &style, double width,
                double scale)
{
    QPen pen(style.color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (style.pattern != LinePattern::Solid) {
        // Pens count in their own width.
        const PatternLengths lengths = lengthsOf(style.pattern);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({lengths.on * scale / width, (lengths.period - lengths.on) * scale / width});
    }
    for (const std::vector<QPointF> &line : shape.lines) {
        if (line.size() == 1) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.color);
            painter.drawEllipse(line.front(), std::max(1.5, width), std::max(1.5, width));
            continue;
        }
        if (style.fill.alpha() > 0) {
            QPolygonF area(QList<QPointF>(line.begin(), line.end()));
            area << QPointF(line.back().x(), shape.zero) << QPointF(line.front().x(), shape.zero);
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.fill);
            painter.drawPolygon(area);
        }
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line.data(), static_cast<int>(line.size()));
    }
}

} // namespace

PatternLengths lengthsOf(LinePattern pattern)
{
    switch (pattern) {
    case LinePattern::Dashed:
        return {10.0, 6.0};
    case LinePattern::Dotted:
        return {4.0, 2.0};
    case LinePattern::Solid:
        break;
    }
    return {1.0, 1.0};
}

void paintTrace(QPainter &painter, const TraceShape &shape, const TraceStyle &style, double scale)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QBrush brush = brushFor(style, scale);
    const double width = std::max(0.1, style.lineWidth * scale);
    paintBars(painter, shape, style, brush, width);
    paintLines(painter, shape, style, width, scale);
    painter.restore();
}

} // namespace Chirpdeck
