// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/framechecksums.h"
#include "persistence/frames/framejournal.h"
#include "persistence/frames/framenames.h"
#include "persistence/frames/ziparchive.h"

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace Chirpdeck {

/// What a note says about how the file came about.
struct RunFacts
{
    FrameExit exit = FrameExit::Success;
    QString reason;
    qint64 dropped = 0;
    qint64 refused = 0;
    bool isRecovered = false;
    QDateTime endedAt;
};

/// A .npz file while it grows. The array `data` stands first, stored, at a fixed place, so that a frame is
/// one positional write; cells without a frame get the fill value at the end. See docs/frames.md.
///
/// Of one thread, but for sync().
class PartFile
{
public:
    /// Claims a name and takes the room: all of it for a data set of known size.
    static Result<std::shared_ptr<PartFile>> create(const FramePlan &plan);
    /// A part that was left behind, with what its journal says. The plan says where it is and is used for its
    /// number and for the system calls.
    static Result<std::shared_ptr<PartFile>> adopt(const Claim &claim, const FramePlan &plan,
                                                   FrameRecord record);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    /// The layout is known from now on; begins the journal.
    Result<void> describe(const FrameDescription &description);
    bool isDescribed() const { return m_isDescribed; }

    /// Writes a cell's bytes at its place. Does not count before `record`.
    Result<void> writeCell(qint64 cell, QByteArrayView bytes);
    /// Notes cells that are written as whole.
    Result<void> record(const std::vector<WrittenCell> &cells);
    /// Notes a row of the table.
    Result<void> recordRow(const FrameRow &row);
    /// The bytes of a cell that counts; nothing when they are not those that were written. Fails when the
    /// drive does not answer, which says nothing about the bytes.
    Result<std::optional<QByteArray>> readCell(qint64 cell) const;

    /// Compares every cell that counts with its checksum; those that disagree do not count any more. Returns
    /// how many. Fails at the first cell that cannot be read.
    Result<qint64> dropDamaged();

    /// Whether a byte stands where the frames belong: something was written, listed or not.
    Result<bool> hasContent() const;

    /// Confirms everything that was recorded before. Never succeeds again after a failure: what the drive
    /// lost then is not known. Safe beside the writing thread.
    Result<void> sync();
    bool hasLostTrust() const { return m_hasLostTrust; }

    /// Fills the gaps, adds the other members and the directory, syncs, and publishes. May be called again
    /// after a failure. Gaps of an adopted part are looked at, since a torn frame may stand in them.
    Result<void> complete(const FrameEnding &ending, const RunFacts &facts);

    /// Removes part and journal: there was no frame, or all of them stand elsewhere.
    Result<void> remove();

    const CellTable &cells() const { return m_cells; }
    const FrameDescription &description() const { return m_description; }
    /// Of the finished file; may change its number when it is published.
    QString path() const { return m_claim.path; }
    std::optional<qint64> number() const { return m_claim.number; }
    QString partPath() const { return m_part; }
    /// Passes that have a frame, one at least.
    qint64 passes() const;

private:
    PartFile(Claim claim, const FramePlan &plan);

    Result<void> takeRoom();
    void closeJournal();
    void keepRow(const FrameRow &row);
    QByteArray npyOfColumn(qsizetype column) const;
    Result<void> writeAt(QByteArrayView bytes, qint64 offset);
    Result<void> fillGaps();
    Result<void> fillRange(qint64 from, qint64 to, const QByteArray &pattern);
    Result<void> writeMembers(const FrameEnding &ending, const RunFacts &facts);
    /// data.npy as a member of the archive, and all bytes in front of the first frame.
    struct Head
    {
        ZipMember member;
        QByteArray bytes;
    };
    Head head(qint64 passes) const;
    Error failure(int code) const;

    Claim m_claim;
    const QString m_part;
    FramePlan m_plan;
    FileSystem *m_files;
    FrameDescription m_description;
    std::unique_ptr<FrameJournal> m_journal;
    CellTable m_cells;
    std::vector<double> m_rows; ///< of the table, row by row; empty before the first
    qint64 m_room = 0;          ///< bytes from the beginning that are taken in advance
    bool m_isAdopted = false;
    bool m_isDescribed = false;
    bool m_isRenamed = false;

    std::mutex m_syncMutex;
    std::optional<Error> m_syncFailure;
    std::atomic<bool> m_hasLostTrust{false};
};

/// The note of a file: the tags, and the facts of the run under "run".
QJsonObject frameNote(const FrameDescription &description, const FrameEnding &ending, const RunFacts &facts,
                      qint64 present, qint64 expected, qint64 passes);

} // namespace Chirpdeck
