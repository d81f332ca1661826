// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/overlayfeed.h"
#include "backend/spectrum/fftplan.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace Chirpdeck {

/// Overlays of an experiment on disk, from a file on a stick to the second time that the experiment is
/// opened.
class OverlaysTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_path = m_dir->filePath(QStringLiteral("experiments/0/0/7"));
        QVERIFY(QDir().mkpath(m_path));
        auto folder = ExperimentFolder::forRun(m_path);
        QVERIFY(folder);
        QVERIFY((*folder)->writeFirst({{QStringLiteral("header.csv"), Test::smallHeader(7)}}));
        QVERIFY((*folder)->seal());
        restart();
    }
    void cleanup()
    {
        m_feed.reset();
        m_models.reset();
    }

    void aTextOfNumbersIsAddedScaledAndHidden()
    {
        show(m_path);
        addXy();
        QCOMPARE(overlays().count(), 1);
        QCOMPARE(entry().name, QStringLiteral("literature"));
        QCOMPARE(*entry().points.points(),
                 (std::vector<QPointF>{{1000.5, 1.0}, {1001.0, 4.0}, {1002.5, 2.0}}));
        // 90 % of the spectrum, whose highest point is 10.
        QCOMPARE(entry().scale, 2.25);
        overlays().setScale(entry().key, -0.5);
        overlays().setOffset(entry().key, 3.0);
        overlays().setShown(entry().key, false);
        QCOMPARE(entry().scale, -0.5);
        QCOMPARE(entry().offset, 3.0);
        QVERIFY(!entry().shown);
        overlays().setScale(entry().key, 0.0);
        QCOMPARE(entry().scale, -0.5);
        overlays().match(entry().key);
        QCOMPARE(entry().scale, -2.25);
    }

    void itIsThereAgainWhenTheExperimentIsOpenedAgain()
    {
        show(m_path);
        QCOMPARE(overlays().notStoredReason(), QString());
        addXy();
        overlays().setScale(entry().key, -0.5);
        overlays().setShift(entry().key, 1.25);
        overlays().setShown(entry().key, false);
        const auto before = entry();
        m_feed.reset();
        restart();
        show(m_path);
        QCOMPARE(overlays().count(), 1);
        QCOMPARE(entry().name, before.name);
        QCOMPARE(entry().scale, -0.5);
        QCOMPARE(entry().shift, 1.25);
        QVERIFY(!entry().shown);
        QCOMPARE(*entry().points.points(), *before.points.points());
        QCOMPARE(m_models->problems.openCount(), 0);
    }

    void removingCanBeTakenBack()
    {
        show(m_path);
        addXy();
        const auto before = entry();
        overlays().remove(before.key);
        QCOMPARE(overlays().count(), 0);
        overlays().restoreRemoved();
        QCOMPARE(overlays().count(), 1);
        QCOMPARE(entry().name, before.name);
        overlays().restoreRemoved();
        QCOMPARE(overlays().count(), 1);
    }

    void anotherProgramsExperimentIsLeftAlone()
    {
        const QString path = m_dir->filePath(QStringLiteral("experiments/0/0/3"));
        Test::writeFile(path + QStringLiteral("/header.csv"), Test::smallHeader(3));
        show(path);
        QVERIFY(!overlays().notStoredReason().isEmpty());
        addXy();
        QCOMPARE(overlays().count(), 1);
        m_feed.reset();
        QVERIFY(!QFileInfo::exists(path + QStringLiteral("/overlays")));
    }

    void overlaysOfALiveRunAreStoredWhenItEnds()
    {
        show(m_path, true);
        QVERIFY(!overlays().notStoredReason().isEmpty());
        addXy();
        show(m_path, false);
        QCOMPARE(overlays().count(), 1);
        QCOMPARE(overlays().notStoredReason(), QString());
        m_feed.reset();
        QVERIFY(readOverlays(m_path)->overlays.size() == 1);
    }

    void columnsAreDetectedAndCanBeChosen()
    {
        show(m_path);
        import().begin(OverlayImportModel::XyFile);
        QTRY_VERIFY(!import().busy());
        import().open(write("three.csv", "index,freq,height\n1,1000,5\n2,1001,x\n3,1002,7\n"));
        QTRY_VERIFY(import().hasFile());
        QCOMPARE(import().headerLines(), 1);
        QCOMPARE(import().columnNames().size(), 3);
        import().setXColumn(1);
        import().setYColumn(2);
        QTRY_VERIFY(!import().busy());
        QVERIFY2(import().lineProblems().contains(u'3'), qPrintable(import().lineProblems()));
        QVERIFY(import().canAdd());
        import().add();
        QTRY_COMPARE(overlays().count(), 1);
        QCOMPARE(*entry().points.points(), (std::vector<QPointF>{{1000.0, 5.0}, {1002.0, 7.0}}));
    }

    void aCatalogueIsDrawnAsSticks()
    {
        show(m_path);
        import().begin(OverlayImportModel::Catalogue);
        QTRY_VERIFY(!import().busy());
        import().open(write("ocs.cat",
                            "    1000.5000  0.0010 -3.0000 2    0.0000  3  60101 101 1           0\n"
                            "    1001.7500  0.0010 -4.0000 2    0.4057  5  60101 101 2           1\n"));
        QTRY_VERIFY(!import().busy());
        QVERIFY2(import().canAdd(), qPrintable(import().problem()));
        import().setName(QStringLiteral("OCS"));
        import().add();
        QTRY_COMPARE(overlays().count(), 1);
        QVERIFY(entry().sticks);
        QCOMPARE(entry().name, QStringLiteral("OCS"));
        QCOMPARE(entry().points.points()->at(1).x(), 1001.75);
        QCOMPARE(entry().scale, 9000.0);
    }

    void whatIsNoCatalogueIsRefused()
    {
        show(m_path);
        import().begin(OverlayImportModel::Catalogue);
        QTRY_VERIFY(!import().busy());
        import().open(write("text.cat", "nothing of the kind\n"));
        QTRY_VERIFY(!import().problem().isEmpty());
        QVERIFY(!import().canAdd());
        import().open(m_dir->filePath(QStringLiteral("absent")));
        QTRY_VERIFY(!import().busy());
        QVERIFY(import().problem().contains(QStringLiteral("absent")));
    }

    void aRunThatIsNotThereIsNamed()
    {
        show(m_path);
        import().begin(OverlayImportModel::Run);
        QCOMPARE(import().runNumber(), 6);
        import().setRunNumber(99);
        import().add();
        QTRY_VERIFY(import().problem().contains(QStringLiteral("99")));
        QCOMPARE(overlays().count(), 0);
    }

    void aNameIsTakenOnce()
    {
        show(m_path);
        addXy();
        import().begin(OverlayImportModel::XyFile);
        import().open(write("literature.txt", "1000.5 1\n1001 4\n"));
        QTRY_VERIFY(import().canAdd());
        import().add();
        QTRY_VERIFY(!import().problem().isEmpty());
        QCOMPARE(overlays().count(), 1);
    }

