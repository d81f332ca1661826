// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/core/driverregistry.h"

namespace BC::Key::AwgSettings {

inline const QString rate = QStringLiteral("sampleRateHz");
inline const QString samples = QStringLiteral("maxSamples");
inline const QString min = QStringLiteral("minFreqMHz");
inline const QString max = QStringLiteral("maxFreqMHz");
inline const QString markerCount = QStringLiteral("markerCount");
inline const QString rampOnly = QStringLiteral("rampOnly");
inline const QString triggered = QStringLiteral("triggered");
inline const QString lockExternal = QStringLiteral("lockExternal");

} // namespace BC::Key::AwgSettings

namespace Chirpdeck {

TypeInfo awgType();

/// What the settings of a waveform generator allow.
AwgLimits awgLimits(const DeviceSettings &settings, AwgLimits otherwise = {});

} // namespace Chirpdeck
