// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArrayView>
#include <QChar>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Chirpdeck {

/// Beyond these a file is refused instead of filling the memory. They are far above what the small files of
/// an experiment need.
struct CsvLimits
{
    qsizetype bytes = 64 << 20;
    qsizetype lineBytes = 1 << 20;
    qsizetype columns = 4096;
    qsizetype rows = 1'000'000;
};

/// A line's cells and its number in the file, counted from 1.
struct CsvRow
{
    qsizetype line = 0;
    QStringList cells;

    /// The cell, or an empty string beyond the last one.
    QString cell(qsizetype column) const { return cells.value(column); }
    bool operator==(const CsvRow &) const = default;
};

/// A small CSV file of an experiment as rows of text. Cells are not quoted and not escaped; what a cell means
/// is the caller's business. A byte-order mark, CRLF, a missing or present final line break and blanks around
/// a line do not matter; empty lines are left out. The header row is an ordinary row, because not every file
/// has one in every version.
class CsvTable
{
public:
    CsvTable() = default;

    /// `fileName` is for messages only. Fails for a file beyond the limits and for bytes that are no text.
    static Result<CsvTable> parse(QByteArrayView content, const QString &fileName, QChar delimiter = u';',
                                  const CsvLimits &limits = {});
    /// Reads the whole file; fails also when it is missing or cannot be read.
    static Result<CsvTable> readFile(const QString &path, QChar delimiter = u';',
                                     const CsvLimits &limits = {});

    const QString &fileName() const noexcept { return m_fileName; }
    const QList<CsvRow> &rows() const noexcept { return m_rows; }
    bool isEmpty() const noexcept { return m_rows.isEmpty(); }

    /// What is wrong with a row, as an Error with file and line.
    Error errorAt(const CsvRow &row, const QString &what, const QString &action = {}) const;

    /// Metadata of two columns (processing.csv, overlay settings, …): the first row is a header, further
    /// columns are ignored, rows with one cell too, and the first occurrence of a key wins. Empty when the
    /// header has fewer than two cells.
    QMap<QString, QString> keyValues() const;

private:
    QString m_fileName;
    QList<CsvRow> m_rows;
};

/// One line split as CsvTable does it; an empty line has no cells.
QStringList splitCsvLine(QStringView line, QChar delimiter);

/// The delimiter of an experiment: the first character of its version.csv after blanks, where that is a
/// punctuation mark; `;` otherwise.
QChar detectDelimiter(QByteArrayView versionFile);

} // namespace Chirpdeck
