// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/overlaydata.h"
#include "persistence/stores/overlayfiles.h"
#include "persistence/stores/overlayreader.h"
#include "persistence/stores/overlaystorage.h"
#include "persistence/stores/verify.h"
#include "tests/persistence/overlayfixture.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using namespace Chirpdeck::Test;

/// The bytes of overlays: ours, those of Blackchirp, and damaged ones.
class OverlayFilesTest : public QObject, private Test::OverlayFolder
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
};

QTEST_GUILESS_MAIN(OverlayFilesTest)
#include "tst_overlayfiles.moc"
