// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/await.h"

#include <QTest>
#include <QThread>
#include <QTimer>

#include <optional>

using namespace Chirpdeck;
using namespace std::chrono_literals;

namespace {

/// What became of a coroutine, kept outside the object whose coroutine it is.
struct Trace
{
    std::optional<Error> error;
    int value = 0;
    bool ended = false;
    bool aliveAtEnd = false;
    QThread *endedOn = nullptr;
};

class Owner : public QObject
{
public:
    Owner(std::shared_ptr<Trace> trace)
        : m_trace(std::move(trace))
    {
    }

    QCoro::Task<void> waitFor(QFuture<int> future, std::chrono::milliseconds deadline)
    {
        auto answer = awaitWithin(m_scope, future, deadline, QStringLiteral("Asking"));
        const auto result = co_await answer;
        // Members must be intact here even when the wait ended because the owner is going away.
        m_trace->aliveAtEnd = m_name == QStringLiteral("a name long enough to be allocated");
        m_trace->ended = true;
        m_trace->endedOn = QThread::currentThread();
        if (result)
            m_trace->value = *result;
        else
            m_trace->error = result.error();
    }

    QCoro::Task<void> waitAgainAndAgain(QFuture<int> future, int *attempts)
    {
        while (*attempts < 100) {
            ++*attempts;
            auto answer = awaitWithin(m_scope, future, 1h, QStringLiteral("Asking"));
            const auto result = co_await answer;
            if (result)
                co_return;
        }
    }

    QCoro::Task<void> nap(std::chrono::milliseconds duration)
    {
        auto pause = pauseFor(m_scope, duration);
        const auto slept = co_await pause;
        m_trace->ended = true;
        if (!slept)
            m_trace->error = slept.error();
    }

    TaskScope &scope() { return m_scope; }

private:
    std::shared_ptr<Trace> m_trace;
    QString m_name = QStringLiteral("a name long enough to be allocated");
    TaskScope m_scope;
};

/// A device on its own thread.
class Device : public QObject
{
public:
    int answer(int question)
    {
        calledOn = QThread::currentThread();
        ++calls;
        return 2 * question;
    }
    Result<int> refuse()
    {
        return Error{QStringLiteral("Out of range"), QStringLiteral("AWG.main"), QStringLiteral("Lower it")};
    }

    QCoro::Task<Result<int>> answerLater(int question)
    {
        auto pause = pauseFor(m_scope, 1ms);
        const auto slept = co_await pause;
        if (!slept)
            co_return slept.error();
        calledOn = QThread::currentThread();
        co_return Result<int>(2 * question);
    }

    QCoro::Task<Result<int>> answerNever()
    {
        auto pause = pauseFor(m_scope, 24h);
        const auto slept = co_await pause;
        if (!slept)
            co_return slept.error();
        co_return Result<int>(0);
    }

    std::atomic<QThread *> calledOn = nullptr;
    std::atomic<int> calls = 0;

private:
    TaskScope m_scope;
};

/// A thread with a device on it; both end with the test.
struct DeviceThread
{
    DeviceThread()
    {
        device->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, device, &QObject::deleteLater);
        thread.start();
    }
    ~DeviceThread()
    {
        thread.quit();
        thread.wait();
    }
    QThread thread;
    Device *device = new Device;
};

template<typename T>
QCoro::Task<void> keep(QCoro::Task<Result<T>> task, std::shared_ptr<std::optional<Result<T>>> slot)
{
    auto result = co_await task;
    slot->emplace(std::move(result));
}

/// Runs the event loop until the task has its result.
template<typename T>
Result<T> outcome(QCoro::Task<Result<T>> task)
{
    auto slot = std::make_shared<std::optional<Result<T>>>();
    const auto running = keep(std::move(task), slot);
    if (!QTest::qWaitFor([slot] { return slot->has_value(); }, 20000))
        return Error{QStringLiteral("the test gave up"), {}, {}};
    return **slot;
}

} // namespace

