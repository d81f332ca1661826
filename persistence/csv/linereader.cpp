// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/linereader.h"

#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"

#include <QFile>

#include <algorithm>

namespace Chirpdeck {

namespace {

Error tooLarge(const QString &what, const QString &fileName, qsizetype line)
{
    return fileError(what, fileName, line,
                     QCoreApplication::translate("CsvTable", "Check that this is a file of an experiment"));
}

} // namespace

QStringList splitCsvLine(QStringView line, QChar delimiter)
{
    if (line.endsWith(u'\n'))
        line.chop(1);
    if (line.endsWith(u'\r'))
        line.chop(1);
    // A blank that separates cells may begin or end a row with an empty cell, hence only foreign blanks are
    // trimmed.
    if (!delimiter.isSpace())
        line = line.trimmed();
    if (line.isEmpty())
        return {};
    QStringList cells;
    cells.reserve(line.count(delimiter) + 1);
    for (const auto cell : line.tokenize(delimiter))
        cells.append(cell.toString());
    return cells;
}

QChar detectDelimiter(QByteArrayView versionFile)
{
    const auto content = withoutByteOrderMark(versionFile);
    const auto lineEnd = std::find(content.begin(), content.end(), '\n');
    const auto text = QString::fromUtf8(QByteArrayView(content.begin(), lineEnd));
    const auto trimmed = QStringView(text).trimmed();
    // A tab alone on its line is trimmed away with the blanks around it.
    if (trimmed.isEmpty())
        return text.contains(u'\t') ? u'\t' : u';';
    const QChar first = trimmed.front();
    return first.isPunct() || first.isSymbol() ? first : QChar(u';');
}

Result<CsvTable> CsvTable::parse(QByteArrayView content, const QString &fileName, QChar delimiter,
                                 const CsvLimits &limits)
{
    if (content.size() > limits.bytes)
        return tooLarge(
            QCoreApplication::translate("CsvTable", "The file has more than %1 bytes").arg(limits.bytes),
            fileName, 0);
    content = withoutByteOrderMark(content);

    CsvTable table;
    table.m_fileName = fileName;
    const char *at = content.begin();
    for (qsizetype number = 1; at != content.end(); ++number) {
        const char *const lineEnd = std::find(at, content.end(), '\n');
        const QByteArrayView bytes(at, lineEnd);
        at = lineEnd == content.end() ? lineEnd : lineEnd + 1;
        if (bytes.size() > limits.lineBytes)
            return tooLarge(QCoreApplication::translate("CsvTable", "The line has more than %1 bytes")
                                .arg(limits.lineBytes),
                            fileName, number);

        // Files are UTF-8; programs built on Qt 5 wrote some in the system's 8-bit encoding.
        const QString line = decoded(bytes);
        if (line.contains(QChar(u'\0')))
            return fileError(QCoreApplication::translate("CsvTable", "The line is no text"), fileName, number,
                             QCoreApplication::translate("CsvTable", "Restore the file from a backup copy"));
        if (line.count(delimiter) >= limits.columns)
            return tooLarge(QCoreApplication::translate("CsvTable", "The line has more than %1 cells")
                                .arg(limits.columns),
                            fileName, number);
        auto cells = splitCsvLine(line, delimiter);
        if (cells.isEmpty())
            continue;
        if (table.m_rows.size() == limits.rows)
            return tooLarge(
                QCoreApplication::translate("CsvTable", "The file has more than %1 rows").arg(limits.rows),
                fileName, number);
        table.m_rows.append(CsvRow{number, std::move(cells)});
    }
    return table;
}

Result<CsvTable> CsvTable::readFile(const QString &path, QChar delimiter, const CsvLimits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QCoreApplication::translate("CsvTable", "The file cannot be read: %1").arg(file.errorString()),
            path,
            {}};
    // One byte beyond the limit is enough to see that the file is too large.
    const QByteArray content = file.read(limits.bytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{
            QCoreApplication::translate("CsvTable", "The file cannot be read: %1").arg(file.errorString()),
            path,
            {}};
    return parse(content, path, delimiter, limits);
}

Error CsvTable::errorAt(const CsvRow &row, const QString &what, const QString &action) const
{
    return fileError(what, m_fileName, row.line, action);
}

QMap<QString, QString> CsvTable::keyValues() const
{
    QMap<QString, QString> values;
    if (m_rows.isEmpty() || m_rows.first().cells.size() < 2)
        return values;
    for (auto row = m_rows.cbegin() + 1; row != m_rows.cend(); ++row) {
        if (row->cells.size() >= 2 && !values.contains(row->cells[0]))
            values.insert(row->cells[0], row->cells[1]);
    }
    return values;
}

} // namespace Chirpdeck
