// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/streams/logstream.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <shared_mutex>

namespace Chirpdeck::Acquisition {

/// The program's log and, while a run is on, that run's own: one call writes both and tells whoever watches.
/// The files are written by a StreamWriter; nobody who adds a line waits for a drive, and lines that cannot
/// be written wait for it. Safe to use from any thread.
class RunLog : public QObject
{
    Q_OBJECT

public:
    /// With a writer of its own, unless one is given.
    explicit RunLog(const QString &logFolder = {}, std::shared_ptr<StreamWriter> writer = {});
    ~RunLog() override;

    /// The thread that writes the logs; other streams of text may share it.
    const std::shared_ptr<StreamWriter> &writer() const { return m_writer; }

    /// Messages go to this folder from now on; an empty one stops writing the program's log. Lines that wait
    /// for the folder before are still written there.
    void setFolder(const QString &logFolder);
    /// Whether debugging messages are kept and told of; they are not unless asked for.
    void setDebugLogging(bool on) { m_isDebugging = on; }
    /// Messages go to this experiment too, until endExperiment(). Waits until its log is on the drive with
    /// its header row, which readers expect from the start.
    Result<void> beginExperiment(const QString &experimentPath);
    /// Waits until the drive has all lines of the experiment. Fails while they cannot be written; may be
    /// called again then.
    Result<void> endExperiment();

    void add(LogCode code, const QString &message);

signals:
    /// Emitted on the thread of the caller.
    void added(const Chirpdeck::LogLine &line);
    /// A log could not be written; said once until it works again. Emitted on the thread that writes.
    void failed(const Chirpdeck::Error &error);

private:
    LogStream::Failed reporter();

    const std::shared_ptr<StreamWriter> m_writer;
    std::atomic<bool> m_isDebugging = false;
    mutable std::shared_mutex m_mutex; ///< of which streams there are; adding to them shares it
    std::shared_ptr<LogStream> m_program;
    std::shared_ptr<LogStream> m_experiment;
};

} // namespace Chirpdeck::Acquisition
