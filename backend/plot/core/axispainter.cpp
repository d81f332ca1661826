// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/axispainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

// Gaps between labels, in heights of the type.
constexpr double gapBeside = 2.0;
constexpr double linesPerMark = 2.6;
// A low plot needs its few marks closer together, or a single one would be left.
constexpr double lowPlotLines = 10.0;
constexpr double linesPerMarkInLowPlot = 1.6;
constexpr double labelGap = 4.0;

} // namespace

double onDevicePixel(double position, double deviceScale)
{
    return (std::floor(position * deviceScale) + 0.5) / deviceScale;
}

Ticks axisTicks(AxisEdge edge, double low, double high, const QString &unit, double lengthPx,
                const QFont &font, UnitChoice choice)
{
    const QFontMetricsF metrics(font);
    if (edge == AxisEdge::Left) {
        const double lines =
            lengthPx < lowPlotLines * metrics.height() ? linesPerMarkInLowPlot : linesPerMark;
        return ticksFor(
            low, high, unit, lengthPx, [&](const QString &) { return lines * metrics.height(); }, choice);
    }
    return ticksFor(
        low, high, unit, lengthPx,
        [&](const QString &label) { return metrics.horizontalAdvance(label) + gapBeside * metrics.height(); },
        choice);
}

void paintAxis(QPainter &painter, AxisEdge edge, const QRectF &plot, double low, double high,
               const Ticks &ticks, const AxisStyle &style, double deviceScale)
{
    const QFontMetricsF metrics(style.font);
    const bool bottom = edge == AxisEdge::Bottom;
    const double span = high - low;
    if (!(span > 0.0))
        return;
    const auto place = [&](double value) {
        const double part = (value - low) / span;
        return onDevicePixel(
            bottom ? plot.left() + part * plot.width() : plot.bottom() - part * plot.height(), deviceScale);
    };
    const double rim = onDevicePixel(bottom ? plot.bottom() : plot.left() - 1.0 / deviceScale, deviceScale);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(style.line, 1.0 / deviceScale));
    painter.setFont(style.font);
    const auto mark = [&](double at, double length) {
        painter.drawLine(bottom ? QLineF(at, rim, at, rim + length) : QLineF(rim - length, at, rim, at));
    };
    painter.drawLine(bottom ? QLineF(plot.left(), rim, plot.right(), rim)
                            : QLineF(rim, plot.top(), rim, plot.bottom()));
    for (const double value : ticks.minor)
        mark(place(value), style.minorLength);
    for (const double value : ticks.values)
        mark(place(value), style.markLength);

    painter.setPen(style.text);
    for (size_t i = 0; i < ticks.values.size(); ++i) {
        const QString &label = ticks.labels[static_cast<qsizetype>(i)];
        const double at = place(ticks.values[i]);
        // On whole pixels, because type that starts between two of them is soft.
        QPointF origin;
        if (bottom)
            origin = {at - 0.5 * metrics.horizontalAdvance(label),
                      rim + style.markLength + labelGap + metrics.ascent()};
        else
            origin = {rim - style.markLength - labelGap - metrics.horizontalAdvance(label),
                      at + 0.5 * metrics.capHeight()};
        painter.drawText(QPointF(std::round(origin.x() * deviceScale), std::round(origin.y() * deviceScale)) /
                             deviceScale,
                         label);
    }
    painter.restore();
}

} // namespace Chirpdeck
