// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/fidsinglestorage.h"
#include "persistence/stores/ftsettingsfile.h"
#include "persistence/stores/killpoint.h"
#include "persistence/stores/recovery.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Chirpdeck;
using Test::smallFids;

namespace {

/// Fails every write to files whose name contains a text, as a drive that fills up at that moment does.
class FullFor : public FileSystem
{
public:
    QByteArray name;
    bool failSync = false;

    int open(const char *path, int flags, unsigned mode) override
    {
        const int file = FileSystem::open(path, flags, mode);
        if (file >= 0 && !name.isEmpty() && QByteArray(path).contains(name))
            m_failing.insert(file);
        return file;
    }
    ssize_t write(int file, const char *bytes, std::size_t count) override
    {
        if (m_failing.contains(file) && !failSync) {
            errno = ENOSPC;
            return -1;
        }
        return FileSystem::write(file, bytes, count);
    }
    int sync(int file) override
    {
        if (m_failing.contains(file) && failSync) {
            errno = EIO;
            return -1;
        }
        return FileSystem::sync(file);
    }

    int close(int file) override
    {
        m_failing.remove(file);
        return FileSystem::close(file);
    }

private:
    QSet<int> m_failing;
};

/// A kill of the process does not need the drive's help, and waiting for it makes a test of many saves slow.
class Unsynced : public FileSystem
{
public:
    int sync(int) override { return 0; }
};

/// Whether the data that a reader gets are those of one save.
bool isOneSave(const LoadedFids &loaded)
{
    const auto wanted = smallFids(loaded.fids.shots, loaded.fids.size, loaded.fids.frames);
    return loaded.remarks.isEmpty() && loaded.fids.sums && *loaded.fids.sums == *wanted.sums;
}

} // namespace

class FidStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void whatIsSavedIsLoaded()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path());
        QVERIFY(folder);
        FidSingleStorage storage(*folder);
        QVERIFY(storage.start());
        QCOMPARE(Test::contentOf(path("fid/fidparams.csv")),
                 QByteArray("index;spacing;probefreq;vmult;shots;sideband;size\n"));
        QVERIFY(storage.save(smallFids(5)));
        QCOMPARE(storage.backup(smallFids(5)).value(), 1);
        QVERIFY(storage.save(smallFids(9)));
        QCOMPARE(storage.backup(smallFids(12, 7)).value(), 2);
        QVERIFY(storage.finish());
        QCOMPARE(storage.savedShots(0), quint64(9));
        QCOMPARE(Test::contentOf(path("fid/fidparams.csv")),
                 QByteArray("index;spacing;probefreq;vmult;shots;sideband;size\n"
                            "0;2e-11;40960;0.000390625;9;LowerSideband;12\n"
                            "1;2e-11;40960;0.000390625;5;LowerSideband;12\n"
                            "2;2e-11;40960;0.000390625;12;LowerSideband;7\n"));
        QCOMPARE(Test::contentOf(path("fid/0.csv")), formatFidList(smallFids(9)));

        const FidReader reader(m_dir->path());
        QCOMPARE(reader.count().value(), 3);
        QCOMPARE(reader.files(), (QList<int>{0, 1, 2}));
        const quint64 shots[] = {9, 5, 12};
        for (int i = 0; i < 3; ++i) {
            const auto loaded = reader.load(i);
            QVERIFY(loaded);
            QCOMPARE(loaded->fids.shots, shots[i]);
            QVERIFY(isOneSave(*loaded));
        }
        QVERIFY(!reader.load(3));
    }

    void aTransientStorageTouchesNoDisk()
    {
        FidSingleStorage storage;
        QVERIFY(storage.isTransient());
        QVERIFY(storage.start());
        QVERIFY(storage.save(smallFids(3)));
        QVERIFY(storage.finish());
        QCOMPARE(storage.current().shots, quint64(3));
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void sumsWithoutShotsAreNotWritten()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path());
        FidSingleStorage storage(*folder);
        QVERIFY(storage.finish());
        QVERIFY(storage.save(FidList()));
        QVERIFY(!storage.backup(FidList()));
        QVERIFY(!QFile::exists(path("fid/0.csv")));
    }

    void savingTwiceTheSameWritesOnce()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path());
        FidSingleStorage storage(*folder);
        storage.offer(smallFids(3));
        QVERIFY(storage.save());
        QFile::remove(path("fid/0.csv"));
        QVERIFY(storage.finish());
        QVERIFY(!QFile::exists(path("fid/0.csv")));
        QVERIFY(storage.save(smallFids(4)));
        QVERIFY(QFile::exists(path("fid/0.csv")));
    }

    /// At every place where a save can be cut short the reader finds the last save or the new one, before and
    /// after recovery, and other programs do so after recovery.
    void aKillAnywhereLeavesOneOfTwoSaves_data()
    {
        QTest::addColumn<bool>("sameData");
        QTest::newRow("data differ") << false;
        QTest::newRow("only the shots differ") << true;
    }
    void aKillAnywhereLeavesOneOfTwoSaves()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("built without kill points");
