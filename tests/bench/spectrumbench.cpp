// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/peaks.h"
#include "backend/spectrum/realtransform.h"
#include "backend/spectrum/savitzkygolay.h"
#include "backend/spectrum/sidebands.h"
#include "backend/spectrum/transform.h"
#include "tests/bench/companions.h"
#include "tests/bench/groups.h"
#include "tests/bench/measuredplans.h"

#include <algorithm>
#include <random>
#include <stdexcept>

namespace Chirpdeck::Bench {

namespace {

constexpr qsizetype SpectrumPoints = 1'000'000;
constexpr qsizetype Points = 750'000;
constexpr int Segments = 100;
/// A prime, and the convenient length next to it.
constexpr qsizetype Prime = 749'993;

/// Noise as a transform has it, and a thousand lines.
Spectrum millionPoints()
{
    std::mt19937_64 random(2);
    std::normal_distribution<double> normal(0.0, 1.0);
    std::uniform_int_distribution<qsizetype> place(10, SpectrumPoints - 10);
    std::vector<double> y(SpectrumPoints);
    for (double &value : y)
        value = std::hypot(normal(random), normal(random));
    for (int line = 0; line < 1000; ++line) {
        const qsizetype center = place(random);
        const double height = 10.0 * std::exp(std::abs(normal(random)) * 2.0);
        for (qsizetype i = center - 4; i <= center + 4; ++i) {
            const double d = static_cast<double>(i - center) / 1.5;
            y[static_cast<std::size_t>(i)] += height * std::exp(-d * d);
        }
    }
    Spectrum spectrum;
    spectrum.y = std::make_shared<const std::vector<double>>(std::move(y));
    spectrum.loMHz = -1.0;
    spectrum.fftLength = 2 * (SpectrumPoints - 1);
    return spectrum;
}

struct PeakSetting
{
    Spectrum spectrum;
    std::vector<double> out;
    std::vector<double> copy;

    /// What no search can do without: the derivative, and a median.
    double parts(int window)
    {
        const SavitzkyGolay filter(window, 6, 2);
        const auto y = spectrum.values();
        out.resize(y.size());
        copy.resize(y.size());
        return seconds([&] {
                   const auto width = static_cast<std::size_t>(filter.window());
                   correlate(y, filter.weights(), std::span(out).first(y.size() - width + 1));
                   std::ranges::copy(y, copy.begin());
                   std::ranges::nth_element(copy, copy.begin() + std::ssize(copy) / 2);
                   keep(copy[copy.size() / 2]);
               }) *
               1e3;
    }

    double search(int window)
    {
        PeakSearch wanted;
        wanted.settings.windowSize = window;
        return seconds([&] { keep(findPeaks(spectrum, wanted)); }) * 1e3;
    }
};

struct ScanSetting
{
    FidList fids;
    std::unique_ptr<FftPlans> plans;
    std::shared_ptr<const FftPlan> plan;
    FftBuffer in;
    FftBuffer out;
    Workspace workspace;
    std::vector<double> los;

    void prepare()
    {
        std::mt19937_64 random(3);
        std::normal_distribution<double> counts(0.0, 20'000.0);
        std::vector<qint64> sums(Points);
        for (auto &sum : sums)
            sum = static_cast<qint64>(counts(random));
        fids = describedFids(std::make_shared<const std::vector<qint64>>(std::move(sums)), 1000);
        plans = measuredPlans({Points});
        plan = plans->plan(Points);
        if (!plan || !in.allocate(Points) || !out.allocate(doublesForResult(Points)))
            throw std::bad_alloc();
        std::fill_n(in.data(), in.size(), 1.0);
        std::fill_n(out.data(), out.size(), 0.0);
        for (int i = 0; i < Segments; ++i)
            los.push_back(fids.probeFreqMHz + 7.3 * i);
    }

    double bare()
    {
        return seconds([this] {
                   for (int i = 0; i < Segments; ++i)
                       plan->execute(in.data(), out.complexData());
               }) *
               1e3;
    }

    double deconvolution()
    {
        FtSettings processing = liveSettings();
        processing.zeroPad = 0;
        return seconds([&] {
                   const auto spectrum = deconvolve(
                       [this](int i) -> Result<FidList> {
                           FidList segment = fids;
                           segment.probeFreqMHz = los[static_cast<std::size_t>(i)];
                           return segment;
                       },
                       los, processing, {}, *plans, workspace);
                   if (!spectrum)
                       throw std::runtime_error(qPrintable(spectrum.error().text()));
                   keep(spectrum);
               }) *
               1e3;
    }
};

struct PrimeSetting
{
    FftPlans plans;
    FftBuffer in;
    FftBuffer out;

    void prepare()
    {
        if (!in.allocate(Points) || !out.allocate(doublesForResult(Points)))
            throw std::bad_alloc();
        std::fill_n(in.data(), in.size(), 1.0);
        std::fill_n(out.data(), out.size(), 0.0);
        run(Points);
        run(Prime);
    }

    double run(qsizetype length)
    {
        const auto plan = plans.plan(length);
        if (!plan)
            throw std::bad_alloc();
        return seconds([&] { plan->execute(in.data(), out.complexData()); }) * 1e3;
    }
};

} // namespace

Group peaks()
{
    const auto setting = std::make_shared<PeakSetting>();
    Group group;
    group.repeats = 15;
    group.prepare = [setting] { setting->spectrum = millionPoints(); };
    for (const int window : {11, 1001}) {
        const std::string name = "peaks/1M/" + std::to_string(window);
        group.cases.push_back(
            {name + "/parts", "ms", [setting, window] { return setting->parts(window); }, {}});
        group.cases.push_back(
            {name, "ms", [setting, window] { return setting->search(window); }, name + "/parts"});
    }
    return group;
}

Group sidebands()
{
    const auto setting = std::make_shared<ScanSetting>();
    Group group;
    group.repeats = 5;
    group.prepare = [setting] { setting->prepare(); };
    group.cases = {{"sideband/100x750k/bare", "ms", [setting] { return setting->bare(); }, {}},
                   {"sideband/100x750k", "ms", [setting] { return setting->deconvolution(); },
                    "sideband/100x750k/bare"}};
    return group;
}

Group primeLengths()
{
    const auto setting = std::make_shared<PrimeSetting>();
    Group group;
    group.repeats = 21;
    group.prepare = [setting] { setting->prepare(); };
    group.cases = {{"ft/749993/smooth", "ms", [setting] { return setting->run(Points); }, {}},
                   {"ft/749993", "ms", [setting] { return setting->run(Prime); }, "ft/749993/smooth"}};
    return group;
}

} // namespace Chirpdeck::Bench
