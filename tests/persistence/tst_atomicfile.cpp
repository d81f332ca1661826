// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/appendfile.h"
#include "persistence/stores/atomicfile.h"
#include "persistence/stores/crc32.h"
#include "persistence/stores/killpoint.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>

using namespace Chirpdeck;

namespace {

/// Fails the n-th of all calls with a chosen error, or every write from the n-th byte on.
class FailingSystem : public FileSystem
{
public:
    int failCall = 0;
    int code = EIO;
    qint64 room = -1; ///< bytes that still fit on the drive; -1 for any number
    int calls = 0;
    bool interrupt = false;

    int open(const char *path, int flags, unsigned mode) override
    {
        return fails() ? -1 : FileSystem::open(path, flags, mode);
    }
    ssize_t write(int file, const char *bytes, std::size_t count) override
    {
        if (fails())
            return -1;
        if (interrupt && (++m_writes % 2) == 1) {
            errno = EINTR;
            return -1;
        }
        if (interrupt)
            count = std::min<std::size_t>(count, 3);
        if (room >= 0) {
            if (room == 0) {
                errno = ENOSPC;
                return -1;
            }
            count = std::min<std::size_t>(count, static_cast<std::size_t>(room));
            room -= static_cast<qint64>(count);
        }
        return FileSystem::write(file, bytes, count);
    }
    int sync(int file) override { return fails() ? -1 : FileSystem::sync(file); }
    int close(int file) override
    {
        const bool failing = fails();
        const int result = FileSystem::close(file);
        if (failing)
            errno = code;
        return failing ? -1 : result;
    }
    int rename(const char *from, const char *to) override
    {
        return fails() ? -1 : FileSystem::rename(from, to);
    }
    int renameNew(const char *from, const char *to) override
    {
        return fails() ? -1 : FileSystem::renameNew(from, to);
    }

private:
    bool fails()
    {
        if (++calls != failCall)
            return false;
        errno = code;
        return true;
    }
    int m_writes = 0;
};

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class AtomicFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aFileIsReplacedAndNothingElseIsLeft()
    {
        const QString path = file();
        QVERIFY(replaceFile(path, "one"));
        QVERIFY(replaceFile(path, "two\n"));
        QCOMPARE(Test::contentOf(path), QByteArray("two\n"));
        QVERIFY(replaceFile(path, ""));
        QCOMPARE(Test::contentOf(path), QByteArray());
        QCOMPARE(namesIn(m_dir->path()), QStringList{QStringLiteral("0.csv")});
    }

    void creatingRefusesToReplace()
    {
        QVERIFY(createFile(file(), "one"));
        const auto again = createFile(file(), "two");
        QVERIFY(!again);
        QCOMPARE(Test::contentOf(file()), QByteArray("one"));
        QCOMPARE(namesIn(m_dir->path()).size(), 1);
    }

    void aFailureOfAnyCallKeepsTheOldFile()
    {
        // Open, two writes, sync, close, rename; then the folder's open and sync, after which the new content
        // is in place.
        for (int call = 1; call <= 8; ++call) {
            QVERIFY(replaceFile(file(), "old content"));
            FailingSystem failing;
            failing.failCall = call;
            bool renamed = true;
            const auto saved =
                replaceFile(file(), "new content", {.durable = true, .files = &failing, .renamed = &renamed});
            QVERIFY2(!saved, qPrintable(QString::number(call)));
            QCOMPARE(saved.error().where, file());
            QVERIFY(!saved.error().action.isEmpty());
            QCOMPARE(renamed, call > 6);
            QCOMPARE(Test::contentOf(file()),
                     renamed ? QByteArray("new content") : QByteArray("old content"));
            QCOMPARE(namesIn(m_dir->path()), QStringList{QStringLiteral("0.csv")});
        }
        FailingSystem working;
        working.failCall = 0;
        QVERIFY(replaceFile(file(), "new content", {.durable = true, .files = &working}));
        QCOMPARE(working.calls, 9);
    }

    void interruptedAndShortWritesAreContinued()
    {
        FailingSystem slow;
        slow.interrupt = true;
        const QByteArray text("twenty-six letters or more");
        QVERIFY(replaceFile(file(), text, {.files = &slow}));
        QCOMPARE(Test::contentOf(file()), text);
    }

    void aFullDriveAtAnyByteKeepsTheOldFile()
    {
        QVERIFY(replaceFile(file(), "old"));
        const QByteArray text("0123456789");
        for (int room = 0; room < text.size(); ++room) {
            FailingSystem full;
            full.room = room;
            const auto saved = replaceFile(file(), text, {.files = &full});
            QVERIFY(!saved);
            QVERIFY2(saved.error().action.contains(QStringLiteral("full")), qPrintable(saved.error().text()));
            QCOMPARE(Test::contentOf(file()), QByteArray("old"));
            QCOMPARE(namesIn(m_dir->path()).size(), 1);
        }
    }

    void theReasonOfAFailureIsTold()
    {
        const auto missing = replaceFile(m_dir->filePath(QStringLiteral("nowhere/0.csv")), "x");
        QVERIFY(!missing);
        QVERIFY2(missing.error().action.contains(QStringLiteral("not there")),
                 qPrintable(missing.error().text()));
        const auto full = systemError(ENOSPC, {}, {});
        const auto quota = systemError(EDQUOT, {}, {});
        const auto denied = systemError(EACCES, {}, {});
        const auto readOnly = systemError(EROFS, {}, {});
        const QSet<QString> actions{full.action, quota.action, denied.action, readOnly.action,
                                    missing.error().action};
        QCOMPARE(actions.size(), 5);
    }

