// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/spectrumpipeline.h"

#include "backend/spectrum/fftplan.h"
#include "backend/spectrum/transform.h"
#include "backend/spectrum/unittext.h"
#include "backend/spectrum/workspace.h"
#include "instruments/core/threadpriority.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace Chirpdeck {

using Answer = Result<std::shared_ptr<const ProcessedFid>>;

// Buffers that live as long as the pipeline; used by one pass at a time.
struct SpectrumPipeline::Worker
{
    Workspace workspace;
    std::vector<qint64> frames;
};

namespace {

constexpr int TransformNice = 5;

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

} // namespace

SpectrumPipeline::SpectrumPipeline(FftPlans &plans, QObject *parent)
    : QObject(parent)
    , m_plans(plans)
    , m_worker(std::make_shared<Worker>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("spectrum"));
}

SpectrumPipeline::~SpectrumPipeline()
{
    m_pool.waitForDone();
}

void SpectrumPipeline::request(const FidList &fids, const FtSettings &settings, quint64 source)
{
    m_waiting = Request{fids, settings, source};
    if (!m_running)
        next();
}

void SpectrumPipeline::next()
{
    if (!m_waiting)
        return;
    const Request request = *std::exchange(m_waiting, std::nullopt);
    m_running = true;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_running = false;
        const auto outcome = watcher->result();
        if (outcome)
            emit finished(*outcome);
        else
            emit failed(outcome.error());
        if (!m_running)
            next();
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [request, worker = m_worker, plans = &m_plans]() -> Answer {
        thread_local const bool stoodBack = (standBack(TransformNice), true);
        Q_UNUSED(stoodBack)
        QElapsedTimer timer;
        timer.start();
        auto spectrum = transform(request.fids, 0, request.settings, *plans, worker->workspace);
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
            Trace::fromSums(0.0, request.fids.spacing * 1e6, sumOfFrames(request.fids, worker->frames),
                            millivolts, QStringLiteral("mV"));
        const NoiseModel noise(s.values());
        processed->noise = noise.typicalSigma();
        processed->bestLine = bestLine(s, noise);
        processed->milliseconds = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
        return std::shared_ptr<const ProcessedFid>(std::move(processed));
    }));
}

} // namespace Chirpdeck
