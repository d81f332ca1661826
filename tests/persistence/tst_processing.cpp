// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/ftsettingsfile.h"
#include "persistence/stores/lifsettingsfile.h"
#include "persistence/stores/metadatavalues.h"
#include "persistence/stores/peaksettingsfile.h"
#include "persistence/stores/processingfiles.h"
#include "tests/persistence/childprocess.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

QMap<QString, QString> rows(const QByteArray &content)
{
    return parseMetadata(content, QStringLiteral("f")).value();
}

double anyNumber()
{
    return *rc::gen::inRange(-1'000'000, 1'000'000) / 7.0;
}

} // namespace

class ProcessingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(Test::inMemory()); }

    void theBytes()
    {
        FtSettings ft;
        ft.startUs = 3;
        ft.endUs = 15;
        ft.autoscaleIgnoreMHz = 250;
        ft.removeDc = true;
        ft.zeroPad = 1;
        ft.window = WindowFunction::BlackmanHarris;
        QCOMPARE(
            ftSettingsCsv(ft, 0),
            QByteArray("ObjKey;Value\nAutoscaleIgnoreMHz;250\nFidEndUs;15\nFidExpfUs;0\nFidRemoveDC;true\n"
                       "FidStartUs;3\nFidWindowFunction;BlackmanHarris\nFidZeroPadFactor;1\nFtUnits;FtuV\n"));
        PeakSettings peaks;
        peaks.maxFreqMHz = 26000;
        peaks.minFreqMHz = 8000;
        peaks.polyOrder = 3;
        QCOMPARE(peakSettingsCsv(peaks),
                 QByteArray("ObjKey;Value\nPeakMaxFreqMHz;26000\nPeakMinFreqMHz;8000\nPeakNavHalfWidthMHz;2\n"
                            "PeakPolyOrder;3\nPeakSnr;5\nPeakWindowSize;11\n"));
        LifSettings lif;
        lif.lifGate = {500, 1421};
        lif.savGol = true;
        QCOMPARE(lifSettingsCsv(lif),
                 QByteArray("ObjKey;Value\nLifGateEndPoint;1421\nLifGateStartPoint;500\nLowPassAlpha;0\n"
                            "RefGateEndPoint;-1\nRefGateStartPoint;-1\nSavGolEnabled;true\nSavGolPoly;3\n"
                            "SavGolWindow;11\n"));
    }

    void typedValues()
    {
        const QMap<QString, QString> cells{{QStringLiteral("a"), QStringLiteral("30.5")},
                                           {QStringLiteral("b"), QStringLiteral(" 287.0 ")},
                                           {QStringLiteral("c"), QStringLiteral("FALSE")},
                                           {QStringLiteral("d"), QString()},
                                           {QStringLiteral("e"), QStringLiteral("inf")},
                                           {QStringLiteral("f"), QStringLiteral("Gaussian")},
                                           {QStringLiteral("g"), QStringLiteral("1")},
                                           {QStringLiteral("h"), QStringLiteral("7")},
                                           {QStringLiteral("i"), QStringLiteral("18446744073709551615")},
                                           {QStringLiteral("j"), QStringLiteral("4294967296")}};
        using Name = BC::CSV::Name;
        const MetadataValues values(cells);
        QCOMPARE(values.integer(Name("a"), 4), 4);
        QCOMPARE(values.number(Name("a"), 4), 30.5);
        QCOMPARE(values.integer(Name("b"), 4), 287);
        QCOMPARE(values.integer(Name("j"), 4), 4);
        QCOMPARE(values.flag(Name("c"), true), false);
        QCOMPARE(values.flag(Name("d"), true), false);
        QCOMPARE(values.flag(Name("f"), false), true);
        QCOMPARE(values.flag(Name("none"), true), true);
        QCOMPARE(values.number(Name("e"), 1.5), 1.5);
        QCOMPARE(values.number(Name("d"), 1.5), 1.5);
        QCOMPARE(values.member(Name("f"), LineShape::Lorentzian), LineShape::Gaussian);
        QCOMPARE(values.member(Name("g"), LineShape::Lorentzian), LineShape::Gaussian);
        QCOMPARE(values.member(Name("h"), LineShape::Gaussian), LineShape::Gaussian);
        QCOMPARE(values.count(Name("i"), 0), std::numeric_limits<quint64>::max());
    }

    void oldFormsAreRead()
    {
        const auto old =
            ftSettingsOf(rows("ObjKey;Value\r\nFtUnits;9\r\nFidWindowFunction;6\r\nFidRemoveDC;1\r\n"
                              "Unknown;7\r\nFtUnits;0\r\nFidStartUs;2.5;extra\r\nFidEndUs\r\n"));
        QCOMPARE(old.units, FtUnits::FtnV);
        QCOMPARE(old.window, WindowFunction::KaiserBessel);
        QVERIFY(old.removeDc);
        QCOMPARE(old.startUs, 2.5);
        QCOMPARE(old.endUs, FtSettings().endUs);
        // A file without a header row does not lose its first setting.
        QCOMPARE(ftSettingsOf(rows("FidStartUs;2.5\nFtUnits;FtmV\n")).startUs, 2.5);
        QCOMPARE(ftSettingsOf(rows("key;value\nFidStartUs;2.5\n")).startUs, 2.5);
        QCOMPARE(ftSettingsOf({}), FtSettings());
        QCOMPARE(
            lifSettingsOf(rows("ObjKey;Value\nLifGateStartPoint;287.0\nSavGolEnabled;yes\n")).lifGate.start,
            287);
    }

    void settingsComeBack()
    {
        QVERIFY(rc::check("peak settings", [] {
            const PeakSettings settings{
                anyNumber(), anyNumber(), anyNumber(), *rc::gen::arbitrary<int>(), *rc::gen::arbitrary<int>(),
                anyNumber()};
            RC_ASSERT(peakSettingsOf(rows(peakSettingsCsv(settings))) == settings);
        }));
        QVERIFY(rc::check("LIF settings", [] {
            const auto any = rc::gen::arbitrary<int>();
            const LifSettings settings{{*any, *any}, {*any, *any}, anyNumber(), *rc::gen::arbitrary<bool>(),
                                       *any,         *any};
            RC_ASSERT(lifSettingsOf(rows(lifSettingsCsv(settings))) == settings);
        }));
    }

    void savedOnRequestOnly()
    {
        auto folder = ExperimentFolder::forEditing(m_dir->path());
        QVERIFY(folder);
        QVERIFY(!readFtSettings(m_dir->path())->has_value());
        QVERIFY(!readPeakSettings(m_dir->path())->has_value());
        QVERIFY(!readLifSettings(m_dir->path())->has_value());
        QVERIFY(QDir(m_dir->path()).isEmpty());
        PeakSettings peaks;
        peaks.snr = 7.5;
        QVERIFY(writePeakSettings(**folder, peaks));
        QVERIFY(**readPeakSettings(m_dir->path()) == peaks);
        // A folder fid/ without its table could not be opened by other programs.
        QCOMPARE(Test::contentOf(m_dir->filePath(QStringLiteral("fid/fidparams.csv"))),
                 QByteArray("index;spacing;probefreq;vmult;shots;sideband;size\n"));
    }

    void foreignRowsStay()
    {
        const QString file = m_dir->filePath(QStringLiteral("fid/processing.csv"));
        Test::writeFile(file, "ObjKey;Value\nFidStartUs;2\nFtUnits;6\nOfTheFuture;some text\n");
        auto folder = ExperimentFolder::forEditing(m_dir->path());
        auto settings = **readFtSettings(m_dir->path());
        settings.startUs = 1;
        settings.endUs = 20;
        QVERIFY(writeFtSettings(**folder, settings, 15));
        QCOMPARE(
            Test::contentOf(file),
            QByteArray("ObjKey;Value\nAutoscaleIgnoreMHz;0\nFidEndUs;15\nFidExpfUs;0\nFidRemoveDC;false\n"
                       "FidStartUs;1\nFidWindowFunction;None\nFidZeroPadFactor;0\nFtUnits;FtuV\n"
                       "OfTheFuture;some text\n"));
    }

    void realFilesKeepTheirBytes()
    {
        CHIRPDECK_NEED_FIXTURES();
        for (const char *name : {"27", "56", "883"}) {
            const QString file =
                Test::fixtures() +
                QStringLiteral("/experiments/%1/lif/processing.csv").arg(QLatin1String(name));
            const auto content = Test::contentOf(file);
            QCOMPARE(lifSettingsCsv(lifSettingsOf(rows(content))), content);
        }
        for (const char *name : {"2", "5", "58"}) {
            const QString file =
                Test::fixtures() +
                QStringLiteral("/experiments/%1/fid/processing.csv").arg(QLatin1String(name));
            const auto content = Test::contentOf(file);
            QCOMPARE(ftSettingsCsv(ftSettingsOf(rows(content)), 0), content);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(ProcessingTest)
#include "tst_processing.moc"
