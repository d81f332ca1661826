// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/appendfile.h"
#include "persistence/stores/savejournal.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>

namespace Chirpdeck {

/// A file of an experiment (path relative to the experiment's folder) and what shall stand in it.
struct FileContent
{
    QString file;
    QByteArray content;
};

/// The folder of one experiment as its writers see it: every file is replaced as a whole, its checksum is
/// kept in the journal, and files that belong together stay together across a kill at any instruction. Safe
/// to share between threads; one save at a time.
///
/// Files that are appended to (log.csv, auxdata.csv) are noted with every save, as far as they have come.
///
/// A run holds the folder (`forRun`) until it seals or drops it; the hold ends with the process, however that
/// ends, and so tells an interrupted run from a living one. Settings of an experiment that has ended are
/// changed through `forEditing`. In folders without a journal, which other programs have made, editing keeps
/// none.
class ExperimentFolder
{
public:
    static Result<std::shared_ptr<ExperimentFolder>> forRun(const QString &path, FileSystem *files = nullptr);
    static Result<std::shared_ptr<ExperimentFolder>> forEditing(const QString &path,
                                                                FileSystem *files = nullptr);
    ~ExperimentFolder();
    ExperimentFolder(const ExperimentFolder &) = delete;
    ExperimentFolder &operator=(const ExperimentFolder &) = delete;

    const QString &path() const { return m_path; }
    QString pathOf(const QString &file) const { return m_path + QLatin1Char('/') + file; }

    /// Writes the files that a run begins with; a kill in between leaves an experiment that has not begun.
    Result<void> writeFirst(const QList<FileContent> &files);
    /// Replaces one file.
    Result<void> write(const QString &file, const QByteArray &content);
    /// Replaces `lead`, then the small text files that refer to it. After a kill in between, `settle` makes
    /// them agree again, and readers that know the journal see them agree at once.
    Result<void> writeTogether(const FileContent &lead, const QList<FileContent> &companions);
    /// Removes a file; one that is not there is no failure. After a kill in between, the file is whole or
    /// gone, and the journal agrees.
    Result<void> remove(const QString &file);
    /// Completes or takes back what a kill or a failed write has left half done.
    Result<void> settle();
    /// Leaves a save that `settle` can neither complete nor take back, because a file holds neither of its
    /// contents: the file counts as damaged until it is written again.
    Result<void> giveUpPending();
    /// Ends the run: settles, notes the checksums of all other files below the folder and lets go of it. What
    /// is written through this object afterwards is an edit.
    Result<void> seal();

    /// Whether a living process holds the folder for a run.
    static bool isHeld(const QString &path);
    /// The journal of an experiment; nothing where there is none.
    static std::optional<SaveJournal> journalOf(const QString &path);

private:
    enum class Access { Run, Edit };
    ExperimentFolder(const QString &path, Access access, FileSystem *files);

    Result<void> hold();
    Result<void> begin();
    Result<void> edit(const std::function<Result<void>()> &plainly,
                      const std::function<Result<void>()> &withJournal);
    Result<void> writePlainly(const FileContent &lead, const QList<FileContent> &companions);
    void letGo();
    Result<void> saveTogether(const FileContent &lead, const QList<FileContent> &companions);
    Result<void> removeLogged(const QString &file);
    Result<void> unlinkFile(const QString &file);
    Result<void> settleNow();
    Result<void> sealNow();
    Result<void> log(const QByteArray &lines);
    QByteArray noteGrowth();
    Result<void> put(const QString &file, QByteArrayView content, bool *renamed);
    Result<void> makeParent(const QString &file) const;

    QString m_path;
    Access m_access;
    FileSystem *m_files;
    std::mutex m_mutex;
    SaveJournal m_journal;
    AppendFile m_lines;
    bool m_mustReopen = false;
    int m_hold = -1;
    /// How the last save ended, where the journal's file does not say so yet; it is written with the next
    /// line.
    std::optional<bool> m_unwrittenEnd;
};

} // namespace Chirpdeck
