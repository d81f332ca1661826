// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/data/vocabulary.h"
#include "persistence/stores/appendfile.h"

#include <QDateTime>
#include <QString>

#include <mutex>

namespace Chirpdeck {

/// A moment as timestamp cells spell it: `Mon May 4 22:15:12 2026`, English names, local time, the day
/// without padding.
QString timestampText(const QDateTime &time);
/// Reads such a cell; invalid for anything else.
QDateTime timestampOf(const QString &text);

struct LogLine
{
    QDateTime time;
    LogCode code = LogCode::Normal;
    QString message;
};

/// The row of a log file, with its line break. The message cannot break the row: see plainText.
QByteArray logRow(const LogLine &line);

/// Appends messages to a log: log.csv of one experiment, or the program's monthly files. Safe to use from
/// several threads.
///
/// A failure to write is returned once; the same failure again is not, until a message could be written in
/// between, so that a full drive does not cause a flood of messages about itself. `failures` counts all of
/// them.
class LogStream
{
public:
    /// The log of an experiment, in its folder.
    static LogStream forExperiment(const QString &experimentPath);
    /// The program's log: `log/YYYYMM.csv` by the month of each message, and `log/debug_YYYYMM.csv` for
    /// debugging messages.
    static LogStream forProgram(const QString &logFolder);

    LogStream(LogStream &&other) noexcept;
    LogStream &operator=(LogStream &&) = delete;

    /// Makes the file with its header row, which readers expect from the start. Nothing to do for the
    /// program's log.
    Result<void> start();
    /// Adds a message. Debugging messages go to the program's debug file only, and nowhere in an experiment.
    Result<void> add(const LogLine &line);
    Result<void> add(LogCode code, const QString &message)
    {
        return add({QDateTime::currentDateTime(), code, message});
    }
    /// Waits until the drive has all messages.
    Result<void> sync();
    int failures() const;

private:
    LogStream(const QString &folder, bool monthly);

    QString fileFor(const LogLine &line) const;
    Result<AppendFile *> fileAt(const QString &path);
    Result<void> report(const Error &error);

    QString m_folder;
    bool m_monthly;
    mutable std::mutex m_mutex;
    AppendFile m_file;
    AppendFile m_debugFile;
    QString m_reported;
    int m_failures = 0;
};

} // namespace Chirpdeck
