// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/csvtext.h"
#include "persistence/data/result.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace Chirpdeck {

/// A column of an exported table.
struct ExportColumn
{
    QString name;
    QString unit; ///< as `MHz`; may be empty
    std::vector<double> values;

    /// `Frequency (MHz)`.
    QString title() const;
};

/// A table for other programs: one row of titles, then the values, separated as the user chose; newline-first
/// as all exports. Short columns leave empty cells. No title has the delimiter in it. Aligned pads every
/// column but the last to its widest cell and sets them two blanks apart; a title has no blanks then, and an
/// empty cell is `nan`, so that every row has as many words as there are columns.
QByteArray exportText(std::span<const ExportColumn> columns, XyFormat format);

/// Writes an export as `<folder>/<name>`, or, where that exists, as `<stem>-2.<suffix>`, `<stem>-3.<suffix>`,
/// … and returns the path. Nothing is ever overwritten, even by two programs at a time. Characters of the
/// name that cannot be in a file's name are replaced; the folder is made where the one above it exists.
Result<QString> exportFile(const QString &folder, const QString &name, QByteArrayView content);

} // namespace Chirpdeck
