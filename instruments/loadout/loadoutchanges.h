// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/loadout.h"

#include <QList>

namespace Chirpdeck {

/// One thing that differs between two loadouts or presets.
struct LoadoutChange
{
    enum class Kind {
        DeviceAdded,
        DeviceRemoved,
        DeviceReplaced, ///< another driver, or another kind of thread: the device is made anew
        Setting
    };

    Kind kind = Kind::Setting;
    QString object; ///< the device, or the part of the preset: an object of header.csv
    QString what;   ///< the driver or the setting, for example "Channel 2 Delay"
    QString from;
    QString to;

    /// One line for people.
    QString text() const;
    bool operator==(const LoadoutChange &) const = default;
};

/// What will change when `to` takes the place of `from`: devices first, then settings.
QList<LoadoutChange> changesBetween(const Loadout &from, const Loadout &to);

/// How two presets differ: the RF chain with its clocks, the chirps with their markers, and the digitizer.
QList<LoadoutChange> changesBetween(const FtmwPreset &from, const FtmwPreset &to);

/// The changes of devices that presets depend on (waveform generator, digitizer, oscillators). Presets of a
/// loadout may mean something else when there are any.
QList<LoadoutChange> ftmwDrift(const Loadout &from, const Loadout &to);

} // namespace Chirpdeck
