// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/experimentfolder.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/atomicfile.h"
#include "persistence/stores/checkpoint.h"
#include "persistence/stores/crc32.h"
#include "persistence/stores/killpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

QString bootId()
{
    return QString::fromLatin1(QSysInfo::bootUniqueId());
}

/// For file systems without locks: whether the process that the journal names still runs on this computer.
bool isAlive(const std::optional<SaveJournal::Owner> &owner)
{
    if (!owner || owner->host != QSysInfo::machineHostName() || owner->boot != bootId() || owner->pid <= 0)
        return false;
    return ::kill(static_cast<pid_t>(owner->pid), 0) == 0 || errno == EPERM;
}

enum class Lock { Taken, Busy, Unsupported };

Lock lockFile(int file)
{
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
        return Lock::Taken;
    return errno == EWOULDBLOCK ? Lock::Busy : Lock::Unsupported;
}

/// Whether `file` is still what stands under `path`; sealing puts another file there.
bool isSameFile(int file, const QByteArray &path)
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(file, &held) == 0 && ::stat(path.constData(), &named) == 0 &&
           held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

std::optional<ContentMark> markOnDisk(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    auto content = readWhole(path);
    return content ? std::optional(ContentMark::of(*content)) : std::nullopt;
}

std::optional<QByteArray> textOnDisk(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    auto content = readWhole(path);
    return content ? std::optional(*content) : std::nullopt;
}

/// What is appended to while a run lasts.
QStringList growingFiles()
{
    return {BC::CSV::LogFile, BC::CSV::AuxDataFile};
}

/// The mark of what a file holds beyond `known` as well, up to its last line break; nothing when there is no
/// more, or what was known has changed.
std::optional<ContentMark> grown(FileSystem &files, const QString &path, const ContentMark &known)
{
    const int file = files.open(QFile::encodeName(path).constData(), O_RDONLY, 0);
    if (file < 0)
        return {};
    const auto close = qScopeGuard([&] { files.close(file); });
    struct stat info = {};
    if (::fstat(file, &info) != 0 || info.st_size <= known.bytes)
        return {};
    QByteArray added(info.st_size - known.bytes, Qt::Uninitialized);
    const auto count = ::pread(file, added.data(), static_cast<std::size_t>(added.size()), known.bytes);
    added.truncate(count > 0 ? added.first(count).lastIndexOf('\n') + 1 : 0);
    // A power cut may take back what the drive has not confirmed.
    if (added.isEmpty() || files.sync(file) != 0)
        return {};
    return ContentMark{known.bytes + added.size(), crc32(added, known.crc)};
}

Error notOfASave(const QString &path)
{
    return {QCoreApplication::translate("ExperimentFolder",
                                        "The file holds neither of the contents that were saved last"),
            path,
            QCoreApplication::translate("ExperimentFolder",
                                        "Verify the experiment; a backup of it may be intact")};
}

} // namespace

ExperimentFolder::ExperimentFolder(const QString &path, Access access, FileSystem *files)
    : m_path(QDir::cleanPath(path))
    , m_access(access)
    , m_files(files ? files : &FileSystem::system())
{
}

ExperimentFolder::~ExperimentFolder()
{
    letGo();
}

void ExperimentFolder::letGo()
{
    m_lines.close();
    if (m_hold >= 0)
        ::close(std::exchange(m_hold, -1));
}

Result<std::shared_ptr<ExperimentFolder>> ExperimentFolder::forRun(const QString &path, FileSystem *files)
{
    std::shared_ptr<ExperimentFolder> folder(new ExperimentFolder(path, Access::Run, files));
    if (auto held = folder->hold(); !held)
        return held.error();
    if (auto begun = folder->begin(); !begun)
        return begun.error();
    return folder;
}

Result<std::shared_ptr<ExperimentFolder>> ExperimentFolder::forEditing(const QString &path, FileSystem *files)
{
    if (!QFileInfo(path).isDir())
        return systemError(
            ENOENT, QCoreApplication::translate("ExperimentFolder", "The experiment cannot be opened"), path);
    return std::shared_ptr<ExperimentFolder>(new ExperimentFolder(path, Access::Edit, files));
}

