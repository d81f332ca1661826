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

#include <memory>
#include <optional>

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
    double milliseconds = 0.0;
    quint64 source = 0; ///< what the request was made for
};

/// From sums to what a plot draws, off the calling thread: transform, pyramids, noise. The latest request
/// wins; a request that waits is replaced, the last one is always answered.
class SpectrumPipeline : public QObject
{
    Q_OBJECT

public:
    explicit SpectrumPipeline(FftPlans &plans, QObject *parent = nullptr);
    ~SpectrumPipeline() override;

    /// `source` comes back with the answer, so that one for something else than what is shown can be told.
    void request(const FidList &fids, const FtSettings &settings, quint64 source);
    bool isBusy() const { return m_running; }
    /// Drops what waits; what is running is still delivered.
    void clear() { m_waiting.reset(); }

signals:
    void finished(const std::shared_ptr<const Chirpdeck::ProcessedFid> &processed);
    void failed(const Chirpdeck::Error &error);

private:
    struct Request
    {
        FidList fids;
        FtSettings settings;
        quint64 source = 0;
    };

    void next();

    FftPlans &m_plans;
    struct Worker;
    std::shared_ptr<Worker> m_worker;
    QThreadPool m_pool;
    std::optional<Request> m_waiting;
    bool m_running = false;
};

} // namespace Chirpdeck
