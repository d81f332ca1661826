// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/streamfile.h"

#include "persistence/stores/filesystem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct StreamTexts
{
    Q_DECLARE_TR_FUNCTIONS(Streams)
};

} // namespace

void StreamBell::ring(bool urgent)
{
    {
        const std::scoped_lock lock(mutex);
        isRung = true;
        isUrgent |= urgent;
    }
    wake.notify_one();
}

StreamFile::StreamFile(Description description, std::shared_ptr<StreamBell> bell, qsizetype mostWaiting,
                       FileSystem *files)
    : m_description(std::move(description))
    , m_bell(std::move(bell))
    , m_system(files)
    , m_queue(mostWaiting, m_description.lostRow)
{
}

bool StreamFile::append(QByteArrayView rows)
{
    const bool isKept = m_queue.add(rows);
    if (!m_isAnnounced && !m_isAnnounced.exchange(true))
        m_bell->ring(false);
    return isKept;
}

Result<void> StreamFile::flush()
{
    std::unique_lock lock(m_mutex);
    const quint64 ticket = ++m_flushWanted;
    if (!m_isClosed) {
        m_isAnnounced = true;
        m_bell->ring(true);
    }
    m_flushed.wait(lock, [this, ticket] { return m_isClosed || m_flushDone >= ticket; });
    if (m_flushDone < ticket)
        return Error{StreamTexts::tr("The file is closed"), path(), {}};
    return Result<void>(m_flushResult);
}

qint64 StreamFile::lostRows() const
{
    return m_queue.lostRows();
}

void StreamFile::stopReporting()
{
    const std::scoped_lock lock(m_reportMutex);
    m_description.failed = nullptr;
}

void StreamFile::report(const Error &error)
{
    const std::scoped_lock lock(m_reportMutex);
    if (m_description.failed)
        m_description.failed(error);
}

void StreamFile::take(bool isLast)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_flushTaken = m_flushWanted;
    }
    // A row added after this line rings again.
    m_isAnnounced = false;
    auto rows = isLast ? m_queue.takeLast() : m_queue.take();
    std::move(rows.begin(), rows.end(), std::back_inserter(m_taken));
}

void StreamFile::serve(const Rhythm &rhythm, bool isLast)
{
    take(isLast);
    const bool isAwaited = m_flushTaken > m_flushDone;
    if (!isAwaited && !isLast && m_taken.empty() && !m_isDirty)
        return;
    const auto now = Clock::now();
    if (!isAwaited && !isLast && now < m_nextTry)
        return;

    const bool mustOpen = m_isDirty && !m_file.isOpen();
    Result<void> result = isAwaited || mustOpen || !m_taken.empty() ? writeAll() : Result<void>();
    if (result && m_isDirty && (isAwaited || isLast || now >= m_nextSync))
        result = syncWritten();
    if (result) {
        m_isTold = false;
        m_nextTry = {};
        m_nextSync = m_isDirty ? std::min(m_nextSync, now + rhythm.sync) : Clock::time_point::max();
    } else {
        m_nextTry = Clock::now() + rhythm.retry;
        m_file.close();
        if (!std::exchange(m_isTold, true) || isLast)
            report(result.error());
    }
    const qint64 lost = lostRows() - m_lostTold;
    if (lost > 0 && m_queue.waitingBytes() == 0) {
        m_lostTold += lost;
        report({StreamTexts::tr("%n line(s) are missing: too many waited to be written", nullptr,
                                static_cast<int>(std::min<qint64>(lost, 1'000'000'000))),
                path(),
                {}});
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_flushDone = m_flushTaken;
        m_flushResult = result;
        m_isClosed = isLast;
    }
    m_flushed.notify_all();
}

Result<void> StreamFile::openFile()
{
    // A file that was moved away or removed while open would swallow the rows.
    if (m_file.isOpen() && QFileInfo::exists(path()))
        return {};
    const QString folder = QFileInfo(path()).path();
    if (!QFileInfo::exists(folder) && QFileInfo(m_description.base).isDir())
        QDir().mkpath(folder);
    auto opened = AppendFile::open(path(), m_description.header, m_system);
    if (!opened)
        return opened.error();
    m_file = std::move(*opened);
    m_isDirty = true;
    return {};
}

Result<void> StreamFile::writeAll()
{
    if (auto opened = openFile(); !opened)
        return opened;
    if (auto written = writeTaken(); !written)
        return written;
    auto lossRow = m_queue.takeLossRow();
    if (lossRow.isEmpty())
        return {};
    m_taken.push_back(std::move(lossRow));
    return writeTaken();
}

Result<void> StreamFile::writeTaken()
{
    while (!m_taken.empty()) {
        const auto &chunk = m_taken.front();
        if (auto appended = m_file.append(chunk); !appended)
            return appended;
        m_isDirty = true;
        m_queue.written(chunk.size());
        m_unconfirmed.push_back(std::move(m_taken.front()));
        m_taken.pop_front();
    }
    return {};
}

Result<void> StreamFile::syncWritten()
{
    auto synced = m_file.sync();
    if (synced) {
        m_isDirty = false;
    } else {
        // What a failed fsync has dropped, no later one brings back: the rows are written again.
        m_file.takeBackUnconfirmed();
        for (auto chunk = m_unconfirmed.rbegin(); chunk != m_unconfirmed.rend(); ++chunk) {
            m_queue.written(-chunk->size());
            m_taken.push_front(std::move(*chunk));
        }
    }
    m_unconfirmed.clear();
    return synced;
}

StreamFile::Clock::time_point StreamFile::nextTime() const
{
    if (!m_taken.empty())
        return m_nextTry;
    return m_isDirty ? std::max(m_nextSync, m_nextTry) : Clock::time_point::max();
}

} // namespace Chirpdeck
