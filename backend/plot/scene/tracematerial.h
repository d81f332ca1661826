// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSGMaterial>

namespace Chirpdeck {

/// Paints the strip of a TraceMesh in one colour, with smooth edges and an optional pattern. See
/// shaders/trace.frag.
class TraceMaterial : public QSGMaterial
{
public:
    TraceMaterial();

    QSGMaterialType *type() const override;
    QSGMaterialShader *createShader(QSGRendererInterface::RenderMode mode) const override;
    int compare(const QSGMaterial *other) const override;

    QColor color;
    float period = 1.0F; ///< of the pattern, device pixels
    float dash = 2.0F;   ///< part of it that is drawn; at least the period for an unbroken curve
};

} // namespace Chirpdeck
