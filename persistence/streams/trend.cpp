// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/trend.h"

#include "persistence/stores/auxdatastorage.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace Chirpdeck {

namespace {

constexpr double PointsWorthReducing = 2.5;

using Points = std::span<const TrendPoint>;

Points::iterator firstAt(Points points, qint64 msecs)
{
    return std::partition_point(points.begin(), points.end(),
                                [msecs](const TrendPoint &point) { return point.msecs < msecs; });
}

void append(std::vector<TrendPoint> &to, const TrendPoint &point)
{
    if (to.empty() || !(to.back() == point))
        to.push_back(point);
}

/// The extremes of what was seen since the last time.
class Column
{
public:
    void see(const TrendPoint &point)
    {
        if (!m_lowest || point.value < m_lowest->value)
            m_lowest = point;
        if (!m_highest || point.value > m_highest->value)
            m_highest = point;
    }
    void finish(std::vector<TrendPoint> &to)
    {
        if (!m_lowest)
            return;
        const bool lowFirst = m_lowest->msecs <= m_highest->msecs;
        append(to, lowFirst ? *m_lowest : *m_highest);
        append(to, lowFirst ? *m_highest : *m_lowest);
        m_lowest.reset();
        m_highest.reset();
    }

private:
    std::optional<TrendPoint> m_lowest;
    std::optional<TrendPoint> m_highest;
};

} // namespace

std::vector<TrendPoint> decimated(Points points, qint64 from, qint64 to, int buckets)
{
    std::vector<TrendPoint> shown;
    if (points.empty() || to < from || buckets < 1)
        return shown;
    const auto begin = firstAt(points, from);
    const auto end = to == std::numeric_limits<qint64>::max() ? points.end() : firstAt(points, to + 1);
    const auto isNumber = [](const TrendPoint &point) { return std::isfinite(point.value); };
    if (begin != points.begin() && isNumber(*(begin - 1)))
        shown.push_back(*(begin - 1));
    if (static_cast<double>(end - begin) < PointsWorthReducing * buckets) {
        std::copy_if(begin, end, std::back_inserter(shown), isNumber);
    } else {
        const double width = (static_cast<double>(to) - static_cast<double>(from) + 1.0) / buckets;
        Column column;
        int current = 0;
        for (auto point = begin; point != end; ++point) {
            const double offset = static_cast<double>(point->msecs) - static_cast<double>(from);
            const int bucket = std::min(static_cast<int>(offset / width), buckets - 1);
            if (bucket != current)
                column.finish(shown);
            current = bucket;
            if (isNumber(*point))
                column.see(*point);
        }
        column.finish(shown);
    }
    if (end != points.end() && isNumber(*end))
        shown.push_back(*end);
    return shown;
}

std::vector<TrendSeries> trendsOf(const AuxData &data, qint64 from)
{
    std::map<QString, std::vector<TrendPoint>> byKey;
    for (const auto &point : data.points) {
        const qint64 msecs = point.time.toMSecsSinceEpoch();
        if (msecs < from)
            continue;
        for (auto value = point.values.cbegin(); value != point.values.cend(); ++value) {
            bool ok = false;
            const double number = value.value().toDouble(&ok);
            if (ok && std::isfinite(number))
                byKey[value.key()].push_back({msecs, number});
        }
    }
    std::vector<TrendSeries> series;
    for (const auto &key : data.keys) {
        auto found = byKey.find(key);
        if (found == byKey.end())
            continue;
        arrange(found->second);
        series.push_back({key, std::move(found->second)});
    }
    return series;
}

void arrange(std::vector<TrendPoint> &points)
{
    const auto earlier = [](const TrendPoint &a, const TrendPoint &b) { return a.msecs < b.msecs; };
    if (!std::is_sorted(points.begin(), points.end(), earlier))
        std::stable_sort(points.begin(), points.end(), earlier);
    // The last of equal moments stands, so the others are looked for from behind.
    const auto kept = std::unique(points.rbegin(), points.rend(),
                                  [](const auto &a, const auto &b) { return a.msecs == b.msecs; });
    points.erase(points.begin(), kept.base());
}

} // namespace Chirpdeck
