// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/tracedrawing.h"

#include "backend/plot/core/traceshape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

// A mesh reaches beyond the plot by this part of its width, so that a moving plot has something to show at
// its edge.
constexpr double marginPart = 0.25;

QSize devicePixels(const TraceRequest &request)
{
    return {static_cast<int>(std::ceil(request.size.width() * request.scale)),
            static_cast<int>(std::ceil(request.size.height() * request.scale))};
}

// The view of a plot of whole device pixels, which may be a little larger than the item.
ViewBox wholePixelView(const TraceRequest &request)
{
    const QSize pixels = devicePixels(request);
    ViewBox view = request.view;
    view.right = view.left + view.width() * (pixels.width() / (request.size.width() * request.scale));
    view.bottom = view.top - view.height() * (pixels.height() / (request.size.height() * request.scale));
    return view;
}

} // namespace

bool TraceRequest::needsSameDrawingAs(const TraceRequest &other) const
{
    if (trace != other.trace || view != other.view || size != other.size || scale != other.scale ||
        asImage != other.asImage || style.lineWidth != other.style.lineWidth)
        return false;
    if (asImage)
        return style == other.style;
    return (style.fill.alpha() > 0) == (other.style.fill.alpha() > 0);
}

QRectF TraceDrawing::pixelIn(const ViewBox &view, QSizeF size) const
{
    const double perX = request.view.width() / (request.size.width() * request.scale);
    const double perY = request.view.height() / (request.size.height() * request.scale);
    return {(request.view.left - view.left) / view.width() * size.width(),
            (view.top - request.view.top) / view.height() * size.height(), perX / view.width() * size.width(),
            perY / view.height() * size.height()};
}

std::shared_ptr<const TraceDrawing> draw(const TraceRequest &request)
{
    auto drawing = std::make_shared<TraceDrawing>();
    drawing->request = request;
    const QSize pixels = devicePixels(request);
    if (!request.trace || pixels.isEmpty())
        return drawing;
    const int margin = request.asImage ? 0 : static_cast<int>(marginPart * pixels.width());
    const TraceShape shape = shapeOf(*request.trace, wholePixelView(request), pixels, margin);
    if (request.asImage) {
        drawing->image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        drawing->image.fill(Qt::transparent);
        QPainter painter(&drawing->image);
        paintTrace(painter, shape, request.style, request.scale);
    } else {
        drawing->mesh = meshOf(shape, request.style.lineWidth * request.scale, request.style.fill.alpha() > 0,
                               request.style.pattern != LinePattern::Solid);
    }
    return drawing;
}

} // namespace Chirpdeck
