// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/scanfeed.h"

#include <QFileInfo>

#include <utility>

namespace Chirpdeck {

ScanFeed::ScanFeed(Scan::ScanEngine &scans, ModelRegistry &models)
    : m_scans(scans)
    , m_models(models)
{
    auto &model = m_models.scan;
    auto &frames = m_models.frames;
    const auto tellFolder = [&model, &frames] { model.setFolder(frames.base(), frames.folder()); };
    connect(&frames, &FrameStorageModel::settingsChanged, this, tellFolder);
    tellFolder();
    const auto tellRun = [this] { m_models.scan.setRunOn(m_models.run.running()); };
    connect(&m_models.run, &RunModel::statusChanged, this, tellRun);
    tellRun();
    connect(&m_scans, &Scan::ScanEngine::statusChanged, this, &ScanFeed::onStatus);
    connect(&m_scans, &Scan::ScanEngine::finished, this, &ScanFeed::onFinished);
    connect(&m_scans, &Scan::ScanEngine::settablesChanged, &model, &ScanModel::setValues);
    connect(&model, &ScanModel::startRequested, &m_scans, &Scan::ScanEngine::start);
    connect(&model, &ScanModel::pauseRequested, &m_scans, &Scan::ScanEngine::pause);
    connect(&model, &ScanModel::resumeRequested, &m_scans, &Scan::ScanEngine::resume);
    connect(&model, &ScanModel::stopRequested, &m_scans, &Scan::ScanEngine::stop);
    connect(&model, &ScanModel::valuesRequested, &m_scans, &Scan::ScanEngine::requestSettables);
    connect(&model, &ScanModel::retryRequested, &m_scans, &Scan::ScanEngine::retryFailed);
    connect(&model, &ScanModel::discardRequested, &m_scans, &Scan::ScanEngine::discardFailed);
    m_scans.requestSettables();
}

void ScanFeed::onStatus(const Scan::ScanStatus &status)
{
    m_models.scan.setStatus(status);
    if (std::exchange(m_unsaved, status.unsaved) == status.unsaved)
        return;
    m_models.problems.apply({QStringLiteral("scanFiles"), Acquisition::Problem::Severity::Fault,
                             status.unsaved == 0 ? Error() : status.file.error});
}

void ScanFeed::onFinished(const Scan::ScanStatus &status)
{
    if (status.outcome == Scan::ScanOutcome::Failed)
        m_models.problems.notice(tr("The scan failed: %1").arg(status.error.what));
    else if (status.file.state == FrameState::Saved)
        m_models.problems.notice(tr("Scan saved as %1").arg(QFileInfo(status.file.path).fileName()));
}

} // namespace Chirpdeck
