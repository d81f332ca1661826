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

QChar delimiterOf(const QString &path)
{
    auto version = readWhole(path + QLatin1Char('/') + BC::CSV::VersionFile);
    return version ? detectDelimiter(*version) : QChar(u';');
}

QByteArray journalText(const QString &path)
{
    const QString file = path + QLatin1Char('/') + SaveJournal::fileName();
    auto content = QFileInfo::exists(file) ? readWhole(file) : Result<QByteArray>(QByteArray());
    return content ? *content : QByteArray();
}

struct Description
{
    QByteArray content;
    /// The data were replaced after they had been read.
    bool isNewer = false;
};

/// The content of fidparams.csv that belongs to the data on the disk, also where a save was cut short before
/// it came to that file. `file` has been read already, as `mark`.
Result<Description> describe(const QString &path, const SaveJournal &journal, const QString &file,
                             const ContentMark &mark)
{
    const QString paramsPath = path + QLatin1Char('/') + fidParamsFileName();
    const auto read = [&paramsPath]() -> std::optional<QByteArray> {
        if (!QFileInfo::exists(paramsPath))
            return {};
        auto content = readWhole(paramsPath);
        return content ? std::optional(*content) : std::nullopt;
    };
    const auto &pending = journal.pending;
    const auto isParams = [](const auto &companion) { return companion.file == fidParamsFileName(); };
    const auto with = pending ? pending->with : QList<SaveJournal::Companion>();
    const auto companion = std::find_if(with.begin(), with.end(), isParams);
    if (companion != with.end()) {
        auto found = mark;
        if (pending->file != file) {
            auto content = readWhole(path + QLatin1Char('/') + pending->file);
            found = content ? ContentMark::of(*content) : ContentMark{-1, 0};
        }
        const auto onDisk = read();
        if (found == pending->after) {
            if (const auto wanted = companion->apply(onDisk))
                return Description{*wanted};
        } else if (onDisk && companion->before != std::optional(companion->after) &&
                   ContentMark::of(*onDisk) == companion->after) {
            return Description{*onDisk, true};
        } else if (!onDisk && !companion->before) {
            return Description{};
        }
    }
    auto content = readWhole(paramsPath);
    if (!content)
        return content.error();
    return Description{*content};
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
    const QString path = m_path + QLatin1Char('/') + fidParamsFileName();
    if (!QFileInfo::exists(path) && files().isEmpty())
        return FidParamsTable();
    auto description = describe(m_path, SaveJournal::parse(journalText(m_path)), {}, {});
    if (!description)
        return description.error();
    return parseFidParams(description->content, path, delimiterOf(m_path));
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
    const QString paramsPath = m_path + QLatin1Char('/') + fidParamsFileName();
    // Every save writes to the journal before it touches a file, so what was read while the journal stayed
    // the same is of the two generations that the journal names. A run that saves without pause is waited for
    // only so long.
    constexpr int Attempts = 50;
    QByteArray journalBytes = journalText(m_path);
    for (int attempt = 1;; ++attempt) {
        const auto journal = SaveJournal::parse(journalBytes);
        auto content = readWhole(path);
        if (!content)
            return content.error();
        const auto found = ContentMark::of(*content);
        auto description = describe(m_path, journal, file, found);
        const QByteArray now = journalText(m_path);
        const bool isStale = now != journalBytes || (description && description->isNewer);
        if (isStale && attempt < Attempts) {
            journalBytes = now;
            continue;
        }
        if (!description)
            return description.error();
        auto table = parseFidParams(description->content, paramsPath, delimiterOf(m_path));
        if (!table)
            return table.error();
        const auto row = table->find(index);
        if (row == table->end())
            return Error{
                QCoreApplication::translate("FidReader", "The FID is not described in fidparams.csv"), path,
                QCoreApplication::translate("FidReader", "Verify the experiment")};
        auto parsed = parseFidList(*content, path, delimiterOf(m_path).toLatin1());
        if (!parsed)
            return parsed.error();
        LoadedFids result;
        const auto mark = expected(journal, file, found);
        if (mark && *mark != found)
            result.remarks.append(QCoreApplication::translate(
                "FidReader", "The file is not what was saved: it was changed or damaged since"));
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
