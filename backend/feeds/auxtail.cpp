// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/auxtail.h"

#include "persistence/csv/csvnames.h"
#include "persistence/stores/auxdatastorage.h"

#include <QFile>

namespace Chirpdeck {

AuxTail::AuxTail(const QString &experimentPath)
    : m_path(experimentPath + u'/' + BC::CSV::AuxDataFile)
{
}

std::vector<TrendSeries> AuxTail::read()
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly) || !file.seek(m_offset))
        return {};
    QByteArray rows = file.readAll();
    rows.truncate(rows.lastIndexOf('\n') + 1); // the last row may be under way
    if (rows.isEmpty())
        return {};
    m_offset += rows.size();
    const QByteArray content = m_header + rows;
    const QByteArray mark =
        QByteArray(BC::CSV::TimestampColumn.data(), BC::CSV::TimestampColumn.size()) + ';';
    const auto last = content.lastIndexOf('\n' + mark);
    const auto header = last >= 0 ? last + 1 : content.startsWith(mark) ? 0 : -1;
    if (header >= 0)
        m_header = content.mid(header, content.indexOf('\n', header) + 1 - header);
    const auto parsed = parseAuxData(content, m_path);
    return parsed ? trendsOf(*parsed, 0) : std::vector<TrendSeries>();
}

} // namespace Chirpdeck
