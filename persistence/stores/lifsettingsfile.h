// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/lif.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Chirpdeck {

/// lif/processing.csv.
QByteArray lifSettingsCsv(const LifSettings &settings);

/// The settings in the rows of lif/processing.csv. What is missing or makes no sense keeps its default.
LifSettings lifSettingsOf(const QMap<QString, QString> &values);

} // namespace Chirpdeck
