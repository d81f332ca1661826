// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/historyfeed.h"

#include "backend/acquisition/continuation.h"
#include "backend/feeds/background.h"
#include "persistence/stores/recovery.h"

#include <QFileInfo>

namespace Chirpdeck {

namespace {

QString typeText(const ExperimentSummary &summary)
{
    if (!summary.type)
        return summary.hasLif ? HistoryFeed::tr("LIF") : QString();
    switch (*summary.type) {
    case FtmwType::Target_Shots:
        return HistoryFeed::tr("Shots");
    case FtmwType::Target_Duration:
        return HistoryFeed::tr("Duration");
    case FtmwType::Forever:
        return HistoryFeed::tr("Open-ended");
    case FtmwType::Peak_Up:
        return HistoryFeed::tr("Peak up");
    case FtmwType::LO_Scan:
        return HistoryFeed::tr("LO scan");
    case FtmwType::DR_Scan:
        return HistoryFeed::tr("DR scan");
    }
    return {};
}

HistoryEntry::Outcome outcomeOf(const ExperimentSummary &summary)
{
    if (!summary.problem.isEmpty())
        return HistoryEntry::Outcome::Unreadable;
    if (summary.isInterrupted)
        return HistoryEntry::Outcome::Interrupted;
    switch (summary.outcome) {
    case Outcome::Running:
        return HistoryEntry::Outcome::Running;
    case Outcome::Complete:
        return HistoryEntry::Outcome::Complete;
    case Outcome::Stopped:
        return HistoryEntry::Outcome::Stopped;
    case Outcome::Recovered:
        return HistoryEntry::Outcome::Recovered;
    case Outcome::Failed:
        return HistoryEntry::Outcome::Failed;
    case Outcome::Unknown:
        break;
    }
    return HistoryEntry::Outcome::Unknown;
}

HistoryEntry entryOf(const ExperimentSummary &summary)
{
    HistoryEntry entry;
    entry.number = summary.number;
    entry.startedAt = summary.startedAt;
    entry.type = typeText(summary);
    entry.shots = summary.shots;
    entry.outcome = outcomeOf(summary);
    entry.title = summary.title;
    entry.simulated = summary.simulated;
    entry.path = summary.path;
    entry.error = summary.problem;
    return entry;
}

} // namespace

HistoryFeed::HistoryFeed(ModelRegistry &models)
    : m_model(models.history)
    , m_problems(models.problems)
{
    connect(&m_model, &HistoryModel::reloadRequested, this, &HistoryFeed::reload);
    connect(&m_model, &HistoryModel::finishRequested, this, &HistoryFeed::finish);
    connect(&m_model, &HistoryModel::continueRequested, this, &HistoryFeed::goOn);
}

HistoryFeed::~HistoryFeed()
{
    cancelListing();
}

void HistoryFeed::setFolder(const DataFolder &folder)
{
    m_folder = folder;
    reload();
}

void HistoryFeed::reload()
{
    cancelListing();
    m_model.clear();
    if (m_folder.root().isEmpty())
        return;
    m_model.setLoading(true);
    auto *watcher = new QFutureWatcher<Batch>(this);
    m_listing = watcher;
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this, [this, watcher](int index) {
        if (watcher == m_listing)
            m_model.add(watcher->resultAt(index).entries);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher != m_listing)
            return;
        m_listing = nullptr;
        m_model.setLoading(false);
        const bool found = (watcher->future().resultCount() && watcher->resultAt(0).isFolderThere) ||
                           m_model.totalCount() > 0;
        m_model.setFolderProblem(found ? QString()
                                       : tr("The data folder %1 is not connected").arg(m_folder.root()));
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, [folder = m_folder](QPromise<Batch> &promise) {
        promise.addResult(Batch{{}, QFileInfo(folder.experimentsPath()).isDir()});
        listExperiments(folder, [&promise](const QList<ExperimentSummary> &batch) {
            Batch listed;
            for (const auto &summary : batch)
                listed.entries.append(entryOf(summary));
            promise.addResult(listed);
            return !promise.isCanceled();
        });
    }));
}

void HistoryFeed::cancelListing()
{
    if (m_listing)
        std::exchange(m_listing, nullptr)->cancel();
}

void HistoryFeed::refresh(int number, const QString &path)
{
    if (number <= 0 || path.isEmpty())
        return;
    // Answers may overtake each other; the latest question counts.
    const quint64 serial = ++m_serials[number];
    inBackground(
        m_pool, this, [number, path] { return summarize(number, path); },
        [this, serial, number, root = m_folder.root()](const ExperimentSummary &summary) {
            if (serial == m_serials.value(number) && root == m_folder.root())
                m_model.add({entryOf(summary)});
        });
}

void HistoryFeed::finish(const QString &path)
{
    inBackground(
        m_pool, this, [path] { return recover(path); },
        [this, path](const Result<Recovered> &recovered) {
            const int number = experimentNumberOf(path).value_or(0);
            if (recovered)
                m_problems.notice(
                    tr("Run %1 is finished with %2 shots").arg(number).arg(recovered->savedShots));
            else
                m_problems.notice(recovered.error().text());
            refresh(number, path);
        });
}

void HistoryFeed::goOn(int number)
{
    inBackground(
        m_pool, this, [folder = m_folder, number] { return Acquisition::continuationOf(folder, number); },
        [this](const Result<Acquisition::RunRequest> &request) {
            if (request)
                emit continued(*request);
            else
                m_problems.notice(request.error().text());
        });
}

} // namespace Chirpdeck
