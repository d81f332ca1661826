// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/datafolder.h"

#include "persistence/stores/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <limits>

#include <dirent.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

constexpr int PerThousand = 1000;
constexpr int PerMillion = 1000000;

QString below(const QString &folder, const QString &name)
{
    return folder + QLatin1Char('/') + name;
}

/// The number that a folder's name is, as the program would write it: no sign, no leading zero.
std::optional<int> plainNumber(const QString &name)
{
    bool ok = false;
    const int number = name.toInt(&ok);
    if (!ok || number < 0 || QString::number(number) != name)
        return {};
    return number;
}

/// The numbers that the sub-folders of `folder` have as names, ascending.
std::vector<int> numberedFolders(const QString &folder)
{
    std::vector<int> numbers;
    DIR *dir = ::opendir(QFile::encodeName(folder).constData());
    if (!dir)
        return numbers;
    while (const dirent *entry = ::readdir(dir)) {
        const auto number = plainNumber(QFile::decodeName(entry->d_name));
        if (!number)
            continue;
        bool isFolder = entry->d_type == DT_DIR;
        // Not every file system tells the type while listing, and archives are often links.
        if (entry->d_type == DT_UNKNOWN || entry->d_type == DT_LNK)
            isFolder = QFileInfo(below(folder, QFile::decodeName(entry->d_name))).isDir();
        if (isFolder)
            numbers.push_back(*number);
    }
    ::closedir(dir);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// Calls `take(number)` for every experiment, largest first, until it returns false.
template<typename Take>
void forEachExperiment(const QString &root, Take take)
{
    const auto millions = numberedFolders(root);
    for (auto m = millions.rbegin(); m != millions.rend(); ++m) {
        const QString millionPath = below(root, QString::number(*m));
        const auto thousands = numberedFolders(millionPath);
        for (auto t = thousands.rbegin(); t != thousands.rend(); ++t) {
            if (*t / (PerMillion / PerThousand) != *m)
                continue;
            const auto numbers = numberedFolders(below(millionPath, QString::number(*t)));
            for (auto n = numbers.rbegin(); n != numbers.rend(); ++n)
                if (*n / PerThousand == *t && !take(*n))
                    return;
        }
    }
}

/// Makes a folder and those above it; EEXIST counts as success. 0 or the error number.
int makeFolders(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0755) == 0)
        return syncFolder(FileSystem::system(), QFileInfo(path).absolutePath());
    if (errno == EEXIST)
        return QFileInfo(path).isDir() ? 0 : ENOTDIR;
    if (errno != ENOENT)
        return errno;
    const QString parent = QFileInfo(path).absolutePath();
    if (parent == path)
        return ENOENT;
    if (const int failure = makeFolders(parent))
        return failure;
    if (::mkdir(QFile::encodeName(path).constData(), 0755) != 0 && errno != EEXIST)
        return errno;
    return syncFolder(FileSystem::system(), parent);
}

QString notMade()
{
    return QCoreApplication::translate("DataFolder", "The folder could not be made");
}

} // namespace

QString experimentSubPath(int number)
{
    return QString::number(number / PerMillion) + QLatin1Char('/') + QString::number(number / PerThousand) +
           QLatin1Char('/') + QString::number(number);
}

std::optional<int> experimentNumberOf(const QString &path)
{
    const QStringList parts = QDir::cleanPath(path).split(QLatin1Char('/'));
    if (parts.size() < 3)
        return {};
    const auto number = plainNumber(parts.last());
    if (!number || *number < 1)
        return {};
    const QString expected = experimentSubPath(*number);
    return parts.mid(parts.size() - 3).join(QLatin1Char('/')) == expected ? number : std::nullopt;
}

DataFolder::DataFolder(const QString &root)
    : m_root(root.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(root).absoluteFilePath()))
{
}

QString DataFolder::experimentsPath() const
{
    return below(m_root, QStringLiteral("experiments"));
}

QString DataFolder::logPath() const
{
    return below(m_root, QStringLiteral("log"));
}

QString DataFolder::exportPath() const
{
    return below(m_root, QStringLiteral("textexports"));
}

QString DataFolder::rollingPath() const
{
    return below(m_root, QStringLiteral("rollingdata"));
}

Result<void> DataFolder::create() const
{
    if (m_root.isEmpty())
        return Error{
            QCoreApplication::translate("DataFolder", "No data folder is chosen"),
            {},
            QCoreApplication::translate("DataFolder", "Choose a folder for the data in the settings")};
    for (const auto &path : {experimentsPath(), logPath(), exportPath(), rollingPath()}) {
        if (const int failure = makeFolders(path))
            return systemError(failure, notMade(), path);
        const QString probe = below(path, QStringLiteral(".write-check-%1").arg(::getpid()));
        auto written = replaceFile(probe, "ok\n", {.durable = false});
        QFile::remove(probe);
        if (!written)
            return Error{
                QCoreApplication::translate("DataFolder", "Files cannot be saved in the data folder"), path,
                written.error().action};
    }
    return {};
}

bool DataFolder::isComplete() const
{
    if (m_root.isEmpty())
        return false;
    const auto all = {experimentsPath(), logPath(), exportPath(), rollingPath()};
    return std::all_of(all.begin(), all.end(), [](const QString &path) { return QFileInfo(path).isDir(); });
}

qint64 DataFolder::freeBytes() const
{
    struct statvfs info = {};
    if (m_root.isEmpty() || ::statvfs(QFile::encodeName(m_root).constData(), &info) != 0)
        return -1;
    return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

QString DataFolder::experimentPath(int number) const
{
    return below(experimentsPath(), experimentSubPath(number));
}

bool DataFolder::hasExperiment(int number) const
{
    return number > 0 && QFileInfo(experimentPath(number)).isDir();
}

int DataFolder::largestNumber() const
{
    int largest = 0;
    forEachExperiment(experimentsPath(), [&largest](int number) {
        largest = number;
        return false;
    });
    return largest;
}

QList<int> DataFolder::experiments() const
{
    QList<int> numbers;
    forEachExperiment(experimentsPath(), [&numbers](int number) {
        if (number > 0)
            numbers.append(number);
        return true;
    });
    std::reverse(numbers.begin(), numbers.end());
    return numbers;
}

Result<DataFolder::Reservation> DataFolder::reserveNext(int atLeast) const
{
    if (m_root.isEmpty() || !QFileInfo(m_root).isDir())
        return systemError(ENOENT, notMade(), m_root);
    const auto largest = static_cast<qint64>(largestNumber());
    qint64 number = qMax<qint64>(qMax<qint64>(1, atLeast), largest + 1);
    for (; number <= std::numeric_limits<int>::max(); ++number) {
        const QString path = experimentPath(static_cast<int>(number));
        const QString parent = QFileInfo(path).path();
        if (const int failure = makeFolders(parent))
            return systemError(failure, notMade(), path);
        // The one step that decides who owns the number.
        if (::mkdir(QFile::encodeName(path).constData(), 0755) == 0) {
            if (const int failure = syncFolder(FileSystem::system(), parent))
                return systemError(failure, notMade(), path);
            return Reservation{static_cast<int>(number), path};
        }
        if (errno != EEXIST)
            return systemError(errno, notMade(), path);
    }
    return Error{QCoreApplication::translate("DataFolder", "All experiment numbers are used up"),
                 experimentsPath(), QCoreApplication::translate("DataFolder", "Choose another data folder")};
}

} // namespace Chirpdeck
