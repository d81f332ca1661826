// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/convertexperiment.h"
#include "persistence/stores/experimentreader.h"
#include "persistence/stores/verify.h"
#include "tests/experiment/madefolder.h"
#include "tests/persistence/verifytext.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Chirpdeck;
using Test::Folder;
using Test::ftmwFolder;
using Test::lifFolder;
using Test::s;

namespace {

struct Made
{
    QTemporaryDir dir{Test::inMemory()};
    QString path() const { return dir.filePath(s("77")); }
};

void writeRoot(Folder &made)
{
    made.write("version.csv", made.version);
    made.write("hardware.csv", made.hardware);
    made.write("objectives.csv", made.objectives);
    made.write("header.csv", made.header);
}

bool tells(const Converted &converted, const char *text)
{
    return converted.remarks.join(u'\n').contains(s(text));
}

const QStringList &mutableFiles()
{
    static const QStringList files{s("header.csv"), s("objectives.csv"),    s("hardware.csv"),
                                   s("chirps.csv"), s("markers.csv"),       s("clocks.csv"),
                                   s("log.csv"),    s("auxdata.csv"),       s("fid/fidparams.csv"),
                                   s("fid/0.csv"),  s("lif/lifparams.csv"), s("lif/0.csv"),
                                   s("lif/5.csv"),  s("version.csv")};
    return files;
}

/// The file with one row or cell other than it was.
QByteArray changed(const QByteArray &content)
{
    auto lines = content.split('\n');
    const auto row = *rc::gen::inRange<qsizetype>(0, lines.size());
    auto cells = lines[row].split(';');
    const auto cell = *rc::gen::inRange<qsizetype>(0, cells.size());
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        lines.removeAt(row);
        break;
    case 1:
        lines.insert(row, lines[row]);
        break;
    case 2:
        cells.removeAt(cell);
        lines[row] = cells.join(';');
        break;
    case 3:
        cells.insert(cell, "x");
        lines[row] = cells.join(';');
        break;
    case 4:
        lines.resize(row);
        break;
    case 5:
        return {};
    default:
        cells[cell] = *rc::gen::element(QByteArray(), QByteArray("-1"), QByteArray("99"), QByteArray("7"),
                                        QByteArray("nonsense"), QByteArray("nan"), QByteArray("Other.x"),
                                        QByteArray("1e300"), QByteArray("99999999999999999999"));
        lines[row] = cells.join(';');
    }
    return lines.join('\n');
}

} // namespace

