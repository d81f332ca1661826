// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/experimentreader.h"
#include "persistence/stores/fidmultistorage.h"
#include "persistence/stores/fidpeakupstorage.h"
#include "persistence/stores/lifstorage.h"
#include "persistence/stores/overlaystorage.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/persistence/unsynced.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

/// Names, contents and times of all that is in a folder.
QMap<QString, QByteArray> stateOf(const QString &path)
{
    QMap<QString, QByteArray> state;
    QDirIterator it(path, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info(it.next());
        QByteArray one = QByteArray::number(info.lastModified().toMSecsSinceEpoch());
        if (info.isFile())
            one += QCryptographicHash::hash(Test::contentOf(info.filePath()), QCryptographicHash::Sha1);
        state.insert(info.filePath(), one);
    }
    return state;
}

/// Reads everything that there is; what went wrong or was remarked.
QStringList readAll(const QString &path)
{
    QStringList problems;
    const auto check = [&problems](const auto &result) {
        if (!result)
            problems.append(result.error().text());
        return result.hasValue();
    };
    const ExperimentReader reader(path);
    check(reader.objectives());
    check(reader.ftSettings());
    check(reader.peakSettings());
    check(reader.lifSettings());
    check(reader.auxData());
    if (const auto overlays = reader.overlays(); check(overlays))
        problems += overlays->remarks;
    auto sources = reader.backups();
    if (const auto fids = reader.finalFids(); check(fids))
        sources += *fids;
    for (const auto &source : sources) {
        if (const auto loaded = reader.fids().load(source); check(loaded))
            problems += loaded->remarks;
    }
    if (const auto lif = reader.lif().params(); check(lif)) {
        for (const auto &[point, params] : lif->table) {
            if (const auto loaded = reader.lif().load(point); check(loaded))
                problems += loaded->remarks;
        }
    }
    return problems;
}

QByteArray objectivesOf(FtmwType type, bool lif)
{
    return Objectives{type, lif}.toCsv();
}

} // namespace

class ExperimentReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void realExperiments_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<FidLayout>("layout");
        QTest::addColumn<QList<quint64>>("shots");
        QTest::addColumn<QList<quint64>>("backups");
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("lif");
        QTest::addColumn<int>("majorVersion");
        using Shots = QList<quint64>;
        QTest::newRow("58") << QStringLiteral("58") << FidLayout::Single << Shots{3757}
                            << Shots{1197, 2398, 3598} << 750000 << false << 2;
        QTest::newRow("5") << QStringLiteral("5") << FidLayout::Segments << Shots{5, 5, 5} << Shots{}
                           << 200000 << false << 2;
        QTest::newRow("2") << QStringLiteral("2") << FidLayout::Single << Shots{300} << Shots{} << 750000
                           << false << 2;
        QTest::newRow("200") << QStringLiteral("200") << FidLayout::Single << Shots{} << Shots{} << 0 << false
                             << 1;
        QTest::newRow("27") << QStringLiteral("27") << FidLayout::None << Shots{} << Shots{} << 0 << true
                            << 1;
        QTest::newRow("56") << QStringLiteral("56") << FidLayout::None << Shots{} << Shots{} << 0 << true
                            << 2;
        QTest::newRow("883") << QStringLiteral("883") << FidLayout::None << Shots{} << Shots{} << 0 << true
                             << 1;
    }
    void realExperiments()
    {
        CHIRPDECK_NEED_FIXTURES();
        QFETCH(QString, name);
        QFETCH(FidLayout, layout);
        QFETCH(QList<quint64>, shots);
        QFETCH(QList<quint64>, backups);
        QFETCH(int, size);
        QFETCH(bool, lif);
        QFETCH(int, majorVersion);
        // A copy, to see that reading leaves no trace.
        const QString path = m_dir->filePath(name);
        Test::copyTree(Test::fixtures() + QStringLiteral("/experiments/") + name, path);
        const auto before = stateOf(path);
        QVERIFY(ExperimentReader::isExperiment(path));
        const ExperimentReader reader(path);
        QCOMPARE(reader.version().majorVersion, majorVersion);
        QCOMPARE(reader.objectives()->lif, lif);
        QVERIFY(reader.fidLayout() == layout);
        QCOMPARE(reader.lifSettings()->has_value(), lif);
        const auto check = [&](const QList<FidSource> &sources, const QList<quint64> &wanted) {
            QCOMPARE(sources.size(), wanted.size());
            for (int i = 0; i < sources.size(); ++i) {
                const auto loaded = reader.fids().load(sources[i]);
                QVERIFY(loaded);
                QVERIFY(loaded->remarks.isEmpty());
                QCOMPARE(loaded->fids.shots, wanted[i]);
                QCOMPARE(loaded->fids.size, size);
                QCOMPARE(loaded->fids.spacing, 2e-11);
                QCOMPARE(loaded->fids.vMult, 0.000390625);
                QCOMPARE(loaded->fids.sideband, Sideband::LowerSideband);
                QCOMPARE(loaded->fids.probeFreqMHz,
                         layout == FidLayout::Segments ? 40000.0 + 500.0 * i : 40960.0);
            }
        };
        check(*reader.finalFids(), shots);
        check(reader.backups(), backups);
        QCOMPARE(readAll(path), QStringList());
        QCOMPARE(stateOf(path), before);
    }

    void auxiliaryData()
    {
        CHIRPDECK_NEED_FIXTURES();
        const QString experiments = Test::fixtures() + QStringLiteral("/experiments/");
        const auto aux58 = ExperimentReader(experiments + QStringLiteral("58")).auxData();
        QVERIFY(aux58->points.size() > 5 && aux58->badLines.isEmpty());
        QVERIFY(aux58->keys.contains(QStringLiteral("Ftmw.Shots")));
        const auto aux883 = ExperimentReader(experiments + QStringLiteral("883")).auxData();
        QCOMPARE(aux883->points.size(), 0);
        QVERIFY(aux883->badLines.isEmpty());
        QVERIFY(!aux883->keys.isEmpty());
        QVERIFY(ExperimentReader(experiments + QStringLiteral("27")).auxData()->points.isEmpty());
    }

    void whatThereIsDecidesWithoutObjectives()
    {
        QVERIFY(!ExperimentReader::isExperiment(m_dir->path()));
        const ExperimentReader reader(m_dir->path());
        QVERIFY(reader.fidLayout() == FidLayout::None);
        QVERIFY(reader.finalFids()->isEmpty());
        QCOMPARE(readAll(m_dir->path()), QStringList());
        Test::writeFile(file("fid/fidparams.csv"), "index;spacing;probefreq;vmult;shots;sideband;size\n"
                                                   "0;2e-11;40960;0.5;9;LowerSideband;1\n"
                                                   "1;1;0;1;0;UpperSideband;1\n2;2e-11;40960;0.5;9;1;1\n");
        Test::writeFile(file("fid/0.csv"), "fid0\n1");
        Test::writeFile(file("fid/2.csv"), "fid0\n2");
        QVERIFY(reader.fidLayout() == FidLayout::Single);
        QCOMPARE(reader.finalFids()->size(), 1);
        QCOMPARE(reader.backups().size(), 1);
        // Types as numbers, as until 2022; of a scan the placeholder has no file yet.
        Test::writeFile(file("objectives.csv"), "key;value\nFtmwType;4\n");
        QVERIFY(reader.fidLayout() == FidLayout::Segments);
        QCOMPARE(*reader.finalFids(),
                 (QList<FidSource>{{QStringLiteral("fid"), 0}, {QStringLiteral("fid"), 2}}));
        QVERIFY(reader.backups().isEmpty());
        Test::writeFile(file("objectives.csv"), "key;value\nFtmwType;77\nLifType;\n");
        QVERIFY(reader.fidLayout() == FidLayout::Single);
        QVERIFY(reader.objectives()->lif);
        QCOMPARE(readAll(m_dir->path()), QStringList());
    }

    void anotherDelimiter()
    {
        Test::writeFile(file("version.csv"), ",\nkey,value\nBCMajorVersion,1\n");
        Test::writeFile(file("objectives.csv"), "key,value\nFtmwType,Forever\nLifType,\n");
        Test::writeFile(file("fid/fidparams.csv"), "index,spacing,probefreq,vmult,shots,sideband,size\n"
                                                   "0,2e-11,40960,0.5,9,LowerSideband,1\n");
        Test::writeFile(file("fid/0.csv"), "fid0,fid1\n1,z");
        Test::writeFile(file("fid/processing.csv"), "ObjKey,Value\nFidStartUs,2.5\n");
        Test::writeFile(file("header.csv"), "ObjKey,ArrayKey,ArrayIndex,ValueKey,Value,Units\n"
                                            "LifConfig,,,DelayPoints,1,\nLifConfig,,,LaserPoints,2,");
        Test::writeFile(file("lif/lifparams.csv"),
                        "lIndex,dIndex,shots,lifsize,refsize,spacing,lifymult,refymult\n"
                        "1,0,5,1,1,8e-10,0.5,0.25\n");
        Test::writeFile(file("lif/1.csv"), "lif,ref\na,-b\n");
        Test::writeFile(file("overlays/overlays.csv"), "ObjKey,Value\na,GenericXY\n");
        Test::writeFile(file("overlays/a.settings.csv"), "ObjKey,Value\nlabel,a\n");
        Test::writeFile(file("overlays/a.data.csv"), "X,Y\n1,2");
        QCOMPARE(readAll(m_dir->path()), QStringList());
        const ExperimentReader reader(m_dir->path());
        QCOMPARE(*reader.fids().load(0)->fids.sums, (std::vector<qint64>{1, 35}));
        QCOMPARE((*reader.ftSettings())->startUs, 2.5);
        const auto lif = reader.lif().load({0, 1});
        QCOMPARE(lif->trace.lif->at(0), 10);
        QCOMPARE(lif->trace.ref->at(0), -11);
        const auto overlays = reader.overlays();
        QCOMPARE(std::get<XyOverlay>(overlays->overlays.first().overlay.content).points->at(0),
                 QPointF(1, 2));
    }

    void aScanWithLifIsWhole()
    {
        // What the stores write for an LO scan with LIF and overlays, fed as a run would.
        QVERIFY(Test::recordSmall(m_dir->path(), 7, 1));
        const QString path = m_dir->path();
        QVERIFY(QDir(file("fid")).removeRecursively());
        QVERIFY(QFile::remove(file("chirpdeck.journal")));
        auto folder = ExperimentFolder::forRun(path, &m_files);
        QVERIFY((*folder)->write(QStringLiteral("objectives.csv"), objectivesOf(FtmwType::LO_Scan, true)));
        auto header = Test::contentOf(file("header.csv"));
        header.replace("Type;Forever;", "Type;LO_Scan;");
        for (const char *row : {"CompleteMode;StopWhenComplete;", "DelayPoints;2;", "DelayRandom;false;",
                                "DelayStart;0;μs", "DelayStep;10;μs", "LaserPoints;3;", "LaserStart;250;nm",
                                "LaserStep;1;nm", "ScanOrder;DelayFirst;", "ShotsPerPoint;10;"})
            header += QByteArray("\nLifConfig;;;") + row;
        QVERIFY((*folder)->write(QStringLiteral("header.csv"), header));

        QByteArray clocks = Test::contentOf(file("clocks.csv"));
        for (const auto &row : clocks.split('\n').mid(1, 2))
            clocks += "1" + row.mid(1) + '\n';
        QVERIFY((*folder)->write(QStringLiteral("clocks.csv"), clocks));

        FidMultiStorage fids(2, *folder);
        LifStorage lif({3, 2}, {}, *folder);
        OverlayStorage overlays(*folder);
        for (DataStorageBase *storage : std::initializer_list<DataStorageBase *>{&fids, &lif, &overlays})
            QVERIFY(storage->start());
        for (int sweep = 1; sweep <= 2; ++sweep) {
            for (int segment = 0; segment < 2; ++segment) {
                fids.offer(Test::smallFids(static_cast<quint64>(5 * sweep)));
                QVERIFY(fids.advance());
            }
        }
        for (int i = 0; i < 6; ++i) {
            QVERIFY(lif.moveTo({i % 2, i / 2}));
            QVERIFY(lif.add({8e-10, 0.01, 0.02, 10, std::make_shared<std::vector<qint64>>(4, i),
                             std::make_shared<std::vector<qint64>>(4, -i)}));
        }
        for (DataStorageBase *storage : std::initializer_list<DataStorageBase *>{&fids, &lif, &overlays})
            QVERIFY(storage->finish());

        const ExperimentReader reader(path);
        QVERIFY(reader.fidLayout() == FidLayout::Segments);
        QCOMPARE(reader.finalFids()->size(), 2);
        QCOMPARE(reader.fids().load(1)->fids.shots, quint64(10));
        QCOMPARE(reader.lif().grid().value(), (LifGrid{3, 2}));
        QCOMPARE(reader.lif().params()->table.size(), std::size_t(6));
        QCOMPARE(*reader.lif().load({1, 2})->trace.ref, std::vector<qint64>(4, -5));
        QCOMPARE(readAll(path), QStringList());
        const auto report = verifyExperiment(path);
        // The header and the list of devices are not the stores' own.
        QStringList findings;
        for (const auto &finding : report.findings)
            if (finding.file.contains(QLatin1Char('/')))
                findings.append(finding.text());
        QCOMPARE(findings.join(u'\n'), QString());
    }

    void peakUpLeavesNoFids()
    {
        // Together with LIF a Peak Up has a folder, but no FIDs in it.
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        QVERIFY((*folder)->write(QStringLiteral("objectives.csv"), objectivesOf(FtmwType::Peak_Up, true)));
        FidPeakUpStorage fids(10);
        LifStorage lif({1, 1}, {}, *folder);
        QVERIFY(fids.start() && lif.start());
        fids.add(Test::smallFids(3));
        QVERIFY(fids.finish() && lif.finish());
        QVERIFY(!QFileInfo::exists(file("fid")));
        QVERIFY(ExperimentReader(m_dir->path()).fidLayout() == FidLayout::None);
        QCOMPARE(readAll(m_dir->path()), QStringList());
    }

    void everyTornFileIsAnErrorOrARemark()
    {
        // Of every file of the stores, each beginning is read without a crash, and data that lack samples are
        // never silent.
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        FidMultiStorage fids(1, *folder);
        LifStorage lif({1, 1}, {}, *folder);
        OverlayStorage overlays(*folder);
        QVERIFY(fids.start() && lif.start() && fids.save(Test::smallFids(3)) && lif.moveTo({0, 0}));
        QVERIFY(lif.add({8e-10, 0.01, 0.02, 10, std::make_shared<std::vector<qint64>>(4, 99),
                         std::make_shared<std::vector<qint64>>(4, -99)}));
        Overlay overlay;
        overlay.label = QStringLiteral("a");
        XyOverlay xy;
        xy.points = std::make_shared<std::vector<QPointF>>(3, QPointF(1, 2));
        overlay.content = xy;
        QVERIFY(overlays.add(overlay) && overlays.finish() && lif.finish());
        folder->reset();
        QVERIFY(QFile::remove(file("chirpdeck.journal")));
        QVERIFY(readAll(m_dir->path()).isEmpty());
        for (const char *name : {"fid/0.csv", "fid/fidparams.csv", "lif/0.csv", "lif/lifparams.csv",
                                 "overlays/overlays.csv", "overlays/a.settings.csv", "overlays/a.data.csv"}) {
            const auto whole = Test::contentOf(file(name));
            const bool isData = QByteArray(name).endsWith("/0.csv");
            for (qsizetype size = 0; size < whole.size(); ++size) {
                const auto part = whole.first(size);
                Test::writeFile(file(name), part);
                const auto problems = readAll(m_dir->path());
                // A row may lose its last digits, or the file its last line break, and still be one.
                const bool isNoticed =
                    !problems.isEmpty() ||
                    part.count('\n') >= (whole.endsWith('\n') ? whole.chopped(1) : whole).count('\n');
                QVERIFY2(!isData || isNoticed, name);
            }
            Test::writeFile(file(name), whole);
        }
    }

private:
    QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    Test::Unsynced m_files;
};

QTEST_GUILESS_MAIN(ExperimentReaderTest)
#include "tst_experimentreader.moc"
