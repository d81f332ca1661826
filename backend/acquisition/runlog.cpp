// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runlog.h"

namespace Chirpdeck::Acquisition {

RunLog::RunLog(const QString &logFolder, std::shared_ptr<StreamWriter> writer)
    : m_writer(writer ? std::move(writer) : std::make_shared<StreamWriter>())
{
    qRegisterMetaType<LogLine>();
    setFolder(logFolder);
}

RunLog::~RunLog() = default;

LogStream::Failed RunLog::reporter()
{
    return [this](const Error &error) { emit failed(error); };
}

void RunLog::setFolder(const QString &logFolder)
{
    std::shared_ptr<LogStream> stream;
    if (!logFolder.isEmpty())
        stream = LogStream::forProgram(*m_writer, logFolder, reporter());
    const std::lock_guard lock(m_mutex);
    m_program.swap(stream);
}

Result<void> RunLog::beginExperiment(const QString &experimentPath)
{
    std::shared_ptr<LogStream> stream = LogStream::forExperiment(*m_writer, experimentPath, reporter());
    {
        const std::lock_guard lock(m_mutex);
        m_experiment = stream;
    }
    return stream->flush();
}

Result<void> RunLog::endExperiment()
{
    std::shared_ptr<LogStream> stream;
    {
        const std::shared_lock lock(m_mutex);
        stream = m_experiment;
    }
    if (!stream)
        return {};
    if (auto flushed = stream->flush(); !flushed)
        return flushed;
    const std::lock_guard lock(m_mutex);
    if (m_experiment == stream)
        m_experiment.reset();
    return {};
}

void RunLog::add(LogCode code, const QString &message)
{
    if (code == LogCode::Debug && !m_isDebugging)
        return;
    const LogLine line{QDateTime::currentDateTimeUtc(), code, message};
    const qint64 time = line.time.toMSecsSinceEpoch();
    thread_local QByteArray row;
    row.resize(0);
    appendLogRow(row, time, code, message);
    {
        const std::shared_lock lock(m_mutex);
        for (const auto &log : {m_program.get(), m_experiment.get()}) {
            if (log)
                log->addRow(time, code, row);
        }
    }
    emit added(line);
}

} // namespace Chirpdeck::Acquisition
