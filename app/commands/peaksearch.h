// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandline.h"
#include "app/commands/spectrumoptions.h"
#include "backend/spectrum/peaks.h"
#include "backend/spectrum/peaktext.h"

namespace Chirpdeck::App {

/// Adds the options for what is looked for, and for the known spurs.
void addPeakOptions(CommandLine &line);
/// The settings and flags that the options change. Usage errors are remembered by the line.
void readPeakOptions(CommandLine &line, PeakSearch &search);
/// The spurs that the options name: chosen lines, fractions of the sampling rate, clocks of the experiment.
/// For a spectrum of several records only chosen lines are known.
SpurList spursOf(CommandLine &line, const LoadedExperiment &experiment, const MadeSpectrum &made);

/// Adds the options of a job file for a cavity spectrometer.
void addFtbOptions(CommandLine &line);
FtbOptions readFtbOptions(CommandLine &line);

} // namespace Chirpdeck::App
