// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/spectrum/spectrum.h"

#include <optional>
#include <span>
#include <vector>

namespace Chirpdeck {

/// The noise beneath a spectrum, piece by piece along the frequency axis, without its lines.
///
/// The axis is divided into up to 100 chunks of equal size. In each the points above ten times the chunk's
/// median are taken for lines and removed, again and again until none is left. What remains has a mean and a
/// standard deviation; as lines leave their feet behind, both are scaled by 1 + 2 · (share of the points
/// removed). Medians and limits are of absolute values, so that differences of spectra can be judged too.
class NoiseModel
{
public:
    /// Most chunks, and the fewest points that one is made of if there are so many.
    static constexpr qsizetype MostChunks = 100;
    static constexpr qsizetype SmallestChunk = 16;

    NoiseModel() = default;
    explicit NoiseModel(std::span<const double> y);
    /// Of the points that are not covered by known lines; chunks without any such point are like the typical
    /// one. `covered` has the size of `y`, or is empty.
    NoiseModel(std::span<const double> y, const std::vector<bool> &covered);

    /// A first judgement where lines are so many that they hide the noise: each chunk's median, and the
    /// median distance from it, scaled to the standard deviation of a normal distribution.
    static NoiseModel fromMedians(std::span<const double> y);

    bool isEmpty() const noexcept { return m_chunks.empty(); }

    /// Mean and standard deviation of the noise around point i, in units of the ordinate. Points outside
    /// belong to the nearest chunk.
    double mean(qsizetype i) const { return chunkOf(i).mean; }
    double sigma(qsizetype i) const { return chunkOf(i).sigma; }
    /// (y − mean) / sigma at point i. Without any noise it is infinite above and 0 at or below the mean.
    double snr(qsizetype i, double y) const;

    /// One number for the whole spectrum: the median of the chunks' means, and of their standard deviations.
    /// 0 for an empty spectrum.
    double typicalMean() const noexcept { return m_typical.mean; }
    double typicalSigma() const noexcept { return m_typical.sigma; }
    /// The smallest of the chunks' standard deviations.
    double leastSigma() const noexcept { return m_leastSigma; }

private:
    struct Chunk
    {
        double mean = 0.0;
        double sigma = 0.0;
    };
    void fill(std::span<const double> y, const std::vector<bool> &covered,
              Chunk (*chunkOfValues)(std::vector<double> &));
    static Chunk chunkFrom(std::vector<double> &scratch);
    const Chunk &chunkOf(qsizetype i) const;

    qsizetype m_size = 0;
    std::vector<Chunk> m_chunks;
    Chunk m_typical;
    double m_leastSigma = 0.0;
};

/// A line in a spectrum.
struct Line
{
    double frequencyMHz = 0.0; ///< interpolated between bins
    double height = 0.0;       ///< interpolated, in units of the ordinate
    double snr = 0.0;
    qsizetype index = 0; ///< the bin with the greatest value

    bool operator==(const Line &) const = default;
};

/// The line at a maximum of the spectrum. Its top is that of the parabola through the logarithms of three
/// bins, which is exact for a Gaussian and close for every window's main lobe.
Line lineAt(const Spectrum &spectrum, const NoiseModel &noise, qsizetype i);

/// The line with the best signal-to-noise ratio outside of the ignored band around the LO; none in a spectrum
/// without maxima.
std::optional<Line> bestLine(const Spectrum &spectrum);
std::optional<Line> bestLine(const Spectrum &spectrum, const NoiseModel &noise);

/// Up to `count` highest maxima outside of the ignored band, highest first. Of maxima closer than
/// `minSeparationMHz` only the highest counts.
std::vector<Line> strongestLines(const Spectrum &spectrum, int count, double minSeparationMHz);
std::vector<Line> strongestLines(const Spectrum &spectrum, int count, double minSeparationMHz,
                                 const NoiseModel &noise);

} // namespace Chirpdeck
