// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/clockinstrument.h"
#include "instruments/core/driverregistry.h"

namespace BC::Key::ClockSettings {

inline const QString minFreq = QStringLiteral("minFreqMHz");
inline const QString maxFreq = QStringLiteral("maxFreqMHz");
inline const QString lock = QStringLiteral("lockExternal");
inline const QString manualTune = QStringLiteral("manualTune");
inline const QString tunable = QStringLiteral("tunable");
inline const QString outputs = QStringLiteral("outputs");
inline const QString outputName = QStringLiteral("name");
inline const QString role = QStringLiteral("role");
inline const QString multFactor = QStringLiteral("multFactor");

} // namespace BC::Key::ClockSettings

namespace Chirpdeck {

TypeInfo clockType();

/// The declaration of the array of outputs with one row for each name.
ArraySettingInfo clockOutputSetting(const QStringList &names);

/// The outputs of an oscillator as its settings describe them.
QList<ClockOutput> clockOutputs(const DeviceSettings &settings);

} // namespace Chirpdeck
