// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/loadout/loadout.h"

#include <QStringList>

namespace Chirpdeck {

/// One place of a loadout: a kind of device, and what fills it.
struct LoadoutPlace
{
    enum class State {
        Filled,
        Missing, ///< needed, and nothing there
        Empty,   ///< not needed, and nothing there
        Conflict ///< what is there cannot be used as it is
    };

    HardwareType type = HardwareType::Unknown;
    bool isNeeded = false;
    bool isSingle = false; ///< one device at most
    State state = State::Empty;
    QList<LoadoutDevice> devices;
    QString problem; ///< why it is missing or in conflict, as a sentence
};

/// The places of a loadout, in the order of the types; those with trouble are not moved to the front. Needed
/// are the kinds without which no instrument works (requiredTypes()).
QList<LoadoutPlace> loadoutPlaces(const Loadout &loadout, const DriverRegistry &registry,
                                  bool withLif = false);

/// Why a preset does not fit these devices, in sentences: another digitizer, or clocks on oscillators that
/// are not there. Empty where it does.
QStringList presetMisfits(const FtmwPreset &preset, const QList<LoadoutDevice> &devices);

/// Puts a device into the place of its kind: beside others, or instead of the one where there is one at most.
void putDevice(Loadout &loadout, const LoadoutDevice &device);
void removeDevice(Loadout &loadout, const HardwareKey &key);

/// Makes a preset that does not fit one that does: its digitizer becomes that of the loadout, and clocks that
/// are not there are set by hand.
FtmwPreset adaptedTo(const FtmwPreset &preset, const QList<LoadoutDevice> &devices);

} // namespace Chirpdeck
