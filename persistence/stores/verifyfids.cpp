// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/verifycheck.h"
#include "persistence/stores/verifynames.h"

#include <cmath>

namespace Chirpdeck::Verify {

namespace {

/// A century at a million shots per second has fewer.
constexpr quint64 MostShots = 10'000'000'000'000'000;

bool isMultiSegment(const Check &check)
{
    const auto type = check.objectives.ftmw.value_or(FtmwType::Forever);
    return type == FtmwType::LO_Scan || type == FtmwType::DR_Scan;
}

/// A row that only holds the place of a file that was not saved yet.
bool isPlaceholder(const FidParams &params)
{
    return params.shots == 0 && params.spacing == 1.0;
}

void checkData(Check &check, int number, const FidParams &params, QSet<int> &frames)
{
    const QString file = fidFileName(number);
    if (!check.exists(file)) {
        if (isPlaceholder(params))
            check.incomplete(file, 0, Messages::tr("These data were not saved before the run was cut short"));
        else
            check.damaged(file, 0, Messages::tr("The file is missing"));
        return;
    }
    auto content = readWhole(check.pathOf(file));
    if (!content) {
        check.damaged(file, 0, content.error().what);
        return;
    }
    const auto firstLine = content->first(std::max<qsizetype>(0, content->indexOf('\n')));
    const auto names = QString::fromUtf8(firstLine).trimmed().split(QLatin1Char(check.delimiter));
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i] != BC::CSV::FidColumn + QString::number(i)) {
            check.damaged(file, 1,
                          Messages::tr("The row with the names of the columns is missing or damaged"));
            break;
        }
    }
    const auto parsed = parseFidList(*content, file, check.delimiter);
    if (!parsed) {
        check.damaged(file, lineOf(parsed.error()), parsed.error().what);
        return;
    }
    if (parsed->size != params.size)
        check.damaged(file, 0,
                      Messages::tr("The file has %1 of %2 samples").arg(parsed->size).arg(params.size));
    frames.insert(parsed->frames);
}

void checkAgainstPlan(Check &check, const FidParamsTable &table)
{
    const QString file = fidParamsFileName();
    const bool isMulti = isMultiSegment(check);
    quint64 before = 0;
    for (const auto &[number, params] : table) {
        const auto clocks = check.clocks.find(isMulti ? number : 0);
        const QString down = clocks == check.clocks.end() ? QString() : clocks->second.value(DownLo);
        const double lo = down.toDouble();
        if (!down.isEmpty() && !isPlaceholder(params) &&
            std::abs(lo - params.probeFreqMHz) > 1e-9 * std::abs(lo) + 1e-9)
            check.damaged(file, number + 2,
                          Messages::tr("The frequency is not that of the clock in clocks.csv"));
        if (isMulti || isPlaceholder(params))
            continue;
        if (number > 0 && params.shots < before)
            check.damaged(file, number + 2,
                          Messages::tr("The backup has fewer shots than the one before it"));
        if (number > 0 && !isPlaceholder(table.begin()->second) && params.shots > table.begin()->second.shots)
            check.damaged(file, number + 2, Messages::tr("The backup has more shots than the final data"));
        before = number > 0 ? params.shots : 0;
    }
    const auto segments = static_cast<int>(check.clocks.size());
    const int count = static_cast<int>(table.size());
    if (isMulti && segments > 0 && count > segments)
        check.damaged(file, 0,
                      Messages::tr("There are data of %1 segments instead of %2").arg(count).arg(segments));
    else if (isMulti && count < segments)
        check.incomplete(file, 0,
                         Messages::tr("There are data of %1 of %2 segments").arg(count).arg(segments));
}

} // namespace

void checkFids(Check &check)
{
    const QString folder(BC::CSV::FidFolder);
    const bool isExpected = check.objectives.ftmw && check.objectives.ftmw != FtmwType::Peak_Up;
    if (!check.exists(folder)) {
        if (isExpected)
            check.incomplete(folder, 0, Messages::tr("There are no FIDs"));
        return;
    }
    check.metadata(folder + QLatin1Char('/') + BC::CSV::ProcessingFile,
                   {BC::CSV::AutoscaleIgnoreKey, BC::CSV::FidEndUsKey, BC::CSV::FidExpfUsKey,
                    BC::CSV::FidRemoveDcKey, BC::CSV::FidStartUsKey, BC::CSV::FidWindowFunctionKey,
                    BC::CSV::FidZeroPadFactorKey, BC::CSV::FtUnitsKey},
                   false);
    check.metadata(folder + QLatin1Char('/') + BC::CSV::PeakFindFile,
                   {BC::CSV::PeakMaxFreqKey, BC::CSV::PeakMinFreqKey, BC::CSV::PeakNavHalfWidthKey,
                    BC::CSV::PeakPolyOrderKey, BC::CSV::PeakSnrKey, BC::CSV::PeakWindowSizeKey},
                   false);

    const QString file = fidParamsFileName();
    const auto rows = check.table(file, QString(BC::CSV::FidParamsHeader).split(QLatin1Char(';')), true);
    if (!rows)
        return;
    for (qsizetype i = 0; i < rows->rows.size(); ++i)
        if (rows->rows[i].cell(0) != QString::number(i))
            check.damaged(file, rows->rows[i].line,
                          Messages::tr("The row of number %1 is missing or out of order").arg(i));
    const FidReader reader(check.path);
    const auto table = reader.params();
    if (!table) {
        check.damaged(file, lineOf(table.error()), table.error().what);
        return;
    }
    if (table->empty() && isExpected)
        check.incomplete(file, 0, Messages::tr("There are no FIDs"));
    QSet<int> frames;
    for (const auto &[number, params] : *table) {
        if (params.shots > MostShots)
            check.damaged(file, number + 2,
                          Messages::tr("%1 shots are more than a run can take").arg(params.shots));
        checkData(check, number, params, frames);
    }
    if (frames.size() > 1)
        check.damaged(folder, 0, Messages::tr("The files have different numbers of frames"));
    const auto files = reader.files();
    for (const int number : files)
        if (!table->contains(number))
            check.damaged(file, 0, Messages::tr("The row of %1 is missing").arg(fidFileName(number)));
    checkAgainstPlan(check, *table);
    checkEnd(check, *table);
}

void checkBackupFolders(Check &check)
{
    const FidReader reader(check.path);
    const auto backups = reader.backups();
    for (const auto &source : backups) {
        // Those in fid/ itself stand in its table and have been looked at.
        if (source.folder == BC::CSV::FidFolder)
            continue;
        if (const auto loaded = reader.load(source); !loaded)
            check.damaged(source.folder + QLatin1Char('/') + QString::number(source.index) +
                              BC::CSV::CsvSuffix,
                          lineOf(loaded.error()), loaded.error().what);
    }
}

} // namespace Chirpdeck::Verify
