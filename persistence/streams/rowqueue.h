// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace Chirpdeck {

/// Rows from any number of threads on their way to the one thread that writes them. Each thread adds to a
/// lane of its own, so that one which the system stops halfway holds up nobody else; a ticket per row gives
/// their order back. A row that was added before another one was begun comes out before it.
class RowQueue
{
public:
    /// Beyond `mostBytes` rows are counted instead of kept. `lostRow` makes the row that says how many are
    /// missing at its place; it may be empty.
    RowQueue(qsizetype mostBytes, std::function<QByteArray(qint64 rows)> lostRow);

    /// Whole rows, each with its line break. False when they were not kept.
    bool add(QByteArrayView rows);

    /// What was added since, in pieces fit for one write each; they count as waiting until written() is told.
    std::deque<QByteArray> take();
    /// The same, and nothing is kept afterwards.
    std::deque<QByteArray> takeLast();
    /// The row that tells of rows lost since the last one that was kept, when nothing else waits.
    QByteArray takeLossRow();

    void written(qsizetype bytes) { m_waitingBytes -= bytes; }
    qsizetype waitingBytes() const { return m_waitingBytes; }
    /// Rows that were not kept, ever.
    qint64 lostRows() const { return m_lostRows; }

private:
    struct Entry
    {
        quint64 ticket = 0;
        qsizetype bytes = 0;
    };
    /// A cache line of its own, so that threads do not slow each other.
    struct alignas(64) Lane
    {
        std::mutex mutex;
        QByteArray rows;
        std::vector<Entry> entries;
    };
    struct Taken
    {
        QByteArray rows;
        std::vector<Entry> entries;
    };

    Lane &laneOfThisThread();
    void addLocked(Lane &lane, QByteArrayView rows);
    std::deque<QByteArray> take(bool isLast);
    static std::deque<QByteArray> inOrder(const std::vector<Taken> &lanes);

    const qsizetype m_mostBytes;
    const std::function<QByteArray(qint64)> m_lostRow;
    std::array<Lane, 16> m_lanes;
    bool m_isClosed = false; ///< written with all lanes held, read with one
    std::atomic<quint64> m_nextTicket{0};
    std::atomic<qsizetype> m_waitingBytes{0};
    std::atomic<qint64> m_lostHere{0}; ///< since the last row that was kept
    std::atomic<qint64> m_lostRows{0};
};

} // namespace Chirpdeck
