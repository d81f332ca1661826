// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framemailbox.h"

#include <thread>
#include <tuple>

namespace Chirpdeck {

namespace {

// A folder that answers while another one does not.
constexpr int MostLooking = 2;

} // namespace

void FrameMailbox::open(std::function<void()> deliver)
{
    const std::scoped_lock lock(m_mutex);
    m_deliver = std::move(deliver);
}

void FrameMailbox::close()
{
    const std::scoped_lock lock(m_mutex);
    m_deliver = nullptr;
}

void FrameMailbox::post()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_posts;
        if (m_deliver && !isPosted.exchange(true))
            m_deliver();
    }
    m_news.notify_all();
}

void FrameMailbox::tell(const Error &error)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_errors.append(error);
    }
    post();
}

QList<Error> FrameMailbox::takeErrors()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_errors, {});
}

void FrameMailbox::look(const FrameStem &stem, quint64 generation)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_looking == MostLooking) {
            m_wish = {stem, generation};
            return;
        }
        ++m_looking;
    }
    std::thread([box = shared_from_this(), place = stem, round = generation]() mutable {
        for (bool goesOn = true; goesOn;) {
            const qint64 next = nextNumberIn(place);
            {
                const std::scoped_lock lock(box->m_mutex);
                if (round >= box->m_foundBy) {
                    box->m_foundBy = round;
                    box->m_found = next;
                }
                goesOn = box->m_wish.has_value();
                if (goesOn)
                    std::tie(place, round) = *std::exchange(box->m_wish, std::nullopt);
                else
                    --box->m_looking;
            }
            box->post();
        }
    }).detach();
}

std::optional<qint64> FrameMailbox::takeNumber(quint64 generation)
{
    const std::scoped_lock lock(m_mutex);
    return m_foundBy == generation ? std::exchange(m_found, std::nullopt) : std::nullopt;
}

bool FrameMailbox::waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const quint64 seen = m_posts;
        lock.unlock();
        const bool holds = condition();
        lock.lock();
        if (holds)
            return true;
        if (!m_news.wait_until(lock, end, [&] { return m_posts != seen; }))
            return false;
    }
}

} // namespace Chirpdeck
