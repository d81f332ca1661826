// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"
#include "backend/experiment/experimentplan.h"
#include "backend/feeds/spectrumpipeline.h"
#include "backend/models/modelregistry.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Chirpdeck {

/// Between the run engine and what the pages show of a run: status, problems, the live decay and its
/// spectrum. Belongs to the GUI thread; everything expensive happens elsewhere.
class RunFeed : public QObject
{
    Q_OBJECT

public:
    RunFeed(Acquisition::RunEngine &engine, Acquisition::RunLog &log, ModelRegistry &models, FftPlans &plans);

    /// How the live spectrum is made from now on.
    void setProcessing(const FtSettings &settings);
    const FtSettings &processing() const { return m_processing; }
    /// The plan of the run that is on, or of the last one.
    const std::shared_ptr<const ExperimentPlan> &plan() const { return m_plan; }
    const std::shared_ptr<const ProcessedFid> &newest() const { return m_newest; }
    bool isRunning() const;

signals:
    void runStarted(const std::shared_ptr<const Chirpdeck::ExperimentPlan> &plan);
    void runEnded(int number, const QString &path);
    void processed(const std::shared_ptr<const Chirpdeck::ProcessedFid> &processed);

private:
    void onStatus(const Acquisition::RunStatus &status);
    void onSnapshot(const Acquisition::Snapshot &snapshot);
    void onProcessed(const std::shared_ptr<const ProcessedFid> &processed);
    void askForSnapshot();

    Acquisition::RunEngine &m_engine;
    ModelRegistry &m_models;
    SpectrumPipeline m_pipeline;
    FtSettings m_processing;
    std::shared_ptr<const ExperimentPlan> m_plan;
    std::shared_ptr<const ProcessedFid> m_newest;
    FidList m_lastFids;
    quint64 m_source = 0; ///< counts the runs
    Acquisition::RunStatus m_status;
    QTimer m_refresh;
};

} // namespace Chirpdeck
