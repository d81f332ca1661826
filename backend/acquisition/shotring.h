// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/shotsink.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Chirpdeck::Acquisition {

class ShotQuality;

/// The fixed ring between a digitizer's thread and the accumulator: one producer, one consumer, no lock on
/// the way of a shot.
///
/// When all slots are taken, the producer sums transfers on its side and hands the sum over as one entry as
/// soon as a slot is free, so that back-pressure costs granularity in time and never a shot. Memory is
/// bounded: as many transfers as slots, and at most one sum of 64-bit integers for each slot.
class ShotRing final : public ShotSink
{
public:
    static constexpr int DefaultSlots = 10;

    /// One thing to add: either the raw bytes of one transfer, or 64-bit sums of several (already multiplied
    /// by shotsPerTransfer).
    struct Entry
    {
        std::span<const std::byte> record; ///< empty when `sum` is set
        std::span<const qint64> sum;
        quint64 shots = 0;
    };

    explicit ShotRing(const RecordShape &shape, int slotCount = DefaultSlots);
    ~ShotRing() override;

    /// Called on the producer's thread whenever an entry arrives while the consumer sleeps (see
    /// `sleepUntilWoken`). Set it before the producer starts.
    void setWakeUp(std::function<void()> wakeUp) { m_wakeUp = std::move(wakeUp); }

    /// Who judges the transfers that are summed on the producer's side; set it before the producer starts.
    void setQuality(std::shared_ptr<ShotQuality> quality) { m_quality = std::move(quality); }

    // Producer's side
    const RecordShape &shape() const noexcept override { return m_shape; }
    void write(std::span<const std::byte> record) noexcept override;
    std::span<std::byte> claim() noexcept override;
    void commit() noexcept override;
    void flush() override;
    bool isGated() const noexcept override;

    // Consumer's side
    /// The ring takes no further transfer once that many shots have been handed to it since it was made, so
    /// that a run or a segment ends with the shots it was asked for and not with those that were on their
    /// way. Raised only while nothing may be taken that is on its way.
    void setShotLimit(quint64 shots) noexcept { m_shotLimit.store(shots, std::memory_order_release); }
    /// Whether it has the shots of its limit. Transfers that the producer has summed and not handed over yet
    /// count.
    bool isSatisfied() const noexcept;
    void setGated(bool gated) noexcept { m_gated.store(gated, std::memory_order_release); }
    /// Entries that wait, oldest first; valid until release().
    std::size_t available() const noexcept;
    Entry entry(std::size_t index) const noexcept;
    /// Gives the `count` oldest entries back to the producer.
    void release(std::size_t count);
    /// Announces that the consumer found nothing to do. False when an entry arrived in between: look again.
    bool sleepUntilWoken() noexcept;
    /// Makes flush() return without having handed over what it holds; for a reader that goes away.
    void close();

    /// Shots handed to this ring so far, delivered and pending ones alike.
    quint64 shotsTaken() const noexcept { return m_shotsTaken.load(std::memory_order_relaxed); }
    /// Transfers that had to be summed on the producer's side because the ring was full.
    quint64 transfersSummed() const noexcept { return m_transfersSummed.load(std::memory_order_relaxed); }

private:
    struct Slot
    {
        std::byte *bytes = nullptr;
        std::vector<qint64> sum;
        quint64 shots = 0;
        bool isSum = false;
    };

    bool hasRoom() const noexcept;
    Slot &head() noexcept
    {
        return m_slots[static_cast<std::size_t>(m_written.load(std::memory_order_relaxed) % m_slots.size())];
    }
    void publish() noexcept;
    void publishOverflow() noexcept;
    void addToOverflow(const std::byte *record) noexcept; ///< counts it too

    const RecordShape m_shape;
    std::vector<Slot> m_slots;
    std::byte *m_memory = nullptr;
    std::byte *m_scratch = nullptr;
    std::vector<qint64> m_overflow;
    quint64 m_overflowShots = 0;
    std::atomic<quint64> m_shotLimit{std::numeric_limits<quint64>::max()};
    bool m_claimedSlot = false;
    std::shared_ptr<ShotQuality> m_quality;
    std::function<void()> m_wakeUp;

    alignas(64) std::atomic<quint64> m_written{0};
    alignas(64) std::atomic<quint64> m_read{0};
    alignas(64) std::atomic<bool> m_asleep{true};
    std::atomic<bool> m_gated{false};
    std::atomic<bool> m_closed{false};
    std::atomic<quint64> m_shotsTaken{0};
    std::atomic<quint64> m_transfersSummed{0};
    std::mutex m_roomMutex;
    std::condition_variable m_room;
};

} // namespace Chirpdeck::Acquisition