private:
    OverlayModel &overlays() { return m_models->overlays; }
    OverlayImportModel &import() { return m_models->overlayImport; }
    OverlayEntry entry() { return overlays().entries().value(0); }

    void restart()
    {
        m_models = std::make_unique<ModelRegistry>();
        m_feed = std::make_unique<OverlayFeed>(*m_models, m_plans);
        m_feed->setFolder(DataFolder(m_dir->path()));
    }
    QString write(const char *name, const QByteArray &content)
    {
        QString path = m_dir->filePath(QLatin1String(name));
        Test::writeFile(path, content);
        return path;
    }
    void show(const QString &path, bool live = false)
    {
        SpectrumSource source;
        source.number = 7;
        source.path = path;
        source.live = live;
        m_models->spectrum.setSource(source, {});
        auto heights = std::make_shared<const std::vector<double>>(std::vector<double>{1.0, 10.0, 1.0, 2.0});
        m_models->spectrum.setTraces({}, TraceHandle(Trace::build(1000.0, 1.0, heights)), 1.0);
        QTRY_VERIFY(!overlays().loading());
    }
    void addXy()
    {
        const int before = overlays().count();
        import().begin(OverlayImportModel::XyFile);
        import().open(write("literature.txt", "# two columns\n1000.5 1\n1001 4\n1002.5 2\n"));
        QTRY_VERIFY(import().canAdd());
        import().add();
        QTRY_COMPARE(overlays().count(), before + 1);
        QCOMPARE(import().kind(), OverlayImportModel::None);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    FftPlans m_plans;
    std::unique_ptr<ModelRegistry> m_models;
    std::unique_ptr<OverlayFeed> m_feed;
};

} // namespace Chirpdeck

QTEST_GUILESS_MAIN(Chirpdeck::OverlaysTest)
#include "tst_overlays.moc"
