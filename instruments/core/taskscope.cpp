// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/taskscope.h"

#include "instruments/core/await.h"
#include "instruments/core/waiter.h"

#include <QCoreApplication>

#include <set>

namespace Chirpdeck {

namespace Detail {

struct ScopeState::Waits
{
    std::set<Waiter *> waiters;
};

ScopeState::ScopeState()
    : m_waits(std::make_unique<Waits>())
{
}
ScopeState::~ScopeState() = default;

void ScopeState::close()
{
    m_closed = true;
    // A resumed coroutine may end other waits of the scope, hence one at a time.
    while (!m_waits->waiters.empty())
        (*m_waits->waiters.begin())->complete(WaitOutcome::Cancelled);
}

void ScopeState::add(Waiter *waiter)
{
    m_waits->waiters.insert(waiter);
}

void ScopeState::remove(Waiter *waiter)
{
    m_waits->waiters.erase(waiter);
}

int ScopeState::count() const noexcept
{
    return static_cast<int>(m_waits->waiters.size());
}

Waiter::Waiter(std::shared_ptr<ScopeState> scope, std::chrono::milliseconds deadline)
    : m_scope(std::move(scope))
    , m_deadline(deadline)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { complete(WaitOutcome::Deadline); });
}

Waiter::~Waiter()
{
    if (m_scope)
        m_scope->remove(this);
}

void Waiter::suspend(std::coroutine_handle<> handle, WaitOutcome *outcome)
{
    m_handle = handle;
    m_outcome = outcome;
    if (m_scope)
        m_scope->add(this);
    m_timer.start(m_deadline);
}

void Waiter::complete(WaitOutcome outcome)
{
    const auto handle = std::exchange(m_handle, {});
    if (!handle)
        return;
    m_timer.stop();
    if (m_scope) {
        m_scope->remove(this);
        m_scope.reset();
    }
    *m_outcome = outcome;
    // A scope may close when its thread's event loop has ended; nothing of this object is on the stack then.
    if (outcome == WaitOutcome::Cancelled)
        delete this;
    else
        deleteLater();
    handle.resume();
}

Error deadlineError(const QString &what, std::chrono::milliseconds deadline)
{
    return {
        QCoreApplication::translate("Await", "%1: no answer within %2 s")
            .arg(what, QString::number(static_cast<double>(deadline.count()) / 1000.0)),
        {},
        QCoreApplication::translate("Await", "Check that the device is on and connected, then try again")};
}

Error cancelledError(const QString &what)
{
    return {QCoreApplication::translate("Await", "%1: given up").arg(what), QString(CancelledWhere), {}};
}

Error lostError(const QString &what)
{
    return {QCoreApplication::translate("Await", "%1: the device went away before it answered").arg(what),
            {},
            QCoreApplication::translate("Await", "Connect the device again")};
}

Error exceptionError(const QString &what, const QString &text)
{
    return {QStringLiteral("%1: %2").arg(what, text), {}, {}};
}

} // namespace Detail

namespace {

struct PauseAwaiter
{
    std::shared_ptr<Detail::ScopeState> scope;
    std::chrono::milliseconds duration;
    Detail::WaitOutcome outcome = Detail::WaitOutcome::Deadline;

    bool await_ready() const { return scope->isClosed(); }
    void await_suspend(std::coroutine_handle<> handle)
    {
        auto *waiter = new Detail::Waiter(scope, duration);
        waiter->suspend(handle, &outcome);
    }
    Detail::WaitOutcome await_resume() const { return outcome; }
};

QCoro::Task<Result<void>> pauseIn(std::shared_ptr<Detail::ScopeState> scope,
                                  std::chrono::milliseconds duration)
{
    PauseAwaiter awaiter{scope, duration,
                         scope->isClosed() ? Detail::WaitOutcome::Cancelled : Detail::WaitOutcome::Deadline};
    const auto outcome = co_await awaiter;
    if (outcome == Detail::WaitOutcome::Cancelled)
        co_return Result<void>(Detail::cancelledError(QCoreApplication::translate("Await", "Waiting")));
    co_return Result<void>();
}

} // namespace

QCoro::Task<Result<void>> pauseFor(TaskScope &scope, std::chrono::milliseconds duration)
{
    return pauseIn(scope.state(), duration);
}

void TaskScope::cancelAll()
{
    // Closed first: a coroutine that waits again while it is being given up gives up at once.
    m_state->close();
    m_state = std::make_shared<Detail::ScopeState>();
}

bool isCancelled(const Error &error)
{
    return error.where == CancelledWhere;
}

} // namespace Chirpdeck
