// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QList>
#include <QStringList>

#include <map>

namespace Chirpdeck {
class InstrumentSet;
}

namespace Chirpdeck::App {

/// What lasts between launches of recording readings and looking at them.
struct TrendSettings
{
    bool recording = true;
    int seconds = 15;
    /// Devices that have an interval of their own, by hardware key; 0 = never. Read only.
    std::map<QString, int> ofDevice;
    double hours = 12.0;
    QList<QStringList> graphs; ///< empty: none were chosen
};

TrendSettings readTrendSettings(const InstrumentSet &instruments);
Result<void> writeTrendSettings(const TrendSettings &settings);

} // namespace Chirpdeck::App
