// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/spectrum/realtransform.h"
#include "backend/spectrum/transform.h"
#include "tests/bench/companions.h"
#include "tests/bench/groups.h"
#include "tests/bench/measuredplans.h"

#include <fftw3.h>

#include <random>
#include <stdexcept>

namespace Chirpdeck::Bench {

namespace {

constexpr qsizetype Points = 750'000;
constexpr qsizetype PaddedPoints = 2'097'152;

FidList noiseFids()
{
    std::mt19937_64 random(1);
    std::normal_distribution<double> counts(0.0, 20'000.0);
    std::vector<qint64> sums(Points);
    for (auto &sum : sums)
        sum = static_cast<qint64>(counts(random));
    return describedFids(std::make_shared<const std::vector<qint64>>(std::move(sums)), 1000);
}

/// One length: its spectrum, and the plan alone.
struct Length
{
    FtSettings settings = liveSettings();
    std::shared_ptr<const FftPlan> plan;
    FftBuffer in;
    FftBuffer out;
    Workspace workspace;

    void prepare(FftPlans &plans, qsizetype length)
    {
        settings.zeroPad = length == Points ? 0 : 1;
        if (resultingLength(Points, settings.zeroPad) != length)
            throw std::runtime_error("the record is not padded as expected");
        plan = plans.plan(length);
        if (!plan || !in.allocate(length) || !out.allocate(doublesForResult(length)))
            throw std::bad_alloc();
        std::fill_n(in.data(), in.size(), 1.0);
        std::fill_n(out.data(), out.size(), 0.0);
    }

    double runPlan()
    {
        return seconds([this] { plan->execute(in.data(), out.complexData()); }) * 1e3;
    }

    double runTransform(const FidList &fids, FftPlans &plans)
    {
        return seconds([&] {
                   const auto spectrum = transform(fids, 0, settings, plans, workspace);
                   if (!spectrum)
                       throw std::runtime_error(qPrintable(spectrum.error().text()));
                   keep(spectrum);
               }) *
               1e3;
    }
};

struct Setting
{
    FidList fids;
    std::unique_ptr<FftPlans> plans;
    Length plain;
    Length padded;
};

} // namespace

Group firstSpectrum()
{
    const auto fids = std::make_shared<FidList>();
    Group group;
    group.repeats = 5;
    group.prepare = [fids] { *fids = noiseFids(); };
    group.cases = {{"ft/first",
                    "ms",
                    [fids] {
                        // As in a program that has just started: no plan, no table of sines, no memory.
                        fftw_cleanup();
                        FftPlans plans;
                        return seconds([&] {
                                   Workspace workspace;
                                   keep(transform(*fids, 0, liveSettings(), plans, workspace));
                               }) *
                               1e3;
                    },
                    {}}};
    return group;
}

Group spectra()
{
    const auto setting = std::make_shared<Setting>();
    Group group;
    group.repeats = 41;
    group.prepare = [setting] {
        setting->fids = noiseFids();
        setting->plans = measuredPlans({Points, PaddedPoints});
        setting->plain.prepare(*setting->plans, Points);
        setting->padded.prepare(*setting->plans, PaddedPoints);
        // The first transform of a length calculates its window.
        setting->plain.runTransform(setting->fids, *setting->plans);
        setting->padded.runTransform(setting->fids, *setting->plans);
    };
    group.cases = {{"ft/750k/plan", "ms", [setting] { return setting->plain.runPlan(); }, {}},
                   {"ft/750k", "ms",
                    [setting] { return setting->plain.runTransform(setting->fids, *setting->plans); },
                    "ft/750k/plan"},
                   {"ft/2097152/plan", "ms", [setting] { return setting->padded.runPlan(); }, {}},
                   {"ft/2097152", "ms",
                    [setting] { return setting->padded.runTransform(setting->fids, *setting->plans); },
                    "ft/2097152/plan"}};
    return group;
}

} // namespace Chirpdeck::Bench
