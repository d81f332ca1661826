// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace Chirpdeck::App {

using Translators = std::vector<std::unique_ptr<QTranslator>>;

/// Installs the translations for a language ("de"), or the system's for an empty text. They work as long as
/// the returned objects live.
Translators installTranslators(const QString &language);

/// Opens the console's window and runs until it is closed.
int runGui(int argc, char **argv);

} // namespace Chirpdeck::App
