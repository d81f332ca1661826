// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/logfeed.h"

#include "backend/feeds/background.h"

#include <mutex>

namespace Chirpdeck {

/// What was added since the GUI thread looked. More than a page cannot be seen anyway, and is in the file.
struct LogFeed::Inbox
{
    std::mutex mutex;
    QList<LogLine> lines;
    LogFeed *feed = nullptr; ///< none: it is gone

    void put(const LogLine &line)
    {
        const std::scoped_lock lock(mutex);
        if (!feed)
            return;
        if (lines.isEmpty())
            QMetaObject::invokeMethod(feed, &LogFeed::take, Qt::QueuedConnection);
        lines.append(line);
        if (lines.size() >= 2 * LogModel::pageLines)
            lines.remove(0, LogModel::pageLines);
    }
};

LogFeed::LogFeed(Acquisition::RunLog &log, ModelRegistry &models)
    : m_model(models.log)
    , m_inbox(std::make_shared<Inbox>())
{
    m_inbox->feed = this;
    m_added = connect(&log, &Acquisition::RunLog::added,
                      [inbox = m_inbox](const LogLine &line) { inbox->put(line); });
    connect(&m_model, &LogModel::programWanted, this, &LogFeed::load);
    connect(&m_model, &LogModel::experimentWanted, this, &LogFeed::loadExperiment);
    connect(&m_model, &LogModel::debugLoggingRequested, this, [&log](bool on) { log.setDebugLogging(on); });
}

LogFeed::~LogFeed()
{
    disconnect(m_added);
    const std::scoped_lock lock(m_inbox->mutex);
    m_inbox->feed = nullptr;
}

void LogFeed::setFolder(const QString &logFolder)
{
    m_folder = logFolder;
    m_model.beginProgram();
}

void LogFeed::setRunPath(const QString &path)
{
    m_model.setRunPath(path);
}

void LogFeed::take()
{
    QList<LogLine> lines;
    {
        const std::scoped_lock lock(m_inbox->mutex);
        lines.swap(m_inbox->lines);
    }
    m_model.add(lines);
}

void LogFeed::load(int lines)
{
    const quint64 serial = ++m_loading;
    inBackground(
        m_pool, this, [folder = m_folder, lines] { return loadProgramLog(folder, lines); },
        [this, serial](const LogHistory &history) {
            if (serial == m_loading)
                m_model.setProgramHistory(history);
        });
}

void LogFeed::loadExperiment(const QString &path, int lines)
{
    inBackground(
        m_pool, this, [path, lines] { return loadExperimentLog(path, lines); },
        [this, path](const Result<LogHistory> &history) { m_model.setExperimentHistory(path, history); });
}

} // namespace Chirpdeck
