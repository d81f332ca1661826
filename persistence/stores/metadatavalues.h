// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/csv/csvnames.h"
#include "persistence/header/enumfromvariant.h"

#include <QMap>
#include <QString>

namespace Chirpdeck {

/// Rows `ObjKey;Value` read as typed values. What is missing or makes no sense is the caller's fallback;
/// nobody asks for keys that are unknown.
class MetadataValues
{
public:
    explicit MetadataValues(const QMap<QString, QString> &values)
        : m_values(values)
    {
    }

    bool contains(BC::CSV::Name key) const { return m_values.contains(key); }
    QString text(BC::CSV::Name key, const QString &fallback = {}) const
    {
        return m_values.value(key, fallback);
    }
    /// A finite number.
    double number(BC::CSV::Name key, double fallback) const;
    /// A whole number, also one written with a fraction of zero.
    int integer(BC::CSV::Name key, int fallback) const;
    quint64 count(BC::CSV::Name key, quint64 fallback) const;
    /// Empty, `0` and `false` in any case are false, every other text is true.
    bool flag(BC::CSV::Name key, bool fallback) const;
    /// A member by its name or number.
    template<NamedEnum E>
    E member(BC::CSV::Name key, E fallback) const
    {
        const auto cell = m_values.find(key);
        return cell == m_values.end() ? fallback : enumFromVariant(QVariant(*cell), fallback);
    }

private:
    const QMap<QString, QString> &m_values;
};

} // namespace Chirpdeck
