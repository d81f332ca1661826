// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <mutex>
#include <vector>

namespace Chirpdeck::Acquisition {

/// Buffers that come back when their last reader lets go, so that snapshots and records of a steady run
/// allocate nothing. Thread-safe; a buffer may outlive the pool's owner.
template<typename T>
class BufferPool : public std::enable_shared_from_this<BufferPool<T>>
{
public:
    using Buffer = std::vector<T>;

    /// Keeps up to `mostKept` buffers that nobody reads.
    explicit BufferPool(std::size_t mostKept)
        : m_mostKept(mostKept)
    {
    }

    std::shared_ptr<Buffer> take(std::size_t size)
    {
        std::unique_ptr<Buffer> buffer;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_free.empty()) {
                buffer = std::move(m_free.back());
                m_free.pop_back();
            }
        }
        if (!buffer)
            buffer = std::make_unique<Buffer>();
        buffer->resize(size);
        return {buffer.release(), [pool = this->weak_from_this()](Buffer *returned) {
                    std::unique_ptr<Buffer> owned(returned);
                    if (const auto alive = pool.lock())
                        alive->giveBack(std::move(owned));
                }};
    }

private:
    void giveBack(std::unique_ptr<Buffer> buffer)
    {
        const std::lock_guard lock(m_mutex);
        if (m_free.size() < m_mostKept)
            m_free.push_back(std::move(buffer));
    }

    const std::size_t m_mostKept;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Buffer>> m_free;
};

} // namespace Chirpdeck::Acquisition
