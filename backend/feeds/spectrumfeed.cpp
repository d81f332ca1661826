// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/spectrumfeed.h"

#include "backend/feeds/background.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/ftsettingsfile.h"

#include <QFileInfo>

namespace Chirpdeck {

namespace {

/// Below the experiment's folder.
const QString ProcessingFile = BC::CSV::FidFolder + u'/' + BC::CSV::ProcessingFile;

SpectrumSource sourceOf(const Experiment &experiment, const QString &path)
{
    SpectrumSource source;
    source.number = experiment.number;
    source.path = path;
    if (experiment.ftmw) {
        const auto fids = experiment.ftmw->fidTemplate();
        source.recordPoints = fids.size;
        source.spacingSeconds = fids.spacing;
        source.loMHz = fids.probeFreqMHz;
        if (experiment.ftmw->rf.chirps.chirpCount() > 0)
            source.chirpEndUs = experiment.ftmw->protectionEndUs();
    }
    return source;
}

} // namespace

SpectrumFeed::SpectrumFeed(RunFeed &run, ModelRegistry &models, FftPlans &plans)
    : m_run(run)
    , m_model(models.spectrum)
    , m_problems(models.problems)
    , m_pipeline(plans)
{
    connect(&m_run, &RunFeed::runStarted, this, [this] {
        m_isLive = true;
        showLive();
    });
    connect(&m_run, &RunFeed::processed, this, [this](const std::shared_ptr<const ProcessedFid> &processed) {
        if (!m_recorded)
            onProcessed(processed);
    });
    connect(&m_run, &RunFeed::runEnded, this, [this] {
        m_isLive = false;
        // What the operator has looked at is what the run is kept with.
        if (const auto plan = m_run.plan(); plan && !(m_run.processing() == plan->processing))
            save(plan->path, m_run.processing(), plan->experiment.ftmw->fidTemplate().durationUs());
        if (!m_recorded)
            showLive(); // the same data, recorded from now on
    });
    connect(&m_pipeline, &SpectrumPipeline::finished, this,
            [this](const std::shared_ptr<const ProcessedFid> &processed) {
                if (m_recorded && processed->source == m_shown)
                    onProcessed(processed);
            });
    connect(&m_pipeline, &SpectrumPipeline::failed, this, [this](const Error &error) {
        m_model.setTransforming(false);
        m_model.setError(error.text());
    });
    connect(&m_model, &SpectrumModel::processingChanged, this, &SpectrumFeed::onProcessingChanged);
    connect(&m_model, &SpectrumModel::saveProcessingRequested, this, [this](const FtSettings &settings) {
        const QString path =
            m_recorded ? m_recorded->experiment.path : (m_run.plan() ? m_run.plan()->path : QString());
        if (!path.isEmpty())
            save(path, settings, m_model.recordUs());
    });
    connect(&m_model, &SpectrumModel::openRequested, this, &SpectrumFeed::open);
    connect(&m_model, &SpectrumModel::liveRequested, this, &SpectrumFeed::showLive);
    connect(&m_model, &SpectrumModel::retryRequested, this,
            [this] { onProcessingChanged(m_model.settings()); });
}

void SpectrumFeed::showLive()
{
    const auto plan = m_run.plan();
    if (!plan)
        return;
    ++m_loading; // an experiment that is still being opened comes too late
    m_recorded.reset();
    auto source = sourceOf(plan->experiment, plan->path);
    source.title = plan->title;
    source.live = m_isLive;
    if (m_isLive)
        source.readOnlyReason = tr("Saved with the run when it ends");
    source.simulated = plan->simulated;
    m_model.setSource(source, m_run.processing());
    if (m_run.newest())
        onProcessed(m_run.newest());
}

void SpectrumFeed::open(const QString &path)
{
    const quint64 serial = ++m_loading;
    m_model.setTransforming(true);
    inBackground(
        m_pool, this, [path] { return load(path); },
        [this, serial](const Result<Recorded> &recorded) {
            if (serial != m_loading)
                return; // another one was opened meanwhile
            m_model.setTransforming(false);
            if (!recorded) {
                const auto &error = recorded.error();
                // What is shown already stays, and is not covered by what is wrong with another run.
                if (!m_model.hasSource())
                    m_model.setError(error.what + QStringLiteral(". ") + error.action);
                m_problems.notice(error.text());
                return;
            }
            show(*recorded);
        });
}

Result<SpectrumFeed::Recorded> SpectrumFeed::load(const QString &path)
{
    auto experiment = loadExperiment(path);
    if (!experiment)
        return experiment.error();
    if (!experiment->experiment->ftmw || experiment->fids.empty())
        return Error{tr("Run %1 holds no free-induction decays").arg(experiment->experiment->number), path,
                     tr("Only runs with saved shots have a spectrum")};
    auto fids = FidReader(path).load(experiment->fids.begin()->first);
    if (!fids)
        return fids.error();
    return Recorded{std::move(*experiment), std::move(fids->fids), QFileInfo(path).isWritable()};
}

void SpectrumFeed::show(const Recorded &recorded)
{
    m_recorded = recorded;
    auto source = sourceOf(*recorded.experiment.experiment, recorded.experiment.path);
    source.title = recorded.experiment.title();
    source.recordPoints = recorded.fids.size;
    source.spacingSeconds = recorded.fids.spacing;
    source.loMHz = recorded.fids.probeFreqMHz;
    source.simulated = recorded.experiment.sidecar && recorded.experiment.sidecar->simulated;
    if (!recorded.isWritable)
        source.readOnlyReason = tr("The folder is read-only");
    m_model.setSource(source, recorded.experiment.processing);
    m_model.setTransforming(true);
    m_pipeline.request(recorded.fids, m_model.settings(), ++m_shown);
    emit opened(source.number);
}

void SpectrumFeed::onProcessingChanged(const FtSettings &settings)
{
    m_model.setTransforming(true);
    if (m_recorded)
        m_pipeline.request(m_recorded->fids, settings, m_shown);
    else
        m_run.setProcessing(settings);
}

void SpectrumFeed::onProcessed(const std::shared_ptr<const ProcessedFid> &processed)
{
    m_model.setTransforming(false);
    m_model.setError({});
    m_model.setTraces(TraceHandle(processed->fidTrace), TraceHandle(processed->spectrumTrace),
                      processed->milliseconds);
}

void SpectrumFeed::save(const QString &path, const FtSettings &settings, double recordUs)
{
    inBackground(
        m_pool, this,
        [path, settings, recordUs]() -> Result<void> {
            auto folder = ExperimentFolder::forEditing(path);
            if (!folder)
                return folder.error();
            return (*folder)->write(ProcessingFile, ftSettingsCsv(settings, recordUs));
        },
        [this, path, settings](const Result<void> &saved) {
            if (!saved) {
                m_problems.notice(saved.error().text());
                return;
            }
            const bool isOwnRun = m_run.plan() && m_run.plan()->path == path;
            if (m_recorded ? m_recorded->experiment.path == path : isOwnRun)
                m_model.setSaved(settings);
            // An experiment that was only looked at does not change what the next run begins with.
            if (isOwnRun)
                emit processingUsed(settings);
        });
}

} // namespace Chirpdeck
