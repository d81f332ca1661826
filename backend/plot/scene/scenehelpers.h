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

/// Makes the children of `parent` one plain rectangle for each of `rectangles`. Works with every renderer.
void showRectangles(QQuickWindow *window, QSGNode *parent, const std::vector<QRectF> &rectangles,
                    const QColor &color);

} // namespace Chirpdeck
