// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/blackchirpcsv.h"
#include "persistence/csv/csvnames.h"
#include "persistence/csv/linereader.h"
#include "persistence/data/vocabulary.h"
#include "tests/support/testsupport.h"

#include <QBuffer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace Chirpdeck;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QList<QPointF> TwoPoints{{1, 2}, {10, 3}};

/// The bytes that a writer puts on a device.
template<typename Writer>
QByteArray written(Writer &&writer)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    const Result<void> done = writer(device);
    return done ? device.data() : QByteArray("error: ") + done.error().text().toUtf8();
}

/// The rows of a header file as the objects would give them, in reverse so that sorting is put to work.
HeaderStrings headerOf(const CsvTable &table)
{
    HeaderStrings strings;
    for (const auto &row : table.rows().sliced(1))
        strings[row.cell(0)].prepend(
            HeaderRow{row.cell(1), row.cell(2), row.cell(3), row.cell(4), row.cell(5)});
    return strings;
}

} // namespace

class BlackchirpCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsHaveTheDocumentedBytes_data();
    void pointsHaveTheDocumentedBytes();
    void alignedRowsHaveTwoFields();
    void titlesCannotAddColumns();
    void severalSetsStandSideBySide();
    void columnsOfAnyType();
    void columnsOfDifferentLength();
    void linesEndWithABreak();
    void versionFileHasTheDocumentedBytes();
    void versionsOfEveryAgeAreRead();
    void aMissingVersionFileLeavesTheDefaults();
    void experimentsAreFoundBelowTheDataPath();
    void headerRowsAreSortedAndWhole();
    void headersOfReferenceExperimentsKeepTheirBytes();
    void linesOfADeviceAreRead();
    void aDeviceThatCannotBeWrittenIsAnError();
    void columnsOpenTheirDevice();
    void foldersOfTheDataPath();
    void foldersAreMadeBelowExperiments();
    void versionFilesGoIntoTheirExperiment();
    void theFirstVersionIsToldTheNumber_data();
    void theFirstVersionIsToldTheNumber();
    void numbersOfEverySizeSurvive();
    void textsCannotBreakRows();
    void listsAreOneCell();
    void fidsStandSideBySide();
};

void BlackchirpCsvTest::pointsHaveTheDocumentedBytes_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, XyFormat format, const char *prefix, const char *bytes) {
        QTest::newRow(name) << static_cast<int>(format) << s(prefix) << QByteArray(bytes);
    };
    row("semicolon", XyFormat::Semicolon, "", "x;y\n1;2\n10;3");
    row("comma", XyFormat::Comma, "", "x,y\n1,2\n10,3");
    row("tab", XyFormat::Tab, "", "x\ty\n1\t2\n10\t3");
    row("aligned", XyFormat::Aligned, "", "x   y\n1   2\n10  3");
    row("prefix", XyFormat::Semicolon, "sin", "sin_x;sin_y\n1;2\n10;3");
    row("aligned with prefix", XyFormat::Aligned, "sin", "sin_x  sin_y\n1      2\n10     3");
}

void BlackchirpCsvTest::pointsHaveTheDocumentedBytes()
{
    QFETCH(int, format);
    QFETCH(QString, prefix);
    QFETCH(QByteArray, bytes);
    QCOMPARE(written([&](auto &device) {
                 return BlackchirpCSV::writeXY(device, TwoPoints, prefix, static_cast<XyFormat>(format));
             }),
             bytes);
}

void BlackchirpCsvTest::alignedRowsHaveTwoFields()
{
    const QList<QPointF> points{{-1.25e-7, 100000}, {150000, -0.5}, {8, 9}};
    for (const auto &line : xyText(points, s("my curve"), XyFormat::Aligned).split('\n')) {
        QVERIFY2(!line.startsWith(' '), line);
        QVERIFY2(!line.endsWith(' '), line);
        QCOMPARE(line.simplified().split(' ').size(), 2);
    }
}

void BlackchirpCsvTest::titlesCannotAddColumns()
{
    QVERIFY(xyText({}, s("a;b\nc")).split(';').size() == 2);
    QVERIFY(xyText({}, s("a,b"), XyFormat::Comma).split(',').size() == 2);
}

