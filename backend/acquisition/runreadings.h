// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/taskscope.h"

#include <QCoro/QCoroTask>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Chirpdeck {
class InstrumentSet;
}

namespace Chirpdeck::Acquisition {

class ActiveRun;
class RunProblems;
class RunRecorder;

/// Records the auxiliary readings of a run: at its start, in its interval, and at its end. Works on the
/// engine's thread.
class RunReadings : public QObject
{
    Q_OBJECT

public:
    RunReadings(std::shared_ptr<InstrumentSet> instruments, RunRecorder *recorder, RunProblems &problems,
                TaskScope &scope, QObject *parent);

    /// Not during a run.
    void setInstruments(std::shared_ptr<InstrumentSet> instruments)
    {
        m_instruments = std::move(instruments);
    }

    /// Now, and from now on in the interval of the run's request; without one nothing is recorded.
    void begin(std::shared_ptr<ActiveRun> run);
    /// No further readings by themselves.
    void stop();
    /// Those of this moment, for a run with an interval.
    QCoro::Task<void> record(std::shared_ptr<ActiveRun> run);

private:
    std::shared_ptr<InstrumentSet> m_instruments;
    RunRecorder *const m_recorder;
    RunProblems &m_problems;
    TaskScope &m_scope;
    std::shared_ptr<ActiveRun> m_run; ///< from begin() to stop()
    QTimer m_timer;
};

} // namespace Chirpdeck::Acquisition
