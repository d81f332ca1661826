// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSGMaterial>
#include <QSGTexture>

#include <memory>

namespace Chirpdeck {

/// One colour for the pixels between the ends of bars, which stand in a table; see TraceMesh::bars.
class BarMaterial : public QSGMaterial
{
public:
    BarMaterial();

    QSGMaterialType *type() const override;
    QSGMaterialShader *createShader(QSGRendererInterface::RenderMode) const override;
    int compare(const QSGMaterial *other) const override;

    QColor color;
    std::unique_ptr<QSGTexture> table;
};

} // namespace Chirpdeck