void BlackchirpCsvTest::severalSetsStandSideBySide()
{
    const QList<QList<QPointF>> sets{TwoPoints, {{5, 0.5}}};
    QCOMPARE(written([&](auto &device) { return BlackchirpCSV::writeMultiple(device, sets); }),
             QByteArray("x0;y0;x1;y1\n1;2;5;0.5\n10;3;;"));
    QCOMPARE(written([&](auto &device) {
                 return BlackchirpCSV::writeMultiple(device, sets, {s("sin"), s("cos")});
             }),
             QByteArray("sin_x;sin_y;cos_x;cos_y\n1;2;5;0.5\n10;3;;"));
    QCOMPARE(multipleXyText(sets, {s("sin")}), QByteArray("sin_x;sin_y;x1;y1\n1;2;5;0.5\n10;3;;"));
}

void BlackchirpCsvTest::columnsOfAnyType()
{
    QCOMPARE(written([](auto &device) {
                 return BlackchirpCSV::writeY(device, QList<double>{1e5, 0.25});
             }),
             QByteArray("y\n1e+05\n0.25"));
    QCOMPARE(columnText(QList<QString>{s("a"), s("b;c")}, s("names")), QByteArray("names\na\nb,c"));
    QCOMPARE(columnText(QList<int>{1, -2}, s("counts")), QByteArray("counts\n1\n-2"));
    QCOMPARE(columnText(QList<bool>{true, false}), QByteArray("y\ntrue\nfalse"));
    QCOMPARE(columnText(QList<Sideband>{Sideband::LowerSideband}), QByteArray("y\nLowerSideband"));
    QCOMPARE(columnText(QList<double>{}, s("FT Magnitude")), QByteArray("FT Magnitude"));
}

void BlackchirpCsvTest::columnsOfDifferentLength()
{
    const QList<QList<int>> columns{{1, 2, 3}, {4}, {}};
    QCOMPARE(written([&](auto &device) {
                 return BlackchirpCSV::writeYMultiple(device, {s("a"), s("b"), s("c")}, columns);
             }),
             QByteArray("a;b;c\n1;4;\n2;;\n3;;"));
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    QVERIFY(!BlackchirpCSV::writeYMultiple(device, {s("a")}, columns));
    QVERIFY(device.data().isEmpty());
}

void BlackchirpCsvTest::linesEndWithABreak()
{
    QCOMPARE(lineText({0, QVariant::fromValue(ClockType::DownLO), 40960.0,
                       QVariant::fromValue(ClockOperation::Multiply), 8.0, s("Clock.virtual"), 1}),
             QByteArray("0;DownLO;40960;Multiply;8;Clock.virtual;1\n"));
    QCOMPARE(lineText({s("LifType"), QString()}), QByteArray("LifType;\n"));
    QCOMPARE(lineText({QString()}), QByteArray("\n"));
    QCOMPARE(lineText({}), QByteArray());
}

void BlackchirpCsvTest::versionFileHasTheDocumentedBytes()
{
    const VersionInfo version{2, 0, 0, s("alpha"), s("\"7a31048a624bfe849eba0a820c7c4e1dc28ea270\"")};
    const QByteArray bytes =
        written([&](auto &device) { return BlackchirpCSV::writeVersionFile(device, version); });
    QCOMPARE(bytes, QByteArray(";\nkey;value\nBCMajorVersion;2\nBCMinorVersion;0\nBCPatchVersion;0\n"
                               "BCReleaseVersion;alpha\n"
                               "BCBuildVersion;\"7a31048a624bfe849eba0a820c7c4e1dc28ea270\"\n"));
    QTemporaryDir folder;
    Test::writeFile(folder.filePath(s("version.csv")), bytes);
    QCOMPARE(BlackchirpCSV(58, folder.path()).version(), version);

    // Loaders take a build that begins so for one that needs the oldest keys.
    QVERIFY(!writtenVersion().buildVersion.startsWith(s("v0.1")));
    QVERIFY(!writtenVersion().buildVersion.contains(u'"'));
}

void BlackchirpCsvTest::versionsOfEveryAgeAreRead()
{
    CHIRPDECK_NEED_FIXTURES();
    const QString experiments = Test::fixtures() + s("/experiments/");
    const BlackchirpCSV alpha(200, experiments + s("200"));
    QCOMPARE(alpha.delimiter(), QChar(u';'));
    QCOMPARE(alpha.majorVersion(), 1);
    QCOMPARE(alpha.releaseVersion(), s("alpha"));
    QVERIFY(alpha.buildVersion().startsWith(s("v0.1-337")));
    const BlackchirpCSV devel(58, experiments + s("58"));
    QCOMPARE(devel.majorVersion(), 2);
    QCOMPARE(devel.minorVersion(), 0);
    QCOMPARE(devel.patchVersion(), 0);
    QCOMPARE(devel.buildVersion(), s("\"7a31048a624bfe849eba0a820c7c4e1dc28ea270\""));
    QCOMPARE(versionText(devel.version()), Test::contentOf(experiments + s("58/version.csv")));
}

