// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/groups.h"
#include "tests/bench/stage.h"

#include <cmath>
#include <future>
#include <random>

namespace Chirpdeck::Bench {

namespace {

constexpr int Frames = 40;
constexpr qsizetype FidPoints = 750'000;

Trace::Values noise(qsizetype points, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> heights(0.0, 1.0);
    // A stretch of noise again and again: ten million normal numbers would take longer than the measurement.
    std::vector<double> stretch(100'003);
    for (double &y : stretch)
        y = heights(random);
    auto values = std::make_shared<std::vector<double>>(static_cast<size_t>(points));
    for (size_t i = 0; i < values->size(); ++i)
        (*values)[i] = stretch[i % stretch.size()];
    return values;
}

/// A free-induction decay in noise, as long as a third of the record.
Trace::Values decay(qsizetype points, unsigned seed)
{
    auto values = std::make_shared<std::vector<double>>(*noise(points, seed));
    for (size_t i = 0; i < values->size(); ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(points);
        (*values)[i] += 20.0 * std::exp(-3.0 * t) * std::sin(0.7 * static_cast<double>(i));
    }
    return values;
}

/// Milliseconds of the typical frame.
double timed(const std::function<void(int frame)> &frame)
{
    std::vector<double> times;
    for (int i = 0; i < Frames; ++i)
        times.push_back(seconds([&] { frame(i); }) * 1e3);
    return median(std::move(times));
}

struct Setting
{
    Stage stage;
    std::vector<Trace::Values> fids;
    TracePtr few;
    TracePtr many;

    Setting()
        : few(Trace::build(0.0, 1e3, noise(10'000, 1)))
        , many(Trace::build(0.0, 1.0, noise(10'000'000, 1)))
    {
        for (unsigned seed = 0; seed < 4; ++seed)
            fids.push_back(decay(FidPoints, seed));
    }

    double drawEmpty()
    {
        stage.trace().setVisible(false);
        return timed([this](int) { stage.drawFrame(); });
    }

    // Every frame shows what the item worked out while the frame before was drawn. The time of a frame is
    // that of all: pyramid, columns, mesh, drawing; pyramids are built on another thread, as in the program.
    double drawReplaced()
    {
        stage.trace().setVisible(true);
        const auto build = [this](int i) {
            return std::async(std::launch::async, [values = fids[static_cast<size_t>(i) % fids.size()]] {
                return Trace::build(0.0, 20e-6, values);
            });
        };
        auto next = build(0);
        return timed([&](int i) {
            stage.trace().setTrace(next.get());
            next = build(i + 1);
            stage.drawFrame();
            stage.settle();
        });
    }

    // To and fro over a tenth of the data.
    double drawPanned(const TracePtr &trace)
    {
        stage.trace().setVisible(true);
        stage.trace().setTrace(trace);
        stage.plot().fitAll();
        const double span = trace->xMax() - trace->xMin();
        stage.plot().showX(trace->xMin(), trace->xMin() + 0.8 * span);
        stage.drawFrame();
        stage.settle();
        return timed([this](int i) {
            stage.plot().panBy(i % 40 < 20 ? -7.0 : 7.0, 0.0);
            stage.drawFrame();
            stage.settle();
        });
    }
};

} // namespace

Group plots()
{
    const auto setting = std::make_shared<std::unique_ptr<Setting>>();
    Group group;
    group.repeats = 9;
    group.needsDisplay = true;
    group.beforeApplication = Stage::prepareEnvironment;
    group.prepare = [setting] { *setting = std::make_unique<Setting>(); };
    group.finish = [setting] { setting->reset(); };
    group.cases = {
        {"plot/empty", "ms", [setting] { return (*setting)->drawEmpty(); }, {}},
        {"plot/replace-750k", "ms", [setting] { return (*setting)->drawReplaced(); }, "plot/empty"},
        {"plot/pan-10k", "ms", [setting] { return (*setting)->drawPanned((*setting)->few); }, {}},
        {"plot/pan-10m", "ms", [setting] { return (*setting)->drawPanned((*setting)->many); },
         "plot/pan-10k"}};
    return group;
}

} // namespace Chirpdeck::Bench
