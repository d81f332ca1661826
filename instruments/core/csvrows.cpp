// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/csvrows.h"

#include "persistence/csv/celltext.h"
#include "persistence/csv/textbytes.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {

QList<CsvRow> csvRows(QByteArrayView text, QLatin1String headerStart, char delimiter, qsizetype columns)
{
    QList<CsvRow> rows;
    qsizetype named = columns;
    text = withoutByteOrderMark(text);
    for (qsizetype number = 1; !text.isEmpty(); ++number) {
        const auto line = decoded(nextLine(text)).trimmed();
        if (line.isEmpty())
            continue;
        auto cells = line.split(QLatin1Char(delimiter));
        if (cells.first().startsWith(headerStart)) {
            named = std::max(columns, cells.size());
            continue;
        }
        if (cells.size() > columns && cells.size() <= named)
            cells.resize(columns);
        rows.append({number, cells});
    }
    return rows;
}

QByteArray csvLine(const QVariantList &cells)
{
    QStringList texts;
    for (const auto &cell : cells)
        texts.append(cellText(cell));
    return texts.join(u';').toUtf8() + '\n';
}

std::optional<double> cellNumber(const QString &cell)
{
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<int> cellIndex(const QString &cell, int last)
{
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    return isNumber && number >= 0 && number <= last ? std::optional(number) : std::nullopt;
}

bool cellBool(const QString &cell)
{
    return QVariant(cell.trimmed()).toBool();
}

} // namespace Chirpdeck
