// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/rollingdata.h"

#include "persistence/csv/celltext.h"
#include "persistence/csv/csvnames.h"
#include "persistence/streams/filename.h"
#include "persistence/streams/logline.h"

#include <QFileInfo>

namespace Chirpdeck {

namespace {

QString monthFolder(const QString &folder, int month)
{
    return folder + u'/' + QString::number(month / 100).rightJustified(4, u'0') + u'/' +
           QString::number(month).rightJustified(6, u'0');
}

QString filePath(const QString &folder, const QString &key, int month)
{
    return monthFolder(folder, month) + u'/' + uniqueFileStem(key) + BC::CSV::CsvSuffix;
}

QByteArray headerOf(const QString &key)
{
    return (BC::CSV::TimestampColumn + u';' + BC::CSV::EpochTimeColumn + u';' + plainText(key)).toUtf8();
}

} // namespace

RollingData::RollingData(std::shared_ptr<StreamWriter> writer, const QString &folder, Failed failed)
    : m_writer(std::move(writer))
    , m_folder(folder)
    , m_failed(std::move(failed))
{
}

RollingData::~RollingData()
{
    for (const auto &[key, current] : m_files)
        current.file->stopReporting();
}

QString RollingData::fileFor(const QString &folder, const QString &key, qint64 msecsSinceEpoch)
{
    return filePath(folder, key, localSecond(msecsSinceEpoch).monthKey);
}

void RollingData::add(const QString &key, qint64 msecsSinceEpoch, const QVariant &value)
{
    const LocalSecond &second = localSecond(msecsSinceEpoch);
    QByteArray row = second.text + ';';
    row += QByteArray::number(msecsSinceEpoch / 1000);
    row += ';';
    row += plainText(cellText(value)).toUtf8();
    row += '\n';

    const std::scoped_lock lock(m_mutex);
    Current &current = m_files[key];
    if (!current.file || current.month != second.monthKey) {
        if (current.file)
            current.file->stopReporting();
        current = {second.monthKey, m_writer->open({filePath(m_folder, key, second.monthKey),
                                                    QFileInfo(m_folder).path(),
                                                    headerOf(key),
                                                    {},
                                                    m_failed})};
    }
    current.file->append(row);
}

Result<void> RollingData::flush()
{
    std::vector<std::shared_ptr<StreamFile>> files;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[key, current] : m_files)
            files.push_back(current.file);
    }
    Result<void> result;
    for (const auto &file : files) {
        if (auto flushed = file->flush(); !flushed && result)
            result = flushed;
    }
    return result;
}

} // namespace Chirpdeck
