// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/taskscope.h"
#include "persistence/data/result.h"

#include <QCoro/QCoroTask>
#include <QObject>

#include <functional>
#include <memory>

namespace Chirpdeck {
class InstrumentSet;
}

namespace Chirpdeck::Acquisition {

class ActiveRun;
class RunLog;
class RunSaver;

/// Carries a scan from one segment to the next: takes the last shots of the old frequencies, saves the
/// segment, moves the clocks, and makes the digitizer forget what it has heard meanwhile. The ring is gated
/// from the last shot of the old segment, when it is satisfied, to the first of the new one, so that every
/// shot is in the sum of the frequencies that it was recorded at, or in none.
///
/// Works on the engine's thread; every wait has a deadline and ends with cancel().
class SegmentMover : public QObject
{
    Q_OBJECT

public:
    /// `drain` adds everything that waits in the ring. What is named here outlives the mover's waits.
    SegmentMover(RunSaver &saver, std::shared_ptr<RunLog> log, std::function<void()> drain, QObject *parent);

    /// Begins to move; moved() or failed() follow unless it is cancelled.
    void begin(std::shared_ptr<ActiveRun> run, std::shared_ptr<InstrumentSet> instruments);
    /// Gives up at once. What the run holds belongs to one segment all the same, the old or the next.
    void cancel();
    bool isMoving() const { return m_isMoving; }

signals:
    /// The run is at a segment that lacks shots, and its ring may be opened.
    void moved();
    void failed(const Chirpdeck::Error &error);

private:
    QCoro::Task<void> move(std::shared_ptr<ActiveRun> run);
    QCoro::Task<Result<void>> step(std::shared_ptr<ActiveRun> run);

    std::shared_ptr<InstrumentSet> m_instruments; ///< of the run that moves
    RunSaver &m_saver;
    const std::shared_ptr<RunLog> m_log;
    const std::function<void()> m_drain;
    bool m_isMoving = false;
    TaskScope m_scope;
};

} // namespace Chirpdeck::Acquisition
