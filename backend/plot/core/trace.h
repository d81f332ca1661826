// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace Chirpdeck {

/// A closed interval of heights. Empty (nothing but NaN, or no sample at all) when low > high.
struct ValueRange
{
    double low = 0.0;
    double high = -1.0;

    bool isEmpty() const noexcept { return !(low <= high); }
    bool operator==(const ValueRange &) const = default;
};

/// The smallest interval that holds both; an empty one adds nothing.
ValueRange united(ValueRange a, ValueRange b) noexcept;

/// Positions from..to, both included. Empty when from > to.
struct Stretch
{
    double from = 0.0;
    double to = -1.0;
};

/// What a trace looks like in one pixel column, or one of its points where points are farther apart than
/// columns.
struct ColumnRange
{
    double x =
        0.0; ///< pixels from the left edge of the view: centre of the column, or exact position of the point
    double low = 0.0;   ///< smallest sample; NaN marks a gap in the line
    double high = 0.0;  ///< largest sample
    double first = 0.0; ///< leftmost sample
    double last = 0.0;  ///< rightmost sample

    bool isGap() const noexcept { return low != low; }
};

/// Evenly spaced data that never changes: sample k lies at x0 + k·dx and has the height y[k].
///
/// Samples that are NaN are gaps. dx may be negative (a lower sideband), never zero. Traces are shared
/// between threads as std::shared_ptr<const Trace>. Building one reads every sample once (milliseconds for a
/// million), so it belongs on the thread that made the data; after that every question about a range costs
/// the same however many samples it covers, thanks to minima and maxima kept for blocks of 16, 256, 4096 …
/// samples.
class Trace
{
public:
    using Values = std::shared_ptr<const std::vector<double>>;

    /// Below this many samples per pixel column a view is drawn point by point.
    static constexpr double pointsPerColumnForReduction = 2.5;

    /// Never null. A null or empty `y` gives an empty trace; a dx that is zero or not finite is taken as 1.
    /// Heights within `leftOut` do not count when a view is fitted.
    static std::shared_ptr<const Trace> build(double x0, double dx, Values y, QString units = {},
                                              Stretch leftOut = {});
    /// For a FID: y[k] = sums[k] · scale, with scale = volts per count / shots.
    static std::shared_ptr<const Trace> fromSums(double x0, double dx, std::span<const qint64> sums,
                                                 double scale, QString units = {});

    std::int64_t size() const noexcept { return static_cast<std::int64_t>(m_y->size()); }
    bool isEmpty() const noexcept { return m_y->empty(); }
    double x0() const noexcept { return m_x0; }
    double dx() const noexcept { return m_dx; }
    double xAt(std::int64_t index) const noexcept { return m_x0 + static_cast<double>(index) * m_dx; }
    double yAt(std::int64_t index) const noexcept { return (*m_y)[static_cast<size_t>(index)]; }
    /// Smallest and largest x; both are x0 for an empty trace.
    double xMin() const noexcept;
    double xMax() const noexcept;
    /// Unit of the heights, for labels.
    const QString &units() const noexcept { return m_units; }
    /// All heights, for export.
    const std::vector<double> &values() const noexcept { return *m_y; }

    /// Range of all heights.
    ValueRange range() const noexcept { return m_range; }
    /// Range of the samples with x between the two limits (inclusive, in either order).
    ValueRange rangeIn(double xa, double xb) const;
    /// What a view of all, or of this stretch, is fitted to: the range without what is left out; with it when
    /// nothing else is there.
    ValueRange fitRange() const noexcept { return m_fitRange; }
    ValueRange fitRangeIn(double xa, double xb) const;
    /// Range of the samples begin ≤ index < end.
    ValueRange rangeOf(std::int64_t begin, std::int64_t end) const;

    /// Index of the sample nearest to x, the first or last one beyond the ends; −1 for an empty trace or x
    /// that is not finite.
    std::int64_t nearestIndex(double x) const;
    /// Height of the sample nearest to x; NaN farther than half a spacing from the data.
    double valueAt(double x) const;
    /// Index of the largest sample with |x(k) − x| ≤ distance; the nearest one to x when several are equally
    /// large; −1 when there is none.
    std::int64_t maximumNear(double x, double distance) const;

    /// How the trace looks from viewX0 (left edge) to viewX1 (right edge) across widthPx pixel columns, from
    /// left to right. The view may run either way. `out` is replaced.
    ///
    /// With at least 2.5 samples per column: one entry for each column that holds data, with exact extremes,
    /// so a narrow line is never lost. A sample belongs to column floor(position). Else: one entry per sample
    /// (low = high). In both cases the nearest sample beyond each edge is added, with its exact position, so
    /// that the line reaches the border. Takes time in proportion to widthPx only.
    void columns(double viewX0, double viewX1, int widthPx, std::vector<ColumnRange> &out) const;

private:
    struct Extremes
    {
        double low;
        double high;
    };
    using Level = std::vector<Extremes>;

    Trace(double x0, double dx, Values y, QString units, Stretch leftOut);
    void buildLevels();
    Extremes extremes(std::int64_t begin, std::int64_t end) const;
    double firstNumber(std::int64_t from, std::int64_t to) const;

    double m_x0;
    double m_dx;
    Values m_y;
    QString m_units;
    Stretch m_leftOut;
    std::vector<Level> m_levels; ///< m_levels[k][b]: samples b·16^(k+1) … (b+1)·16^(k+1)
    ValueRange m_range;
    ValueRange m_fitRange;
};

using TracePtr = std::shared_ptr<const Trace>;

} // namespace Chirpdeck
