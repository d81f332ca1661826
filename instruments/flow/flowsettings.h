// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/flow/flowconfig.h"

namespace BC::Key::FlowSettings {

inline const QString numChannels = QStringLiteral("numChannels");
inline const QString pressureUnits = QStringLiteral("pressureUnits");
inline const QString pressureMax = QStringLiteral("pressureMax");
inline const QString pressureDecimals = QStringLiteral("pressureDecimals");
inline const QString intervalMs = QStringLiteral("intervalMs");
inline const QString channels = QStringLiteral("channels");
inline const QString units = QStringLiteral("units");
inline const QString max = QStringLiteral("max");
inline const QString decimals = QStringLiteral("decimals");
inline const QString name = QStringLiteral("name");

} // namespace BC::Key::FlowSettings

namespace Chirpdeck {

TypeInfo flowControllerType();

/// The declaration of the array of channels with `count` equal rows.
ArraySettingInfo flowChannelSetting(int count, double max, int decimals);

/// What the settings of a flow controller allow.
FlowLimits flowLimits(const DeviceSettings &settings);

} // namespace Chirpdeck
