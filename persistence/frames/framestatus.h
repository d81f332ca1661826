// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/frameplan.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace Chirpdeck {

/// The states of a run, in their order; Failed may follow any of the first ones, and is left again by trying
/// once more.
enum class FrameState {
    Idle,       ///< no run
    Reserved,   ///< name and room are being taken; no frame has come
    Acquiring,  ///< frames come and are written
    Finalising, ///< the last frame has come; the file is being completed
    Saved,      ///< the file stands under its name, confirmed by the drive
    Empty,      ///< ended without a frame: there is no file, and the number is free again
    Failed      ///< see FrameStatus::error; what was not written is kept in memory
};

/// How a run stands, all at one moment.
struct FrameStatus
{
    FrameState state = FrameState::Idle;
    QString path;                 ///< of the file, also while it is not finished; empty before it has a name
    std::optional<qint64> number; ///< none for runs that are not numbered
    qint64 passes = 0;            ///< begun so far
    qint64 framesExpected = 0;    ///< cells of all passes that are expected, or begun where nobody knows
    bool isEndKnown = true;       ///< framesExpected is of the whole run, not of what has begun
    qint64 framesTaken = 0;       ///< cells that a frame has come for
    qint64 framesWritten = 0;
    qint64 framesSecured = 0; ///< a power cut leaves them recoverable
    qint64 bytesWritten = 0;
    qint64 bytesExpected = 0;
    qint64 queueFrames = 0; ///< not written yet
    qint64 queueBytes = 0;  ///< of all runs but failed ones, not written or without a checksum yet
    qint64 queueLimit = 0;
    qint64 dropped = 0; ///< frames not kept, because the queue was full
    qint64 refused = 0; ///< frames of a wrong shape, place or type, or for a place that was taken
    FrameExit exit = FrameExit::Success;
    int failures = 0; ///< times that the run has failed
    Error error;      ///< of Failed

    qint64 framesMissing() const { return framesExpected - framesTaken; }
    bool isOver() const
    {
        return state == FrameState::Idle || state == FrameState::Saved || state == FrameState::Empty;
    }
};

/// What became of the frames of one update.
struct FrameReceipt
{
    qint64 taken = 0; ///< cells
    qint64 dropped = 0;
    qint64 refused = 0;
    Error error; ///< why the first one was refused or dropped

    bool isComplete() const { return dropped == 0 && refused == 0; }
};

} // namespace Chirpdeck

Q_DECLARE_METATYPE(Chirpdeck::FrameState)
