// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandline.h"

#include <QByteArray>

namespace Chirpdeck::App {

/// Adds -o and --force.
void addOutputOptions(CommandLine &line, const QString &description);

/// Writes the content into the file of -o, which replaces no other file without --force, or prints it.
Result<void> writeOutput(const CommandLine &line, const QByteArray &content);

} // namespace Chirpdeck::App
