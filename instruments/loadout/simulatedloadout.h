// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/loadout.h"

namespace Chirpdeck {

/// A simulated spectrometer for 26.5 to 40 GHz with all its devices; OCS J = 3←2 stands at 36488.81 MHz.
///
/// The waveform generator sweeps 4895 to 1520 MHz in 2 µs, mixed into the lower sideband of 11520 MHz and
/// multiplied by 4. The receiver takes the lower sideband of 40960 MHz with 50 GS/s; a record is 15 µs long
/// and begins with the chirp.
Loadout simulatedLoadout();

/// The preset of simulatedLoadout().
FtmwPreset kaBandPreset();

/// The same band reached through upper sidebands: up-conversion LO 5105 MHz, down-conversion LO 26000 MHz.
FtmwPreset kaBandUpperSidebandPreset();

} // namespace Chirpdeck
