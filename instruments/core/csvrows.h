// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/linereader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QVariantList>

#include <optional>

namespace Chirpdeck {

/// The rows of a file after its header: blank lines are left out, and so is every row whose first cell begins
/// with `headerStart`. Line ends may be \n or \r\n. Cells in further columns than the first `columns` are
/// left out where the header row names them.
QList<CsvRow> csvRows(QByteArrayView text, QLatin1String headerStart, char delimiter, qsizetype columns);

/// A row of a CSV file with its line end.
QByteArray csvLine(const QVariantList &cells);

/// A cell as number; nothing where it is none, or not finite.
std::optional<double> cellNumber(const QString &cell);

/// A cell as an index from 0 to `last`; nothing outside.
std::optional<int> cellIndex(const QString &cell, int last);

/// Empty, "0" and "false" are false, every other text is true.
bool cellBool(const QString &cell);

} // namespace Chirpdeck
