// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/ftsettings.h"
#include "persistence/data/lif.h"
#include "persistence/data/peaksettings.h"
#include "persistence/data/result.h"

#include <QString>

#include <optional>

/// How an experiment is to be processed, kept beside its data. An experiment that has no such file is none
/// the worse for it, and gets one only when the user saves. Keys of the file that this program does not know
/// stay as they are.
namespace Chirpdeck {

class ExperimentFolder;

/// fid/processing.csv; nothing where there is none.
Result<std::optional<FtSettings>> readFtSettings(const QString &experimentPath);
/// `recordUs` as with ftSettingsCsv.
Result<void> writeFtSettings(ExperimentFolder &folder, const FtSettings &settings, double recordUs);

/// fid/peakfind.csv; nothing where there is none.
Result<std::optional<PeakSettings>> readPeakSettings(const QString &experimentPath);
Result<void> writePeakSettings(ExperimentFolder &folder, const PeakSettings &settings);

/// lif/processing.csv; nothing where there is none.
Result<std::optional<LifSettings>> readLifSettings(const QString &experimentPath);
Result<void> writeLifSettings(ExperimentFolder &folder, const LifSettings &settings);

} // namespace Chirpdeck
