// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/filesystem.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace Chirpdeck::Test {

/// What a drive may hold after a power cut. Every change since the last confirmation of its file or folder is
/// on the drive or not, on its own, and a write may be there in part.
class DriveModel
{
public:
    using Tree = std::map<QByteArray, QByteArray>; ///< path, content

    /// A change that the drive has not confirmed.
    struct Change
    {
        enum class Kind { Write, Length, Name, NoName };
        Kind kind = Kind::Write;
        int inode = -1; ///< of the file; for NoName none
        qint64 offset = 0;
        QByteArray bytes;
        QByteArray path; ///< of Name and NoName
    };

    /// A file that is there, and confirmed, from the beginning.
    void add(const QByteArray &path, const QByteArray &content);

    int inodeOf(const QByteArray &path) const;
    void create(const QByteArray &path);
    void write(int inode, qint64 offset, const QByteArray &bytes);
    void setLength(int inode, qint64 length);
    void rename(const QByteArray &from, const QByteArray &to);
    void remove(const QByteArray &path);
    void confirmFile(int inode);
    void confirmFolder(const QByteArray &path);
    qint64 lengthOf(int inode) const { return m_lengths[static_cast<std::size_t>(inode)]; }

    /// The states that a power cut at this moment may leave: with none of the changes, all, the first few,
    /// all but one, one alone; and the last write of each of these in part.
    std::set<Tree> states() const;

private:
    Tree with(const std::vector<Change> &changes) const;

    std::vector<QByteArray> m_confirmed; ///< content by inode
    std::vector<qint64> m_lengths;
    std::map<QByteArray, int> m_names; ///< as programs see them
    std::map<QByteArray, int> m_confirmedNames;
    std::vector<Change> m_pending;
};

/// Carries calls out and tells the model of them; `after` is called after each that changes something.
class RecordedFiles : public FileSystem
{
public:
    DriveModel drive;
    std::function<void()> after = [] {};

    int open(const char *path, int flags, unsigned mode) override;
    ssize_t write(int file, const char *bytes, std::size_t count) override;
    ssize_t writeAt(int file, const char *bytes, std::size_t count, qint64 offset) override;
    int sync(int file) override;
    int syncData(int file) override;
    int allocate(int file, qint64 length) override;
    int preallocate(int file, qint64 offset, qint64 length) override;
    int truncate(int file, qint64 length) override;
    int close(int file) override;
    int rename(const char *from, const char *to) override;
    int renameNew(const char *from, const char *to) override;
    int unlink(const char *path) override;

private:
    struct Open
    {
        QByteArray path;
        int inode = -1; ///< none for a folder
        qint64 at = 0;
    };
    std::map<int, Open> m_open;
};

} // namespace Chirpdeck::Test
