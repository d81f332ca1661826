// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/appearancemodel.h"

#include "backend/models/modelregistry.h"

namespace Chirpdeck {

AppearanceModel *AppearanceModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::appearance);
}

void AppearanceModel::setTextScale(double scale)
{
    if (std::isfinite(scale))
        set(m_textScale, std::clamp(scale, smallestScale, largestScale));
}

} // namespace Chirpdeck