Result<void> ExperimentFolder::hold()
{
    const QString journal = pathOf(SaveJournal::fileName());
    const QByteArray name = QFile::encodeName(journal);
    for (;;) {
        const int file = m_files->open(name.constData(), O_RDWR | O_CREAT, 0644);
        if (file < 0)
            return systemError(
                errno, QCoreApplication::translate("ExperimentFolder", "The experiment cannot be written"),
                m_path);
        const Lock lock = lockFile(file);
        const bool busy = lock == Lock::Busy || (lock == Lock::Unsupported && isHeld(m_path));
        if (busy) {
            ::close(file);
            return Error{QCoreApplication::translate("ExperimentFolder", "The experiment is being recorded"),
                         m_path,
                         QCoreApplication::translate("ExperimentFolder", "Wait until the run has ended")};
        }
        if (lock == Lock::Unsupported || isSameFile(file, name)) {
            m_hold = file;
            return {};
        }
        ::close(file);
    }
}

Result<void> ExperimentFolder::begin()
{
    const QString path = pathOf(SaveJournal::fileName());
    auto content = readWhole(path);
    if (!content)
        return content.error();
    if (!content->isEmpty())
        m_journal = SaveJournal::parse(*content);
    auto lines = AppendFile::open(path, {}, m_files);
    if (!lines)
        return lines.error();
    m_lines = std::move(*lines);
    const SaveJournal::Owner owner{::getpid(), bootId(), QSysInfo::machineHostName()};
    // Files of an experiment that was closed and grow again.
    QByteArray growing;
    for (const auto &file : growingFiles()) {
        const auto known = m_journal.files.find(file);
        if (known == m_journal.files.end())
            continue;
        growing += SaveJournal::beginningLine(file, known->second);
        m_journal.beginnings[file] = known->second;
        m_journal.files.erase(known);
    }
    return log(SaveJournal::ownerLine(owner) + growing);
}

Result<void> ExperimentFolder::log(const QByteArray &lines)
{
    if (std::exchange(m_mustReopen, false) || !m_lines.isOpen()) {
        auto reopened = AppendFile::open(pathOf(SaveJournal::fileName()), {}, m_files);
        if (!reopened) {
            m_mustReopen = true;
            return reopened.error();
        }
        m_lines = std::move(*reopened);
    }
    const QByteArray ended = m_unwrittenEnd ? SaveJournal::settledLine(*m_unwrittenEnd) : QByteArray();
    if (auto appended = m_lines.append(ended + lines); !appended) {
        m_mustReopen = true;
        return appended;
    }
    // The lines are in the file, synced or not; saying the same twice would be harmless, forgetting it would
    // not.
    if (auto synced = m_lines.sync(); !synced) {
        m_mustReopen = true;
        return synced;
    }
    m_unwrittenEnd.reset();
    CHIRPDECK_KILLPOINT("journal-written");
    return {};
}

Result<void> ExperimentFolder::makeParent(const QString &file) const
{
    const QString folder = QFileInfo(pathOf(file)).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return systemError(
            errno, QCoreApplication::translate("ExperimentFolder", "The folder could not be made"), folder);
    CHIRPDECK_KILLPOINT("folder-made");
    if (const int failure = syncFolder(*m_files, QFileInfo(folder).absolutePath()))
        return systemError(
            failure, QCoreApplication::translate("ExperimentFolder", "The folder could not be made"), folder);
    return {};
}

Result<void> ExperimentFolder::put(const QString &file, QByteArrayView content, bool *renamed)
{
    if (renamed)
        *renamed = false;
    if (auto made = makeParent(file); !made)
        return made;
    return replaceFile(pathOf(file), content, {.durable = true, .files = m_files, .renamed = renamed});
}

Result<void> ExperimentFolder::writeFirst(const QList<FileContent> &files)
{
    const std::scoped_lock lock(m_mutex);
    QByteArray lines;
    for (const auto &one : files) {
        if (auto written = put(one.file, one.content, nullptr); !written)
            return written;
        const auto mark = ContentMark::of(one.content);
        m_journal.files[one.file] = mark;
        lines += SaveJournal::fileLine(one.file, mark);
    }
    return log(lines);
}

