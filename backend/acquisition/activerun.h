// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/accumulator.h"
#include "backend/acquisition/runstatus.h"
#include "backend/acquisition/shotring.h"
#include "backend/experiment/experimentplan.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "persistence/stores/fidpeakupstorage.h"

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
    std::unique_ptr<FidPeakUpStorage> average; ///< of Peak Up only
    std::shared_ptr<ShotQuality> quality;      ///< where shots are judged
    bool isToppingUp = false;                  ///< making up for shots that were rejected
    QElapsedTimer sinceClippingLook;
    FtmwPosition position;
    quint64 shotsElsewhere = 0; ///< of all segments but the one at hand; they are saved
    quint64 shotsSeen = 0;      ///< since the start, from the ring
    quint64 generation = 0;

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

    const FtmwConfig &ftmw() const { return *plan->experiment.ftmw; }
    /// Accumulated so far, in all segments.
    quint64 shots() const;
    FtmwProgress progress() const;
    /// Whether fids() has any.
    bool hasShots() const;
    /// Lets the ring take what the segment at hand lacks. Nothing may be on its way: the digitizer is gated.
    void limitRing();
    /// Whether nothing but an end is left once the segment at hand has its shots.
    bool isLastVisit() const;
    /// Goes on in another segment with the sums that it has already, which may be none.
    void enter(const FtmwPosition &next, const FidList &sums);
    /// Whether shots that the ring has counted were rejected, so that the target is not met yet.
    bool lacksShots() const;
    /// Further shots are judged by the sums as they are now.
    void refreshReference();
    /// Peak Up: moves what has come into the rolling average.
    void foldIntoAverage();

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
    /// The segment that fids() belong to.
    int segment() const { return position.segment; }

private:
    /// Shots that the segment at hand shall have; 0 where nothing says.
    quint64 shotsWanted() const;

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
