// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/tracepainter.h"
#include "backend/plot/core/viewrange.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QSize>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace Chirpdeck {

/// Colours of a plot.
struct PlotPalette
{
    QColor background; ///< around the plot
    QColor plot;       ///< under the traces
    QColor grid;
    QColor axis;
    QColor text;
    QColor hint; ///< tick labels, subtitle
    QColor cursor;
    std::vector<QColor> traces; ///< in the order of use; later traces start again with a dashed line

    static PlotPalette dark();
    static PlotPalette light();
    /// Black on white, for paper.
    static PlotPalette print();
};

/// A whole plot as a picture: for files, and wherever there is no screen.
class PlotPicture
{
public:
    struct Curve
    {
        TracePtr trace;
        QString name;                    ///< shown in a legend when at least two curves have one
        std::optional<TraceStyle> style; ///< by default from the palette
    };
    struct Band
    {
        double x0;
        double x1;
        QColor color;
    };
    struct Cursor
    {
        double x;
        QString letter;
        bool dashed = false;
    };

    QString title;
    QString subtitle;
    QString xQuantity; ///< "Frequency"
    QString xUnit;     ///< unit of the stored x; shown with the prefix that suits
    QString yQuantity;
    QString yUnit;
    std::vector<Curve> curves;
    std::vector<Band> bands;
    std::vector<Cursor> cursors;
    std::optional<ViewBox> view;  ///< by default all that the curves hold, and a little space
    bool fillSingleCurve = false; ///< 16 % of its colour down to zero
    QString fontFamily = QStringLiteral("Roboto");
    PlotPalette palette = PlotPalette::print();

    /// What the picture shows.
    ViewBox shownView() const;
    /// Where in a picture of this size the curves are, logical pixels.
    QRectF plotArea(QSizeF size) const;
    /// Draws into the rectangle (0, 0, size); `scale` is device pixels per logical pixel.
    void paint(QPainter &painter, QSizeF size, double scale) const;
    /// An image of size · scale pixels whose device pixel ratio is `scale`. Null when the size is empty.
    QImage render(QSize size, double scale = 1.0) const;

private:
    TraceStyle styleOf(size_t curve) const;
    void paintCurves(QPainter &painter, const QRectF &area, double scale) const;
    void paintCursors(QPainter &painter, const QRectF &area, double scale) const;
    void paintLegend(QPainter &painter, const QRectF &area) const;
};

} // namespace Chirpdeck
