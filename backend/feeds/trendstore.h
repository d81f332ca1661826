// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/streams/trend.h"

#include <QString>
#include <QStringList>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// What a device says of one of its readings, beyond the number.
struct TrendInfo
{
    QString label;
    QString unit;
    std::optional<double> setPoint;
    std::optional<double> tolerance;
};

/// The readings of the last days, by key, in memory. Safe to use from any thread; nobody holds it longer than
/// one series takes to be reduced.
class TrendStore
{
public:
    /// What is older than the newest point of its series by more goes.
    static constexpr qint64 KeptMs = 49LL * 3600 * 1000;

    /// A reading that is kept.
    void add(const QString &key, const TrendPoint &point);
    /// What the device says at this moment; not part of the course.
    void setLatest(const QString &key, const TrendPoint &point, const TrendInfo &info);
    /// Readings from the files; what is here already stays.
    void merge(const std::vector<TrendSeries> &series);
    /// Forgets all series whose key begins so.
    void remove(const QString &prefix);

    QStringList keys() const;
    std::optional<TrendInfo> info(const QString &key) const;
    std::vector<TrendPoint> points(const QString &key, qint64 from, qint64 to) const;

    /// A series as a plot of `columns` columns shows it.
    struct View
    {
        std::vector<std::vector<TrendPoint>> pieces; ///< between two pieces is a gap
        std::optional<TrendPoint> latest;
        std::optional<TrendPoint> nearest; ///< to `cursor`, unless that lies in a gap
        TrendInfo info;
        qint64 intervalMs = 0; ///< how far readings usually lie apart; 0 = unknown
    };
    View view(const QString &key, qint64 from, qint64 to, int columns, std::optional<qint64> cursor) const;

private:
    struct Series
    {
        std::vector<TrendPoint> points;
        std::optional<TrendPoint> latest;
        TrendInfo info;
    };

    mutable std::mutex m_mutex;
    std::map<QString, Series> m_series;
};

/// How far the points usually lie apart: the median of their distances; 0 for less than two.
qint64 usualInterval(std::span<const TrendPoint> points);

} // namespace Chirpdeck
