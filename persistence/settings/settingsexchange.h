// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>

#include <memory>

namespace Chirpdeck {

/// How SettingsStorage lets QSettings read and write its file, so that a file that was whole stays whole.
///
/// QSettings replaces its file as a whole, but takes a write that a full drive cut short for a complete one,
/// and a file that another program wrote within one tick of the file system's clock for its own. Hence every
/// exchange happens while the settings' folder is locked, with the file before kept under a second name until
/// the new one has been looked at, and a file that another program put there is made to look changed. An
/// empty organization stands for the application's own.

/// Makes a QSettings, in place of `old` if there is one. Making and dropping one can write, too: what another
/// one could not.
std::unique_ptr<QSettings> remadeSettings(std::unique_ptr<QSettings> old, const QString &organization,
                                          const QString &application);
void dropSettings(std::unique_ptr<QSettings> settings, const QString &organization,
                  const QString &application);

/// Both ways between memory and disk; what has changed on either side wins. False when what was written did
/// not fit on the drive; the file is then what it was before, and the values are in memory only. Other
/// troubles are in the status of `settings`.
bool exchangeSettings(QSettings &settings, const QString &organization, const QString &application);

} // namespace Chirpdeck
