// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/logstream.h"

#include "persistence/csv/csvnames.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Chirpdeck {

namespace {

struct LogTexts
{
    Q_DECLARE_TR_FUNCTIONS(Streams)
};

QByteArray lossRow(qint64 rows)
{
    const int shown = static_cast<int>(std::min<qint64>(rows, 1'000'000'000));
    return logRow({QDateTime::currentDateTimeUtc(), LogCode::Warning,
                   LogTexts::tr("%n line(s) are missing here: the drive took none", nullptr, shown)});
}

qint64 now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

LogStream::LogStream(StreamWriter &writer, const QString &folder, bool monthly, Failed failed)
    : m_writer(writer)
    , m_folder(folder)
    , m_monthly(monthly)
    , m_failed(std::move(failed))
{
    if (!m_monthly)
        m_file.file = open(m_folder + u'/' + BC::CSV::LogFile);
}

LogStream::~LogStream()
{
    for (const auto &file : {m_file.file, m_debugFile.file}) {
        if (file)
            file->stopReporting();
    }
}

std::unique_ptr<LogStream> LogStream::forExperiment(StreamWriter &writer, const QString &experimentPath,
                                                    Failed failed)
{
    return std::unique_ptr<LogStream>(new LogStream(writer, experimentPath, false, std::move(failed)));
}

std::unique_ptr<LogStream> LogStream::forProgram(StreamWriter &writer, const QString &logFolder,
                                                 Failed failed)
{
    return std::unique_ptr<LogStream>(new LogStream(writer, logFolder, true, std::move(failed)));
}

std::shared_ptr<StreamFile> LogStream::open(const QString &path)
{
    return m_writer.open({path, m_monthly ? QFileInfo(m_folder).path() : m_folder,
                          QByteArray(BC::CSV::LogHeader.data(), BC::CSV::LogHeader.size()), lossRow,
                          m_failed});
}

StreamFile &LogStream::fileFor(int month, bool debug)
{
    Current &current = debug ? m_debugFile : m_file;
    if (m_monthly && current.month != month) {
        if (current.file) {
            m_lostBefore += current.file->lostRows();
            current.file->stopReporting();
        }
        const QString name = (debug ? BC::CSV::DebugLogPrefix : QLatin1StringView()) +
                             QString::number(month).rightJustified(6, u'0') + BC::CSV::CsvSuffix;
        current = {month, open(m_folder + u'/' + name)};
    }
    return *current.file;
}

void LogStream::addRow(qint64 msecsSinceEpoch, LogCode code, QByteArrayView row)
{
    const bool isDebug = code == LogCode::Debug;
    if (isDebug && !m_monthly)
        return;
    if (!m_monthly) {
        m_file.file->append(row);
        return;
    }
    const int month = localSecond(msecsSinceEpoch).monthKey;
    const std::scoped_lock lock(m_mutex);
    fileFor(month, isDebug).append(row);
}

void LogStream::add(const LogLine &line)
{
    addRow(line.time.toMSecsSinceEpoch(), line.code, logRow(line));
}

void LogStream::add(LogCode code, const QString &message)
{
    thread_local QByteArray row;
    row.resize(0);
    const qint64 time = now();
    appendLogRow(row, time, code, message);
    addRow(time, code, row);
}

Result<void> LogStream::flush()
{
    std::shared_ptr<StreamFile> file;
    std::shared_ptr<StreamFile> debugFile;
    {
        const std::scoped_lock lock(m_mutex);
        file = m_file.file;
        debugFile = m_debugFile.file;
    }
    if (file) {
        if (auto flushed = file->flush(); !flushed)
            return flushed;
    }
    return debugFile ? debugFile->flush() : Result<void>();
}

qint64 LogStream::lostLines() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lostBefore + (m_file.file ? m_file.file->lostRows() : 0) +
           (m_debugFile.file ? m_debugFile.file->lostRows() : 0);
}

} // namespace Chirpdeck