Result<void> ExperimentFolder::write(const QString &file, const QByteArray &content)
{
    return writeTogether({file, content}, {});
}

Result<void> ExperimentFolder::writeTogether(const FileContent &lead, const QList<FileContent> &companions)
{
    const std::scoped_lock lock(m_mutex);
    if (m_access == Access::Run)
        return saveTogether(lead, companions);
    return edit([&] { return writePlainly(lead, companions); },
                [&] { return saveTogether(lead, companions); });
}

Result<void> ExperimentFolder::writePlainly(const FileContent &lead, const QList<FileContent> &companions)
{
    if (auto written = put(lead.file, lead.content, nullptr); !written)
        return written;
    for (const auto &one : companions)
        if (auto written = put(one.file, one.content, nullptr); !written)
            return written;
    return {};
}

Result<void> ExperimentFolder::remove(const QString &file)
{
    const std::scoped_lock lock(m_mutex);
    if (m_access == Access::Run)
        return removeLogged(file);
    return edit([&] { return unlinkFile(file); }, [&] { return removeLogged(file); });
}

Result<void> ExperimentFolder::unlinkFile(const QString &file)
{
    const QString path = pathOf(file);
    const QString what = QCoreApplication::translate("ExperimentFolder", "The file could not be removed");
    if (m_files->unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return systemError(errno, what, path);
    CHIRPDECK_KILLPOINT("removed");
    if (const int failure = syncFolder(*m_files, QFileInfo(path).absolutePath()))
        return systemError(failure, what, path);
    return {};
}

Result<void> ExperimentFolder::removeLogged(const QString &file)
{
    if (auto settled = settleNow(); !settled)
        return settled;
    const auto mark = markOnDisk(pathOf(file));
    if (!mark && !m_journal.files.contains(file))
        return {};
    // A save that is taken back: the file is there, or it never was.
    SaveJournal::Pending pending;
    pending.file = file;
    pending.after = mark.value_or(ContentMark());
    if (auto logged = log(SaveJournal::beginLine(pending)); !logged)
        return logged;
    m_journal.pending = pending;
    if (auto gone = unlinkFile(file); !gone)
        return gone;
    m_journal.settle(false);
    m_unwrittenEnd = false;
    return {};
}

Result<void> ExperimentFolder::edit(const std::function<Result<void>()> &plainly,
                                    const std::function<Result<void>()> &withJournal)
{
    const QString journalPath = pathOf(SaveJournal::fileName());
    if (!QFileInfo::exists(journalPath))
        return plainly();
    if (auto held = hold(); !held)
        return held;
    const auto release = qScopeGuard([this] { letGo(); });
    auto content = readWhole(journalPath);
    if (!content)
        return content.error();
    m_journal = SaveJournal::parse(*content);
    m_unwrittenEnd.reset();
    // A damaged journal stays as the evidence it is.
    if (!m_journal.badLines.isEmpty())
        return plainly();
    const bool wasSealed = m_journal.sealed;
    auto saved = withJournal();
    if (!saved || !wasSealed)
        return saved;
    return replaceFile(journalPath, m_journal.sealedText(), {.durable = true, .files = m_files});
}

QByteArray ExperimentFolder::noteGrowth()
{
    QByteArray lines;
    for (const auto &file : growingFiles()) {
        const auto known = m_journal.beginnings.find(file);
        const auto mark = grown(*m_files, pathOf(file),
                                known == m_journal.beginnings.end() ? ContentMark() : known->second);
        if (!mark)
            continue;
        m_journal.beginnings[file] = *mark;
        lines += SaveJournal::beginningLine(file, *mark);
    }
    return lines;
}

Result<void> ExperimentFolder::saveTogether(const FileContent &lead, const QList<FileContent> &companions)
{
    if (auto settled = settleNow(); !settled)
        return settled;
    SaveJournal::Pending pending;
    pending.file = lead.file;
    pending.after = ContentMark::of(lead.content);
    const auto known = m_journal.files.find(lead.file);
    pending.before =
        known != m_journal.files.end() ? std::optional(known->second) : markOnDisk(pathOf(lead.file));
    for (const auto &one : companions)
        pending.with.append(SaveJournal::Companion::of(one.file, textOnDisk(pathOf(one.file)), one.content));
    const QByteArray growth = m_access == Access::Run ? noteGrowth() : QByteArray();
    if (auto logged = log(growth + SaveJournal::beginLine(pending)); !logged)
        return logged;
    m_journal.pending = pending;

    bool renamed = false;
    if (auto written = put(lead.file, lead.content, &renamed); !written) {
        if (!renamed) {
            m_journal.settle(false);
            m_unwrittenEnd = false;
        }
        return written;
    }
    CHIRPDECK_KILLPOINT("after-data-rename");
    for (const auto &one : companions)
        if (auto written = put(one.file, one.content, nullptr); !written)
            return written;
    m_journal.settle(true);
    m_unwrittenEnd = true;
    CHIRPDECK_KILLPOINT("saved");
    return {};
}

Result<void> ExperimentFolder::settle()
{
    const std::scoped_lock lock(m_mutex);
    return settleNow();
}

Result<void> ExperimentFolder::settleNow()
{
    if (!m_journal.pending)
        return {};
    const auto pending = *m_journal.pending;
    const auto mark = markOnDisk(pathOf(pending.file));
    const bool isAfter = mark == std::optional(pending.after);
    if (!isAfter && mark != pending.before)
        return notOfASave(pathOf(pending.file));
    // The companions are touched only after the leading file, so there is nothing to take back.
    for (const auto &companion : pending.with) {
        if (!isAfter)
            break;
        const auto onDisk = textOnDisk(pathOf(companion.file));
        const auto wanted = companion.apply(onDisk);
        if (!wanted)
            return notOfASave(pathOf(companion.file));
        if (wanted == onDisk)
            continue;
        if (auto written = put(companion.file, *wanted, nullptr); !written)
            return written;
    }
    CHIRPDECK_KILLPOINT("companions-settled");
    m_journal.settle(isAfter);
    m_unwrittenEnd = isAfter;
    return log({});
}

Result<void> ExperimentFolder::giveUpPending()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_journal.pending)
        return {};
    m_journal.settle(false);
    m_unwrittenEnd = false;
    return log({});
}

