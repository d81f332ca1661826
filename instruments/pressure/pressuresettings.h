// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/pressure/pressurecontrollerconfig.h"

namespace BC::Key::PressureSettings {

inline const QString min = QStringLiteral("min");
inline const QString max = QStringLiteral("max");
inline const QString decimal = QStringLiteral("decimal");
inline const QString units = QStringLiteral("units");
inline const QString intervalMs = QStringLiteral("intervalMs");
inline const QString hasValve = QStringLiteral("hasValve");
inline const QString readOnly = QStringLiteral("readOnly");

} // namespace BC::Key::PressureSettings

namespace Chirpdeck {

TypeInfo pressureControllerType();

/// What the settings of a pressure controller allow.
PressureLimits pressureLimits(const DeviceSettings &settings);

} // namespace Chirpdeck
