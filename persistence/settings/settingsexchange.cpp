// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/settings/settingsexchange.h"

#include "persistence/stores/filesystem.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

std::unique_ptr<QSettings> settingsOf(const QString &organization, const QString &application)
{
    auto settings = organization.isEmpty() ? std::make_unique<QSettings>()
                                           : std::make_unique<QSettings>(organization, application);
    settings->setFallbacksEnabled(false);
    return settings;
}

/// Held by whichever program of ours writes settings in a folder. The folder itself is locked, so that no
/// file stays behind where a program is killed.
class FolderTurn
{
public:
    explicit FolderTurn(const QString &folder)
        : m_folder(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        while (m_folder >= 0 && ::flock(m_folder, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~FolderTurn()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    FolderTurn(const FolderTurn &) = delete;
    FolderTurn &operator=(const FolderTurn &) = delete;

private:
    const int m_folder;
};

/// Which file stood under a name when this program last read or wrote it.
class KnownFiles
{
public:
    static bool isKnown(const QString &path, const struct stat &now)
    {
        const QMutexLocker lock(&s_mutex);
        return s_files.value(path) == identity(now);
    }
    static void note(const QString &path)
    {
        struct stat now = {};
        const bool exists = ::stat(QFile::encodeName(path).constData(), &now) == 0;
        const QMutexLocker lock(&s_mutex);
        s_files.insert(path, exists ? identity(now) : Identity());
    }

    static void forget(const QString &path)
    {
        const QMutexLocker lock(&s_mutex);
        s_files.remove(path);
    }

    /// Where the settings of an organization and application are, as far as this program has seen.
    static QString pathOf(const QString &organization, const QString &application)
    {
        const QMutexLocker lock(&s_mutex);
        return s_paths.value(owner(organization, application));
    }
    static void notePath(const QString &organization, const QString &application, const QString &path)
    {
        const QMutexLocker lock(&s_mutex);
        s_paths.insert(owner(organization, application), path);
    }

private:
    static std::pair<QString, QString> owner(const QString &organization, const QString &application)
    {
        if (!organization.isEmpty())
            return {organization, application};
        return {QCoreApplication::organizationName(), QCoreApplication::applicationName()};
    }

    using Identity = std::pair<quint64, quint64>;
    static Identity identity(const struct stat &info) { return {info.st_dev, info.st_ino}; }

    static inline QMutex s_mutex;
    static inline QHash<QString, Identity> s_files;
    static inline QHash<std::pair<QString, QString>, QString> s_paths;
};

/// QSettings takes a file of the same length and time for the one that it knows, but two programs can write
/// within the time that a file's clock does not tell apart. Every write makes another file, so where there is
/// another, its time is moved on.
void showReplacement(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    if (::stat(name.constData(), &info) != 0 || KnownFiles::isKnown(path, info))
        return;
    timespec times[2] = {{0, UTIME_OMIT}, info.st_mtim};
    constexpr long Millisecond = 1'000'000;
    times[1].tv_nsec += Millisecond;
    if (times[1].tv_nsec >= 1000 * Millisecond) {
        times[1].tv_nsec -= 1000 * Millisecond;
        ++times[1].tv_sec;
    }
    ::utimensat(AT_FDCWD, name.constData(), times, 0);
}

/// Where the settings stand while a save is under way that may turn out not to be whole.
QByteArray keptName(const QString &path)
{
    return QFile::encodeName(path + QStringLiteral(".last"));
}

/// Whether the file is what a save of `keys` keys writes: every key is one line, and the last line has its
/// end. QSettings takes a write that a full drive cut short for a complete one.
bool isWhole(const QString &path, qsizetype keys)
{
    const auto content = readWhole(path);
    if (!content)
        return false;
    qsizetype lines = 0;
    for (const auto &line : content->split('\n'))
        lines += line.isEmpty() || line.startsWith('[') ? 0 : 1;
    return lines == keys && (content->isEmpty() || content->endsWith('\n'));
}

/// A program that was killed between a save and looking whether it is whole leaves both files.
void takeBackTornSave(const QString &path)
{
    const QByteArray kept = keptName(path);
    if (::access(kept.constData(), F_OK) != 0)
        return;
    const auto content = readWhole(path);
    if (content && content->endsWith('\n'))
        ::unlink(kept.constData());
    else
        ::rename(kept.constData(), QFile::encodeName(path).constData());
}

/// Stands around everything that lets QSettings write: its sync(), and making or dropping one while another
/// has changes that could not be written. A file that was not written whole is replaced by the one before.
class Exchange
{
public:
    explicit Exchange(const QString &path)
        : m_path(path)
        , m_turn(QFileInfo(path).path())
    {
        takeBackTornSave(path);
        showReplacement(path);
        const QByteArray name = QFile::encodeName(path);
        m_isKept = ::stat(name.constData(), &m_before) == 0 &&
                   ::link(name.constData(), keptName(path).constData()) == 0;
    }

    /// False when what was written did not fit on the drive.
    bool finish(const QString &organization, const QString &application)
    {
        const QByteArray name = QFile::encodeName(m_path);
        struct stat after = {};
        const bool isReplaced = ::stat(name.constData(), &after) == 0 && after.st_ino != m_before.st_ino;
        const bool isWell =
            !isReplaced || isWhole(m_path, settingsOf(organization, application)->allKeys().size());
        if (!m_isKept && !isWell)
            ::unlink(name.constData());
        else if (m_isKept && !isWell)
            ::rename(keptName(m_path).constData(), name.constData());
        else if (m_isKept)
            ::unlink(keptName(m_path).constData());
        if (isWell)
            KnownFiles::note(m_path);
        else
            KnownFiles::forget(m_path);
        return isWell;
    }

private:
    const QString m_path;
    const FolderTurn m_turn;
    struct stat m_before = {};
    bool m_isKept = false;
};

} // namespace

std::unique_ptr<QSettings> remadeSettings(std::unique_ptr<QSettings> old, const QString &organization,
                                          const QString &application)
{
    // Where the file is, is told by the first one alone, before there can be anything unwritten.
    const QString path = KnownFiles::pathOf(organization, application);
    std::optional<Exchange> around;
    if (!path.isEmpty())
        around.emplace(path);
    old.reset();
    auto settings = settingsOf(organization, application);
    if (around)
        around->finish(organization, application);
    KnownFiles::notePath(organization, application, settings->fileName());
    return settings;
}

bool exchangeSettings(QSettings &settings, const QString &organization, const QString &application)
{
    Exchange around(settings.fileName());
    settings.sync();
    return around.finish(organization, application);
}

void dropSettings(std::unique_ptr<QSettings> settings, const QString &organization,
                  const QString &application)
{
    Exchange around(settings->fileName());
    settings.reset();
    around.finish(organization, application);
}

} // namespace Chirpdeck
