// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/plot/core/trace.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace Chirpdeck {

namespace {

constexpr std::int64_t blockSize = 16;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// Both comparisons are false for NaN, so NaN never becomes an extreme.
void include(double value, double &low, double &high) noexcept
{
    low = value < low ? value : low;
    high = value > high ? value : high;
}

std::int64_t clampedIndex(double index, std::int64_t size)
{
    if (!(index > 0.0))
        return 0;
    if (index >= static_cast<double>(size))
        return size;
    return static_cast<std::int64_t>(index);
}

// Positions of samples in pixels, counted from the left end of the trace as the view shows it: j = 0 is the
// leftmost sample.
struct PixelGrid
{
    double start;
    double step; // > 0
    std::int64_t size;
    bool reversed; // index = size − 1 − j

    double position(std::int64_t j) const noexcept { return start + static_cast<double>(j) * step; }
    std::int64_t index(std::int64_t j) const noexcept { return reversed ? size - 1 - j : j; }

    // The smallest j with position(j) ≥ pixel, exact under rounding because position() is monotonic.
    std::int64_t firstFrom(double pixel) const
    {
        std::int64_t j = clampedIndex(std::ceil((pixel - start) / step), size);
        while (j > 0 && position(j - 1) >= pixel)
            --j;
        while (j < size && position(j) < pixel)
            ++j;
        return j;
    }
};

// Smallest and largest of every blockSize samples, as {low, high}.
template<typename Extremes>
void blockExtremes(const double *y, size_t blocks, Extremes *to)
{
    for (size_t b = 0; b < blocks; ++b, y += blockSize) {
        Extremes found{infinity, -infinity};
        for (std::int64_t i = 0; i < blockSize; ++i)
            include(y[i], found.low, found.high);
        to[b] = found;
    }
}

#ifdef __x86_64__
// Compilers keep the order of comparisons in one long chain; four independent ones are as fast as the memory.
// Both operations return their second argument where the first is NaN.
template<typename Extremes>
[[gnu::target("avx")]] void blockExtremesAvx(const double *y, size_t blocks, Extremes *to)
{
    static_assert(blockSize == 16 && sizeof(Extremes) == 2 * sizeof(double));
    const __m256d noLow = _mm256_set1_pd(infinity);
    const __m256d noHigh = _mm256_set1_pd(-infinity);
    for (size_t b = 0; b < blocks; ++b, y += blockSize) {
        const __m256d first = _mm256_loadu_pd(y);
        const __m256d second = _mm256_loadu_pd(y + 4);
        const __m256d third = _mm256_loadu_pd(y + 8);
        const __m256d fourth = _mm256_loadu_pd(y + 12);
        const __m256d low = _mm256_min_pd(_mm256_min_pd(second, _mm256_min_pd(first, noLow)),
                                          _mm256_min_pd(fourth, _mm256_min_pd(third, noLow)));
        const __m256d high = _mm256_max_pd(_mm256_max_pd(second, _mm256_max_pd(first, noHigh)),
                                           _mm256_max_pd(fourth, _mm256_max_pd(third, noHigh)));
        const __m128d lows = _mm_min_pd(_mm256_castpd256_pd128(low), _mm256_extractf128_pd(low, 1));
        const __m128d highs = _mm_max_pd(_mm256_castpd256_pd128(high), _mm256_extractf128_pd(high, 1));
        // {low, high} of both halves, then of all.
        _mm_storeu_pd(&to[b].low, _mm_shuffle_pd(_mm_min_sd(lows, _mm_unpackhi_pd(lows, lows)),
                                                 _mm_max_sd(highs, _mm_unpackhi_pd(highs, highs)), 0));
    }
}
#endif

template<typename Extremes>
void fastBlockExtremes(const double *y, size_t blocks, Extremes *to)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx")) {
        blockExtremesAvx(y, blocks, to);
        return;
    }
#endif
    blockExtremes(y, blocks, to);
}

} // namespace

ValueRange united(ValueRange a, ValueRange b) noexcept
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

Trace::Trace(double x0, double dx, Values y, QString units, Stretch leftOut)
    : m_x0(x0)
    , m_dx(dx != 0.0 && std::isfinite(dx) ? dx : 1.0)
    , m_y(y ? std::move(y) : std::make_shared<const std::vector<double>>())
    , m_units(std::move(units))
    , m_leftOut(leftOut)
{
    buildLevels();
    const Extremes all = extremes(0, size());
    if (all.low <= all.high)
        m_range = {all.low, all.high};
    m_fitRange = fitRangeIn(xMin(), xMax());
}

std::shared_ptr<const Trace> Trace::build(double x0, double dx, Values y, QString units, Stretch leftOut)
{
    return std::shared_ptr<const Trace>(new Trace(x0, dx, std::move(y), std::move(units), leftOut));
}

