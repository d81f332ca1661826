// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/linewatch.h"

#include "backend/spectrum/noise.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

using Acquisition::RunState;

namespace {

constexpr std::chrono::milliseconds Interval{1000};
// The top of a line may lie in a neighbour of the bin that its frequency falls in, and catalogues are not
// exact.
constexpr qsizetype Reach = 4;

} // namespace

std::optional<double> snrAt(const Spectrum &spectrum, double frequencyMHz)
{
    const auto values = spectrum.values();
    const auto size = static_cast<qsizetype>(values.size());
    const double position = (frequencyMHz - spectrum.x0MHz) / spectrum.dxMHz;
    if (!(position >= 1.0) || !(position < static_cast<double>(size - 1)))
        return std::nullopt;
    const auto centre = static_cast<qsizetype>(std::llround(position));
    const auto first = std::max<qsizetype>(1, centre - Reach);
    const auto last = std::min(size - 2, centre + Reach);
    const auto top = std::max_element(values.begin() + first, values.begin() + last + 1);
    return NoiseModel(values).snr(top - values.begin(), *top);
}

LineWatch::LineWatch(Acquisition::RunEngine &engine, FftPlans &plans)
    : m_engine(engine)
    , m_pipeline(plans)
{
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_engine.requestSnapshot(); });
    connect(&engine, &Acquisition::RunEngine::started, this,
            [this](const std::shared_ptr<const ExperimentPlan> &plan) {
                m_plan = plan;
                ++m_run;
            });
    connect(&engine, &Acquisition::RunEngine::statusChanged, this, &LineWatch::onStatus);
    connect(&engine, &Acquisition::RunEngine::snapshotTaken, this,
            [this](const Acquisition::Snapshot &snapshot) {
                if (m_timer.isActive() && m_plan && !m_pipeline.isBusy())
                    m_pipeline.request(snapshot.fids, m_plan->processing, m_run);
            });
    connect(&m_pipeline, &SpectrumPipeline::finished, this,
            [this](const std::shared_ptr<const ProcessedFid> &processed) { onProcessed(*processed); });
}

void LineWatch::onStatus(const Acquisition::RunStatus &status)
{
    m_status = status;
    const bool isOn =
        status.untilLine && (status.state == RunState::Acquiring || status.state == RunState::Paused ||
                             status.state == RunState::Moving);
    if (!isOn)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void LineWatch::onProcessed(const ProcessedFid &processed)
{
    if (processed.source != m_run || !m_status.untilLine)
        return;
    if (const auto snr = snrAt(*processed.spectrum, m_status.untilLine->frequencyMHz))
        m_engine.noteLine({m_plan->experiment.number, processed.fids.shots, *snr});
}

} // namespace Chirpdeck
