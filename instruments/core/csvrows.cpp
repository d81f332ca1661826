// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/csvrows.h"

#include "persistence/csv/celltext.h"

#include <cmath>

namespace Chirpdeck {

QList<CsvRow> csvRows(QByteArrayView text, QLatin1String headerStart, char delimiter)
{
    QList<CsvRow> rows;
    const auto lines = QString::fromUtf8(text).split(u'\n');
    int number = 0;
    for (const auto &line : lines) {
        ++number;
        const auto trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        const auto cells = trimmed.split(QLatin1Char(delimiter));
        if (!cells.first().startsWith(headerStart))
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
