// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/datafolder.h"
#include "tests/app/program.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Chirpdeck;
using Chirpdeck::Test::runProgram;

namespace {

QStringList lines(const QByteArray &content)
{
    auto all = QString::fromUtf8(content).split(u'\n');
    if (all.last().isEmpty())
        all.removeLast();
    return all;
}

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)))
        .match(text)
        .hasMatch();
}

} // namespace

/// The bytes of a recorded experiment, as other programs that read the format expect them.
class FormatTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto ran = runProgram(
            {QStringLiteral("run"), QStringLiteral("--data"), m_data.path(), QStringLiteral("--seed"),
             QStringLiteral("8"), QStringLiteral("--rate"), QStringLiteral("100"), QStringLiteral("--shots"),
             QStringLiteral("250"), QStringLiteral("--record-length"), QStringLiteral("3000"),
             QStringLiteral("--frames"), QStringLiteral("2"), QStringLiteral("--autosave"),
             QStringLiteral("1"), QStringLiteral("--aux"), QStringLiteral("1"), QStringLiteral("--title"),
             QStringLiteral("A;B \"quoted\"\nµ")});
        QVERIFY2(ran.code == 0, ran.err);
        m_path = DataFolder(m_data.path()).experimentPath(1);
    }

    void folderIsWhereOthersLook()
    {
        QCOMPARE(m_path, m_data.path() + QStringLiteral("/experiments/0/0/1"));
        for (const char *folder : {"experiments", "log", "textexports", "rollingdata"})
            QVERIFY(QFileInfo(m_data.path() + u'/' + QString::fromLatin1(folder)).isDir());
    }

    void noFileHasForeignBytes()
    {
        int files = 0;
        QDirIterator it(m_path, {QStringLiteral("*.csv")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            const QByteArray bytes = Test::contentOf(file);
            QVERIFY2(!bytes.isEmpty(), qPrintable(file));
            QVERIFY2(!bytes.contains('\r'), qPrintable(file));
            QVERIFY2(!bytes.contains('\0'), qPrintable(file));
            QVERIFY2(!bytes.startsWith("\xEF\xBB\xBF"), qPrintable(file));
            QVERIFY2(!bytes.contains("\xC2\xB5"), qPrintable(file + QStringLiteral(" has a micro sign")));
            QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
            ++files;
        }
        QCOMPARE(files, 12);
    }

    void versionIsExact()
    {
        const QByteArray version = content("version.csv");
        QVERIFY2(
            version.startsWith(
                ";\nkey;value\nBCMajorVersion;2\nBCMinorVersion;0\nBCPatchVersion;0\nBCReleaseVersion;alpha\n"
                "BCBuildVersion;"),
            version);
        QCOMPARE(version.count('\n'), 7);
        QVERIFY(version.endsWith('\n'));
        // The one rule on builds that readers have: this prefix means files of 2018.
        QVERIFY(!version.contains("BCBuildVersion;v0.1"));
    }

    void headerIsSortedAndWhole()
    {
        const QByteArray bytes = content("header.csv");
        QVERIFY2(!bytes.endsWith('\n'), "a line break at the end");
        auto rows = lines(bytes);
        QCOMPARE(rows.takeFirst(), QStringLiteral("ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units"));
        std::vector<std::tuple<QString, QString, int, QString>> places;
        QMap<QString, int> objects;
        for (const auto &row : std::as_const(rows)) {
            const auto cells = row.split(u';');
            QVERIFY2(cells.size() == 6, qPrintable(row));
            QVERIFY2(!cells[3].isEmpty(), qPrintable(row));
            QCOMPARE(cells[1].isEmpty(), cells[2].isEmpty());
            QVERIFY2(!row.contains(u'"') || cells[3] == QLatin1String("BCBuildVersion"), qPrintable(row));
            places.emplace_back(cells[0], cells[1], cells[2].toInt(), cells[3]);
            ++objects[cells[0]];
        }
        QVERIFY(std::is_sorted(places.begin(), places.end()));
        QVERIFY2(std::adjacent_find(places.begin(), places.end()) == places.end(), "a value stands twice");
        QVERIFY(rows.contains(QStringLiteral("Experiment;;;Number;1;")));
        QVERIFY(rows.contains(QStringLiteral("Experiment;;;TimeDataInterval;1;s")));
        QVERIFY(rows.contains(QStringLiteral("Experiment;;;BackupInterval;0;min")));
        QVERIFY(rows.contains(QStringLiteral("FtmwConfig;;;Type;Target_Shots;")));
        QVERIFY(rows.contains(QStringLiteral("FtmwConfig;;;TargetShots;250;")));
        QVERIFY(
            rows.contains(QStringLiteral("ChirpConfig;;;SampleInterval;6.25e-05;") + QChar(0x03BC) + u's'));
        QVERIFY(rows.contains(QStringLiteral("FtmwDigitizer.virtual;;;SampleRate;5e+10;Hz")));
        QVERIFY(rows.contains(QStringLiteral("FtmwDigitizer.virtual;;;MultiRecordNum;2;")));
        QVERIFY(rows.contains(QStringLiteral("FtmwDigitizer.virtual;AnalogChannel;0;FullScale;0.05;V")));
        for (const char *object : {"Experiment", "FtmwConfig", "RfConfig", "ChirpConfig"})
            QVERIFY2(objects.contains(QLatin1String(object)), object);
        // Every device that has settings stands in it under the name that hardware.csv gives it.
        static const QStringList configured{QStringLiteral("FtmwDigitizer"), QStringLiteral("PulseGenerator"),
                                            QStringLiteral("FlowController"),
                                            QStringLiteral("PressureController"),
                                            QStringLiteral("TemperatureController")};
        int found = 0;
        for (const auto &row : lines(content("hardware.csv")).mid(1)) {
            const QString key = row.section(u';', 0, 0);
            if (!configured.contains(key.section(u'.', 0, 0)))
                continue;
            QVERIFY2(objects.contains(key), qPrintable(key));
            ++found;
        }
        QCOMPARE(found, 5);
    }

    void smallFilesAreExact()
    {
        QCOMPARE(content("objectives.csv"), QByteArray("key;value\nFtmwType;Target_Shots\n"));
        const auto hardware = lines(content("hardware.csv"));
        QCOMPARE(hardware.first(), QStringLiteral("key;driver"));
        QCOMPARE(hardware.size(), 8);
        QCOMPARE(hardware.filter(QStringLiteral("FtmwDigitizer.")),
                 QStringList{QStringLiteral("FtmwDigitizer.virtual;VirtualFtmwDigitizer")});
        QCOMPARE(content("chirps.csv"),
                 QByteArray("Chirp;Segment;StartMHz;EndMHz;DurationUs;Alpha;Empty\n"
                            "0;0;4895;1520;2;-1687.5;false\n1;0;4895;1520;2;-1687.5;false\n"));
        QCOMPARE(content("markers.csv"), QByteArray("Channel;Name;Role;TimingMode;StartUs;EndUs;Enabled\n"
                                                    "0;Protection;Protection;ChirpRelative;-0.5;0.5;true\n"
                                                    "1;Gate;Gate;ChirpRelative;-0.2;0.1;true\n"
                                                    "2;Trigger;Trigger;ChirpRelative;0;0;true\n"
                                                    "3;Free;Custom;ChirpRelative;0;0;false\n"));
        auto clocks = lines(content("clocks.csv"));
        QCOMPARE(clocks.takeFirst(),
                 QStringLiteral("Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum"));
        clocks.sort();
        QCOMPARE(clocks, (QStringList{QStringLiteral("0;DownLO;40960;Multiply;8;Clock.virtual;1"),
                                      QStringLiteral("0;UpLO;11520;Multiply;2;Clock.virtual;0")}));
        for (const char *file : {"objectives.csv", "hardware.csv", "clocks.csv", "auxdata.csv", "log.csv",
                                 "fid/fidparams.csv", "fid/processing.csv"})
            QVERIFY2(content(file).endsWith('\n'), file);
    }

    void fidsAreBase36()
    {
        QCOMPARE(content("fid/fidparams.csv"),
                 QByteArray("index;spacing;probefreq;vmult;shots;sideband;size\n"
                            "0;2e-11;40960;0.000390625;250;LowerSideband;3000\n"));
        const QByteArray bytes = content("fid/0.csv");
        QVERIFY(!bytes.endsWith('\n'));
        auto rows = lines(bytes);
        QCOMPARE(rows.takeFirst(), QStringLiteral("fid0;fid1"));
        QCOMPARE(rows.size(), 3000);
        for (const auto &row : std::as_const(rows))
            QVERIFY2(matches(row, "(0|-?[1-9a-z][0-9a-z]*);(0|-?[1-9a-z][0-9a-z]*)"), qPrintable(row));
    }

    void processingEndsWithTheRecord()
    {
        const auto rows = lines(content("fid/processing.csv"));
        QCOMPARE(rows.first(), QStringLiteral("ObjKey;Value"));
        QStringList keys;
        for (const auto &row : rows.mid(1)) {
            QCOMPARE(row.count(u';'), 1);
            keys.append(row.section(u';', 0, 0));
            if (keys.last() == QLatin1String("FidEndUs"))
                QVERIFY2(row.section(u';', 1).toDouble() <= 3000 * 2e-5, qPrintable(row));
            if (keys.last() == QLatin1String("FidRemoveDC"))
                QVERIFY(matches(row.section(u';', 1), "true|false"));
        }
        QCOMPARE(keys, QStringLiteral("AutoscaleIgnoreMHz FidEndUs FidExpfUs FidRemoveDC FidStartUs "
                                      "FidWindowFunction FidZeroPadFactor "
                                      "FtUnits")
                           .split(u' '));
    }

    void auxiliaryDataHaveOneHeaderAndTheLastPoint()
    {
        auto rows = lines(content("auxdata.csv"));
        const auto header = rows.takeFirst().split(u';');
        QCOMPARE(header.mid(0, 3), (QStringList{QStringLiteral("timestamp"), QStringLiteral("epochtime"),
                                                QStringLiteral("elapsedsecs")}));
        auto keys = header.mid(3);
        QVERIFY(keys.contains(QStringLiteral("Ftmw.Shots")));
        QVERIFY(std::is_sorted(keys.begin(), keys.end()));
        QVERIFY(keys.contains(QStringLiteral("PressureController.virtual.ChamberPressure")));
        QVERIFY2(keys.size() >= 8, qPrintable(keys.join(u' ')));
        QVERIFY(rows.size() >= 3);
        const auto shotsAt = header.indexOf(QStringLiteral("Ftmw.Shots"));
        qint64 shots = -1;
        for (const auto &row : std::as_const(rows)) {
            const auto cells = row.split(u';');
            QCOMPARE(cells.size(), header.size());
            QVERIFY2(matches(cells[0],
                             "(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [1-9][0-9]? [0-9:]{8} [0-9]{4}"),
                     qPrintable(row));
            QVERIFY(cells[shotsAt].toLongLong() >= shots);
            shots = cells[shotsAt].toLongLong();
            // Whole seconds of two clocks, each rounded down.
            const auto since = cells[1].toLongLong() - rows.first().section(u';', 1, 1).toLongLong();
            QVERIFY2(std::abs(since - cells[2].toLongLong()) <= 1, qPrintable(row));
        }
        QCOMPARE(rows.first().section(u';', 2, 2), QStringLiteral("0"));
        QCOMPARE(shots, qint64(250));
    }

    void logBeginsAndEnds()
    {
        const auto rows = lines(content("log.csv"));
        QCOMPARE(rows.first(), QStringLiteral("Timestamp;Epoch_msecs;Code;Message"));
        QVERIFY2(rows[1].endsWith(QStringLiteral(";Highlight;Starting experiment 1.")), qPrintable(rows[1]));
        QVERIFY2(rows.last().endsWith(QStringLiteral(";Highlight;Experiment 1 complete.")),
                 qPrintable(rows.last()));
        for (const auto &row : rows.mid(1))
            QVERIFY2(
                matches(
                    row,
                    "(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [^;]*;[0-9]{13};(Normal|Warning|Error|Highlight);[^;]*"),
                qPrintable(row));
    }

    void nothingElseLiesAround()
    {
        const auto top =
            QDir(m_path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
        QCOMPARE(top, QStringLiteral("auxdata.csv chirpdeck.journal chirpdeck.json chirps.csv clocks.csv fid "
                                     "hardware.csv header.csv "
                                     "log.csv markers.csv objectives.csv version.csv")
                          .split(u' '));
        const auto fid = QDir(m_path + QStringLiteral("/fid"))
                             .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
        QCOMPARE(fid, QStringLiteral("0.csv fidparams.csv processing.csv").split(u' '));
    }

    /// Without what only this program knows of, the experiment is as whole as one that Blackchirp wrote.
    void itIsCompleteWithoutOurOwnFiles()
    {
        const QTemporaryDir dir;
        const QString copy = dir.filePath(QStringLiteral("1"));
        Test::copyTree(m_path, copy);
        for (const auto &name : QDir(copy).entryList({QStringLiteral("chirpdeck.*")}, QDir::Files))
            QVERIFY(QFile::remove(copy + u'/' + name));
        const auto verified = runProgram({QStringLiteral("verify"), copy});
        QVERIFY2(verified.code == 0, verified.out + verified.err);
    }

private:
    QByteArray content(const char *file) const
    {
        return Test::contentOf(m_path + u'/' + QString::fromLatin1(file));
    }

    QTemporaryDir m_data;
    QString m_path;
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