class TestTaskScope : public QObject
{
    Q_OBJECT

private slots:
    void resultArrives();
    void readyFutureNeedsNoEventLoop();
    void deadlinePasses();
    void ownerDiesWhileAwaiting();
    void closedScopeEndsFurtherWaits();
    void cancelledScopeOpensAgain();
    void pauseEndsWithItsOwner();
    void crossesThreads();
    void coroutineOfAnotherThread();
    void errorsOfTheOtherSideArrive();
    void exceptionBecomesError();
    void deviceThatWentAway();
    void deviceDiesDuringItsCoroutine();
    void lateCommandIsNotExecuted();
};

void TestTaskScope::resultArrives()
{
    const auto trace = std::make_shared<Trace>();
    Owner owner(trace);
    QPromise<int> promise;
    promise.start();
    const auto task = owner.waitFor(promise.future(), 1h);
    QVERIFY(!trace->ended);
    QCOMPARE(owner.scope().pendingCount(), 1);
    promise.addResult(42);
    promise.finish();
    QTRY_VERIFY(trace->ended);
    QCOMPARE(trace->value, 42);
    QVERIFY(!trace->error);
    QCOMPARE(owner.scope().pendingCount(), 0);
}

// Qt 6.4's helper for this goes away in later ones.
static QFuture<int> readySeven()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(7);
    promise.finish();
    return promise.future();
}

void TestTaskScope::readyFutureNeedsNoEventLoop()
{
    const auto trace = std::make_shared<Trace>();
    Owner owner(trace);
    const auto task = owner.waitFor(readySeven(), 1h);
    QVERIFY(trace->ended);
    QCOMPARE(trace->value, 7);
}

void TestTaskScope::deadlinePasses()
{
    const auto trace = std::make_shared<Trace>();
    Owner owner(trace);
    QPromise<int> promise;
    promise.start();
    const auto task = owner.waitFor(promise.future(), 1ms);
    QTRY_VERIFY(trace->ended);
    QVERIFY(trace->error);
    QVERIFY(trace->error->what.startsWith(QStringLiteral("Asking")));
    QVERIFY(!trace->error->action.isEmpty());
    QVERIFY(!isCancelled(*trace->error));
    QVERIFY(promise.isCanceled());
    // An answer after the deadline changes nothing.
    promise.addResult(42);
    promise.finish();
    QCoreApplication::processEvents();
    QCOMPARE(trace->value, 0);
}

