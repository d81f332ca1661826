// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/frame.h"
#include "persistence/frames/frametable.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace Chirpdeck {

class FileSystem;

/// What a producer meets when the drive is slower than it is.
enum class WhenFull {
    Wait, ///< it is made to wait until there is room in the queue
    Drop  ///< the frame is not kept, and counted
};

/// What becomes of the passes of a run that goes over its cells several times.
enum class FramePasses {
    Single,     ///< there is one; a second frame for a cell is refused
    Growing,    ///< one file with a leading dimension that is as long as there were passes
    FilePerPass ///< every pass is a file, each with a number of its own
};

/// How a run ended, as the note of the file says it.
enum class FrameExit {
    Success, ///< every cell was measured
    Abort,   ///< stopped before
    Fail     ///< ended by a fault
};
QString exitName(FrameExit exit);

/// What is known when the last frame has come.
struct FrameEnding
{
    /// One per dimension of the data set, without the leading one of a growing set. Missing and empty ones
    /// are left out of the file.
    QList<FrameAxis> axes;
    std::optional<FrameExit> exit; ///< none: by whether cells are missing
    QString reason;                ///< in the user's words; empty for a plain success
    QJsonObject tags;              ///< added to those of the reservation
};

/// Everything that a run is made with. It is latched when the run is reserved: later changes of the storage's
/// properties are for the next run.
struct FramePlan
{
    QString base;   ///< a folder that is there already, absolute
    QString folder; ///< below base; made where it is missing
    QString name;   ///< of the file, without number and ending; `/` makes folders
    bool numbered = true;
    qint64 firstNumber = 0;     ///< no lower one is taken
    bool isNumberKnown = false; ///< firstNumber comes from the folder; else that is looked through first

    FrameLayout layout;
    /// The first frame decides which of the layout's index dimensions are its own.
    bool isLayoutOpen = false;
    FramePasses passes = FramePasses::Single;
    /// Passes after which the run is complete; none: until it is ended. Of no meaning to a single one.
    std::optional<qint64> expectedPasses;
    FillValue fill;

    QJsonObject tags; ///< what the file's note says beside the facts of the run
    QList<FrameAxis> axes;
    FrameTable table;
    bool lysMembers = false; ///< add the pickled axes and note that lys reads

    WhenFull whenFull = WhenFull::Wait;
    /// The longest that written frames wait for the drive's confirmation.
    std::chrono::milliseconds syncInterval{1000};
    FileSystem *files = nullptr; ///< the system calls; nullptr for this computer's
};

} // namespace Chirpdeck
