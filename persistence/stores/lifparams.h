// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/lif.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <map>

namespace Chirpdeck {

/// A row of lif/lifparams.csv: what the file of one point means.
struct LifParams
{
    quint64 shots = 0;
    qsizetype lifSize = 0;
    qsizetype refSize = 0; ///< 0 without a reference
    double spacing = 1.0;  ///< seconds per sample
    double lifVMult = 1.0; ///< volts per count
    double refVMult = 0.0;

    static LifParams of(const LifTrace &trace);
    bool operator==(const LifParams &) const = default;
};

/// The measured points in the order of their files.
using LifParamsTable = std::map<LifPoint, LifParams>;

QByteArray lifParamsCsv(const LifParamsTable &table);

struct ParsedLifParams
{
    LifParamsTable table;
    /// Lines that do not describe a point, counted from 1.
    QList<int> badLines;
    /// Lines of points that have a row above already.
    QList<int> repeatedLines;
};

/// Reads the rows; further columns are ignored and the first row of a point wins. Rows of negative points,
/// which Blackchirp writes when a run ends before its first shot, are left out. A row that does not parse
/// loses its own point only.
Result<ParsedLifParams> parseLifParams(QByteArrayView content, const QString &fileName,
                                       QChar delimiter = u';');

/// The bytes of lif/<i>.csv: the columns `lif` or `lif;ref` in base 36, every row ended by a line break. The
/// reference is as long as the trace or absent.
QByteArray formatLifTrace(const LifTrace &trace);

/// What stands in lif/<i>.csv.
struct ParsedLif
{
    std::vector<qint64> lif;
    std::vector<qint64> ref; ///< ends before `lif` where the second cells of further rows are missing
};

/// Reads what `formatLifTrace` writes, files whose two columns are joined by an underscore (`lif_ref`,
/// written in 2022 to 2024), and files without a header row when they have `size` rows. Any cell that is no
/// 64-bit number in base 36, a row with three cells, and a reference with a hole are Errors with file and
/// line.
Result<ParsedLif> parseLifTrace(QByteArrayView content, const QString &fileName, char delimiter = ';',
                                qsizetype size = -1);

} // namespace Chirpdeck
