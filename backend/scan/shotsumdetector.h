// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/taskscope.h"
#include "instruments/digitizer/shotsink.h"
#include "persistence/frames/framedetector.h"

#include <QCoro/QCoroTask>
#include <QJsonObject>

#include <memory>

namespace Chirpdeck {
class InstrumentSet;
struct ExperimentPlan;
} // namespace Chirpdeck

namespace Chirpdeck::Acquisition {
class Accumulator;
class ShotRing;
} // namespace Chirpdeck::Acquisition

namespace Chirpdeck::Scan {

/// The FTMW digitizer as a detector: a frame is the exact sum of so many shots, with the loadout's settings.
///
/// Chirps play only while a frame is taken, and not before the pulses of that moment were found to protect
/// the receiver: between two frames a scan may move them. A frame that stop() cuts short is not delivered,
/// for it would be the sum of fewer shots than its neighbours.
///
/// Lives and delivers on the engine's thread.
class ShotSumDetector : public FrameDetector
{
    Q_OBJECT

public:
    ShotSumDetector(std::shared_ptr<InstrumentSet> instruments, int shots);
    ~ShotSumDetector() override;

    /// Sets up all devices as for a run.
    QCoro::Task<Result<void>> prepare();
    QJsonObject facts() const;

    FrameType frameType() const override { return FrameType::Int64; }
    FrameShape frameShape() const override;
    FrameShape indexShape() const override { return {}; }
    QList<FrameAxis> axes() const override;
    qint64 passes() const override { return m_passes; }
    bool isBusy() const override { return m_isBusy; }
    bool isAlive() const override { return true; }
    Result<void> start(qint64 passes) override;
    void stop() override;

private:
    QCoro::Task<void> run();
    QCoro::Task<Result<void>> takeFrame(qint64 pass);
    QCoro::Task<Result<void>> waitForShots(std::shared_ptr<Acquisition::ShotRing> ring,
                                           std::shared_ptr<Acquisition::Accumulator> sum);
    QCoro::Task<Result<void>> checkGuardsNow();

    const std::shared_ptr<InstrumentSet> m_instruments;
    const int m_shots;
    std::shared_ptr<ExperimentPlan> m_plan;
    RecordShape m_shape;
    qint64 m_passes = 1;
    bool m_isBusy = false;
    bool m_mustStop = false;
    TaskScope m_scope;
};

} // namespace Chirpdeck::Scan
