// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/instrumentset.h"
#include "persistence/data/result.h"

namespace Chirpdeck {

/// A simulated spectrometer whose digitizer plays the FIDs of an experiment on disk. Its preset is the
/// experiment's: record length, rate, full scale, chirp, LOs and sidebands.
Result<std::unique_ptr<InstrumentSet>> makeReplaySet(const QString &experimentPath);

} // namespace Chirpdeck
