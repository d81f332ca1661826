// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/atomicfile.h"

#include "persistence/stores/killpoint.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Chirpdeck {

namespace {

/// The name begins with a dot and its stem is no number, since readers count the numbers among the stems of
/// fid/.
QString temporaryName(const QFileInfo &target)
{
    static std::atomic<int> counter{0};
    return QStringLiteral("%1/.%2.tmp-%3-%4")
        .arg(target.absolutePath(), target.fileName(), QString::number(::getpid()),
             QString::number(++counter));
}

QString couldNot(const QString &fileName)
{
    return QCoreApplication::translate("Files", "%1 was not saved").arg(fileName);
}

Result<void> write(const QString &path, QByteArrayView content, const AtomicOptions &options, bool replace)
{
    FileSystem &files = options.files ? *options.files : FileSystem::system();
    if (options.renamed)
        *options.renamed = false;
    const QFileInfo target(path);
    const QString temporary = temporaryName(target);
    const QByteArray from = QFile::encodeName(temporary);
    const QByteArray to = QFile::encodeName(path);

    CHIRPDECK_KILLPOINT("before-open");
    int file = files.open(from.constData(), O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file < 0)
        return systemError(errno, couldNot(target.fileName()), path);
    // Held until the file is closed; removeLeftovers knows a living writer by it.
    ::flock(file, LOCK_EX | LOCK_NB);
    CHIRPDECK_KILLPOINT("after-open");

    const auto giveUp = [&](int code) -> Result<void> {
        if (file >= 0)
            files.close(file);
        files.unlink(from.constData());
        return systemError(code, couldNot(target.fileName()), path);
    };

    const auto half = content.size() / 2;
    if (const int failure = writeAll(files, file, content.first(half)))
        return giveUp(failure);
    CHIRPDECK_KILLPOINT("half-written");
    if (const int failure = writeAll(files, file, content.sliced(half)))
        return giveUp(failure);
    CHIRPDECK_KILLPOINT("written");
    if (options.durable && files.sync(file) != 0)
        return giveUp(errno);
    CHIRPDECK_KILLPOINT("synced");
    const int closed = files.close(std::exchange(file, -1));
    if (closed != 0 && errno != EINTR)
        return giveUp(errno);
    CHIRPDECK_KILLPOINT("before-rename");
    const int renamed = replace ? files.rename(from.constData(), to.constData())
                                : files.renameNew(from.constData(), to.constData());
    if (renamed != 0)
        return giveUp(errno);
    if (options.renamed)
        *options.renamed = true;
    CHIRPDECK_KILLPOINT("after-rename");
    if (options.durable) {
        if (const int failure = syncFolder(files, target.absolutePath()))
            return systemError(failure, couldNot(target.fileName()), path);
    }
    CHIRPDECK_KILLPOINT("after-folder-sync");
    return {};
}

} // namespace

Result<void> replaceFile(const QString &path, QByteArrayView content, const AtomicOptions &options)
{
    return write(path, content, options, true);
}

Result<void> createFile(const QString &path, QByteArrayView content, const AtomicOptions &options)
{
    return write(path, content, options, false);
}

int removeLeftovers(const QString &folder)
{
    static const QRegularExpression pattern(QStringLiteral("^\\..+\\.tmp-\\d+-\\d+$"));
    int removed = 0;
    const auto names = QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const auto &name : names) {
        if (!pattern.match(name).hasMatch())
            continue;
        const QByteArray path = QFile::encodeName(folder + QLatin1Char('/') + name);
        const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        if (::flock(file, LOCK_EX | LOCK_NB) == 0 && ::unlink(path.constData()) == 0)
            ++removed;
        ::close(file);
    }
    return removed;
}

} // namespace Chirpdeck
