// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <map>

namespace Chirpdeck {

/// A row of fid/fidparams.csv: what one data file means.
struct FidParams
{
    double spacing = 1.0; ///< seconds per sample
    double probeFreqMHz = 0.0;
    double vMult = 1.0; ///< volts per count
    quint64 shots = 0;
    Sideband sideband = Sideband::UpperSideband;
    qsizetype size = 0; ///< samples per frame

    static FidParams of(const FidList &fids);
    bool operator==(const FidParams &) const = default;
};

/// Rows by the number of the file they describe.
using FidParamsTable = std::map<int, FidParams>;

/// The rows in the order of their numbers. Missing numbers below the largest get a row without shots, because
/// other readers take the position of a row as its number.
QByteArray fidParamsCsv(const FidParamsTable &table);

/// What fid/fidparams.csv holds.
struct ParsedFidParams
{
    FidParamsTable table;
    /// Rows that were left out, with file and line.
    QList<Error> problems;
};

/// Reads the rows by their index column, wherever they stand; further columns are ignored, the sideband may
/// be a number. A row that does not parse loses its own file only, and of an index that comes twice the first
/// row counts; both are among the problems.
Result<ParsedFidParams> readFidParams(QByteArrayView content, const QString &fileName,
                                      QChar delimiter = u';');

/// The same for whoever writes the table again: the first problem is an Error.
Result<FidParamsTable> parseFidParams(QByteArrayView content, const QString &fileName,
                                      QChar delimiter = u';');

} // namespace Chirpdeck
