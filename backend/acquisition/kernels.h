// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/shotsink.h"

#include <cstddef>
#include <cstdint>
#include <span>

/// The inner loops of acquisition. Each runs with the best instruction set of the machine, chosen at run
/// time; the binary itself needs nothing beyond x86-64 (or any other architecture).
namespace Chirpdeck::Acquisition {

/// Copies with stores that bypass the cache: the reader sits on another core, and its sums should stay in the
/// caches instead.
void copyStreaming(std::byte *to, const std::byte *from, std::size_t bytes) noexcept;

/// sums[i] += record[i] · shape.shotsPerTransfer, for every point of one transfer.
void addRecordToSums(const RecordShape &shape, const std::byte *record, qint64 *sums) noexcept;

/// sums[i] += record[i − shift] · shape.shotsPerTransfer within each frame; samples beyond its ends count 0.
void addShiftedRecord(const RecordShape &shape, const std::byte *record, int shift, qint64 *sums) noexcept;

/// partial[i] += Σ records[k][i] for `records` of `points` integers of 1 or 2 bytes each (two-byte ones in
/// either byte order).
void addRecordsToPartial(int bytesPerPoint, bool bigEndian, std::span<const std::byte *const> records,
                         std::int32_t *partial, qsizetype points) noexcept;

/// totals[i] += partial[i] · factor, then partial[i] = 0.
void spillPartial(std::int32_t *partial, qint64 *totals, qint64 factor, qsizetype points) noexcept;

/// out[i] = totals[i] + partial[i] · factor.
void combine(const std::int32_t *partial, const qint64 *totals, qint64 factor, qint64 *out,
             qsizetype points) noexcept;

/// totals[i] += sums[i].
void addSums(const qint64 *sums, qint64 *totals, qsizetype points) noexcept;

} // namespace Chirpdeck::Acquisition
