// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace Chirpdeck::App {

/// Installs the translation for a language ("de"), or the system's for an empty text. Keep the returned
/// object.
std::unique_ptr<QTranslator> installTranslator(const QString &language);

/// Opens the console's window and runs until it is closed.
int runGui(int argc, char **argv);

} // namespace Chirpdeck::App
