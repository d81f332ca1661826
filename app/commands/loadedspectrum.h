// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experimentfiles.h"
#include "backend/spectrum/spectrum.h"
#include "persistence/stores/fidreader.h"

namespace Chirpdeck::App {

/// The decays of an experiment and their spectrum with the processing that is stored with it.
struct LoadedSpectrum
{
    FidList fids;
    Spectrum spectrum;
    QStringList remarks;
};

/// Reads fid/<index>.csv.
Result<LoadedFids> loadFids(const LoadedExperiment &experiment, int index);

/// The same, and transforms one of its frames, from 1, or with 0 the average of all.
Result<LoadedSpectrum> loadSpectrum(const LoadedExperiment &experiment, int index, int frame = 0);

} // namespace Chirpdeck::App
