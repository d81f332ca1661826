// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/noise.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Chirpdeck {
namespace {

/// Points above this many medians are lines.
constexpr double LineThreshold = 10.0;
constexpr double RejectionWeight = 2.0;

/// The middle one of the values, the upper one of two. Reorders them.
double medianOf(std::span<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// A maximum whose left neighbour is lower, so that a plateau counts once, at its left end. The ends of the
/// spectrum have one neighbour.
bool isMaximum(std::span<const double> y, qsizetype i)
{
    const auto at = [y](qsizetype k) { return y[static_cast<size_t>(k)]; };
    const bool risen = i == 0 || at(i - 1) < at(i);
    const bool falls = i == std::ssize(y) - 1 || at(i + 1) <= at(i);
    return risen && falls && std::isfinite(at(i));
}

} // namespace

NoiseModel::NoiseModel(std::span<const double> y)
    : NoiseModel(y, {})
{
}

NoiseModel::NoiseModel(std::span<const double> y, const std::vector<bool> &covered)
{
    fill(y, covered, chunkFrom);
}

NoiseModel NoiseModel::fromMedians(std::span<const double> y)
{
    constexpr double NormalSigma = 1.4826;
    NoiseModel noise;
    noise.fill(y, {}, [](std::vector<double> &values) -> Chunk {
        if (values.empty())
            return {};
        const double median = medianOf(values);
        for (double &value : values)
            value = std::abs(value - median);
        return {median, NormalSigma * medianOf(values)};
    });
    return noise;
}

void NoiseModel::fill(std::span<const double> y, const std::vector<bool> &covered,
                      Chunk (*chunkOfValues)(std::vector<double> &))
{
    m_size = std::ssize(y);
    if (y.empty())
        return;
    const qsizetype count = std::clamp(m_size / SmallestChunk, qsizetype(1), MostChunks);
    std::vector<double> scratch;
    std::vector<size_t> empty;
    for (qsizetype c = 0; c < count; ++c) {
        const auto first = static_cast<size_t>(c * m_size / count);
        const auto end = static_cast<size_t>((c + 1) * m_size / count);
        scratch.clear();
        for (size_t i = first; i < end; ++i) {
            if (std::isfinite(y[i]) && (covered.empty() || !covered[i]))
                scratch.push_back(y[i]);
        }
        if (scratch.empty())
            empty.push_back(m_chunks.size());
        m_chunks.push_back(chunkOfValues(scratch));
    }
    std::vector<double> means;
    std::vector<double> sigmas;
    for (const Chunk &chunk : m_chunks) {
        means.push_back(chunk.mean);
        sigmas.push_back(chunk.sigma);
    }
    m_leastSigma = *std::ranges::min_element(sigmas);
    m_typical = {medianOf(means), medianOf(sigmas)};
    if (!covered.empty()) {
        for (const size_t chunk : empty)
            m_chunks[chunk] = m_typical;
    }
}

NoiseModel::Chunk NoiseModel::chunkFrom(std::vector<double> &scratch)
{
    std::vector<double> magnitudes(scratch.size());
    std::ranges::transform(scratch, magnitudes.begin(), [](double value) { return std::abs(value); });

    // The median itself is never above the limit, so something always remains.
    double limit = std::numeric_limits<double>::infinity();
    while (!magnitudes.empty()) {
        limit = LineThreshold * medianOf(magnitudes);
        if (std::erase_if(magnitudes, [limit](double value) { return value > limit; }) == 0)
            break;
    }
    const size_t total = scratch.size();
    std::erase_if(scratch, [limit](double value) { return std::abs(value) > limit; });
    if (scratch.empty())
        return {};

    const auto kept = static_cast<double>(scratch.size());
    double sum = 0.0;
    for (const double value : scratch)
        sum += value;
    const double mean = sum / kept;
    double squares = 0.0;
    for (const double value : scratch)
        squares += (value - mean) * (value - mean);
    const double sigma = scratch.size() > 1 ? std::sqrt(squares / (kept - 1.0)) : 0.0;
    const double correction =
        1.0 + RejectionWeight * (static_cast<double>(total) - kept) / static_cast<double>(total);
    return {mean * correction, sigma * correction};
}

const NoiseModel::Chunk &NoiseModel::chunkOf(qsizetype i) const
{
    if (m_chunks.empty())
        return m_typical;
    // The inverse of first = c · size / count, rounded down.
    const qsizetype count = std::ssize(m_chunks);
    const qsizetype inside = std::clamp(i, qsizetype(0), m_size - 1);
    return m_chunks[static_cast<size_t>(((inside + 1) * count - 1) / m_size)];
}

double NoiseModel::snr(qsizetype i, double y) const
{
    const Chunk &chunk = chunkOf(i);
    const double sigma = chunk.sigma > 0.0 ? chunk.sigma : m_typical.sigma;
    const double above = y - chunk.mean;
    if (sigma > 0.0)
        return above / sigma;
    return above > 0.0 ? std::numeric_limits<double>::infinity() : 0.0;
}

Line lineAt(const Spectrum &spectrum, const NoiseModel &noise, qsizetype i)
{
    const std::span<const double> y = spectrum.values();
    const auto at = [y](qsizetype k) { return y[static_cast<size_t>(k)]; };
    Line line{spectrum.frequencyOf(i), at(i), noise.snr(i, at(i)), i};
    const bool isInside = i > 0 && i < std::ssize(y) - 1;
    if (!isInside || !(at(i - 1) > 0.0) || !(at(i) > 0.0) || !(at(i + 1) > 0.0))
        return line;
    const double left = std::log(at(i - 1));
    const double top = std::log(at(i));
    const double right = std::log(at(i + 1));
    const double curvature = left - 2.0 * top + right;
    if (!(curvature < 0.0))
        return line;
    const double shift = std::clamp(0.5 * (left - right) / curvature, -0.5, 0.5);
    line.frequencyMHz = spectrum.frequencyOf(static_cast<double>(i) + shift);
    line.height = std::exp(top - 0.25 * (left - right) * shift);
    return line;
}

std::optional<Line> bestLine(const Spectrum &spectrum)
{
    return bestLine(spectrum, NoiseModel(spectrum.values()));
}

std::optional<Line> bestLine(const Spectrum &spectrum, const NoiseModel &noise)
{
    const std::span<const double> y = spectrum.values();
    qsizetype best = -1;
    double bestSnr = 0.0;
    double bestHeight = 0.0;
    for (qsizetype i = 0; i < std::ssize(y); ++i) {
        const double height = y[static_cast<size_t>(i)];
        if (spectrum.isIgnored(i) || !isMaximum(y, i) || !(height > 0.0))
            continue;
        const double snr = noise.snr(i, height);
        if (best < 0 || snr > bestSnr || (snr == bestSnr && height > bestHeight)) {
            best = i;
            bestSnr = snr;
            bestHeight = height;
        }
    }
    if (best < 0)
        return {};
    return lineAt(spectrum, noise, best);
}

std::vector<Line> strongestLines(const Spectrum &spectrum, int count, double minSeparationMHz)
{
    return strongestLines(spectrum, count, minSeparationMHz, NoiseModel(spectrum.values()));
}

std::vector<Line> strongestLines(const Spectrum &spectrum, int count, double minSeparationMHz,
                                 const NoiseModel &noise)
{
    const std::span<const double> y = spectrum.values();
    std::vector<qsizetype> maxima;
    for (qsizetype i = 0; i < std::ssize(y); ++i) {
        if (y[static_cast<size_t>(i)] > 0.0 && isMaximum(y, i) && !spectrum.isIgnored(i))
            maxima.push_back(i);
    }
    // A heap, because of hundreds of thousands of maxima a handful is wanted. The lower frequency is first
    // among equals.
    const auto isLower = [y](qsizetype a, qsizetype b) {
        const double ya = y[static_cast<size_t>(a)];
        const double yb = y[static_cast<size_t>(b)];
        return ya != yb ? ya < yb : a > b;
    };
    std::ranges::make_heap(maxima, isLower);
    std::vector<Line> lines;
    while (!maxima.empty() && std::ssize(lines) < count) {
        std::ranges::pop_heap(maxima, isLower);
        const Line line = lineAt(spectrum, noise, maxima.back());
        maxima.pop_back();
        const auto isClose = [&](const Line &other) {
            return std::abs(other.frequencyMHz - line.frequencyMHz) < minSeparationMHz;
        };
        if (std::ranges::none_of(lines, isClose))
            lines.push_back(line);
    }
    return lines;
}

} // namespace Chirpdeck
