// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"
#include "persistence/stores/datafolder.h"
#include "persistence/stores/sidecar.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Chirpdeck {

/// An experiment whose run ended without saying so: the program was killed, or the computer lost its power.
struct Interrupted
{
    int number = 0;
    QString path;
    Sidecar sidecar;
    /// Safe on the disk, in fid/0.csv or the checkpoint file; the sum over all segments.
    quint64 savedShots = 0;
};

/// The experiments of this program that are marked as running although nobody runs them. `newest` limits the
/// search to that many of the largest numbers; 0 looks at all.
QList<Interrupted> findInterrupted(const DataFolder &folder, int newest = 0);

/// The shots of an interrupted experiment that are safe on the disk, in fid/ or the checkpoint file; the sum
/// over all segments.
quint64 safeShots(const QString &experimentPath);

/// What `recover` did.
struct Recovered
{
    quint64 savedShots = 0;
    int leftoversRemoved = 0;
    qint64 tornBytes = 0; ///< cut off the logs
    QStringList remarks;  ///< what could not be repaired
};

/// Brings an interrupted experiment to the state of its last save or checkpoint, whichever has more shots:
/// data and description agree, leftovers of the save under way are removed, torn last lines of logs are cut,
/// the log says so, and the outcome is `recovered`. Doing it twice does no harm. Fails for an experiment that
/// is being recorded and for folders that this program did not make.
Result<Recovered> recover(const QString &experimentPath);

} // namespace Chirpdeck
