// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experimentfiles.h"
#include "backend/spectrum/spectrum.h"
#include "persistence/data/fid.h"

namespace Chirpdeck::App {

/// The decays of an experiment and their spectrum with the processing that is stored with it.
struct LoadedSpectrum
{
    FidList fids;
    Spectrum spectrum;
    QStringList remarks;
};

/// Reads fid/<index>.csv and transforms the average of its frames.
Result<LoadedSpectrum> loadSpectrum(const LoadedExperiment &experiment, int index);

} // namespace Chirpdeck::App