#endif
        QFETCH(bool, sameData);
        const auto list = [sameData](quint64 shots) {
            auto fids = smallFids(shots);
            if (sameData)
                fids.sums = smallFids(0).sums;
            return fids;
        };
        int kills = 0;
        QSet<quint64> seen;
        for (int pass = 1;; ++pass) {
            const QString experiment = m_dir->filePath(QStringLiteral("%1-%2").arg(int(sameData)).arg(pass));
            QDir().mkpath(experiment);
            int acknowledged[2];
            QCOMPARE(::pipe(acknowledged), 0);
            const int status = Test::inChild([&] {
                Unsynced files;
                auto folder = ExperimentFolder::forRun(experiment, &files);
                FidSingleStorage storage(*folder);
                KillPoint::arm("*", pass);
                if (!storage.start())
                    return 1;
                for (const int shots : {5, 9, 14}) {
                    if (!storage.save(list(static_cast<quint64>(shots))))
                        return 1;
                    const char byte = static_cast<char>(shots);
                    if (::write(acknowledged[1], &byte, 1) != 1)
                        return 1;
                }
                return 0;
            });
            ::close(acknowledged[1]);
            char byte = 0;
            quint64 lastSaved = 0;
            while (::read(acknowledged[0], &byte, 1) == 1)
                lastSaved = static_cast<quint64>(byte);
            ::close(acknowledged[0]);
            const quint64 next = lastSaved == 0 ? 5 : lastSaved == 5 ? 9 : 14;

            const auto check = [&] {
                const FidReader reader(experiment);
                const auto count = reader.count();
                QVERIFY2(count, qPrintable(count ? QString() : count.error().text()));
                if (*count == 0) {
                    QCOMPARE(lastSaved, quint64(0));
                    return;
                }
                const auto loaded = reader.load(0);
                QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().text()));
                QVERIFY(loaded->remarks.isEmpty());
                QVERIFY2(loaded->fids.shots == lastSaved || loaded->fids.shots == next,
                         qPrintable(QString::number(loaded->fids.shots)));
                QCOMPARE(*loaded->fids.sums, *list(loaded->fids.shots).sums);
                seen.insert(loaded->fids.shots);
            };
            check();
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("killed at pass %1").arg(pass)));
            QVERIFY(!ExperimentFolder::isHeld(experiment));
            const auto recovered = recover(experiment);
            QVERIFY2(recovered, qPrintable(recovered ? QString() : recovered.error().text()));
            QVERIFY2(recovered->remarks.isEmpty(), qPrintable(recovered->remarks.join(QLatin1Char(' '))));
            check();
            // The files alone tell the same to programs that know no journal.
            QFile::remove(experiment + QStringLiteral("/chirpdeck.journal"));
            check();
            QVERIFY(QDir(experiment + QStringLiteral("/fid"))
                        .entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden)
                        .isEmpty());
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("recovered after pass %1").arg(pass)));
            if (status == 0)
                break;
            QCOMPARE(status, 137);
            ++kills;
        }
        QVERIFY(kills > 50);
        QCOMPARE(seen, (QSet<quint64>{5, 9, 14}));
    }

    /// Whichever file of a save does not fit: the failure is told, both readers keep one save, and a later
    /// save works.
    void aFullDriveDuringASaveLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("failSync");
        for (const auto *name : {"0.csv", "fidparams.csv", "chirpdeck.journal"}) {
            QTest::addRow("full at %s", name) << QByteArray(name) << false;
            QTest::addRow("sync of %s", name) << QByteArray(name) << true;
        }
        QTest::addRow("sync of the folder") << QByteArray("/fid") << true;
    }
    void aFullDriveDuringASaveLosesNothing()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, failSync);
        FullFor files;
        files.failSync = failSync;
        auto folder = ExperimentFolder::forRun(m_dir->path(), &files);
        QVERIFY(folder);
        FidSingleStorage storage(*folder);
        QVERIFY(storage.start());
        QVERIFY(storage.save(smallFids(5)));
        // A journal that is open already fails at its next opening; the first failure closes it.
        files.name = name;
        const auto failed = storage.save(smallFids(9));
        if (name != "chirpdeck.journal") {
            QVERIFY(!failed);
            QVERIFY(!failed.error().action.isEmpty());
            QCOMPARE(storage.savedShots(0), quint64(5));
        }
        const auto between = FidReader(m_dir->path()).load(0);
        QVERIFY(between);
        QVERIFY(isOneSave(*between));
        files.name.clear();
        QVERIFY(storage.save(smallFids(14)));
        const auto after = FidReader(m_dir->path()).load(0);
        QVERIFY(after);
        QCOMPARE(after->fids.shots, quint64(14));
        QVERIFY(isOneSave(*after));
        QVERIFY((*folder)->seal());
        QCOMPARE(FidReader(m_dir->path()).load(0)->fids.shots, quint64(14));
    }

    void savesFromSeveralThreadsFollowEachOther()
    {
        Unsynced files;
        auto folder = ExperimentFolder::forRun(m_dir->path(), &files);
        FidSingleStorage storage(*folder);
        QVERIFY(storage.save(smallFids(1)));
        std::atomic<int> failures = 0;
        std::atomic<bool> done = false;
        std::thread saver([&] {
            for (quint64 shots = 2; shots < 60; ++shots)
                failures += storage.save(smallFids(shots)) ? 0 : 1;
            done = true;
        });
        std::thread backup([&] {
            for (quint64 shots = 100; shots < 120; ++shots)
                failures += storage.backup(smallFids(shots)) ? 0 : 1;
        });
        int torn = 0;
        while (!done) {
            const auto loaded = FidReader(m_dir->path()).load(0);
            torn += loaded && isOneSave(*loaded) ? 0 : 1;
        }
        saver.join();
        backup.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(torn, 0);
        const FidReader reader(m_dir->path());
        QCOMPARE(reader.count().value(), 21);
        QCOMPARE(reader.load(0)->fids.shots, quint64(59));
        for (int i = 1; i <= 20; ++i)
            QCOMPARE(reader.load(i)->fids.shots, quint64(99 + i));
    }

    void rowsAreFoundByTheirIndex()
    {
        const auto table = parseFidParams("index;spacing;probefreq;vmult;shots;sideband;size;more\n"
                                          "2;1e-9;3;4;5;1;6;x\n0;2e-09;30;40;50;LowerSideband;60;y\n",
                                          QStringLiteral("f"));
        QVERIFY(table);
        QCOMPARE(table->size(), std::size_t(2));
        QCOMPARE(table->at(2), (FidParams{1e-9, 3, 4, 5, Sideband::LowerSideband, 6}));
        QCOMPARE(table->at(0), (FidParams{2e-9, 30, 40, 50, Sideband::LowerSideband, 60}));
        for (const auto *row :
             {"0;2e-11;4;1;5;Sideways;6", "0;2e-11;4;1;-5;UpperSideband;6", "-1;2e-11;4;1;5;UpperSideband;6",
              "0;0;4;1;5;UpperSideband;6", "0;nan;4;1;5;UpperSideband;6", "0;2e-11;4;1;5;UpperSideband;1e9",
              "0;2e-11;4;1;5;UpperSideband", "0;1;1;1;1;0;1\n0;1;1;1;1;0;1"}) {
            const auto bad =
                parseFidParams(QByteArray("index;spacing;probefreq;vmult;shots;sideband;size\n") + row,
                               QStringLiteral("fid/fidparams.csv"));
            QVERIFY2(!bad, row);
            QVERIFY(bad.error().where.contains(QStringLiteral("fidparams.csv")));
        }
    }

    void settingsComeBack()
    {
        QVERIFY(rc::check("FT settings", [] {
            FtSettings settings;
            settings.startUs = *rc::gen::inRange(0, 10000) / 64.0;
            settings.endUs = *rc::gen::inRange(0, 10000) / 64.0;
            settings.expFilterUs = *rc::gen::inRange(0, 1000) / 7.0;
            settings.zeroPad = *rc::gen::inRange(0, 5);
            settings.removeDc = *rc::gen::arbitrary<bool>();
            settings.units = *rc::gen::element(FtUnits::FtV, FtUnits::FtmV, FtUnits::FtuV, FtUnits::FtnV);
            settings.window = static_cast<WindowFunction>(*rc::gen::inRange(0, 7));
            settings.autoscaleIgnoreMHz = *rc::gen::inRange(0, 1000) / 3.0;
            const auto text = ftSettingsCsv(settings, 0);
            const auto values = parseMetadata(text, QStringLiteral("f"));
            RC_ASSERT(values.hasValue());
            RC_ASSERT(ftSettingsOf(*values) == settings);
        }));
        FtSettings settings;
        settings.endUs = 99;
        QVERIFY(ftSettingsCsv(settings, 15).contains("FidEndUs;15\n"));
        QVERIFY(ftSettingsCsv(settings, 15).contains("FidRemoveDC;false\n"));
        const auto old = ftSettingsOf({{QStringLiteral("FtUnits"), QStringLiteral("3")},
                                       {QStringLiteral("FidWindowFunction"), QStringLiteral("4")},
                                       {QStringLiteral("FidZeroPadFactor"), QStringLiteral("9")}});
        QCOMPARE(old.units, FtUnits::FtmV);
        QCOMPARE(old.window, WindowFunction::Hamming);
        QCOMPARE(old.zeroPad, 4);
    }

    void aBlackchirpExperimentIsRead()
    {
        CHIRPDECK_NEED_FIXTURES();
        const QString experiment = Test::fixtures() + QStringLiteral("/experiments/58");
        const FidReader reader(experiment);
        QCOMPARE(reader.count().value(), 4);
        const auto loaded = reader.load(2);
        QVERIFY(loaded);
        QVERIFY(loaded->remarks.isEmpty());
        QCOMPARE(loaded->fids.shots, quint64(2398));
        QCOMPARE(loaded->fids.size, 750000);
        QCOMPARE(formatFidList(loaded->fids), Test::contentOf(experiment + QStringLiteral("/fid/2.csv")));
        QCOMPARE(fidParamsCsv(*reader.params()),
                 Test::contentOf(experiment + QStringLiteral("/fid/fidparams.csv")));
        const auto settings = Test::contentOf(experiment + QStringLiteral("/fid/processing.csv"));
        QCOMPARE(ftSettingsCsv(ftSettingsOf(*parseMetadata(settings, {})), 15), settings);
    }

private:
    QString path(const char *file) const
    {
        return m_dir->filePath(QLatin1String(file));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(FidStoreTest)
#include "tst_fidstore.moc"
