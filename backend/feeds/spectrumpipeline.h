// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/trace.h"
#include "backend/spectrum/noise.h"
#include "backend/spectrum/spectrum.h"
#include "persistence/data/fid.h"
#include "persistence/data/ftsettings.h"
#include "persistence/data/result.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Chirpdeck {

class FftPlans;

/// What one pass of the pipeline makes of a record.
struct ProcessedFid
{
    FidList fids;
    FtSettings settings;
    std::shared_ptr<const Spectrum> spectrum;
    TracePtr fidTrace;      ///< mV over µs, the average of the frames
    TracePtr spectrumTrace; ///< settings.units over MHz
    double noise = 0.0;     ///< typical standard deviation, in settings.units
    std::optional<Line> bestLine;
    double milliseconds = 0.0; ///< that all of this took
    quint64 source = 0;        ///< what the request was made for
};

/// From sums to what a plot draws, in the background: transform, pyramids, noise. A request that comes while
/// another one is worked on replaces the one that waits, so that nothing piles up however fast the data come.
/// The last request is always answered.
///
/// Requests and answers belong to the thread of this object, which needs an event loop.
class SpectrumPipeline : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultIdleTime = std::chrono::minutes(5);

    /// Works on a thread of its own, or on one of `pool`, one request at a time. The plans and the pool must
    /// outlive this object.
    explicit SpectrumPipeline(FftPlans &plans, QThreadPool *pool = nullptr, QObject *parent = nullptr);
    /// Waits for the request that is worked on; its answer is dropped.
    ~SpectrumPipeline() override;

    /// The FIDs are shared, not copied. `source` comes back with the answer, so that one for something else
    /// than what is shown can be told.
    void request(const FidList &fids, const FtSettings &settings, quint64 source = 0);
    /// True from a request until the last one has been answered.
    bool isBusy() const noexcept { return m_busy; }

    /// Memory and plans are given back after this time without a request, and come again with the next one.
    void setIdleTime(std::chrono::milliseconds time) { m_idleTimer.setInterval(time); }
    /// True while memory is held between requests.
    bool holdsResources() const;

signals:
    void finished(const std::shared_ptr<const Chirpdeck::ProcessedFid> &processed);
    void failed(const Chirpdeck::Error &error);

private:
    struct Shared;
    using Answer = Result<std::shared_ptr<const ProcessedFid>>;

    void deliver(quint64 serial, const Answer &answer);
    void releaseResources();

    FftPlans &m_plans;
    std::unique_ptr<QThreadPool> m_ownPool;
    QThreadPool *m_pool;
    std::shared_ptr<Shared> m_shared;
    QTimer m_idleTimer;
    quint64 m_lastSerial = 0;
    bool m_busy = false;
};

} // namespace Chirpdeck
