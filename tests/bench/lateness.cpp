// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lateness.h"

#include "tests/bench/harness.h"
#include "tests/bench/shotflow.h"

#include <QTimer>

#include <chrono>
#include <vector>

namespace Chirpdeck::Bench {

namespace {

constexpr std::chrono::milliseconds Tick{5};
constexpr std::chrono::seconds Watched{6};

} // namespace

double lateness()
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> late;
    auto due = Clock::now() + Tick;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        const auto now = Clock::now();
        late.push_back(std::max(0.0, std::chrono::duration<double, std::milli>(now - due).count()));
        due = now + Tick;
    });
    timer.start(Tick);
    processEventsFor(Watched);
    return quantile(std::move(late), 0.99);
}

double latenessSeconds()
{
    return std::chrono::duration<double>(Watched).count();
}

} // namespace Chirpdeck::Bench
