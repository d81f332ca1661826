// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runlog.h"

namespace Chirpdeck::Acquisition {

RunLog::RunLog(const QString &logFolder)
{
    qRegisterMetaType<LogLine>();
    setFolder(logFolder);
}

void RunLog::setFolder(const QString &logFolder)
{
    const std::lock_guard lock(m_mutex);
    m_program = logFolder.isEmpty() ? nullptr : std::make_unique<LogStream>(LogStream::forProgram(logFolder));
}

Result<void> RunLog::beginExperiment(const QString &experimentPath)
{
    auto stream = std::make_unique<LogStream>(LogStream::forExperiment(experimentPath));
    auto result = stream->start();
    const std::lock_guard lock(m_mutex);
    m_experiment = std::move(stream);
    return result;
}

Result<void> RunLog::endExperiment()
{
    const std::lock_guard lock(m_mutex);
    if (!m_experiment)
        return {};
    const auto stream = std::move(m_experiment);
    return stream->sync();
}

void RunLog::add(LogCode code, const QString &message)
{
    const LogLine line{QDateTime::currentDateTime(), code, message};
    QList<Error> errors;
    {
        const std::lock_guard lock(m_mutex);
        for (auto *stream : {m_program.get(), m_experiment.get()}) {
            if (!stream)
                continue;
            if (const auto result = stream->add(line); !result)
                errors.append(result.error());
        }
    }
    emit added(line);
    for (const auto &error : errors)
        emit failed(error);
}

} // namespace Chirpdeck::Acquisition
