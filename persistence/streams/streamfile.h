// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/appendfile.h"
#include "persistence/streams/rowqueue.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace Chirpdeck {

class FileSystem;

/// How files wake the thread that writes them.
struct StreamBell
{
    std::mutex mutex;
    std::condition_variable wake;
    bool isRung = false;
    bool isUrgent = false; ///< somebody waits: do not gather more rows first
    bool isStopping = false;

    void ring(bool urgent);
};

/// One text file that grows by rows, as those see it who have rows. Safe to use from any thread. Files are
/// made by StreamWriter::open.
class StreamFile
{
public:
    struct Description
    {
        QString path;
        /// The folder above `path` that is there already; those between the two are made. A drive that is
        /// not connected must not be replaced by a folder of its name.
        QString base;
        QByteArray header; ///< the first row, without its line break; written when the file is empty
        /// The row, with its line break, that says how many rows are missing at its place; may be empty.
        std::function<QByteArray(qint64 rows)> lostRow;
        /// Called by the writing thread: the file could not be written, or rows were lost. Said once until it
        /// works again.
        std::function<void(const Error &)> failed;
    };

    /// Queues whole rows, each with its line break, and returns at once; never waits for a drive. False when
    /// too much waits already, and the rows are counted as lost.
    bool append(QByteArrayView rows);

    /// Waits until the drive has all rows queued so far. Fails when they could not be written; they are kept,
    /// and tried again by the next call, or after a while without one.
    Result<void> flush();

    /// Rows that were not kept, because too many waited.
    qint64 lostRows() const;
    const QString &path() const { return m_description.path; }
    /// Nobody is told of failures afterwards; a report under way is over when the call returns.
    void stopReporting();

private:
    friend class StreamWriter;
    using Clock = std::chrono::steady_clock;
    struct Rhythm
    {
        std::chrono::milliseconds retry;
        std::chrono::milliseconds sync;
    };

    StreamFile(Description description, std::shared_ptr<StreamBell> bell, qsizetype mostWaiting,
               FileSystem *files);

    // What the writing thread does.
    void serve(const Rhythm &rhythm, bool isLast);
    void take(bool isLast);
    Result<void> writeAll();
    Result<void> writeTaken();
    Result<void> syncWritten();
    Result<void> openFile();
    void report(const Error &error);
    /// When serve() has something to do without being woken.
    Clock::time_point nextTime() const;

    Description m_description;
    const std::shared_ptr<StreamBell> m_bell;
    FileSystem *const m_system;
    RowQueue m_queue;
    std::atomic<bool> m_isAnnounced{false};

    std::mutex m_mutex;
    std::condition_variable m_flushed;
    bool m_isClosed = false; ///< nobody writes any more
    quint64 m_flushWanted = 0;
    quint64 m_flushDone = 0;
    Result<void> m_flushResult;

    std::mutex m_reportMutex;

    // Of the writing thread.
    std::deque<QByteArray> m_taken;
    std::deque<QByteArray> m_unconfirmed; ///< written, but not confirmed by the drive
    quint64 m_flushTaken = 0;
    qint64 m_lostTold = 0;
    AppendFile m_file;
    bool m_isDirty = false;
    bool m_isTold = false;
    Clock::time_point m_nextTry{};
    Clock::time_point m_nextSync = Clock::time_point::max();
};

} // namespace Chirpdeck