/// What converting owes to those who trust its result: nothing is lost without a word.
class ConvertRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void aWholeExperimentHasNothingToTell()
    {
        for (const bool isLif : {false, true}) {
            auto made = isLif ? lifFolder() : ftmwFolder();
            const auto converted = convertedFrom(made);
            QVERIFY2(converted.isWhole, qPrintable(converted.remarks.join(u'\n')));
        }
    }

    void theLogTellsTheOutcome_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("complete") << QByteArray("Experiment 77 complete.") << Outcome::Complete;
        QTest::newRow("aborted") << QByteArray("Experiment 77 aborted.") << Outcome::Stopped;
        QTest::newRow("nothing") << QByteArray("Pressure is low.") << Outcome::Unknown;
    }
    void theLogTellsTheOutcome()
    {
        QFETCH(QByteArray, message);
        QFETCH(Outcome, outcome);
        auto made = ftmwFolder();
        addStreams(made);
        made.write("log.csv", "Timestamp;Epoch_msecs;Code;Message\n"
                              "Sat Mar 6 09:05:00 2027;1804323900120;Highlight;Starting experiment 77.\n"
                              "Sat Mar 6 09:06:00 2027;1804323960120;Highlight;" +
                                  message + '\n');
        QCOMPARE(made.load().outcome, outcome);
        convertedFrom(made, false);
        const auto notes = Sidecar::read(m_target);
        QVERIFY(notes && *notes);
        QCOMPARE((*notes)->outcome, outcome);
        QCOMPARE((*notes)->shots, quint64(300));
        QCOMPARE((*notes)->startedAt.toMSecsSinceEpoch() / 1000, qint64(1804323900));
    }

    void shotsAreThoseOfAllSegmentsOrPoints()
    {
        auto scan = ftmwFolder();
        scan.objectives = "key;value\nFtmwType;DR_Scan\n";
        scan.write("clocks.csv", Test::contentOf(scan.folder.filePath(s("clocks.csv"))) +
                                     "1;DownLO;30500;Multiply;4;Clock.synth;0\n"
                                     "1;UpLO;8200;Multiply;2;Clock.synth;1\n");
        convertedFrom(scan);
        QCOMPARE((*Sidecar::read(m_target))->shots, quint64(400));
        auto lif = lifFolder();
        convertedFrom(lif);
        QCOMPARE((*Sidecar::read(m_target))->shots, quint64(14));
    }

    void whatIsLeftOutIsTold_data()
    {
        QTest::addColumn<bool>("isLif");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("told");
        QTest::newRow("row of a point")
            << true << s("lif/lifparams.csv") << QByteArray("1;0;x;2;0;1e-09;1;0\n")
            << s("lif/lifparams.csv: rows that cannot be read were left out: lines 4");
        QTest::newRow("point twice") << true << s("lif/lifparams.csv") << QByteArray("0;0;1;2;0;1e-09;1;0\n")
                                     << s("lines 4");
        QTest::newRow("point outside")
            << true << s("lif/lifparams.csv") << QByteArray("9;0;1;2;0;1e-09;1;0\n") << s("outside the grid");
        QTest::newRow("samples without a row")
            << true << s("lif/1.csv") << QByteArray("lif\n3\n") << s("lif/1.csv");
        QTest::newRow("decay without a row")
            << false << s("fid/7.csv") << QByteArray("fid0\n3\n") << s("fid/7.csv");
        QTest::newRow("row of a decay")
            << false << s("fid/fidparams.csv") << QByteArray("2;x\n") << s("line 4");
        QTest::newRow("reading")
            << false << s("auxdata.csv") << QByteArray("x;y\n")
            << s("auxdata.csv: rows that do not fit the names of the columns were left out: lines 4");
        QTest::newRow("array's index")
            << false << s("header.csv")
            << QByteArray("\nFtmwDigitizer.scope;AnalogChannel;70000;FullScale;1;V") << s("header.csv, line");
        QTest::newRow("torn row") << false << s("header.csv") << QByteArray("\nRfConfig;;;Torn")
                                  << s("six cells");
        QTest::newRow("kind of experiment")
            << false << s("objectives.csv") << QByteArray("FtmwType;99\n") << s("99");
        QTest::newRow("clock") << false << s("clocks.csv")
                               << QByteArray("0;AwgRef;x;Multiply;1;Clock.synth;2\n") << s("clocks.csv:4");
    }
    void whatIsLeftOutIsTold()
    {
        QFETCH(bool, isLif);
        QFETCH(QString, file);
        QFETCH(QByteArray, more);
        QFETCH(QString, told);
        auto made = isLif ? lifFolder() : ftmwFolder();
        addStreams(made);
        writeRoot(made);
        const QString path = made.folder.filePath(file);
        Test::writeFile(path, (QFileInfo::exists(path) ? Test::contentOf(path) : QByteArray()) + more);
        const auto converted = convertExperiment(made.folder.path(), target());
        QVERIFY2(converted, qPrintable(converted ? QString() : converted.error().text()));
        QVERIFY(!converted->isWhole);
        QVERIFY2(tells(*converted, told.toUtf8().constData()), qPrintable(converted->remarks.join(u'\n')));
        const auto report = verifyExperiment(m_target);
        QVERIFY2(report.state != VerifyState::Damaged, qPrintable(Test::textOf(report)));
    }

    void linesThatAreNoRowsOfALogStay()
    {
        auto made = ftmwFolder();
        addStreams(made);
        const QString log = made.folder.filePath(s("log.csv"));
        Test::writeFile(log, Test::contentOf(log) + "the end of a message\n");
        const auto converted = convertedFrom(made, false);
        QVERIFY(converted.isWhole);
        QVERIFY(tells(converted, "log.csv: lines that are no rows"));
        QVERIFY(Test::contentOf(m_target + s("/log.csv")).contains(";Normal;the end of a message\n"));
        QVERIFY(Test::contentOf(m_target + s("/log.csv")).contains(";Highlight;Experiment 77 complete.\n"));
    }

    void unknownFilesAreCopied()
    {
        auto made = ftmwFolder();
        made.write("notes.txt", "by hand");
        made.write("validation.csv", "ObjKey;ValKey;Min;Max\n");
        made.write("photos/setup.png", "\x89PNG");
        const auto converted = convertedFrom(made);
        for (const char *file : {"notes.txt", "validation.csv", "photos/setup.png"}) {
            QCOMPARE(Test::contentOf(m_target + u'/' + s(file)),
                     Test::contentOf(made.folder.filePath(s(file))));
            QVERIFY(tells(converted, file));
        }
        QVERIFY(converted.isWhole);
    }

    // The first versions had no labels, and the driver in the keys of readings.
    void devicesGetLabels()
    {
        auto made = ftmwFolder();
        made.hardware = "key;subKey\nAWG;awg7122b\nClock0;valon\nFtmwDigitizer;dsox\nFlowController;mks647c\n"
                        "PulseGenerator;qc\n";
        made.header.replace("FtmwDigitizer.scope", "FtmwDigitizer");
        made.add(
            "FlowController;Channel;0;FlowSetPoint;5;sccm\nValidation;Condition;0;ObjKey;FlowController;\n"
            "Validation;Condition;0;ValKey;Flow1;");
        made.write("clocks.csv", "Index;ClockType;FreqMHz;Operation;Factor;HwKey;OutputNum\n"
                                 "0;DownLO;30500;Multiply;4;Clock0;0\n0;UpLO;8200;Multiply;2;Clock0;1\n");
        made.write("auxdata.csv", "timestamp;epochtime;elapsedsecs;FlowController.mks647c.Flow1;Ftmw.Shots\n"
                                  "Sat Mar 6 09:05:00 2027;1804323900;0;1.31;5\n");
        const auto converted = convertedFrom(made);
        QVERIFY2(converted.isWhole, qPrintable(converted.remarks.join(u'\n')));
        const auto loaded = loadExperiment(m_target);
        QVERIFY(loaded);
        const std::map<QString, QString> wanted{{s("AWG.0"), s("awg7122b")},
                                                {s("Clock.0"), s("valon")},
                                                {s("FlowController.0"), s("mks647c")},
                                                {s("FtmwDigitizer.0"), s("dsox")},
                                                {s("PulseGenerator.0"), s("qc")}};
        QVERIFY(loaded->experiment->hardware == wanted);
        QVERIFY(loaded->experiment->device(s("FlowController.0")));
        QCOMPARE(loaded->experiment->ftmw->digitizer.headerKey(), s("FtmwDigitizer.0"));
        QCOMPARE(loaded->experiment->ftmw->digitizer.sampleRate, 1.25e10);
        QCOMPARE(loaded->experiment->ftmw->rf.clock(ClockType::UpLO)->hwKey.text(), s("Clock.0"));
        QVERIFY(loaded->experiment->validation.conditions.contains({s("FlowController.0"), s("Flow1")}));
        QCOMPARE(ExperimentReader(m_target).auxData()->keys,
                 (QStringList{s("FlowController.0.Flow1"), s("Ftmw.Shots")}));
    }

    void devicesOfTheHeaderAloneGetADriver()
    {
        auto made = ftmwFolder();
        made.add("IOBoard.io;;;SampleRate;50000;Hz\nFuture.thing;;;Answer;42;\nFuture.thing;Row;2;A;1;\n"
                 "FtmwDigitizer.scope;AnalogChannel;1;Colour;red;");
        convertedFrom(made);
        const auto hardware = Test::contentOf(m_target + s("/hardware.csv"));
        QVERIFY(hardware.contains("IOBoard.io;virtual\n"));
        QVERIFY(hardware.contains("Future.thing;virtual\n"));
        const auto header = Test::contentOf(m_target + s("/header.csv"));
        QVERIFY(header.contains("Future.thing;;;Answer;42;"));
        QVERIFY(header.contains("Future.thing;Row;2;A;1;"));
        QVERIFY(header.contains(";AnalogChannel;1;Colour;red;"));
    }

    void whatIsWrittenIsNeverDamaged()
    {
        const bool held = rc::check("whatever one file lost", [this] {
            auto made = *rc::gen::arbitrary<bool>() ? lifFolder() : ftmwFolder();
            addStreams(made);
            writeRoot(made);
            QStringList there; // not empty: every experiment has a header
            for (const auto &file : mutableFiles()) {
                if (QFileInfo::exists(made.folder.filePath(file)))
                    there.append(file);
            }
            const auto file = there[*rc::gen::inRange<qsizetype>(0, there.size())];
            const QString path = made.folder.filePath(file);
            const auto content = changed(Test::contentOf(path));
            Test::writeFile(path, content);
            RC_LOG() << qPrintable(file) << ":\n" << content.constData() << '\n';
            const auto converted = convertExperiment(made.folder.path(), target());
            if (!converted) {
                RC_ASSERT(!converted.error().where.isEmpty());
                return;
            }
            const auto report = verifyExperiment(m_target);
            RC_LOG() << qPrintable(Test::textOf(report)) << qPrintable(converted->remarks.join(u'\n'))
                     << '\n';
            RC_ASSERT(report.state != VerifyState::Damaged);
        });
        QVERIFY(held);
    }

private:
    QString target()
    {
        m_made = std::make_unique<Made>();
        m_target = m_made->path();
        return m_target;
    }

    /// Converts the folder with the streams that every experiment has; the result agrees with itself.
    Converted convertedFrom(Folder &made, bool withStreams = true)
    {
        if (withStreams) {
            const QString aux = made.folder.filePath(s("auxdata.csv"));
            const auto own = QFileInfo::exists(aux) ? Test::contentOf(aux) : QByteArray();
            addStreams(made);
            if (!own.isEmpty())
                made.write("auxdata.csv", own);
        }
        writeRoot(made);
        const auto converted = convertExperiment(made.folder.path(), target());
        if (!converted)
            qFatal("%s", qPrintable(converted.error().text()));
        const auto report = verifyExperiment(m_target);
        if (report.state == VerifyState::Damaged)
            qFatal("%s", qPrintable(Test::textOf(report)));
        return *converted;
    }

    std::unique_ptr<Made> m_made;
    QString m_target;
};

QTEST_GUILESS_MAIN(ConvertRulesTest)
#include "tst_convertrules.moc"
