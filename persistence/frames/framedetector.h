// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/frame.h"
#include "persistence/frames/frameplan.h"

#include <QObject>

namespace Chirpdeck {

/// Where frames come from: a camera, a digitizer that delivers every record, a scan.
///
/// The object lives on the thread of whoever starts it, which is the thread of the FrameStorage it is
/// connected to. It may deliver from a thread of its own, and should: `dataAcquired` and `stopped` are
/// received directly on the delivering thread, and with FrameStorage's policy Wait that thread is made to
/// wait when the drive is slower.
///
/// The order of a run: start() emits busyStateChanged(true) before the first frame; then dataAcquired, as
/// often as there are frames; then stopped() once, after the last frame and on the same thread; then
/// busyStateChanged(false). No signal is emitted with a lock held.
class FrameDetector : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Passes of start() that go on until stop().
    static constexpr qint64 UntilStopped = -1;

    virtual FrameType frameType() const = 0;
    /// Numbers in one frame; empty for a single number.
    virtual FrameShape frameShape() const = 0;
    /// Frames of one pass; empty where a pass is one frame.
    virtual FrameShape indexShape() const = 0;
    FrameShape dataShape() const { return indexShape() + frameShape(); }

    /// One axis per dimension of dataShape(), which holds for the run that is under way or comes next.
    virtual QList<FrameAxis> axes() const = 0;

    /// How the run that has just stopped ended: what only its end tells, such as tags. `reason` is that of
    /// stopped(). Asked for on the delivering thread, during stopped().
    virtual FrameEnding ending(const QString &reason) const
    {
        return {{}, reason.isEmpty() ? std::nullopt : std::optional(FrameExit::Fail), reason, {}};
    }

    /// Of the run under way, as start() was asked.
    virtual qint64 passes() const = 0;

    /// A run is under way.
    virtual bool isBusy() const = 0;
    /// The device answers.
    virtual bool isAlive() const = 0;

    /// Begins a run of so many passes over indexShape(). Fails, without a signal, while one is under way and
    /// when the device does not answer.
    virtual Result<void> start(qint64 passes = 1) = 0;
    /// Asks for the end; returns at once. Frames that are recorded already are still delivered.
    virtual void stop() = 0;

Q_SIGNALS:
    void busyStateChanged(bool busy);
    void aliveStateChanged(bool alive);
    /// Frames by their index in indexShape(), of the pass with that number (from 0).
    void dataAcquired(const Chirpdeck::FrameMap &frames, qint64 pass);
    /// The last frame has been delivered. `reason` is empty unless something went wrong.
    void stopped(const QString &reason);
};

} // namespace Chirpdeck
