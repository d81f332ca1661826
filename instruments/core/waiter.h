// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <coroutine>
#include <memory>

namespace Chirpdeck::Detail {

class ScopeState;

enum class WaitOutcome { Ready, Deadline, Cancelled };

/// One suspended coroutine. Resumes it exactly once, on the thread that suspended it, for the first of: the
/// future is finished, the deadline has passed, the scope closed. Deletes itself: at once when the scope
/// closed, otherwise through the event loop, because the resumption then happens inside its own signals.
class Waiter final : public QObject
{
    Q_OBJECT

public:
    Waiter(std::shared_ptr<ScopeState> scope, std::chrono::milliseconds deadline);
    ~Waiter() override;

    /// `outcome` is written before the resumption and must live in the coroutine's frame.
    void suspend(std::coroutine_handle<> handle, WaitOutcome *outcome);
    void complete(WaitOutcome outcome);

private:
    std::shared_ptr<ScopeState> m_scope;
    QTimer m_timer;
    std::chrono::milliseconds m_deadline;
    std::coroutine_handle<> m_handle;
    WaitOutcome *m_outcome = nullptr;
};

/// What `co_await` needs to wait for a future within a deadline and a scope.
template<typename T>
class FutureAwaiter
{
public:
    FutureAwaiter(QFuture<T> future, std::shared_ptr<ScopeState> scope, std::chrono::milliseconds deadline,
                  bool isClosed)
        : m_future(std::move(future))
        , m_scope(std::move(scope))
        , m_deadline(deadline)
    {
        if (isClosed)
            m_outcome = WaitOutcome::Cancelled;
    }

    bool await_ready() const { return m_outcome == WaitOutcome::Cancelled || m_future.isFinished(); }

    void await_suspend(std::coroutine_handle<> handle)
    {
        auto *waiter = new Waiter(m_scope, m_deadline);
        auto *watcher = new QFutureWatcher<T>(waiter);
        QObject::connect(watcher, &QFutureWatcherBase::finished, waiter,
                         [waiter] { waiter->complete(WaitOutcome::Ready); });
        waiter->suspend(handle, &m_outcome);
        watcher->setFuture(m_future);
    }

    WaitOutcome await_resume() const noexcept { return m_outcome; }

private:
    QFuture<T> m_future;
    std::shared_ptr<ScopeState> m_scope;
    std::chrono::milliseconds m_deadline;
    WaitOutcome m_outcome = WaitOutcome::Ready;
};

Error deadlineError(const QString &what, std::chrono::milliseconds deadline);
Error cancelledError(const QString &what);
Error lostError(const QString &what);
Error exceptionError(const QString &what, const QString &text);

} // namespace Chirpdeck::Detail
