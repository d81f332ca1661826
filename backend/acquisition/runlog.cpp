// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runlog.h"

namespace Chirpdeck::Acquisition {

namespace {

// More than any trouble that ends has to say.
constexpr qsizetype MostWaiting = 10000;

} // namespace

RunLog::RunLog(const QString &logFolder)
{
    qRegisterMetaType<LogLine>();
    setFolder(logFolder);
}

// A stream tells the same failure only once, but counts all of them.
Result<void> RunLog::Log::checked(const Result<void> &result, int failuresBefore)
{
    if (!result)
        trouble = result.error();
    if (!result || stream->failures() > failuresBefore)
        return trouble;
    return {};
}

Result<void> RunLog::Log::writeWaiting()
{
    while (!waiting.isEmpty()) {
        const int before = stream->failures();
        if (auto written = checked(stream->add(waiting.first()), before); !written)
            return written;
        waiting.removeFirst();
    }
    isTold = false;
    return {};
}

Result<void> RunLog::Log::sync()
{
    const int before = stream->failures();
    return checked(stream->sync(), before);
}

void RunLog::setFolder(const QString &logFolder)
{
    const std::lock_guard lock(m_mutex);
    m_program = {logFolder.isEmpty() ? nullptr
                                     : std::make_unique<LogStream>(LogStream::forProgram(logFolder)),
                 {},
                 {},
                 false};
}

Result<void> RunLog::beginExperiment(const QString &experimentPath)
{
    auto stream = std::make_unique<LogStream>(LogStream::forExperiment(experimentPath));
    auto result = stream->start();
    const std::lock_guard lock(m_mutex);
    m_experiment = {std::move(stream), {}, {}, false};
    return result;
}

Result<void> RunLog::endExperiment()
{
    const std::lock_guard lock(m_mutex);
    if (!m_experiment.stream)
        return {};
    if (auto written = m_experiment.writeWaiting(); !written)
        return written;
    if (auto synced = m_experiment.sync(); !synced)
        return synced;
    m_experiment.stream.reset();
    return {};
}

void RunLog::add(LogCode code, const QString &message)
{
    const LogLine line{QDateTime::currentDateTime(), code, message};
    QList<Error> errors;
    {
        const std::lock_guard lock(m_mutex);
        for (auto *log : {&m_program, &m_experiment}) {
            if (!log->stream)
                continue;
            log->waiting.append(line);
            if (log->waiting.size() > MostWaiting)
                log->waiting.removeFirst();
            const auto result = log->writeWaiting();
            if (!result && !std::exchange(log->isTold, true))
                errors.append(result.error());
        }
    }
    emit added(line);
    for (const auto &error : errors)
        emit failed(error);
}

} // namespace Chirpdeck::Acquisition
