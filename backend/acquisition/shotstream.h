// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/acquisition/bufferpool.h"
#include "backend/acquisition/shotobserver.h"
#include "persistence/frames/framedetector.h"

#include <QJsonObject>

namespace Chirpdeck::Acquisition {

/// The FTMW digitizer as a detector: each transfer of a run is a frame, beside its way into the sums. A frame
/// is `samples` numbers, or `frames` × `samples` for a digitizer that records several per gas pulse. Every
/// transfer is a pass of its own, because nobody knows how many there will be.
///
/// Transfers that the ring handed over as one sum, since the accumulator was behind, have no records: their
/// passes stay empty, and the file's note counts them.
///
/// A run starts it, not start(). Lives on the engine's thread; delivers there, and never waits.
class ShotStream : public FrameDetector, public ShotObserver
{
    Q_OBJECT

public:
    explicit ShotStream(QObject *parent = nullptr);

    /// Whether the next run delivers records.
    void setEnabled(bool enabled) { m_isEnabled = enabled; }
    /// What a reader needs beside the numbers: experiment, title, volts per count, time step.
    const QJsonObject &tags() const { return m_tags; }

    FrameType frameType() const override;
    FrameShape frameShape() const override;
    FrameShape indexShape() const override { return {}; }
    QList<FrameAxis> axes() const override;
    /// Tells of transfers without a record: `summedRecords`, and that not every one is there.
    FrameEnding ending(const QString &reason) const override;
    qint64 passes() const override { return UntilStopped; }
    bool isBusy() const override { return m_isBusy; }
    bool isAlive() const override { return true; }
    Result<void> start(qint64 passes) override;
    /// The records of the run that is on are no longer delivered; the run goes on.
    void stop() override;

    void begin(const ExperimentPlan &plan) override;
    void take(std::span<const ShotRing::Entry> entries) override;
    void end(const QString &reason) override;

private:
    Frame frameOf(std::span<const std::byte> record);

    bool m_isEnabled = false;
    bool m_isBusy = false;
    RecordShape m_shape;
    double m_timeStep = 0.0;
    QJsonObject m_tags;
    qint64 m_nextPass = 0;
    quint64 m_summed = 0;
    std::shared_ptr<BufferPool<std::byte>> m_pool;
};

} // namespace Chirpdeck::Acquisition
