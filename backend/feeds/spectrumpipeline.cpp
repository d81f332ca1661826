// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/spectrumpipeline.h"

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/unittext.h"
#include "backend/spectrum/workspace.h"
#include "instruments/core/threadpriority.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace Chirpdeck {

namespace {

constexpr int TransformNice = 5;

struct Request
{
    FidList fids;
    FtSettings settings;
    quint64 source = 0;
    quint64 serial = 0;
};

/// Memory that is used again from pass to pass, by one pass at a time.
struct Memory
{
    Workspace workspace;
    std::vector<qint64> frames;
};

// The sums of all frames of a record, which is its shots-weighted average once scaled.
std::span<const qint64> sumOfFrames(const FidList &fids, std::vector<qint64> &scratch)
{
    if (fids.frames == 1)
        return fids.frame(0);
    const auto first = fids.frame(0);
    scratch.assign(first.begin(), first.end());
    for (int frame = 1; frame < fids.frames; ++frame) {
        const auto sums = fids.frame(frame);
        for (std::size_t i = 0; i < sums.size(); ++i)
            scratch[i] += sums[i];
    }
    return scratch;
}

Result<std::shared_ptr<const ProcessedFid>> process(const Request &request, FftPlans &plans, Memory &memory)
{
    QElapsedTimer timer;
    timer.start();
    auto spectrum = transform(request.fids, 0, request.settings, plans, memory.workspace);
    if (!spectrum)
        return spectrum.error();
    auto processed = std::make_shared<ProcessedFid>();
    processed->fids = request.fids;
    processed->settings = request.settings;
    processed->source = request.source;
    processed->spectrum = std::make_shared<const Spectrum>(std::move(*spectrum));
    const Spectrum &s = *processed->spectrum;
    processed->spectrumTrace =
        Trace::build(s.x0MHz, s.dxMHz, s.y, unitText(s.units), {s.ignoredFromMHz(), s.ignoredToMHz()});
    const double millivolts =
        1e3 * request.fids.vMult /
        (static_cast<double>(std::max<quint64>(1, request.fids.shots)) * request.fids.frames);
    processed->fidTrace =
        Trace::fromSums(0.0, request.fids.spacing * 1e6, sumOfFrames(request.fids, memory.frames), millivolts,
                        QStringLiteral("mV"));
    const NoiseModel noise(s.values());
    processed->noise = noise.typicalSigma();
    processed->bestLine = bestLine(s, noise);
    processed->milliseconds = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
    return std::shared_ptr<const ProcessedFid>(std::move(processed));
}

} // namespace

/// What the object's thread and the pool's thread both see. The job on the pool owns it with the object, and
/// reaches the object only under the mutex and while it is there. A job that gets its thread only after the
/// object is gone does nothing.
struct SpectrumPipeline::Shared
{
    std::mutex mutex;
    std::condition_variable ended;
    SpectrumPipeline *owner = nullptr; ///< null once it is being destroyed
    std::optional<Request> waiting;
    bool scheduled = false; ///< a job is on the pool, waiting for a thread or working
    bool working = false;   ///< the job is at work; then the memory belongs to it
    Memory memory;

    void work(FftPlans &plans);
};

void SpectrumPipeline::Shared::work(FftPlans &plans)
{
    thread_local const bool stoodBack = (standBack(TransformNice), true);
    Q_UNUSED(stoodBack)
    std::unique_lock lock(mutex);
    if (!owner)
        return;
    working = true;
    while (waiting && owner) {
        const Request request = std::move(*waiting);
        waiting.reset();
        lock.unlock();
        const auto answer = process(request, plans, memory);
        lock.lock();
        if (!owner)
            break;
        QMetaObject::invokeMethod(
            owner, [target = owner, serial = request.serial, answer] { target->deliver(serial, answer); },
            Qt::QueuedConnection);
    }
    working = false;
    scheduled = false;
    ended.notify_all();
}

SpectrumPipeline::SpectrumPipeline(FftPlans &plans, QThreadPool *pool, QObject *parent)
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
    connect(&m_idleTimer, &QTimer::timeout, this, &SpectrumPipeline::releaseResources);
}

SpectrumPipeline::~SpectrumPipeline()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->owner = nullptr;
    m_shared->waiting.reset();
    m_shared->ended.wait(lock, [this] { return !m_shared->working; });
}

void SpectrumPipeline::request(const FidList &fids, const FtSettings &settings, quint64 source)
{
    m_idleTimer.stop();
    m_busy = true;
    bool mustStart = false;
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->waiting = Request{fids, settings, source, ++m_lastSerial};
        mustStart = !std::exchange(m_shared->scheduled, true);
    }
    if (mustStart)
        m_pool->start([shared = m_shared, &plans = m_plans] { shared->work(plans); });
}

void SpectrumPipeline::deliver(quint64 serial, const Answer &answer)
{
    if (serial == m_lastSerial) {
        m_busy = false;
        m_idleTimer.start();
    }
    if (answer)
        emit finished(*answer);
    else
        emit failed(answer.error());
}

void SpectrumPipeline::releaseResources()
{
    {
        // The timer runs only while nothing is worked on.
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->memory.workspace.release();
        m_shared->memory.frames = {};
    }
    m_plans.releaseUnused(m_idleTimer.intervalAsDuration());
}

bool SpectrumPipeline::holdsResources() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return m_shared->working || m_shared->memory.workspace.isAllocated();
}

} // namespace Chirpdeck
