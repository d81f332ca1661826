// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/vocabulary.h"

#include <QString>

namespace Chirpdeck {

/// The unit of a spectrum's ordinate as people write it: V, mV, μV, nV.
inline QString unitText(FtUnits units)
{
    switch (units) {
    case FtUnits::FtV:
        return QStringLiteral("V");
    case FtUnits::FtmV:
        return QStringLiteral("mV");
    case FtUnits::FtuV:
        return QStringLiteral(u"\u03bcV");
    case FtUnits::FtnV:
        return QStringLiteral("nV");
    }
    return {};
}

} // namespace Chirpdeck
