// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/streams/logstream.h"

#include <QList>
#include <QObject>

#include <memory>
#include <mutex>

namespace Chirpdeck::Acquisition {

/// The program's log and, while a run is on, that run's own: one call writes both and tells whoever watches.
/// Lines that cannot be written wait, and come before the next. Safe to use from any thread; the signals come
/// on the caller's.
class RunLog : public QObject
{
    Q_OBJECT

public:
    explicit RunLog(const QString &logFolder = {});

    /// Messages go to this folder from now on; an empty one stops writing the program's log.
    void setFolder(const QString &logFolder);
    /// Messages go to this experiment too, until endExperiment().
    Result<void> beginExperiment(const QString &experimentPath);
    /// Fails while lines of the experiment wait; may be called again then.
    Result<void> endExperiment();

    void add(LogCode code, const QString &message);

signals:
    void added(const Chirpdeck::LogLine &line);
    /// A log could not be written; said once until it works again.
    void failed(const Chirpdeck::Error &error);

private:
    struct Log
    {
        std::unique_ptr<LogStream> stream;
        QList<LogLine> waiting;
        Error trouble; ///< why they wait
        bool isTold = false;

        Result<void> writeWaiting();
        Result<void> sync();

    private:
        Result<void> checked(const Result<void> &result, int failuresBefore);
    };

    std::mutex m_mutex;
    Log m_program;
    Log m_experiment;
};

} // namespace Chirpdeck::Acquisition
