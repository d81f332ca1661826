// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/streams/logline.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <vector>

namespace Chirpdeck {

/// The newest lines of a log.
struct LogHistory
{
    std::vector<LogLine> lines; ///< ascending in time
    bool isComplete = true;     ///< there are no older ones
    int badRows = 0;            ///< rows that are no lines of a log, left out
    QList<Error> problems;      ///< files that could not be read
};

/// Reads rows as LogStream writes them; a header row and empty rows are passed over. Rows of another shape
/// are counted in badRows. Text behind the last line break, of a row that is being written, is left out
/// unless `isWhole`.
LogHistory parseLog(QByteArrayView content, bool isWhole = true);

/// The newest `most` lines of the program's monthly files in a folder, the debugging messages left out. Only
/// the ends of the files are read that hold them. No folder, or an empty one, is an empty history.
LogHistory loadProgramLog(const QString &folder, qsizetype most);

/// The newest `most` lines of an experiment's log.csv. Fails where there is none.
Result<LogHistory> loadExperimentLog(const QString &experimentPath, qsizetype most);

} // namespace Chirpdeck
