// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandline.h"
#include "backend/experiment/experimentfiles.h"
#include "persistence/data/result.h"

#include <QString>

namespace Chirpdeck::App {

/// Adds the argument `N|DIR` and the option --data to a command.
void addExperimentArgument(CommandLine &line);

/// The directory that the argument means: a directory, or the number of an experiment in the data folder.
Result<QString> experimentPath(const CommandLine &line);
/// The same for another argument of this kind.
Result<QString> experimentPath(const CommandLine &line, const QString &argument);

/// The experiment that is there.
Result<LoadedExperiment> loadArgument(const CommandLine &line);

/// The data folder of --data, or the one in the settings; empty where neither is.
QString dataFolderOf(const CommandLine &line);

} // namespace Chirpdeck::App
