// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/hardwarekey.h"
#include "persistence/data/result.h"

#include <QCoro/QCoroTask>

#include <functional>

namespace Chirpdeck {

/// A number of a device that can be set, whatever the device is. Each type of device lists its own in
/// Instrument::settableValues(); whoever varies them needs to know no type.
struct SettableValue
{
    HardwareKey device;
    QString key;   ///< within the device, for good: "frequency1", "flow2", "delay3"; channels count from 1
    QString label; ///< what the user calls it
    QString unit;
    double minimum = 0.0;
    double maximum = 0.0;
    int decimals = 3; ///< worth showing

    /// Sets it and returns what the device says of it then. On the device's thread, as long as it lives.
    std::function<QCoro::Task<Result<double>>(double)> set;
    /// What the device says of it: measured where it measures, else as last set. On the device's thread.
    std::function<QCoro::Task<Result<double>>()> read;

    /// "Clock.Main:frequency1": how a command line names it.
    QString address() const { return device.text() + QLatin1Char(':') + key; }
    bool contains(double value) const { return value >= minimum && value <= maximum; }
};

} // namespace Chirpdeck
