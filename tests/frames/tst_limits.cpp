// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "tests/frames/seededframes.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace Chirpdeck;
using namespace std::chrono_literals;
using Test::cellOf;
using Test::FramePatience;
using Test::maskOf;
using Test::seededBytes;
using Test::seededFrame;

namespace {

constexpr FrameType U8 = FrameType::UInt8;
constexpr qint64 Mebi = 1 << 20;

/// What the process has in memory; 0 where the kernel does not tell.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

/// A file system of its own that a test may pull away.
class Share
{
public:
    explicit Share(const QString &path)
        : m_path(QFile::encodeName(path))
    {
        QDir().mkpath(path);
        m_isMounted = ::mount("none", m_path.constData(), "tmpfs", 0, "size=64m") == 0;
    }
    ~Share() { disappear(); }
    Share(const Share &) = delete;
    Share &operator=(const Share &) = delete;

    bool isMounted() const { return m_isMounted; }
    /// As when a network goes: whoever has files open keeps them, and no path leads there.
    void disappear()
    {
        if (std::exchange(m_isMounted, false))
            ::umount2(m_path.constData(), MNT_DETACH);
    }

private:
    QByteArray m_path;
    bool m_isMounted = false;
};

} // namespace

/// Memory and drives have an end.
class FrameLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    /// Runs of very different sizes need the same memory: that of the queue.
    void memoryIsThatOfTheQueueWhateverTheRun()
    {
        if (residentBytes() == 0)
            QSKIP("the kernel does not tell how much memory is in use");
        constexpr qint64 Queue = 8 * Mebi;
        // Beside the queue: what threads and allocator keep for themselves.
        constexpr qint64 Beside = 24 * Mebi;
        FrameStorage::Options options;
        options.queueLimit = Queue;
        FrameStorage storage(options);
        storage.setBase(m_dir->path());
        storage.setFolder({});
        const qint64 before = residentBytes();
        qint64 most = 0;
        for (const qint64 frames : {16, 256}) {
            const auto run = *storage.reserve(FrameLayout{U8, {frames}, {Mebi}, false});
            std::thread producer([&] {
                for (qint64 cell = 0; cell < frames; ++cell) {
                    run->update({{{cell}, Frame(U8, {Mebi}, QByteArray(Mebi, static_cast<char>(cell)))}});
                    most = std::max(most, residentBytes());
                }
            });
            producer.join();
            QVERIFY(storage.drain(1min));
            QCOMPARE(run->status().state, FrameState::Saved);
            QCOMPARE(run->status().dropped, 0);
            QFile::remove(run->status().path);
        }
        QVERIFY2(most - before < Queue + Beside,
                 qPrintable(QStringLiteral("%1 MiB more than at the start").arg((most - before) / Mebi)));
    }

    void aShareThatDisappearsCostsNoFrame()
    {
        const QString path = m_dir->filePath(QStringLiteral("share"));
        Share share(path);
        if (!share.isMounted())
            QSKIP("mounting a share needs the rights of an administrator: nothing was tested");
        constexpr qint64 Frames = 6;
        constexpr qint64 Bytes = 5000;
        FrameStorage::Options options;
        options.syncInterval = 5ms;
        FrameStorage storage(options);
        storage.setBase(path);
        storage.setFolder({});
        const auto run = *storage.reserve(FrameLayout{U8, {Frames}, {Bytes}, false});
        for (qint64 cell = 0; cell < 3; ++cell)
            run->update({{{cell}, seededFrame(cell, U8, {Bytes})}});
        QVERIFY(QTest::qWaitFor([&] { return run->status().framesSecured == 3; }, FramePatience));
        share.disappear();
        for (qint64 cell = 3; cell < Frames; ++cell)
            run->update({{{cell}, seededFrame(cell, U8, {Bytes})}});
        QVERIFY(QTest::qWaitFor([&] { return run->status().state == FrameState::Failed; }, FramePatience));
        QVERIFY(!run->status().error.what.isEmpty());
        QVERIFY(QDir(path).isEmpty());
        // It goes on elsewhere, with what was on the share as well.
        const QTemporaryDir other(Test::inMemory());
        run->retryIn(other.path(), {});
        QVERIFY(QTest::qWaitFor([&] { return run->status().state == FrameState::Saved; }, FramePatience));
        const auto file = NpzFile::open(run->status().path);
        QVERIFY(file);
        QCOMPARE(maskOf(*file), QByteArray(Frames, 1));
        for (qint64 cell = 0; cell < Frames; ++cell)
            QCOMPARE(cellOf(*file, cell, Bytes), seededBytes(cell, Bytes));
    }

    void aShareThatIsGoneAtTheStartIsNotReplacedByAFolder()
    {
        FrameStorage storage;
        storage.setBase(m_dir->filePath(QStringLiteral("share")));
        storage.setFolder({});
        const auto run = *storage.reserve(FrameLayout{U8, {2}, {10}, false});
        run->update({{{0}, seededFrame(0, U8, {10})}});
        QVERIFY(QTest::qWaitFor([&] { return run->status().state == FrameState::Failed; }, FramePatience));
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("share"))));
        QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("share"))));
        run->retry();
        run->update({{{1}, seededFrame(1, U8, {10})}});
        QVERIFY(QTest::qWaitFor([&] { return run->status().state == FrameState::Saved; }, FramePatience));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(FrameLimitsTest)
#include "tst_limits.moc"
