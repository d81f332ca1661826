// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/parsers/genericxy.h"

#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"
#include "persistence/parsers/textlines.h"
#include "persistence/parsers/xycells.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

namespace {

struct XyTexts
{
    Q_DECLARE_TR_FUNCTIONS(GenericXy)
};

constexpr qsizetype MostProblems = 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView bare(QByteArrayView cell)
{
    cell = cell.trimmed();
    if (cell.size() >= 2 && (cell.front() == '"' || cell.front() == '\'') && cell.back() == cell.front())
        cell = cell.sliced(1, cell.size() - 2).trimmed();
    return cell;
}

char characterOf(XyDelimiter delimiter)
{
    switch (delimiter) {
    case XyDelimiter::Comma:
        return ',';
    case XyDelimiter::Tab:
        return '\t';
    case XyDelimiter::Semicolon:
        return ';';
    case XyDelimiter::Space:
    case XyDelimiter::Whitespace:
        break;
    }
    return ' ';
}

bool isUsable(const XyLayout &layout)
{
    return layout.xColumn >= 0 && layout.yColumn >= 0 && layout.xColumn < MostXyColumns &&
           layout.yColumn < MostXyColumns && layout.headerLines >= 0;
}

Error unusable(const QString &fileName)
{
    return fileError(XyTexts::tr("There are no such columns"), fileName, 0,
                     XyTexts::tr("Choose columns of the file"));
}

} // namespace

bool isXyRemark(QByteArrayView line)
{
    const auto text = line.trimmed();
    return text.isEmpty() || QByteArrayView("#!%").contains(text.front());
}

void splitXyLine(QByteArrayView line, XyDelimiter delimiter, std::vector<QByteArrayView> &cells,
                 qsizetype most)
{
    cells.clear();
    const auto *at = line.begin();
    if (delimiter == XyDelimiter::Whitespace) {
        while (std::ssize(cells) < most) {
            at = std::find_if_not(at, line.end(), isBlank);
            if (at == line.end())
                return;
            const auto *end = std::find_if(at, line.end(), isBlank);
            cells.push_back(bare(QByteArrayView(at, end)));
            at = end;
        }
        return;
    }
    const char separator = characterOf(delimiter);
    while (std::ssize(cells) < most) {
        const auto *end = std::find(at, line.end(), separator);
        cells.push_back(bare(QByteArrayView(at, end)));
        if (end == line.end())
            break;
        at = end + 1;
    }
    // Some programs end every row with the delimiter.
    if (cells.size() > 2 && cells.back().isEmpty() && line.endsWith(separator))
        cells.pop_back();
}

Result<XyData> parseXy(QByteArrayView content, const QString &fileName, const std::optional<XyLayout> &layout)
{
    XyData data;
    if (layout) {
        data.layout = *layout;
    } else {
        auto detected = detectXyLayout(content, fileName);
        if (!detected)
            return detected.error();
        data.layout = std::move(*detected);
    }
    const XyLayout &form = data.layout;
    if (!isUsable(form))
        return unusable(fileName);
    const auto bytes = plainBytes(content, fileName);
    if (!bytes)
        return bytes.error();

    const auto x = static_cast<std::size_t>(form.xColumn);
    const auto y = static_cast<std::size_t>(form.yColumn);
    const auto needed = static_cast<qsizetype>(std::max(x, y)) + 2;
    std::vector<QByteArrayView> cells;
    TextLines lines(*bytes);
    for (QByteArrayView line; lines.next(line);) {
        if (lines.number() <= form.headerLines || isXyRemark(line))
            continue;
        splitXyLine(line, form.delimiter, cells, needed);
        const auto number = [&](std::size_t column) {
            return column < cells.size() ? numberIn(cells[column], form.decimalComma) : std::nullopt;
        };
        const auto xValue = number(x);
        const auto yValue = number(y);
        if (xValue && yValue) {
            if (std::isfinite(*xValue) && std::isfinite(*yValue))
                data.points.emplace_back(*xValue, *yValue);
            continue;
        }
        ++data.badLines;
        if (data.problems.size() < MostProblems)
            data.problems.append(fileError(XyTexts::tr("The row has no numbers in columns %1 and %2")
                                               .arg(form.xColumn + 1)
                                               .arg(form.yColumn + 1),
                                           fileName, lines.number()));
    }
    if (!data.points.empty())
        return data;
    if (!data.problems.isEmpty())
        return data.problems.first();
    return fileError(XyTexts::tr("The file has no rows of numbers"), fileName, 0,
                     XyTexts::tr("Check how many lines its header has"));
}

QString GenericXyParser::formatName() const
{
    return XyTexts::tr("XY data");
}

QString GenericXyParser::formatDescription() const
{
    return XyTexts::tr("Any text with two columns of numbers");
}

QStringList GenericXyParser::fileExtensions() const
{
    return {QStringLiteral("*.csv"), QStringLiteral("*.txt"), QStringLiteral("*.dat"),
            QStringLiteral("*.xy"),  QStringLiteral("*.tsv"), QStringLiteral("*.asc")};
}

bool GenericXyParser::canParse(QByteArrayView head, const QString &fileName) const
{
    return detectXyLayout(head, fileName).hasValue();
}

Result<FilePreview> GenericXyParser::preview(QByteArrayView content, const QString &fileName,
                                             qsizetype rows) const
{
    const auto layout = detectXyLayout(content, fileName);
    if (!layout)
        return layout.error();
    return preview(content, fileName, rows, *layout);
}

Result<FilePreview> GenericXyParser::preview(QByteArrayView content, const QString &fileName, qsizetype rows,
                                             const XyLayout &layout)
{
    if (!isUsable(layout))
        return unusable(fileName);
    const auto bytes =
        plainBytes(content.first(std::min<qsizetype>(content.size(), MostLineBytes)), fileName);
    if (!bytes)
        return bytes.error();
    FilePreview preview;
    preview.format = GenericXyParser().formatName();
    auto columns = static_cast<qsizetype>(std::max(layout.xColumn, layout.yColumn)) + 1;
    std::vector<QByteArrayView> cells;
    TextLines lines(*bytes);
    for (QByteArrayView line; preview.rows.size() < rows && lines.next(line);) {
        if (lines.number() <= layout.headerLines || isXyRemark(line))
            continue;
        splitXyLine(line, layout.delimiter, cells);
        QStringList texts;
        for (const auto cell : cells)
            texts.append(decoded(cell));
        columns = std::max(columns, texts.size());
        preview.rows.append({lines.number(), texts});
    }
    for (qsizetype i = 0; i < columns; ++i)
        preview.columns.append(layout.columnNames.value(i, XyTexts::tr("Column %1").arg(i + 1)));
    return preview;
}

Result<XyData> GenericXyParser::parse(QByteArrayView content, const QString &fileName,
                                      const std::optional<XyLayout> &layout) const
{
    return parseXy(content, fileName, layout);
}

Result<XyData> GenericXyParser::parseFile(const QString &path, const std::optional<XyLayout> &layout) const
{
    const auto content = readTextFile(path);
    if (!content)
        return content.error();
    return parseXy(*content, path, layout);
}

} // namespace Chirpdeck
