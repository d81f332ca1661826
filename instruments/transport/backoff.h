// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace Chirpdeck {

/// The pauses between attempts to reach a device that is gone: each is twice the one before, up to a limit.
class BackOff
{
public:
    BackOff(std::chrono::milliseconds first, std::chrono::milliseconds most)
        : m_first(first)
        , m_most(most)
        , m_next(first)
    {
    }

    /// The pause before the next attempt.
    std::chrono::milliseconds next()
    {
        const auto pause = m_next;
        m_next = std::min(2 * m_next, m_most);
        return pause;
    }
    /// An attempt worked: the next failure begins with the shortest pause.
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first, m_most, m_next;
};

} // namespace Chirpdeck
