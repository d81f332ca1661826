// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/metadatavalues.h"

#include <cmath>
#include <limits>

namespace Chirpdeck {

double MetadataValues::number(BC::CSV::Name key, double fallback) const
{
    bool ok = false;
    const double value = text(key).toDouble(&ok);
    return ok && std::isfinite(value) ? value : fallback;
}

int MetadataValues::integer(BC::CSV::Name key, int fallback) const
{
    const double value = number(key, std::numeric_limits<double>::quiet_NaN());
    const bool fits = value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
    return fits && std::trunc(value) == value ? static_cast<int>(value) : fallback;
}

quint64 MetadataValues::count(BC::CSV::Name key, quint64 fallback) const
{
    bool ok = false;
    const quint64 value = text(key).toULongLong(&ok);
    return ok ? value : fallback;
}

bool MetadataValues::flag(BC::CSV::Name key, bool fallback) const
{
    if (!contains(key))
        return fallback;
    const QString cell = text(key);
    return !cell.isEmpty() && cell != QLatin1String("0") &&
           cell.compare(QLatin1String("false"), Qt::CaseInsensitive) != 0;
}

} // namespace Chirpdeck
