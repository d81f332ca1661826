// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/fidreader.h"

#include "persistence/csv/base36.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/stores/experimentfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FidReader", text);
}

QChar delimiterOf(const QString &path)
{
    auto version = readWhole(path + QLatin1Char('/') + BC::CSV::VersionFile);
    return version ? detectDelimiter(*version) : QChar(u';');
}

/// The content of fidparams.csv that belongs to the data on the disk: that of the file, except where a save
/// was cut short.
std::optional<QByteArray> pendingParams(const QString &path, const SaveJournal &journal)
{
    if (!journal.pending)
        return {};
    for (const auto &companion : journal.pending->with) {
        if (companion.file != fidParamsFileName())
            continue;
        auto content = readWhole(path + QLatin1Char('/') + journal.pending->file);
        if (content && ContentMark::of(*content) == journal.pending->after)
            return companion.after;
        return companion.before.value_or(QByteArray());
    }
    return {};
}

/// What the journal says that a file should be; nothing where it says nothing.
std::optional<ContentMark> expected(const SaveJournal &journal, const QString &file, const ContentMark &found)
{
    if (journal.pending && journal.pending->file == file) {
        if (found == journal.pending->after)
            return found;
        return journal.pending->before;
    }
    const auto known = journal.files.find(file);
    return known == journal.files.end() ? std::nullopt : std::optional(known->second);
}

} // namespace

QString fidFileName(int index)
{
    return BC::CSV::FidFolder + QLatin1Char('/') + QString::number(index) + BC::CSV::CsvSuffix;
}

QString fidParamsFileName()
{
    return BC::CSV::FidFolder + QLatin1Char('/') + BC::CSV::FidParamsFile;
}

FidReader::FidReader(const QString &experimentPath)
    : m_path(QDir::cleanPath(experimentPath))
{
}

Result<FidParamsTable> FidReader::params() const
{
    const QString file = fidParamsFileName();
    const QChar delimiter = delimiterOf(m_path);
    if (const auto journal = ExperimentFolder::journalOf(m_path)) {
        if (const auto content = pendingParams(m_path, *journal))
            return parseFidParams(*content, file, delimiter);
    }
    const QString path = m_path + QLatin1Char('/') + file;
    if (!QFileInfo::exists(path) && files().isEmpty())
        return FidParamsTable();
    auto content = readWhole(path);
    if (!content)
        return content.error();
    return parseFidParams(*content, path, delimiter);
}

Result<int> FidReader::count() const
{
    auto table = params();
    if (!table)
        return table.error();
    return table->empty() ? 0 : table->rbegin()->first + 1;
}

QList<int> FidReader::files() const
{
    QList<int> numbers;
    const QDir folder(m_path + QLatin1Char('/') + BC::CSV::FidFolder);
    for (const auto &info : folder.entryInfoList({QStringLiteral("*.csv")}, QDir::Files)) {
        bool ok = false;
        const int number = info.completeBaseName().toInt(&ok);
        if (ok && number >= 0 && info.fileName() == QString::number(number) + BC::CSV::CsvSuffix)
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Result<LoadedFids> FidReader::load(int index) const
{
    const QString file = fidFileName(index);
    const QString path = m_path + QLatin1Char('/') + file;
    // A run that saves while this reads may replace the file in between; the second time it is most likely of
    // one save.
    for (int attempt = 0;; ++attempt) {
        auto table = params();
        if (!table)
            return table.error();
        const auto row = table->find(index);
        if (row == table->end())
            return Error{tr(QT_TRANSLATE_NOOP("FidReader", "The FID is not described in fidparams.csv")),
                         path, tr(QT_TRANSLATE_NOOP("FidReader", "Verify the experiment"))};
        auto content = readWhole(path);
        if (!content)
            return content.error();
        const auto found = ContentMark::of(*content);
        LoadedFids result;
        if (const auto journal = ExperimentFolder::journalOf(m_path)) {
            const auto mark = expected(*journal, file, found);
            const auto again = params();
            if (attempt < 3 && ((mark && *mark != found) || !again || *again != *table))
                continue;
            if (mark && *mark != found)
                result.remarks.append(tr(QT_TRANSLATE_NOOP(
                    "FidReader", "The file is not what was saved: it was changed or damaged since")));
        }
        auto parsed = parseFidList(*content, path, delimiterOf(m_path).toLatin1());
        if (!parsed)
            return parsed.error();
        const FidParams &params = row->second;
        if (parsed->size != params.size)
            result.remarks.append(QCoreApplication::translate("FidReader", "The file has %1 of %2 samples")
                                      .arg(QString::number(parsed->size), QString::number(params.size)));
        result.fids = {params.spacing,  params.probeFreqMHz,
                       params.vMult,    params.shots,
                       params.sideband, parsed->size,
                       parsed->frames,  std::make_shared<const std::vector<qint64>>(std::move(parsed->sums))};
        return result;
    }
}

} // namespace Chirpdeck
