// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/describedfile.h"

#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/stores/filesystem.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace Chirpdeck {

namespace {

QString below(const QString &folder, const QString &file)
{
    return folder + QLatin1Char('/') + file;
}

QByteArray journalText(const QString &path)
{
    const QString file = below(path, SaveJournal::fileName());
    auto content = QFileInfo::exists(file) ? readWhole(file) : Result<QByteArray>(QByteArray());
    return content ? *content : QByteArray();
}

struct Description
{
    QByteArray content;
    /// The data were replaced after they had been read.
    bool isNewer = false;
};

/// The content of the description that belongs to the data on the disk, also where a save was cut short
/// before it came to that file. `file` has been read already, as `mark`.
Result<Description> describe(const QString &path, const SaveJournal &journal, const QString &descriptionFile,
                             const QString &file, const ContentMark &mark)
{
    const QString descriptionPath = below(path, descriptionFile);
    const auto read = [&descriptionPath]() -> std::optional<QByteArray> {
        if (!QFileInfo::exists(descriptionPath))
            return {};
        auto content = readWhole(descriptionPath);
        return content ? std::optional(*content) : std::nullopt;
    };
    const auto &pending = journal.pending;
    const auto with = pending ? pending->with : QList<SaveJournal::Companion>();
    const auto companion = std::find_if(with.begin(), with.end(), [&descriptionFile](const auto &one) {
        return one.file == descriptionFile;
    });
    if (companion != with.end()) {
        auto found = mark;
        if (pending->file != file) {
            auto content = readWhole(below(path, pending->file));
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
    auto content = readWhole(descriptionPath);
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

Result<DescribedFile> readDescribed(const QString &experimentPath, const QString &file,
                                    const QString &descriptionFile)
{
    // Every save writes to the journal before it touches a file, so what was read while the journal stayed
    // the same is of the two generations that the journal names. A run that saves without pause is waited for
    // only so long.
    constexpr int Attempts = 50;
    QByteArray journalBytes = journalText(experimentPath);
    for (int attempt = 1;; ++attempt) {
        const auto journal = SaveJournal::parse(journalBytes);
        auto content = readWhole(below(experimentPath, file));
        if (!content)
            return content.error();
        const auto found = ContentMark::of(*content);
        auto description = describe(experimentPath, journal, descriptionFile, file, found);
        const QByteArray now = journalText(experimentPath);
        const bool isStale = now != journalBytes || (description && description->isNewer);
        if (isStale && attempt < Attempts) {
            journalBytes = now;
            continue;
        }
        if (!description)
            return description.error();
        const auto mark = expected(journal, file, found);
        return DescribedFile{*content, description->content, !mark || *mark == found};
    }
}

Result<QByteArray> readDescription(const QString &experimentPath, const QString &descriptionFile)
{
    auto description =
        describe(experimentPath, SaveJournal::parse(journalText(experimentPath)), descriptionFile, {}, {});
    if (!description)
        return description.error();
    return description->content;
}

DescribedFiles::DescribedFiles(const QString &experimentPath, const QString &descriptionFile)
    : m_path(experimentPath)
    , m_descriptionFile(descriptionFile)
    , m_stamp(stamp())
    , m_journal(SaveJournal::parse(journalText(experimentPath)))
{
    auto description = describe(m_path, m_journal, m_descriptionFile, {}, {});
    if (description)
        m_description = description->content;
}

DescribedFiles::JournalStamp DescribedFiles::stamp() const
{
    const QFileInfo journal(below(m_path, SaveJournal::fileName()));
    return journal.exists() ? JournalStamp{journal.size(), journal.lastModified().toMSecsSinceEpoch()}
                            : JournalStamp();
}

Result<DescribedFile> DescribedFiles::read(const QString &file) const
{
    const bool isPending = m_journal.pending && m_journal.pending->file == file;
    if (m_description && !isPending && stamp() == m_stamp) {
        auto content = readWhole(below(m_path, file));
        if (content && stamp() == m_stamp) {
            const auto mark = m_journal.files.find(file);
            const bool isAsSaved = mark == m_journal.files.end() || mark->second == ContentMark::of(*content);
            return DescribedFile{*content, *m_description, isAsSaved};
        }
    }
    return readDescribed(m_path, file, m_descriptionFile);
}

QChar experimentDelimiter(const QString &experimentPath)
{
    auto version = readWhole(below(experimentPath, BC::CSV::VersionFile));
    return version ? detectDelimiter(*version) : QChar(u';');
}

} // namespace Chirpdeck
