// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidparams.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/csvtext.h"
#include "persistence/csv/linereader.h"
#include "persistence/header/enumfromvariant.h"

#include <QCoreApplication>

#include <cmath>

namespace Chirpdeck {

namespace {

/// Nobody records more segments; a larger number is a damaged cell.
constexpr int LargestIndex = 1'000'000;
constexpr qsizetype LargestSize = qsizetype{1} << 32;

std::optional<std::pair<int, FidParams>> parseRow(const CsvRow &row)
{
    std::array<bool, 6> ok{};
    FidParams params;
    const int index = row.cell(0).toInt(&ok[0]);
    params.spacing = row.cell(1).toDouble(&ok[1]);
    params.probeFreqMHz = row.cell(2).toDouble(&ok[2]);
    params.vMult = row.cell(3).toDouble(&ok[3]);
    params.shots = row.cell(4).toULongLong(&ok[4]);
    const qint64 size = row.cell(6).toLongLong(&ok[5]);
    params.size = static_cast<qsizetype>(size);
    const QVariant sideband(row.cell(5));
    params.sideband = enumFromVariant(sideband, Sideband::UpperSideband);
    const bool isSideband = enumFromVariant(sideband, Sideband::LowerSideband) == params.sideband;
    const bool isFinite = std::isfinite(params.spacing) && params.spacing > 0 &&
                          std::isfinite(params.probeFreqMHz) && std::isfinite(params.vMult);
    if (!std::all_of(ok.begin(), ok.end(), [](bool one) { return one; }) || !isSideband || !isFinite ||
        index < 0 || index > LargestIndex || size < 0 || size > LargestSize)
        return {};
    return std::pair{index, params};
}

} // namespace

FidParams FidParams::of(const FidList &fids)
{
    return {fids.spacing, fids.probeFreqMHz, fids.vMult, fids.shots, fids.sideband, fids.size};
}

QByteArray fidParamsCsv(const FidParamsTable &table)
{
    QByteArray text(BC::CSV::FidParamsHeader.data(), BC::CSV::FidParamsHeader.size());
    text += '\n';
    int next = 0;
    const auto row = [&text](int index, const FidParams &params) {
        text += lineText({index, params.spacing, params.probeFreqMHz, params.vMult, params.shots,
                          QVariant::fromValue(params.sideband), static_cast<qint64>(params.size)});
    };
    for (const auto &[index, params] : table) {
        for (; next < index; ++next)
            row(next, {});
        row(index, params);
        next = index + 1;
    }
    return text;
}

Result<ParsedFidParams> readFidParams(QByteArrayView content, const QString &fileName, QChar delimiter)
{
    auto table = CsvTable::parse(content, fileName, delimiter);
    if (!table)
        return table.error();
    const QString action = QCoreApplication::translate("FidParams", "Verify the experiment");
    ParsedFidParams parsed;
    for (const auto &row : table->rows()) {
        if (row.cell(0) == QLatin1String("index"))
            continue;
        const auto one = row.cells.size() >= BC::CSV::FidParamsColumns ? parseRow(row) : std::nullopt;
        if (!one)
            parsed.problems.append(table->errorAt(
                row, QCoreApplication::translate("FidParams", "The row does not describe an FID"), action));
        else if (!parsed.table.insert(*one).second)
            parsed.problems.append(table->errorAt(
                row, QCoreApplication::translate("FidParams", "The FID is described twice"), action));
    }
    return parsed;
}

Result<FidParamsTable> parseFidParams(QByteArrayView content, const QString &fileName, QChar delimiter)
{
    auto parsed = readFidParams(content, fileName, delimiter);
    if (!parsed)
        return parsed.error();
    if (!parsed->problems.isEmpty())
        return parsed->problems.first();
    return std::move(parsed->table);
}

} // namespace Chirpdeck
