// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/runfeed.h"

#include "backend/feeds/devicefeed.h"
#include "instruments/core/hardwarekey.h"

namespace Chirpdeck {

using Acquisition::RunState;

namespace {

// The picture changes fast enough to look live, and a slow machine spends at most a third of a core on it.
constexpr int ShortestRefreshMs = 66;
constexpr double CostFactor = 3.0;

/// A device by the name that its tile has, and not by its key.
Acquisition::Problem named(Acquisition::Problem problem)
{
    const auto key = HardwareKey::parse(problem.error.where);
    if (key.type() != HardwareType::Unknown && key.text() == problem.error.where)
        problem.error.where = DeviceFeed::nameOf(key.type());
    return problem;
}

double voltsPerUnit(FtUnits units)
{
    return std::pow(10.0, -static_cast<int>(units));
}

} // namespace

RunFeed::RunFeed(Acquisition::RunEngine &engine, Acquisition::RunLog &log, ModelRegistry &models,
                 FftPlans &plans)
    : m_engine(engine)
    , m_models(models)
    , m_pipeline(plans)
{
    qRegisterMetaType<Acquisition::RunStatus>();
    qRegisterMetaType<Acquisition::Snapshot>();
    qRegisterMetaType<Acquisition::Problem>();
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &RunFeed::askForSnapshot);

    connect(&engine, &Acquisition::RunEngine::statusChanged, this, &RunFeed::onStatus);
    connect(&engine, &Acquisition::RunEngine::snapshotTaken, this, &RunFeed::onSnapshot);
    connect(&engine, &Acquisition::RunEngine::problemChanged, this,
            [this](const Acquisition::Problem &problem) { m_models.problems.apply(named(problem)); });
    connect(&engine, &Acquisition::RunEngine::started, this,
            [this](const std::shared_ptr<const ExperimentPlan> &plan) {
                m_plan = plan;
                ++m_source;
                m_newest.reset();
                m_lastFids = {};
                m_processing = plan->processing;
                m_models.run.setFindings({});
                m_models.run.setNextNumber(plan->experiment.number + 1);
                m_models.newRun.setNumber(plan->experiment.number + 1);
                emit runStarted(plan);
            });
    connect(&engine, &Acquisition::RunEngine::finished, this,
            [this] { emit runEnded(m_status.number, m_status.path); });
    connect(&log, &Acquisition::RunLog::failed, this, [this](const Error &error) {
        m_models.problems.apply({QStringLiteral("log"), Acquisition::Problem::Severity::Warning, error});
    });
    connect(&m_pipeline, &SpectrumPipeline::finished, this, &RunFeed::onProcessed);
    connect(&m_pipeline, &SpectrumPipeline::failed, this, [this](const Error &error) {
        m_models.problems.apply(
            {QStringLiteral("transform"), Acquisition::Problem::Severity::Warning, error});
        m_refresh.start(1000);
    });

    auto &run = models.run;
    connect(&run, &RunModel::startRequested, this,
            [this](const Acquisition::RunRequest &request) { m_engine.start(request); });
    connect(&run, &RunModel::pauseRequested, this, [this] { m_engine.pause(); });
    connect(&run, &RunModel::resumeRequested, this, [this] { m_engine.resume(); });
    connect(&run, &RunModel::stopRequested, this, [this] { m_engine.stop(); });
}

bool RunFeed::isRunning() const
{
    return m_status.state == RunState::Acquiring || m_status.state == RunState::Paused ||
           m_status.state == RunState::Moving;
}

void RunFeed::onStatus(const Acquisition::RunStatus &status)
{
    const bool wasRunning = isRunning();
    m_status = status;
    m_models.run.apply(status);
    if (isRunning() && !wasRunning)
        askForSnapshot();
}

void RunFeed::askForSnapshot()
{
    if (!isRunning())
        return;
    m_engine.requestSnapshot();
}

void RunFeed::onSnapshot(const Acquisition::Snapshot &snapshot)
{
    m_refresh.stop();
    m_lastFids = snapshot.fids;
    m_pipeline.request(m_lastFids, m_processing, m_source);
}

void RunFeed::setProcessing(const FtSettings &settings)
{
    m_processing = settings;
    if (!m_lastFids.isEmpty())
        m_pipeline.request(m_lastFids, m_processing, m_source);
}

void RunFeed::onProcessed(const std::shared_ptr<const ProcessedFid> &processed)
{
    if (processed->source != m_source)
        return;
    m_models.problems.apply({QStringLiteral("transform"), Acquisition::Problem::Severity::Warning, {}});
    m_newest = processed;
    const double scale = voltsPerUnit(processed->settings.units);
    RunFindings findings;
    findings.noiseVolts = processed->noise * scale;
    if (processed->bestLine) {
        findings.bestLineSnr = processed->bestLine->snr;
        findings.bestLineMHz = processed->bestLine->frequencyMHz;
    }
    m_models.run.setFindings(findings);
    m_models.run.setTraces(TraceHandle(processed->fidTrace), TraceHandle(processed->spectrumTrace),
                           processed->settings.startUs,
                           std::min(processed->settings.endUs, processed->fids.durationUs()));
    emit this->processed(processed);
    if (isRunning())
        m_refresh.start(std::max(ShortestRefreshMs, static_cast<int>(processed->milliseconds * CostFactor)));
}

} // namespace Chirpdeck