void TestTaskScope::ownerDiesWhileAwaiting()
{
    const auto trace = std::make_shared<Trace>();
    auto owner = std::make_unique<Owner>(trace);
    QPromise<int> promise;
    promise.start();
    const auto task = owner->waitFor(promise.future(), 1h);
    const auto second = owner->waitFor(promise.future(), 1h);
    QVERIFY(!trace->ended);
    owner.reset();
    QVERIFY(trace->ended);
    QVERIFY(trace->aliveAtEnd);
    QVERIFY(trace->error && isCancelled(*trace->error));
    QVERIFY(task.isReady() && second.isReady());
    promise.finish();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestTaskScope::closedScopeEndsFurtherWaits()
{
    Owner owner(std::make_shared<Trace>());
    QPromise<int> promise;
    promise.start();
    int attempts = 0;
    const auto task = owner.waitAgainAndAgain(promise.future(), &attempts);
    QCOMPARE(attempts, 1);
    owner.scope().close();
    QCOMPARE(attempts, 100);
    QVERIFY(task.isReady());
    QVERIFY(owner.scope().isClosed());
}

void TestTaskScope::cancelledScopeOpensAgain()
{
    const auto trace = std::make_shared<Trace>();
    Owner owner(trace);
    QPromise<int> promise;
    promise.start();
    const auto first = owner.waitFor(promise.future(), 1h);
    owner.scope().cancelAll();
    QVERIFY(trace->error && isCancelled(*trace->error));
    const auto second = owner.waitFor(readySeven(), 1h);
    QCOMPARE(trace->value, 7);
}

void TestTaskScope::pauseEndsWithItsOwner()
{
    const auto trace = std::make_shared<Trace>();
    auto owner = std::make_unique<Owner>(trace);
    const auto shortNap = owner->nap(1ms);
    QTRY_VERIFY(trace->ended);
    QVERIFY(!trace->error);
    trace->ended = false;
    const auto longNap = owner->nap(24h);
    QVERIFY(!trace->ended);
    owner.reset();
    QVERIFY(trace->ended);
    QVERIFY(trace->error && isCancelled(*trace->error));
}

void TestTaskScope::crossesThreads()
{
    DeviceThread on;
    auto *device = on.device;
    const auto trace = std::make_shared<Trace>();
    Owner owner(trace);
    const auto task = owner.waitFor(runOn(device, [device] { return device->answer(21); }), 20s);
    QTRY_VERIFY(trace->ended);
    QCOMPARE(trace->value, 42);
    QCOMPARE(device->calledOn.load(), &on.thread);
    QCOMPARE(trace->endedOn, QThread::currentThread());
}

void TestTaskScope::coroutineOfAnotherThread()
{
    DeviceThread on;
    auto *device = on.device;
    auto call = runOn(device, [device] { return device->answerLater(21); });
    const auto result = outcome(awaitWithin(call, 20s, QStringLiteral("Asking")));
    QVERIFY(result);
    QCOMPARE(*result, 42);
    QCOMPARE(device->calledOn.load(), &on.thread);
}

void TestTaskScope::errorsOfTheOtherSideArrive()
{
    DeviceThread on;
    auto *device = on.device;
    const auto result = outcome(
        awaitWithin(runOn(device, [device] { return device->refuse(); }), 20s, QStringLiteral("Asking")));
    QVERIFY(!result);
    QCOMPARE(result.error(),
             (Error{QStringLiteral("Out of range"), QStringLiteral("AWG.main"), QStringLiteral("Lower it")}));
}

void TestTaskScope::exceptionBecomesError()
{
    DeviceThread on;
    const auto call = runOn(on.device, []() -> int { throw std::runtime_error("vendor library failed"); });
    const auto result = outcome(awaitWithin(call, 20s, QStringLiteral("Asking")));
    QVERIFY(!result);
    QVERIFY(result.error().what.contains(QStringLiteral("vendor library failed")));
}

void TestTaskScope::deviceThatWentAway()
{
    // The device's thread is not running: the call is queued, and the device dies before it is made.
    QThread thread;
    auto *device = new Device;
    device->moveToThread(&thread);
    const auto call = runOn(device, [device] { return device->answer(1); });
    delete device;
    const auto result = outcome(awaitWithin(call, 20s, QStringLiteral("Asking")));
    QVERIFY(!result);
    QVERIFY(!isCancelled(result.error()));
    QVERIFY(result.error().what.contains(QStringLiteral("Asking")));

    const auto none = outcome(awaitWithin(runOn(nullptr, [] { return 1; }), 20s, QStringLiteral("Asking")));
    QVERIFY(!none);
}

void TestTaskScope::deviceDiesDuringItsCoroutine()
{
    auto on = std::make_unique<DeviceThread>();
    auto *device = on->device;
    const auto call = runOn(device, [device] { return device->answerNever(); });
    // The next answer shows that the coroutine has begun.
    QVERIFY(outcome(
        awaitWithin(runOn(device, [device] { return device->answer(1); }), 20s, QStringLiteral("Asking"))));
    on.reset();
    const auto result = outcome(awaitWithin(call, 20s, QStringLiteral("Asking")));
    QVERIFY(!result);
    QVERIFY(isCancelled(result.error()));
}

void TestTaskScope::lateCommandIsNotExecuted()
{
    QThread thread;
    auto *device = new Device;
    device->moveToThread(&thread);
    const auto call = runOn(device, [device] { return device->answer(1); });
    const auto result = outcome(awaitWithin(call, 1ms, QStringLiteral("Asking")));
    QVERIFY(!result);
    // The thread wakes up after the caller has given up.
    QObject::connect(&thread, &QThread::finished, device, &QObject::deleteLater);
    std::atomic<int> calls = -1;
    thread.start();
    QMetaObject::invokeMethod(device, [device, &calls, &thread] {
        calls = device->calls.load();
        thread.quit();
    });
    QVERIFY(thread.wait(20000));
    QCOMPARE(calls.load(), 0);
}

QTEST_GUILESS_MAIN(TestTaskScope)
#include "tst_taskscope.moc"
