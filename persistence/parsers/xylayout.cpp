// SPDX-License-Identifier: GPL-3.0-or-later
// How a text of rows and columns is laid out.
#include "persistence/csv/fileerror.h"
#include "persistence/csv/textbytes.h"
#include "persistence/parsers/textlines.h"
#include "persistence/parsers/xycells.h"

#include <algorithm>
#include <map>

namespace Chirpdeck {

namespace {

struct XyTexts
{
    Q_DECLARE_TR_FUNCTIONS(GenericXy)
};

constexpr std::size_t SampleLines = 500;
/// Of the rows of a table, how many must have a number in a column that is to be plotted.
constexpr double NumbersInColumn = 0.9;

struct Line
{
    qsizetype number;
    QByteArrayView text;
};

struct Way
{
    XyDelimiter delimiter;
    bool decimalComma;
};
/// Of equally good ones the first is taken.
constexpr Way Ways[] = {{XyDelimiter::Tab, false},      {XyDelimiter::Semicolon, false},
                        {XyDelimiter::Comma, false},    {XyDelimiter::Whitespace, false},
                        {XyDelimiter::Tab, true},       {XyDelimiter::Semicolon, true},
                        {XyDelimiter::Whitespace, true}};

/// The lines as one way of splitting sees them.
struct Sight
{
    Way way{};
    std::size_t columns = 0;
    std::size_t rows = 0;       ///< with that many cells, two of them numbers
    double numbers = 0.0;       ///< part of the cells in these rows
    std::vector<double> filled; ///< by column, part of the rows with a number there

    bool isBetterThan(const Sight &other) const
    {
        return rows > other.rows || (rows == other.rows && numbers > other.numbers + 1e-9);
    }
};

Sight seen(const std::vector<Line> &lines, Way way)
{
    // By number of cells: the rows, and the numbers in each column.
    struct Shape
    {
        std::size_t rows = 0;
        std::vector<std::size_t> numbers;
    };
    std::map<std::size_t, Shape> shapes;
    std::vector<QByteArrayView> cells;
    std::vector<bool> isNumber;
    for (const auto &line : lines) {
        splitXyLine(line.text, way.delimiter, cells);
        isNumber.clear();
        for (const auto cell : cells)
            isNumber.push_back(numberIn(cell, way.decimalComma).has_value());
        if (std::count(isNumber.begin(), isNumber.end(), true) < 2)
            continue;
        Shape &shape = shapes[cells.size()];
        shape.numbers.resize(cells.size());
        ++shape.rows;
        for (std::size_t i = 0; i < cells.size(); ++i)
            shape.numbers[i] += isNumber[i] ? 1 : 0;
    }
    Sight sight;
    sight.way = way;
    for (const auto &[columns, shape] : shapes) {
        if (shape.rows <= sight.rows)
            continue;
        sight.columns = columns;
        sight.rows = shape.rows;
        sight.filled.clear();
        sight.numbers = 0.0;
        for (const auto count : shape.numbers) {
            sight.filled.push_back(static_cast<double>(count) / static_cast<double>(shape.rows));
            sight.numbers += sight.filled.back() / static_cast<double>(columns);
        }
    }
    return sight;
}

QStringList namesIn(QByteArrayView line, const Sight &sight)
{
    std::vector<QByteArrayView> cells;
    auto text = line.trimmed();
    while (!text.isEmpty() && QByteArrayView("#!%").contains(text.front()))
        text = text.sliced(1);
    // A tab at the beginning stands for an empty name, so only the marks of a comment go.
    splitXyLine(text.size() == line.trimmed().size() ? line : text, sight.way.delimiter, cells);
    if (cells.size() != sight.columns)
        return {};
    QStringList names;
    for (const auto cell : cells)
        names.append(decoded(cell));
    return names;
}

} // namespace

Result<XyLayout> detectXyLayout(QByteArrayView content, const QString &fileName)
{
    const auto bytes = plainBytes(content.first(std::min(content.size(), HeadBytes)), fileName);
    if (!bytes)
        return bytes.error();
    std::vector<Line> all;
    std::vector<Line> lines;
    TextLines text(*bytes);
    for (QByteArrayView line; text.next(line) && lines.size() < SampleLines;) {
        all.push_back({text.number(), line});
        if (!isXyRemark(line))
            lines.push_back(all.back());
    }
    // A row that is cut off where the sample ends is another row.
    if (bytes->size() < content.size() && lines.size() > 1 && lines.size() < SampleLines)
        lines.pop_back();

    Sight best;
    for (const Way way : Ways) {
        auto sight = seen(lines, way);
        if (sight.isBetterThan(best))
            best = std::move(sight);
    }
    XyLayout layout;
    layout.delimiter = best.way.delimiter;
    layout.decimalComma = best.way.decimalComma;
    std::vector<int> columns;
    for (std::size_t i = 0; i < best.filled.size(); ++i) {
        if (best.filled[i] >= NumbersInColumn)
            columns.push_back(static_cast<int>(i));
    }
    if (columns.size() < 2)
        return fileError(XyTexts::tr("The file has no two columns of numbers"), fileName, 0,
                         XyTexts::tr("Say where its columns are, or choose another file"));
    layout.xColumn = columns[0];
    layout.yColumn = columns[1];

    std::vector<QByteArrayView> cells;
    const auto isData = [&](const Line &line) {
        if (isXyRemark(line.text))
            return false;
        splitXyLine(line.text, layout.delimiter, cells);
        return cells.size() == best.columns &&
               numberIn(cells[static_cast<std::size_t>(layout.xColumn)], layout.decimalComma) &&
               numberIn(cells[static_cast<std::size_t>(layout.yColumn)], layout.decimalComma);
    };
    const auto first = std::find_if(all.begin(), all.end(), isData);
    layout.headerLines = static_cast<int>(first - all.begin());
    for (auto line = first; line != all.begin() && layout.columnNames.isEmpty();) {
        --line;
        if (!line->text.trimmed().isEmpty()) {
            layout.columnNames = namesIn(line->text, best);
            break;
        }
    }
    return layout;
}

} // namespace Chirpdeck
