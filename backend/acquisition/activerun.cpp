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
    accumulator = std::make_unique<Accumulator>(shape);
    position = plan->position;
    shotsElsewhere = plan->continuedElsewhere;
    accumulator->restore(plan->continued);
    if (request.type == FtmwType::Peak_Up)
        average = std::make_unique<FidPeakUpStorage>(request.targetShots);
    quality = ShotQuality::of(ftmw(), shape);
    ring->setQuality(quality);
    accumulator->setQuality(quality);
    limitRing();
}

quint64 ActiveRun::shots() const
{
    if (average)
        return average->current().shots;
    return shotsElsewhere + (accumulator ? accumulator->shots() : 0);
}

FtmwProgress ActiveRun::progress() const
{
    return {.shots = shots(),
            .segmentShots = accumulator ? accumulator->shots() : 0,
            .position = position,
            .elapsedSeconds = wallSeconds()};
}

bool ActiveRun::hasShots() const
{
    return average ? average->current().shots > 0 : accumulator && accumulator->shots() > 0;
}

quint64 ActiveRun::shotsWanted() const
{
    if (request.type == FtmwType::Target_Shots)
        return request.targetShots;
    if (!ftmw().isScan())
        return 0;
    return static_cast<quint64>(ftmw().rf.shotsPerClockConfig) *
           (static_cast<quint64>(position.completedSweeps) + 1);
}

void ActiveRun::limitRing()
{
    const quint64 wanted = shotsWanted();
    if (wanted == 0)
        return;
    const quint64 there = accumulator->shots();
    ring->setShotLimit(ring->shotsTaken() + (wanted > there ? wanted - there : 0));
}

bool ActiveRun::lacksShots() const
{
    return quality && accumulator->shots() < shotsWanted();
}

void ActiveRun::refreshReference()
{
    if (!quality)
        return;
    if (!average) {
        quality->setReference(*accumulator->sums(), accumulator->shots());
        return;
    }
    const auto fids = average->current();
    if (fids.shots > 0)
        quality->setReference(*fids.sums, fids.shots, std::exp2(FidPeakUpStorage::FractionBits));
}

bool ActiveRun::isLastVisit() const
{
    return !ftmw().isScan() || ftmw().isComplete({.position = ftmw().next(position)});
}

void ActiveRun::enter(const FtmwPosition &next, const FidList &sums)
{
    shotsElsewhere = shots() - sums.shots;
    accumulator->restore(sums);
    position = next;
    if (quality)
        quality->forgetReference();
}

void ActiveRun::foldIntoAverage()
{
    if (!average || !accumulator || accumulator->shots() == 0)
        return;
    FidList fids = ftmw().fidTemplate();
    fids.vMult = ftmw().digitizer.voltsPerCount();
    fids.shots = accumulator->shots();
    fids.size = accumulator->shape().samples;
    fids.frames = accumulator->shape().frames;
    fids.sums = accumulator->sums();
    average->add(fids);
    accumulator->reset();
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
    if (average)
        return average->current();
    FidList fids = ftmw().fidTemplate(position.segment);
    fids.shots = accumulator->shots();
    fids.size = accumulator->shape().samples;
    fids.frames = accumulator->shape().frames;
    fids.sums = accumulator->sums();
    return fids;
}

} // namespace Chirpdeck::Acquisition