Result<void> ExperimentFolder::seal()
{
    const std::scoped_lock lock(m_mutex);
    auto sealed = sealNow();
    if (sealed) {
        letGo();
        m_access = Access::Edit;
    }
    return sealed;
}

Result<void> ExperimentFolder::sealNow()
{
    if (auto settled = settleNow(); !settled)
        return settled;
    QDirIterator it(m_path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    const QDir root(m_path);
    while (it.hasNext()) {
        const QString file = root.relativeFilePath(it.next());
        if (file == SaveJournal::fileName() || file == CheckpointFormat::fileName() ||
            m_journal.files.contains(file))
            continue;
        if (const auto mark = markOnDisk(pathOf(file)))
            m_journal.files[file] = *mark;
    }
    m_journal.beginnings.clear();
    CHIRPDECK_KILLPOINT("before-seal");
    auto written = replaceFile(pathOf(SaveJournal::fileName()), m_journal.sealedText(),
                               {.durable = true, .files = m_files});
    CHIRPDECK_KILLPOINT("after-seal");
    return written;
}

bool ExperimentFolder::isHeld(const QString &path)
{
    const QString journal = path + QLatin1Char('/') + SaveJournal::fileName();
    const int file = ::open(QFile::encodeName(journal).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const Lock lock = lockFile(file);
    ::close(file);
    if (lock != Lock::Unsupported)
        return lock == Lock::Busy;
    const auto content = journalOf(path);
    return content && isAlive(content->owner);
}

std::optional<SaveJournal> ExperimentFolder::journalOf(const QString &path)
{
    const auto text = textOnDisk(path + QLatin1Char('/') + SaveJournal::fileName());
    return text ? std::optional(SaveJournal::parse(*text)) : std::nullopt;
}

} // namespace Chirpdeck
