// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/fid.h"
#include "persistence/data/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <map>

namespace Chirpdeck {

/// The sums of one segment at one moment, as they stand in a slot.
struct Checkpoint
{
    quint64 generation = 0; ///< grows from slot to slot
    int segment = 0;        ///< number of the file in fid/ that the sums belong to
    FidList fids;
};

/// The layout of chirpdeck.checkpoint, the file in an experiment's folder that holds the newest sums of a run
/// between two saves. Other programs ignore it, and it is gone after a clean end.
///
/// The file consists of two slots of the same size (`stride`, a multiple of 4096 bytes, so that no block of
/// the drive belongs to both), used in turn. A slot begins with 128 bytes, numbers in little-endian order:
///
/// | offset | type    | meaning                                                          |
/// |--------|---------|------------------------------------------------------------------|
/// | 0      | 8 bytes | `CHIRPCK1`                                                       |
/// | 8      | uint64  | generation, from 1; the larger one of two good slots is newer    |
/// | 16     | uint64  | shots                                                            |
/// | 24     | int32   | segment                                                          |
/// | 28     | int32   | frames                                                           |
/// | 32     | int64   | samples per frame                                                |
/// | 40     | double  | spacing, s                                                       |
/// | 48     | double  | probe frequency, MHz                                             |
/// | 56     | double  | volts per count                                                  |
/// | 64     | int32   | sideband: 0 upper, 1 lower                                       |
/// | 68     | int32   | bytes per sum, 1 to 8                                            |
/// | 72     | int64   | stride                                                           |
/// | 80     | uint32  | CRC-32 of the sums as they are stored                            |
/// | 84     | …       | zeros                                                            |
/// | 124    | uint32  | CRC-32 of the first 124 bytes                                    |
///
/// Then follow the sums frame by frame, each in the given number of bytes, signed, little-endian.
namespace CheckpointFormat {

inline constexpr qint64 HeaderBytes = 128;
inline constexpr qint64 BlockBytes = 4096;

QString fileName();

/// Bytes of a slot that has room for that many sums whatever their size; 0 when that is beyond any file.
qint64 strideFor(qint64 points);

/// The bytes of a slot; `into` is used again and again to spare the allocation.
void format(const Checkpoint &checkpoint, qint64 stride, QByteArray &into);

/// What the file holds: every slot whose checksums agree, newest first. Slots that were never written and
/// slots that a crash has torn are left out. Memory is taken only for sums that are there.
QList<Checkpoint> parse(QByteArrayView content);

} // namespace CheckpointFormat

/// Reads the good slots of an experiment, newest first; none where there is no file.
Result<QList<Checkpoint>> readCheckpoints(const QString &experimentPath);

/// The newest good slot of every segment.
std::map<int, Checkpoint> newestCheckpoints(const QList<Checkpoint> &checkpoints);

} // namespace Chirpdeck
