// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <span>
#include <vector>

namespace Chirpdeck {

struct AuxData;

/// A reading at a moment.
struct TrendPoint
{
    qint64 msecs = 0; ///< since the epoch
    double value = 0.0;

    bool operator==(const TrendPoint &) const = default;
};

/// The course of one quantity, ascending in time.
struct TrendSeries
{
    QString key; ///< as in auxdata.csv: `FlowController.main.Flow1`
    std::vector<TrendPoint> points;
};

/// What a plot of `buckets` columns from `from` to `to` can show of a series: of each column the smallest and
/// the largest value, where and in the order in which they stand, and one point beyond each end, so that the
/// line reaches the border. A series with less than 2.5 points per column comes back whole (within the
/// range). `points` ascend in time; values that are no numbers are left out.
std::vector<TrendPoint> decimated(std::span<const TrendPoint> points, qint64 from, qint64 to, int buckets);

/// The numbers of an experiment's auxiliary data as series, from the moment `from` on; keys without numbers
/// are left out.
std::vector<TrendSeries> trendsOf(const AuxData &data, qint64 from);

/// Sorts a series by time, and keeps of several points at one moment the last.
void arrange(std::vector<TrendPoint> &points);

} // namespace Chirpdeck
