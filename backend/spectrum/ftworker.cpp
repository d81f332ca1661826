// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/ftworker.h"

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/workspace.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace Chirpdeck {

/// What the object's thread and the pool's thread both see. The job on the pool owns it with the object, and
/// reaches the object only under the mutex and while it is there. A job that gets its thread only after the
/// object is gone does nothing.
struct FtWorker::Shared
{
    struct Request
    {
        FidList fids;
        int frame = 0;
        FtSettings settings;
        quint64 serial = 0;
    };

    std::mutex mutex;
    std::condition_variable ended;
    FtWorker *owner = nullptr; ///< null once it is being destroyed
    std::optional<Request> waiting;
    bool scheduled = false; ///< a job is on the pool, waiting for a thread or working
    bool working = false;   ///< the job is at work; then the workspace belongs to it
    bool releaseWanted = false;
    Workspace workspace;

    void work(FftPlans &plans);
};

void FtWorker::Shared::work(FftPlans &plans)
{
    std::unique_lock lock(mutex);
    if (!owner)
        return;
    working = true;
    while (waiting && owner) {
        const Request request = std::move(*waiting);
        waiting.reset();
        lock.unlock();
        QElapsedTimer clock;
        clock.start();
        Result<Spectrum> made = transform(request.fids, request.frame, request.settings, plans, workspace);
        const double milliseconds = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
        std::shared_ptr<const Spectrum> spectrum;
        Error error;
        if (made)
            spectrum = std::make_shared<const Spectrum>(std::move(*made));
        else
            error = made.error();
        lock.lock();
        if (!owner)
            break;
        QMetaObject::invokeMethod(
            owner,
            [target = owner, serial = request.serial, spectrum, error, milliseconds] {
                target->answer(serial, spectrum, error, milliseconds);
            },
            Qt::QueuedConnection);
    }
    if (releaseWanted || !owner)
        workspace.release();
    releaseWanted = false;
    working = false;
    scheduled = false;
    ended.notify_all();
}

FtWorker::FtWorker(FftPlans &plans, QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_plans(plans)
    , m_ownPool(pool ? nullptr : std::make_unique<QThreadPool>())
    , m_pool(pool ? pool : m_ownPool.get())
    , m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
    if (m_ownPool) {
        m_ownPool->setObjectName(QStringLiteral("spectrum"));
        m_ownPool->setMaxThreadCount(1);
    }
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setTimerType(Qt::VeryCoarseTimer);
    m_idleTimer.setInterval(DefaultIdleTime);
    connect(&m_idleTimer, &QTimer::timeout, this, &FtWorker::releaseResources);
}

FtWorker::~FtWorker()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->owner = nullptr;
    m_shared->waiting.reset();
    m_shared->ended.wait(lock, [this] { return !m_shared->working; });
}

void FtWorker::request(const FidList &fids, int frame, const FtSettings &settings)
{
    m_idleTimer.stop();
    bool mustStart = false;
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->waiting = Shared::Request{fids, frame, settings, ++m_lastSerial};
        m_shared->releaseWanted = false;
        mustStart = !m_shared->scheduled;
        m_shared->scheduled = true;
    }
    setBusy(true);
    if (mustStart)
        m_pool->start([shared = m_shared, &plans = m_plans] { shared->work(plans); });
}

void FtWorker::answer(quint64 serial, const std::shared_ptr<const Spectrum> &spectrum, const Error &error,
                      double milliseconds)
{
    if (serial == m_lastSerial) {
        setBusy(false);
        restartIdleTimer();
    }
    if (spectrum)
        Q_EMIT finished(spectrum, milliseconds);
    else
        Q_EMIT failed(error);
}

void FtWorker::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

void FtWorker::setIdleTime(std::chrono::milliseconds time)
{
    m_idleTimer.setInterval(time);
}

void FtWorker::setIdleCleanup(bool enabled)
{
    m_idleCleanup = enabled;
    restartIdleTimer();
}

void FtWorker::restartIdleTimer()
{
    if (m_idleCleanup && !m_busy)
        m_idleTimer.start();
    else
        m_idleTimer.stop();
}

void FtWorker::releaseResources()
{
    {
        const std::scoped_lock lock(m_shared->mutex);
        if (m_shared->working)
            m_shared->releaseWanted = true;
        else
            m_shared->workspace.release();
    }
    m_plans.releaseUnused(m_idleTimer.intervalAsDuration());
}

bool FtWorker::holdsResources() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return m_shared->working || m_shared->workspace.isAllocated();
}

} // namespace Chirpdeck