std::shared_ptr<const Trace> Trace::fromSums(double x0, double dx, std::span<const qint64> sums, double scale,
                                             QString units)
{
    auto y = std::make_shared<std::vector<double>>(sums.size());
    std::transform(sums.begin(), sums.end(), y->begin(),
                   [scale](qint64 sum) { return static_cast<double>(sum) * scale; });
    return build(x0, dx, std::move(y), std::move(units));
}

double Trace::xMin() const noexcept
{
    return isEmpty() ? m_x0 : std::min(m_x0, xAt(size() - 1));
}

double Trace::xMax() const noexcept
{
    return isEmpty() ? m_x0 : std::max(m_x0, xAt(size() - 1));
}

void Trace::buildLevels()
{
    const auto blocksOf = [](size_t count) { return (count + blockSize - 1) / blockSize; };
    if (m_y->size() <= blockSize)
        return;

    const double *y = m_y->data();
    const size_t count = m_y->size();
    Level level(blocksOf(count));
    const size_t whole = count / blockSize;
    fastBlockExtremes(y, whole, level.data());
    if (whole < level.size()) {
        Extremes rest{infinity, -infinity};
        for (size_t i = whole * blockSize; i < count; ++i)
            include(y[i], rest.low, rest.high);
        level[whole] = rest;
    }

    while (true) {
        m_levels.push_back(std::move(level));
        const Level &below = m_levels.back();
        if (below.size() <= blockSize)
            break;
        level = Level(blocksOf(below.size()), Extremes{infinity, -infinity});
        for (size_t i = 0; i < below.size(); ++i) {
            Extremes &above = level[i / blockSize];
            above.low = std::min(above.low, below[i].low);
            above.high = std::max(above.high, below[i].high);
        }
    }
}

Trace::Extremes Trace::extremes(std::int64_t begin, std::int64_t end) const
{
    Extremes found{infinity, -infinity};
    const double *y = m_y->data();
    // Single samples up to whole blocks on both sides, then the same with blocks of the next level, until
    // they meet.
    for (; begin < end && begin % blockSize != 0; ++begin)
        include(y[begin], found.low, found.high);
    for (; begin < end && end % blockSize != 0; --end)
        include(y[end - 1], found.low, found.high);
    if (begin >= end)
        return found;
    if (m_levels.empty()) {
        for (; begin < end; ++begin)
            include(y[begin], found.low, found.high);
        return found;
    }
    begin /= blockSize;
    end /= blockSize;
    const auto take = [&found](const Extremes &block) {
        found.low = std::min(found.low, block.low);
        found.high = std::max(found.high, block.high);
    };
    for (size_t k = 0; begin < end; ++k) {
        const Level &level = m_levels[k];
        const bool top = k + 1 == m_levels.size();
        for (; begin < end && (top || begin % blockSize != 0); ++begin)
            take(level[static_cast<size_t>(begin)]);
        for (; begin < end && end % blockSize != 0; --end)
            take(level[static_cast<size_t>(end - 1)]);
        begin /= blockSize;
        end /= blockSize;
    }
    return found;
}

ValueRange Trace::rangeOf(std::int64_t begin, std::int64_t end) const
{
    begin = std::clamp<std::int64_t>(begin, 0, size());
    end = std::clamp<std::int64_t>(end, 0, size());
    const Extremes found = extremes(begin, end);
    return found.low <= found.high ? ValueRange{found.low, found.high} : ValueRange{};
}

ValueRange Trace::rangeIn(double xa, double xb) const
{
    if (isEmpty() || std::isnan(xa) || std::isnan(xb))
        return {};
    if ((xa > xb) != (m_dx < 0.0))
        std::swap(xa, xb);
    // Going with the index from xa to xb. A quotient can miss a sample on the limit by one rounding, so check
    // the neighbours.
    const double direction = m_dx < 0.0 ? -1.0 : 1.0;
    std::int64_t begin = clampedIndex(std::ceil((xa - m_x0) / m_dx), size());
    while (begin > 0 && direction * (xAt(begin - 1) - xa) >= 0.0)
        --begin;
    while (begin < size() && direction * (xAt(begin) - xa) < 0.0)
        ++begin;
    std::int64_t end = clampedIndex(std::floor((xb - m_x0) / m_dx) + 1.0, size());
    while (end < size() && direction * (xAt(end) - xb) <= 0.0)
        ++end;
    while (end > 0 && direction * (xAt(end - 1) - xb) > 0.0)
        --end;
    return begin < end ? rangeOf(begin, end) : ValueRange{};
}

ValueRange Trace::fitRangeIn(double xa, double xb) const
{
    const double low = std::min(xa, xb);
    const double high = std::max(xa, xb);
    // Written so that an empty stretch, and one with NaN, leaves out nothing.
    if (!(m_leftOut.from <= high && m_leftOut.to >= low && m_leftOut.from <= m_leftOut.to))
        return rangeIn(low, high);
    // rangeIn() includes its limits.
    const ValueRange below =
        low < m_leftOut.from ? rangeIn(low, std::nextafter(m_leftOut.from, -infinity)) : ValueRange{};
    const ValueRange above =
        high > m_leftOut.to ? rangeIn(std::nextafter(m_leftOut.to, infinity), high) : ValueRange{};
    if (below.isEmpty() && above.isEmpty())
        return rangeIn(low, high);
    return united(below, above);
}

