// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Chirpdeck {

/// The bytes of frames that may be in memory at a time, over all runs of a storage. What failed runs hold
/// counts against a limit of its own, as large as the first, so that it takes no room from later runs.
class FrameBudget
{
public:
    /// How some bytes are counted.
    enum class Share {
        Live, ///< will be released without anybody's help
        Held, ///< of a failed run
        Stuck ///< of a failed run, for which the limit of those has no room
    };

    explicit FrameBudget(qint64 limit)
        : m_limit(limit)
    {
    }

    /// Takes so many bytes, or none; a frame larger than the limit gets in alone. Waits for room where it
    /// may, until `giveUp` is true, but never for a failed run.
    bool take(qint64 bytes, bool mayWait, const std::function<bool()> &giveUp);
    /// Takes bytes for a failed run, or none.
    bool takeHeld(qint64 bytes);
    /// The run of live bytes has failed; says how they are counted now.
    Share hold(qint64 bytes);
    /// The run of stuck bytes is tried again: they are live.
    void revive(qint64 bytes);
    void release(qint64 bytes, Share share);
    /// Makes those who wait look again.
    void wakeAll();
    /// Nobody waits any more.
    void close();

    /// Without what failed runs hold.
    qint64 used() const { return m_used.load(std::memory_order_relaxed); }
    qint64 limit() const { return m_limit; }

private:
    bool hasRoom(qint64 bytes) const { return used() == 0 || used() + bytes <= m_limit; }

    const qint64 m_limit;
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::atomic<qint64> m_used{0}; ///< live and stuck
    qint64 m_stuck = 0;
    qint64 m_held = 0;
    bool m_isClosed = false;
};

/// One cell's bytes on their way to the drive. Gives its part of the budget back when it goes. Its share is
/// changed under the lock of its run.
struct FrameItem
{
    FrameItem(qint64 itsCell, QByteArrayView itsBytes, std::shared_ptr<const void> itsOwner,
              std::shared_ptr<FrameBudget> itsBudget, FrameBudget::Share itsShare)
        : cell(itsCell)
        , bytes(itsBytes)
        , owner(std::move(itsOwner))
        , budget(std::move(itsBudget))
        , share(itsShare)
    {
    }
    ~FrameItem() { budget->release(costOf(bytes.size()), share); }
    FrameItem(const FrameItem &) = delete;
    FrameItem &operator=(const FrameItem &) = delete;

    /// What a frame takes of the budget: its bytes and what keeps them.
    static qint64 costOf(qint64 bytes) { return bytes + 256; }

    /// Its run has failed, or is tried again.
    void hold()
    {
        if (share == FrameBudget::Share::Live)
            share = budget->hold(costOf(bytes.size()));
    }
    void revive()
    {
        if (share != FrameBudget::Share::Stuck)
            return;
        budget->revive(costOf(bytes.size()));
        share = FrameBudget::Share::Live;
    }

    const qint64 cell;
    const QByteArrayView bytes;
    const std::shared_ptr<const void> owner;
    const std::shared_ptr<FrameBudget> budget;
    FrameBudget::Share share;
    quint32 crc = 0; ///< valid when isSummed
    std::atomic<bool> isSummed{false};
};
using FrameItemPtr = std::shared_ptr<FrameItem>;

/// Threads that compute the checksums of frames, beside the one that writes them.
class ChecksumPool
{
public:
    /// `done` is called on the pool's threads whenever some items are ready.
    ChecksumPool(int threads, std::function<void()> done);
    ~ChecksumPool();
    ChecksumPool(const ChecksumPool &) = delete;
    ChecksumPool &operator=(const ChecksumPool &) = delete;

    void add(const FrameItemPtr &item);

private:
    void run();

    const std::function<void()> m_done;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<FrameItemPtr> m_items;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace Chirpdeck
