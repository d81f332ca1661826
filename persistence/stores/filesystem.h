// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace Chirpdeck {

/// The system calls that files are written with, each as the manual page describes it (-1 and errno on
/// failure). Tests put their own in place to make a chosen call fail.
class FileSystem
{
public:
    FileSystem() = default;
    virtual ~FileSystem() = default;
    FileSystem(const FileSystem &) = delete;
    FileSystem &operator=(const FileSystem &) = delete;

    virtual int open(const char *path, int flags, unsigned mode);
    virtual ssize_t write(int file, const char *bytes, std::size_t count);
    virtual ssize_t writeAt(int file, const char *bytes, std::size_t count, qint64 offset);
    virtual int sync(int file);
    /// Like `sync`, but may leave out what reading the content back does not need.
    virtual int syncData(int file);
    /// Makes the file `length` bytes long and its room certain.
    virtual int allocate(int file, qint64 length);
    /// Takes room for `length` bytes from `offset` on where the file system can do that at once (ENOTSUP and
    /// the like where it cannot); never writes zeros instead.
    virtual int preallocate(int file, qint64 offset, qint64 length);
    virtual int truncate(int file, qint64 length);
    virtual int close(int file);
    virtual int rename(const char *from, const char *to);
    /// Renames unless `to` exists (EEXIST).
    virtual int renameNew(const char *from, const char *to);
    virtual int unlink(const char *path);

    /// The calls of this computer.
    static FileSystem &system();
};

/// What a failed call means for the user: `what` happened, at `path`, with what to do about it. Tells a full
/// drive or quota, missing permission, a missing folder and a failing drive apart.
Error systemError(int code, const QString &what, const QString &path);

/// Writes all bytes, continuing after short writes and interruptions; 0 or the error number.
int writeAll(FileSystem &files, int file, QByteArrayView bytes);

/// Like writeAll, but into the file from byte `offset` on.
int writeAllAt(FileSystem &files, int file, QByteArrayView bytes, qint64 offset);

/// Makes the entries of a folder (names of files in it) durable; 0 or the error number.
int syncFolder(FileSystem &files, const QString &folder);

/// The whole content of a file.
Result<QByteArray> readWhole(const QString &path);

} // namespace Chirpdeck
