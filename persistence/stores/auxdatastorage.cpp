// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/auxdatastorage.h"

#include "persistence/csv/celltext.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/streams/logline.h"

#include <QFileInfo>
#include <QSet>

namespace Chirpdeck {

namespace {

constexpr int TimeColumns = 3;

QVariant valueOf(const QString &cell)
{
    bool ok = false;
    const double number = cell.toDouble(&ok);
    return ok ? QVariant(number) : QVariant(cell);
}

} // namespace

AuxDataStorage::AuxDataStorage(const QString &experimentPath)
    : m_path(experimentPath.isEmpty() ? QString() : experimentPath + QLatin1Char('/') + BC::CSV::AuxDataFile)
{
}

Result<void> AuxDataStorage::start(const QStringList &keys, const QDateTime &time)
{
    const std::scoped_lock lock(m_mutex);
    m_keys = keys;
    m_keys.removeDuplicates();
    std::sort(m_keys.begin(), m_keys.end());
    m_started = time;
    if (m_path.isEmpty() || m_keys.isEmpty())
        return {};
    QStringList header{BC::CSV::TimestampColumn, BC::CSV::EpochTimeColumn, BC::CSV::ElapsedSecondsColumn};
    for (const auto &key : std::as_const(m_keys))
        header.append(plainText(key));
    auto opened = AppendFile::open(m_path, header.join(QLatin1Char(';')).toUtf8());
    if (!opened)
        return opened.error();
    m_file = std::move(*opened);
    return m_file.sync();
}

Result<void> AuxDataStorage::resume()
{
    const std::scoped_lock lock(m_mutex);
    if (m_path.isEmpty() || !QFileInfo::exists(m_path))
        return {};
    auto opened = AppendFile::open(m_path);
    if (!opened)
        return opened.error();
    const auto content = readWhole(m_path);
    if (!content)
        return content.error();
    const auto data = parseAuxData(*content, m_path);
    if (!data)
        return data.error();
    if (data->keys.isEmpty())
        return {};
    m_keys = data->keys;
    m_started = data->points.isEmpty() ? QDateTime::currentDateTime() : data->points.first().time;
    m_file = std::move(*opened);
    return {};
}

Result<void> AuxDataStorage::add(const AuxPoint &point)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_file.isOpen())
        return {};
    const qint64 epoch = point.time.toSecsSinceEpoch();
    QStringList row{timestampText(point.time), QString::number(epoch),
                    QString::number(m_started.secsTo(point.time))};
    for (const auto &key : std::as_const(m_keys))
        row.append(plainText(cellText(point.values.value(key))));
    return m_file.append(row.join(QLatin1Char(';')).toUtf8());
}

Result<void> AuxDataStorage::finish()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_file.isOpen())
        return {};
    auto synced = m_file.sync();
    m_file.close();
    return synced;
}

QStringList AuxDataStorage::keys() const
{
    const std::scoped_lock lock(m_mutex);
    return m_keys;
}

Result<AuxData> parseAuxData(QByteArrayView content, const QString &fileName, QChar delimiter)
{
    auto table = CsvTable::parse(content, fileName, delimiter);
    if (!table)
        return table.error();
    AuxData data;
    QStringList columns;
    QSet<QString> known;
    for (const auto &row : table->rows()) {
        if (row.cell(0) == BC::CSV::TimestampColumn) {
            columns = row.cells.mid(TimeColumns);
            for (const auto &key : std::as_const(columns)) {
                if (!known.contains(key)) {
                    known.insert(key);
                    data.keys.append(key);
                }
            }
            continue;
        }
        bool ok = false;
        const qint64 epoch = row.cell(1).toLongLong(&ok);
        if (!ok || columns.isEmpty() || row.cells.size() != columns.size() + TimeColumns) {
            data.badLines.append(static_cast<int>(row.line));
            continue;
        }
        AuxPoint point{QDateTime::fromSecsSinceEpoch(epoch), {}};
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString cell = row.cell(i + TimeColumns);
            if (!cell.isEmpty())
                point.values.insert(columns[i], valueOf(cell));
        }
        data.points.append(point);
    }
    return data;
}

} // namespace Chirpdeck
