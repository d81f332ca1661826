// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/frames/framerecovery.h"
#include "persistence/frames/framerun.h"
#include "persistence/frames/framestorage.h"
#include "persistence/frames/npzfile.h"
#include "persistence/stores/killpoint.h"
#include "tests/frames/gatedfiles.h"
#include "tests/frames/seededframes.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <thread>

using namespace Chirpdeck;
using namespace std::chrono_literals;
using Test::cellOf;
using Test::maskOf;
using Test::seededBytes;
using Test::seededFrame;

namespace {

constexpr FrameType U16 = FrameType::UInt16;
constexpr qint64 Frames = 40;
constexpr qint64 Points = 300;
constexpr qint64 Bytes = 2 * Points;
const FillValue Fill = qint64(0x1234);

/// A drive that takes bytes, and gives none back.
class UnreadableFiles : public FileSystem
{
public:
    using FileSystem::open;
    int open(const char *path, int flags, unsigned mode) override
    {
        return FileSystem::open(path, (flags & ~O_ACCMODE) | O_WRONLY, mode);
    }
};

/// Takes frames until it is killed, and tells how many a power cut would leave. Returns 0 at the end.
int takeFrames(const QString &folder, bool growing, int tell, std::chrono::microseconds pause)
{
    FrameStorage::Options options;
    options.syncInterval = 2ms;
    FrameStorage storage(options);
    storage.setBase(folder);
    storage.setFolder({});
    const auto run = growing ? *storage.reserve(FrameLayout{U16, {2}, {Points}, false}, Fill, Frames / 2)
                             : *storage.reserve(FrameLayout{U16, {Frames}, {Points}, false}, Fill);
    char told = 0;
    const auto acknowledge = [&] {
        const auto secured = static_cast<char>(run->status().framesSecured);
        if (std::exchange(told, secured) != secured)
            (void)!::write(tell, &told, 1);
    };
    for (qint64 i = 0; i < Frames; ++i) {
        // Not in order.
        const qint64 cell = growing ? i : (i * 7) % Frames;
        const Frame frame = seededFrame(cell, U16, {Points});
        if (growing)
            storage.update({{{cell % 2}, frame}}, cell / 2);
        else
            storage.update({{{cell}, frame}});
        std::this_thread::sleep_for(pause);
        acknowledge();
    }
    for (int i = 0; i < 6000 && !run->status().isOver(); ++i) {
        std::this_thread::sleep_for(1ms);
        acknowledge();
    }
    return run->status().state == FrameState::Saved ? 0 : 1;
}

/// Checks a finished file: every cell of the mask has its frame, the others the fill value. Returns the
/// number of frames, or -1.
qint64 framesIn(const QString &path)
{
    const auto file = NpzFile::open(path);
    if (!file)
        return -1;
    for (const auto &member : file->members())
        if (!file->check(member))
            return -1;
    const QByteArray mask = maskOf(*file);
    const QByteArray fill = QByteArray("\x34\x12").repeated(Points);
    for (qint64 cell = 0; cell < mask.size(); ++cell)
        if (cellOf(*file, cell, Bytes) != (mask[cell] != 0 ? seededBytes(cell, Bytes) : fill))
            return -1;
    const QJsonObject facts = file->note().value(QLatin1String("run")).toObject();
    if (facts.value(QLatin1String("frames_present")).toInt() != mask.count('\1'))
        return -1;
    return mask.count('\1');
}

/// Recovers what a dead child has left, and returns the frames that are there then; -1 for anything wrong.
qint64 recoverAll(const QString &folder)
{
    qint64 frames = 0;
    for (const auto &part : findFrameParts(folder)) {
        const auto recovered = recoverFrames(part.path);
        if (!recovered || recovered->damaged != 0 || recovered->frames != part.frames)
            return -1;
    }
    removeFrameLeftovers(folder);
    const auto names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    for (const auto &name : names) {
        if (name.contains(QStringLiteral(".tmp-")))
            continue;
        const qint64 here = framesIn(folder + QLatin1Char('/') + name);
        if (here < 0)
            return -1;
        frames += here;
    }
    return frames;
}

int readAll(int from)
{
    int last = 0;
    char byte = 0;
    while (::read(from, &byte, 1) == 1)
        last = static_cast<uchar>(byte);
    ::close(from);
    return last;
}

} // namespace

