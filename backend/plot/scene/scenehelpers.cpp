// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/scenehelpers.h"

#include <QQuickWindow>
#include <QSGRectangleNode>
#include <QSGRendererInterface>
#include <QSGTransformNode>

namespace Chirpdeck {

bool usesSoftwareRenderer(const QQuickWindow *window)
{
    const QSGRendererInterface *renderer = window->rendererInterface();
    return renderer && renderer->graphicsApi() == QSGRendererInterface::Software;
}

QSGNode *showRectangles(QQuickWindow *window, QSGNode *oldNode, const std::vector<QRectF> &rectangles,
                        const QColor &color)
{
    // The software renderer places children that come later by the nearest transform it knows, which is only
    // that of the direct parent.
    QSGNode *parent = oldNode ? oldNode : new QSGTransformNode;
    const auto count = static_cast<int>(rectangles.size());
    while (parent->childCount() > count) {
        QSGNode *last = parent->lastChild();
        parent->removeChildNode(last);
        delete last;
    }
    while (parent->childCount() < count)
        parent->appendChildNode(window->createRectangleNode());
    auto *node = static_cast<QSGRectangleNode *>(parent->firstChild());
    for (const QRectF &rectangle : rectangles) {
        if (node->rect() != rectangle)
            node->setRect(rectangle);
        if (node->color() != color)
            node->setColor(color);
        node = static_cast<QSGRectangleNode *>(node->nextSibling());
    }
    return parent;
}

} // namespace Chirpdeck
