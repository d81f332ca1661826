// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidreader.h"

#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/textbytes.h"
#include "persistence/stores/describedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(FidReader)
};

QString dataFile(const QString &folder, int index)
{
    return folder + QLatin1Char('/') + QString::number(index) + BC::CSV::CsvSuffix;
}

QString paramsFile(const QString &folder)
{
    return folder + QLatin1Char('/') + BC::CSV::FidParamsFile;
}

/// Whether the first line holds samples although a row with the names of the columns belongs there. Almost
/// any name is a number in base 36 as well, so the number of samples decides.
bool lacksHeader(QByteArrayView content, char delimiter, qsizetype rowsBelow, qsizetype size)
{
    content = withoutByteOrderMark(content);
    const auto end = content.indexOf('\n');
    const auto line = content.first(end < 0 ? content.size() : end).trimmed();
    if (rowsBelow + 1 != size || line.startsWith(BC::CSV::FidColumn.data()))
        return false;
    const auto cells = line.toByteArray().split(delimiter);
    return std::all_of(cells.begin(), cells.end(),
                       [](const QByteArray &cell) { return parseBase36(cell).has_value(); });
}

Result<ParsedFids> parseData(const QByteArray &content, const QString &path, char delimiter, qsizetype size)
{
    auto parsed = parseFidList(content, path, delimiter);
    if (!parsed || !lacksHeader(content, delimiter, parsed->size, size))
        return parsed;
    QByteArray whole =
        QByteArray(BC::CSV::FidColumn.data()) + QByteArray(parsed->frames - 1, delimiter) + '\n';
    whole += withoutByteOrderMark(content);
    return parseFidList(whole, path, delimiter);
}

} // namespace

QString fidFileName(int index)
{
    return dataFile(BC::CSV::FidFolder, index);
}

QString fidParamsFileName()
{
    return paramsFile(BC::CSV::FidFolder);
}

FidReader::FidReader(const QString &experimentPath)
    : m_path(QDir::cleanPath(experimentPath))
{
}

Result<FidParamsTable> FidReader::params() const
{
    auto parsed = readableParams();
    if (!parsed)
        return parsed.error();
    if (!parsed->problems.isEmpty())
        return parsed->problems.first();
    return std::move(parsed->table);
}

Result<ParsedFidParams> FidReader::readableParams() const
{
    const QString path = m_path + QLatin1Char('/') + fidParamsFileName();
    if (!QFileInfo::exists(path) && files().isEmpty())
        return ParsedFidParams();
    auto description = readDescription(m_path, fidParamsFileName());
    if (!description)
        return description.error();
    return readFidParams(*description, path, experimentDelimiter(m_path));
}

Result<int> FidReader::count() const
{
    auto table = params();
    if (!table)
        return table.error();
    return table->empty() ? 0 : table->rbegin()->first + 1;
}

QList<int> FidReader::filesIn(const QString &folder) const
{
    QList<int> numbers;
    const QDir dir(m_path + QLatin1Char('/') + folder);
    for (const auto &info : dir.entryInfoList({QStringLiteral("*.csv")}, QDir::Files)) {
        bool ok = false;
        const int number = info.completeBaseName().toInt(&ok);
        if (ok && number >= 0 && info.fileName() == QString::number(number) + BC::CSV::CsvSuffix)
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

QList<int> FidReader::files() const
{
    return filesIn(BC::CSV::FidFolder);
}

QList<FidSource> FidReader::backups() const
{
    const QString fid(BC::CSV::FidFolder);
    const QString backup(BC::CSV::BackupFolder);
    QList<FidSource> sources;
    for (const int index : files())
        if (index > 0)
            sources.append({fid, index});
    for (const auto &folder : {backup, fid + QLatin1Char('/') + backup})
        for (const int index : filesIn(folder))
            sources.append({folder, index});
    return sources;
}

Result<LoadedFids> FidReader::load(int index) const
{
    return load({BC::CSV::FidFolder, index});
}

Result<LoadedFids> FidReader::load(const FidSource &source) const
{
    const QString file = dataFile(source.folder, source.index);
    const QString path = m_path + QLatin1Char('/') + file;
    const bool isDescribedHere = source.folder == BC::CSV::FidFolder ||
                                 QFileInfo::exists(m_path + QLatin1Char('/') + paramsFile(source.folder));
    const QString description = isDescribedHere ? paramsFile(source.folder) : fidParamsFileName();
    auto read = readDescribed(m_path, file, description);
    if (!read)
        return read.error();
    const QChar delimiter = experimentDelimiter(m_path);
    auto described = readFidParams(read->description, m_path + QLatin1Char('/') + description, delimiter);
    if (!described)
        return described.error();
    const auto &table = described->table;
    const auto row = table.find(source.index);
    const bool isOfAnother = !isDescribedHere && files().contains(source.index);
    if (row == table.end() || isOfAnother)
        return Error{Messages::tr("The FID is not described in fidparams.csv"), path,
                     Messages::tr("Verify the experiment")};
    const FidParams &params = row->second;
    auto parsed = parseData(read->content, path, delimiter.toLatin1(), params.size);
    if (!parsed)
        return parsed.error();
    LoadedFids result;
    if (!read->isAsSaved)
        result.remarks.append(
            Messages::tr("The file is not what was saved: it was changed or damaged since"));
    if (parsed->size != params.size)
        result.remarks.append(Messages::tr("The file has %1 of %2 samples")
                                  .arg(QString::number(parsed->size), QString::number(params.size)));
    result.fids = {params.spacing,  params.probeFreqMHz,
                   params.vMult,    params.shots,
                   params.sideband, parsed->size,
                   parsed->frames,  std::make_shared<const std::vector<qint64>>(std::move(parsed->sums))};
    return result;
}

} // namespace Chirpdeck
