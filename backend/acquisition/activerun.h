// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/accumulator.h"
#include "backend/acquisition/runstatus.h"
#include "backend/acquisition/shotring.h"
#include "backend/experiment/experimentplan.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"

#include <QElapsedTimer>

#include <chrono>
#include <map>
#include <memory>

namespace Chirpdeck::Acquisition {

/// The parts of the run that is on: its plan, its ring, its sums, its clocks. Belongs to the engine's thread.
class ActiveRun
{
public:
    ActiveRun(const RunRequest &request, std::shared_ptr<ExperimentPlan> plan);

    /// Makes ring and sums for what the digitizer has been set to.
    void allocate(const RecordShape &shape);

    const RunRequest request;
    const std::shared_ptr<ExperimentPlan> plan;
    std::shared_ptr<ShotRing> ring;
    std::unique_ptr<Accumulator> accumulator;
    int segment = 0;
    quint64 generation = 0;
    quint64 shotsBefore = 0; ///< of the experiment that is continued

    bool saveUnderWay = false;
    bool backupUnderWay = false;
    bool securingUnderWay = false;
    QElapsedTimer sinceSave;
    QElapsedTimer sinceSecured; ///< by a save or a checkpoint
    std::chrono::milliseconds securingInterval{0};
    QElapsedTimer sinceShot;
    RunOutcome outcome = RunOutcome::None;
    /// What the pulse generators have said since they were prepared.
    std::map<HardwareKey, PulseGeneratorConfig> pulses;

    /// The configurations that the pulse generators have at this moment.
    QList<PulseGeneratorConfig> currentPulses() const;

    void startClock();
    void stopClock();
    /// Seconds of acquisition, pauses left out.
    double elapsedSeconds() const;
    /// Seconds since acquisition began, pauses included.
    double wallSeconds() const;

    /// Notes the shot count of this moment; the rate is that of the last seconds.
    void noteShots(quint64 shots);
    double shotsPerSecond() const;

    /// Between two saves, within what is allowed.
    std::chrono::milliseconds autosaveInterval() const;
    /// Between two checkpoints, at least.
    std::chrono::milliseconds checkpointInterval() const;

    /// The current sums as a value that may travel.
    FidList fids() const;

private:
    struct RatePoint
    {
        qint64 msecs;
        quint64 shots;
    };

    QElapsedTimer m_wall;
    QElapsedTimer m_clock;
    qint64 m_elapsedBefore = 0;
    bool m_running = false;
    QElapsedTimer m_rateClock;
    std::vector<RatePoint> m_rate;
};

} // namespace Chirpdeck::Acquisition
