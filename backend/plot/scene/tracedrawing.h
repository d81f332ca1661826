// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/trace.h"
#include "backend/plot/core/tracepainter.h"
#include "backend/plot/core/viewrange.h"
#include "backend/plot/scene/tracemesh.h"

#include <QImage>
#include <QRectF>
#include <QSize>
#include <QSizeF>

#include <memory>

namespace Chirpdeck {

/// Everything that decides how a trace looks.
struct TraceRequest
{
    TracePtr trace;
    ViewBox view;       ///< what the item shows
    QSizeF size;        ///< of the item, logical pixels
    double scale = 1.0; ///< device pixels per logical one
    TraceStyle style;
    bool asImage = false; ///< for the software renderer, which draws images but no meshes

    /// Whether a drawing made for `other` serves this request unchanged. Colours of a mesh are not part of
    /// the drawing.
    bool needsSameDrawingAs(const TraceRequest &other) const;
};

/// The result: a mesh or an image, in device pixels of the plot it was made for. Immutable once made.
struct TraceDrawing
{
    TraceRequest request;
    TraceMesh mesh;
    QImage image;

    /// Where the rectangle (0, 0, 1, 1) of device pixels lies in an item of this size that shows `view`: the
    /// drawing serves other views, moved and stretched, until one is made for them.
    QRectF pixelIn(const ViewBox &view, QSizeF size) const;
};

/// Runs on any thread.
std::shared_ptr<const TraceDrawing> draw(const TraceRequest &request);

} // namespace Chirpdeck
