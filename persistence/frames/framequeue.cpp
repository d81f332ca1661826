// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framequeue.h"

#include <zlib.h>

#include <pthread.h>

namespace Chirpdeck {

namespace {

// Enough that a lock per batch costs nothing, few enough that several threads share a burst.
constexpr std::size_t BatchItems = 64;

} // namespace

bool FrameBudget::take(qint64 bytes, bool mayWait, const std::function<bool()> &giveUp)
{
    std::unique_lock lock(m_mutex);
    if (!hasRoom(bytes)) {
        // Where nothing but stuck bytes is left, only the user could make room.
        const auto isHopeless = [this] { return m_isClosed || used() == m_stuck; };
        if (!mayWait)
            return false;
        m_room.wait(lock, [&] { return hasRoom(bytes) || isHopeless() || giveUp(); });
        if (!hasRoom(bytes))
            return false;
    }
    m_used.fetch_add(bytes, std::memory_order_relaxed);
    return true;
}

bool FrameBudget::takeHeld(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    if (m_held > 0 && m_held + bytes > m_limit)
        return false;
    m_held += bytes;
    return true;
}

FrameBudget::Share FrameBudget::hold(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    const bool hasPlace = m_held == 0 || m_held + bytes <= m_limit;
    if (hasPlace) {
        m_held += bytes;
        m_used.fetch_sub(bytes, std::memory_order_relaxed);
    } else {
        m_stuck += bytes;
    }
    m_room.notify_all();
    return hasPlace ? Share::Held : Share::Stuck;
}

void FrameBudget::revive(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_stuck -= bytes;
}

void FrameBudget::release(qint64 bytes, Share share)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (share == Share::Held)
            m_held -= bytes;
        else
            m_used.fetch_sub(bytes, std::memory_order_relaxed);
        if (share == Share::Stuck)
            m_stuck -= bytes;
    }
    m_room.notify_all();
}

void FrameBudget::wakeAll()
{
    {
        const std::scoped_lock lock(m_mutex);
    }
    m_room.notify_all();
}

void FrameBudget::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
    }
    m_room.notify_all();
}

ChecksumPool::ChecksumPool(int threads, std::function<void()> done)
    : m_done(std::move(done))
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { run(); });
        pthread_setname_np(m_threads.back().native_handle(), "frames-crc");
    }
}

ChecksumPool::~ChecksumPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    for (auto &thread : m_threads)
        thread.join();
}

void ChecksumPool::add(const FrameItemPtr &item)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_items.push_back(item);
    }
    m_wake.notify_one();
}

void ChecksumPool::run()
{
    std::vector<FrameItemPtr> batch;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return !m_items.empty() || m_isStopping; });
            if (m_items.empty())
                return;
            const auto count = std::min(BatchItems, (m_items.size() + m_threads.size()) / m_threads.size());
            for (std::size_t i = 0; i < count && !m_items.empty(); ++i) {
                batch.push_back(std::move(m_items.front()));
                m_items.pop_front();
            }
        }
        for (const auto &item : batch) {
            item->crc = static_cast<quint32>(::crc32_z(0, reinterpret_cast<const Bytef *>(item->bytes.data()),
                                                       static_cast<z_size_t>(item->bytes.size())));
            item->isSummed.store(true, std::memory_order_release);
        }
        batch.clear();
        m_done();
    }
}

} // namespace Chirpdeck
