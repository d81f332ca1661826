// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/lifreader.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/stores/describedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(LifReader)
};

/// The grid in header.csv; nothing when a side of it is missing.
std::optional<LifGrid> gridInHeader(const QString &path)
{
    auto table = CsvTable::readFile(path + QLatin1Char('/') + BC::CSV::HeaderFile, experimentDelimiter(path));
    if (!table)
        return {};
    LifGrid grid{0, 0};
    for (const auto &row : table->rows()) {
        if (row.cell(0) != BC::CSV::LifConfigObject || !row.cell(1).isEmpty())
            continue;
        if (row.cell(3) == BC::CSV::LaserPointsKey)
            grid.laserPoints = row.cell(4).toInt();
        else if (row.cell(3) == BC::CSV::DelayPointsKey)
            grid.delayPoints = row.cell(4).toInt();
    }
    return grid.laserPoints > 0 && grid.delayPoints > 0 ? std::optional(grid) : std::nullopt;
}

std::shared_ptr<const std::vector<qint64>> shared(std::vector<qint64> &&sums)
{
    return std::make_shared<const std::vector<qint64>>(std::move(sums));
}

QString sampleRemark(qsizetype found, qsizetype wanted)
{
    return Messages::tr("The file has %1 of %2 samples").arg(found).arg(wanted);
}

/// The trace in a file, by its row.
Result<LoadedLif> loaded(const DescribedFile &read, const LifParams &params, const QString &path,
                         QChar delimiter)
{
    auto parsed = parseLifTrace(read.content, path, delimiter.toLatin1(), params.lifSize);
    if (!parsed)
        return parsed.error();
    LoadedLif result;
    if (!read.isAsSaved)
        result.remarks.append(
            Messages::tr("The file is not what was saved: it was changed or damaged since"));
    const auto lifSize = static_cast<qsizetype>(parsed->lif.size());
    if (lifSize != params.lifSize)
        result.remarks.append(sampleRemark(lifSize, params.lifSize));
    // A second column that the table does not know of has no scale.
    if (params.refSize == 0)
        parsed->ref.clear();
    const auto refSize = static_cast<qsizetype>(parsed->ref.size());
    if (refSize != params.refSize)
        result.remarks.append(
            Messages::tr("The reference has %1 of %2 samples").arg(refSize).arg(params.refSize));
    result.trace = {params.spacing,
                    params.lifVMult,
                    params.refVMult,
                    params.shots,
                    shared(std::move(parsed->lif)),
                    refSize > 0 ? shared(std::move(parsed->ref)) : nullptr};
    return result;
}

} // namespace

QString lifFileName(qint64 index)
{
    return QString(BC::CSV::LifFolder) + QLatin1Char('/') + QString::number(index) + BC::CSV::CsvSuffix;
}

QString lifParamsFileName()
{
    return QString(BC::CSV::LifFolder) + QLatin1Char('/') + BC::CSV::LifParamsFile;
}

LifReader::LifReader(const QString &experimentPath, std::optional<LifGrid> grid)
    : m_path(QDir::cleanPath(experimentPath))
    , m_grid(grid ? grid : gridInHeader(m_path))
{
}

Result<ParsedLifParams> LifReader::params() const
{
    const QString path = m_path + QLatin1Char('/') + lifParamsFileName();
    // Versions before 1.0.0-beta kept no LIF traces in files of this form, and a run may have ended before
    // its first shot.
    if (!QFileInfo::exists(path) && largestFileNumber() < 0)
        return ParsedLifParams();
    auto description = readDescription(m_path, lifParamsFileName());
    if (!description)
        return description.error();
    return parseLifParams(*description, path, experimentDelimiter(m_path));
}

Result<LifGrid> LifReader::grid() const
{
    if (m_grid)
        return *m_grid;
    auto parsed = params();
    if (!parsed)
        return parsed.error();
    return guessedGrid(parsed->table);
}

qint64 LifReader::largestFileNumber() const
{
    const QDir folder(m_path + QLatin1Char('/') + BC::CSV::LifFolder);
    qint64 largest = -1;
    for (const auto &info : folder.entryInfoList({QStringLiteral("*.csv")}, QDir::Files)) {
        bool ok = false;
        const qint64 number = info.completeBaseName().toLongLong(&ok);
        largest = ok ? std::max(largest, number) : largest;
    }
    return largest;
}

LifGrid LifReader::guessedGrid(const LifParamsTable &table) const
{
    LifGrid smallest{1, 1};
    for (const auto &[point, params] : table) {
        smallest.laserPoints = std::max(smallest.laserPoints, point.laser + 1);
        smallest.delayPoints = std::max(smallest.delayPoints, point.delay + 1);
    }
    // The last point of the table has the largest number, and so its file tells how long a row is.
    const qint64 largest = largestFileNumber();
    if (table.empty() || table.rbegin()->first.delay == 0)
        return smallest;
    const LifPoint last = table.rbegin()->first;
    const qint64 width = (largest - last.laser) / last.delay;
    const LifGrid wider{static_cast<int>(std::clamp<qint64>(width, 1, 1'000'000)), smallest.delayPoints};
    const bool fits = width >= smallest.laserPoints && wider.indexOf(last) == largest;
    return fits ? wider : smallest;
}

Result<LoadedLif> LifReader::load(LifPoint point) const
{
    auto grid = this->grid();
    if (!grid)
        return grid.error();
    if (!grid->contains(point))
        return Error{Messages::tr("The point lies outside the grid of %1 by %2")
                         .arg(grid->laserPoints)
                         .arg(grid->delayPoints),
                     m_path, Messages::tr("Choose a point of the scan")};
    auto described = params();
    if (!described)
        return described.error();
    if (!described->table.contains(point))
        return LoadedLif();
    const QString file = lifFileName(grid->indexOf(point));
    auto read = readDescribed(m_path, file, lifParamsFileName());
    if (!read)
        return read.error();
    const QChar delimiter = experimentDelimiter(m_path);
    auto table =
        parseLifParams(read->description, m_path + QLatin1Char('/') + lifParamsFileName(), delimiter);
    if (!table)
        return table.error();
    const auto row = table->table.find(point);
    if (row == table->table.end())
        return LoadedLif();
    return loaded(*read, row->second, m_path + QLatin1Char('/') + file, delimiter);
}

Result<void> LifReader::loadAll(const std::function<bool(LifPoint, const Result<LoadedLif> &)> &take) const
{
    auto grid = this->grid();
    if (!grid)
        return grid.error();
    const auto described = params();
    if (!described)
        return described.error();
    const DescribedFiles files(m_path, lifParamsFileName());
    const QChar delimiter = experimentDelimiter(m_path);
    LifParamsTable table = described->table;
    QByteArray tableText;
    for (const auto &[point, row] : described->table) {
        if (!grid->contains(point))
            continue;
        const QString file = lifFileName(grid->indexOf(point));
        const auto read = files.read(file);
        // A run may go on while this reads.
        if (read && read->description != tableText) {
            tableText = read->description;
            if (auto newer = parseLifParams(tableText, lifParamsFileName(), delimiter))
                table = newer->table;
        }
        const auto newRow = table.find(point);
        const auto &params = newRow == table.end() ? row : newRow->second;
        const auto one = read ? loaded(*read, params, m_path + QLatin1Char('/') + file, delimiter)
                              : Result<LoadedLif>(read.error());
        if (!take(point, one))
            break;
    }
    return {};
}

} // namespace Chirpdeck