/// Whatever ends the program, the frames that were secured are in the recovered file, and nothing torn is.
class FrameRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillAtAnyStep_data()
    {
        QTest::addColumn<bool>("growing");
        QTest::newRow("fixed") << false;
        QTest::newRow("growing") << true;
    }
    void aKillAtAnyStep()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        QFETCH(bool, growing);
        // Each place for the first time, and some again in the middle of the run.
        const char *const places[] = {"frames-made",      "frames-claimed",      "frames-begun",
                                      "frames-half-cell", "frames-cell",         "frames-journal-made",
                                      "frames-recorded",  "frames-synced",       "frames-filled",
                                      "frames-members",   "frames-completed",    "frames-renamed",
                                      "frames-published", "frames-half-cell:17", "frames-recorded:3"};
        for (const QByteArray place : places) {
            const QTemporaryDir dir(Test::inMemory());
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const auto colon = place.indexOf(':');
            const int pass = colon < 0 ? 1 : place.mid(colon + 1).toInt();
            const int status = Test::inChild([&] {
                KillPoint::arm(place.split(':').first().toStdString(), pass);
                return takeFrames(dir.path(), growing, pipe[1], 300us);
            });
            ::close(pipe[1]);
            const int secured = readAll(pipe[0]);
            QVERIFY2(status == 137 || (colon >= 0 && status == 0), place.constData());
            const qint64 frames = recoverAll(dir.path());
            QVERIFY2(
                frames >= secured,
                qPrintable(
                    QStringLiteral("%1: %2 of %3").arg(QString::fromLatin1(place)).arg(frames).arg(secured)));
        }
    }

    void aKillAtAnyMoment()
    {
        QRandomGenerator random(5);
        int interrupted = 0;
        for (int round = 0; round < 24; ++round) {
            const QTemporaryDir dir; // on a drive
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const bool growing = round % 2 == 1;
            const pid_t child = ::fork();
            if (child == 0)
                ::_exit(takeFrames(dir.path(), growing, pipe[1], 500us));
            ::close(pipe[1]);
            std::this_thread::sleep_for(std::chrono::milliseconds(random.bounded(1, 60)));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            const int secured = readAll(pipe[0]);
            interrupted += WIFSIGNALED(status) ? 1 : 0;
            const qint64 frames = recoverAll(dir.path());
            QVERIFY2(frames >= secured, qPrintable(QStringLiteral("%1 of %2").arg(frames).arg(secured)));
        }
        QVERIFY(interrupted > 0);
    }

    void aKillWhileRecovering()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        for (const char *place :
             {"frames-filled", "frames-members", "frames-completed", "frames-synced", "frames-renamed"}) {
            const QTemporaryDir dir(Test::inMemory());
            const QString part = interruptedAt(dir.path(), "frames-recorded");
            const int status = Test::inChild([&] {
                KillPoint::arm(place);
                return recoverFrames(part) ? 0 : 1;
            });
            QCOMPARE(status, 137);
            const qint64 frames = recoverAll(dir.path());
            QVERIFY2(frames > 0, place);
        }
    }

    void whatAPartHoldsIsListed()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        const auto parts = findFrameParts(dir.path());
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts[0].path, part);
        QCOMPARE(parts[0].target, dir.filePath(QStringLiteral("data_0.npz")));
        QCOMPARE(parts[0].frames, Frames);
        QCOMPARE(parts[0].expected, Frames);
        QCOMPARE(parts[0].shape, QStringLiteral("(40, 300)"));
        const auto recovered = recoverFrames(part);
        QVERIFY(recovered);
        QCOMPARE(recovered->path, parts[0].target);
        // The run had come to its end, and was only not finished.
        const QJsonObject facts =
            NpzFile::open(recovered->path)->note().value(QLatin1String("run")).toObject();
        QCOMPARE(facts.value(QLatin1String("exit_status")).toString(), QStringLiteral("success"));
        QVERIFY(facts.value(QLatin1String("recovered")).toBool());
        QVERIFY(findFrameParts(dir.path()).isEmpty());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    /// What was not listed as whole is not believed, whatever stands there.
    void aDamagedFrameIsLeftOut()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        QFile file(part);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096 + 3 * Bytes);
        file.write("torn");
        file.close();
        const auto recovered = recoverFrames(part);
        QVERIFY(recovered);
        QCOMPARE(recovered->damaged, 1);
        QCOMPARE(recovered->frames, Frames - 1);
        QCOMPARE(framesIn(recovered->path), Frames - 1);
        QCOMPARE(maskOf(*NpzFile::open(recovered->path))[3], '\0');
    }

    void aTornListTellsLess()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        const QString list = part + QStringLiteral(".cells");
        const QByteArray partBytes = Test::contentOf(part);
        const QByteArray listBytes = Test::contentOf(list);
        qint64 most = 0;
        for (qsizetype length = 0; length <= listBytes.size(); length += 13) {
            const QTemporaryDir copy(Test::inMemory());
            const QString there = copy.filePath(QStringLiteral("data_0.npz.part"));
            Test::writeFile(there, partBytes);
            Test::writeFile(there + QStringLiteral(".cells"), listBytes.first(length));
            const auto recovered = recoverFrames(there);
            if (!recovered) {
                // Without the beginning of its list nobody can tell what is whole, and everything is kept.
                QCOMPARE(most, 0);
                QCOMPARE(Test::contentOf(there), partBytes);
                continue;
            }
            const qint64 frames = recoverAll(copy.path());
            QVERIFY2(frames >= most, qPrintable(QString::number(length)));
            most = frames;
        }
        QVERIFY(most > 0);
    }

    /// A list that is gone says nothing about the frames.
    void aPartWithoutItsListIsKept()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        const QString list = part + QStringLiteral(".cells");
        const QByteArray partBytes = Test::contentOf(part);
        QVERIFY(QFile::rename(list, dir.filePath(QStringLiteral("aside"))));
        const auto recovered = recoverFrames(part);
        QVERIFY(!recovered);
        QVERIFY(!recovered.error().action.isEmpty());
        QCOMPARE(Test::contentOf(part), partBytes);
        QVERIFY(QFile::rename(dir.filePath(QStringLiteral("aside")), list));
        QCOMPARE(recoverAll(dir.path()), Frames);
    }

    /// A drive that does not answer is no damage of the frames.
    void aPartThatCannotBeReadIsKept()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        const QByteArray partBytes = Test::contentOf(part);
        const QByteArray listBytes = Test::contentOf(part + QStringLiteral(".cells"));
        UnreadableFiles files;
        const auto recovered = recoverFrames(part, &files);
        QVERIFY(!recovered);
        QCOMPARE(Test::contentOf(part), partBytes);
        QCOMPARE(Test::contentOf(part + QStringLiteral(".cells")), listBytes);
        QCOMPARE(recoverAll(dir.path()), Frames);
    }

    /// Every byte has changed: there is no file to make of it, and nothing to gain by removing it.
    void aPartOfDamagedFramesIsKept()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        const QByteArray damaged = Test::contentOf(part).first(4096) + QByteArray(Frames * Bytes, '!');
        Test::writeFile(part, damaged);
        QVERIFY(!recoverFrames(part));
        QCOMPARE(Test::contentOf(part), damaged);
    }

    void aListThatWasChangedIsNotBelieved()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        const QByteArray partBytes = Test::contentOf(part);
        const QByteArray listBytes = Test::contentOf(part + QStringLiteral(".cells"));
        for (qsizetype at = 0; at < listBytes.size(); at += 5) {
            const QTemporaryDir copy(Test::inMemory());
            const QString there = copy.filePath(QStringLiteral("data_0.npz.part"));
            QByteArray changed = listBytes;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
            Test::writeFile(there, partBytes);
            Test::writeFile(there + QStringLiteral(".cells"), changed);
            const auto recovered = recoverFrames(there);
            if (recovered && !recovered->path.isEmpty()) {
                QVERIFY(framesIn(recovered->path) >= 0);
            } else if (!recovered) {
                // Nothing is thrown away that somebody may still read.
                QCOMPARE(Test::contentOf(there), partBytes);
            }
        }
    }

    void aLivingRunIsLeftAlone()
    {
        const QTemporaryDir dir(Test::inMemory());
        FrameStorage storage;
        storage.setBase(dir.path());
        storage.setFolder({});
        const auto run = *storage.reserve(FrameLayout{U16, {2}, {Points}, false}, Fill);
        storage.update({{{0}, seededFrame(0, U16, {Points})}});
        QTRY_COMPARE_WITH_TIMEOUT(run->status().framesWritten, 1, 60000);
        QVERIFY(findFrameParts(dir.path()).isEmpty());
        const auto recovered = recoverFrames(run->status().path + QStringLiteral(".part"));
        QVERIFY(!recovered);
        storage.update({{{1}, seededFrame(1, U16, {Points})}});
        QTRY_COMPARE_WITH_TIMEOUT(run->status().state, FrameState::Saved, 60000);
        QCOMPARE(framesIn(run->status().path), 2);
    }

    void aRunThatWasGivenUpCanBeRecovered()
    {
        const QTemporaryDir dir(Test::inMemory());
        Test::FailingFiles files;
        FrameStorage::Options options;
        options.files = &files;
        options.syncInterval = 2ms;
        FrameStorage storage(options);
        storage.setBase(dir.path());
        storage.setFolder({});
        const auto run = *storage.reserve(FrameLayout{U16, {5}, {Points}, false}, Fill);
        for (qint64 cell = 0; cell < 3; ++cell)
            storage.update({{{cell}, seededFrame(cell, U16, {Points})}});
        QTRY_COMPARE_WITH_TIMEOUT(run->status().framesSecured, 3, 60000);
        files.failCall = files.calls + 1;
        files.forEver = true;
        storage.update({{{3}, seededFrame(3, U16, {Points})}});
        QTRY_COMPARE_WITH_TIMEOUT(run->status().state, FrameState::Failed, 60000);
        QVERIFY(findFrameParts(dir.path()).isEmpty());
        run->discard();
        QTRY_COMPARE_WITH_TIMEOUT(findFrameParts(dir.path()).size(), 1, 60000);
        QCOMPARE(recoverAll(dir.path()), 3);
    }

    void aTakenNameIsPassedOver()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QTemporaryDir dir(Test::inMemory());
        const QString part = interruptedAt(dir.path(), "frames-filled");
        Test::writeFile(dir.filePath(QStringLiteral("data_0.npz")), "precious");
        const auto recovered = recoverFrames(part);
        QVERIFY(recovered);
        QCOMPARE(recovered->path, dir.filePath(QStringLiteral("data_1.npz")));
        QCOMPARE(Test::contentOf(dir.filePath(QStringLiteral("data_0.npz"))), QByteArray("precious"));
    }

private:
    /// The part that a run leaves which is killed there.
    static QString interruptedAt(const QString &folder, const char *place)
    {
        Test::inChild([&] {
            KillPoint::arm(place, qstrcmp(place, "frames-recorded") == 0 ? 4 : 1);
            return takeFrames(folder, false, -1, 300us);
        });
        return folder + QStringLiteral("/data_0.npz.part");
    }
};

QTEST_GUILESS_MAIN(FrameRecoveryTest)
#include "tst_recovery.moc"