    /// The limit makes the kernel itself write short and then refuse, on any file system.
    void aRealShortWriteKeepsTheOldFile()
    {
        QVERIFY(replaceFile(file(), "old"));
        const QByteArray large(100000, 'x');
        const int status = Test::inChild([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{70000, 70000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            return replaceFile(file(), large) ? 1 : 0;
        });
        QCOMPARE(status, 0);
        QCOMPARE(Test::contentOf(file()), QByteArray("old"));
        QCOMPARE(namesIn(m_dir->path()).size(), 1);
    }

    void aRealFullDriveKeepsTheOldFile()
    {
        const QString drive = m_dir->filePath(QStringLiteral("drive"));
        QDir().mkpath(drive);
        if (::mount("none", qPrintable(drive), "tmpfs", 0, "size=64k") != 0)
            QSKIP("a small drive cannot be mounted here (needs root)");
        const QString path = drive + QStringLiteral("/0.csv");
        const auto small = replaceFile(path, QByteArray(20000, 'a'));
        const auto large = replaceFile(path, QByteArray(60000, 'b'));
        const QByteArray content = Test::contentOf(path);
        const auto names = namesIn(drive);
        ::umount(qPrintable(drive));
        QVERIFY(small);
        QVERIFY(!large);
        QVERIFY2(large.error().action.contains(QStringLiteral("full")), qPrintable(large.error().text()));
        QCOMPARE(content, QByteArray(20000, 'a'));
        QCOMPARE(names.size(), 1);
    }

    void aKillAnywhereLeavesTheOldOrTheNewFile()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QByteArray before("the old content");
        const QByteArray after("the new content, longer");
        int killed = 0;
        for (int pass = 1;; ++pass) {
            QVERIFY(replaceFile(file(), before));
            const int status = Test::inChild([&] {
                KillPoint::arm("*", pass);
                return replaceFile(file(), after) ? 0 : 1;
            });
            const QByteArray found = Test::contentOf(file());
            QVERIFY2(found == before || found == after, found.constData());
            const int left = static_cast<int>(namesIn(m_dir->path()).size()) - 1;
            QCOMPARE(removeLeftovers(m_dir->path()), left);
            QCOMPARE(namesIn(m_dir->path()), QStringList{QStringLiteral("0.csv")});
            if (status == 0)
                break;
            QCOMPARE(status, 137);
            ++killed;
        }
        QVERIFY(killed >= 7);
    }

    void temporaryNamesHaveNoNumericStem()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        Test::inChild([&] {
            KillPoint::arm("half-written");
            return replaceFile(file(), "content") ? 0 : 1;
        });
        const auto names = namesIn(m_dir->path());
        QCOMPARE(names.size(), 1);
        bool isNumber = false;
        QFileInfo(names.first()).baseName().toInt(&isNumber);
        QVERIFY2(!isNumber, qPrintable(names.first()));
        QFileInfo(names.first()).completeBaseName().toInt(&isNumber);
        QVERIFY2(!isNumber, qPrintable(names.first()));
        QVERIFY(!names.first().endsWith(QStringLiteral(".csv")));
    }

    void appendingRepairsATornLastLine()
    {
        Test::writeFile(file(), "head\na;1\nb;2");
        auto appended = AppendFile::open(file(), "head");
        QVERIFY(appended);
        QCOMPARE(appended->repaired(), 3);
        QVERIFY(appended->append("c;3"));
        QVERIFY(appended->append("d;4\n"));
        QVERIFY(appended->sync());
        QCOMPARE(Test::contentOf(file()), QByteArray("head\na;1\nc;3\nd;4\n"));

        Test::writeFile(file(), QByteArray(10000, 'x'));
        QVERIFY(AppendFile::open(file(), "head"));
        QCOMPARE(Test::contentOf(file()), QByteArray("head\n"));
    }

    void aLineThatDoesNotFitIsTakenBack()
    {
        FailingSystem full;
        auto appended = AppendFile::open(file(), "head", &full);
        QVERIFY(appended);
        for (int room = 0; room < 5; ++room) {
            full.room = room;
            const auto line = appended->append("a;1\n");
            QCOMPARE(line.hasValue(), room >= 4);
        }
        QCOMPARE(Test::contentOf(file()), QByteArray("head\na;1\n"));
    }

    void checksumsAreThoseOfOtherTools()
    {
        QCOMPARE(crc32("123456789"), 0xCBF43926U);
        QCOMPARE(crc32(""), 0U);
        const QByteArray text("The quick brown fox jumps over the lazy dog");
        QCOMPARE(crc32(text), 0x414FA339U);
        for (int at = 0; at <= text.size(); ++at)
            QCOMPARE(crc32(QByteArrayView(text).sliced(at), crc32(QByteArrayView(text).first(at))),
                     0x414FA339U);
    }

private:
    QString file() const
    {
        return m_dir->filePath(QStringLiteral("0.csv"));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "tst_atomicfile.moc"
