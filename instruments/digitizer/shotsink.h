// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>

namespace Chirpdeck {

/// The layout of what a digitizer delivers with every transfer: `frames` records of `samples` signed
/// integers, one after another, of `bytesPerPoint` (1, 2 or 4) bytes each. With block averaging a transfer
/// stands for `shotsPerTransfer` shots and holds their average, which the accumulator turns back into a sum.
struct RecordShape
{
    qsizetype samples = 0;
    int frames = 1;
    int bytesPerPoint = 1;
    bool bigEndian = false;
    int shotsPerTransfer = 1;

    qsizetype points() const noexcept { return samples * frames; }
    qsizetype bytes() const noexcept { return points() * bytesPerPoint; }
    bool operator==(const RecordShape &) const = default;
};

/// Where a digitizer's thread puts its transfers. One producer; no call waits for the reader, and no shot is
/// dropped: when the reader is behind, transfers are summed on the producer's side and handed over as one sum
/// as soon as there is room.
///
/// Either `write` a finished record, or fill the memory of `claim()` in place and `commit()` it.
class ShotSink
{
public:
    virtual ~ShotSink() = default;

    virtual const RecordShape &shape() const noexcept = 0;

    /// Copies one transfer of shape().bytes() bytes with non-temporal stores.
    virtual void write(std::span<const std::byte> record) noexcept = 0;

    /// Memory for one transfer of shape().bytes() bytes, aligned to 64; valid until commit().
    virtual std::span<std::byte> claim() noexcept = 0;
    virtual void commit() noexcept = 0;

    /// Hands over what was summed on this side, waiting for room; to be called by the producer after its last
    /// transfer.
    virtual void flush() = 0;

    /// True while the accumulator does not want records (a segment is changing): the producer discards
    /// instead of delivering.
    virtual bool isGated() const noexcept = 0;
};

} // namespace Chirpdeck
