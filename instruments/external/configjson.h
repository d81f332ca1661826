// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/core/devicesettings.h"
#include "persistence/header/headerstorage.h"

#include <QJsonObject>

/// What drivers in other programs are told, as JSON; docs/external-drivers.md.
namespace Chirpdeck {

/// A node of settings: its values under the names that header.csv has for them, and its arrays as lists of
/// such objects. Children are not part of it.
QJsonObject configJson(HeaderStorage &node);
/// The reverse: values that `json` does not have become the defaults of the node.
void readConfigJson(HeaderStorage &node, const QJsonObject &json);

/// The chirps of one trigger: a list of chirps of segments, markers, interval and sample rate.
QJsonObject chirpJson(const ChirpConfig &chirps);

/// The declared settings of a device.
QJsonObject settingsJson(const DeviceSettings &settings);

} // namespace Chirpdeck
