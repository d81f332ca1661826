// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/shotring.h"

#include "backend/acquisition/kernels.h"
#include "backend/acquisition/shotquality.h"

#include <new>

namespace Chirpdeck::Acquisition {

namespace {

constexpr std::size_t Alignment = 64;

std::size_t padded(qsizetype bytes)
{
    return (static_cast<std::size_t>(bytes) + Alignment - 1) / Alignment * Alignment;
}

} // namespace

ShotRing::ShotRing(const RecordShape &shape, int slotCount)
    : m_shape(shape)
    , m_slots(static_cast<std::size_t>(std::max(slotCount, 2)))
{
    const auto stride = padded(shape.bytes());
    const auto total = stride * (m_slots.size() + 1);
    m_memory = static_cast<std::byte *>(::operator new (total, std::align_val_t{Alignment}));
    // Touched once here, so that the first shots do not pay for the pages.
    std::fill_n(m_memory, total, std::byte{});
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_slots[i].bytes = m_memory + i * stride;
    m_scratch = m_memory + m_slots.size() * stride;
}

ShotRing::~ShotRing()
{
    ::operator delete (m_memory, std::align_val_t{Alignment});
}

bool ShotRing::hasRoom() const noexcept
{
    return m_written.load(std::memory_order_relaxed) - m_read.load(std::memory_order_acquire) <
           m_slots.size();
}

bool ShotRing::isSatisfied() const noexcept
{
    return m_shotsTaken.load(std::memory_order_acquire) >= m_shotLimit.load(std::memory_order_acquire);
}

bool ShotRing::isGated() const noexcept
{
    return m_gated.load(std::memory_order_acquire) || isSatisfied();
}

void ShotRing::publish() noexcept
{
    // Sequentially consistent together with sleepUntilWoken(): one of the two sides always sees the other.
    m_written.fetch_add(1, std::memory_order_seq_cst);
    if (m_asleep.exchange(false, std::memory_order_seq_cst) && m_wakeUp)
        m_wakeUp();
}

void ShotRing::publishOverflow() noexcept
{
    Slot &slot = head();
    slot.sum.swap(m_overflow);
    slot.shots = std::exchange(m_overflowShots, 0);
    slot.isSum = true;
    publish();
}

void ShotRing::addToOverflow(const std::byte *record) noexcept
{
    const auto shift = m_quality ? m_quality->judge(record) : std::optional(0);
    if (!shift)
        return;
    m_shotsTaken.fetch_add(static_cast<quint64>(m_shape.shotsPerTransfer), std::memory_order_release);
    if (m_overflowShots == 0)
        m_overflow.assign(static_cast<std::size_t>(m_shape.points()), 0);
    if (*shift == 0)
        addRecordToSums(m_shape, record, m_overflow.data());
    else
        addShiftedRecord(m_shape, record, *shift, m_overflow.data());
    m_overflowShots += static_cast<quint64>(m_shape.shotsPerTransfer);
    m_transfersSummed.fetch_add(1, std::memory_order_relaxed);
}

std::span<std::byte> ShotRing::claim() noexcept
{
    if (m_overflowShots && hasRoom())
        publishOverflow();
    m_claimedSlot = m_overflowShots == 0 && hasRoom();
    return {m_claimedSlot ? head().bytes : m_scratch, static_cast<std::size_t>(m_shape.bytes())};
}

void ShotRing::commit() noexcept
{
    if (isSatisfied())
        return;
    if (!m_claimedSlot) {
        addToOverflow(m_scratch);
        return;
    }
    m_claimedSlot = false;
    m_shotsTaken.fetch_add(static_cast<quint64>(m_shape.shotsPerTransfer), std::memory_order_release);
    Slot &slot = head();
    slot.shots = static_cast<quint64>(m_shape.shotsPerTransfer);
    slot.isSum = false;
    publish();
}

void ShotRing::write(std::span<const std::byte> record) noexcept
{
    Q_ASSERT(static_cast<qsizetype>(record.size()) == m_shape.bytes());
    if (isSatisfied())
        return;
    const auto target = claim();
    if (m_claimedSlot) {
        copyStreaming(target.data(), record.data(), record.size());
        commit();
        return;
    }
    addToOverflow(record.data());
}

void ShotRing::flush()
{
    if (m_overflowShots == 0)
        return;
    {
        std::unique_lock lock(m_roomMutex);
        m_room.wait(lock, [this] { return hasRoom() || m_closed.load(std::memory_order_acquire); });
    }
    if (hasRoom())
        publishOverflow();
}

std::size_t ShotRing::available() const noexcept
{
    return static_cast<std::size_t>(m_written.load(std::memory_order_acquire) -
                                    m_read.load(std::memory_order_relaxed));
}

ShotRing::Entry ShotRing::entry(std::size_t index) const noexcept
{
    const auto position = m_read.load(std::memory_order_relaxed) + index;
    const Slot &slot = m_slots[static_cast<std::size_t>(position % m_slots.size())];
    if (slot.isSum)
        return {{}, slot.sum, slot.shots};
    return {{slot.bytes, static_cast<std::size_t>(m_shape.bytes())}, {}, slot.shots};
}

void ShotRing::release(std::size_t count)
{
    m_read.fetch_add(count, std::memory_order_release);
    // The lock orders this against a producer that checks for room and then waits in flush().
    {
        const std::lock_guard lock(m_roomMutex);
    }
    m_room.notify_one();
}

bool ShotRing::sleepUntilWoken() noexcept
{
    m_asleep.store(true, std::memory_order_seq_cst);
    if (m_written.load(std::memory_order_seq_cst) == m_read.load(std::memory_order_relaxed))
        return true;
    // Something arrived meanwhile. If the producer has taken the flag already, its wake-up is on the way as
    // well; one too many is harmless.
    m_asleep.store(false, std::memory_order_seq_cst);
    return false;
}

void ShotRing::close()
{
    {
        const std::lock_guard lock(m_roomMutex);
        m_closed.store(true, std::memory_order_release);
    }
    m_room.notify_all();
}

} // namespace Chirpdeck::Acquisition
