// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/frame.h"
#include "persistence/frames/frameplan.h"
#include "persistence/frames/framequeue.h"
#include "persistence/frames/framestatus.h"

#include <QDateTime>
#include <QString>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace Chirpdeck {

class PartFile;

/// One run of a FrameStorage and the one file that it makes: owns name, tags, shape and state from the
/// reservation to the finished file. Safe to use from any thread; made by FrameStorage::reserve.
class FrameRun
{
public:
    ~FrameRun();
    FrameRun(const FrameRun &) = delete;
    FrameRun &operator=(const FrameRun &) = delete;

    /// What it was reserved with.
    const FramePlan &plan() const { return m_plan; }
    FrameStatus status() const;

    /// Queues frames of a pass for the drive. A frame for a place that is taken, out of range, of another
    /// shape or type is refused, and the others are not affected. Where the queue is full the plan's policy
    /// decides; `mayWait` false means Drop whatever the policy, and so does a run that has failed.
    FrameReceipt update(const FrameMap &frames, qint64 pass = 0, bool mayWait = true);

    /// Notes a row of the plan's table, before the frames that it belongs to: a run that has all its frames
    /// takes no more. Rows that are noted again replace what was there.
    void noteRow(const FrameRow &row);

    /// No more frames: what is queued is still written, then the file is completed. The first call counts.
    void finish(FrameEnding ending = {});

    /// Goes on after a failure: where it was, or in another folder with what can be read of the first part. A
    /// folder that is where the part stands is where it was. Does nothing in another state.
    void retry();
    void retryIn(const QString &base, const QString &folder);
    /// Gives a failed run up: what waits in memory is forgotten, the part stays where it is, and can be
    /// recovered.
    void discard();

private:
    friend class FrameStorage;
    friend class FrameWriter;

    struct Surroundings
    {
        std::shared_ptr<FrameBudget> budget;
        std::shared_ptr<ChecksumPool> checksums;
        std::function<void()> changed; ///< the status has; called on any thread, without a lock
        std::function<void()> wake;    ///< there is work for the writing thread
    };
    FrameRun(FramePlan plan, Surroundings surroundings);

    // Of producers.
    enum class Loss { Place, Form, Taken, Ended, Full };
    struct Place
    {
        qint64 first = 0;
        qint64 count = 0;
    };
    bool settleLayout(const FrameIndex &at, const Frame &frame);
    Result<Place> placeOf(const FrameIndex &at, const Frame &frame, qint64 pass, Loss *kind) const;
    void updateOne(const FrameIndex &at, const Frame &frame, qint64 pass, bool mayWait,
                   FrameReceipt &receipt);
    FrameItemPtr itemOf(qint64 cell, QByteArrayView bytes, const Frame &frame, bool mayWait);
    void lose(Loss kind, qint64 cells, const Error &error, FrameReceipt &receipt);
    qint64 expectedCells() const;
    bool isWhole() const;
    void finishLocked(FrameEnding ending);
    /// As things are: what was asked for, but no success where frames are missing.
    FrameExit exitNow() const;
    void goOn(const std::optional<std::pair<QString, QString>> &place);
    /// Losses that were not told yet.
    QList<Error> takeWarnings();

    // Of the writing thread: serve() does a slice of work and says whether there is more. sync() is the
    // confirming thread's.
    bool serve();
    void sync();
    bool isDone() const;
    Result<void> openPart();
    Result<void> moveFrames();
    Result<void> writeSome(bool &hasMore);
    Result<void> recordWritten();
    Result<void> recordRows();
    Result<void> describePart();
    Result<void> complete();
    void fail(const Error &error);
    void enter(FrameState state);

    const FramePlan m_plan;
    const Surroundings m_around;
    const QDateTime m_startedAt;
    std::atomic<bool> m_takesNothing{false}; ///< failed or given up: nobody waits for room

    mutable std::mutex m_mutex;
    FrameState m_state = FrameState::Reserved;
    Error m_error;
    FrameLayout m_layout;
    bool m_isLayoutOpen;
    QString m_base, m_folder; ///< as the plan has them, or where the user chose to go on
    QString m_path;
    std::optional<qint64> m_number;
    std::vector<bool> m_taken;
    qint64 m_takenCount = 0;
    qint64 m_passes = 0;
    qint64 m_written = 0;
    qint64 m_recorded = 0;
    qint64 m_secured = 0;
    qint64 m_dropped = 0;
    qint64 m_refused = 0;
    int m_failures = 0;
    unsigned m_toldLosses = 0;
    QList<Error> m_warnings;
    std::deque<FrameItemPtr> m_queue;
    std::vector<FrameRow> m_rows;   ///< noted so far
    std::size_t m_recordedRows = 0; ///< of them, in the list of the part
    qint64 m_inFlight = 0;          ///< frames that are taken and wait for room
    std::optional<FrameEnding> m_ending;
    FrameExit m_exit = FrameExit::Success;
    std::optional<Error> m_syncFailure;
    bool m_hasLostCells = false; ///< that were written, and could not be moved
    bool m_mustMove = false;
    bool m_isDiscarded = false;
    std::shared_ptr<PartFile> m_part;

    // Of the writing thread.
    std::vector<FrameItemPtr> m_pending; ///< written, not recorded
    std::shared_ptr<PartFile> m_oldPart;
};

} // namespace Chirpdeck
