// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QList>
#include <QString>

namespace Chirpdeck {

class FileSystem;

/// A part whose run did not come to its end: the program was killed, the computer lost its power, or a
/// failed run was given up.
struct FramePart
{
    QString path;      ///< of the part
    QString target;    ///< of the file that it would become
    QString shape;     ///< "(10, 512)"; empty where the part has no list of its frames
    qint64 frames = 0; ///< in the list
    qint64 expected = 0;
    qint64 bytes = 0;
    /// No frame had come, or the first was not listed yet, or the list is gone.
    bool isEmpty() const { return frames == 0; }
};

/// The parts in a folder and below it that no living program writes, at most `depth` folders down; of a part
/// itself that one. Reads their lists, not their frames.
QList<FramePart> findFrameParts(const QString &path, int depth = 8);

/// What a recovery has made of a part.
struct RecoveredFrames
{
    QString path; ///< of the finished file; empty where the part was empty and is gone
    qint64 frames = 0;
    qint64 expected = 0;
    qint64 damaged = 0; ///< in the list, but other bytes in the part than were written; not counted as frames
};

/// Finishes a part: every listed frame is compared with its checksum, the others get the fill value, the mask
/// tells which are which, and the file gets its name. Doing it again after a kill does no harm. Fails for a
/// part that a living program writes, for one of which something cannot be read, and for one with bytes whose
/// list is gone: all of these stay as they are. A part that never got a frame is removed.
Result<RecoveredFrames> recoverFrames(const QString &partPath, FileSystem *files = nullptr);

/// Removes lists whose part is gone, as a kill right after publishing leaves them; returns how many.
int removeFrameLeftovers(const QString &folder, int depth = 8);

} // namespace Chirpdeck
