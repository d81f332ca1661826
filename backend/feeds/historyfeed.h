// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/history/experimentlist.h"
#include "backend/models/modelregistry.h"

#include <QObject>

#include <atomic>
#include <memory>

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

private:
    void finish(const QString &path);

    HistoryModel &m_model;
    ProblemModel &m_problems;
    DataFolder m_folder{QString()};
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace Chirpdeck
