// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/activerun.h"

#include <cmath>

namespace Chirpdeck::Acquisition {

namespace {

// Long enough for a steady figure at 1 Hz, short enough to show a change while one looks at it.
constexpr qint64 RateWindowMs = 4000;

} // namespace

ActiveRun::ActiveRun(const RunRequest &runRequest, std::shared_ptr<ExperimentPlan> runPlan)
    : request(runRequest)
    , plan(std::move(runPlan))
{
}

void ActiveRun::allocate(const RecordShape &shape)
{
    ring = std::make_shared<ShotRing>(shape);
    shotsBefore = plan->continued.shots;
    if (request.type == FtmwType::Target_Shots)
        ring->setShotLimit(request.targetShots - shotsBefore);
    accumulator = std::make_unique<Accumulator>(shape);
    if (shotsBefore > 0)
        accumulator->restore(plan->continued);
}

QList<PulseGeneratorConfig> ActiveRun::currentPulses() const
{
    auto newest = pulses;
    for (const auto &device : plan->experiment.devices()) {
        // What is known from the device itself is newer.
        if (const auto *config = dynamic_cast<const PulseGeneratorConfig *>(device.get()))
            newest.try_emplace(config->key(), *config);
    }
    QList<PulseGeneratorConfig> all;
    for (const auto &[key, config] : newest)
        all.append(config);
    return all;
}

void ActiveRun::startClock()
{
    if (!m_wall.isValid())
        m_wall.start();
    m_clock.start();
    m_running = true;
    m_rate.clear();
    m_rateClock.start();
    sinceShot.start();
}

void ActiveRun::stopClock()
{
    if (std::exchange(m_running, false))
        m_elapsedBefore += m_clock.elapsed();
    m_rate.clear();
}

double ActiveRun::elapsedSeconds() const
{
    return static_cast<double>(m_elapsedBefore + (m_running ? m_clock.elapsed() : 0)) / 1000.0;
}

double ActiveRun::wallSeconds() const
{
    return m_wall.isValid() ? static_cast<double>(m_wall.elapsed()) / 1000.0 : 0.0;
}

void ActiveRun::noteShots(quint64 shots)
{
    if (!m_running)
        return;
    const qint64 now = m_rateClock.elapsed();
    if (m_rate.empty() || m_rate.back().shots != shots)
        sinceShot.start();
    m_rate.push_back({now, shots});
    while (m_rate.size() > 2 && now - m_rate[1].msecs >= RateWindowMs)
        m_rate.erase(m_rate.begin());
}

double ActiveRun::shotsPerSecond() const
{
    if (m_rate.size() < 2)
        return 0.0;
    const auto &first = m_rate.front();
    const auto &last = m_rate.back();
    const auto time = static_cast<double>(last.msecs - first.msecs) / 1000.0;
    return time > 0.0 ? static_cast<double>(last.shots - first.shots) / time : 0.0;
}

std::chrono::milliseconds ActiveRun::autosaveInterval() const
{
    const double seconds = std::clamp(request.autosaveSeconds, LeastAutosaveSeconds, MostAutosaveSeconds);
    return std::chrono::milliseconds(std::llround(1000.0 * seconds));
}

std::chrono::milliseconds ActiveRun::checkpointInterval() const
{
    const double seconds =
        std::clamp(request.checkpointSeconds, LeastCheckpointSeconds, MostCheckpointSeconds);
    return std::chrono::milliseconds(std::llround(1000.0 * seconds));
}

FidList ActiveRun::fids() const
{
    if (!accumulator)
        return {};
    FidList fids = plan->experiment.ftmw->fidTemplate(segment);
    fids.shots = accumulator->shots();
    fids.size = accumulator->shape().samples;
    fids.frames = accumulator->shape().frames;
    fids.sums = accumulator->sums();
    return fids;
}

} // namespace Chirpdeck::Acquisition
