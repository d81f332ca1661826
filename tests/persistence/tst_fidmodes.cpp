// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"
#include "persistence/stores/fidmultistorage.h"
#include "persistence/stores/fidpeakupstorage.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/fidsinglestorage.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/persistence/unsynced.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Chirpdeck;
using Test::smallFids;

namespace {

FidList segmentFids(int segment, quint64 shots)
{
    FidList fids = smallFids(shots);
    fids.probeFreqMHz = 40000.0 + 500.0 * segment;
    return fids;
}

/// A list of one frame.
FidList plain(std::vector<qint64> sums, quint64 shots, double vMult = 0.5)
{
    const auto size = static_cast<qsizetype>(sums.size());
    return {2e-11,
            40960,
            vMult,
            shots,
            Sideband::LowerSideband,
            size,
            1,
            std::make_shared<const std::vector<qint64>>(std::move(sums))};
}

const QByteArray ParamsHeader("index;spacing;probefreq;vmult;shots;sideband;size\n");

/// Keeps what a storage of each kind does when it is called in the usual order.
class Recorder : public DataStorageBase
{
public:
    using DataStorageBase::DataStorageBase;
    QStringList calls;
    bool fails = false;

protected:
    Result<void> onStart() override { return note("start"); }
    Result<void> onAdvance() override { return note("advance"); }
    Result<void> onSave() override { return note("save"); }
    Result<void> onFinish() override { return note("finish"); }

private:
    Result<void> note(const char *call)
    {
        calls.append(QLatin1String(call));
        return fails ? Result<void>(Error{QStringLiteral("no"), {}, {}}) : Result<void>();
    }
};

} // namespace

class FidModesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void theLifecycle()
    {
        Recorder storage;
        QVERIFY(storage.isTransient());
        QVERIFY(!storage.isAcquiring());
        storage.fails = true;
        QVERIFY(!storage.start());
        QVERIFY(!storage.isAcquiring());
        storage.fails = false;
        QVERIFY(storage.start());
        QVERIFY(storage.isAcquiring());
        QVERIFY(storage.advance());
        QVERIFY(storage.save());
        storage.fails = true;
        QVERIFY(!storage.finish());
        QVERIFY(storage.isAcquiring());
        storage.fails = false;
        QVERIFY(storage.finish());
        QVERIFY(!storage.isAcquiring());
        QCOMPARE(storage.calls.join(QLatin1Char(' ')),
                 QStringLiteral("start start advance save finish finish"));
    }

    void segmentsAreFilesAndSweepsAddToThem()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        FidMultiStorage storage(3, *folder);
        QVERIFY(storage.start());
        QCOMPARE(Test::contentOf(path("fid/fidparams.csv")), ParamsHeader);
        for (int segment = 0; segment < 3; ++segment) {
            QCOMPARE(storage.segment(), segment);
            QVERIFY(storage.current().isEmpty());
            storage.offer(segmentFids(segment, 5));
            if (segment < 2)
                QVERIFY(!QFile::exists(path("fid/2.csv")));
            QVERIFY(storage.advance());
        }
        QCOMPARE(Test::contentOf(path("fid/fidparams.csv")),
                 ParamsHeader + "0;2e-11;40000;0.000390625;5;LowerSideband;12\n"
                                "1;2e-11;40500;0.000390625;5;LowerSideband;12\n"
                                "2;2e-11;41000;0.000390625;5;LowerSideband;12\n");
        // The second sweep goes on with what the first one left.
        QCOMPARE(storage.segment(), 0);
        QCOMPARE(storage.current().shots, quint64(5));
        QCOMPARE(*storage.current().sums, *segmentFids(0, 5).sums);
        QVERIFY(storage.save(segmentFids(0, 10)));
        QVERIFY(storage.advance());
        storage.offer(segmentFids(1, 7));
        QCOMPARE(storage.sums(1)->shots, quint64(7));
        QCOMPARE(storage.sums(0)->shots, quint64(10));
        QCOMPARE(storage.sums(2)->shots, quint64(5));
        QVERIFY(storage.finish());
        QCOMPARE(Test::contentOf(path("fid/fidparams.csv")),
                 ParamsHeader + "0;2e-11;40000;0.000390625;10;LowerSideband;12\n"
                                "1;2e-11;40500;0.000390625;7;LowerSideband;12\n"
                                "2;2e-11;41000;0.000390625;5;LowerSideband;12\n");
        for (int segment = 0; segment < 3; ++segment) {
            const quint64 shots[] = {10, 7, 5};
            QCOMPARE(Test::contentOf(path("fid/%1.csv", segment)),
                     formatFidList(segmentFids(segment, shots[segment])));
        }
    }

    void aFailedAdvanceStaysWhereItIs()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        FidMultiStorage storage(2, *folder);
        QVERIFY(storage.start());
        storage.offer(segmentFids(0, 3));
        m_files.refused = "0.csv";
        QVERIFY(!storage.advance());
        QCOMPARE(storage.segment(), 0);
        QCOMPARE(storage.current().shots, quint64(3));
        QCOMPARE(storage.savedShots(0), quint64(0));
        m_files.refused.clear();
        QVERIFY(storage.advance());
        QCOMPARE(storage.segment(), 1);
        QCOMPARE(storage.savedShots(0), quint64(3));
        QVERIFY(storage.finish());
        QVERIFY(!QFile::exists(path("fid/1.csv")));
    }

    void aSegmentThatWasChangedIsNotAddedTo()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        FidMultiStorage storage(2, *folder);
        QVERIFY(storage.start());
        storage.offer(segmentFids(0, 3));
        QVERIFY(storage.advance());
        storage.offer(segmentFids(1, 3));
        const auto content = Test::contentOf(path("fid/0.csv"));
        auto changed = content;
        changed[changed.size() - 1] = changed.back() == '1' ? '2' : '1';
        Test::writeFile(path("fid/0.csv"), changed);
        QVERIFY(!storage.advance());
        QCOMPARE(storage.segment(), 1);
        Test::writeFile(path("fid/0.csv"), content);
        QVERIFY(storage.advance());
        QCOMPARE(storage.segment(), 0);
        QCOMPARE(storage.current().shots, quint64(3));
    }

    void aTransientScanKeepsItsSegments()
    {
        FidMultiStorage storage(2);
        QVERIFY(storage.start());
        storage.offer(segmentFids(0, 3));
        QVERIFY(storage.advance());
        storage.offer(segmentFids(1, 4));
        QVERIFY(storage.advance());
        QCOMPARE(storage.segment(), 0);
        QCOMPARE(storage.current().shots, quint64(3));
        QCOMPARE(storage.sums(1)->shots, quint64(4));
        QCOMPARE(storage.savedShots(1), quint64(4));
        QVERIFY(storage.finish());
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void anInterruptedRunIsTakenUp()
    {
        {
            auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
            FidSingleStorage storage(*folder);
            QVERIFY(storage.start());
            QVERIFY(storage.save(smallFids(5)));
            QVERIFY(storage.backup(smallFids(5)));
        }
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        FidSingleStorage storage(*folder);
        QVERIFY(storage.resume());
        QVERIFY(storage.isAcquiring());
        QCOMPARE(storage.current().shots, quint64(5));
        QCOMPARE(*storage.current().sums, *smallFids(5).sums);
        QCOMPARE(storage.backups(), 1);
        QCOMPARE(storage.backup(smallFids(9)).value(), 2);
        QVERIFY(storage.save(smallFids(11)));
        QCOMPARE(Test::contentOf(path("fid/fidparams.csv")),
                 ParamsHeader + "0;2e-11;40960;0.000390625;11;LowerSideband;12\n"
                                "1;2e-11;40960;0.000390625;5;LowerSideband;12\n"
                                "2;2e-11;40960;0.000390625;9;LowerSideband;12\n");
        FidMultiStorage scan(3, *folder);
        QVERIFY(scan.resume());
        QCOMPARE(scan.current().shots, quint64(11));
        QVERIFY(scan.advance());
        QCOMPARE(scan.current().shots, quint64(5));
    }

    void peakUpAveragesAndWritesNothing()
    {
        FidPeakUpStorage storage(4);
        QVERIFY(storage.isTransient());
        QVERIFY(storage.start());
        storage.add(plain({1, -1, 100}, 1));
        storage.add(plain({3, -3, 100}, 3));
        QCOMPARE(storage.current().shots, quint64(4));
        QCOMPARE(*storage.current().sums, (std::vector<qint64>{4 * 256, -4 * 256, 200 * 256}));
        QCOMPARE(storage.current().vMult, 0.5 / 256);
        // 4·(1024 + 256)/5 = 1024 exactly; 4·(51200 + 0)/5 = 40960.
        storage.add(plain({1, -1, 0}, 1));
        QCOMPARE(storage.current().shots, quint64(4));
        QCOMPARE(*storage.current().sums, (std::vector<qint64>{1024, -1024, 40960}));
        // 4·1026/8 = 513; 4·1025/8 = 512.5 goes away from zero, on both sides.
        storage.setTargetShots(1);
        storage.reset();
        QVERIFY(storage.current().isEmpty());
        storage.add(plain({1, -1}, 1));
        storage.add(plain({0, 0}, 1));
        QCOMPARE(*storage.current().sums, (std::vector<qint64>{128, -128}));
        for (int i = 0; i < 7; ++i)
            storage.add(plain({0, 0}, 1));
        QCOMPARE(*storage.current().sums, (std::vector<qint64>{1, -1}));
        storage.add(plain({0, 0}, 1));
        QCOMPARE(*storage.current().sums, (std::vector<qint64>{1, -1})); // ½ goes away from zero
        storage.add(plain({0, 0}, 2));
        QCOMPARE(*storage.current().sums, (std::vector<qint64>{0, 0})); // ⅓ does not
        // Another shape begins anew.
        storage.add(plain({5}, 1));
        QCOMPARE(*storage.current().sums, std::vector<qint64>{5 * 256});
        QVERIFY(storage.save());
        QVERIFY(storage.advance());
        QVERIFY(storage.finish());
        QCOMPARE(storage.savedShots(0), quint64(0));
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void peakUpDoesNotOverflow()
    {
        FidPeakUpStorage storage(std::numeric_limits<quint32>::max());
        const qint64 large = qint64{1} << 50;
        storage.add(plain({large, -large}, 1'000'000'000));
        storage.add(plain({large, -large}, 4'000'000'000));
        // round(target·2·2⁵⁸/5·10⁹) with target 2³²−1
        const auto wanted = static_cast<qint64>(
            (__int128{4294967295} * 2 * (__int128{large} << 8) + 2'500'000'000) / 5'000'000'000);
        QCOMPARE(storage.current().shots, quint64(4294967295));
        QCOMPARE(*storage.current().sums, (std::vector<qint64>{wanted, -wanted}));
    }

    void thePathMayHoldPercentSigns()
    {
        const QString folderPath = m_dir->filePath(QStringLiteral("50%1 of %2 %%n; äµ"));
        QVERIFY(QDir().mkpath(folderPath));
        auto folder = ExperimentFolder::forRun(folderPath, &m_files);
        FidSingleStorage storage(*folder);
        QVERIFY(storage.start());
        QVERIFY(storage.save(smallFids(5)));
        QVERIFY(storage.backup(smallFids(5)));
        QCOMPARE(*FidReader(folderPath).load(1)->fids.sums, *smallFids(5).sums);
    }

    void backupsMayDifferInShape()
    {
        write("fid/fidparams.csv", ParamsHeader + "0;2e-11;40960;0.5;9;LowerSideband;3\n"
                                                  "1;4e-11;30000;0.25;4;UpperSideband;1\n"
                                                  "2;2e-11;40960;0.5;6;0;2\n");
        write("fid/0.csv", "fid0;fid1\ngo;gr\n8c;8f\n0;3");
        write("fid/1.csv", "fid0\nzzz");
        write("fid/2.csv", "fid0;fid1;fid2\n1;2;3\n-P0;+a;0\n");
        const FidReader reader(m_dir->path());
        QCOMPARE(reader.backups(),
                 (QList<FidSource>{{QStringLiteral("fid"), 1}, {QStringLiteral("fid"), 2}}));
        const auto first = reader.load(reader.backups().at(0));
        QVERIFY(first && first->remarks.isEmpty());
        QCOMPARE(*first->fids.sums, std::vector<qint64>{46655});
        QCOMPARE(first->fids.spacing, 4e-11);
        QCOMPARE(first->fids.frames, 1);
        const auto second = reader.load(reader.backups().at(1));
        QVERIFY(second && second->remarks.isEmpty());
        QCOMPARE(*second->fids.sums, (std::vector<qint64>{1, -900, 2, 10, 3, 0}));
        QCOMPARE(second->fids.sideband, Sideband::UpperSideband);
        QCOMPARE(reader.load(0)->fids.frames, 2);
    }

    void aFolderOfBackupsIsRead_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("in the experiment") << QStringLiteral("backup");
        QTest::newRow("in fid") << QStringLiteral("fid/backup");
    }
    void aFolderOfBackupsIsRead()
    {
        QFETCH(QString, folder);
        write("fid/fidparams.csv", ParamsHeader + "0;2e-11;40960;0.5;9;LowerSideband;2\n"
                                                  "1;2e-11;40960;0.5;4;LowerSideband;2\n");
        write("fid/0.csv", "fid0\n9\na");
        const QByteArray there = folder.toUtf8() + "/";
        write(there + "1.csv", "fid0\n4\n5");
        const FidReader reader(m_dir->path());
        const QList<FidSource> wanted{{folder, 1}};
        QCOMPARE(reader.backups(), wanted);
        // Without a table of its own the folder is described by that of fid/.
        const auto described = reader.load(wanted.first());
        QVERIFY(described && described->remarks.isEmpty());
        QCOMPARE(described->fids.shots, quint64(4));
        QCOMPARE(*described->fids.sums, (std::vector<qint64>{4, 5}));
        // That table describes fid/0.csv, not backup/0.csv.
        write(there + "0.csv", "fid0\n1\n1");
        QCOMPARE(reader.backups().size(), 2);
        QVERIFY(!reader.load(FidSource{folder, 0}));
        write(there + "fidparams.csv", ParamsHeader + "0;2e-11;40960;0.5;1;LowerSideband;2\n"
                                                      "1;2e-11;40960;0.5;2;LowerSideband;2\n");
        QCOMPARE(reader.load(FidSource{folder, 0})->fids.shots, quint64(1));
        QCOMPARE(reader.load(FidSource{folder, 1})->fids.shots, quint64(2));
        QCOMPARE(reader.load(0)->fids.shots, quint64(9));
    }

    void oldAndDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QList<qint64>>("sums"); // empty: refused
        QTest::addColumn<bool>("remark");
        const QList<qint64> two{1, 36};
        QTest::newRow("as written") << QByteArray("fid0\n1\n10") << two << false;
        QTest::newRow("Windows") << QByteArray("fid0\r\n1\r\n10\r\n") << two << false;
        QTest::newRow("no header") << QByteArray("1\n10") << two << false;
        QTest::newRow("no header, CRLF") << QByteArray("1\r\n10\r\n") << two << false;
        QTest::newRow("no header, BOM") << QByteArray("\xef\xbb\xbf"
                                                      "1\n10")
                                        << two << false;
        QTest::newRow("other header") << QByteArray("FID (counts)\n1\n10") << two << false;
        QTest::newRow("header that is a number") << QByteArray("12\n1\n10") << two << false;
        QTest::newRow("torn") << QByteArray("fid0\n1") << QList<qint64>{1} << true;
        QTest::newRow("no row") << QByteArray("fid0") << QList<qint64>{} << true;
        QTest::newRow("words") << QByteArray("fid0\nnan\n1e5") << QList<qint64>{30191, 1805} << false;
        QTest::newRow("edges") << QByteArray("fid0\n1y2p0ij32e8e7\n-1y2p0ij32e8e8")
                               << QList<qint64>{std::numeric_limits<qint64>::max(),
                                                std::numeric_limits<qint64>::min()}
                               << false;
        QTest::newRow("Blackchirp's smallest")
            << QByteArray("fid0\n--1y2p0ij32e8e8\n0") << QList<qint64>{std::numeric_limits<qint64>::min(), 0}
            << false;
    }
    void oldAndDamagedFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(QList<qint64>, sums);
        QFETCH(bool, remark);
        write("fid/fidparams.csv", "0;2e-11;40960;0.5;9;1;2\n"); // no header row either
        write("fid/0.csv", content);
        const auto loaded = FidReader(m_dir->path()).load(0);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        QCOMPARE(QList<qint64>(loaded->fids.sums->begin(), loaded->fids.sums->end()), sums);
        QCOMPARE(!loaded->remarks.isEmpty(), remark);
    }

    void whatIsNoNumberIsRefused()
    {
        write("fid/fidparams.csv", ParamsHeader + "0;2e-11;40960;0.5;9;1;2\n");
        for (const char *bad : {"fid0\n1\n1y2p0ij32e8e8", "fid0\n1\n--1y2p0ij32e8e80", "fid0\n1\n--1",
                                "fid0\n1\n1;2", "fid0\n1\n-", "fid0\n1\n--1y2p0ij32e8e7", ""}) {
            write("fid/0.csv", bad);
            const auto loaded = FidReader(m_dir->path()).load(0);
            QVERIFY2(!loaded, bad);
            QVERIFY(loaded.error().where.contains(QStringLiteral("0.csv")));
        }
    }

    void whatIsWrittenIsRead()
    {
        QVERIFY(rc::check("FIDs of any shape", [] {
            const QTemporaryDir dir(Test::inMemory());
            Test::Unsynced files;
            auto folder = ExperimentFolder::forRun(dir.path(), &files);
            RC_ASSERT(folder.hasValue());
            const int segments = *rc::gen::inRange(1, 5);
            FidMultiStorage storage(segments, *folder);
            RC_ASSERT(storage.start().hasValue());
            QList<FidList> written;
            for (int i = 0; i < segments; ++i) {
                const auto size = *rc::gen::inRange(1, 20);
                const auto frames = *rc::gen::inRange(1, 4);
                auto sums = *rc::gen::container<std::vector<qint64>>(static_cast<std::size_t>(size * frames),
                                                                     rc::gen::arbitrary<qint64>());
                FidList fids;
                fids.spacing = *rc::gen::inRange(1, 1000) / 7.0e11;
                fids.probeFreqMHz = *rc::gen::inRange(0, 1'000'000) / 13.0;
                fids.vMult = *rc::gen::inRange(1, 1000) / 65536.0;
                fids.shots = *rc::gen::inRange<quint64>(1, std::numeric_limits<quint64>::max());
                fids.sideband = *rc::gen::element(Sideband::LowerSideband, Sideband::UpperSideband);
                fids.size = size;
                fids.frames = frames;
                fids.sums = std::make_shared<const std::vector<qint64>>(std::move(sums));
                written.append(fids);
                storage.offer(fids);
                RC_ASSERT(storage.advance().hasValue());
            }
            const FidReader reader(dir.path());
            for (int i = 0; i < segments; ++i) {
                const auto loaded = reader.load(i);
                RC_ASSERT(loaded.hasValue());
                RC_ASSERT(loaded->remarks.isEmpty());
                RC_ASSERT(FidParams::of(loaded->fids) == FidParams::of(written[i]));
                RC_ASSERT(loaded->fids.frames == written[i].frames);
                RC_ASSERT(*loaded->fids.sums == *written[i].sums);
            }
        }));
    }

private:
    QString path(const char *file) const { return m_dir->filePath(QLatin1String(file)); }
    QString path(const char *file, int number) const
    {
        return m_dir->filePath(QString::fromLatin1(file).arg(number));
    }
    void write(const QByteArray &file, const QByteArray &content) const
    {
        Test::writeFile(m_dir->filePath(QString::fromUtf8(file)), content);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Test::Unsynced m_files;
};

QTEST_GUILESS_MAIN(FidModesTest)
#include "tst_fidmodes.moc"
