// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerecovery.h"
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "tests/frames/gatedfiles.h"
#include "tests/frames/seededframes.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <thread>

using namespace Chirpdeck;
using namespace std::chrono_literals;
using Test::cellOf;
using Test::FramePatience;
using Test::maskOf;
using Test::seededBytes;
using Test::seededFrame;

namespace {

constexpr FrameType U8 = FrameType::UInt8;
constexpr qint64 Frames = 6;
constexpr qint64 Bytes = 5000;

FrameStorage::Options optionsWith(FileSystem &files)
{
    FrameStorage::Options options;
    options.files = &files;
    options.syncInterval = 5ms;
    return options;
}

QStringList finishedFiles(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.npz")}, QDir::Files);
}

/// Whether a file has all frames of the run, and says so.
bool isComplete(const QString &path)
{
    const auto file = NpzFile::open(path);
    if (!file || maskOf(*file) != QByteArray(Frames, 1))
        return false;
    for (const auto &member : file->members())
        if (!file->check(member))
            return false;
    for (qint64 cell = 0; cell < Frames; ++cell)
        if (cellOf(*file, cell, Bytes) != seededBytes(cell, Bytes))
            return false;
    return true;
}

/// Notes whether a part was removed while the newest one had bytes that the drive had not confirmed.
class OrderedFiles : public Test::FailingFiles
{
public:
    std::atomic<bool> wasRemovedEarly{false};
    std::atomic<int> removedParts{0};
    using FailingFiles::open;

    int open(const char *path, int flags, unsigned mode) override
    {
        const int file = FailingFiles::open(path, flags, mode);
        if (QByteArray(path).contains(".frames.tmp-"))
            m_newest = file;
        return file;
    }
    ssize_t writeAt(int file, const char *bytes, std::size_t count, qint64 offset) override
    {
        if (file == m_newest)
            m_isDirty = true;
        return FailingFiles::writeAt(file, bytes, count, offset);
    }
    int syncData(int file) override
    {
        if (file == m_newest)
            m_isDirty = false;
        return FailingFiles::syncData(file);
    }
    int unlink(const char *path) override
    {
        if (QByteArray(path).endsWith(".part")) {
            ++removedParts;
            if (m_isDirty)
                wasRemovedEarly = true;
        }
        return FailingFiles::unlink(path);
    }

private:
    std::atomic<int> m_newest{-1};
    std::atomic<bool> m_isDirty{false};
};

bool waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, FramePatience);
}

} // namespace

