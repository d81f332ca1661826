// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runstatus.h"
#include "backend/history/experimentlist.h"
#include "backend/models/modelregistry.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace Chirpdeck {

/// Fills the history from the data folder on a worker's thread, and finishes interrupted runs on request.
class HistoryFeed : public QObject
{
    Q_OBJECT

public:
    explicit HistoryFeed(ModelRegistry &models);
    ~HistoryFeed() override;

    void setFolder(const DataFolder &folder);
    void reload();
    /// Reads one experiment again, for example when its run has ended.
    void refresh(int number, const QString &path);

signals:
    /// What starts an experiment again that the user wants to go on with.
    void continued(const Chirpdeck::Acquisition::RunRequest &request);

private:
    /// What the listing has found since the last one.
    struct Batch
    {
        QList<HistoryEntry> entries;
        bool isFolderThere = true; ///< told with the first
    };

    void cancelListing();
    void finish(const QString &path);
    void goOn(int number);

    HistoryModel &m_model;
    ProblemModel &m_problems;
    DataFolder m_folder{QString()};
    QFutureWatcher<Batch> *m_listing = nullptr; ///< a child; none while nothing is being listed
    QHash<int, quint64> m_serials;
    QThreadPool m_pool;
};

} // namespace Chirpdeck
