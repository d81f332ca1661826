// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/digitizer/digitizerconfig.h"

namespace BC::Key::DigiSettings {

inline const QString numAnalogChannels = QStringLiteral("numAnalogChannels");
inline const QString numDigitalChannels = QStringLiteral("numDigitalChannels");
inline const QString hasAuxTriggerChannel = QStringLiteral("hasAuxTriggerChannel");
inline const QString minFullScale = QStringLiteral("minFullScale");
inline const QString maxFullScale = QStringLiteral("maxFullScale");
inline const QString minVOffset = QStringLiteral("minVOffset");
inline const QString maxVOffset = QStringLiteral("maxVOffset");
inline const QString isTriggered = QStringLiteral("isTriggered");
inline const QString minTrigDelayUs = QStringLiteral("minTrigDelayUs");
inline const QString maxTrigDelayUs = QStringLiteral("maxTrigDelayUs");
inline const QString minTrigLevel = QStringLiteral("minTrigLevel");
inline const QString maxTrigLevel = QStringLiteral("maxTrigLevel");
inline const QString maxRecordLength = QStringLiteral("maxRecordLength");
inline const QString canBlockAverage = QStringLiteral("canBlockAverage");
inline const QString maxAverages = QStringLiteral("maxAverages");
inline const QString canMultiRecord = QStringLiteral("canMultiRecord");
inline const QString maxRecords = QStringLiteral("maxRecords");
inline const QString canBlockAndMultiRecord = QStringLiteral("canBlockAndMultiRecord");
inline const QString maxBytesPerPoint = QStringLiteral("maxBytesPerPoint");
inline const QString bandwidthMHz = QStringLiteral("bandwidthMHz");
inline const QString sampleRates = QStringLiteral("sampleRates");
inline const QString srText = QStringLiteral("text");
inline const QString srValue = QStringLiteral("val");

} // namespace BC::Key::DigiSettings

namespace Chirpdeck {

/// The settings that FTMW digitizers, LIF digitizers and I/O boards have, each with its own defaults.
TypeInfo ftmwDigitizerType();
TypeInfo lifDigitizerType();
TypeInfo ioBoardType();

/// The declaration of the array of sample rates with these rows, in samples per second.
ArraySettingInfo sampleRateSetting(const QList<double> &hertz);

/// What the settings of such a device allow; `otherwise` for what is not among them.
DigitizerLimits digitizerLimits(const DeviceSettings &settings, DigitizerLimits otherwise = {});

} // namespace Chirpdeck