void BlackchirpCsvTest::aMissingVersionFileLeavesTheDefaults()
{
    QTemporaryDir folder;
    const BlackchirpCSV missing(1, folder.path());
    QCOMPARE(missing.delimiter(), QChar(u';'));
    QCOMPARE(missing.version(), VersionInfo());
    QCOMPARE(missing.majorVersion(), -1);
    QCOMPARE(missing.releaseVersion(), QString());

    Test::writeFile(folder.filePath(s("version.csv")), "");
    QCOMPARE(BlackchirpCSV(1, folder.path()).version(), VersionInfo());
    Test::writeFile(folder.filePath(s("version.csv")),
                    ",\nkey,value\nBCMajorVersion,x\nBCMinorVersion,1\nBCPatchVersion\n");
    const BlackchirpCSV partial(1, folder.path());
    QCOMPARE(partial.delimiter(), QChar(u','));
    QCOMPARE(partial.version(), (VersionInfo{-1, 1, -1, {}, {}}));
}

void BlackchirpCsvTest::experimentsAreFoundBelowTheDataPath()
{
    QCOMPARE(BlackchirpCSV::experimentSubfolder(58), s("experiments/0/0/58"));
    QCOMPARE(BlackchirpCSV::experimentSubfolder(1234567), s("experiments/1/1234/1234567"));
    QTemporaryDir folder;
    Test::writeFile(folder.filePath(s("experiments/0/1/1472/version.csv")),
                    ";\nkey;value\nBCMajorVersion;7\n");
    QCOMPARE(BlackchirpCSV(1472, folder.path()).majorVersion(), 7);
}

void BlackchirpCsvTest::headerRowsAreSortedAndWhole()
{
    HeaderStrings rows;
    const QString object = s("FlowController.Default");
    rows[object] = {{s("Channel"), s("10"), s("Name"), s("a;b\nc"), {}},
                    {s("Channel"), s("2"), s("FlowSetPoint"), s("5"), s("half \"open")},
                    {{}, {}, s("PressureSetPoint"), s("900"), s("Torr")},
                    {{}, {}, s("Enabled"), {}, {}}};
    rows[s("Experiment")] = {{{}, {}, s("BCBuildVersion"), s("\"7a31\""), {}}};
    rows[s("AWG.Ka")] = {{{}, {}, s("ChirpInterval"), s("20"), BC::CSV::MicroSecond}};
    QCOMPARE(written([&](auto &device) { return BlackchirpCSV::writeHeader(device, rows); }),
             QByteArray("ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units\n"
                        "AWG.Ka;;;ChirpInterval;20;\xce\xbcs\n"
                        "Experiment;;;BCBuildVersion;\"7a31\";\n"
                        "FlowController.Default;;;Enabled;;\n"
                        "FlowController.Default;;;PressureSetPoint;900;Torr\n"
                        "FlowController.Default;Channel;2;FlowSetPoint;5;half 'open\n"
                        "FlowController.Default;Channel;10;Name;a,b c;"));
}

void BlackchirpCsvTest::headersOfReferenceExperimentsKeepTheirBytes()
{
    CHIRPDECK_NEED_FIXTURES();
    for (const char *number : {"58", "56", "5", "2"}) {
        const QString path = Test::fixtures() + s("/experiments/") + s(number) + s("/header.csv");
        const auto table = CsvTable::readFile(path);
        QVERIFY(bool(table));
        QCOMPARE(headerText(headerOf(*table)), Test::contentOf(path));
    }
}

void BlackchirpCsvTest::linesOfADeviceAreRead()
{
    QByteArray content("fid0;fid1\r\n\n-go;10\n1;?\n");
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    const BlackchirpCSV csv;
    QCOMPARE(csv.readLine(device), QStringList({s("fid0"), s("fid1")}));
    QCOMPARE(csv.readLine(device), QStringList());
    const auto sums = csv.readFidLine(device);
    QVERIFY(bool(sums));
    QCOMPARE(*sums, (std::vector<qint64>{-600, 36}));
    QVERIFY(!csv.readFidLine(device));
    QVERIFY(csv.readFidLine(device)->empty());
    QCOMPARE(BlackchirpCSV::formatInt64(-600), s("-go"));
}

