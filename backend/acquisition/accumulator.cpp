// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/accumulator.h"

#include "backend/acquisition/kernels.h"

namespace Chirpdeck::Acquisition {

namespace {

// Transfers whose 32-bit sum cannot overflow, whatever they hold.
quint64 safeTransfers(int bytesPerPoint)
{
    return bytesPerPoint == 1 ? quint64{1} << 23 : quint64{1} << 15;
}

} // namespace

Accumulator::Accumulator(const RecordShape &shape)
    : m_shape(shape)
    , m_partial(shape.bytesPerPoint <= 2 ? static_cast<std::size_t>(shape.points()) : 0)
    , m_totals(static_cast<std::size_t>(shape.points()))
{
}

quint64 Accumulator::drain(ShotRing &ring, std::size_t most, const Observer &seen)
{
    const auto count = std::min(ring.available(), most);
    if (count == 0)
        return 0;
    const auto before = m_shots;
    std::array<ShotRing::Entry, 64> entries;
    std::size_t done = 0;
    while (done < count) {
        const auto chunk = std::min(entries.size(), count - done);
        for (std::size_t i = 0; i < chunk; ++i)
            entries[i] = ring.entry(i);
        if (seen)
            seen({entries.data(), chunk});
        add({entries.data(), chunk});
        ring.release(chunk);
        done += chunk;
    }
    return m_shots - before;
}

void Accumulator::add(std::span<const ShotRing::Entry> entries)
{
    m_records.clear();
    for (const auto &entry : entries) {
        if (m_quality && entry.sum.empty()) {
            judgeAndAdd(entry.record.data(), entry.shots);
            continue;
        }
        m_shots += entry.shots;
        if (!entry.sum.empty())
            addSums(entry.sum.data(), m_totals.data(), m_shape.points());
        else if (m_shape.bytesPerPoint > 2)
            addRecordToSums(m_shape, entry.record.data(), m_totals.data());
        else
            m_records.push_back(entry.record.data());
    }
    if (m_records.empty())
        return;
    if (m_partialTransfers + m_records.size() > safeTransfers(m_shape.bytesPerPoint))
        spill();
    addRecordsToPartial(m_shape.bytesPerPoint, m_shape.bigEndian, m_records, m_partial.data(),
                        m_shape.points());
    m_partialTransfers += m_records.size();
}

void Accumulator::judgeAndAdd(const std::byte *record, quint64 shots)
{
    const auto shift = m_quality->judge(record);
    if (!shift)
        return;
    m_shots += shots;
    if (*shift == 0 && m_shape.bytesPerPoint <= 2)
        m_records.push_back(record);
    else
        addShiftedRecord(m_shape, record, *shift, m_totals.data());
}

Sums Accumulator::sums() const
{
    auto copy = m_pool->take(m_totals.size());
    if (m_partial.empty())
        *copy = m_totals;
    else
        combine(m_partial.data(), m_totals.data(), m_shape.shotsPerTransfer, copy->data(), m_shape.points());
    return copy;
}

void Accumulator::reset()
{
    std::fill(m_partial.begin(), m_partial.end(), 0);
    std::fill(m_totals.begin(), m_totals.end(), 0);
    m_partialTransfers = 0;
    m_shots = 0;
}

void Accumulator::restore(const FidList &fids)
{
    reset();
    if (fids.isEmpty() || static_cast<qsizetype>(fids.sums->size()) != m_shape.points())
        return;
    m_totals = *fids.sums;
    m_shots = fids.shots;
}

void Accumulator::spill()
{
    spillPartial(m_partial.data(), m_totals.data(), m_shape.shotsPerTransfer, m_shape.points());
    m_partialTransfers = 0;
}

} // namespace Chirpdeck::Acquisition
