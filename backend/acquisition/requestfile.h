// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Chirpdeck::Acquisition {

/// The files of an experiment that hold chirps, clocks and devices, name → content; those that are missing
/// are left out.
using SettingsFiles = QMap<QString, QByteArray>;
SettingsFiles settingsFilesOf(const QString &experimentPath);

/// A run configuration as a file: JSON with one key for each field of RunRequest, the processing as the lines
/// of processing.csv, and, where `settings` has any, the files of an experiment line by line, from which
/// chirps, clocks, digitizer and devices are taken.
QByteArray runConfigFile(const RunRequest &request, const SettingsFiles &settings = {});

/// Reads such a file. Keys that are missing leave the default; a key that is not known, or a value of another
/// type than it should be, is an Error that names it. `fileName` is for errors.
Result<RunRequest> readRunConfigFile(const QByteArray &content, const QString &fileName);

} // namespace Chirpdeck::Acquisition
