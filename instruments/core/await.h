// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/taskscope.h"
#include "instruments/core/waiter.h"
#include "persistence/data/result.h"

#include <QCoro/QCoroTask>
#include <QFuture>
#include <QPromise>

#include <chrono>
#include <exception>
#include <memory>
#include <type_traits>

/// The two ways in which commands travel: runOn() crosses to the thread of another object, awaitWithin()
/// waits for an answer with a deadline. Nothing else in the program awaits, and nothing else hands a call to
/// another thread.
///
/// Rules for the coroutines that use them (GCC 12, QCoro 0.8): parameters by value; no lambda that captures
/// is a coroutine; the operand of `co_await` is a named task, not an expression with temporaries:
///
///     auto call = runOn(digitizer, [digitizer, config] { return digitizer->prepare(config); });
///     auto answer = awaitWithin(m_scope, call, 10s, tr("Preparing the digitizer"));
///     const auto prepared = co_await answer;
///     if (!prepared)
///         co_return prepared.error();
namespace Chirpdeck {

/// Error::where of a wait that ended because its scope closed.
inline constexpr QLatin1String CancelledWhere("cancelled");

/// True for the Error of a wait that ended because its scope closed.
bool isCancelled(const Error &error);

namespace Detail {

template<typename T>
struct Unwrapped
{
    using Type = T;
    static constexpr bool IsResult = false;
    static constexpr bool IsTask = false;
};
template<typename T>
struct Unwrapped<Result<T>>
{
    using Type = T;
    static constexpr bool IsResult = true;
    static constexpr bool IsTask = false;
};
template<typename T>
struct Unwrapped<QCoro::Task<T>>
{
    using Type = T;
    static constexpr bool IsResult = false;
    static constexpr bool IsTask = true;
};

template<typename T>
Result<typename Unwrapped<T>::Type> settled(QFuture<T> &future, WaitOutcome outcome,
                                            std::chrono::milliseconds deadline, const QString &what)
{
    if (outcome != WaitOutcome::Ready) {
        // A command that has not begun must not begin after its caller has given up on it.
        future.cancel();
        return outcome == WaitOutcome::Deadline ? deadlineError(what, deadline) : cancelledError(what);
    }
    try {
        future.waitForFinished();
        if constexpr (std::is_void_v<T>) {
            if (future.isCanceled())
                return lostError(what);
            return Result<void>();
        } else {
            if (!future.isResultReadyAt(0))
                return lostError(what);
            return future.result();
        }
    } catch (const std::exception &exception) {
        return exceptionError(what, QString::fromLocal8Bit(exception.what()));
    }
}

/// Runs `task` to its end whatever becomes of the caller.
template<typename T>
QCoro::Task<void> fulfil(QCoro::Task<T> task, std::shared_ptr<QPromise<T>> promise)
{
    try {
        if constexpr (std::is_void_v<T>) {
            co_await task;
        } else {
            auto value = co_await task;
            promise->addResult(std::move(value));
        }
    } catch (...) {
        promise->setException(std::current_exception());
    }
    promise->finish();
}

template<typename T>
QCoro::Task<Result<typename Unwrapped<T>::Type>> awaitFuture(std::shared_ptr<ScopeState> scope,
                                                             QFuture<T> future,
                                                             std::chrono::milliseconds deadline, QString what)
{
    const bool isClosed = scope && scope->isClosed();
    FutureAwaiter<T> awaiter(future, scope, deadline, isClosed);
    const auto outcome = co_await awaiter;
    co_return settled(future, outcome, deadline, what);
}

} // namespace Detail

/// A future for the outcome of a coroutine that runs on this thread. The coroutine runs on when the future is
/// dropped.
template<typename T>
QFuture<T> toFuture(QCoro::Task<T> task)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto future = promise->future();
    [[maybe_unused]] const auto detached = Detail::fulfil(std::move(task), std::move(promise));
    return future;
}

/// Calls `function` on the thread of `context`, at once when that is the calling thread. Its value, or the
/// outcome of the coroutine that it returns, is the future's value. When `context` goes away before the call,
/// the future ends cancelled and without value, as it does when it is cancelled before the call. `context`
/// must be alive while this is called.
template<typename F>
auto runOn(QObject *context, F function)
{
    using Returned = std::invoke_result_t<F>;
    using Value = std::conditional_t<Detail::Unwrapped<Returned>::IsTask,
                                     typename Detail::Unwrapped<Returned>::Type, Returned>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    auto future = promise->future();
    if (!context)
        return future.cancel(), future;
    // A call that is never made destroys the promise, and that ends the future.
    auto call = [promise = std::move(promise), function = std::move(function)]() mutable {
        if (promise->isCanceled()) {
            promise->finish();
            return;
        }
        if constexpr (Detail::Unwrapped<Returned>::IsTask) {
            [[maybe_unused]] const auto detached = Detail::fulfil(function(), std::move(promise));
        } else {
            try {
                if constexpr (std::is_void_v<Value>)
                    function();
                else
                    promise->addResult(function());
            } catch (...) {
                promise->setException(std::current_exception());
            }
            promise->finish();
        }
    };
    QMetaObject::invokeMethod(context, std::move(call));
    return future;
}

/// Waits on this thread for the future's value: T for a QFuture<T> or a QFuture<Result<T>>. The Error says
/// what was waited for
/// (`what`, for example "Preparing the digitizer") and why there is no value: the deadline, a device that
/// went away, the scope, or what the other side reported. A future given up on is cancelled.
template<typename T>
auto awaitWithin(TaskScope &scope, QFuture<T> future, std::chrono::milliseconds deadline, const QString &what)
{
    return Detail::awaitFuture<T>(scope.state(), std::move(future), deadline, what);
}

/// The same for a coroutine of this thread. It runs on when the wait ends early; its own scope ends it.
template<typename T>
auto awaitWithin(TaskScope &scope, QCoro::Task<T> task, std::chrono::milliseconds deadline,
                 const QString &what)
{
    return Detail::awaitFuture<T>(scope.state(), toFuture(std::move(task)), deadline, what);
}

/// The same where nothing can go away during the wait: free functions and tests.
template<typename T>
auto awaitWithin(QFuture<T> future, std::chrono::milliseconds deadline, const QString &what)
{
    return Detail::awaitFuture<T>(std::shared_ptr<Detail::ScopeState>(), std::move(future), deadline, what);
}

template<typename T>
auto awaitWithin(QCoro::Task<T> task, std::chrono::milliseconds deadline, const QString &what)
{
    return Detail::awaitFuture<T>(std::shared_ptr<Detail::ScopeState>(), toFuture(std::move(task)), deadline,
                                  what);
}

/// Waits `duration`; an Error only when the scope closes first.
QCoro::Task<Result<void>> pauseFor(TaskScope &scope, std::chrono::milliseconds duration);

} // namespace Chirpdeck
