// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/digitizer/shotsink.h"

#include <QtEndian>

#include <atomic>
#include <cstring>
#include <vector>

namespace Chirpdeck::Test {

/// Sums what a digitizer delivers, as the accumulator does.
class RecordingSink final : public ShotSink
{
public:
    explicit RecordingSink(const RecordShape &shape)
        : sums(static_cast<size_t>(shape.points()))
        , m_shape(shape)
        , m_memory(static_cast<size_t>(shape.bytes()) / sizeof(quint64) + 1)
    {
    }

    const RecordShape &shape() const noexcept override { return m_shape; }
    void write(std::span<const std::byte> record) noexcept override
    {
        std::memcpy(m_memory.data(), record.data(), record.size());
        commit();
    }
    std::span<std::byte> claim() noexcept override
    {
        return std::as_writable_bytes(std::span(m_memory)).first(static_cast<size_t>(m_shape.bytes()));
    }
    void commit() noexcept override
    {
        if (transfers.load() >= most)
            return;
        const std::byte *at = claim().data();
        for (qint64 &sum : sums) {
            sum += sample(at) * m_shape.shotsPerTransfer;
            at += m_shape.bytesPerPoint;
        }
        ++transfers;
    }
    void flush() override { flushed = true; }
    bool isGated() const noexcept override { return gated; }

    std::vector<qint64> sums;
    std::atomic<quint64> transfers = 0;
    std::atomic<quint64> most = ~0ULL; ///< transfers after these are ignored
    std::atomic<bool> gated = false;
    std::atomic<bool> flushed = false;

private:
    qint64 sample(const std::byte *at) const
    {
        switch (m_shape.bytesPerPoint) {
        case 1:
            return static_cast<qint8>(*at);
        case 2:
            return m_shape.bigEndian ? qFromBigEndian<qint16>(at) : qFromLittleEndian<qint16>(at);
        default:
            return m_shape.bigEndian ? qFromBigEndian<qint32>(at) : qFromLittleEndian<qint32>(at);
        }
    }

    RecordShape m_shape;
    std::vector<quint64> m_memory;
};

/// The value of a command that the device answers on the calling thread, or on its own while this one waits.
template<typename T>
T answer(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace Chirpdeck::Test
