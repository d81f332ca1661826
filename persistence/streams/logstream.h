// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/streams/logline.h"
#include "persistence/streams/streamwriter.h"

#include <QString>

#include <functional>
#include <memory>
#include <mutex>

namespace Chirpdeck {

/// Messages for a log: log.csv of one experiment, or the program's monthly files. They are written by a
/// StreamWriter; who adds one never waits for a drive. Safe to use from several threads; the rows of one
/// thread stay in order.
class LogStream
{
public:
    using Failed = std::function<void(const Error &)>;

    /// The log of an experiment, in its folder, which exists.
    static std::unique_ptr<LogStream> forExperiment(StreamWriter &writer, const QString &experimentPath,
                                                    Failed failed = {});
    /// The program's log: `<logFolder>/YYYYMM.csv` by the month of each message, and
    /// `<logFolder>/debug_YYYYMM.csv` for debugging messages. The folder is made where the one above it
    /// exists.
    static std::unique_ptr<LogStream> forProgram(StreamWriter &writer, const QString &logFolder,
                                                 Failed failed = {});

    /// What was added is still written; `failed` is not called afterwards.
    ~LogStream();
    LogStream(const LogStream &) = delete;
    LogStream &operator=(const LogStream &) = delete;

    /// Debugging messages go to the program's debug file only, and nowhere in an experiment.
    void add(const LogLine &line);
    void add(LogCode code, const QString &message);
    /// The same, for a row that appendLogRow made of these.
    void addRow(qint64 msecsSinceEpoch, LogCode code, QByteArrayView row);

    /// Waits until the drive has all messages; an experiment's log then exists, with its header row at
    /// least. Fails when they could not be written; they are kept and tried again.
    Result<void> flush();
    /// Messages that were not kept, because too many waited for a drive.
    qint64 lostLines() const;

private:
    LogStream(StreamWriter &writer, const QString &folder, bool monthly, Failed failed);

    std::shared_ptr<StreamFile> open(const QString &path);
    StreamFile &fileFor(int month, bool debug);

    StreamWriter &m_writer;
    const QString m_folder;
    const bool m_monthly;
    const Failed m_failed;

    mutable std::mutex m_mutex;
    struct Current
    {
        int month = 0;
        std::shared_ptr<StreamFile> file;
    };
    Current m_file;
    Current m_debugFile;
    qint64 m_lostBefore = 0; ///< in the files of months that are over
};

} // namespace Chirpdeck
