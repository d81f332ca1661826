// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/framenames.h"

#include <QList>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace Chirpdeck {

/// What other threads have to say to a FrameStorage; outlives it as long as one of them may still speak.
struct FrameMailbox : std::enable_shared_from_this<FrameMailbox>
{
    /// `deliver` is called on any thread and makes the storage's own one look; once until isPosted is false.
    void open(std::function<void()> deliver);
    /// Nobody is told any more; a delivery under way is over when this returns.
    void close();
    void post();

    /// Something that went wrong without a run.
    void tell(const Error &error);
    QList<Error> takeErrors();

    /// Looks through a folder for the next number, and posts. While folders that do not answer keep the
    /// threads that look, only the newest wish waits.
    void look(const FrameStem &stem, quint64 generation);
    /// What the look of that generation has found; once.
    std::optional<qint64> takeNumber(quint64 generation);

    /// Waits until a condition holds that every post may have changed.
    bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds patience);

    std::atomic<bool> isPosted{false};

private:
    std::mutex m_mutex;
    std::condition_variable m_news;
    quint64 m_posts = 0;
    std::function<void()> m_deliver;
    QList<Error> m_errors;
    int m_looking = 0; ///< threads
    std::optional<std::pair<FrameStem, quint64>> m_wish;
    quint64 m_foundBy = 0;
    std::optional<qint64> m_found;
};

} // namespace Chirpdeck
