// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/frames/frameplan.h"

#include <QString>

#include <optional>

namespace Chirpdeck {

/// Where the files of a storage are and what they are called.
struct FrameStem
{
    QString base;   ///< absolute
    QString folder; ///< absolute; the one that holds the files
    QString stem;   ///< the name without number and ending

    /// The finished file.
    QString path(std::optional<qint64> number) const;
    bool operator==(const FrameStem &) const = default;
};

/// The folder below `base` and the stem that a plan means. No part of folder or name leads out of base.
FrameStem stemOf(const QString &base, const QString &folder, const QString &name);

/// One more than the highest number of a file or part of that stem; 0 where there is none, or no folder.
qint64 nextNumberIn(const FrameStem &stem);

/// While a file grows, this follows its name.
QString partSuffix();
/// And this the name of the list of its cells.
QString journalSuffix();

/// A name that belongs to this program alone: a new, empty part with a lock, under a name that no finished
/// file has.
struct Claim
{
    int file = -1; ///< open for reading and writing, locked
    QString path;  ///< of the finished file to be
    std::optional<qint64> number;
    QString part() const { return path + partSuffix(); }
};

/// Makes the folders that are missing below the base and claims a name: for a numbered plan the first free
/// number from plan.firstNumber on, after all that are there. Fails when the base is not there.
Result<Claim> claimName(const FramePlan &plan);

/// Takes the claimed file's final name for the part, without replacing anything. A numbered one that finds
/// its name taken goes on to the next; `claim` says what it became. With `isRenamed` that is done already,
/// and only the drive's confirmation is missing.
Result<void> publish(Claim &claim, const FramePlan &plan, const QString &part, bool &isRenamed);

} // namespace Chirpdeck
