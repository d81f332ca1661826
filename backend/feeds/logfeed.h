// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/runlog.h"
#include "backend/models/modelregistry.h"

#include <QObject>

#include <QThreadPool>
#include <memory>

namespace Chirpdeck {

/// Between the log that every thread writes and the page that shows it. Lines are handed to the GUI thread in
/// heaps, so that a storm of them costs it one call; files are read by workers.
class LogFeed : public QObject
{
    Q_OBJECT

public:
    LogFeed(Acquisition::RunLog &log, ModelRegistry &models);
    ~LogFeed() override;

    /// The folder of the program's monthly files; empty while there is none.
    void setFolder(const QString &logFolder);
    /// The run that is on writes its log there; empty = no run.
    void setRunPath(const QString &path);

private:
    struct Inbox;

    void take();
    void load(int lines);
    void loadExperiment(const QString &path, int lines);

    LogModel &m_model;
    QString m_folder;
    quint64 m_loading = 0;
    const std::shared_ptr<Inbox> m_inbox;
    QMetaObject::Connection m_added;
    QThreadPool m_pool; ///< last: its work is done before the rest goes
};

} // namespace Chirpdeck
