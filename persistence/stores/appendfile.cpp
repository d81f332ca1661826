// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/appendfile.h"

#include "persistence/stores/killpoint.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

qint64 lengthOf(int file)
{
    struct stat info = {};
    return ::fstat(file, &info) == 0 ? static_cast<qint64>(info.st_size) : -1;
}

/// The length up to and including the last line break; -1 and errno when the file cannot be read.
qint64 wholeLines(int file, qint64 length)
{
    char block[4096];
    while (length > 0) {
        const qint64 from = qMax<qint64>(0, length - static_cast<qint64>(sizeof block));
        const auto count = ::pread(file, block, static_cast<std::size_t>(length - from), from);
        if (count < 0 && errno == EINTR)
            continue;
        if (count != length - from) {
            errno = count < 0 ? errno : EIO;
            return -1;
        }
        for (qint64 i = count; i > 0; --i)
            if (block[i - 1] == '\n')
                return from + i;
        length = from;
    }
    return 0;
}

QString notAppended(const QString &path)
{
    return QCoreApplication::translate("Files", "A line could not be added to %1")
        .arg(QFileInfo(path).fileName());
}

/// Cuts the part of a line at the end; the number of bytes, or -1 and errno.
qint64 cut(int file)
{
    const qint64 length = lengthOf(file);
    const qint64 whole = length < 0 ? -1 : wholeLines(file, length);
    if (whole < 0)
        return -1;
    if (whole < length && ::ftruncate(file, whole) != 0)
        return -1;
    return length - whole;
}

} // namespace

AppendFile::~AppendFile()
{
    close();
}

AppendFile::AppendFile(AppendFile &&other) noexcept
    : m_files(other.m_files)
    , m_path(std::move(other.m_path))
    , m_file(std::exchange(other.m_file, -1))
    , m_repaired(other.m_repaired)
    , m_unconfirmedFrom(other.m_unconfirmedFrom)
    , m_unconfirmed(other.m_unconfirmed)
{
}

AppendFile &AppendFile::operator=(AppendFile &&other) noexcept
{
    if (this != &other) {
        close();
        m_files = other.m_files;
        m_path = std::move(other.m_path);
        m_file = std::exchange(other.m_file, -1);
        m_repaired = other.m_repaired;
        m_unconfirmedFrom = other.m_unconfirmedFrom;
        m_unconfirmed = other.m_unconfirmed;
    }
    return *this;
}

void AppendFile::close()
{
    if (m_file >= 0)
        m_files->close(std::exchange(m_file, -1));
}

Result<AppendFile> AppendFile::open(const QString &path, QByteArrayView header, FileSystem *files)
{
    AppendFile result;
    result.m_files = files ? files : &FileSystem::system();
    result.m_path = path;
    result.m_file =
        result.m_files->open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_APPEND, 0644);
    if (result.m_file < 0)
        return systemError(errno, notAppended(path), path);
    result.m_repaired = cut(result.m_file);
    if (result.m_repaired < 0)
        return systemError(errno, notAppended(path), path);
    if (!header.isEmpty() && lengthOf(result.m_file) == 0) {
        if (auto written = result.append(header); !written)
            return written.error();
    }
    return result;
}

Result<void> AppendFile::append(QByteArrayView lines)
{
    if (lines.isEmpty())
        return {};
    if (m_file < 0)
        return systemError(EBADF, notAppended(m_path), m_path);
    QByteArray text;
    if (!lines.endsWith('\n')) {
        text.reserve(lines.size() + 1);
        text.append(lines).append('\n');
        lines = text;
    }
    const qint64 before = lengthOf(m_file);
    CHIRPDECK_KILLPOINT("before-append");
    if (const int failure = writeAll(*m_files, m_file, lines)) {
        // Only what this call added may go; another program may have appended in between.
        const qint64 after = lengthOf(m_file);
        if (before >= 0 && after > before && after < before + lines.size() &&
            ::ftruncate(m_file, before) != 0)
            return systemError(errno, notAppended(m_path), m_path);
        return systemError(failure, notAppended(m_path), m_path);
    }
    CHIRPDECK_KILLPOINT("after-append");
    if (m_unconfirmed == 0)
        m_unconfirmedFrom = before;
    m_unconfirmed += lines.size();
    return {};
}

void AppendFile::takeBackUnconfirmed()
{
    const qint64 from = std::exchange(m_unconfirmedFrom, 0);
    const qint64 count = std::exchange(m_unconfirmed, 0);
    if (m_file >= 0 && count > 0 && from >= 0 && lengthOf(m_file) == from + count)
        m_files->truncate(m_file, from);
}

Result<void> AppendFile::sync()
{
    if (m_file < 0)
        return systemError(EBADF, notAppended(m_path), m_path);
    if (m_files->sync(m_file) != 0)
        return systemError(errno, notAppended(m_path), m_path);
    m_unconfirmed = 0;
    return {};
}

Result<qint64> cutTornLine(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
    if (file < 0) {
        if (errno == ENOENT)
            return qint64{0};
        return systemError(errno, notAppended(path), path);
    }
    const qint64 removed = cut(file);
    const int failure = errno;
    ::close(file);
    if (removed < 0)
        return systemError(failure, notAppended(path), path);
    return removed;
}

} // namespace Chirpdeck
