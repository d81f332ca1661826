// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/peaks.h"

#include "backend/spectrum/savitzkygolay.h"
#include "backend/spectrum/transform.h"

#include <algorithm>
#include <cmath>

namespace Chirpdeck {
namespace {

/// Bins at both ends that cannot hold a line.
constexpr qsizetype EdgeBins = 2;
/// A maximum counts for a minimum of the second derivative no farther away.
constexpr qsizetype ClimbBins = 2;
/// Side lobes are taken to be higher by this factor, for tops that lie between bins.
constexpr double FootMargin = 1.3;
/// Resolution elements on either side whose median is a line's surroundings.
constexpr double SurroundingElements = 16.0;
/// On the wing of a strong line noise changes the magnitude by its part in phase, whose standard deviation is
/// 1.53 times that of the magnitude of noise alone: σ of a Rayleigh distribution is √(2 − π/2).
constexpr double InPhaseNoise = 1.5264;
/// Where lines cover more than this share of the spectrum, the noise is judged again without them.
constexpr double CrowdedShare = 0.01;
constexpr int MostPasses = 5;
/// Resolution elements on either side that a line covers at least.
constexpr double CoveredElements = 3.0;
/// Lines that are broader than steady ones have higher side lobes for their height, up to this factor.
constexpr double MostBroadening = 2.0;

struct Candidate
{
    qsizetype bin = 0;
    double height = 0.0;
    bool isReal = true;
};

bool isDip(const double *d)
{
    return (d[-2] > d[-1] && d[-1] > d[0] && d[0] < d[1]) || (d[-1] > d[0] && d[0] < d[1] && d[1] < d[2]);
}

/// Bins per independent frequency: more than one where the record is padded, or only a part of it used.
double binsPerElement(const Spectrum &spectrum)
{
    if (spectrum.recordLength <= 0 || spectrum.fftLength <= 0)
        return 1.0;
    const double spacing = 1e-6 / (static_cast<double>(spectrum.fftLength) * spectrum.dxMHz);
    const Gate gate = gateOf(spectrum.recordLength, spacing, spectrum.settings);
    return static_cast<double>(spectrum.fftLength) / static_cast<double>(gate.count());
}

/// The bins of the frequency range, end exclusive, without those at the spectrum's ends.
std::pair<qsizetype, qsizetype> searched(const Spectrum &spectrum, const PeakSettings &settings)
{
    qsizetype first = EdgeBins;
    qsizetype end = spectrum.size() - EdgeBins;
    if (settings.minFreqMHz != 0.0 || settings.maxFreqMHz != 0.0) {
        const double size = static_cast<double>(spectrum.size());
        const auto binOf = [&](double mHz) {
            return std::clamp((mHz - spectrum.x0MHz) / spectrum.dxMHz, -1.0, size);
        };
        first = std::max(first, static_cast<qsizetype>(std::ceil(binOf(settings.minFreqMHz) - 1e-6)));
        if (settings.maxFreqMHz > settings.minFreqMHz)
            end = std::min(end, static_cast<qsizetype>(std::floor(binOf(settings.maxFreqMHz) + 1e-6)) + 1);
    }
    return {first, std::max(first, end)};
}

/// All maxima that belong to a dip of the second derivative, however low.
std::vector<Candidate> topsIn(const Spectrum &spectrum, const PeakSettings &settings)
{
    const auto y = spectrum.values();
    const auto [first, end] = searched(spectrum, settings);
    if (first >= end)
        return {};
    const SavitzkyGolay filter(settings.windowSize, settings.polyOrder, 2);
    // The filter needs half a window around the range.
    const qsizetype margin = settings.windowSize + ClimbBins + EdgeBins;
    const qsizetype from = std::max<qsizetype>(first - margin, 0);
    const qsizetype to = std::min<qsizetype>(end + margin, std::ssize(y));
    const auto part = y.subspan(static_cast<size_t>(from), static_cast<size_t>(to - from));
    std::vector<double> second(part.size());
    filter.apply(part, second);

    std::vector<Candidate> found;
    const qsizetype last = std::ssize(part) - EdgeBins;
    for (qsizetype i = EdgeBins; i < last; ++i) {
        if (!isDip(second.data() + i))
            continue;
        const auto left = part.begin() + std::max<qsizetype>(i - ClimbBins, 0);
        const auto right = part.begin() + std::min<qsizetype>(i + ClimbBins + 1, std::ssize(part));
        const qsizetype bin = from + (std::max_element(left, right) - part.begin());
        if (bin < first || bin >= end)
            continue;
        const double height = y[static_cast<size_t>(bin)];
        const bool isTop =
            y[static_cast<size_t>(bin - 1)] < height && y[static_cast<size_t>(bin + 1)] <= height;
        if (isTop && height > 0.0 && (found.empty() || found.back().bin != bin))
            found.push_back({bin, height, true});
    }
    return found;
}

std::vector<Candidate> above(const std::vector<Candidate> &tops, const NoiseModel &noise, double snr)
{
    std::vector<Candidate> found;
    std::ranges::copy_if(tops, std::back_inserter(found),
                         [&](const Candidate &top) { return noise.snr(top.bin, top.height) >= snr; });
    return found;
}

/// The bins that lines cover, down to where noise begins.
std::vector<bool> coveredBy(const std::vector<Candidate> &lines, std::span<const double> y,
                            const NoiseModel &noise, double elements)
{
    std::vector<bool> covered(y.size(), false);
    const auto reach = static_cast<qsizetype>(std::ceil(CoveredElements * elements));
    for (const Candidate &line : lines) {
        const double floor = noise.mean(line.bin);
        for (const qsizetype step : {-1, 1}) {
            for (qsizetype i = line.bin; i >= 0 && i < std::ssize(y); i += step) {
                if (std::abs(i - line.bin) > reach && y[static_cast<size_t>(i)] <= floor)
                    break;
                covered[static_cast<size_t>(i)] = true;
            }
        }
    }
    return covered;
}

/// The noise, and the maxima that stand above it.
std::pair<NoiseModel, std::vector<Candidate>> judged(const Spectrum &spectrum,
                                                     const std::vector<Candidate> &tops, double snr)
{
    const auto y = spectrum.values();
    const double elements = binsPerElement(spectrum);
    const auto cover = [&](const std::vector<Candidate> &lines, const NoiseModel &noise) {
        return coveredBy(lines, y, noise, elements);
    };
    NoiseModel noise(y);
    auto found = above(tops, noise, snr);
    const auto share = static_cast<double>(std::ranges::count(cover(found, noise), true));
    if (share < CrowdedShare * static_cast<double>(y.size()))
        return {std::move(noise), std::move(found)};
    noise = NoiseModel::fromMedians(y);
    found = above(tops, noise, snr);
    for (int pass = 0; pass < MostPasses; ++pass) {
        noise = NoiseModel(y, cover(found, noise));
        auto more = above(tops, noise, snr);
        const bool isSettled = more.size() == found.size();
        found = std::move(more);
        if (isSettled)
            break;
    }
    return {std::move(noise), std::move(found)};
}

/// Of maxima whose saddle noise could have made, only the highest is a line.
void dropSplinters(const Spectrum &spectrum, const NoiseModel &noise, double snr,
                   std::vector<Candidate> &found)
{
    const auto y = spectrum.values();
    const auto reach = static_cast<qsizetype>(std::ceil(SurroundingElements * binsPerElement(spectrum)));
    std::vector<Candidate> kept;
    for (const Candidate &candidate : found) {
        bool isLine = true;
        while (isLine && !kept.empty() && candidate.bin - kept.back().bin <= reach) {
            const double saddle = *std::min_element(y.begin() + kept.back().bin, y.begin() + candidate.bin);
            const double lower = std::min(candidate.height, kept.back().height);
            if (lower - saddle >= snr * noise.sigma(candidate.bin))
                break;
            if (kept.back().height < candidate.height)
                kept.pop_back();
            else
                isLine = false;
        }
        if (isLine)
            kept.push_back(candidate);
    }
    found = std::move(kept);
}

/// Drops maxima that do not stand out of the wing that they sit on.
void dropRipples(const Spectrum &spectrum, const NoiseModel &noise, double snr, std::vector<Candidate> &found)
{
    const auto y = spectrum.values();
    const auto reach = static_cast<qsizetype>(std::ceil(SurroundingElements * binsPerElement(spectrum)));
    std::vector<double> around;
    for (Candidate &candidate : found) {
        const qsizetype from = std::max<qsizetype>(candidate.bin - reach, 0);
        const qsizetype to = std::min<qsizetype>(candidate.bin + reach + 1, std::ssize(y));
        around.assign(y.begin() + from, y.begin() + to);
        const auto middle = around.begin() + std::ssize(around) / 2;
        std::ranges::nth_element(around, middle);
        const double mean = noise.mean(candidate.bin);
        const double sigma = noise.sigma(candidate.bin);
        // Noise alone has its mean here; twice that is a wing.
        if (*middle > 2.0 * mean && candidate.height - *middle < snr * InPhaseNoise * sigma)
            candidate.isReal = false;
    }
    std::erase_if(found, [](const Candidate &candidate) { return !candidate.isReal; });
}

/// Distance from a top to where the values fall to half of it, in bins, in one direction.
double halfWidth(std::span<const double> y, qsizetype bin, qsizetype step)
{
    const auto at = [y](qsizetype i) { return y[static_cast<size_t>(i)]; };
    const double half = at(bin) / 2.0;
    for (qsizetype i = bin; i + step >= 0 && i + step < std::ssize(y); i += step) {
        if (at(i + step) <= half)
            return std::abs(static_cast<double>(i - bin)) + (at(i) - half) / (at(i) - at(i + step));
    }
    return std::abs(static_cast<double>((step < 0 ? 0 : std::ssize(y) - 1) - bin));
}

/// Drops maxima that are no higher than a stronger line's side lobes at their place.
void dropLobes(std::span<const double> y, const NoiseModel &noise, double snr,
               const std::vector<double> &feet, std::vector<Candidate> &found)
{
    const double steadyWidth = halfWidth(feet, 0, 1);
    std::vector<size_t> byHeight(found.size());
    for (size_t i = 0; i < found.size(); ++i)
        byHeight[i] = i;
    std::ranges::stable_sort(byHeight, std::ranges::greater(), [&](size_t i) { return found[i].height; });
    const double leastSigma = noise.leastSigma();
    for (const size_t strong : byHeight) {
        const Candidate &line = found[strong];
        if (!line.isReal)
            continue;
        const double width = 0.5 * (halfWidth(y, line.bin, 1) + halfWidth(y, line.bin, -1));
        const double top = FootMargin * std::clamp(width / steadyWidth, 1.0, MostBroadening) * line.height;
        const auto isFoot = [&](Candidate &other) {
            const auto distance = static_cast<size_t>(std::abs(other.bin - line.bin));
            const double foot = top * feet[std::min(distance - 1, feet.size() - 1)];
            if (foot < leastSigma)
                return false; // and farther away it only gets less
            const double sigma = noise.sigma(other.bin);
            if (other.height <= line.height && foot >= sigma && other.height < foot + snr * sigma)
                other.isReal = false;
            return true;
        };
        for (size_t i = strong + 1; i < found.size() && isFoot(found[i]); ++i) {
        }
        for (size_t i = strong; i-- > 0 && isFoot(found[i]);) {
        }
    }
    std::erase_if(found, [](const Candidate &candidate) { return !candidate.isReal; });
}

} // namespace

PeakSettings usablePeakSettings(const PeakSettings &settings)
{
    PeakSettings usable = settings;
    usable.windowSize = std::clamp(settings.windowSize, 7, SavitzkyGolay::LargestWindow) | 1;
    usable.polyOrder =
        std::clamp(settings.polyOrder, 2, std::min(SavitzkyGolay::LargestOrder, usable.windowSize - 1));
    usable.snr = std::isfinite(settings.snr) ? std::clamp(settings.snr, 1.0, 1e4) : PeakSettings().snr;
    return usable;
}

std::vector<double> feetOf(const Spectrum &spectrum, FftPlans &plans, Workspace &workspace)
{
    if (spectrum.recordLength <= 1 || spectrum.fftLength <= 0)
        return {};
    constexpr qint64 Level = 1 << 20;
    FidList steady;
    steady.spacing = 1e-6 / (static_cast<double>(spectrum.fftLength) * spectrum.dxMHz);
    steady.shots = 1;
    steady.frames = 1;
    steady.size = spectrum.recordLength;
    // The line of a level stands at bin 0, and one of its sides is all of the spectrum.
    steady.sums = std::make_shared<const std::vector<qint64>>(static_cast<size_t>(steady.size), Level);
    FtSettings settings = spectrum.settings;
    settings.removeDc = false;
    settings.units = FtUnits::FtV;
    settings.amplitude = AmplitudeConvention::PerWindow;
    auto made = transform(steady, 0, settings, plans, workspace);
    if (!made)
        return {};
    std::vector<double> feet(made->values().begin(), made->values().end());
    // The transform leaves out the bin of the LO, which is the line's top.
    feet.front() = static_cast<double>(Level) * workspace.apodisation().sum() /
                   static_cast<double>(workspace.apodisation().count());
    const double top = feet.front();
    double greatest = 0.0;
    for (auto foot = feet.rbegin(); foot != feet.rend(); ++foot) {
        greatest = std::max(greatest, *foot / top);
        *foot = greatest;
    }
    return feet;
}

std::vector<Peak> findPeaks(const Spectrum &spectrum, const PeakSearch &search,
                            const std::vector<double> &feet)
{
    const PeakSettings settings = usablePeakSettings(search.settings);
    if (spectrum.size() < 2 * EdgeBins + 1)
        return {};
    const auto y = spectrum.values();
    const auto tops = topsIn(spectrum, settings);
    auto [noise, found] = judged(spectrum, tops, settings.snr);
    if (!search.keepFeet) {
        dropSplinters(spectrum, noise, settings.snr, found);
        dropRipples(spectrum, noise, settings.snr, found);
        if (!feet.empty())
            dropLobes(y, noise, settings.snr, feet, found);
    }
    std::vector<Peak> peaks;
    peaks.reserve(found.size());
    for (const Candidate &candidate : found) {
        const Line line = lineAt(spectrum, noise, candidate.bin);
        const Spur *const spur = search.spurs.at(line.frequencyMHz);
        if (spur && search.leaveOutSpurs)
            continue;
        Peak peak;
        peak.frequencyMHz = line.frequencyMHz;
        peak.height = line.height;
        peak.snr = line.snr;
        peak.widthKHz =
            1e3 * spectrum.dxMHz * (halfWidth(y, candidate.bin, 1) + halfWidth(y, candidate.bin, -1));
        peak.bin = candidate.bin;
        peak.binMHz = spectrum.frequencyOf(candidate.bin);
        peak.binHeight = candidate.height;
        if (spur)
            peak.spur = spur->origin;
        peaks.push_back(std::move(peak));
    }
    return peaks;
}

} // namespace Chirpdeck
