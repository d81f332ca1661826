// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"

namespace BC::Key::TemperatureSettings {

inline const QString pollIntervalMs = QStringLiteral("pollIntervalMs");
inline const QString numChannels = QStringLiteral("numChannels");
inline const QString channels = QStringLiteral("channels");
inline const QString name = QStringLiteral("name");
inline const QString enabled = QStringLiteral("enabled");
inline const QString decimal = QStringLiteral("decimal");
inline const QString units = QStringLiteral("units");

} // namespace BC::Key::TemperatureSettings

namespace Chirpdeck {

TypeInfo temperatureControllerType();

/// What the settings of a temperature monitor allow.
TemperatureLimits temperatureLimits(const DeviceSettings &settings);

} // namespace Chirpdeck