std::int64_t Trace::nearestIndex(double x) const
{
    if (isEmpty() || !std::isfinite(x))
        return -1;
    return std::min(clampedIndex(std::round((x - m_x0) / m_dx), size()), size() - 1);
}

double Trace::valueAt(double x) const
{
    const std::int64_t index = nearestIndex(x);
    if (index < 0 || std::abs(x - xAt(index)) > 0.5000001 * std::abs(m_dx))
        return notANumber;
    return yAt(index);
}

std::int64_t Trace::maximumNear(double x, double distance) const
{
    const std::int64_t centre = nearestIndex(x);
    if (centre < 0 || !(distance >= 0.0))
        return -1;
    const double ends[2] = {(x - distance - m_x0) / m_dx, (x + distance - m_x0) / m_dx};
    const double slack = 1e-9;
    const std::int64_t begin = clampedIndex(std::ceil(std::min(ends[0], ends[1]) - slack), size());
    const std::int64_t end = clampedIndex(std::floor(std::max(ends[0], ends[1]) + slack) + 1.0, size());
    const Extremes found = begin < end ? extremes(begin, end) : Extremes{infinity, -infinity};
    if (!(found.low <= found.high))
        return -1;
    // Outwards from the middle, skipping blocks that are too low.
    const std::int64_t middle = std::clamp(centre, begin, end - 1);
    std::int64_t right = middle;
    while (right < end && yAt(right) != found.high) {
        if (right % blockSize == 0 && !m_levels.empty() && right + blockSize <= end &&
            m_levels[0][static_cast<size_t>(right / blockSize)].high < found.high)
            right += blockSize;
        else
            ++right;
    }
    std::int64_t left = middle;
    while (left >= begin && yAt(left) != found.high) {
        if (left % blockSize == blockSize - 1 && !m_levels.empty() && left + 1 - blockSize >= begin &&
            m_levels[0][static_cast<size_t>(left / blockSize)].high < found.high)
            left -= blockSize;
        else
            --left;
    }
    if (right >= end)
        return left;
    return left >= begin && middle - left < right - middle ? left : right;
}

double Trace::firstNumber(std::int64_t from, std::int64_t to) const
{
    const std::int64_t step = from <= to ? 1 : -1;
    std::int64_t i = from;
    while (i != to && std::isnan(yAt(i))) {
        // Over a whole block of NaN at once.
        const std::int64_t jump = i + step * blockSize;
        const bool atEdge = i % blockSize == (step > 0 ? 0 : blockSize - 1);
        const bool empty =
            atEdge && !m_levels.empty() && !(m_levels[0][static_cast<size_t>(i / blockSize)].low < infinity);
        i = empty && (step > 0 ? jump <= to : jump >= to) ? jump : i + step;
    }
    return yAt(i);
}

void Trace::columns(double viewX0, double viewX1, int widthPx, std::vector<ColumnRange> &out) const
{
    out.clear();
    const double span = viewX1 - viewX0;
    if (isEmpty() || widthPx <= 0 || span == 0.0 || !std::isfinite(span) || !std::isfinite(viewX0))
        return;
    const double scale = widthPx / span;
    PixelGrid grid{(m_x0 - viewX0) * scale, m_dx * scale, size(), false};
    if (grid.step < 0.0)
        grid = {(xAt(size() - 1) - viewX0) * scale, -grid.step, size(), true};
    if (!(grid.step > 0.0) || !std::isfinite(grid.step) || !std::isfinite(grid.start))
        return;

    const auto addPoint = [&](std::int64_t j) {
        const double y = yAt(grid.index(j));
        out.push_back({grid.position(j), y, y, y, y});
    };

    std::int64_t j = grid.firstFrom(0.0);
    const std::int64_t end = grid.firstFrom(widthPx);
    if (j > 0)
        addPoint(j - 1);
    if (grid.step * pointsPerColumnForReduction > 1.0) {
        for (; j < end; ++j)
            addPoint(j);
    } else {
        for (int column = 0; column < widthPx && j < end; ++column) {
            const std::int64_t next = std::min(grid.firstFrom(column + 1.0), end);
            if (next == j)
                continue;
            const std::int64_t a = grid.index(j);
            const std::int64_t b = grid.index(next - 1);
            const Extremes found = extremes(std::min(a, b), std::max(a, b) + 1);
            if (found.low <= found.high)
                out.push_back({column + 0.5, found.low, found.high, firstNumber(a, b), firstNumber(b, a)});
            else
                out.push_back({column + 0.5, notANumber, notANumber, notANumber, notANumber});
            j = next;
        }
    }
    if (end < size())
        addPoint(end);
}

} // namespace Chirpdeck
