// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/workspace.h"

#include "backend/spectrum/realtransform.h"

#include <algorithm>
#include <mutex>

namespace Chirpdeck {

/// Vectors between two uses. Shared by the vectors' owners, so that it outlives the workspace as long as one
/// of them is about.
class Workspace::Pool : public std::enable_shared_from_this<Pool>
{
public:
    std::shared_ptr<std::vector<double>> take(size_t size)
    {
        auto values = std::make_unique<std::vector<double>>();
        {
            const std::scoped_lock lock(m_mutex);
            const auto fitting =
                std::ranges::find_if(m_idle, [size](const auto &idle) { return idle->size() == size; });
            if (fitting != m_idle.end()) {
                std::swap(*fitting, m_idle.back());
                values = std::move(m_idle.back());
                m_idle.pop_back();
            }
        }
        values->resize(size);
        return {values.release(),
                [pool = shared_from_this()](std::vector<double> *returned) { pool->put(returned); }};
    }

    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_idle.clear();
    }

    bool isEmpty() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_idle.empty();
    }

private:
    void put(std::vector<double> *returned)
    {
        // Two suffice: one on its way to the screen while the next is made.
        constexpr size_t MostIdle = 2;
        std::unique_ptr<std::vector<double>> values(returned);
        const std::scoped_lock lock(m_mutex);
        if (m_idle.size() == MostIdle)
            m_idle.erase(m_idle.begin());
        m_idle.push_back(std::move(values));
    }

    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<std::vector<double>>> m_idle;
};

Workspace::Workspace()
    : m_pool(std::make_shared<Pool>())
{
}

Workspace::~Workspace() = default;

bool Workspace::reserve(qsizetype length)
{
    if (m_in.size() == length)
        return true;
    m_writtenBegin = m_writtenEnd = 0;
    if (!m_in.allocate(length) || !m_out.allocate(doublesForResult(length))) {
        release();
        return false;
    }
    std::fill_n(m_in.data(), length, 0.0);
    return true;
}

double *Workspace::stretch(qsizetype first, qsizetype count)
{
    double *const in = m_in.data();
    const qsizetype end = first + count;
    std::fill(in + m_writtenBegin, in + std::clamp(first, m_writtenBegin, m_writtenEnd), 0.0);
    std::fill(in + std::clamp(end, m_writtenBegin, m_writtenEnd), in + m_writtenEnd, 0.0);
    m_writtenBegin = first;
    m_writtenEnd = end;
    return in + first;
}

std::shared_ptr<std::vector<double>> Workspace::ordinates(qsizetype n)
{
    return m_pool->take(static_cast<size_t>(n));
}

void Workspace::release()
{
    m_in.free();
    m_out.free();
    m_writtenBegin = m_writtenEnd = 0;
    m_apodisation.release();
    m_pool->clear();
}

bool Workspace::isAllocated() const noexcept
{
    return m_in.size() > 0 || m_out.size() > 0 || m_apodisation.isAllocated() || !m_pool->isEmpty();
}

} // namespace Chirpdeck
