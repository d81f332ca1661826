// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/lif/liflaser.h"

namespace Chirpdeck {

QList<SettableValue> LifLaser::settableValues()
{
    const LaserLimits range = limits();
    return {{key(), QStringLiteral("position"), tr("Position"), range.unit, range.min, range.max,
             range.decimals, [this](double value) { return setPosition(value); },
             [this] { return readPosition(); }}};
}

} // namespace Chirpdeck
