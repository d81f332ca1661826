// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandline.h"
#include "backend/experiment/experimentfiles.h"
#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/recordselection.h"
#include "backend/spectrum/sidebands.h"
#include "backend/spectrum/spectrum.h"
#include "backend/spectrum/workspace.h"

#include <optional>

namespace Chirpdeck::App {

/// What spectrum a command is to make of an experiment.
struct SpectrumWish
{
    FtSettings processing;
    RecordSelection record;
    int frame = 0; ///< 0 = the average
    std::optional<SidebandSettings> sidebands;
    bool hasOffsets = false; ///< the offsets were named; otherwise they are those of the chirp
    QString blankPath;       ///< a run to be subtracted shot by shot
    bool wantsDifference = false;
    QString
        otherPath; ///< what is subtracted from the spectrum: another experiment, or another record of this
    RecordSelection otherRecord;
    int otherFrame = 0;
};

/// A spectrum, and the record that it was made of; none for combinations of several.
struct MadeSpectrum
{
    Spectrum spectrum;
    FidList fids;
    QStringList remarks;
};

/// Adds the options for processing and for the choice of records.
void addSpectrumOptions(CommandLine &line);
/// Reports and remembers what is wrong with their values, before anything is read from a disk.
void checkSpectrumOptions(CommandLine &line);

/// What a command line asks for: the experiment it names, and the spectrum made of it.
struct AskedSpectrum
{
    LoadedExperiment experiment;
    SpectrumWish wish;
    MadeSpectrum made;
};

/// Reads the options, beginning with the processing that is stored with the experiment, and makes the
/// spectrum. Options must have been checked.
Result<AskedSpectrum> askedSpectrum(CommandLine &line, FftPlans &plans, Workspace &workspace);

} // namespace Chirpdeck::App
