// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "persistence/data/result.h"

#include <QList>

namespace Chirpdeck {
class InstrumentSet;
struct LoadedExperiment;
} // namespace Chirpdeck

namespace Chirpdeck::Acquisition {

/// A setting of an experiment that is not what it would be with the settings of this moment.
struct SettingDifference
{
    QString object; ///< of header.csv: "RfConfig", "FlowController.mks"
    QString key;    ///< with the index of an array: "AnalogChannel 2 FullScale"
    QString then;
    QString now; ///< empty: there is none

    bool operator==(const SettingDifference &) const = default;
};

/// Takes an experiment again with its own chirps, clocks and digitizer. The devices in `asTheyAre` keep the
/// settings that they have; the others are set as they were. An Error where the instruments are not those of
/// the experiment, device by device, or where it is of another major version of the format.
Result<RunRequest> repeatOf(const LoadedExperiment &loaded, const InstrumentSet &instruments,
                            const QStringList &asTheyAre);

/// What differs between two trees, object by object, leaving out numbers and versions.
QList<SettingDifference> differencesOf(Experiment &then, Experiment &now);

} // namespace Chirpdeck::Acquisition
