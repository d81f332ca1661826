// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/killpoint.h"
#include "persistence/stores/overlaydata.h"
#include "persistence/stores/overlayfiles.h"
#include "persistence/stores/overlayreader.h"
#include "persistence/stores/overlaystorage.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/overlayfixture.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

namespace {

/// Notes on which threads files are opened.
class Watched : public Test::Unsynced
{
public:
    int open(const char *path, int flags, unsigned mode) override
    {
        if (QThread::currentThread() == QCoreApplication::instance()->thread())
            ++onMainThread;
        else
            ++elsewhere;
        return Unsynced::open(path, flags, mode);
    }

    std::atomic<int> onMainThread = 0;
    std::atomic<int> elsewhere = 0;
};

} // namespace

class OverlaysTest : public QObject, private Test::OverlayFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_files.refused.clear();
    }

    void whatIsSavedIsLoaded()
    {
        QVERIFY(rc::check("overlays with any text in them", [] {
            const QTemporaryDir dir(Test::inMemory());
            Test::Unsynced files;
            auto folder = ExperimentFolder::forRun(dir.path(), &files);
            OverlayStorage storage(*folder);
            RC_ASSERT(storage.start().hasValue());
            const auto text = [] {
                static const QString characters = QStringLiteral("aB7 ;|\n\r\"'/\\:*?<>.µé_\t\u2028-");
                QString made;
                for (const auto i : *rc::gen::container<std::vector<int>>(
                         rc::gen::inRange(0, static_cast<int>(characters.size()))))
                    made += characters[i];
                return made;
            };
            const auto number = [] { return *rc::gen::inRange(-1'000'000, 1'000'000) / 7.0e3; };
            const auto many = *rc::gen::inRange(1, 5);
            QList<StoredOverlay> wanted;
            for (int i = 0; i < many; ++i) {
                Overlay overlay;
                overlay.label = text();
                overlay.comment = text();
                overlay.plotId = text();
                overlay.enabled = *rc::gen::arbitrary<bool>();
                overlay.xOffset = number();
                overlay.yScale = number();
                overlay.hasMinFreq = *rc::gen::arbitrary<bool>();
                overlay.minFreqMHz = number();
                if (*rc::gen::arbitrary<bool>())
                    overlay.curve.curveStyle = *rc::gen::inRange(-1, 4);
                if (*rc::gen::arbitrary<bool>())
                    overlay.curve.thickness = *rc::gen::inRange(0, 20) / 2.0;
                if (*rc::gen::arbitrary<bool>())
                    overlay.curve.autoscale = *rc::gen::arbitrary<bool>();
                const int type = *rc::gen::inRange(0, 3);
                const int size = *rc::gen::inRange(0, 6);
                if (type == 0) {
                    FtOverlay ft{number(), number(), number(), *rc::gen::arbitrary<quint64>(), {}};
                    std::vector<double> y;
                    y.reserve(static_cast<std::size_t>(size));
                    for (int k = 0; k < size; ++k)
                        y.push_back(number());
                    ft.y = shared(std::move(y));
                    overlay.content = ft;
                } else if (type == 1) {
                    CatalogOverlay catalog;
                    catalog.moleculeName = text();
                    catalog.convolve = *rc::gen::arbitrary<bool>();
                    catalog.convolutionPoints = *rc::gen::arbitrary<int>();
                    std::vector<OverlayLine> lines;
                    for (int k = 0; k < size; ++k) {
                        const QJsonObject more{{text(), text()}, {QStringLiteral("n"), number()}};
                        lines.push_back(
                            {number(), number(), text(),
                             QString::fromUtf8(QJsonDocument(more).toJson(QJsonDocument::Compact))});
                    }
                    catalog.lines = shared(std::move(lines));
                    overlay.content = catalog;
                } else {
                    XyOverlay xy;
                    xy.delimiter = static_cast<XyDelimiter>(*rc::gen::inRange(0, 5));
                    xy.xColumn = *rc::gen::arbitrary<int>();
                    std::vector<QPointF> points;
                    points.reserve(static_cast<std::size_t>(size));
                    for (int k = 0; k < size; ++k)
                        points.emplace_back(number(), number());
                    xy.points = shared(std::move(points));
                    overlay.content = xy;
                }
                const auto key = storage.add(overlay);
                if (!key)
                    continue; // empty, hidden or taken
                RC_ASSERT(isSafeOverlayKey(*key));
                wanted.append({*key, overlay, -1, false, {}});
            }
            RC_ASSERT(storage.save().hasValue());

            const auto loaded = readOverlays(dir.path());
            RC_ASSERT(loaded.hasValue());
            RC_ASSERT(loaded->remarks.isEmpty());
            RC_ASSERT(keysOf(loaded->overlays) == keysOf(wanted));
            const auto plain = [](const QString &any) { return cellText(any).trimmed(); };
            for (int i = 0; i < wanted.size(); ++i) {
                RC_ASSERT(loaded->overlays[i].remarks.isEmpty());
                Overlay expected = wanted[i].overlay;
                Overlay found = loaded->overlays[i].overlay;
                expected.label = plain(expected.label);
                if (expected.label.isEmpty())
                    expected.label = wanted[i].key;
                expected.comment = plain(expected.comment);
                expected.plotId = plain(expected.plotId);
                if (auto *catalog = std::get_if<CatalogOverlay>(&expected.content)) {
                    catalog->moleculeName = plain(catalog->moleculeName);
                    auto lines = *catalog->lines;
                    auto &foundCatalog = std::get<CatalogOverlay>(found.content);
                    auto foundLines = *foundCatalog.lines;
                    RC_ASSERT(lines.size() == foundLines.size());
                    for (std::size_t k = 0; k < lines.size(); ++k) {
                        lines[k].quantumNumbers = cellText(lines[k].quantumNumbers);
                        RC_ASSERT(QJsonDocument::fromJson(lines[k].additional.toUtf8()) ==
                                  QJsonDocument::fromJson(foundLines[k].additional.toUtf8()));
                        lines[k].additional = foundLines[k].additional;
                    }
                    catalog->lines = shared(std::move(lines));
                }
                RC_ASSERT(found == expected);
            }
        }));
    }

    void changesAreWrittenInTheBackground()
    {
        Watched files;
        auto folder = ExperimentFolder::forRun(m_dir->path(), &files);
        OverlayStorage storage(*folder);
        files.onMainThread = 0;
        const auto key = storage.add(xyOverlay(QStringLiteral("a"))).value();
        QList<QFuture<Result<void>>> writes{storage.saveLater()};
        for (int i = 1; i <= 50; ++i) {
            auto overlay = *storage.overlay(key);
            overlay.yScale = i;
            QVERIFY(storage.change(key, overlay));
            QCOMPARE(storage.overlay(key)->yScale, double(i));
            writes.append(storage.saveLater());
        }
        // Waiting by result() could take the work over from the pool.
        for (auto &write : writes) {
            QTRY_VERIFY(write.isFinished());
            QVERIFY(write.result());
        }
        QCOMPARE(files.onMainThread.load(), 0);
        QVERIFY(files.elsewhere.load() > 0);
        QVERIFY(content("a.settings.csv").contains("\nyScale;50\n"));
        QVERIFY(!storage.hasUnsaved());
        OverlayStorage again(*folder);
        auto loading = again.load();
        QVERIFY(loading.result());
        QCOMPARE(again.overlays().size(), 1);
        QCOMPARE(again.overlay(key)->yScale, 50.0);
        QVERIFY(*again.overlay(key) == *storage.overlay(key));
        QCOMPARE(files.onMainThread.load(), 0);
    }

    void settingsAloneDoNotTouchTheData()
    {
        auto folder = ExperimentFolder::forEditing(m_dir->path(), &m_files);
        OverlayStorage storage(*folder);
        QVERIFY(storage.add(xyOverlay(QStringLiteral("a"))));
        QVERIFY(storage.save());
        Test::writeFile(file("a.data.csv"), "X;Y\n7;8"); // to be seen if it is written again
        auto overlay = *storage.overlay(QStringLiteral("a"));
        overlay.xOffset = 3;
        QVERIFY(storage.change(QStringLiteral("a"), overlay));
        QVERIFY(storage.save());
        QCOMPARE(content("a.data.csv"), QByteArray("X;Y\n7;8"));
        QVERIFY(content("a.settings.csv").contains("xOffset;3\n"));
    }

    void aRenamedOverlayLeavesNothingBehind()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        OverlayStorage storage(*folder);
        QVERIFY(storage.start());
        QVERIFY(storage.add(xyOverlay(QStringLiteral("a"))));
        QVERIFY(storage.add(ftOverlay(QStringLiteral("c"))));
        QVERIFY(storage.save());
        QCOMPARE(storage.change(QStringLiteral("a"), xyOverlay(QStringLiteral("b;1"))).value(),
                 QStringLiteral("b_1"));
        // The old name is free for another one, whose files must not replace those that are not moved yet.
        QCOMPARE(storage.change(QStringLiteral("c"), ftOverlay(QStringLiteral("a"))).value(),
                 QStringLiteral("a"));
        QVERIFY(storage.save());
        QCOMPARE(files(), (QStringList{QStringLiteral("a.data.csv"), QStringLiteral("a.settings.csv"),
                                       QStringLiteral("b_1.data.csv"), QStringLiteral("b_1.settings.csv"),
                                       QStringLiteral("overlays.csv")}));
        QVERIFY(content("overlays.csv").endsWith("\na;BCExperiment\nb_1;GenericXY\n"));
        QVERIFY(content("b_1.data.csv").startsWith("X;Y"));
        QVERIFY(content("a.data.csv").startsWith("FT"));
        // The case of a letter is a matter of the label.
        QCOMPARE(storage.change(QStringLiteral("a"), ftOverlay(QStringLiteral("A"))).value(),
                 QStringLiteral("a"));
        QVERIFY(storage.save());
        QVERIFY(content("a.settings.csv").contains("label;A\n"));

        QVERIFY(storage.remove(QStringLiteral("b_1")));
        QVERIFY(!storage.remove(QStringLiteral("b_1")));
        QVERIFY(storage.hasUnsaved());
        QVERIFY(storage.finish());
        QCOMPARE(files(), (QStringList{QStringLiteral("a.data.csv"), QStringLiteral("a.settings.csv"),
                                       QStringLiteral("overlays.csv")}));
        // The journal does not ask for what was removed.
        auto journal = ExperimentFolder::journalOf(m_dir->path());
        QVERIFY(journal && journal->badLines.isEmpty());
        QVERIFY(journal->pending); // how it ended is noted with the next line
        journal->settle(false);
        QVERIFY(!journal->files.contains(QStringLiteral("overlays/b_1.data.csv")));
        QVERIFY((*folder)->seal());
        const auto sealed = ExperimentFolder::journalOf(m_dir->path());
        QVERIFY(sealed->sealed);
        QCOMPARE(sealed->files.size(), std::size_t(3));
        // Nor when an experiment that has ended is edited.
        QVERIFY(storage.remove(QStringLiteral("a")));
        QVERIFY(storage.save());
        const auto edited = ExperimentFolder::journalOf(m_dir->path());
        QVERIFY(edited->sealed);
        QCOMPARE(edited->files.size(), std::size_t(1));
        QCOMPARE(files(), QStringList{QStringLiteral("overlays.csv")});
    }

    void aFailedWriteIsReportedAndTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("data") << QByteArray("b.data.csv");
        QTest::newRow("settings") << QByteArray("b.settings.csv");
        QTest::newRow("index") << QByteArray("overlays.csv");
    }

    void aFailedWriteIsReportedAndTriedAgain()
    {
        QFETCH(QByteArray, name);
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        OverlayStorage storage(*folder);
        QVERIFY(storage.start());
        QVERIFY(storage.add(xyOverlay(QStringLiteral("a"))));
        QVERIFY(storage.save());
        QVERIFY(storage.add(catalogOverlay(QStringLiteral("b"))));
        m_files.refused = name;
        const auto failed = storage.saveLater().result();
        QVERIFY(!failed);
        QVERIFY(!failed.error().action.isEmpty());
        QVERIFY(storage.hasUnsaved());
        QCOMPARE(storage.overlays().size(), 2);
        // What the index names is there.
        const auto between = readOverlays(m_dir->path());
        QVERIFY(between && between->remarks.isEmpty());
        for (const auto &stored : between->overlays)
            QVERIFY(stored.remarks.isEmpty());
        m_files.refused.clear();
        QVERIFY(storage.saveLater().result());
        QVERIFY(!storage.hasUnsaved());
        const auto after = readOverlays(m_dir->path());
        QCOMPARE(after->overlays.size(), 2);
        QVERIFY(after->overlays[1].overlay == catalogOverlay(QStringLiteral("b")));
    }

    void aKillLeavesOverlaysWhole()
    {
        // Add one, rename another, remove a third; killed at every place that writes pass.
        const auto prepare = [](const QString &path) {
            auto folder = ExperimentFolder::forRun(path);
            if (!folder)
                return 1;
            OverlayStorage storage(*folder);
            const bool ok = storage.start() && storage.add(xyOverlay(QStringLiteral("a"))) &&
                            storage.add(ftOverlay(QStringLiteral("c"))) && storage.save();
            return ok ? 0 : 1;
        };
        const auto work = [](const QString &path, int pass) {
            auto folder = ExperimentFolder::forRun(path);
            if (!folder)
                return 1;
            OverlayStorage storage(*folder);
            if (!storage.load().result())
                return 1;
            if (pass > 0)
                KillPoint::arm("*", pass);
            const bool ok = storage.add(catalogOverlay(QStringLiteral("new"))) &&
                            storage.change(QStringLiteral("a"), xyOverlay(QStringLiteral("b"))) &&
                            storage.remove(QStringLiteral("c")) && storage.finish();
            return ok ? 0 : 1;
        };
        int pass = 1;
        for (; pass < 500; ++pass) {
            const QTemporaryDir dir(Test::inMemory());
            const QString path = dir.path();
            QCOMPARE(Test::inChild([&] { return prepare(path); }), 0);
            const int status = Test::inChild([&] { return work(path, pass); });
            QVERIFY(status == 137 || status == 0);
            // Once the save is settled, whatever the index names is there and in one piece.
            auto folder = ExperimentFolder::forRun(path);
            QVERIFY(folder);
            QVERIFY((*folder)->settle());
            const auto loaded = readOverlays(path);
            QVERIFY(loaded && loaded->remarks.isEmpty());
            QStringList keys;
            for (const auto &stored : loaded->overlays) {
                QVERIFY2(stored.remarks.isEmpty(), qPrintable(stored.key));
                QVERIFY(stored.overlay.hasData());
                keys.append(stored.key);
            }
            QVERIFY(keys.contains(QStringLiteral("a")) != keys.contains(QStringLiteral("b")));
            const auto journal = ExperimentFolder::journalOf(path);
            QVERIFY(journal && journal->badLines.isEmpty());
            if (status == 0)
                break;
        }
        QVERIFY2(pass > 20 && pass < 500, "the places were not passed");
    }

    void theOrderIsTheUsers()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        OverlayStorage storage(*folder);
        for (const char *label : {"z", "m", "a"})
            QVERIFY(storage.add(xyOverlay(QLatin1String(label))));
        QVERIFY(storage.save());
        QCOMPARE(keysOf(readOverlays(m_dir->path())->overlays).join(QChar(u' ')), QStringLiteral("z m a"));
        storage.setOrder({QStringLiteral("a"), QStringLiteral("z")});
        QVERIFY(storage.remove(QStringLiteral("a")));
        QVERIFY(storage.add(xyOverlay(QStringLiteral("b"))));
        QVERIFY(storage.save());
        QCOMPARE(keysOf(readOverlays(m_dir->path())->overlays).join(QChar(u' ')), QStringLiteral("z m b"));
        QCOMPARE(keysOf(storage.overlays()).join(QChar(u' ')), QStringLiteral("z m b"));
    }

    void aCopiedExperimentKeepsItsOverlays()
    {
        const QString experiment = m_dir->filePath(QStringLiteral("data/experiments/0/0/9"));
        QVERIFY(QDir().mkpath(experiment));
        {
            auto folder = ExperimentFolder::forRun(experiment, &m_files);
            OverlayStorage storage(*folder);
            auto fromExperiment = ftOverlay(QStringLiteral("ft"));
            fromExperiment.sourceFile = m_dir->filePath(QStringLiteral("data/experiments/0/0/5"));
            auto fromElsewhere = xyOverlay(QStringLiteral("xy"));
            fromElsewhere.sourceFile = QStringLiteral("/lab/catalogs/x.txt");
            QVERIFY(storage.add(fromExperiment) && storage.add(fromElsewhere) && storage.finish());
            QVERIFY((*folder)->seal());
        }
        const auto settings = Test::contentOf(experiment + QStringLiteral("/overlays/ft.settings.csv"));
        QVERIFY(settings.contains("\nsourceFile;../5\n"));
        QVERIFY(!settings.contains(m_dir->path().toUtf8()));
        QVERIFY(
            QDir().rename(m_dir->filePath(QStringLiteral("data")), m_dir->filePath(QStringLiteral("copy"))));
        const QString copy = m_dir->filePath(QStringLiteral("copy/experiments/0/0/9"));
        const auto loaded = readOverlays(copy);
        QVERIFY(loaded && loaded->remarks.isEmpty());
        QCOMPARE(loaded->overlays.size(), 2);
        const auto &ft = loaded->overlays[0].overlay;
        QCOMPARE(*std::get<FtOverlay>(ft.content).y, (std::vector<double>{0.5, 1.5}));
        QCOMPARE(ft.sourceFile, m_dir->filePath(QStringLiteral("copy/experiments/0/0/5")));
        QCOMPARE(loaded->overlays[1].overlay.sourceFile, QStringLiteral("/lab/catalogs/x.txt"));
        QVERIFY(loaded->overlays[1].remarks.isEmpty());
    }

    void anExperimentWithOverlaysIsWhole()
    {
        QVERIFY(Test::recordSmall(m_dir->path(), 7));
        auto folder = ExperimentFolder::forEditing(m_dir->path(), &m_files);
        OverlayStorage storage(*folder);
        QVERIFY(storage.load().result());
        QVERIFY(storage.add(xyOverlay(QStringLiteral("a"))));
        QVERIFY(storage.add(catalogOverlay(QStringLiteral("b"))));
        QVERIFY(storage.save());
        QVERIFY(storage.change(QStringLiteral("b"), catalogOverlay(QStringLiteral("c"))));
        QVERIFY(storage.save());
        const auto report = verifyExperiment(m_dir->path());
        QVERIFY2(report.state == VerifyState::Complete,
                 report.findings.isEmpty() ? "" : qPrintable(report.findings.first().text()));
    }
};

QTEST_GUILESS_MAIN(OverlaysTest)
#include "tst_overlays.moc"
