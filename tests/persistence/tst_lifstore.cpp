// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/base36.h"
#include "persistence/stores/killpoint.h"
#include "persistence/stores/lifreader.h"
#include "persistence/stores/lifstorage.h"
#include "persistence/stores/processingfiles.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/unsynced.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Chirpdeck;

namespace {

const QByteArray ParamsHeader("lIndex;dIndex;shots;lifsize;refsize;spacing;lifymult;refymult\n");
constexpr qint64 Largest = std::numeric_limits<qint64>::max();

Sums sums(std::vector<qint64> values)
{
    return std::make_shared<const std::vector<qint64>>(std::move(values));
}

LifTrace both(std::vector<qint64> lif, std::vector<qint64> ref, quint64 shots)
{
    return {8e-10, 0.001953125, 0.000390625, shots, sums(std::move(lif)), sums(std::move(ref))};
}

LifTrace single(std::vector<qint64> lif, quint64 shots)
{
    return {8e-10, 0.0078125, 0.0, shots, sums(std::move(lif)), {}};
}

bool isSame(const LifTrace &a, const LifTrace &b)
{
    return LifParams::of(a) == LifParams::of(b) && a.isEmpty() == b.isEmpty() &&
           (!a.lif || *a.lif == *b.lif) && (!a.hasReference() || *a.ref == *b.ref);
}

} // namespace

class LifStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void theGrid()
    {
        const LifGrid grid{3, 4};
        QCOMPARE(grid.count(), 12);
        QCOMPARE(grid.indexOf({2, 1}), 7); // delay · laserPoints + laser
        QCOMPARE(grid.pointAt(7), (LifPoint{2, 1}));
        QVERIFY(grid.contains({3, 2}));
        QVERIFY(!grid.contains({2, 3}) && !grid.contains({4, 0}) && !grid.contains({0, -1}));
    }

    void whatARunWrites()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        LifSettings settings;
        settings.lifGate = {500, 1421};
        settings.refGate = {500, 1421};
        LifStorage storage({3, 2}, settings, *folder);
        QVERIFY(storage.start());
        QCOMPARE(Test::contentOf(path("lif/processing.csv")),
                 QByteArray("ObjKey;Value\nLifGateEndPoint;1421\nLifGateStartPoint;500\nLowPassAlpha;0\n"
                            "RefGateEndPoint;1421\nRefGateStartPoint;500\nSavGolEnabled;false\nSavGolPoly;3\n"
                            "SavGolWindow;11\n"));
        QCOMPARE(Test::contentOf(path("lif/lifparams.csv")), ParamsHeader);
        // The points come in the order of the scan, the rows in that of the files.
        QVERIFY(storage.moveTo({1, 2}));
        QVERIFY(storage.add(both({61, -654}, {358, -127}, 20)));
        QVERIFY(!QFile::exists(path("lif/5.csv")));
        QVERIFY(storage.moveTo({0, 1}));
        QCOMPARE(Test::contentOf(path("lif/5.csv")), QByteArray("lif;ref\n1p;9y\n-i6;-3j\n"));
        QVERIFY(storage.add(single({35, 36, 0}, 10)));
        QVERIFY(storage.advance());
        QCOMPARE(Test::contentOf(path("lif/1.csv")), QByteArray("lif\nz\n10\n0\n"));
        QCOMPARE(Test::contentOf(path("lif/lifparams.csv")),
                 ParamsHeader + "1;0;10;3;0;8e-10;0.0078125;0\n2;1;20;2;2;8e-10;0.001953125;0.000390625\n");
        // A point without shots is not written.
        QVERIFY(storage.moveTo({0, 0}));
        QVERIFY(storage.finish());
        QVERIFY(!storage.isAcquiring());
        QCOMPARE(QDir(path("lif")).entryList(QDir::Files),
                 (QStringList{QStringLiteral("1.csv"), QStringLiteral("5.csv"),
                              QStringLiteral("lifparams.csv"), QStringLiteral("processing.csv")}));
    }

    void aRunWithoutShotsWritesNoTrace()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        LifStorage storage({3, 2}, {}, *folder);
        QVERIFY(storage.start());
        QVERIFY(storage.finish());
        QCOMPARE(QDir(path("lif")).entryList(QDir::Files).size(), 2);
        QVERIFY(!storage.add(single({1}, 1)));
    }

    void passesAreAddedUp_data()
    {
        QTest::addColumn<bool>("transient");
        QTest::newRow("on the disk") << false;
        QTest::newRow("in memory") << true;
    }
    void passesAreAddedUp()
    {
        QFETCH(bool, transient);
        auto folder = transient ? std::shared_ptr<ExperimentFolder>()
                                : *ExperimentFolder::forRun(m_dir->path(), &m_files);
        LifStorage storage({2, 1}, {}, folder);
        QVERIFY(storage.start());
        QVERIFY(storage.moveTo({0, 0}));
        QVERIFY(storage.add(both({1, 2}, {10, 20}, 5)));
        QVERIFY(storage.add(both({1, -2}, {1, 1}, 5)));
        QVERIFY(storage.moveTo({0, 1}));
        QCOMPARE(storage.current().shots, quint64(0));
        QVERIFY(storage.add(both({7, 7}, {7, 7}, 10)));
        QVERIFY(storage.moveTo({0, 0}));
        QCOMPARE(storage.point(), std::optional(LifPoint{0, 0}));
        QVERIFY(isSame(storage.current(), both({2, 0}, {11, 21}, 10)));
        QVERIFY(storage.add(both({3, 3}, {3, 3}, 10)));
        QVERIFY(isSame(*storage.trace({0, 0}), both({5, 3}, {14, 24}, 20)));
        QVERIFY(isSame(*storage.trace({0, 1}), both({7, 7}, {7, 7}, 10)));
        QCOMPARE(storage.params().at(LifPoint{0, 0}).shots, quint64(10));
        QVERIFY(storage.finish());
        QCOMPARE(storage.params().at(LifPoint{0, 0}).shots, quint64(20));
        if (transient)
            QVERIFY(QDir(m_dir->path()).isEmpty());
        else
            QVERIFY(isSame(LifReader(m_dir->path(), LifGrid{2, 1}).load({0, 0})->trace,
                           both({5, 3}, {14, 24}, 20)));
    }

    void aTraceThatWasChangedIsNotAddedTo()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        LifStorage storage({2, 1}, {}, *folder);
        QVERIFY(storage.start());
        QVERIFY(storage.moveTo({0, 0}));
        QVERIFY(storage.add(single({1, 2}, 5)));
        QVERIFY(storage.moveTo({0, 1}));
        Test::writeFile(path("lif/0.csv"), "lif\n1\n3\n");
        const auto moved = storage.moveTo({0, 0});
        QVERIFY(!moved);
        QVERIFY(moved.error().where.endsWith(QStringLiteral("lif/0.csv")));
        QCOMPARE(storage.point(), std::optional(LifPoint{0, 1}));
        Test::writeFile(path("lif/0.csv"), "lif\n1\n2\n");
        QVERIFY(storage.moveTo({0, 0}));
    }

    void allPointsAtOnce()
    {
        const LifGrid grid{3, 2};
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        LifStorage storage(grid, {}, *folder);
        QVERIFY(storage.start());
        for (int i = 5; i > 0; --i) {
            QVERIFY(storage.moveTo(grid.pointAt(i)));
            QVERIFY(storage.add(single({i}, 10)));
        }
        QVERIFY(storage.save());
        // The run goes on while all is read.
        QList<qint64> read;
        const auto done = LifReader(m_dir->path(), grid).loadAll([&](LifPoint point, const auto &loaded) {
            if (!loaded || !loaded->remarks.isEmpty())
                return false;
            read.append(grid.indexOf(point));
            read.append(loaded->trace.lif->at(0));
            read.append(static_cast<qint64>(loaded->trace.shots));
            if (point == LifPoint{0, 1})
                return storage.moveTo({1, 2}) && storage.add(single({5}, 10)) && storage.save();
            return true;
        });
        QVERIFY(done);
        QCOMPARE(read, (QList<qint64>{1, 1, 10, 2, 2, 10, 3, 3, 10, 4, 4, 10, 5, 10, 20}));
        // A torn file is the Error of its own point.
        Test::writeFile(path("lif/2.csv"), "lif\n?\n");
        int errors = 0;
        int points = 0;
        QVERIFY(LifReader(m_dir->path(), grid).loadAll([&](LifPoint, const auto &loaded) {
            ++points;
            errors += loaded ? 0 : 1;
            return true;
        }));
        QCOMPARE(points, 5);
        QCOMPARE(errors, 1);
    }

    void whatDoesNotFitIsRefused()
    {
        LifStorage storage({2, 1}, {});
        QVERIFY(!storage.moveTo({0, 2}));
        QVERIFY(storage.moveTo({0, 0}));
        QVERIFY(!storage.add(both({1, 2}, {1}, 1)));
        QVERIFY(storage.add(single({1, Largest}, 1)));
        QVERIFY(!storage.add(single({1}, 1)));
        QVERIFY(!storage.add(both({1, 2}, {1, 2}, 1)));
        QVERIFY(!storage.add(single({0, 1}, 1)));
        auto slower = single({0, 0}, 1);
        slower.spacing = 1e-9;
        QVERIFY(!storage.add(slower));
        QVERIFY(isSame(storage.current(), single({1, Largest}, 1)));
    }

    void aFailedSaveIsTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("trace") << QByteArray("0.csv");
        QTest::newRow("table") << QByteArray("lifparams.csv");
    }
    void aFailedSaveIsTriedAgain()
    {
        QFETCH(QByteArray, file);
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        const LifGrid grid{2, 1};
        LifStorage storage(grid, {}, *folder);
        QVERIFY(storage.start());
        QVERIFY(storage.moveTo({0, 0}));
        QVERIFY(storage.add(single({1, 2}, 10)));
        QVERIFY(storage.save());
        QVERIFY(storage.add(single({1, 2}, 10)));
        m_files.refused = file;
        QVERIFY(!storage.moveTo({0, 1}));
        QCOMPARE(storage.point(), std::optional(LifPoint{0, 0}));
        QCOMPARE(storage.params().at(LifPoint{0, 0}).shots, quint64(10));
        // Whichever of both files is old, data and shots are of one save.
        const auto between = LifReader(m_dir->path(), grid).load({0, 0});
        QVERIFY(between && between->remarks.isEmpty());
        QCOMPARE(between->trace.lif->at(1), static_cast<qint64>(between->trace.shots) / 5);
        m_files.refused.clear();
        QVERIFY(storage.moveTo({0, 1}));
        QVERIFY(isSame(LifReader(m_dir->path(), grid).load({0, 0})->trace, single({2, 4}, 20)));
    }

    void anInterruptedScanIsTakenUp()
    {
        const LifGrid grid{2, 2};
        LifSettings settings;
        settings.lowPassAlpha = 0.25;
        {
            auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
            LifStorage storage(grid, settings, *folder);
            QVERIFY(storage.start());
            QVERIFY(storage.moveTo({0, 1}));
            QVERIFY(storage.add(single({1}, 3)));
            QVERIFY(storage.save());
        }
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        LifStorage storage(grid, {}, *folder);
        QVERIFY(storage.resume());
        QCOMPARE(storage.settings(), settings);
        QVERIFY(storage.moveTo({0, 1}));
        QVERIFY(storage.add(single({1}, 3)));
        QVERIFY(storage.moveTo({1, 0}));
        QVERIFY(storage.add(single({9}, 3)));
        QVERIFY(storage.finish());
        QCOMPARE(Test::contentOf(path("lif/lifparams.csv")),
                 ParamsHeader + "1;0;6;1;0;8e-10;0.0078125;0\n0;1;3;1;0;8e-10;0.0078125;0\n");
        QCOMPARE(Test::contentOf(path("lif/1.csv")), QByteArray("lif\n2\n"));
    }

    void allLayoutsAreRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("refSize");
        QTest::addColumn<QList<qint64>>("lif");
        QTest::addColumn<QList<qint64>>("ref");
        QTest::addColumn<bool>("remark");
        const QList<qint64> lif{61, -654};
        const QList<qint64> ref{358, -127};
        const QList<qint64> none;
        QTest::newRow("both") << QByteArray("lif;ref\n1p;9y\n-i6;-3j\n") << 2 << lif << ref << false;
        QTest::newRow("single") << QByteArray("lif\n1p\n-i6\n") << 0 << lif << none << false;
        QTest::newRow("joined") << QByteArray("lif_ref\n1p_9y\n-i6_-3j\n") << 2 << lif << ref << false;
        QTest::newRow("joined, CRLF")
            << QByteArray("lif_ref\r\n1p_9y\r\n-i6_-3j\r\n") << 2 << lif << ref << false;
        QTest::newRow("upper case") << QByteArray("lif;ref\n+1P;9Y\n-I6;-3J") << 2 << lif << ref << false;
        QTest::newRow("no header") << QByteArray("1p;9y\n-i6;-3j\n") << 2 << lif << ref << false;
        QTest::newRow("other header")
            << QByteArray("lif signal;reference\n1p;9y\n-i6;-3j\n") << 2 << lif << ref << false;
        QTest::newRow("reference not described")
            << QByteArray("lif;ref\n1p;9y\n-i6;-3j\n") << 0 << lif << none << false;
        QTest::newRow("reference missing") << QByteArray("lif\n1p\n-i6\n") << 2 << lif << none << true;
        QTest::newRow("reference ends")
            << QByteArray("lif;ref\n1p;9y\n-i6\n") << 2 << lif << QList<qint64>{358} << true;
        QTest::newRow("truncated") << QByteArray("lif;ref\n1p;9y\n") << 2 << QList<qint64>{61}
                                   << QList<qint64>{358} << true;
        QTest::newRow("only a header") << QByteArray("lif;ref\n") << 2 << none << none << true;
        QTest::newRow("edges") << QByteArray("lif\n1y2p0ij32e8e7\n--1y2p0ij32e8e8\n") << 0
                               << QList<qint64>{Largest, -Largest - 1} << none << false;
    }
    void allLayoutsAreRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, refSize);
        QFETCH(QList<qint64>, lif);
        QFETCH(QList<qint64>, ref);
        QFETCH(bool, remark);
        Test::writeFile(path("lif/lifparams.csv"), ParamsHeader + "-1;-1;0;0;0;1;1;0\n0;0;5;2;" +
                                                       QByteArray::number(refSize) +
                                                       ";8e-10;0.5;0.25;extra\n0;0;9;9;9;9;9;9\n");
        Test::writeFile(path("lif/0.csv"), content);
        const LifReader reader(m_dir->path(), LifGrid{1, 1});
        QVERIFY(reader.params()->badLines.isEmpty());
        QCOMPARE(reader.params()->table.size(), std::size_t(1));
        const auto loaded = reader.load({0, 0});
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        QCOMPARE(QList<qint64>(loaded->trace.lif->begin(), loaded->trace.lif->end()), lif);
        QCOMPARE(loaded->trace.ref ? QList<qint64>(loaded->trace.ref->begin(), loaded->trace.ref->end())
                                   : QList<qint64>(),
                 ref);
        QCOMPARE(!loaded->remarks.isEmpty(), remark);
        QCOMPARE(loaded->trace.shots, quint64(5));
        QCOMPARE(loaded->trace.lifVMult, 0.5);
        QCOMPARE(loaded->trace.refVMult, 0.25);
    }

    void damagedTracesAreRefused()
    {
        Test::writeFile(path("lif/lifparams.csv"), ParamsHeader + "0;0;5;2;2;8e-10;0.5;0.25\n");
        for (const char *bad : {"", "\n", "lif;ref\n1;2\n1;2;3\n", "lif;ref\n1;2\n;2\n", "lif;ref\n1\n1;2\n",
                                "lif;ref\n1;2\n1_2\n", "lif;ref\n1;2\n1;1y2p0ij32e8e8\n"}) {
            Test::writeFile(path("lif/0.csv"), bad);
            const auto loaded = LifReader(m_dir->path(), LifGrid{1, 1}).load({0, 0});
            QVERIFY2(!loaded, bad);
            QVERIFY(loaded.error().where.contains(QStringLiteral("0.csv")));
        }
        QFile::remove(path("lif/0.csv"));
        QVERIFY(!LifReader(m_dir->path(), LifGrid{1, 1}).load({0, 0}));
    }

    void aBadRowLosesItsOwnPointOnly()
    {
        Test::writeFile(path("lif/lifparams.csv"),
                        ParamsHeader + "0;0;5;-2;0;8e-10;0.5;0\n1;0;5;1;0;8e-10;0.5;0\n2;0;5\n");
        Test::writeFile(path("lif/1.csv"), "lif\na\n");
        const LifReader reader(m_dir->path(), LifGrid{3, 1});
        QCOMPARE(reader.params()->badLines, (QList<int>{2, 4}));
        QCOMPARE(*reader.load({0, 1})->trace.lif, std::vector<qint64>{10});
        const auto missing = reader.load({0, 2});
        QVERIFY(missing);
        QVERIFY(missing->trace.isEmpty());
        QVERIFY(!reader.load({0, 3}));
        QVERIFY(LifReader(path("nowhere")).params()->table.empty());
    }

    void theGridComesFromTheHeader()
    {
        Test::writeFile(path("lif/lifparams.csv"),
                        ParamsHeader + "1;0;5;1;0;8e-10;0.5;0\n2;1;5;1;0;8e-10;0.5;0\n");
        Test::writeFile(path("lif/1.csv"), "lif\na\n");
        Test::writeFile(path("lif/7.csv"), "lif\nb\n");
        // Without a header, the files tell how many points a row of the grid has: (7−2)/1.
        QCOMPARE(LifReader(m_dir->path()).grid().value(), (LifGrid{5, 2}));
        QCOMPARE(*LifReader(m_dir->path()).load({1, 2})->trace.lif, std::vector<qint64>{11});
        Test::writeFile(path("header.csv"), "ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units\n"
                                            "LifConfig;;;DelayPoints;4;\nLifConfig;;;LaserPoints;5;");
        QCOMPARE(LifReader(m_dir->path()).grid().value(), (LifGrid{5, 4}));
        QCOMPARE(*LifReader(m_dir->path()).load({1, 2})->trace.lif, std::vector<qint64>{11});
    }

    void realExperimentsAreRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<LifGrid>("grid");
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("reference");
        QTest::addColumn<quint64>("shots");
        QTest::newRow("27") << QStringLiteral("27") << LifGrid{6, 6} << 36 << 1000 << false << quint64(10);
        QTest::newRow("56") << QStringLiteral("56") << LifGrid{6, 6} << 13 << 10000 << false << quint64(20);
        QTest::newRow("883") << QStringLiteral("883") << LifGrid{201, 1} << 1 << 8192 << true << quint64(50);
    }
    void realExperimentsAreRead()
    {
        CHIRPDECK_NEED_FIXTURES();
        QFETCH(QString, name);
        QFETCH(LifGrid, grid);
        QFETCH(int, points);
        QFETCH(int, size);
        QFETCH(bool, reference);
        QFETCH(quint64, shots);
        const QString experiment = Test::fixtures() + QStringLiteral("/experiments/") + name;
        const LifReader reader(experiment);
        QCOMPARE(reader.grid().value(), grid);
        const auto parsed = reader.params();
        QVERIFY(parsed && parsed->badLines.isEmpty());
        QCOMPARE(parsed->table.size(), static_cast<std::size_t>(points));
        QCOMPARE(lifParamsCsv(parsed->table),
                 Test::contentOf(experiment + QStringLiteral("/lif/lifparams.csv")));
        int whole = 0;
        for (const auto &[point, params] : parsed->table) {
            const auto loaded = reader.load(point);
            QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
            QVERIFY(loaded->remarks.isEmpty());
            QCOMPARE(loaded->trace.size(), size);
            QCOMPARE(loaded->trace.hasReference(), reference);
            QVERIFY(loaded->trace.shots <= shots);
            whole += loaded->trace.shots == shots ? 1 : 0;
            const QString file = experiment + QLatin1Char('/') + lifFileName(grid.indexOf(point));
            QCOMPARE(formatLifTrace(loaded->trace), Test::contentOf(file));
        }
        int all = 0;
        QVERIFY(reader.loadAll([&](LifPoint point, const auto &loaded) {
            all += loaded && isSame(loaded->trace, reader.load(point)->trace) ? 1 : 0;
            return true;
        }));
        QCOMPARE(all, points);
        QVERIFY(whole >= points - 1); // the last point of an aborted scan has fewer
        const auto settings = readLifSettings(experiment);
        QVERIFY(settings && *settings);
        const std::map<QString, LifSettings> wanted{
            {QStringLiteral("27"), {{170, 287}, {40, 129}, 0, false, 11, 3}},
            {QStringLiteral("56"), {{500, 1421}, {100, 300}, 0, false, 11, 3}},
            {QStringLiteral("883"), {{290, 6130}, {240, 290}, 0, false, 31, 2}}};
        QVERIFY(**settings == wanted.at(name));
    }

    void whatIsWrittenIsRead()
    {
        QVERIFY(rc::check("traces in any order", [] {
            const QTemporaryDir dir(Test::inMemory());
            Test::Unsynced files;
            auto folder = ExperimentFolder::forRun(dir.path(), &files);
            RC_ASSERT(folder.hasValue());
            const LifGrid grid{*rc::gen::inRange(1, 5), *rc::gen::inRange(1, 5)};
            LifStorage storage(grid, {}, *folder);
            RC_ASSERT(storage.start().hasValue());
            const bool hasReference = *rc::gen::arbitrary<bool>();
            const auto size = *rc::gen::inRange<std::size_t>(1, 12);
            std::map<LifPoint, LifTrace> wanted;
            const auto values = [&] {
                // A few passes cannot overflow.
                return *rc::gen::container<std::vector<qint64>>(
                    size, rc::gen::inRange<qint64>(-(Largest / 64), Largest / 64));
            };
            for (int i = 0; i < 10; ++i) {
                const LifPoint point = grid.pointAt(*rc::gen::inRange<qint64>(0, grid.count()));
                const auto shots = *rc::gen::inRange<quint64>(1, 1'000'000);
                const LifTrace trace =
                    hasReference ? both(values(), values(), shots) : single(values(), shots);
                RC_ASSERT(storage.moveTo(point).hasValue());
                RC_ASSERT(storage.add(trace).hasValue());
                const auto known = wanted.find(point);
                wanted[point] = known == wanted.end() ? trace : *addTraces(known->second, trace);
            }
            RC_ASSERT(storage.finish().hasValue());
            const LifReader reader(dir.path(), grid);
            RC_ASSERT(reader.params()->table.size() == wanted.size());
            for (const auto &[point, trace] : wanted) {
                const auto loaded = reader.load(point);
                RC_ASSERT(loaded.hasValue());
                RC_ASSERT(loaded->remarks.isEmpty());
                RC_ASSERT(isSame(loaded->trace, trace));
            }
        }));
    }

private:
    QString path(const char *file) const { return m_dir->filePath(QLatin1String(file)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    Test::Unsynced m_files;
};

QTEST_GUILESS_MAIN(LifStoreTest)
#include "tst_lifstore.moc"
