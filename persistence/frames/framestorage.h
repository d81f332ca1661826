// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/frames/framedetector.h"
#include "persistence/frames/framenames.h"
#include "persistence/frames/frameplan.h"
#include "persistence/frames/framestatus.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Chirpdeck {

class FileSystem;
class ChecksumPool;
class FrameBudget;
class FrameRun;
class FrameWriter;
struct FrameMailbox;

/// Collects what a file's note shall say, at the moment of a reservation.
class FrameTags
{
public:
    void set(const QString &key, const QJsonValue &value) { m_object.insert(key, value); }
    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// Stores multi-dimensional data as .npz files that NumPy opens, frame by frame while they arrive.
///
/// The life of a run: `reserve` takes name and room, `update` hands over frames, and the file is completed
/// when every cell has one, or by `save`. `connect` lets a detector do all three. Frames are written at their
/// place at once, by the one thread of the storage; memory holds no more than `queueLimit` bytes of them,
/// whatever the size of the data set. While it grows the file is called name_N.npz.part; recoverFrames()
/// finishes one that a crash has left. A file that is there is never replaced.
///
/// Lives on one thread, which no call makes wait for a drive. update() may be called from any thread. Several
/// runs may be under way: the next one may begin while the last is still being written.
class FrameStorage : public QObject
{
    Q_OBJECT
    /// A folder that is there already: a drive that is not connected is not replaced by a folder of its name.
    Q_PROPERTY(QString base READ base WRITE setBase NOTIFY baseChanged)
    /// Below base, made where it is missing; never above it.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY folderChanged)
    /// Of the files; `/` makes folders, and characters that some system refuses are replaced.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    /// Off: runs are not stored, and reserve, update and save do nothing. A run that is under way goes on.
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY enabledChanged)
    /// Appends _N to the name. Without numbers a name can be used once.
    Q_PROPERTY(bool numbered READ isNumbered WRITE setNumbered NOTIFY numberedChanged)
    /// A run is under way: from its reservation until its file is finished, or it has failed or been given
    /// up.
    Q_PROPERTY(bool saving READ isSaving NOTIFY savingStateChanged)
    /// Adds the members that lys reads (axes and note, pickled). They make np.load ask for allow_pickle when
    /// these two are touched.
    Q_PROPERTY(bool lysMembers READ hasLysMembers WRITE setLysMembers NOTIFY lysMembersChanged)

public:
    struct Options
    {
        qint64 queueLimit = 256 << 20; ///< bytes of frames in memory, over all runs
        int checksumThreads = 0;       ///< 0: by the number of processors
        std::chrono::milliseconds syncInterval{1000};
        std::chrono::milliseconds progressInterval{100};
        FileSystem *files = nullptr; ///< the system calls; nullptr for this computer's
    };

    explicit FrameStorage(QObject *parent = nullptr);
    explicit FrameStorage(const Options &options, QObject *parent = nullptr);
    /// Ends runs that are under way as aborted and waits for them, but not for a drive that does not answer:
    /// see drain(). What that leaves is a part that can be recovered.
    ~FrameStorage() override;

    // All of these are for the next run; a run keeps what it was reserved with.
    QString base() const { return m_base; }
    void setBase(const QString &base);
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    QString name() const { return m_name; }
    void setName(const QString &name);
    bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    bool isNumbered() const { return m_numbered; }
    void setNumbered(bool numbered);
    bool hasLysMembers() const { return m_lysMembers; }
    void setLysMembers(bool on);
    WhenFull whenFull() const { return m_whenFull; }
    void setWhenFull(WhenFull policy) { m_whenFull = policy; }
    /// Of runs that repeat; Growing unless set. A run of one pass is a plain file in any case.
    FramePasses passes() const { return m_passes; }
    void setPasses(FramePasses passes) { m_passes = passes; }

    /// The number that the next run will get; none when runs are not numbered, and until the folder has been
    /// looked through for the first time (see numberChanged). Costs nothing. Another program may take the
    /// number first; the run's own is in its status.
    std::optional<qint64> getNumber() const;

    /// Looks for the next number again, for something else than this storage has changed the folder. Returns
    /// at once; see numberChanged.
    void look();

    /// Begins a run of a data set of that shape. The first frame decides which of the dimensions are its own.
    /// A run that still waits for frames is ended as aborted. Never waits for a drive: that the folder cannot
    /// be written is told by `failed`, and fails here only for a shape or fill value that cannot be. The run
    /// is null when the storage is not enabled.
    Result<std::shared_ptr<FrameRun>> reserve(const FrameShape &shape, const FillValue &fill = {},
                                              FrameType type = FrameType::Float64,
                                              const QList<FrameAxis> &axes = {});
    /// The same, with known frames. With other than one pass, passes() decides what becomes of them;
    /// `expectedPasses` none means: until save().
    Result<std::shared_ptr<FrameRun>> reserve(const FrameLayout &layout, const FillValue &fill = {},
                                              std::optional<qint64> expectedPasses = 1,
                                              const QList<FrameAxis> &axes = {});

