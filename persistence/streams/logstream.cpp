// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/logstream.h"

#include "persistence/csv/celltext.h"
#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"

#include <QDir>
#include <QLocale>

namespace Chirpdeck {

namespace {

QString timestampFormat()
{
    return QStringLiteral("ddd MMM d HH:mm:ss yyyy");
}

} // namespace

QString timestampText(const QDateTime &time)
{
    return QLocale::c().toString(time.toLocalTime(), timestampFormat());
}

QDateTime timestampOf(const QString &text)
{
    return QLocale::c().toDateTime(text, timestampFormat());
}

QByteArray logRow(const LogLine &line)
{
    const QString row = timestampText(line.time) + QLatin1Char(';') +
                        QString::number(line.time.toMSecsSinceEpoch()) + QLatin1Char(';') +
                        enumName(line.code) + QLatin1Char(';') + plainText(line.message);
    return row.toUtf8() + '\n';
}

LogStream::LogStream(const QString &folder, bool monthly)
    : m_folder(folder)
    , m_monthly(monthly)
{
}

LogStream::LogStream(LogStream &&other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_monthly(other.m_monthly)
    , m_file(std::move(other.m_file))
    , m_debugFile(std::move(other.m_debugFile))
    , m_reported(std::move(other.m_reported))
    , m_failures(other.m_failures)
{
}

LogStream LogStream::forExperiment(const QString &experimentPath)
{
    return {experimentPath, false};
}

LogStream LogStream::forProgram(const QString &logFolder)
{
    return {logFolder, true};
}

QString LogStream::fileFor(const LogLine &line) const
{
    const QString folder = m_folder + QLatin1Char('/');
    if (!m_monthly)
        return folder + BC::CSV::LogFile;
    const QString month = line.time.toLocalTime().toString(QStringLiteral("yyyyMM"));
    const QString prefix = line.code == LogCode::Debug ? QStringLiteral("debug_") : QString();
    return folder + prefix + month + BC::CSV::CsvSuffix;
}

Result<AppendFile *> LogStream::fileAt(const QString &path)
{
    const bool isDebug = QFileInfo(path).fileName().startsWith(QLatin1String("debug_"));
    AppendFile &file = isDebug ? m_debugFile : m_file;
    // A file that was moved away or removed while open would swallow the messages.
    if (file.isOpen() && file.path() == path && QFileInfo::exists(path))
        return &file;
    if (m_monthly)
        QDir().mkpath(m_folder);
    auto opened =
        AppendFile::open(path, QByteArrayView(BC::CSV::LogHeader.data(), BC::CSV::LogHeader.size()));
    if (!opened)
        return opened.error();
    file = std::move(*opened);
    return &file;
}

Result<void> LogStream::report(const Error &error)
{
    ++m_failures;
    if (error.text() == m_reported)
        return {};
    m_reported = error.text();
    return error;
}

Result<void> LogStream::start()
{
    const std::scoped_lock lock(m_mutex);
    if (m_monthly)
        return {};
    auto file = fileAt(fileFor({}));
    if (!file)
        return report(file.error());
    return {};
}

Result<void> LogStream::add(const LogLine &line)
{
    const std::scoped_lock lock(m_mutex);
    if (line.code == LogCode::Debug && !m_monthly)
        return {};
    auto file = fileAt(fileFor(line));
    if (!file)
        return report(file.error());
    if (auto appended = (*file)->append(logRow(line)); !appended)
        return report(appended.error());
    m_reported.clear();
    return {};
}

Result<void> LogStream::sync()
{
    const std::scoped_lock lock(m_mutex);
    if (auto synced = m_file.sync(); !synced)
        return report(synced.error());
    return m_debugFile.sync();
}

int LogStream::failures() const
{
    const std::scoped_lock lock(m_mutex);
    return m_failures;
}

} // namespace Chirpdeck
