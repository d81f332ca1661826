// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include <vector>

class QQuickWindow;
class QSGNode;

namespace Chirpdeck {

/// Whether this window draws without a graphics interface. That renderer shows images and rectangles, but
/// skips geometry with materials of our own.
bool usesSoftwareRenderer(const QQuickWindow *window);

/// A node with one plain rectangle for each of `rectangles`, for updatePaintNode(). Works with every
/// renderer.
QSGNode *showRectangles(QQuickWindow *window, QSGNode *oldNode, const std::vector<QRectF> &rectangles,
                        const QColor &color);

} // namespace Chirpdeck
