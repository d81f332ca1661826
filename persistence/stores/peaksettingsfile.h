// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/peaksettings.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Chirpdeck {

/// fid/peakfind.csv.
QByteArray peakSettingsCsv(const PeakSettings &settings);

/// The settings in the rows of peakfind.csv. What is missing or makes no sense keeps its default.
PeakSettings peakSettingsOf(const QMap<QString, QString> &values);

} // namespace Chirpdeck