/// A drive that is full, slow, gone or broken costs no frame that memory can hold, and leaves no damaged
/// file.
class FrameFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void anyCallMayFail_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("growing");
        QTest::newRow("failing drive") << EIO << false;
        QTest::newRow("full drive") << ENOSPC << false;
        QTest::newRow("full drive, growing") << ENOSPC << true;
    }
    void anyCallMayFail()
    {
        QFETCH(int, code);
        QFETCH(bool, growing);
        QSet<QByteArray> kinds;
        int failures = 0;
        for (int call = 1;; ++call) {
            const QTemporaryDir dir(Test::inMemory());
            const QTemporaryDir other(Test::inMemory());
            Test::FailingFiles files;
            files.failCall = call;
            files.code = code;
            FrameStorage storage(optionsWith(files));
            storage.setBase(dir.path());
            QSignalSpy failed(&storage, &FrameStorage::failed);
            const auto run = begin(storage, growing);
            for (qint64 cell = 0; cell < Frames; ++cell) {
                give(storage, cell, growing);
                if (cell == 2)
                    QTest::qWait(10); // for a sync in between
            }
            const auto isEnded = [&] {
                const auto state = run->status().state;
                return state == FrameState::Saved || state == FrameState::Failed;
            };
            QVERIFY(waitFor(isEnded));
            const QString folder = dir.filePath(QStringLiteral("folder"));
            if (run->status().state == FrameState::Failed) {
                ++failures;
                kinds.insert(files.failed());
                QVERIFY(waitFor([&] { return failed.size() == 1; }));
                const Error error = run->status().error;
                QVERIFY2(!error.what.isEmpty() && !error.action.isEmpty(), qPrintable(error.text()));
                // Nothing that is not whole has the final name.
                for (const auto &name : finishedFiles(folder))
                    QVERIFY(isComplete(folder + QLatin1Char('/') + name));
                if (call % 2 == 0)
                    run->retry();
                else
                    run->retryIn(other.path(), {});
                QVERIFY2(waitFor(isEnded), "no end");
            }
            const FrameStatus status = run->status();
            QVERIFY2(status.state == FrameState::Saved,
                     qPrintable(QStringLiteral("call %1: %2").arg(call).arg(status.error.text())));
            QVERIFY2(isComplete(status.path), qPrintable(QStringLiteral("call %1").arg(call)));
            if (files.calls < call)
                break;
        }
        QVERIFY2(failures > 20, qPrintable(QString::number(failures)));
        for (const char *kind : {"open", "write", "sync", "syncData", "rename"})
            QVERIFY2(kinds.contains(kind), kind);
    }

    /// What a drive did not confirm is not confirmed by asking again: the file is made anew.
    void anUnconfirmedFileIsNeverPublished()
    {
        Test::FailingFiles files;
        FrameStorage::Options options = optionsWith(files);
        options.syncInterval = 1h;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        const auto run = begin(storage, false);
        for (qint64 cell = 0; cell < Frames - 1; ++cell)
            give(storage, cell, false);
        QVERIFY(waitFor([&] { return run->status().framesWritten == Frames - 1; }));
        const QString first = run->status().path;
        files.failNext("syncData");
        give(storage, Frames - 1, false);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Failed; }));
        QCOMPARE(files.failed(), QByteArray("syncData"));
        QVERIFY(!QFile::exists(first));
        run->retry();
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
        QVERIFY(run->status().path != first);
        QVERIFY(isComplete(run->status().path));
        QVERIFY(!QFile::exists(first));
        QVERIFY(!QFile::exists(first + QStringLiteral(".part")));
    }

    /// The kernel itself refuses to let the file grow.
    void aFileMayNotGrow()
    {
        for (const bool growing : {false, true}) {
            const QTemporaryDir dir(Test::inMemory());
            const int status = Test::inChild([&] {
                ::signal(SIGXFSZ, SIG_IGN);
                const rlimit limit{20000, RLIM_INFINITY};
                ::setrlimit(RLIMIT_FSIZE, &limit);
                FrameStorage storage;
                storage.setBase(dir.path());
                const auto run = begin(storage, growing);
                for (qint64 cell = 0; cell < Frames; ++cell)
                    give(storage, cell, growing);
                const auto ends = [&](FrameState state) {
                    for (int i = 0; i < 6000 && run->status().state != state; ++i)
                        std::this_thread::sleep_for(10ms);
                    return run->status().state == state;
                };
                if (!ends(FrameState::Failed) ||
                    !finishedFiles(dir.filePath(QStringLiteral("folder"))).isEmpty())
                    return 1;
                const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
                ::setrlimit(RLIMIT_FSIZE, &more);
                run->retry();
                return ends(FrameState::Saved) && isComplete(run->status().path) ? 0 : 2;
            });
            QCOMPARE(status, 0);
        }
    }

    void aDriveWithoutRoomSaysSoBeforeTheFirstFrame()
    {
        const QString drive = m_dir->filePath(QStringLiteral("drive"));
        QDir().mkpath(drive);
        if (::mount("none", qPrintable(drive), "tmpfs", 0, "size=64k") != 0)
            QSKIP("a small drive cannot be mounted here (needs root)");
        QString action;
        bool isSaved = false;
        {
            FrameStorage storage;
            storage.setBase(drive);
            const auto run = *storage.reserve(FrameLayout{U8, {1000}, {Bytes}, false});
            waitFor([&] { return run->status().state == FrameState::Failed; });
            action = run->status().error.action;
            run->discard();
            const auto small = begin(storage, false);
            for (qint64 cell = 0; cell < Frames; ++cell)
                give(storage, cell, false);
            isSaved = waitFor([&] { return small->status().state == FrameState::Saved; });
        }
        const auto left = QDir(drive + QStringLiteral("/folder")).entryList(QDir::Files | QDir::Hidden);
        ::umount2(qPrintable(drive), MNT_DETACH);
        QVERIFY2(action.contains(QStringLiteral("full")), qPrintable(action));
        QVERIFY(isSaved);
        QCOMPARE(left.size(), 1);
        QVERIFY(left.first().endsWith(QStringLiteral(".npz")));
    }

    /// Three of six frames are in a part that cannot be written any more; the others wait in memory.
    void framesGoOnInAnotherFolder()
    {
        Test::FailingFiles files;
        FrameStorage storage(optionsWith(files));
        storage.setBase(m_dir->path());
        const QTemporaryDir other(Test::inMemory());
        const auto run = begin(storage, false);
        for (qint64 cell = 0; cell < 3; ++cell)
            give(storage, cell, false);
        QVERIFY(waitFor([&] { return run->status().framesSecured == 3; }));
        files.failCall = files.calls + 1;
        files.forEver = true;
        for (qint64 cell = 3; cell < 5; ++cell)
            give(storage, cell, false);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Failed; }));
        QCOMPARE(run->status().framesWritten, 3);
        QCOMPARE(run->status().queueFrames, 2);
        // Frames still come.
        give(storage, 5, false);
        QCOMPARE(run->status().queueFrames, 3);
        // The first other place is no better.
        run->retryIn(other.path(), QStringLiteral("first"));
        QVERIFY(waitFor([&] { return run->status().failures == 2; }));
        QCOMPARE(run->status().queueFrames, 3);
        files.failCall = 0;
        run->retryIn(other.path(), QStringLiteral("second"));
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
        QCOMPARE(QFileInfo(run->status().path).absolutePath(), other.filePath(QStringLiteral("second")));
        QVERIFY(isComplete(run->status().path));
        // Everything has moved: there is nothing left to recover.
        QVERIFY(findFrameParts(m_dir->path()).isEmpty());
    }

    void theFirstPartGoesWhenTheCopiesAreConfirmed()
    {
        OrderedFiles files;
        FrameStorage::Options options = optionsWith(files);
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        const auto run = begin(storage, false);
        for (qint64 cell = 0; cell < 3; ++cell)
            give(storage, cell, false);
        QVERIFY(waitFor([&] { return run->status().framesSecured == 3; }));
        files.failNext("write");
        give(storage, 3, false);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Failed; }));
        const QTemporaryDir other(Test::inMemory());
        run->retryIn(other.path(), {});
        QVERIFY(waitFor([&] { return files.removedParts == 1; }));
        QVERIFY(!files.wasRemovedEarly);
        give(storage, 4, false);
        give(storage, 5, false);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
        QVERIFY(isComplete(run->status().path));
    }

    /// The same folder by another spelling is no other folder; and the first one is one to go back to.
    void theFolderOfThePartIsNotAnotherOne()
    {
        Test::FailingFiles files;
        FrameStorage storage(optionsWith(files));
        storage.setBase(m_dir->path());
        const QTemporaryDir other(Test::inMemory());
        for (const bool isBack : {false, true}) {
            const auto run = begin(storage, false);
            give(storage, 0, false);
            QVERIFY(waitFor([&] { return run->status().framesSecured == 1; }));
            const QString path = run->status().path;
            files.failCall = files.calls + 1;
            files.forEver = true;
            for (qint64 cell = 1; cell < Frames; ++cell)
                give(storage, cell, false);
            QVERIFY(waitFor([&] { return run->status().state == FrameState::Failed; }));
            if (isBack) {
                run->retryIn(other.path(), {});
                QVERIFY(waitFor([&] { return run->status().failures == 2; }));
            }
            files.failCall = 0;
            run->retryIn(m_dir->path() + QStringLiteral("//."), QStringLiteral("folder/"));
            QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
            QCOMPARE(run->status().path, path);
            QVERIFY(isComplete(path));
            QVERIFY(QDir(other.path()).isEmpty());
        }
    }

    /// What waits for the user takes no room from the runs after it.
    void aFailedRunLeavesRoomForTheNext()
    {
        Test::FailingFiles files;
        FrameStorage::Options options = optionsWith(files);
        options.queueLimit = 3 * Bytes;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        files.failCall = 1;
        files.forEver = true;
        QList<std::shared_ptr<FrameRun>> failed;
        for (int i = 0; i < 2; ++i) {
            failed.append(begin(storage, false));
            give(storage, 0, false);
            give(storage, 1, false);
            QVERIFY(waitFor([&] { return failed.back()->status().state == FrameState::Failed; }));
            QVERIFY(i > 0 || failed.back()->status().queueFrames == 2);
        }
        // The second one did not find the limit of failed runs empty, but the next is served.
        failed.back()->discard();
        QTRY_COMPARE_WITH_TIMEOUT(storage.status().queueBytes, 0, FramePatience);
        files.failCall = 0;
        const auto next = begin(storage, false);
        std::thread producer([&] {
            for (qint64 cell = 0; cell < Frames; ++cell)
                next->update({{{cell}, seededFrame(cell, U8, {Bytes})}});
        });
        producer.join();
        QVERIFY(waitFor([&] { return next->status().state == FrameState::Saved; }));
        QCOMPARE(next->status().dropped, 0);
        QVERIFY(isComplete(next->status().path));
        // And the first has kept what it had.
        failed.front()->retry();
        QVERIFY(waitFor([&] { return failed.front()->status().state == FrameState::Saved; }));
        const auto file = NpzFile::open(failed.front()->status().path);
        QCOMPARE(maskOf(*file), QByteArray("\1\1\0\0\0\0", 6));
        QCOMPARE(cellOf(*file, 1, Bytes), seededBytes(1, Bytes));
    }

    /// Memory has an end: what failed runs hold is bounded, and nobody waits for the user.
    void failedRunsHoldNoMoreThanTheirLimits()
    {
        Test::FailingFiles files;
        FrameStorage::Options options = optionsWith(files);
        options.queueLimit = 3 * Bytes;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        files.failCall = 1;
        files.forEver = true;
        qint64 waiting = 0;
        for (int i = 0; i < 5; ++i) {
            const auto run = begin(storage, false);
            std::thread producer([&] {
                for (qint64 cell = 0; cell < Frames; ++cell)
                    run->update({{{cell}, seededFrame(cell, U8, {Bytes})}});
            });
            producer.join();
            run->finish();
            QVERIFY(waitFor([&] {
                const auto state = run->status().state;
                return state == FrameState::Failed || state == FrameState::Empty;
            }));
            waiting += run->status().queueFrames;
        }
        QVERIFY(waiting >= 2);
        QVERIFY(waiting * Bytes <= 2 * options.queueLimit);
    }

    /// Bytes of the first part that changed behind our back are not passed on as good.
    void aDamagedFrameDoesNotMove()
    {
        Test::FailingFiles files;
        FrameStorage storage(optionsWith(files));
        storage.setBase(m_dir->path());
        const auto run = begin(storage, false);
        for (qint64 cell = 0; cell < 5; ++cell)
            give(storage, cell, false);
        QVERIFY(waitFor([&] { return run->status().framesSecured == 5; }));
        files.failCall = files.calls + 1;
        give(storage, 5, false);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Failed; }));
        QFile part(run->status().path + QStringLiteral(".part"));
        QVERIFY(part.open(QIODevice::ReadWrite));
        part.seek(4096 + 2 * Bytes + 17);
        part.write("!");
        part.close();
        const QTemporaryDir other(Test::inMemory());
        run->retryIn(other.path(), {});
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(maskOf(*file), QByteArray("\1\1\0\1\1\1", 6));
        QCOMPARE(cellOf(*file, 2, Bytes), QByteArray(Bytes, 0));
        QCOMPARE(cellOf(*file, 5, Bytes), seededBytes(5, Bytes));
        QCOMPARE(run->status().exit, FrameExit::Fail);
        QVERIFY(QFile::exists(part.fileName()));
    }

    // A slow or dead drive.

    void nothingWaitsForADeadShare()
    {
        Test::GatedFiles files;
        {
            FrameStorage::Options options = optionsWith(files);
            options.queueLimit = 20000;
            FrameStorage storage(options);
            storage.setBase(m_dir->path());
            files.shut();
            QElapsedTimer clock;
            clock.start();
            for (int i = 0; i < 10; ++i) {
                const auto run = begin(storage, false);
                for (qint64 cell = 0; cell < Frames; ++cell)
                    give(storage, cell, false);
                storage.getNumber();
                storage.setName(QStringLiteral("name%1").arg(i));
                QVERIFY(storage.isSaving());
                storage.status();
                run->status();
                storage.save();
                QCoreApplication::processEvents();
            }
            // The drive answers never; anything that waited for it would be here for ever. The queue takes
            // what it may, and the rest is counted.
            QCOMPARE(storage.status().dropped > 0, true);
            QVERIFY(storage.status().queueBytes <= options.queueLimit);
            files.open();
        }
    }

    void dropKeepsMemoryBoundedAndCounts()
    {
        Test::GatedFiles files;
        FrameStorage::Options options = optionsWith(files);
        options.queueLimit = 64 * 1024;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        storage.setWhenFull(WhenFull::Drop);
        QSignalSpy pressure(&storage, &FrameStorage::pressureChanged);
        QSignalSpy lost(&storage, &FrameStorage::frameLost);
        const auto run = *storage.reserve(FrameLayout{U8, {1000}, {Bytes}, false});
        files.shut();
        qint64 taken = 0;
        std::thread producer([&] {
            for (qint64 cell = 0; cell < 1000; ++cell) {
                taken += run->update({{{cell}, seededFrame(cell, U8, {Bytes})}}).taken;
                if (run->status().queueBytes > options.queueLimit)
                    qFatal("more in memory than allowed");
            }
        });
        producer.join();
        QVERIFY(taken > 0 && taken < 20);
        QCOMPARE(run->status().dropped, 1000 - taken);
        QTRY_VERIFY(pressure.value(0).value(0).toBool());
        QTRY_COMPARE(lost.size(), 1);
        files.open();
        storage.save();
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
        const auto file = NpzFile::open(run->status().path);
        QCOMPARE(maskOf(*file).count('\1'), taken);
        QTRY_VERIFY(pressure.size() == 2 && !pressure[1][0].toBool());
    }

    void waitLosesNothing()
    {
        Test::GatedFiles files;
        FrameStorage::Options options = optionsWith(files);
        options.queueLimit = 64 * 1024;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{U8, {500}, {Bytes}, false});
        files.shut();
        std::atomic<qint64> taken{0};
        std::thread producer([&] {
            for (qint64 cell = 0; cell < 500; ++cell)
                taken += storage.update({{{cell}, seededFrame(cell, U8, {Bytes})}}).taken;
        });
        QTRY_VERIFY_WITH_TIMEOUT(storage.status().queueBytes > options.queueLimit * 3 / 4, FramePatience);
        QTest::qWait(20);
        QVERIFY(taken < 20);
        files.open();
        producer.join();
        QCOMPARE(taken, 500);
        QVERIFY(waitFor([&] { return run->status().state == FrameState::Saved; }));
        QCOMPARE(run->status().dropped, 0);
        const auto file = NpzFile::open(run->status().path);
        for (qint64 cell = 0; cell < 500; ++cell)
            QCOMPARE(cellOf(*file, cell, Bytes), seededBytes(cell, Bytes));
    }

    /// Whoever waits is let go when the run fails.
    void aFailureEndsTheWaiting()
    {
        Test::FailingFiles files;
        files.failCall = 1;
        files.forEver = true;
        FrameStorage::Options options = optionsWith(files);
        options.queueLimit = 3 * Bytes;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        const auto run = *storage.reserve(FrameLayout{U8, {100}, {Bytes}, false});
        qint64 taken = 0;
        std::thread producer([&] {
            for (qint64 cell = 0; cell < 100; ++cell)
                taken += run->update({{{cell}, seededFrame(cell, U8, {Bytes})}}).taken;
        });
        producer.join();
        QCOMPARE(run->status().state, FrameState::Failed);
        QCOMPARE(run->status().queueFrames, taken);
        QCOMPARE(run->status().dropped, 100 - taken);
        run->discard();
        QTRY_COMPARE_WITH_TIMEOUT(storage.status().queueBytes, 0, FramePatience);
    }

    void whatIsUnderWayAtTheEndIsFinished()
    {
        QString path;
        {
            FrameStorage storage;
            storage.setBase(m_dir->path());
            const auto run = begin(storage, false);
            for (qint64 cell = 0; cell < 4; ++cell)
                give(storage, cell, false);
        }
        const auto file = NpzFile::open(m_dir->filePath(QStringLiteral("folder/data_0.npz")));
        QVERIFY(file);
        QCOMPARE(maskOf(*file), QByteArray("\1\1\1\1\0\0", 6));
    }

private:
    static std::shared_ptr<FrameRun> begin(FrameStorage &storage, bool growing)
    {
        if (growing)
            return *storage.reserve(FrameLayout{U8, {}, {Bytes}, false}, {}, Frames);
        return *storage.reserve(FrameLayout{U8, {Frames}, {Bytes}, false});
    }
    static void give(FrameStorage &storage, qint64 cell, bool growing)
    {
        const Frame frame = seededFrame(cell, U8, {Bytes});
        if (growing)
            storage.update({{{}, frame}}, cell);
        else
            storage.update({{{cell}, frame}});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(FrameFailureTest)
#include "tst_failures.moc"
