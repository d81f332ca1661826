// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/filesystem.h"
#include "persistence/stores/verifycheck.h"
#include "persistence/stores/verifynames.h"

#include <QDir>
#include <QFileInfo>

namespace Chirpdeck::Verify {

namespace {

struct Cell
{
    int laser = 0;
    int delay = 0;
    qint64 size = 0;
    qint64 referenceSize = 0;
};

std::optional<Cell> cellOf(const Row &row)
{
    std::array<bool, 8> ok{};
    Cell cell;
    cell.laser = row.cell(0).toInt(&ok[0]);
    cell.delay = row.cell(1).toInt(&ok[1]);
    row.cell(2).toULongLong(&ok[2]);
    cell.size = row.cell(3).toLongLong(&ok[3]);
    cell.referenceSize = row.cell(4).toLongLong(&ok[4]);
    for (int column = 5; column < 8; ++column)
        row.cell(column).toDouble(&ok[static_cast<std::size_t>(column)]);
    const bool good = std::all_of(ok.begin(), ok.end(), [](bool one) { return one; }) && cell.size >= 0 &&
                      cell.referenceSize >= 0;
    return good ? std::optional(cell) : std::nullopt;
}

QString cellFile(qint64 number)
{
    return BC::CSV::LifFolder + QLatin1Char('/') + QString::number(number) + BC::CSV::CsvSuffix;
}

void checkCell(Check &check, const QString &file, const Cell &cell)
{
    auto content = check.exists(file) ? readWhole(check.pathOf(file)) : Result<QByteArray>(QByteArray());
    if (!check.exists(file) || !content) {
        check.damaged(file, 0, Messages::tr("The file is missing"));
        return;
    }
    if (!content->endsWith('\n'))
        check.damaged(file, 0, Messages::tr("The last row is torn"));
    const auto firstLine =
        QString::fromUtf8(content->first(std::max<qsizetype>(0, content->indexOf('\n')))).trimmed();
    // An early version joined the two columns by an underscore.
    const bool isJoined = firstLine == BC::CSV::OldLifColumns;
    const auto names = firstLine.split(QLatin1Char(check.delimiter));
    const bool hasReference = names.value(1) == BC::CSV::LifReferenceColumn;
    if (!isJoined && (names.first() != BC::CSV::LifColumn || hasReference != (cell.referenceSize > 0)))
        check.damaged(file, 1, Messages::tr("The row with the names of the columns is missing or damaged"));
    if (isJoined)
        content->replace('_', check.delimiter);
    const auto parsed = parseFidList(*content, file, check.delimiter);
    if (!parsed)
        check.damaged(file, lineOf(parsed.error()), parsed.error().what);
    else if (parsed->size != cell.size)
        check.damaged(file, 0,
                      Messages::tr("The file has %1 of %2 samples").arg(parsed->size).arg(cell.size));
}

} // namespace

void checkLif(Check &check)
{
    const QString folder(BC::CSV::LifFolder);
    if (!check.exists(folder)) {
        if (check.objectives.lif)
            check.incomplete(folder, 0, Messages::tr("There are no LIF data"));
        return;
    }
    check.metadata(folder + QLatin1Char('/') + BC::CSV::ProcessingFile,
                   {BC::CSV::LifGateEndKey, BC::CSV::LifGateStartKey, BC::CSV::LowPassAlphaKey,
                    BC::CSV::RefGateEndKey, BC::CSV::RefGateStartKey, BC::CSV::SavGolEnabledKey,
                    BC::CSV::SavGolPolyKey, BC::CSV::SavGolWindowKey},
                   true);
    const QString file = folder + QLatin1Char('/') + BC::CSV::LifParamsFile;
    const auto table = check.table(file, QString(BC::CSV::LifParamsHeader).split(QLatin1Char(';')), true);
    if (!table)
        return;
    const qint64 lasers = check.integer(LifObject, LaserPointsKey).value_or(0);
    const qint64 delays = check.integer(LifObject, DelayPointsKey).value_or(0);
    QSet<QString> described;
    qint64 measured = 0;
    qint64 before = -1;
    for (const auto &row : table->rows) {
        const auto cell = cellOf(row);
        if (!cell) {
            check.damaged(file, row.line, Messages::tr("The row cannot be read"));
            continue;
        }
        // Blackchirp describes a cell of number -1 when a run ended before its first shot.
        if (cell->laser < 0 || cell->delay < 0) {
            described.insert(cellFile(cell->delay * lasers + cell->laser));
            continue;
        }
        if (cell->laser >= lasers || cell->delay >= delays) {
            check.damaged(
                file, row.line,
                Messages::tr("The point lies outside the grid of %1 by %2").arg(lasers).arg(delays));
            continue;
        }
        const qint64 number = cell->delay * lasers + cell->laser;
        if (number <= before)
            check.damaged(file, row.line, Messages::tr("The row is out of order or comes twice"));
        before = number;
        ++measured;
        described.insert(cellFile(number));
        checkCell(check, cellFile(number), *cell);
    }
    const QDir dir(check.pathOf(folder));
    for (const auto &info : dir.entryInfoList({QStringLiteral("*.csv")}, QDir::Files)) {
        bool ok = false;
        info.completeBaseName().toInt(&ok);
        const QString name = folder + QLatin1Char('/') + info.fileName();
        if (ok && !described.contains(name))
            check.damaged(file, 0, Messages::tr("The row of %1 is missing").arg(name));
    }
    if (measured < lasers * delays)
        check.incomplete(file, 0,
                         Messages::tr("%1 of %2 points were measured").arg(measured).arg(lasers * delays));
}

} // namespace Chirpdeck::Verify
