// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"

namespace BC::Key::PulseSettings {

inline const QString numChannels = QStringLiteral("numChannels");
inline const QString minWidth = QStringLiteral("minWidth");
inline const QString maxWidth = QStringLiteral("maxWidth");
inline const QString minDelay = QStringLiteral("minDelay");
inline const QString maxDelay = QStringLiteral("maxDelay");
inline const QString minRepRateHz = QStringLiteral("minRepRateHz");
inline const QString maxRepRateHz = QStringLiteral("maxRepRateHz");
inline const QString lockExternal = QStringLiteral("lockExternal");
inline const QString canDutyCycle = QStringLiteral("canDutyCycle");
inline const QString canTrigger = QStringLiteral("canTrigger");
inline const QString dutyMaxPulses = QStringLiteral("dutyMaxPulses");
inline const QString canSyncToChannel = QStringLiteral("canSyncToChannel");
inline const QString canDisableChannels = QStringLiteral("canDisableChannels");
inline const QString channels = QStringLiteral("channels");
inline const QString name = QStringLiteral("name");
inline const QString role = QStringLiteral("role");

} // namespace BC::Key::PulseSettings

namespace Chirpdeck {

TypeInfo pulseGeneratorType();

/// What the settings of a pulse generator allow.
PulseGeneratorLimits pulseGeneratorLimits(const DeviceSettings &settings,
                                          PulseGeneratorLimits otherwise = {});

} // namespace Chirpdeck
