// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/trace.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace Chirpdeck {

/// What a plot shows: x from left to right edge, y from bottom to top edge, in data units. left < right and
/// bottom < top.
struct ViewBox
{
    double left = 0.0;
    double right = 1.0;
    double bottom = 0.0;
    double top = 1.0;

    double width() const noexcept { return right - left; }
    double height() const noexcept { return top - bottom; }
    bool operator==(const ViewBox &) const = default;
};

/// The visible part of a plot and what may be done to it. A value without any signal; PlotController shows it
/// to QML.
///
/// The view stays inside the limits: the data's bounds and a margin above and below. An axis that shows all
/// of its limits is *fitted* and follows the bounds when data arrive; panning or zooming that axis ends this
/// until the next fit. New data of the same stretch of x leave a fitted y axis as it is while they fill most
/// of it: the axis of a live plot would tremble otherwise. Where some heights are left out of the fit, the y
/// axis is fitted when it shows all others, and zooming out shows more. Positions in the plot are pixels from
/// its top left corner, and every call that needs them takes the size of the plot.
class ViewRange
{
public:
    /// Fingers nearer than this along one axis leave that axis alone in a pinch, px.
    static constexpr double pinchLockPx = 56.0;

    const ViewBox &view() const noexcept { return m_view; }
    /// What the data span, without margins.
    const ViewBox &bounds() const noexcept { return m_bounds; }
    /// How far the view may reach.
    ViewBox limits() const;
    bool isFittedX() const noexcept { return m_fittedX; }
    bool isFittedY() const noexcept { return m_fittedY; }

    /// New data bounds; a flat or empty extent is opened a little so that there is something to see. Fitted
    /// axes follow.
    void setBounds(double x0, double x1, ValueRange heights) { setBounds(x0, x1, heights, heights); }
    /// With the heights that a fitted y axis shows.
    void setBounds(double x0, double x1, ValueRange heights, ValueRange fitHeights);
    /// Space above and below the data when fitted, as parts of their height (5 % each at first).
    void setMargins(double below, double above);
    /// The smallest extents that zooming reaches; a floor that keeps neighbouring pixels apart in a double is
    /// always added.
    void setMinimumSpan(double x, double y);

    /// Shows this, as far as the limits allow.
    void setView(const ViewBox &view);
    void setX(double x0, double x1);
    void setY(double y0, double y1);
    /// Moves the view by parts of what it shows: +1 in x shows what lies to the right, +1 in y what lies
    /// above.
    void pan(double partsX, double partsY);
    /// Moves the data with a finger, px.
    void drag(QPointF by, QSizeF plot);
    /// Factors > 1 show less; the data under `at` stay there. A factor of 1 leaves an axis alone.
    void zoom(QPointF at, QSizeF plot, double factorX, double factorY);
    /// Two fingers that went from (a0, b0) to (a1, b1), applied to the view `start` of the moment when they
    /// came down. The axes zoom apart, and an axis on which the fingers began closer than pinchLockPx stays;
    /// with both so close, the plot follows the fingers without zooming.
    void pinch(const ViewBox &start, QPointF a0, QPointF b0, QPointF a1, QPointF b1, QSizeF plot);
    /// Shows what lies in a rectangle of the plot. Rectangles thinner than 4 px in one direction leave that
    /// axis alone.
    void zoomTo(const QRectF &rectangle, QSizeF plot);

    void fitX();
    void fitY();
    /// Fits the heights of what is visible in x; the axis counts as fitted when x is fitted too.
    void fitYTo(ValueRange visible);
    void fitAll();

    double xAt(double px, double plotWidth) const { return m_view.left + px / plotWidth * m_view.width(); }
    double yAt(double py, double plotHeight) const { return m_view.top - py / plotHeight * m_view.height(); }
    double pxAt(double x, double plotWidth) const { return (x - m_view.left) / m_view.width() * plotWidth; }
    double pyAt(double y, double plotHeight) const { return (m_view.top - y) / m_view.height() * plotHeight; }

    bool operator==(const ViewRange &) const = default;

private:
    void confine();
    ValueRange withMargins(ValueRange heights) const;
    ValueRange fittedHeights() const;

    ViewBox m_view;
    ViewBox m_bounds;
    ValueRange m_dataHeights{0.0, 1.0}; ///< those that a fit shows
    ValueRange m_fitHeights{0.0, 1.0};  ///< those that are shown while fitted
    double m_marginBelow = 0.05;
    double m_marginAbove = 0.05;
    double m_minimumX = 0.0;
    double m_minimumY = 0.0;
    bool m_fittedX = true;
    bool m_fittedY = true;
};

/// Views to go back and forward to, as in a browser: at most 50, the oldest is forgotten first.
class ViewHistory
{
public:
    /// Keeps the view that is about to change; everything ahead is forgotten. A view that equals the last one
    /// kept is not kept twice.
    void remember(const ViewRange &before);
    bool canGoBack() const noexcept { return !m_back.empty(); }
    bool canGoForward() const noexcept { return !m_ahead.empty(); }
    /// The view to show in place of `current`; `current` itself when there is nowhere to go.
    ViewRange back(const ViewRange &current);
    ViewRange forward(const ViewRange &current);
    void clear();

private:
    std::vector<ViewRange> m_back;
    std::vector<ViewRange> m_ahead;
};

} // namespace Chirpdeck
