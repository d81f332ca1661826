// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/rowqueue.h"

#include <algorithm>

namespace Chirpdeck {

namespace {

constexpr qsizetype ChunkBytes = 256 << 10;

qint64 rowsIn(QByteArrayView rows)
{
    return std::count(rows.begin(), rows.end(), '\n');
}

/// Threads take lanes in turn when they first add a row.
std::size_t numberOfThisThread()
{
    static std::atomic<std::size_t> next{0};
    thread_local const std::size_t number = next++;
    return number;
}

} // namespace

RowQueue::RowQueue(qsizetype mostBytes, std::function<QByteArray(qint64)> lostRow)
    : m_mostBytes(mostBytes)
    , m_lostRow(std::move(lostRow))
{
}

RowQueue::Lane &RowQueue::laneOfThisThread()
{
    return m_lanes[numberOfThisThread() % m_lanes.size()];
}

bool RowQueue::add(QByteArrayView rows)
{
    Lane &lane = laneOfThisThread();
    const std::scoped_lock lock(lane.mutex);
    if (m_isClosed || m_waitingBytes + rows.size() > m_mostBytes) {
        m_lostHere += rowsIn(rows);
        m_lostRows += rowsIn(rows);
        return false;
    }
    if (m_lostHere != 0) {
        const qint64 lost = m_lostHere.exchange(0);
        if (lost > 0 && m_lostRow)
            addLocked(lane, m_lostRow(lost));
    }
    addLocked(lane, rows);
    return true;
}

void RowQueue::addLocked(Lane &lane, QByteArrayView rows)
{
    m_waitingBytes += rows.size();
    lane.rows.append(rows);
    lane.entries.push_back({m_nextTicket++, rows.size()});
}

std::deque<QByteArray> RowQueue::take()
{
    return take(false);
}

std::deque<QByteArray> RowQueue::takeLast()
{
    return take(true);
}

std::deque<QByteArray> RowQueue::take(bool isLast)
{
    std::vector<Taken> taken;
    taken.reserve(m_lanes.size());
    {
        // With every lane held, each ticket that was given belongs to a row that is here.
        for (Lane &lane : m_lanes)
            lane.mutex.lock();
        m_isClosed |= isLast;
        for (Lane &lane : m_lanes) {
            if (!lane.entries.empty())
                taken.push_back({std::exchange(lane.rows, {}), std::exchange(lane.entries, {})});
        }
        for (Lane &lane : m_lanes)
            lane.mutex.unlock();
    }
    return inOrder(taken);
}

std::deque<QByteArray> RowQueue::inOrder(const std::vector<Taken> &lanes)
{
    struct Row
    {
        quint64 ticket;
        QByteArrayView text;
    };
    std::vector<Row> rows;
    for (const Taken &lane : lanes) {
        qsizetype at = 0;
        for (const Entry &entry : lane.entries) {
            rows.push_back({entry.ticket, QByteArrayView(lane.rows).sliced(at, entry.bytes)});
            at += entry.bytes;
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.ticket < b.ticket; });

    std::deque<QByteArray> chunks;
    for (const Row &row : rows) {
        if (chunks.empty() || chunks.back().size() + row.text.size() > ChunkBytes) {
            chunks.emplace_back();
            chunks.back().reserve(std::min(ChunkBytes, std::max(row.text.size(), qsizetype(4096))));
        }
        chunks.back().append(row.text);
    }
    return chunks;
}

QByteArray RowQueue::takeLossRow()
{
    if (m_lostHere == 0 || m_waitingBytes != 0 || !m_lostRow)
        return {};
    const qint64 lost = m_lostHere.exchange(0);
    if (lost == 0)
        return {};
    const QByteArray row = m_lostRow(lost);
    m_waitingBytes += row.size();
    return row;
}

} // namespace Chirpdeck
