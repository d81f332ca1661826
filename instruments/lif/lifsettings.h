// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/lif/liflaser.h"

namespace BC::Key::LaserSettings {

inline const QString minPos = QStringLiteral("minPos");
inline const QString maxPos = QStringLiteral("maxPos");
inline const QString units = QStringLiteral("units");
inline const QString decimals = QStringLiteral("decimals");
inline const QString hasFl = QStringLiteral("hasFl");

} // namespace BC::Key::LaserSettings

namespace Chirpdeck {

TypeInfo lifLaserType();

/// What the settings of a laser allow.
LaserLimits laserLimits(const DeviceSettings &settings);

} // namespace Chirpdeck
