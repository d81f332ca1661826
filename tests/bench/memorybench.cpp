// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/companions.h"
#include "tests/bench/groups.h"
#include "tests/bench/measuredplans.h"
#include "tests/bench/shotflow.h"

#include <QFile>

#include <stdexcept>
#include <unistd.h>

namespace Chirpdeck::Bench {

namespace {

constexpr qsizetype Points = 10'000;
constexpr quint64 Settled = 100'000;
constexpr quint64 Total = 300'000;
constexpr double ShotsPerSecond = 20'000.0;

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the kernel does not tell how much memory is in use");
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) * 1e-6;
}

void wait(const ShotFlow &flow, quint64 shots)
{
    while (flow.shots() < shots)
        processEventsFor(std::chrono::milliseconds(10));
}

/// Megabytes per 100 000 shots, after the first 100 000. A snapshot and its spectrum follow every 500 shots,
/// and a durable save every 2 000.
double growth()
{
    FftPlans plans;
    Companions companions(plans, Companions::everyShots(500), Companions::everyShots(2'000));
    ShotFlow flow(noiseRecords(Points), ShotsPerSecond,
                  [&](const Acquisition::Accumulator &sums) { companions.follow(sums); });
    wait(flow, Settled);
    const double before = residentMegabytes();
    wait(flow, Total);
    const double after = residentMegabytes();
    flow.finish();
    companions.finish();
    return (after - before) / static_cast<double>(Total - Settled) * 1e5;
}

} // namespace

Group memory()
{
    Group group;
    group.repeats = 1; // a second run would find the memory of the first
    group.cases = {{"memory/growth", "MB", growth, {}}};
    return group;
}

} // namespace Chirpdeck::Bench
