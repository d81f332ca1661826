// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/fidreader.h"

namespace Chirpdeck {

/// Which of an experiment's records is looked at.
struct RecordSelection
{
    int segment = 0;           ///< of an LO or DR scan, from 0; other runs have one
    int backup = 0;            ///< 0: all shots; 1 …: the snapshots, oldest first
    bool differential = false; ///< the shots that were added since that backup

    bool operator==(const RecordSelection &) const = default;
};

/// Reads the record, and what is wrong with it. A segment or backup that the experiment does not have is an
/// Error that names those that it has.
Result<LoadedFids> loadRecord(const QString &experimentPath, const RecordSelection &selection);

/// The segments that an experiment has records of: the number of the file, and the LO.
struct Segment
{
    int index = 0;
    double loMHz = 0.0;
};
Result<std::vector<Segment>> segmentsOf(const QString &experimentPath);

} // namespace Chirpdeck
