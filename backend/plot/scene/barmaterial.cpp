// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/barmaterial.h"

#include <QSGMaterialShader>

#include <cstring>
#include <functional>

namespace Chirpdeck {

namespace {

// Offsets in the uniform block (std140).
constexpr int matrixAt = 0;
constexpr int colorAt = 64;

class BarShader : public QSGMaterialShader
{
public:
    BarShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/qt/qml/Chirpdeck/Plot/shaders/bars.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/qt/qml/Chirpdeck/Plot/shaders/bars.frag.qsb"));
    }

    bool updateUniformData(RenderState &state, QSGMaterial *newMaterial, QSGMaterial *oldMaterial) override
    {
        char *block = state.uniformData()->data();
        bool changed = false;
        if (state.isMatrixDirty()) {
            const QMatrix4x4 matrix = state.combinedMatrix();
            std::memcpy(block + matrixAt, matrix.constData(), 64);
            changed = true;
        }
        if (state.isOpacityDirty() || !oldMaterial || newMaterial->compare(oldMaterial) != 0) {
            const QColor &color = static_cast<const BarMaterial *>(newMaterial)->color;
            const float alpha = static_cast<float>(color.alphaF()) * state.opacity();
            const float premultiplied[4] = {static_cast<float>(color.redF()) * alpha,
                                            static_cast<float>(color.greenF()) * alpha,
                                            static_cast<float>(color.blueF()) * alpha, alpha};
            std::memcpy(block + colorAt, premultiplied, 16);
            changed = true;
        }
        return changed;
    }

    void updateSampledImage(RenderState &state, int, QSGTexture **texture, QSGMaterial *newMaterial,
                            QSGMaterial *) override
    {
        *texture = static_cast<const BarMaterial *>(newMaterial)->table.get();
        (*texture)->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
    }
};

} // namespace

BarMaterial::BarMaterial()
{
    // Without batching a moved curve is a new matrix and no new upload.
    setFlag(Blending | NoBatching);
}

QSGMaterialType *BarMaterial::type() const
{
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader *BarMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new BarShader;
}

int BarMaterial::compare(const QSGMaterial *other) const
{
    const auto *material = static_cast<const BarMaterial *>(other);
    if (color.rgba() != material->color.rgba())
        return color.rgba() < material->color.rgba() ? -1 : 1;
    if (table != material->table)
        return std::less<>()(table, material->table) ? -1 : 1;
    return 0;
}

} // namespace Chirpdeck
