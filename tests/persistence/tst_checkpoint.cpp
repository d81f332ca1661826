// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/checkpoint.h"
#include "persistence/stores/checkpointwriter.h"
#include "persistence/stores/crc32.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/killpoint.h"
#include "persistence/stores/recovery.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace Chirpdeck;
using Test::smallFids;
using namespace std::chrono_literals;

namespace {

bool isSame(const FidList &a, const FidList &b)
{
    return a.spacing == b.spacing && a.probeFreqMHz == b.probeFreqMHz && a.vMult == b.vMult &&
           a.shots == b.shots && a.sideband == b.sideband && a.size == b.size && a.frames == b.frames &&
           *a.sums == *b.sums;
}

/// Whether sums are those that belong to their number of shots, in every sample.
bool isWhole(const FidList &fids)
{
    return isSame(fids, smallFids(fids.shots, fids.size, fids.frames));
}

/// Fails one call of its life.
class FailingOnce : public FileSystem
{
public:
    int failCall = 0;
    int code = EIO;
    int calls = 0;

    int open(const char *path, int flags, unsigned mode) override
    {
        return fails() ? -1 : FileSystem::open(path, flags, mode);
    }
    ssize_t writeAt(int file, const char *bytes, std::size_t count, qint64 offset) override
    {
        if (!fails())
            return FileSystem::writeAt(file, bytes, count, offset);
        // What a drive does when it breaks off: a part is there.
        FileSystem::writeAt(file, bytes, count / 2, offset);
        errno = code;
        return -1;
    }
    int sync(int file) override { return fails() ? -1 : FileSystem::sync(file); }
    int syncData(int file) override { return fails() ? -1 : FileSystem::syncData(file); }
    int allocate(int file, qint64 length) override
    {
        return fails() ? -1 : FileSystem::allocate(file, length);
    }

private:
    bool fails()
    {
        if (++calls != failCall)
            return false;
        errno = code;
        return true;
    }
};

} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void whatIsFormattedIsParsed()
    {
        QVERIFY(rc::check("slots", [] {
            const int bits = *rc::gen::inRange(1, 65);
            const auto frames = *rc::gen::inRange(1, 4);
            const auto size = *rc::gen::inRange(1, 50);
            std::vector<qint64> sums;
            for (int i = 0; i < frames * size; ++i)
                sums.push_back((*rc::gen::arbitrary<qint64>()) >> (64 - bits));
            Checkpoint one{*rc::gen::arbitrary<quint64>(), *rc::gen::inRange(0, 1000), {}};
            one.fids = {*rc::gen::element(2e-11, 1e-9),
                        *rc::gen::inRange(-1000, 1000) / 7.0,
                        *rc::gen::inRange(-1000, 1000) / 3.0,
                        *rc::gen::inRange<quint64>(1, ~quint64(0)),
                        *rc::gen::element(Sideband::UpperSideband, Sideband::LowerSideband),
                        size,
                        frames,
                        std::make_shared<const std::vector<qint64>>(sums)};
            QByteArray slot;
            CheckpointFormat::format(one, CheckpointFormat::strideFor(frames * size), slot);
            RC_ASSERT(slot.size() <= CheckpointFormat::strideFor(frames * size));
            const auto back = CheckpointFormat::parse(slot);
            RC_ASSERT(back.size() == 1);
            RC_ASSERT(back.first().generation == one.generation);
            RC_ASSERT(back.first().segment == one.segment);
            RC_ASSERT(isSame(back.first().fids, one.fids));
        }));
        Checkpoint extreme{1, 0, smallFids(1, 2, 1)};
        extreme.fids.sums = std::make_shared<const std::vector<qint64>>(
            std::vector<qint64>{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()});
        QByteArray slot;
        CheckpointFormat::format(extreme, 4096, slot);
        QVERIFY(isSame(CheckpointFormat::parse(slot).first().fids, extreme.fids));
    }

    void smallSumsTakeFewBytes()
    {
        QByteArray slot;
        Checkpoint one{1, 0, smallFids(1, 100, 1)};
        for (const auto &[largest, bytes] : std::map<qint64, int>{
                 {127, 1}, {128, 2}, {-128, 1}, {-129, 2}, {32767, 2}, {8388607, 3}, {8388608, 4}}) {
            std::vector<qint64> sums(100, 0);
            sums[50] = largest;
            one.fids.sums = std::make_shared<const std::vector<qint64>>(sums);
            CheckpointFormat::format(one, 4096, slot);
            QCOMPARE(slot.size(), CheckpointFormat::HeaderBytes + 100 * bytes);
        }
    }

    void twoSlotsTakeTurns()
    {
        CheckpointWriter writer(m_dir->path());
        for (quint64 shots = 1; shots <= 5; ++shots) {
            QVERIFY(writer.write(0, smallFids(shots)));
            const auto found = readCheckpoints(m_dir->path());
            QVERIFY(found);
            QCOMPARE(found->size(), shots == 1 ? 1 : 2);
            QCOMPARE(found->first().fids.shots, shots);
            QVERIFY(isWhole(found->first().fids));
            if (shots > 1)
                QCOMPARE(found->last().fids.shots, shots - 1);
            // Neither more nor less than two slots.
            QCOMPARE(QFileInfo(file()).size(), 2 * CheckpointFormat::strideFor(Test::SmallSize * 2));
        }
        QVERIFY(writer.remove());
        QVERIFY(!QFile::exists(file()));
        QVERIFY(writer.remove());
    }

    void otherProgramsDoNotSeeIt()
    {
        bool isNumber = false;
        QFileInfo(CheckpointFormat::fileName()).completeBaseName().toInt(&isNumber);
        QVERIFY(!isNumber);
        QVERIFY(!CheckpointFormat::fileName().endsWith(QStringLiteral(".csv")));
        QVERIFY(!CheckpointFormat::fileName().contains(QLatin1Char('/')));
    }

    void aSlotTornAtAnyByteLeavesTheOther()
    {
        const QByteArray before = twoGenerations();
        QByteArray third;
        CheckpointFormat::format({3, 0, smallFids(30)}, stride(), third);
        for (qsizetype length = 0; length <= third.size(); ++length) {
            QByteArray torn = before;
            std::copy_n(third.begin(), length, torn.begin());
            const auto found = CheckpointFormat::parse(torn);
            QVERIFY(!found.isEmpty());
            const bool isThere = torn.startsWith(third);
            QCOMPARE(found.first().generation, quint64(isThere ? 3 : 2));
            for (const auto &one : found)
                QVERIFY(isWhole(one.fids));
        }
    }

    void aFileCutAtAnyByteHoldsNoWrongSums()
    {
        const QByteArray whole = twoGenerations();
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const auto found = CheckpointFormat::parse(whole.first(length));
            for (const auto &one : found) {
                QVERIFY(isWhole(one.fids));
                QCOMPARE(one.fids.shots, one.generation * 10);
            }
            QByteArray slot;
            CheckpointFormat::format({2, 0, smallFids(20)}, stride(), slot);
            QCOMPARE(!found.isEmpty() && found.first().generation == 2, length >= stride() + slot.size());
        }
    }

    void aChangedBitIsNeverTakenForGood()
    {
        const QByteArray whole = twoGenerations();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
            for (const auto &one : CheckpointFormat::parse(changed)) {
                QVERIFY(isWhole(one.fids));
                QCOMPARE(one.fids.shots, one.generation * 10);
            }
        }
    }

    void exchangedSlotsKeepTheirOrder()
    {
        const QByteArray whole = twoGenerations();
        const auto found = CheckpointFormat::parse(whole.sliced(stride()) + whole.first(stride()));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().generation, quint64(2));
    }

    void nonsenseTakesNoMemory()
    {
        QByteArray slot;
        CheckpointFormat::format({1, 0, smallFids(10)}, stride(), slot);
        QRandomGenerator random(3);
        for (int i = 0; i < 20000; ++i) {
            QByteArray changed = slot;
            for (int n = random.bounded(1, 5); n > 0; --n)
                changed[random.bounded(int(CheckpointFormat::HeaderBytes))] =
                    static_cast<char>(random.bounded(256));
            // A header that is wrong and whole all the same.
            const quint32 crc = crc32(QByteArrayView(changed).first(124));
            std::memcpy(changed.data() + 124, &crc, sizeof crc);
            for (const auto &one : CheckpointFormat::parse(changed))
                QVERIFY(one.fids.sums->size() <= std::size_t(slot.size()));
        }
    }

    void afterAFailureTheLastGoodSlotStays_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("failing drive") << EIO;
        QTest::newRow("full drive") << ENOSPC;
    }
    void afterAFailureTheLastGoodSlotStays()
    {
        QFETCH(int, code);
        int failures = 0;
        for (int call = 1;; ++call) {
            const QTemporaryDir dir(Test::inMemory());
            FailingOnce files;
            files.failCall = call;
            files.code = code;
            CheckpointWriter writer(dir.path(), &files);
            quint64 secured = 0;
            bool hasFailed = false;
            for (quint64 shots = 1; shots <= 6; ++shots) {
                const auto written = writer.write(0, smallFids(shots));
                if (written)
                    secured = shots;
                else {
                    hasFailed = true;
                    QVERIFY(!written.error().where.isEmpty() && !written.error().action.isEmpty());
                }
                const auto found = readCheckpoints(dir.path());
                QVERIFY(found);
                for (const auto &one : *found)
                    QVERIFY(isWhole(one.fids));
                const quint64 newest = found->isEmpty() ? 0 : found->first().fids.shots;
                QVERIFY2(newest >= secured, qPrintable(QStringLiteral("call %1").arg(call)));
            }
            // The failure costs one slot; the next is written again.
            QVERIFY(secured >= 5);
            const bool isLast = files.calls < call;
            files.failCall = 0;
            QVERIFY(writer.write(0, smallFids(7)));
            QCOMPARE(readCheckpoints(dir.path())->first().fids.shots, quint64(7));
            failures += hasFailed ? 1 : 0;
            if (isLast)
                break;
        }
        QVERIFY(failures > 15);
    }

    void anUnconfirmedSlotIsWrittenAgainAndNotTheOther()
    {
        FailingOnce files;
        CheckpointWriter writer(m_dir->path(), &files);
        QVERIFY(writer.write(0, smallFids(1)));
        QVERIFY(writer.write(0, smallFids(2)));
        files.calls = 0;
        files.failCall = 3; // two writes, then the drive's confirmation
        QVERIFY(!writer.write(0, smallFids(3)));
        QCOMPARE(writer.generation(), quint64(2));
        files.calls = 0;
        files.failCall = 1;
        QVERIFY(!writer.write(0, smallFids(4)));
        const auto found = readCheckpoints(m_dir->path());
        QCOMPARE(found->first().fids.shots, quint64(2));
        QVERIFY(writer.write(0, smallFids(5)));
        QCOMPARE(readCheckpoints(m_dir->path())->first().fids.shots, quint64(5));
        QCOMPARE(readCheckpoints(m_dir->path())->last().fids.shots, quint64(2));
    }

    void aKillAnywhereLeavesTheLastOrTheNext()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        int kills = 0;
        for (int pass = 1;; ++pass) {
            const QTemporaryDir dir(Test::inMemory());
            int acknowledged[2];
            QCOMPARE(::pipe(acknowledged), 0);
            const int status = Test::inChild([&] {
                KillPoint::arm("*", pass);
                CheckpointWriter writer(dir.path());
                for (char shots = 1; shots <= 4; ++shots) {
                    if (!writer.write(0, smallFids(static_cast<quint64>(shots))) ||
                        ::write(acknowledged[1], &shots, 1) != 1)
                        return 1;
                }
                return 0;
            });
            ::close(acknowledged[1]);
            quint64 secured = 0;
            char byte = 0;
            while (::read(acknowledged[0], &byte, 1) == 1)
                secured = static_cast<quint64>(byte);
            ::close(acknowledged[0]);
            const auto found = readCheckpoints(dir.path());
            QVERIFY(found);
            for (const auto &one : *found)
                QVERIFY(isWhole(one.fids));
            const quint64 newest = found->isEmpty() ? 0 : found->first().fids.shots;
            QVERIFY(newest == secured || newest == secured + 1);
            if (status == 0)
                break;
            QCOMPARE(status, 137);
            ++kills;
        }
        QVERIFY(kills >= 14);
    }

    void theDriveIsBusyAFifthOfTheTimeAtMost()
    {
        CheckpointPace pace;
        QCOMPARE(pace.interval(1000000, 1s), 1000ms);
        pace.note(10000000, 1s); // 10 MB/s
        QCOMPARE(pace.interval(1000000, 1s), 1000ms);
        QCOMPARE(pace.interval(2000000, 1s), 1000ms);
        QCOMPARE(pace.interval(6000000, 1s), 3000ms);
        QCOMPARE(pace.interval(6000000, 5s), 5000ms);
        for (int i = 0; i < 20; ++i)
            pace.note(10000000, 10s);
        QVERIFY(pace.interval(6000000, 1s) > 29000ms);
        for (int i = 0; i < 20; ++i)
            pace.note(10000000, 10ms);
        QCOMPARE(pace.interval(6000000, 1s), 1000ms);
    }

    /// Of save and checkpoint, recovering takes what has more shots.
    void recoveryTakesTheNewest_data()
    {
        QTest::addColumn<int>("saves");
        QTest::addColumn<QList<int>>("secured");
        QTest::addColumn<bool>("isTorn");
        QTest::addColumn<int>("shots");
        QTest::newRow("checkpoint after the save") << 2 << QList<int>{25, 33} << false << 33;
        QTest::newRow("its last slot torn") << 2 << QList<int>{25, 33} << true << 25;
        QTest::newRow("save after the checkpoints") << 2 << QList<int>{5, 15} << false << 20;
        QTest::newRow("no save at all") << 0 << QList<int>{3} << false << 3;
        QTest::newRow("no save, and the only slot torn") << 0 << QList<int>{3} << true << 0;
        QTest::newRow("no checkpoint") << 1 << QList<int>{} << false << 10;
    }
    void recoveryTakesTheNewest()
    {
        QFETCH(int, saves);
        QFETCH(QList<int>, secured);
        QFETCH(bool, isTorn);
        QFETCH(int, shots);
        const DataFolder data(m_dir->path());
        QVERIFY(data.create());
        const auto reserved = data.reserveNext();
        QCOMPARE(Test::inChild([&] {
                     if (!Test::recordSmall(reserved->path, reserved->number, saves, false))
                         return 1;
                     CheckpointWriter writer(reserved->path);
                     for (const int one : secured) {
                         if (!writer.write(0, smallFids(static_cast<quint64>(one))))
                             return 1;
                     }
                     return 0;
                 }),
                 0);
        const QString checkpoint = reserved->path + QLatin1Char('/') + CheckpointFormat::fileName();
        if (isTorn) {
            auto content = Test::contentOf(checkpoint);
            const auto last = secured.size() > 1 ? stride() : 0;
            content[last + CheckpointFormat::HeaderBytes + 7] ^= 1;
            Test::writeFile(checkpoint, content);
        }
        QVERIFY(verifyExperiment(reserved->path).state != VerifyState::Complete);
        const auto found = findInterrupted(data);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().savedShots, quint64(shots));
        const auto recovered = recover(reserved->path);
        QVERIFY2(recovered, qPrintable(recovered ? QString() : recovered.error().text()));
        QCOMPARE(recovered->savedShots, quint64(shots));
        QVERIFY(!QFile::exists(checkpoint));
        if (shots > 0) {
            const auto loaded = FidReader(reserved->path).load(0);
            QVERIFY(loaded);
            QVERIFY(loaded->remarks.isEmpty());
            QVERIFY(isWhole(loaded->fids));
            QCOMPARE(loaded->fids.shots, quint64(shots));
        }
        QVERIFY(Test::contentOf(reserved->path + QStringLiteral("/log.csv"))
                    .contains(QByteArray("Recovered to ") + QByteArray::number(shots) + " shots."));
        QCOMPARE(verifyExperiment(reserved->path).state, VerifyState::Incomplete);
        QVERIFY(recover(reserved->path));
    }

    /// Recovering may be killed too, as often as it likes.
    void aKillWhileRecoveringLosesNothing()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        const QString source = m_dir->filePath(QStringLiteral("source"));
        QDir().mkpath(source);
        QCOMPARE(Test::inChild([&] {
                     CheckpointWriter writer(source);
                     return Test::recordSmall(source, 7, 2, false) && writer.write(0, smallFids(33)) ? 0 : 1;
                 }),
                 0);
        for (int pass = 1;; ++pass) {
            const QString copy = m_dir->filePath(QStringLiteral("copy%1").arg(pass));
            Test::copyTree(source, copy);
            const int status = Test::inChild([&] {
                KillPoint::arm("*", pass);
                return recover(copy) ? 0 : 1;
            });
            if (status != 0)
                QCOMPARE(status, 137);
            const auto recovered = recover(copy);
            QVERIFY2(recovered, qPrintable(recovered ? QString() : recovered.error().text()));
            QCOMPARE(recovered->savedShots, quint64(33));
            const auto loaded = FidReader(copy).load(0);
            QVERIFY(loaded && loaded->remarks.isEmpty() && isWhole(loaded->fids));
            QCOMPARE(loaded->fids.shots, quint64(33));
            QCOMPARE(verifyExperiment(copy).state, VerifyState::Incomplete);
            if (status == 0)
                break;
        }
    }

    void aLaterSegmentIsRecoveredToItsOwnFile()
    {
        QCOMPARE(Test::inChild([&] {
                     CheckpointWriter writer(m_dir->path());
                     return Test::recordSmall(m_dir->path(), 7, 1, false) && writer.write(1, smallFids(8)) &&
                                    writer.write(2, smallFids(4))
                                ? 0
                                : 1;
                 }),
                 0);
        QVERIFY(recover(m_dir->path()));
        const FidReader reader(m_dir->path());
        // The backup of the small run is file 1 and has more shots.
        QCOMPARE(reader.load(1)->fids.shots, quint64(10));
        QCOMPARE(reader.load(2)->fids.shots, quint64(4));
        QVERIFY(isWhole(reader.load(2)->fids));
    }

private:
    QString file() const
    {
        return m_dir->filePath(CheckpointFormat::fileName());
    }
    static qint64 stride()
    {
        return CheckpointFormat::strideFor(Test::SmallSize * 2);
    }

    /// A file with 10 shots in the first slot and 20 in the second.
    QByteArray twoGenerations() const
    {
        CheckpointWriter writer(m_dir->path());
        const bool isWritten = writer.write(0, smallFids(10)) && writer.write(0, smallFids(20));
        return isWritten ? Test::contentOf(file()) : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(CheckpointTest)
#include "tst_checkpoint.moc"
