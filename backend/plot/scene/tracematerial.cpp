// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/scene/tracematerial.h"

#include <QSGMaterialShader>

#include <cstring>

namespace Chirpdeck {

namespace {

// Offsets in the uniform block (std140).
constexpr int matrixAt = 0;
constexpr int colorAt = 64;
constexpr int opacityAt = 80;
constexpr int periodAt = 84;
constexpr int dashAt = 88;

class TraceShader : public QSGMaterialShader
{
public:
    TraceShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/qt/qml/Chirpdeck/Plot/shaders/trace.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/qt/qml/Chirpdeck/Plot/shaders/trace.frag.qsb"));
    }

    bool updateUniformData(RenderState &state, QSGMaterial *newMaterial, QSGMaterial *oldMaterial) override
    {
        char *block = state.uniformData()->data();
        bool changed = false;
        const auto write = [&](int offset, const void *data, size_t size) {
            std::memcpy(block + offset, data, size);
            changed = true;
        };
        if (state.isMatrixDirty()) {
            const QMatrix4x4 matrix = state.combinedMatrix();
            write(matrixAt, matrix.constData(), 64);
        }
        if (state.isOpacityDirty()) {
            const float opacity = state.opacity();
            write(opacityAt, &opacity, 4);
        }
        const auto *material = static_cast<const TraceMaterial *>(newMaterial);
        if (!oldMaterial || newMaterial->compare(oldMaterial) != 0) {
            const auto alpha = static_cast<float>(material->color.alphaF());
            const float color[4] = {static_cast<float>(material->color.redF()) * alpha,
                                    static_cast<float>(material->color.greenF()) * alpha,
                                    static_cast<float>(material->color.blueF()) * alpha, alpha};
            write(colorAt, color, 16);
            write(periodAt, &material->period, 4);
            write(dashAt, &material->dash, 4);
        }
        return changed;
    }
};

} // namespace

TraceMaterial::TraceMaterial()
{
    // Without batching a moved curve is a new matrix and no new upload.
    setFlag(Blending | NoBatching);
}

QSGMaterialType *TraceMaterial::type() const
{
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader *TraceMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new TraceShader;
}

int TraceMaterial::compare(const QSGMaterial *other) const
{
    const auto *material = static_cast<const TraceMaterial *>(other);
    if (color.rgba() != material->color.rgba())
        return color.rgba() < material->color.rgba() ? -1 : 1;
    if (period != material->period)
        return period < material->period ? -1 : 1;
    if (dash != material->dash)
        return dash < material->dash ? -1 : 1;
    return 0;
}

} // namespace Chirpdeck
