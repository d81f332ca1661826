// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/ftsettings.h"
#include "persistence/data/peak.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// The lines that were found in an experiment's spectrum, kept beside the settings that they were found with.
/// The file is this program's own; other programs do not look at it.
namespace Chirpdeck {

class ExperimentFolder;

/// A list, and the unit of its heights.
struct PeakList
{
    std::vector<Peak> peaks;
    FtUnits units = FtUnits::FtuV;

    bool operator==(const PeakList &) const = default;
};

/// One row per line, in the order of the list. Frequencies have all their digits.
QByteArray peakListCsv(const PeakList &list);
/// Columns are known by their names; missing ones keep their default, further ones are ignored. A row
/// without a frequency is an Error with file and line.
Result<PeakList> parsePeakList(QByteArrayView content, const QString &fileName, QChar delimiter = u';');

/// fid/peaks.csv; nothing where there is none.
Result<std::optional<PeakList>> readPeakList(const QString &experimentPath);
Result<void> writePeakList(ExperimentFolder &folder, const PeakList &list);

} // namespace Chirpdeck
