// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator asks of the engine: every function posts to the engine's thread and returns at once.
#include "backend/acquisition/activerun.h"
#include "backend/acquisition/runengine.h"
#include "backend/acquisition/runlog.h"

namespace Chirpdeck::Acquisition {

void RunEngine::start(const RunRequest &request)
{
    QMetaObject::invokeMethod(
        this, [this, request] { run(request); }, Qt::QueuedConnection);
}

void RunEngine::pause()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!apply(RunEvent::PauseRequested))
                return;
            m_run->ring->setGated(true);
            m_run->stopClock();
            // No shots are expected until it goes on.
            m_problems.settle(QStringLiteral("shots"));
            m_log->add(LogCode::Normal, tr("Paused at %1 shots.").arg(m_run->shots()));
            publish();
        },
        Qt::QueuedConnection);
}

void RunEngine::resume()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            // Shots flow again when the clocks are where they belong, and not before.
            const bool isMoving = m_mover.isMoving();
            if (!apply(isMoving ? RunEvent::MoveResumed : RunEvent::ResumeRequested))
                return;
            if (!isMoving)
                open();
            m_log->add(LogCode::Normal, tr("Resumed."));
            publish();
        },
        Qt::QueuedConnection);
}

void RunEngine::stop()
{
    QMetaObject::invokeMethod(
        this, [this] { beginEnding(RunEvent::StopRequested, RunOutcome::Stopped); }, Qt::QueuedConnection);
}

void RunEngine::backUp()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            const bool isOn = m_status.state == RunState::Acquiring || m_status.state == RunState::Paused;
            if (isOn && m_run->ftmw().hasBackups())
                m_saver.backUp();
        },
        Qt::QueuedConnection);
}

void RunEngine::setAverageDepth(quint64 shots)
{
    QMetaObject::invokeMethod(
        this,
        [this, shots] {
            if (!m_run || !m_run->average)
                return;
            m_run->average->setTargetShots(shots);
            publish();
        },
        Qt::QueuedConnection);
}

void RunEngine::resetAverage()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_run || !m_run->average)
                return;
            m_run->accumulator->reset();
            m_run->average->reset();
            publish();
        },
        Qt::QueuedConnection);
}

void RunEngine::requestSnapshot()
{
    if (m_snapshotPosted.exchange(true))
        return;
    QMetaObject::invokeMethod(this, &RunEngine::publishSnapshot, Qt::QueuedConnection);
}

void RunEngine::acknowledge()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            // A run whose end is not on disk yet goes on trying, and is not forgotten.
            if (!m_run && apply(RunEvent::Acknowledged)) {
                m_problems.settle(QStringLiteral("run"));
                publish();
            }
        },
        Qt::QueuedConnection);
}

void RunEngine::noteLine(const LineSighting &sighting)
{
    QMetaObject::invokeMethod(
        this,
        [this, sighting] {
            const bool isOurs = m_run && isRunning() && m_status.untilLine &&
                                sighting.number == m_status.number && sighting.shots <= m_status.shots;
            if (!isOurs)
                return;
            m_status.lineSnr = sighting.snr;
            if (sighting.snr >= m_status.untilLine->snr && m_status.state != RunState::Moving) {
                m_log->add(LogCode::Normal, tr("The line at %1 MHz has a signal-to-noise ratio of %2.")
                                                .arg(m_status.untilLine->frequencyMHz, 0, 'f', 4)
                                                .arg(sighting.snr, 0, 'f', 1));
                beginEnding(RunEvent::TargetReached, RunOutcome::Complete);
                return;
            }
            publish();
        },
        Qt::QueuedConnection);
}

void RunEngine::connectDevices()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            openAll();
            m_reconnectTimer.start(m_timings.reconnect);
        },
        Qt::QueuedConnection);
}

void RunEngine::setAsleep(bool asleep)
{
    QMetaObject::invokeMethod(
        this,
        [this, asleep] {
            m_status.sleepWanted = asleep;
            publish();
            if (!m_run)
                sleepAsWanted();
        },
        Qt::QueuedConnection);
}

} // namespace Chirpdeck::Acquisition
