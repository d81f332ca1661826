// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/companions.h"
#include "tests/bench/groups.h"
#include "tests/bench/measuredplans.h"
#include "tests/bench/referenceloop.h"
#include "tests/bench/shotflow.h"

#include <algorithm>

namespace Chirpdeck::Bench {

namespace {

using Acquisition::Accumulator;
using Acquisition::ShotRing;

constexpr qsizetype Points = 750'000;
constexpr int Shots = 100;
constexpr std::chrono::seconds FlowTime{2};

struct Setting
{
    std::shared_ptr<const Records> records;
    std::vector<qint64> sums;
    std::unique_ptr<Accumulator> accumulator;
    std::unique_ptr<FftPlans> plans;
};

void prepare(Setting &setting, int bytesPerPoint)
{
    setting.records = noiseRecords(Points * bytesPerPoint);
    setting.sums.assign(Points, 0);
    setting.accumulator = std::make_unique<Accumulator>(RecordShape{Points, 1, bytesPerPoint, false, 1});
}

/// Shots per second of the fastest of the loops.
template<typename T>
double runReference(Setting &setting, const std::vector<ReferenceLoop<T>> &loops)
{
    double best = 0.0;
    for (const auto loop : loops) {
        const double time = seconds([&] {
            for (std::size_t shot = 0; shot < Shots; ++shot) {
                const auto &record = (*setting.records)[shot % setting.records->size()];
                loop(reinterpret_cast<const T *>(record.data()), setting.sums.data(), Points);
            }
            keep(setting.sums);
        });
        best = std::max(best, Shots / time);
    }
    return best;
}

/// Shots per second, one record at a time.
double runAccumulator(Setting &setting)
{
    return Shots / seconds([&] {
               for (std::size_t shot = 0; shot < Shots; ++shot) {
                   const ShotRing::Entry entry{(*setting.records)[shot % setting.records->size()], {}, 1};
                   setting.accumulator->add({&entry, 1});
               }
               keep(*setting.accumulator);
           });
}

double runBare(const Setting &setting)
{
    ShotFlow flow(setting.records);
    processEventsFor(FlowTime);
    return flow.finish();
}

/// With snapshots and spectra ten times a second, and a durable save and a checkpoint every second.
double runWhole(Setting &setting)
{
    if (!setting.plans)
        setting.plans = measuredPlans({Points});
    Companions companions(*setting.plans, Companions::everySeconds(0.1), Companions::everySeconds(1.0));
    ShotFlow flow(setting.records, 0.0, [&](const Accumulator &sums) { companions.follow(sums); });
    processEventsFor(FlowTime);
    const double rate = flow.finish();
    companions.finish();
    return rate;
}

} // namespace

Group acquisition16()
{
    const auto setting = std::make_shared<Setting>();
    Group group;
    group.repeats = 15;
    group.prepare = [setting] { prepare(*setting, 2); };
    group.cases = {{"accumulate/int16/reference",
                    "shots/s",
                    [setting] { return runReference(*setting, referenceLoops16()); },
                    {}},
                   {"accumulate/int16", "shots/s", [setting] { return runAccumulator(*setting); },
                    "accumulate/int16/reference"}};
    return group;
}

Group acquisition()
{
    const auto setting = std::make_shared<Setting>();
    Group group;
    group.prepare = [setting] { prepare(*setting, 1); };
    group.cases = {{"accumulate/int8/reference",
                    "shots/s",
                    [setting] { return runReference(*setting, referenceLoops8()); },
                    {}},
                   {"accumulate/int8", "shots/s", [setting] { return runAccumulator(*setting); },
                    "accumulate/int8/reference"},
                   {"pipeline/bare", "shots/s", [setting] { return runBare(*setting); }, "accumulate/int8"},
                   {"pipeline/750k", "shots/s", [setting] { return runWhole(*setting); }, "pipeline/bare"}};
    return group;
}

} // namespace Chirpdeck::Bench
