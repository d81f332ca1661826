// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/turns.h"

#include <deque>

namespace Chirpdeck {

struct Turns::Queue
{
    std::deque<Turn *> waiting;
    bool isBusy = false;
};

Turns::Turns()
    : m_queue(std::make_shared<Queue>())
{
}
Turns::~Turns() = default;

Turns::Turn::Turn(std::shared_ptr<Queue> queue)
    : m_queue(std::move(queue))
{
    m_promise.start();
    if (m_queue->isBusy) {
        m_queue->waiting.push_back(this);
    } else {
        m_queue->isBusy = true;
        m_isGranted = true;
        m_promise.finish();
    }
}

Turns::Turn::~Turn()
{
    auto &waiting = m_queue->waiting;
    if (!m_isGranted) {
        std::erase(waiting, this);
        return;
    }
    if (waiting.empty()) {
        m_queue->isBusy = false;
        return;
    }
    // The next one has the turn from here on, even when it has given up waiting in the meantime: its
    // destructor passes it on.
    Turn *next = waiting.front();
    waiting.pop_front();
    next->m_isGranted = true;
    next->m_promise.finish();
}

QCoro::Task<Result<std::shared_ptr<Turns::Turn>>> Turns::wait(std::shared_ptr<Detail::ScopeState> scope,
                                                              std::shared_ptr<Turn> turn,
                                                              std::chrono::milliseconds deadline,
                                                              QString what)
{
    if (scope->isClosed())
        co_return Detail::cancelledError(what);
    if (turn->m_isGranted)
        co_return Result<std::shared_ptr<Turn>>(turn);
    auto waiting = Detail::awaitFuture<void>(scope, turn->m_promise.future(), deadline, what);
    const auto waited = co_await waiting;
    if (!waited)
        co_return waited.error();
    co_return Result<std::shared_ptr<Turn>>(turn);
}

QCoro::Task<Result<std::shared_ptr<Turns::Turn>>>
Turns::take(TaskScope &scope, std::chrono::milliseconds deadline, QString what)
{
    return wait(scope.state(), std::shared_ptr<Turn>(new Turn(m_queue)), deadline, std::move(what));
}

} // namespace Chirpdeck