void BlackchirpCsvTest::aDeviceThatCannotBeWrittenIsAnError()
{
    QFile full(s("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("no /dev/full on this machine");
    const auto done = BlackchirpCSV::writeLine(full, {1, 2});
    QVERIFY(!done);
    QCOMPARE(done.error().where, s("/dev/full"));

    QBuffer closed;
    QVERIFY(!BlackchirpCSV::writeXY(closed, TwoPoints));
}

void BlackchirpCsvTest::columnsOpenTheirDevice()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(s("column.csv")));
    QVERIFY(BlackchirpCSV::writeY(file, QList<int>{1, 2}));
    QVERIFY(!file.isOpen());
    QCOMPARE(Test::contentOf(file.fileName()), QByteArray("y\n1\n2"));
    QVERIFY(BlackchirpCSV::writeYMultiple(file, {s("a")}, QList<QList<QString>>{{s("x")}}));
    QVERIFY(!file.isOpen());
    QCOMPARE(Test::contentOf(file.fileName()), QByteArray("a\nx"));

    QFile nowhere(folder.filePath(s("missing/column.csv")));
    const auto failed = BlackchirpCSV::writeY(nowhere, QList<int>{1});
    QVERIFY(!failed);
    QVERIFY2(failed.error().where.contains(s("missing")), qPrintable(failed.error().text()));
    QVERIFY(!BlackchirpCSV::writeYMultiple(nowhere, {s("a")}, QList<QList<int>>{{1}}));
}

void BlackchirpCsvTest::foldersOfTheDataPath()
{
    const QString root = s("/data");
    QCOMPARE(BlackchirpCSV::exptDir(58, root).path(), s("/data/experiments/0/0/58"));
    QCOMPARE(BlackchirpCSV::exptDir(1234567, root).path(), s("/data/experiments/1/1234/1234567"));
    QCOMPARE(BlackchirpCSV::exptDir(58, root, s("/else/where")).path(), s("/else/where"));
    QCOMPARE(BlackchirpCSV::logDir(root).path(), s("/data/log"));
    QCOMPARE(BlackchirpCSV::textExportDir(root).path(), s("/data/textexports"));
    QCOMPARE(BlackchirpCSV::trackingDir(root).path(), s("/data/rollingdata"));
}

void BlackchirpCsvTest::foldersAreMadeBelowExperiments()
{
    QTemporaryDir root;
    // Without the folder of experiments this is no data path.
    QVERIFY(!BlackchirpCSV::createExptDir(1472, root.path()));
    QCOMPARE(BlackchirpCSV::scanMaxExptNumOnDisk(root.path()), 0);
    QVERIFY(QDir(root.path()).mkdir(s("experiments")));
    QVERIFY(!BlackchirpCSV::exptDirExists(1472, root.path()));
    QVERIFY(BlackchirpCSV::createExptDir(1472, root.path()));
    QVERIFY(BlackchirpCSV::exptDirExists(1472, root.path()));
    QVERIFY(QFileInfo::exists(root.filePath(s("experiments/0/1/1472"))));
    QVERIFY(BlackchirpCSV::createExptDir(1472, root.path()));
    QVERIFY(BlackchirpCSV::createExptDir(2000001, root.path()));
    QCOMPARE(BlackchirpCSV::scanMaxExptNumOnDisk(root.path()), 2000001);
    QVERIFY(!BlackchirpCSV::exptDirExists(2000, root.path()));
}

void BlackchirpCsvTest::versionFilesGoIntoTheirExperiment()
{
    QTemporaryDir root;
    QVERIFY(!BlackchirpCSV::writeVersionFile(7, root.path()));
    QVERIFY(QDir(root.path()).mkpath(s("experiments/0/0/7")));
    QVERIFY(BlackchirpCSV::writeVersionFile(7, root.path()));
    QCOMPARE(BlackchirpCSV(7, root.path()).version(), writtenVersion());
}

void BlackchirpCsvTest::theFirstVersionIsToldTheNumber_data()
{
    QTest::addColumn<QString>("itsPath");
    QTest::addColumn<int>("itsNumber");
    QTest::addColumn<bool>("told");
    QTest::newRow("same path") << s("/data") << 5 << true;
    QTest::newRow("same path, spelled otherwise") << s("/data/x/../") << 5 << true;
    QTest::newRow("another path") << s("/old") << 5 << false;
    QTest::newRow("no path") << QString() << 5 << false;
    QTest::newRow("ahead of us") << s("/data") << 9 << false;
}

