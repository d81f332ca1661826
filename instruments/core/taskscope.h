// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <utility>

namespace Chirpdeck {

namespace Detail {

class Waiter;

/// The waits of one scope and whether it is open. Used on one thread only.
class ScopeState
{
public:
    bool isClosed() const noexcept { return m_closed; }
    void close();
    void add(Waiter *waiter);
    void remove(Waiter *waiter);
    int count() const noexcept;

    ScopeState();
    ~ScopeState();
    ScopeState(const ScopeState &) = delete;
    ScopeState &operator=(const ScopeState &) = delete;

private:
    struct Waits;
    std::unique_ptr<Waits> m_waits;
    bool m_closed = false;
};

} // namespace Detail

/// Keeps coroutines from outliving the object whose members they use.
///
/// The owner declares a TaskScope as its **last** member and passes it to every awaitWithin() (core/await.h)
/// in its coroutines. When the scope closes (at the latest in its destructor, while all other members are
/// alive) each of these waits ends at once with an Error for which isCancelled() holds, so that the
/// coroutines run to their end before the owner is gone. Every further wait in a closed scope ends at once in
/// the same way. A coroutine therefore has to return when a wait fails.
///
/// A class from which others derive closes the scope in the most derived destructor when the coroutines use
/// derived members. Belongs to the thread of its owner.
class TaskScope
{
public:
    TaskScope()
        : m_state(std::make_shared<Detail::ScopeState>())
    {
    }
    ~TaskScope() { close(); }
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;

    /// Ends all waits of the scope; the scope stays closed.
    void close() { m_state->close(); }
    bool isClosed() const noexcept { return m_state->isClosed(); }

    /// Ends all waits of the scope and opens it again: what was under way is given up, what follows may wait.
    void cancelAll();

    /// Waits under way.
    int pendingCount() const noexcept { return m_state->count(); }

    std::shared_ptr<Detail::ScopeState> state() const { return m_state; }

private:
    std::shared_ptr<Detail::ScopeState> m_state;
};

} // namespace Chirpdeck
