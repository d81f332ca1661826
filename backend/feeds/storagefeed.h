// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/modelregistry.h"
#include "persistence/stores/datafolder.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Chirpdeck {

/// Where data go: free space, places that could be chosen, and the check of a place before it is.
class StorageFeed : public QObject
{
    Q_OBJECT

public:
    explicit StorageFeed(ModelRegistry &models);

    void setFolder(const DataFolder &folder);
    /// New experiments get larger numbers than this, whatever is in the folder.
    void setLastNumber(int number) { m_lastNumber = number; }
    /// The size of one run's files, for "room for about N runs".
    void setBytesPerRun(double bytes) { m_bytesPerRun = bytes; }
    void refresh();

private:
    void offerCandidates();
    void check(const QString &path);

    ModelRegistry &m_models;
    DataFolder m_folder{QString()};
    double m_bytesPerRun = 0.0;
    int m_lastNumber = 0;
    bool m_looking = false;
    bool m_lookAgain = false;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace Chirpdeck
