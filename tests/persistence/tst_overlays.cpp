// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/killpoint.h"
#include "persistence/stores/overlaydata.h"
#include "persistence/stores/overlayfiles.h"
#include "persistence/stores/overlayreader.h"
#include "persistence/stores/overlaystorage.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/persistence/unsynced.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Chirpdeck;

namespace {

template<typename T>
std::shared_ptr<const std::vector<T>> shared(std::vector<T> values)
{
    return std::make_shared<const std::vector<T>>(std::move(values));
}

Overlay xyOverlay(const QString &label)
{
    Overlay overlay;
    overlay.label = label;
    XyOverlay xy;
    xy.delimiter = XyDelimiter::Semicolon;
    xy.headerLines = 1;
    xy.columnNames = {QStringLiteral("f"), QStringLiteral("I")};
    xy.points = shared<QPointF>({{1, 2}, {3.5, -1e-05}});
    overlay.content = xy;
    return overlay;
}

Overlay catalogOverlay(const QString &label)
{
    Overlay overlay;
    overlay.label = label;
    CatalogOverlay catalog;
    catalog.sourceProgram = QStringLiteral("SPCAT");
    catalog.moleculeName = QStringLiteral("OCS");
    catalog.lineShape = LineShape::Gaussian;
    catalog.lines =
        shared<OverlayLine>({{1000.5, -3.2, QStringLiteral("1 0 1"), QStringLiteral("{\"lgint\":-3.2}")},
                             {2000, 1e-05, QStringLiteral("2 0 2"), {}}});
    overlay.content = catalog;
    return overlay;
}

Overlay ftOverlay(const QString &label)
{
    Overlay overlay;
    overlay.label = label;
    FtOverlay ft;
    ft.x0MHz = 26000;
    ft.spacingMHz = 0.0625;
    ft.loFreqMHz = 40960;
    ft.shots = 18446744073709551615ULL;
    ft.y = shared<double>({0.5, 1.5});
    overlay.content = ft;
    return overlay;
}

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

const QByteArray VersionRows("BCBuildVersion;chirpdeck-\nBCMajorVersion;2\nBCMinorVersion;0\n"
                             "BCPatchVersion;0\nBCReleaseVersion;alpha\n");

/// The content without the number of this program's version.
QByteArray withoutProgramVersion(const QByteArray &content)
{
    static const QByteArray mark("BCBuildVersion;chirpdeck-");
    const auto begin = content.indexOf(mark) + mark.size();
    return content.first(begin) + content.mid(content.indexOf('\n', begin));
}

QStringList keysOf(const QList<StoredOverlay> &overlays)
{
    QStringList keys;
    for (const auto &stored : overlays)
        keys.append(stored.key);
    return keys;
}

} // namespace

class OverlaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>(Test::inMemory());
        m_files.refused.clear();
    }

    void theFiles()
    {
        auto folder = ExperimentFolder::forRun(m_dir->path(), &m_files);
        OverlayStorage storage(*folder);
        QVERIFY(storage.start());
        QCOMPARE(withoutProgramVersion(content("overlays.csv")), "ObjKey;Value\n" + VersionRows);

        auto xy = xyOverlay(QStringLiteral("my/over|lay"));
        xy.comment = QStringLiteral("a; b\nc");
        xy.curve.color = QStringLiteral("#ff8800");
        xy.curve.thickness = 1.5;
        xy.curve.visible = false;
        QCOMPARE(storage.add(xy).value(), QStringLiteral("my_over_lay"));
        QCOMPARE(storage.add(catalogOverlay(QStringLiteral("cat"))).value(), QStringLiteral("cat"));
        QCOMPARE(storage.add(ftOverlay(QStringLiteral("Exp17"))).value(), QStringLiteral("Exp17"));
        QVERIFY(storage.hasUnsaved());
        QVERIFY(storage.finish());
        QVERIFY(!storage.hasUnsaved());

        QCOMPARE(withoutProgramVersion(content("overlays.csv")),
                 "ObjKey;Value\n" + VersionRows + "Exp17;BCExperiment\ncat;Catalog\nmy_over_lay;GenericXY\n");
        QCOMPARE(content("my_over_lay.data.csv"), QByteArray("X;Y\n1;2\n3.5;-1e-05"));
        QCOMPARE(content("cat.data.csv"),
                 QByteArray("Frequency(MHz);Intensity;QuantumNumbers;AdditionalData\n"
                            "1000.5;-3.2;1 0 1;{\"lgint\":-3.2}\n2000;1e-05;2 0 2;"));
        QCOMPARE(content("Exp17.data.csv"), QByteArray("FT Magnitude\n0.5\n1.5"));
        QCOMPARE(
            withoutProgramVersion(content("my_over_lay.settings.csv")),
            "ObjKey;Value\n" + VersionRows +
                "chirpdeckOrder;0\ncomment;a, b c\ncurve_color;#ff8800\ncurve_thickness;1.5\n"
                "curve_visible;false\nenabled;true\ngenericXYColumnNames;f|I\ngenericXYDataPoints;2\n"
                "genericXYDelimiter;3\ngenericXYFilterMaxX;0\ngenericXYFilterMinX;0\n"
                "genericXYHeaderLines;1\ngenericXYXColumn;0\ngenericXYXMax;3.5\ngenericXYXMin;1\n"
                "genericXYYColumn;1\ngenericXYYMax;2\ngenericXYYMin;-1e-05\nlabel;my/over|lay\n"
                "maxFreqEnabled;false\nmaxFreqValue;1000\nminFreqEnabled;false\nminFreqValue;0\nplotId;\n"
                "sourceFile;\nxOffset;0\nyOffset;0\nyScale;1\n");
        const auto catalog = content("cat.settings.csv");
        for (const char *row :
             {"catalogConvolutionEnabled;false", "catalogConvolutionMaxFreq;0", "catalogConvolutionMinFreq;0",
              "catalogFilterMaxFreq;0", "catalogFilterMinFreq;0", "catalogFrequencyRange;1000.5-2000",
              "catalogLineshapeType;Gaussian", "catalogLinewidthKHz;100", "catalogMoleculeName;OCS",
              "catalogNumConvolutionPoints;0", "catalogSourceProgram;SPCAT", "catalogTransitionCount;2"})
            QVERIFY2(catalog.contains('\n' + QByteArray(row) + '\n'), row);
        const auto ft = content("Exp17.settings.csv");
        for (const char *row : {"ftLoFreqMHz;40960", "ftShots;18446744073709551615", "ftSpacingMHz;0.0625",
                                "ftX0MHz;26000", "ftYMax;1.5", "ftYMin;0.5"})
            QVERIFY2(ft.contains('\n' + QByteArray(row) + '\n'), row);
        for (const auto &file : {catalog, ft})
            QVERIFY(!file.contains("destFile"));
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

    void labels()
    {
        QCOMPARE(overlayKeyOf(QStringLiteral("  a/b\\c:d*e?f\"g<h>i|j;k\nl ")).value(),
                 QStringLiteral("a_b_c_d_e_f_g_h_i_j_k_l"));
        QVERIFY(!overlayKeyOf(QStringLiteral("  ")));
        QVERIFY(!overlayKeyOf(QStringLiteral("../x")));
        QVERIFY(!overlayKeyOf(QString(201, QLatin1Char('x'))));
        QVERIFY(!overlayKeyOf(QString(101, QChar(0x00B5))));
        QVERIFY(overlayKeyOf(QString(200, QLatin1Char('x'))));
        // Readers would not take these for overlays.
        QCOMPARE(overlayKeyOf(QStringLiteral("BCmyVersion")).value(), QStringLiteral("BCmyVersion_"));
        QCOMPARE(overlayKeyOf(QStringLiteral("ObjKey")).value(), QStringLiteral("ObjKey_"));

        OverlayStorage storage;
        QVERIFY(storage.add(xyOverlay(QStringLiteral("a/b"))));
        QVERIFY(!storage.add(xyOverlay(QStringLiteral("a:b"))));
        QVERIFY(!storage.add(xyOverlay(QStringLiteral("A_B"))));
        QCOMPARE(storage.overlays().size(), 1);
        QVERIFY(storage.save());
        QVERIFY(!storage.hasUnsaved());
        QVERIFY(storage.load().result());
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

    void damagedFilesDoNoHarm()
    {
        QVERIFY(rc::check("what is read of any bytes is read again when it is written", [] {
            const auto type = *rc::gen::inRange(0, 3);
            const auto bytes = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
                {{4, rc::gen::elementOf(std::string("0123456789.;-+e\n\r infa{}\"\\"))},
                 {1, rc::gen::arbitrary<char>()}}));
            const QByteArray content(bytes.data(), static_cast<qsizetype>(bytes.size()));
            Overlay overlay = type == 0   ? ftOverlay(QStringLiteral("a"))
                              : type == 1 ? catalogOverlay(QStringLiteral("a"))
                                          : xyOverlay(QStringLiteral("a"));
            readOverlayData(overlay, content);
            RC_ASSERT(overlay.hasData());
            const auto written = overlayDataCsv(overlay);
            Overlay again = overlay;
            RC_ASSERT(readOverlayData(again, written).isEmpty());
            RC_ASSERT(overlayDataCsv(again) == written);
        }));
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

    void overlaysOfBlackchirp()
    {
        // As version 1.1 wrote them: the type as a number, an absolute path of a folder that is gone.
        Test::writeFile(file("overlays.csv"),
                        "ObjKey;Value\nBCBuildVersion;\"v1.1\"\nBCMajorVersion;1\nExp17;0\n"
                        "cat;1\nghost;2\n../../out;2\nodd;9\nxy;GenericXY\n");
        Test::writeFile(
            file("Exp17.settings.csv"),
            "ObjKey;Value\r\nBCMajorVersion;1\r\nftX0MHz;26000\r\nftSpacingMHz;0.5\r\nftShots;7\r\n"
            "destFile;/gone/experiments/0/0/9/overlays/Exp 17.data.csv\r\ncurve_visible;false\r\n");
        Test::writeFile(file("Exp 17.data.csv"), "FT Magnitude\r\n0.5\r\n1.5\r\n");
        Test::writeFile(
            file("cat.settings.csv"),
            "ObjKey;Value\nlabel;my cat;more\ncatalogLineshapeType;1\ncatalogConvolutionEnabled;true\n"
            "catalogSourceProgram;XIAM\ncatalogMoleculeName;CH3OH\ndestFile;\nfutureKey;x\n");
        Test::writeFile(file("cat.data.csv"), "Frequency(MHz);Intensity;QuantumNumbers;AdditionalData\n"
                                              "1;2;3;{\"a\":\"b;c\"}\nbad;2;3;\n4;5;6\n7;8\n");
        Test::writeFile(file("xy.settings.csv"),
                        "ObjKey;Value\nlabel;\ngenericXYDelimiter;4\nyScale;abc\n"
                        "genericXYColumnNames;a|b|c\ndestFile;C:\\data\\xy.data.csv\n");
        const auto before = Test::contentOf(file("xy.settings.csv"));
        const auto loaded = readOverlays(m_dir->path());
        QVERIFY(loaded);
        QCOMPARE(keysOf(loaded->overlays).join(QChar(u' ')), QStringLiteral("Exp17 cat xy"));
        QCOMPARE(loaded->remarks.size(), 3);

        const auto &exp = loaded->overlays[0];
        QCOMPARE(exp.overlay.label, QStringLiteral("Exp17"));
        const auto &ft = std::get<FtOverlay>(exp.overlay.content);
        QCOMPARE(*ft.y, (std::vector<double>{0.5, 1.5}));
        QCOMPARE(ft.shots, quint64(7));
        QVERIFY(exp.overlay.enabled && !exp.overlay.isVisible());
        QVERIFY(exp.remarks.isEmpty() && exp.isDataElsewhere);

        const auto &cat = loaded->overlays[1];
        QCOMPARE(cat.overlay.label, QStringLiteral("my cat"));
        const auto &catalog = std::get<CatalogOverlay>(cat.overlay.content);
        QCOMPARE(catalog.sourceProgram, QStringLiteral("XIAM"));
        QCOMPARE(catalog.moleculeName, QStringLiteral("CH3OH"));
        QCOMPARE(catalog.lineShape, LineShape::Gaussian);
        QCOMPARE(catalog.lines->size(), std::size_t(2));
        QCOMPARE(catalog.lines->at(0).additional, QStringLiteral("{\"a\":\"b;c\"}"));
        QCOMPARE(catalog.lines->at(1), (OverlayLine{4, 5, QStringLiteral("6"), {}}));
        QCOMPARE(cat.remarks.size(), 1);
        QVERIFY(cat.remarks.first().contains(QStringLiteral("3")));

        const auto &xy = loaded->overlays[2];
        QCOMPARE(xy.overlay.label, QStringLiteral("xy"));
        QCOMPARE(xy.overlay.yScale, 1.0);
        QVERIFY(!xy.overlay.hasData());
        QCOMPARE(xy.remarks.size(), 1);
        QCOMPARE(std::get<XyOverlay>(xy.overlay.content).delimiter, XyDelimiter::Whitespace);

        // Once the user changes something: what is unknown stays, the data come where they belong, the rows
        // of overlays that could not be read stay in the index, and nothing replaces data that are missing.
        auto folder = ExperimentFolder::forEditing(m_dir->path(), &m_files);
        OverlayStorage storage(*folder);
        QCOMPARE(storage.load().result().value().size(), 3);
        QVERIFY(!storage.add(xyOverlay(QStringLiteral("Ghost"))));
        auto changed = *storage.overlay(QStringLiteral("cat"));
        changed.comment = QStringLiteral("seen");
        QVERIFY(storage.change(QStringLiteral("cat"), changed));
        QVERIFY(storage.add(xyOverlay(QStringLiteral("Before all"))));
        QVERIFY(storage.save());
        QVERIFY(content("cat.settings.csv").contains("\nfutureKey;x\n"));
        QVERIFY(!content("cat.settings.csv").contains("destFile"));
        QCOMPARE(content("Exp17.data.csv"), QByteArray("FT Magnitude\n0.5\n1.5"));
        QVERIFY(!QFile::exists(file("xy.data.csv")));
        QVERIFY(content("xy.settings.csv") != before);
        QCOMPARE(withoutProgramVersion(content("overlays.csv")),
                 "ObjKey;Value\n../../out;2\n" + VersionRows +
                     "Before all;GenericXY\nExp17;BCExperiment\ncat;Catalog\nghost;2\nodd;9\nxy;GenericXY\n");
        QCOMPARE(keysOf(readOverlays(m_dir->path())->overlays).join(QChar(u' ')),
                 QStringLiteral("Exp17 cat xy Before all"));
    }

    void aSpectrumEndsWhereItCannotBeRead()
    {
        Overlay overlay = ftOverlay(QStringLiteral("a"));
        QCOMPARE(readOverlayData(overlay, "FT Magnitude\n1\n2\nx\n4\n").size(), 1);
        QCOMPARE(*std::get<FtOverlay>(overlay.content).y, (std::vector<double>{1, 2}));
        QVERIFY(readOverlayData(overlay, "3\n\n").isEmpty()); // no header
        QCOMPARE(*std::get<FtOverlay>(overlay.content).y, std::vector<double>{3});
        QVERIFY(readOverlayData(overlay, "").isEmpty());
        QVERIFY(std::get<FtOverlay>(overlay.content).y->empty());
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

private:
    QString file(const char *name) const
    {
        return m_dir->filePath(QStringLiteral("overlays/") + QLatin1String(name));
    }
    QByteArray content(const char *name) const { return Test::contentOf(file(name)); }
    QStringList files() const
    {
        return QDir(m_dir->filePath(QStringLiteral("overlays"))).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Test::Unsynced m_files;
};

QTEST_GUILESS_MAIN(OverlaysTest)
#include "tst_overlays.moc"