void BlackchirpCsvTest::theFirstVersionIsToldTheNumber()
{
    QFETCH(QString, itsPath);
    QFETCH(int, itsNumber);
    QFETCH(bool, told);
    QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    {
        QSettings its(s("CrabtreeLab"), s("Blackchirp"));
        its.beginGroup(s("Blackchirp"));
        if (!itsPath.isEmpty())
            its.setValue(s("savePath"), itsPath);
        its.setValue(s("exptNum"), itsNumber);
        its.setValue(s("else"), s("kept"));
    }
    QCOMPARE(BlackchirpCSV::mirrorExptNumToV1Settings(8, s("/data")), told);
    QVERIFY(!BlackchirpCSV::mirrorExptNumToV1Settings(99, QString()));
    QSettings its(s("CrabtreeLab"), s("Blackchirp"));
    QCOMPARE(its.value(s("Blackchirp/exptNum")).toInt(), told ? 8 : itsNumber);
    QCOMPARE(its.value(s("Blackchirp/else")).toString(), s("kept"));
}

void BlackchirpCsvTest::numbersOfEverySizeSurvive()
{
    QCOMPARE(BlackchirpCSV::formatInt64(std::numeric_limits<qint64>::min()), s("-1y2p0ij32e8e8"));
    QCOMPARE(BlackchirpCSV::formatInt64(std::numeric_limits<qint64>::max()), s("1y2p0ij32e8e7"));
    QCOMPARE(BlackchirpCSV::formatInt64(0), s("0"));
    QVERIFY(rc::check([](qint64 number, qint64 other) {
        const QList<qint64> edges{
            0, -1, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), number, other};
        QByteArray line;
        for (const qint64 value : edges)
            line += (line.isEmpty() ? "" : ";") + BlackchirpCSV::formatInt64(value).toLatin1();
        QBuffer device(&line);
        device.open(QIODevice::ReadOnly);
        const auto read = BlackchirpCSV().readFidLine(device);
        RC_ASSERT(bool(read));
        RC_ASSERT(std::equal(read->begin(), read->end(), edges.begin(), edges.end()));
    }));
}

void BlackchirpCsvTest::textsCannotBreakRows()
{
    QVERIFY(rc::check([](const std::string &bytes, int number) {
        const auto text = QString::fromUtf8(bytes);
        const QByteArray line = written([&](auto &device) {
            return BlackchirpCSV::writeLine(device, {text, number, text});
        });
        RC_ASSERT(line.count('\n') == 1);
        RC_ASSERT(line.count(';') == 2);
        HeaderStrings rows;
        rows[text] = {{text, QString::number(number), text, text, text}};
        const QByteArray header =
            written([&](auto &device) { return BlackchirpCSV::writeHeader(device, rows); });
        RC_ASSERT(header.count('\n') == 1);
        RC_ASSERT(header.sliced(header.indexOf('\n')).count(';') == 5);
        // An open quote would swallow rows in readers that know quoting.
        RC_ASSERT(header.count('"') % 2 == 0);
    }));
}

void BlackchirpCsvTest::listsAreOneCell()
{
    QCOMPARE(lineText({QStringList{s("x"), s("y z"), s("a|b")}, 1}), QByteArray("x|y z|a/b;1\n"));
    QCOMPARE(lineText({QStringList(), 1}), QByteArray(";1\n"));
    QCOMPARE(listOf(s("x|y z|a/b")), QStringList({s("x"), s("y z"), s("a/b")}));
    QCOMPARE(listOf(QString()), QStringList());
    QCOMPARE(listOf(s("|")), QStringList({QString(), QString()}));
}

void BlackchirpCsvTest::fidsStandSideBySide()
{
    FidList fids;
    fids.size = 2;
    fids.frames = 2;
    fids.sums = std::make_shared<const std::vector<qint64>>(
        std::vector<qint64>{35, std::numeric_limits<qint64>::min(), -36, 0});
    const auto bytes = written([&](auto &device) { return BlackchirpCSV::writeFidList(device, fids); });
    QCOMPARE(bytes, QByteArray("fid0;fid1\nz;-10\n-1y2p0ij32e8e8;0"));
}

QTEST_GUILESS_MAIN(BlackchirpCsvTest)
#include "tst_blackchirpcsv.moc"
