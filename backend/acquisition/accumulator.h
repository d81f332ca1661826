// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/bufferpool.h"
#include "backend/acquisition/shotquality.h"
#include "backend/acquisition/shotring.h"
#include "persistence/data/fid.h"

#include <functional>
#include <vector>

namespace Chirpdeck::Acquisition {

/// The running sum of the current segment: 64-bit integers, frame by frame, exact for any number of shots.
///
/// Transfers are first added to 32-bit partial sums, which halves the memory traffic, and spilled before they
/// could overflow. Not thread-safe: it belongs to the engine's thread. Readers get immutable copies from
/// `sums()` and may keep them as long as they like.
class Accumulator
{
public:
    using Observer = std::function<void(std::span<const ShotRing::Entry>)>;

    explicit Accumulator(const RecordShape &shape);

    const RecordShape &shape() const { return m_shape; }
    quint64 shots() const { return m_shots; }

    /// Who judges every transfer that arrives as a record; nobody by default. Sums have been judged before.
    void setQuality(std::shared_ptr<ShotQuality> quality) { m_quality = std::move(quality); }

    /// Adds up to `most` waiting entries of the ring and gives them back; `seen` looks at them before.
    /// Returns the shots added.
    quint64 drain(ShotRing &ring, std::size_t most = static_cast<std::size_t>(-1), const Observer &seen = {});

    void add(std::span<const ShotRing::Entry> entries);

    /// A copy of the sums that nobody will change.
    Sums sums() const;

    /// Starts from zero, or from sums read back for a segment that is continued.
    void reset();
    void restore(const FidList &fids);

private:
    void spill();
    void judgeAndAdd(const std::byte *record, quint64 shots);

    const RecordShape m_shape;
    std::vector<std::int32_t> m_partial;
    std::vector<qint64> m_totals;
    std::vector<const std::byte *> m_records; ///< kept between calls to spare the allocation
    quint64 m_partialTransfers = 0;
    quint64 m_shots = 0;
    std::shared_ptr<ShotQuality> m_quality;
    std::shared_ptr<BufferPool<qint64>> m_pool = std::make_shared<BufferPool<qint64>>(4);
};

} // namespace Chirpdeck::Acquisition
