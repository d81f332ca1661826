// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runengine.h"
#include "backend/experiment/experimentplan.h"
#include "backend/feeds/spectrumpipeline.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Chirpdeck {

/// How good a spectrum shows the line at a frequency: the highest bin within a few of it, over the noise
/// around. Nothing where the spectrum does not reach there.
std::optional<double> snrAt(const Spectrum &spectrum, double frequencyMHz);

/// Looks, while a run may end with a line, about once a second how good its spectrum shows that line, and
/// tells the engine. The spectrum is made with the processing that the run began with, whatever the pages
/// show. Lives on any thread with an event loop; works in the background.
class LineWatch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this object.
    LineWatch(Acquisition::RunEngine &engine, FftPlans &plans);

    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

private:
    void onStatus(const Acquisition::RunStatus &status);
    void onProcessed(const ProcessedFid &processed);

    Acquisition::RunEngine &m_engine;
    SpectrumPipeline m_pipeline;
    std::shared_ptr<const ExperimentPlan> m_plan;
    Acquisition::RunStatus m_status;
    quint64 m_run = 0; ///< counts the runs
    QTimer m_timer;
};

} // namespace Chirpdeck
