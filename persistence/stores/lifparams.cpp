// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/lifparams.h"

#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/csvtext.h"
#include "persistence/csv/fileerror.h"
#include "persistence/csv/linereader.h"
#include "persistence/csv/textbytes.h"

#include <cmath>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(LifFile)
};

constexpr qint64 LargestSize = qint64{1} << 32;
constexpr int LargestIndex = 1'000'000;

struct Row
{
    int laser = 0;
    int delay = 0;
    LifParams params;

    bool isPlaceholder() const { return laser < 0 || delay < 0; }
};

std::optional<Row> parseRow(const CsvRow &cells)
{
    std::array<bool, 8> ok{};
    Row row;
    row.laser = cells.cell(0).toInt(&ok[0]);
    row.delay = cells.cell(1).toInt(&ok[1]);
    row.params.shots = cells.cell(2).toULongLong(&ok[2]);
    const qint64 lifSize = cells.cell(3).toLongLong(&ok[3]);
    const qint64 refSize = cells.cell(4).toLongLong(&ok[4]);
    row.params.lifSize = static_cast<qsizetype>(lifSize);
    row.params.refSize = static_cast<qsizetype>(refSize);
    row.params.spacing = cells.cell(5).toDouble(&ok[5]);
    row.params.lifVMult = cells.cell(6).toDouble(&ok[6]);
    row.params.refVMult = cells.cell(7).toDouble(&ok[7]);
    const bool isFinite = std::isfinite(row.params.spacing) && row.params.spacing > 0 &&
                          std::isfinite(row.params.lifVMult) && std::isfinite(row.params.refVMult);
    if (!std::all_of(ok.begin(), ok.end(), [](bool one) { return one; }) || !isFinite || lifSize < 0 ||
        lifSize > LargestSize || refSize < 0 || refSize > LargestSize || row.laser > LargestIndex ||
        row.delay > LargestIndex)
        return {};
    return row;
}

QString action()
{
    return Messages::tr("Restore the file from a backup copy");
}

/// Whether a line is the row of column names rather than of samples. The names are numbers in base 36 too,
/// hence the comparison with the number of rows that there should be.
bool isHeader(QByteArrayView line, char delimiter, qsizetype rows, qsizetype size)
{
    const QByteArrayView lif(BC::CSV::LifColumn.data());
    if (line == lif || line == BC::CSV::OldLifColumns.data() ||
        (line.startsWith(lif) && line.size() > lif.size() && line.at(lif.size()) == delimiter))
        return true;
    if (rows != size)
        return true;
    const auto cells = line.toByteArray().split(delimiter);
    return !std::all_of(cells.begin(), cells.end(),
                        [](const QByteArray &cell) { return parseBase36(cell).has_value(); });
}

} // namespace

LifParams LifParams::of(const LifTrace &trace)
{
    return {trace.shots,   trace.size(),   trace.referenceSize(),
            trace.spacing, trace.lifVMult, trace.hasReference() ? trace.refVMult : 0.0};
}

QByteArray lifParamsCsv(const LifParamsTable &table)
{
    QByteArray text(BC::CSV::LifParamsHeader.data(), BC::CSV::LifParamsHeader.size());
    text += '\n';
    for (const auto &[point, params] : table)
        text +=
            lineText({point.laser, point.delay, params.shots, static_cast<qint64>(params.lifSize),
                      static_cast<qint64>(params.refSize), params.spacing, params.lifVMult, params.refVMult});
    return text;
}

Result<ParsedLifParams> parseLifParams(QByteArrayView content, const QString &fileName, QChar delimiter)
{
    auto table = CsvTable::parse(content, fileName, delimiter);
    if (!table)
        return table.error();
    const QString firstColumn =
        QString(BC::CSV::LifParamsHeader).section(QLatin1Char(BC::CSV::Delimiter), 0, 0);
    ParsedLifParams parsed;
    for (const auto &row : table->rows()) {
        if (row.cell(0) == firstColumn)
            continue;
        const auto one = row.cells.size() >= BC::CSV::LifParamsColumns ? parseRow(row) : std::nullopt;
        if (!one)
            parsed.badLines.append(static_cast<int>(row.line));
        else if (!one->isPlaceholder() &&
                 !parsed.table.insert({LifPoint{one->delay, one->laser}, one->params}).second)
            parsed.repeatedLines.append(static_cast<int>(row.line));
    }
    return parsed;
}

QByteArray formatLifTrace(const LifTrace &trace)
{
    const bool hasReference = trace.hasReference();
    const auto size = trace.lif ? trace.lif->size() : 0;
    Q_ASSERT(!hasReference || trace.ref->size() == size);
    QByteArray text(BC::CSV::LifColumn.data(), BC::CSV::LifColumn.size());
    if (hasReference)
        text += BC::CSV::Delimiter + QByteArray(BC::CSV::LifReferenceColumn.data());
    text += '\n';
    const auto header = text.size();
    text.resize(header + static_cast<qsizetype>(size) * 2 * (Base36Room + 1));
    char *to = text.data() + header;
    for (std::size_t i = 0; i < size; ++i) {
        to = writeBase36(to, (*trace.lif)[i]);
        if (hasReference) {
            *to++ = BC::CSV::Delimiter;
            to = writeBase36(to, (*trace.ref)[i]);
        }
        *to++ = '\n';
    }
    text.truncate(to - text.constData());
    return text;
}

Result<ParsedLif> parseLifTrace(QByteArrayView content, const QString &fileName, char delimiter,
                                qsizetype size)
{
    content = withoutByteOrderMark(content);
    if (content.endsWith('\n'))
        content.chop(1);
    if (content.trimmed().isEmpty())
        return fileError(Messages::tr("The file is empty"), fileName, 0, action());
    const auto lines = content.count('\n') + 1;
    ParsedLif parsed;
    parsed.lif.reserve(static_cast<std::size_t>(lines));
    qsizetype number = 0;
    for (qsizetype at = 0; at <= content.size();) {
        auto end = content.indexOf('\n', at);
        if (end < 0)
            end = content.size();
        auto line = content.sliced(at, end - at);
        at = end + 1;
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        if (number == 1 && isHeader(line.trimmed(), delimiter, lines, size)) {
            if (line.trimmed() == BC::CSV::OldLifColumns.data())
                delimiter = '_';
            continue;
        }
        const auto middle = line.indexOf(delimiter);
        const auto first = parseBase36(middle < 0 ? line : line.first(middle));
        if (!first)
            return fileError(Messages::tr("A cell is no 64-bit number in base 36"), fileName, number,
                             action());
        parsed.lif.push_back(*first);
        if (middle < 0 || middle + 1 == line.size())
            continue;
        const auto second = parseBase36(line.sliced(middle + 1));
        if (!second)
            return fileError(Messages::tr("A cell is no 64-bit number in base 36"), fileName, number,
                             action());
        if (parsed.ref.size() + 1 != parsed.lif.size())
            return fileError(Messages::tr("The reference has a hole above this row"), fileName, number,
                             action());
        parsed.ref.push_back(*second);
    }
    return parsed;
}

} // namespace Chirpdeck
