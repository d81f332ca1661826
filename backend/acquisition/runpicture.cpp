// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells of a run: the status, and the sums of the moment.
#include "backend/acquisition/activerun.h"
#include "backend/acquisition/runengine.h"

namespace Chirpdeck::Acquisition {

namespace {

// A line that is hardly there gives no time to wait for it.
constexpr double LeastSnrForEstimate = 2.0;

} // namespace

void RunEngine::publish()
{
    if (m_run) {
        m_status.shots = m_run->shots();
        m_status.averageDepth = m_run->average ? m_run->average->targetShots() : 0;
        m_status.segment = m_run->position.segment;
        m_status.completedSweeps = m_run->position.completedSweeps;
        const auto progress = m_run->progress();
        m_status.segmentShots = progress.segmentShots;
        m_status.perMille = m_run->ftmw().perMille(progress);
        m_status.shotsPerSecond = m_run->shotsPerSecond();
        m_status.elapsedSeconds = m_run->elapsedSeconds();
        m_status.wallSeconds = m_run->wallSeconds();
        m_status.secondsLeft.reset();
        if (m_status.targetShots && m_status.shotsPerSecond > 0.0)
            m_status.secondsLeft =
                static_cast<double>(m_status.targetShots - std::min(m_status.shots, m_status.targetShots)) /
                m_status.shotsPerSecond;
        else if (m_status.targetSeconds > 0.0)
            m_status.secondsLeft = std::max(0.0, m_status.targetSeconds - m_status.wallSeconds);
        estimateLine();
        if (m_run->quality) {
            m_status.rejectedShots = m_run->quality->rejectedShots();
            m_status.chirpLevel = m_run->quality->level();
            m_status.chirpDriftSamples = m_run->quality->driftSamples();
        }
    }
    emit statusChanged(m_status);
}

void RunEngine::estimateLine()
{
    m_status.lineSecondsLeft.reset();
    if (!m_status.untilLine || m_status.lineSnr.value_or(0.0) < LeastSnrForEstimate ||
        m_status.shotsPerSecond <= 0.0)
        return;
    // The noise of an average falls with the root of its shots.
    const double ratio = m_status.untilLine->snr / *m_status.lineSnr;
    const auto shots = static_cast<double>(m_status.isScan() ? m_status.segmentShots : m_status.shots);
    const double left = std::max(0.0, shots * (ratio * ratio - 1.0)) / m_status.shotsPerSecond;
    m_status.lineSecondsLeft = left;
    m_status.secondsLeft = std::min(m_status.secondsLeft.value_or(left), left);
}

void RunEngine::publishSnapshot()
{
    if (m_run)
        m_run->foldIntoAverage();
    m_snapshotOwed = !m_run || !m_run->hasShots();
    if (m_snapshotOwed)
        return;
    m_snapshotPosted.store(false);
    Snapshot snapshot;
    snapshot.segment = m_run->segment();
    snapshot.generation = ++m_run->generation;
    snapshot.fids = m_run->fids();
    emit snapshotTaken(snapshot);
}

} // namespace Chirpdeck::Acquisition
