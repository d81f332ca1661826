// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/plotpicture.h"

#include "backend/plot/core/axispainter.h"
#include "backend/plot/core/ticks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

constexpr double leftGutter = 64.0;
constexpr double bottomGutter = 50.0;
constexpr double unitHeight = 24.0;
constexpr double titleHeight = 34.0;
constexpr double rightMargin = 20.0;
constexpr double topMargin = 8.0;
constexpr int captionPx = 13;
constexpr int titlePx = 18;
constexpr double fillStrength = 0.16;

QFont fontOf(const QString &family, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font(family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QString axisTitle(const QString &quantity, const QString &unit)
{
    if (quantity.isEmpty() || unit.isEmpty())
        return quantity.isEmpty() ? unit : quantity;
    return quantity + QStringLiteral(" / ") + unit;
}

} // namespace

PlotPalette PlotPalette::dark()
{
    return {QColor(0x161C21),
            QColor(0x0A0E11),
            QColor(0x1D252C),
            QColor(0x71808D),
            QColor(0xEEF2F5),
            QColor(0xAEB9C3),
            QColor(0xF1F4F6),
            {QColor(0x5DBBFF), QColor(0xF5A742), QColor(0xF2F5E5), QColor(0xFB5195), QColor(0x8067E4)}};
}

PlotPalette PlotPalette::light()
{
    return {QColor(0xFFFFFF),
            QColor(0xFFFFFF),
            QColor(0xE4E9EC),
            QColor(0x75828D),
            QColor(0x11171C),
            QColor(0x475460),
            QColor(0x11171C),
            {QColor(0x0067B1), QColor(0xB25000), QColor(0x11171C), QColor(0xA100E0), QColor(0x6B3A2A)}};
}

PlotPalette PlotPalette::print()
{
    PlotPalette palette = light();
    palette.axis = Qt::black;
    palette.text = Qt::black;
    palette.hint = Qt::black;
    return palette;
}

ViewBox PlotPicture::shownView() const
{
    if (view)
        return *view;
    ViewRange range;
    double x0 = 0.0;
    double x1 = 1.0;
    ValueRange heights;
    ValueRange fitHeights;
    bool first = true;
    for (const Curve &curve : curves) {
        if (!curve.trace || curve.trace->isEmpty())
            continue;
        x0 = first ? curve.trace->xMin() : std::min(x0, curve.trace->xMin());
        x1 = first ? curve.trace->xMax() : std::max(x1, curve.trace->xMax());
        first = false;
        heights = united(heights, curve.trace->range());
        fitHeights = united(fitHeights, curve.trace->fitRange());
    }
    range.setBounds(x0, x1, heights, fitHeights);
    return range.view();
}

QRectF PlotPicture::plotArea(QSizeF size) const
{
    const double top = (title.isEmpty() ? topMargin : titleHeight) + unitHeight;
    return {leftGutter, top, std::max(1.0, size.width() - leftGutter - rightMargin),
            std::max(1.0, size.height() - top - bottomGutter)};
}

TraceStyle PlotPicture::styleOf(size_t curve) const
{
    if (curves[curve].style)
        return *curves[curve].style;
    TraceStyle style;
    if (!palette.traces.empty()) {
        style.color = palette.traces[curve % palette.traces.size()];
        style.pattern = curve < palette.traces.size() ? LinePattern::Solid : LinePattern::Dashed;
    }
    if (fillSingleCurve && curves.size() == 1) {
        style.fill = style.color;
        style.fill.setAlphaF(fillStrength);
    }
    return style;
}

void PlotPicture::paintCurves(QPainter &painter, const QRectF &area, double scale) const
{
    const ViewBox shown = shownView();
    // Columns are device pixels, so the plot begins and ends on whole ones.
    const QRect device(qRound(area.left() * scale), qRound(area.top() * scale), qRound(area.width() * scale),
                       qRound(area.height() * scale));
    painter.save();
    painter.scale(1.0 / scale, 1.0 / scale);
    painter.setClipRect(device);
    painter.translate(device.topLeft());
    for (size_t i = 0; i < curves.size(); ++i) {
        if (curves[i].trace)
            paintTrace(painter, shapeOf(*curves[i].trace, shown, device.size()), styleOf(i), scale);
    }
    painter.restore();
}

void PlotPicture::paintCursors(QPainter &painter, const QRectF &area, double scale) const
{
    const ViewBox shown = shownView();
    painter.save();
    painter.setFont(fontOf(fontFamily, captionPx, QFont::Medium));
    for (const Cursor &cursor : cursors) {
        if (cursor.x < shown.left || cursor.x > shown.right)
            continue;
        const double x =
            onDevicePixel(area.left() + (cursor.x - shown.left) / shown.width() * area.width(), scale);
        painter.setPen(QPen(palette.cursor, 1.5, cursor.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
        const QRectF flag(x - 10.0, area.top() - 9.0, 20.0, 18.0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.cursor);
        painter.drawRoundedRect(flag, 5.0, 5.0);
        painter.setPen(palette.plot);
        painter.drawText(flag, Qt::AlignCenter, cursor.letter);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.restore();
}

void PlotPicture::paintLegend(QPainter &painter, const QRectF &area) const
{
    if (std::count_if(curves.begin(), curves.end(), [](const Curve &c) { return !c.name.isEmpty(); }) < 2)
        return;
    const QFont font = fontOf(fontFamily, captionPx);
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setFont(font);
    double right = area.right();
    const double middle = area.top() - 0.5 * unitHeight;
    for (size_t i = curves.size(); i-- > 0;) {
        const QString &name = curves[i].name;
        if (name.isEmpty())
            continue;
        const double width = metrics.horizontalAdvance(name);
        painter.setPen(palette.hint);
        painter.drawText(QPointF(right - width, middle + 0.5 * metrics.capHeight()), name);
        const TraceStyle style = styleOf(i);
        painter.setPen(
            QPen(style.color, 3.0, style.pattern == LinePattern::Solid ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QLineF(right - width - 24.0, middle, right - width - 8.0, middle));
        right -= width + 40.0;
    }
    painter.restore();
}

void PlotPicture::paint(QPainter &painter, QSizeF size, double scale) const
{
    const QRectF area = plotArea(size);
    const ViewBox shown = shownView();
    const AxisStyle axis{palette.axis, palette.hint, fontOf(fontFamily, captionPx)};
    const Ticks x = axisTicks(AxisEdge::Bottom, shown.left, shown.right, xUnit, area.width(), axis.font);
    const Ticks y = axisTicks(AxisEdge::Left, shown.bottom, shown.top, yUnit, area.height(), axis.font);

    painter.save();
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), size), palette.background);
    painter.fillRect(area, palette.plot);
    const auto pxOf = [&](double value) {
        return area.left() + (value - shown.left) / shown.width() * area.width();
    };
    for (const Band &band : bands) {
        const double a = std::clamp(pxOf(std::min(band.x0, band.x1)), area.left(), area.right());
        const double b = std::clamp(pxOf(std::max(band.x0, band.x1)), area.left(), area.right());
        painter.fillRect(QRectF(a, area.top(), b - a, area.height()), band.color);
    }
    painter.setPen(QPen(palette.grid, 1.0 / scale));
    for (const double value : x.values) {
        const double at = onDevicePixel(pxOf(value), scale);
        painter.drawLine(QLineF(at, area.top(), at, area.bottom()));
    }
    for (const double value : y.values) {
        const double at =
            onDevicePixel(area.bottom() - (value - shown.bottom) / shown.height() * area.height(), scale);
        painter.drawLine(QLineF(area.left(), at, area.right(), at));
    }
    paintCurves(painter, area, scale);
    paintAxis(painter, AxisEdge::Bottom, area, shown.left, shown.right, x, axis, scale);
    paintAxis(painter, AxisEdge::Left, area, shown.bottom, shown.top, y, axis, scale);
    paintCursors(painter, area, scale);
    paintLegend(painter, area);

    painter.setPen(palette.text);
    const QFont medium = fontOf(fontFamily, captionPx, QFont::Medium);
    painter.setFont(medium);
    const QRectF under(area.left(), area.bottom() + 26.0, area.width(), bottomGutter - 28.0);
    painter.drawText(under, Qt::AlignRight | Qt::AlignTop, axisTitle(xQuantity, x.unit.unit));
    const QString yTitle = axisTitle(yQuantity, y.unit.unit);
    const double yTitleWidth = QFontMetricsF(medium).horizontalAdvance(yTitle);
    const double yTitleLeft = std::max(8.0, area.left() - 10.0 - yTitleWidth);
    painter.drawText(QRectF(yTitleLeft, area.top() - unitHeight, yTitleWidth + 4.0, unitHeight - 6.0),
                     Qt::AlignLeft | Qt::AlignVCenter, yTitle);
    if (!title.isEmpty()) {
        const QFont font = fontOf(fontFamily, titlePx, QFont::Medium);
        const double base = 24.0;
        painter.setFont(font);
        painter.drawText(QPointF(16.0, base), title);
        painter.setPen(palette.hint);
        painter.setFont(axis.font);
        painter.drawText(QPointF(16.0 + QFontMetricsF(font).horizontalAdvance(title) + 12.0, base), subtitle);
    }
    painter.restore();
}

QImage PlotPicture::render(QSize size, double scale) const
{
    QImage image(QSize(qRound(size.width() * scale), qRound(size.height() * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(scale);
    image.fill(palette.background);
    QPainter painter(&image);
    paint(painter, QSizeF(size), scale);
    return image;
}

} // namespace Chirpdeck
