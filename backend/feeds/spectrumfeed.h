// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experimentfiles.h"
#include "backend/feeds/runfeed.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace Chirpdeck {

/// What the Spectrum page works on: the run that is on, or a recorded experiment that is loaded, reprocessed
/// and whose processing is saved with it. Loading and saving happen on worker threads.
class SpectrumFeed : public QObject
{
    Q_OBJECT

public:
    SpectrumFeed(RunFeed &run, ModelRegistry &models, FftPlans &plans);

    /// Loads an experiment and shows it. An Error appears on the page.
    void open(const QString &path);

signals:
    void opened(int number);
    /// Last-used settings, which the next run begins with.
    void processingUsed(const Chirpdeck::FtSettings &settings);

private:
    struct Recorded
    {
        LoadedExperiment experiment;
        FidList fids;
        bool isWritable = true;
    };

    void showLive();
    void show(const Recorded &recorded);
    void onProcessed(const std::shared_ptr<const ProcessedFid> &processed);
    void onProcessingChanged(const FtSettings &settings);
    void save(const QString &path, const FtSettings &settings, double recordUs);
    static Result<Recorded> load(const QString &path);

    RunFeed &m_run;
    SpectrumModel &m_model;
    ProblemModel &m_problems;
    SpectrumPipeline m_pipeline;
    std::optional<Recorded> m_recorded; ///< none: the live run is shown
    bool m_isLive = false;              ///< a run is on, from its directory to its end
    quint64 m_loading = 0;
    quint64 m_shown = 0; ///< counts what was loaded and shown
    QThreadPool m_pool;
};

} // namespace Chirpdeck
