// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/filesystem.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

template<typename Write>
int writeWith(QByteArrayView bytes, Write write)
{
    while (!bytes.isEmpty()) {
        const auto count = write(bytes);
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        // A drive that takes nothing and says nothing would keep this loop busy for ever.
        if (count == 0)
            return ENOSPC;
        bytes = bytes.sliced(count);
    }
    return 0;
}

} // namespace

int FileSystem::open(const char *path, int flags, unsigned mode)
{
    return ::open(path, flags | O_CLOEXEC, mode);
}

ssize_t FileSystem::write(int file, const char *bytes, std::size_t count)
{
    return ::write(file, bytes, count);
}

ssize_t FileSystem::writeAt(int file, const char *bytes, std::size_t count, qint64 offset)
{
    return ::pwrite(file, bytes, count, offset);
}

int FileSystem::syncData(int file)
{
    return ::fdatasync(file);
}

int FileSystem::allocate(int file, qint64 length)
{
    const int failure = ::posix_fallocate(file, 0, length);
    if (failure != 0)
        errno = failure;
    return failure == 0 ? 0 : -1;
}

int FileSystem::preallocate(int file, qint64 offset, qint64 length)
{
    return ::fallocate(file, 0, offset, length);
}

int FileSystem::truncate(int file, qint64 length)
{
    return ::ftruncate(file, length);
}

int FileSystem::sync(int file)
{
    return ::fsync(file);
}

int FileSystem::close(int file)
{
    return ::close(file);
}

int FileSystem::rename(const char *from, const char *to)
{
    return ::rename(from, to);
}

int FileSystem::renameNew(const char *from, const char *to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
#endif
    // Some file systems know no such rename; a second name fails just as well where the first exists.
    if (::link(from, to) != 0)
        return -1;
    return ::unlink(from);
}

int FileSystem::unlink(const char *path)
{
    return ::unlink(path);
}

FileSystem &FileSystem::system()
{
    static FileSystem calls;
    return calls;
}

Error systemError(int code, const QString &what, const QString &path)
{
    QString action;
    switch (code) {
    case ENOSPC:
        action = QCoreApplication::translate("Files", "The drive is full: make room on it, then save again");
        break;
    case EDQUOT:
        action = QCoreApplication::translate(
            "Files", "Your quota on the drive is used up: make room, then save again");
        break;
    case EFBIG:
        action = QCoreApplication::translate(
            "Files", "The file would be larger than the drive or the system allows: choose another drive");
        break;
    case EACCES:
    case EPERM:
        action = QCoreApplication::translate("Files",
                                             "Check that you may write to this folder, or choose another");
        break;
    case EROFS:
        action = QCoreApplication::translate("Files", "The drive can only be read: choose another folder");
        break;
    case ENOENT:
    case ENOTDIR:
        action = QCoreApplication::translate("Files",
                                             "The folder is not there: check that its drive is connected");
        break;
    case EEXIST:
        action = QCoreApplication::translate("Files", "It exists already: choose another name");
        break;
    case EIO:
    case ENODEV:
    case ENXIO:
        action = QCoreApplication::translate("Files", "Check the drive: it reported a failure");
        break;
    case EMFILE:
    case ENFILE:
        action = QCoreApplication::translate("Files", "Too many files are open: close other programs");
        break;
    default:
        action = QCoreApplication::translate("Files", "Check the drive and its permissions");
        break;
    }
    return {what + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(code)), path, action};
}

int writeAll(FileSystem &files, int file, QByteArrayView bytes)
{
    return writeWith(bytes, [&](QByteArrayView rest) {
        return files.write(file, rest.data(), static_cast<std::size_t>(rest.size()));
    });
}

int writeAllAt(FileSystem &files, int file, QByteArrayView bytes, qint64 offset)
{
    const qint64 end = offset + bytes.size();
    return writeWith(bytes, [&](QByteArrayView rest) {
        return files.writeAt(file, rest.data(), static_cast<std::size_t>(rest.size()), end - rest.size());
    });
}

int syncFolder(FileSystem &files, const QString &folder)
{
    const int file = files.open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY, 0);
    if (file < 0)
        return errno;
    int failure = files.sync(file) == 0 ? 0 : errno;
    // Folders of some network file systems cannot be synced; their servers order the changes.
    if (failure == EINVAL || failure == ENOTSUP)
        failure = 0;
    files.close(file);
    return failure;
}

Result<QByteArray> readWhole(const QString &path)
{
    const auto failed = [&path] {
        return systemError(errno, QCoreApplication::translate("Files", "The file cannot be read"), path);
    };
    const int file = FileSystem::system().open(QFile::encodeName(path).constData(), O_RDONLY, 0);
    if (file < 0)
        return failed();
    const off_t length = ::lseek(file, 0, SEEK_END);
    ::lseek(file, 0, SEEK_SET);
    QByteArray content(qMax<qsizetype>(length, 0), Qt::Uninitialized);
    qsizetype filled = 0;
    for (;;) {
        if (filled == content.size())
            content.resize(filled + 65536);
        const auto count =
            ::read(file, content.data() + filled, static_cast<std::size_t>(content.size() - filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            const Error error = failed();
            ::close(file);
            return error;
        }
        if (count == 0)
            break;
        filled += count;
    }
    ::close(file);
    content.resize(filled);
    return content;
}

} // namespace Chirpdeck
