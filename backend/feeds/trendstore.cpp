// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/trendstore.h"

#include <algorithm>

namespace Chirpdeck {

namespace {

/// A reading that comes so many intervals late has others missing before it.
constexpr int GapIntervals = 3;
/// Fewer columns between two points are no gap that a plot could show.
constexpr double GapColumns = 3.0;
constexpr qint64 ShortestGapMs = 3000;
/// Distances looked at to find the usual one.
constexpr std::size_t Sampled = 400;

using Points = std::span<const TrendPoint>;

Points within(Points points, qint64 from, qint64 to)
{
    const auto before = [](const TrendPoint &point, qint64 msecs) { return point.msecs < msecs; };
    const auto begin = std::lower_bound(points.begin(), points.end(), from, before);
    const auto end = std::lower_bound(begin, points.end(), to + 1, before);
    return {begin, end};
}

std::optional<TrendPoint> nearestTo(Points points, qint64 msecs, qint64 reach)
{
    const auto after = std::lower_bound(points.begin(), points.end(), msecs,
                                        [](const TrendPoint &point, qint64 t) { return point.msecs < t; });
    std::optional<TrendPoint> best;
    for (auto point : {after, after == points.begin() ? after : after - 1}) {
        if (point == points.end() || std::abs(point->msecs - msecs) > reach)
            continue;
        if (!best || std::abs(point->msecs - msecs) < std::abs(best->msecs - msecs))
            best = *point;
    }
    return best;
}

} // namespace

qint64 usualInterval(Points points)
{
    if (points.size() < 2)
        return 0;
    const std::size_t step = std::max<std::size_t>(1, points.size() / Sampled);
    std::vector<qint64> distances;
    for (std::size_t i = 1; i < points.size(); i += step)
        distances.push_back(points[i].msecs - points[i - 1].msecs);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return *middle;
}

void TrendStore::add(const QString &key, const TrendPoint &point)
{
    const std::scoped_lock lock(m_mutex);
    auto &points = m_series[key].points;
    const bool isInOrder = points.empty() || points.back().msecs < point.msecs;
    points.push_back(point);
    if (!isInOrder)
        arrange(points);
    // In heaps, because moving the rest costs as much for one point as for many.
    const auto old = std::partition_point(points.begin(), points.end(), [&](const TrendPoint &p) {
        return p.msecs < points.back().msecs - KeptMs;
    });
    if (old - points.begin() > 1000)
        points.erase(points.begin(), old);
}

void TrendStore::setLatest(const QString &key, const TrendPoint &point, const TrendInfo &info)
{
    const std::scoped_lock lock(m_mutex);
    auto &series = m_series[key];
    series.latest = point;
    series.info = info;
}

void TrendStore::merge(const std::vector<TrendSeries> &series)
{
    for (const auto &loaded : series) {
        const std::scoped_lock lock(m_mutex);
        auto &points = m_series[loaded.key].points;
        std::vector<TrendPoint> all = loaded.points;
        // Files hold whole seconds: the last of them may be the first that is here.
        if (!points.empty())
            std::erase_if(all, [&](const TrendPoint &p) { return p.msecs > points.front().msecs - 1000; });
        all.insert(all.end(), points.begin(), points.end());
        arrange(all);
        points = std::move(all);
    }
}

void TrendStore::remove(const QString &prefix)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_series, [&](const auto &entry) { return entry.first.startsWith(prefix); });
}

QStringList TrendStore::keys() const
{
    const std::scoped_lock lock(m_mutex);
    QStringList keys;
    for (const auto &[key, series] : m_series)
        keys.append(key);
    return keys;
}

std::optional<TrendInfo> TrendStore::info(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_series.find(key);
    return found == m_series.end() ? std::nullopt : std::optional(found->second.info);
}

std::vector<TrendPoint> TrendStore::points(const QString &key, qint64 from, qint64 to) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_series.find(key);
    if (found == m_series.end())
        return {};
    const auto some = within(found->second.points, from, to);
    return {some.begin(), some.end()};
}

TrendStore::View TrendStore::view(const QString &key, qint64 from, qint64 to, int columns,
                                  std::optional<qint64> cursor) const
{
    View view;
    std::vector<TrendPoint> shown;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_series.find(key);
        if (found == m_series.end())
            return view;
        const Points points = found->second.points;
        view.info = found->second.info;
        view.latest = found->second.latest;
        if (!points.empty() && (!view.latest || view.latest->msecs < points.back().msecs))
            view.latest = points.back();
        const Points inRange = within(points, from, to);
        view.intervalMs = usualInterval(inRange.size() > 1 ? inRange : points);
        shown = decimated(points, from, to, columns);
        const qint64 reach = std::max<qint64>(GapIntervals * view.intervalMs, ShortestGapMs);
        if (cursor)
            view.nearest = nearestTo(points, *cursor, reach);
    }
    const double columnMs = static_cast<double>(to - from) / std::max(1, columns);
    const auto gap = std::max({static_cast<double>(GapIntervals * view.intervalMs), GapColumns * columnMs,
                               static_cast<double>(ShortestGapMs)});
    for (const auto &point : shown) {
        if (view.pieces.empty() || static_cast<double>(point.msecs - view.pieces.back().back().msecs) > gap)
            view.pieces.emplace_back();
        view.pieces.back().push_back(point);
    }
    return view;
}

} // namespace Chirpdeck
