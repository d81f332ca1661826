// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/stores/filesystem.h"

#include <QMap>

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <mutex>

namespace Chirpdeck::Test {

/// A drive that stops answering while its gate is shut, as a share does that has gone.
class GatedFiles : public FileSystem
{
public:
    void shut() { set(false); }
    void open() { set(true); }
    using FileSystem::open;

    int open(const char *path, int flags, unsigned mode) override
    {
        pass();
        return FileSystem::open(path, flags, mode);
    }
    ssize_t writeAt(int file, const char *bytes, std::size_t count, qint64 offset) override
    {
        pass();
        return FileSystem::writeAt(file, bytes, count, offset);
    }
    int syncData(int file) override
    {
        pass();
        return FileSystem::syncData(file);
    }

private:
    void set(bool isOpen)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isOpen = isOpen;
        }
        m_opened.notify_all();
    }
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_opened.wait(lock, [this] { return m_isOpen; });
    }

    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = true;
};

/// Fails one call of its life, or every one from then on.
class FailingFiles : public FileSystem
{
public:
    int failCall = 0; ///< 0: none
    bool forEver = false;
    int code = EIO;
    /// Fails the next call of that kind instead: "syncData".
    void failNext(const QByteArray &kind)
    {
        const std::scoped_lock lock(m_mutex);
        m_failKind = kind;
    }
    std::atomic<int> calls{0};

    int open(const char *path, int flags, unsigned mode) override
    {
        return fails("open") ? -1 : FileSystem::open(path, flags, mode);
    }
    ssize_t writeAt(int file, const char *bytes, std::size_t count, qint64 offset) override
    {
        if (!fails("write"))
            return FileSystem::writeAt(file, bytes, count, offset);
        // What a drive does when it breaks off: a part is there.
        FileSystem::writeAt(file, bytes, count / 2, offset);
        errno = code;
        return -1;
    }
    int sync(int file) override { return fails("sync") ? -1 : FileSystem::sync(file); }
    int syncData(int file) override { return fails("syncData") ? -1 : FileSystem::syncData(file); }
    int preallocate(int file, qint64 offset, qint64 length) override
    {
        return fails("preallocate") ? -1 : FileSystem::preallocate(file, offset, length);
    }
    int truncate(int file, qint64 length) override
    {
        return fails("truncate") ? -1 : FileSystem::truncate(file, length);
    }
    int renameNew(const char *from, const char *to) override
    {
        return fails("rename") ? -1 : FileSystem::renameNew(from, to);
    }

    /// The kind of the call that failed.
    QByteArray failed() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_failed;
    }

private:
    bool fails(const char *kind)
    {
        const int call = ++calls;
        {
            const std::scoped_lock lock(m_mutex);
            const bool isKind = m_failKind == kind;
            if (!isKind && (failCall == 0 || (forEver ? call < failCall : call != failCall)))
                return false;
            m_failKind.clear();
            m_failed = kind;
        }
        errno = code;
        return true;
    }

    mutable std::mutex m_mutex;
    QByteArray m_failed;
    QByteArray m_failKind;
};

} // namespace Chirpdeck::Test
