// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/ftsettings.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Chirpdeck {

/// fid/processing.csv. `recordUs` is the length of the FIDs: an end beyond it is written as it, because other
/// readers take it as an index into the samples. Zero or less: unknown, nothing is cut.
QByteArray ftSettingsCsv(const FtSettings &settings, double recordUs);

/// The settings in the rows of processing.csv; enumerations by name or number. What is missing or makes no
/// sense keeps its default.
FtSettings ftSettingsOf(const QMap<QString, QString> &values);

} // namespace Chirpdeck