    /// The same for one pass, with numbers beside the frames: see FrameRun::noteRow.
    Result<std::shared_ptr<FrameRun>> reserve(const FrameLayout &layout, const FrameTable &table,
                                              const QList<FrameAxis> &axes);

    /// Frames of the run reserved last; ignored where there is none. From any thread. With the policy Wait
    /// the caller waits while the queue is full, except on the storage's own thread, where frames are dropped
    /// and counted instead. See FrameReceipt.
    FrameReceipt update(const FrameMap &frames, qint64 pass = 0);

    /// Completes the run reserved last with the frames that have come so far. From any thread; frames handed
    /// over before it are in the file. A run that has all its frames completes by itself: axes of such a one
    /// are given when it is reserved.
    void save(const QList<FrameAxis> &axes = {});
    void save(FrameEnding ending);

    /// Stores every run of a detector from now on; a detector connected before is let go. Null lets go.
    /// passes() decides what happens to repetitions.
    void connect(FrameDetector *detector);
    using QObject::connect;

    bool isSaving() const;
    /// Of the run reserved last, or Idle where there was none.
    FrameStatus status() const;
    /// Null where there was none.
    std::shared_ptr<FrameRun> currentRun() const;
    /// Runs that are not over, failed ones included, oldest first.
    QList<std::shared_ptr<FrameRun>> runs() const;

    /// Waits until no run is under way, for so long at most; failed ones do not count. For the end of a
    /// program, not for its running: call it on a thread that may wait.
    bool drain(std::chrono::milliseconds patience);

Q_SIGNALS:
    void baseChanged();
    void folderChanged();
    void nameChanged();
    void enabledChanged();
    void numberedChanged();
    void lysMembersChanged();
    /// The value of saving() has changed.
    void savingStateChanged(bool saving);
    /// Whoever knows something about the next data adds it now. Emitted once per reserve, on its thread and
    /// before anything else, so that a receiver may still change name and folder. Connect directly: what is
    /// added later is lost.
    void tagRequest(const std::shared_ptr<Chirpdeck::FrameTags> &tags);
    /// The value of getNumber() has changed.
    void numberChanged();
    /// The state of the run reserved last.
    void stateChanged(Chirpdeck::FrameState state);
    /// status() has moved on; a few times a second at most.
    void progressChanged();
    /// Three quarters of the queue are full (true), or half of it is free again: time to pause a scan.
    void pressureChanged(bool high);
    /// A run could not be written; its frames wait for FrameRun::retry or discard.
    void failed(const Chirpdeck::Error &error, const std::shared_ptr<Chirpdeck::FrameRun> &run);
    /// Frames were refused or dropped; told once for each kind and run.
    void frameLost(const Chirpdeck::Error &error);
    /// A file is complete, confirmed by the drive, and has this name. Comes before stateChanged(Saved).
    void finished(const QString &path);

private:
    /// A run as it was told about last.
    struct Tracked
    {
        std::shared_ptr<FrameRun> run;
        FrameState state = FrameState::Idle;
        int failures = 0;
    };

    Result<std::shared_ptr<FrameRun>> reserve(FramePlan plan);
    std::shared_ptr<FrameRun> beginLocked(FramePlan plan);
    void nameHasChanged();
    void noteNumber(const FrameRun &run, const FrameStatus &status);
    void refresh();
    void tellProgress();

    const Options m_options;
    QString m_base = QStringLiteral(".");
    QString m_folder = QStringLiteral("folder");
    QString m_name = QStringLiteral("data");
    bool m_enabled = true;
    bool m_numbered = true;
    bool m_lysMembers = false;
    WhenFull m_whenFull = WhenFull::Wait;
    FramePasses m_passes = FramePasses::Growing;

    std::shared_ptr<FrameMailbox> m_mailbox;
    std::shared_ptr<FrameBudget> m_budget;
    std::unique_ptr<FrameWriter> m_writer;
    std::shared_ptr<ChecksumPool> m_checksums;
    QList<QMetaObject::Connection> m_detector;
    QTimer m_progress;

    mutable std::mutex m_mutex;
    std::shared_ptr<FrameRun> m_run;
    std::vector<Tracked> m_tracked;
    qint64 m_pass = 0; ///< the one that m_run stores, of a file per pass
    FrameStem m_stem;
    std::optional<qint64> m_next;
    QHash<QString, qint64> m_floors; ///< by stem: numbers below were given out in this session
    quint64 m_looks = 0;             ///< generation of the newest look through the folder

    std::optional<qint64> m_toldNumber;
    FrameState m_toldState = FrameState::Idle;
    bool m_toldSaving = false;
    bool m_toldPressure = false;
};

} // namespace Chirpdeck
