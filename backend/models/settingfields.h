// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/fieldlistmodel.h"
#include "instruments/core/driverinfo.h"

#include <vector>

/// What drivers declare, as fields that can be edited, and back.
namespace Chirpdeck {

/// The settings of a driver, those that are needed first, the advanced ones last. `required` ones are fixed
/// once the device is there: they have `fixedReason` then.
std::vector<Field> settingFields(const DriverInfo &driver, const DeviceSettings &values,
                                 const QString &fixedReason = {});

/// What a protocol asks for. `controllers`: the GPIB controllers that have been set up.
std::vector<Field> connectionFields(const DriverInfo &driver, const CommSettings &comm,
                                    const QList<HardwareKey> &controllers);

/// The connection that the fields describe.
CommSettings commSettings(CommType type, const FieldListModel &fields);

/// The connection that a driver begins with for one of its protocols.
CommSettings defaultComm(const DriverInfo &driver, CommType type);

/// The protocol for people: "Serial", "Network", ….
QString protocolName(CommType type);
/// The kind of device for people: "Gas flow controller".
QString deviceKindName(HardwareType type);
/// One sentence about a kind of device.
QString deviceKindDetail(HardwareType type);

} // namespace Chirpdeck
