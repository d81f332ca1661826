// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "persistence/stores/datafolder.h"
#include "persistence/stores/verify.h"
#include "tests/app/program.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QImage>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace Chirpdeck;
using Chirpdeck::Test::contentOf;
using Chirpdeck::Test::Program;
using Chirpdeck::Test::runProgram;
using Chirpdeck::Test::writeFile;

namespace {

// The strongest lines of experiment 58 with the processing that is stored with it, in MHz.
constexpr std::array Known58{33111.928, 33206.127, 34131.215, 23588.417};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isJsonOnly(const QByteArray &out)
{
    const auto lines = out.trimmed().split('\n');
    return std::all_of(lines.begin(), lines.end(),
                       [](const QByteArray &line) { return QJsonDocument::fromJson(line).isObject(); });
}

QList<double> strongest(const QJsonObject &shown, int count)
{
    QList<double> frequencies;
    const auto lines = shown.value(QLatin1String("lines")).toArray();
    for (int i = 0; i < std::min<int>(count, int(lines.size())); ++i)
        frequencies.append(lines[i].toObject().value(QLatin1String("frequencyMHz")).toDouble());
    return frequencies;
}

QString text(const QList<double> &values)
{
    QString all;
    for (const double value : values)
        all += QStringLiteral(" %1").arg(value, 0, 'f', 4);
    return all;
}

bool has(const QList<double> &frequencies, double wanted, double tolerance)
{
    return std::any_of(frequencies.begin(), frequencies.end(),
                       [=](double f) { return std::abs(f - wanted) <= tolerance; });
}

// How many different colours a picture has: one for an empty one.
qsizetype colours(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen.insert(image.pixel(x, y));
    }
    return seen.size();
}

QByteArray without(const QByteArray &content, qsizetype row)
{
    auto lines = content.split('\n');
    lines.removeAt(row);
    return lines.join('\n');
}

} // namespace

/// Every command, from outside, with the exit codes and outputs that scripts rely on.
class CommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_data.isValid());
        // The experiment that most of the tests look at.
        const auto ran = runProgram(runArguments() + words("--shots 300 --title Anthracene --sample OCS"));
        QVERIFY2(ran.code == 0, ran.err);
    }

    void helpNamesEveryCommand()
    {
        const auto ran = runProgram(words("--help"));
        QCOMPARE(ran.code, 0);
        for (const auto &command : App::commands())
            QVERIFY2(ran.out.contains(command.name), command.name);
        QCOMPARE(runProgram(words("help")).out, ran.out);
        QCOMPARE(runProgram(words("-v")).out, runProgram(words("--version")).out);
        const auto version = runProgram(words("--version"));
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("chirpdeck "));
    }

    void everyCommandHelps_data() { eachCommand(); }
    void everyCommandHelps()
    {
        QFETCH(QString, name);
        const auto ran = runProgram({name, QStringLiteral("--help")});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("--json"));
        // Those of files that belong to no experiment, and of no files at all, need no data folder.
        const QStringList alone{QStringLiteral("frames"), QStringLiteral("simulate")};
        QVERIFY(alone.contains(name) || ran.out.contains("--data"));
        QVERIFY(ran.err.isEmpty());
    }

    void unknownOptionsAreRefused_data() { eachCommand(); }
    void unknownOptionsAreRefused()
    {
        QFETCH(QString, name);
        const auto ran = runProgram({name, QStringLiteral("--nonsense")});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains("nonsense"), ran.err);
        QVERIFY2(ran.err.contains("--help"), ran.err);
        QVERIFY(ran.out.isEmpty());
    }

    void impossibleArgumentsAreRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char *arguments :
             {"frobnicate", "run --shots 0", "run --shots many", "run --rate -1", "run --autosave 0.01",
              "run --autosave 61", "run --frames 0", "run 58", "show", "show 1 2", "plot", "plot 1 --width 5",
              "verify", "recover 1 2", "export", "export 1 2", "export 1 --what lif",
              "export 1 --delimiter pipe", "export 1 --frame -1"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void impossibleArgumentsAreRefused()
    {
        QFETCH(QString, arguments);
        QTemporaryDir folder;
        const auto ran = runProgram(arguments.split(QLatin1Char(' ')) +
                                    (arguments == QLatin1String("frobnicate")
                                         ? QStringList()
                                         : QStringList{QStringLiteral("--data"), folder.path()}));
        QCOMPARE(ran.code, 2);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY2(DataFolder(folder.path()).experiments().isEmpty(), "a number was used up");
    }

    void missingExperimentsAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"show", "plot", "verify", "recover", "export"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void missingExperimentsAreNamed()
    {
        QFETCH(QString, name);
        const auto number =
            runProgram({name, QStringLiteral("4711"), QStringLiteral("--data"), m_data.path()});
        QCOMPARE(number.code, 1);
        QVERIFY2(number.err.contains("4711"), number.err);
        const auto folder = runProgram({name, QStringLiteral("/no/such/folder"), QStringLiteral("--json")});
        QCOMPARE(folder.code, 1);
        QVERIFY(isJsonOnly(folder.out));
        QVERIFY(!folder.json().value(QLatin1String("error")).toString().isEmpty());
    }

    void runTellsItsEventsAsJson()
    {
        const auto ran = runProgram(runArguments() + words("--shots 50 --json"));
        QVERIFY2(ran.code == 0, ran.err);
        QVERIFY2(isJsonOnly(ran.out), ran.out);
        const auto lines = ran.out.trimmed().split('\n');
        const auto last = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(last.value(QLatin1String("event")).toString(), QStringLiteral("finished"));
        QCOMPARE(last.value(QLatin1String("outcome")).toString(), QStringLiteral("complete"));
        QCOMPARE(last.value(QLatin1String("shots")).toInt(), 50);
        QVERIFY(
            QFileInfo::exists(last.value(QLatin1String("path")).toString() + QStringLiteral("/header.csv")));
    }

    void showTellsWhatWasRecorded()
    {
        const auto plain = runProgram(words("show 1 --data") + QStringList{m_data.path()});
        QCOMPARE(plain.code, 0);
        QVERIFY(plain.out.contains("Anthracene"));
        QVERIFY(plain.out.contains("300"));
        const auto ran = runProgram(words("show 1 --json --data") + QStringList{m_data.path()});
        QCOMPARE(ran.code, 0);
        const auto shown = ran.json();
        QCOMPARE(shown.value(QLatin1String("number")).toInt(), 1);
        QCOMPARE(shown.value(QLatin1String("title")).toString(), QStringLiteral("Anthracene"));
        QCOMPARE(shown.value(QLatin1String("outcome")).toString(), QStringLiteral("complete"));
        QCOMPARE(shown.value(QLatin1String("simulated")).toBool(), true);
        QCOMPARE(shown.value(QLatin1String("shots")).toInt(), 300);
        QCOMPARE(shown.value(QLatin1String("size")).toInt(), 20000);
        QCOMPARE(shown.value(QLatin1String("remarks")).toArray().size(), 0);
        QCOMPARE(shown.value(QLatin1String("hardware")).toObject().size(), 7);
    }

    void plotDrawsAPicture()
    {
        const QString file = m_data.path() + QStringLiteral("/picture.png");
        const auto ran = runProgram(words("plot 1 --width 900 --height 500 --data") +
                                    QStringList{m_data.path(), QStringLiteral("--o"), file});
        QVERIFY2(ran.code == 0, ran.err);
        const QImage image(file);
        QCOMPARE(image.size(), QSize(900, 500));
        QVERIFY(colours(image) > 20);
        QCOMPARE(runProgram(words("plot 1 --file 7 --data") + QStringList{m_data.path()}).code, 1);
    }

    void exportWritesTextThatOthersRead()
    {
        const QString file = m_data.path() + QStringLiteral("/ft.csv");
        const QStringList named{m_data.path(), QStringLiteral("--o"), file};
        auto ran = runProgram(words("export 1 --json --delimiter comma --data") + named);
        QVERIFY2(ran.code == 0, ran.err);
        QCOMPARE(ran.json().value(QLatin1String("file")).toString(), file);
        const auto rows = contentOf(file).split('\n');
        QVERIFY2(rows[0].startsWith("Frequency (MHz),FT ("), rows[0]);
        QCOMPARE(rows.size() - 1, ran.json().value(QLatin1String("points")).toInteger());
        // The strongest point is the strongest line that show finds.
        const auto shown = runProgram(words("show 1 --json --data") + QStringList{m_data.path()}).json();
        double frequency = 0.0, highest = 0.0;
        for (const auto &row : rows.sliced(1)) {
            const auto cells = row.split(',');
            QCOMPARE(cells.size(), 2);
            if (cells[1].toDouble() > highest) {
                highest = cells[1].toDouble();
                frequency = cells[0].toDouble();
            }
        }
        QVERIFY(std::abs(frequency - strongest(shown, 1).constFirst()) < 0.2);

        // A file that is there stays, unless its replacement is asked for.
        ran = runProgram(words("export 1 --what fid --data") + named);
        QCOMPARE(ran.code, 1);
        QVERIFY(contentOf(file).startsWith("Frequency"));
        ran = runProgram(words("export 1 --what fid --force --delimiter tab --data") + named);
        QVERIFY2(ran.code == 0, ran.err);
        const auto decay = contentOf(file).split('\n');
        QCOMPARE(decay.size(), 20001);
        QCOMPARE(decay[0].count('\t'), 1);
        QCOMPARE(runProgram(words("export 1 --frame 2 --force --data") + named).code, 1);
        QCOMPARE(runProgram(words("export 1 --segment 9 --force --data") + named).code, 1);
    }

    void verifyTellsTheThreeStates()
    {
        const QString path = DataFolder(m_data.path()).experimentPath(1);
        const auto complete = runProgram(words("verify --json") + QStringList{path});
        QVERIFY2(complete.code == 0, complete.out);
        QCOMPARE(complete.json().value(QLatin1String("state")).toString(), QStringLiteral("complete"));
        QCOMPARE(complete.json().value(QLatin1String("findings")).toArray().size(), 0);

        const QString damaged = m_data.path() + QStringLiteral("/damaged");
        Test::copyTree(path, damaged);
        const QString clocks = damaged + QStringLiteral("/clocks.csv");
        writeFile(clocks, without(contentOf(clocks), 1));
        const auto bad = runProgram(words("verify --json") + QStringList{damaged});
        QCOMPARE(bad.code, 1);
        QCOMPARE(bad.json().value(QLatin1String("state")).toString(), QStringLiteral("damaged"));
        QVERIFY(bad.out.contains("clocks.csv"));
        QVERIFY(runProgram(words("verify") + QStringList{damaged}).out.contains("clocks.csv"));

        QTemporaryDir other;
        Program program;
        program.setArguments(runArguments(other.path()) + words("--autosave 0.05"));
        program.start();
        QVERIFY2(program.lineWith("saved "), program.readAllStandardError());
        QCOMPARE(runProgram(words("verify 1 --data") + QStringList{other.path()}).code, 3);
        program.kill();
        QVERIFY(program.ended());
        QCOMPARE(runProgram(words("verify 1 --data") + QStringList{other.path()}).code, 3);

        const auto listed = runProgram(words("recover --list --json --data") + QStringList{other.path()});
        QCOMPARE(listed.code, 0);
        QVERIFY2(listed.json().value(QLatin1String("savedShots")).toInt() > 0, listed.out);
        const auto recovered = runProgram(words("recover --json --data") + QStringList{other.path()});
        QCOMPARE(recovered.code, 0);
        QCOMPARE(recovered.json().value(QLatin1String("savedShots")),
                 listed.json().value(QLatin1String("savedShots")));
        QCOMPARE(runProgram(words("verify 1 --data") + QStringList{other.path()}).code, 3);
        for (const auto *again : {"recover --list --data", "recover --data"})
            QCOMPARE(runProgram(words(again) + QStringList{other.path()}).out,
                     QByteArray("Nothing to recover\n"));
        QVERIFY(runProgram(words("recover --json --data") + QStringList{other.path()}).out.isEmpty());
        const auto absent = runProgram(words("plot 1 --file 99 --data") + QStringList{other.path()});
        QCOMPARE(absent.code, 1);
        QVERIFY2(absent.err.contains("Name one that it has: 0"), absent.err);
    }

    void ctrlCEndsARunCleanly_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("asked to end") << SIGTERM;
    }
    void ctrlCEndsARunCleanly()
    {
        QFETCH(int, signal);
        QTemporaryDir data;
        Program program;
        program.setArguments(runArguments(data.path()) + words("--json"));
        program.start();
        QVERIFY2(program.event(QStringLiteral("progress")), program.readAllStandardError());
        ::kill(static_cast<pid_t>(program.processId()), signal);
        const auto finished = program.event(QStringLiteral("finished"));
        QVERIFY(finished);
        QVERIFY(program.ended());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(finished->value(QLatin1String("outcome")).toString(), QStringLiteral("stopped"));
        const auto shots = finished->value(QLatin1String("shots"));
        QVERIFY(shots.toDouble() > 0.0);
        const auto shown = runProgram(words("show 1 --json --data") + QStringList{data.path()}).json();
        QCOMPARE(shown.value(QLatin1String("shots")), shots);
        QCOMPARE(shown.value(QLatin1String("outcome")).toString(), QStringLiteral("stopped"));
        const auto verified = runProgram(words("verify 1 --data") + QStringList{data.path()});
        QVERIFY2(verified.code == 0, verified.out);
    }

    // timeout(1) sends its signal to the program and to the program's group: two, at once.
    void twoSignalsAtOnceAreOne()
    {
        QTemporaryDir data;
        Program program;
        program.setArguments(runArguments(data.path()) + words("--json"));
        program.start();
        QVERIFY2(program.event(QStringLiteral("progress")), program.readAllStandardError());
        for (int i = 0; i < 3; ++i)
            ::kill(static_cast<pid_t>(program.processId()), SIGINT);
        const auto finished = program.event(QStringLiteral("finished"));
        QVERIFY(finished);
        QVERIFY(program.ended());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(finished->value(QLatin1String("outcome")).toString(), QStringLiteral("stopped"));
    }

    void shortRecordsAreWarnedOf()
    {
        QTemporaryDir data;
        const auto ran = runProgram(words("run --seed 3 --rate max --shots 2 --record-length 1000 --data") +
                                    QStringList{data.path()});
        QCOMPARE(ran.code, 0);
        const QDir logs(DataFolder(data.path()).logPath());
        QByteArray said;
        for (const auto &name : logs.entryList(QDir::Files))
            said += contentOf(logs.filePath(name));
        QVERIFY2(said.contains("no free decay"), said);
    }

    void showTellsLifAndWhatIsMissing()
    {
        CHIRPDECK_NEED_FIXTURES();
        const QString path = Test::fixtures() + QStringLiteral("/experiments/27");
        const auto shown = runProgram({QStringLiteral("show"), path, QStringLiteral("--json")}).json();
        QCOMPARE(shown.value(QLatin1String("type")).toString(), QStringLiteral("LIF"));
        QCOMPARE(shown.value(QLatin1String("outcome")).toString(), QStringLiteral("complete"));
        const auto lif = shown.value(QLatin1String("lif")).toObject();
        QCOMPARE(lif.value(QLatin1String("laserPoints")).toInt(), 6);
        QCOMPARE(lif.value(QLatin1String("delayPoints")).toInt(), 6);
        QCOMPARE(lif.value(QLatin1String("measuredPoints")).toInt(), 36);
        QVERIFY(lif.value(QLatin1String("shots")).toInt() >= 360);
        const auto text = runProgram({QStringLiteral("show"), path});
        QVERIFY2(text.out.contains("LIF: 6 x 6 points"), text.out);

        QTemporaryDir copy;
        Test::copyTree(path, copy.path());
        QVERIFY(QFile::remove(copy.filePath(QStringLiteral("log.csv"))));
        writeFile(copy.filePath(QStringLiteral("hardware.csv")), {});
        const auto poor = runProgram({QStringLiteral("show"), copy.path()});
        QVERIFY2(poor.out.contains("log.csv is missing"), poor.out);
        QVERIFY2(poor.out.contains("hardware.csv is empty"), poor.out);
        writeFile(copy.filePath(QStringLiteral("header.csv")),
                  "ObjKey;ArrayKey;ArrayIndex;ValueKey;Value;Units\n");
        const auto none = runProgram({QStringLiteral("show"), copy.path()});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("header.csv") && !none.out.contains("Experiment 0"), none.err);
    }

    void convertTellsWhetherAllWasTaken()
    {
        CHIRPDECK_NEED_FIXTURES();
        QTemporaryDir dir;
        const QString source = dir.filePath(QStringLiteral("27"));
        Test::copyTree(Test::fixtures() + QStringLiteral("/experiments/27"), source);
        const QStringList whole{QStringLiteral("convert"), source, QStringLiteral("-o"),
                                dir.filePath(QStringLiteral("a")), QStringLiteral("--json")};
        const auto ran = runProgram(whole);
        QVERIFY2(ran.code == 0, ran.out);
        QVERIFY(ran.json().value(QLatin1String("whole")).toBool());
        const QString params = source + QStringLiteral("/lif/lifparams.csv");
        writeFile(params, without(contentOf(params), 3));
        const auto less = runProgram(
            {QStringLiteral("convert"), source, QStringLiteral("-o"), dir.filePath(QStringLiteral("b"))});
        QCOMPARE(less.code, 3);
        QVERIFY2(less.out.contains("lif/2.csv"), less.out);
    }

    void runsAtOnceShareNoNumber()
    {
        QTemporaryDir data;
        std::array<Program, 4> programs;
        for (auto &program : programs) {
            program.setArguments(runArguments(data.path()) + words("--shots 100 --json"));
            program.start();
        }
        QSet<int> numbers;
        for (auto &program : programs) {
            const auto finished = program.event(QStringLiteral("finished"));
            QVERIFY2(finished, program.readAllStandardError());
            QVERIFY(program.ended());
            QCOMPARE(program.exitCode(), 0);
            numbers.insert(finished->value(QLatin1String("number")).toInt());
        }
        QCOMPARE(numbers, (QSet<int>{1, 2, 3, 4}));
        for (const int number : numbers)
            QCOMPARE(verifyExperiment(DataFolder(data.path()).experimentPath(number)).state,
                     VerifyState::Complete);
    }

    void fixture58ShowsItsLines()
    {
        CHIRPDECK_NEED_FIXTURES();
        const QString path = fixture58();
        const auto verified = runProgram(words("verify") + QStringList{path});
        QVERIFY2(verified.code == 0, verified.out);
        const auto ran = runProgram(words("show --json") + QStringList{path});
        QCOMPARE(ran.code, 0);
        const auto shown = ran.json();
        QCOMPARE(shown.value(QLatin1String("shots")).toInt(), 3757);
        const double half = shown.value(QLatin1String("kHzPerPoint")).toDouble() * 1e-3 / 2.0;
        const auto lines = strongest(shown, 4);
        for (const double known : Known58)
            QVERIFY2(has(lines, known, half), qPrintable(text(lines)));

        QTemporaryDir folder;
        const QString file = folder.path() + QStringLiteral("/58.png");
        QCOMPARE(runProgram(words("plot") + QStringList{path, QStringLiteral("--o"), file}).code, 0);
        QVERIFY(colours(QImage(file)) > 20);
    }

    // Its log lacks the end as well, and rightly so.
    void runThatAnotherProgramDidNotEndIsIncomplete()
    {
        CHIRPDECK_NEED_FIXTURES();
        const auto ran =
            runProgram(words("verify") + QStringList{Test::fixtures() + QStringLiteral("/experiments/2")});
        QVERIFY2(ran.code == 3, ran.out);
    }

    void replayOf58GivesItsLines()
    {
        CHIRPDECK_NEED_FIXTURES();
        QTemporaryDir data;
        const auto ran = runProgram(words("run --shots 100 --rate max --seed 1 --aux 0 --data") +
                                    QStringList{data.path(), QStringLiteral("--replay"), fixture58()});
        QVERIFY2(ran.code == 0, ran.err);
        // With the processing of the original, which decides what counts as strong.
        const QString path = DataFolder(data.path()).experimentPath(1);
        Test::writeFile(path + QStringLiteral("/fid/processing.csv"),
                        contentOf(fixture58() + QStringLiteral("/fid/processing.csv")));
        const auto shown = runProgram(words("show --json") + QStringList{path}).json();
        QCOMPARE(shown.value(QLatin1String("shots")).toInt(), 100);
        const double bin = shown.value(QLatin1String("kHzPerPoint")).toDouble() * 1e-3;
        const auto lines = strongest(shown, 6);
        for (const double known : Known58)
            QVERIFY2(has(lines, known, bin), qPrintable(text(lines)));
    }

    void everyLostRowOf58IsDamage_data()
    {
        QTest::addColumn<QString>("file");
        if (Test::fixtures().isEmpty()) {
            QTest::newRow("none") << QString();
            return;
        }
        QDirIterator it(fixture58(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = QDir(fixture58()).relativeFilePath(it.next());
            QTest::newRow(qPrintable(file)) << file;
        }
    }
    void everyLostRowOf58IsDamage()
    {
        CHIRPDECK_NEED_FIXTURES();
        QFETCH(QString, file);
        QTemporaryDir copy;
        Test::copyTree(fixture58(), copy.path());
        const QByteArray whole = contentOf(copy.path() + QLatin1Char('/') + file);
        auto rows = whole.count('\n') + (whole.endsWith('\n') ? 0 : 1);
        QList<qsizetype> lost;
        if (rows <= 300) {
            for (qsizetype row = 0; row < rows; ++row)
                lost.append(row);
        } else {
            lost = {0, 1, rows / 3, rows - 2, rows - 1};
        }
        for (const auto row : std::as_const(lost)) {
            writeFile(copy.path() + QLatin1Char('/') + file, without(whole, row));
            const auto report = verifyExperiment(copy.path());
            const auto where = QStringLiteral("%1 without row %2").arg(file).arg(row + 1);
            QVERIFY2(report.state == VerifyState::Damaged, qPrintable(where));
            const auto names = std::any_of(
                report.findings.begin(), report.findings.end(), [&](const VerifyFinding &finding) {
                    return finding.severity == VerifyState::Damaged && finding.file == file;
                });
            QVERIFY2(names, qPrintable(where + QStringLiteral(": the file is not named")));
        }
        QCOMPARE(runProgram(words("verify") + QStringList{copy.path()}).code, 1);
    }

    void everyLostRowOfAnOwnRunIsDamage()
    {
        const QString original = DataFolder(m_data.path()).experimentPath(1);
        QTemporaryDir copy;
        Test::copyTree(original, copy.path());
        QDirIterator it(copy.path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QString file = QDir(copy.path()).relativeFilePath(path);
            const QByteArray whole = contentOf(path);
            const auto rows = whole.count('\n') + (whole.endsWith('\n') ? 0 : 1);
            const qsizetype step = std::max<qsizetype>(1, rows / 40);
            for (qsizetype row = 0; row < rows; row += step) {
                // The journal and the notes are this program's own; a missing line there makes other files
                // suspect, not itself.
                if (file.startsWith(QLatin1String("chirpdeck.")))
                    break;
                writeFile(path, without(whole, row));
                const auto report = verifyExperiment(copy.path());
                const auto names = std::any_of(
                    report.findings.begin(), report.findings.end(), [&](const VerifyFinding &finding) {
                        return finding.severity == VerifyState::Damaged && finding.file == file;
                    });
                QVERIFY2(names, qPrintable(QStringLiteral("%1 without row %2").arg(file).arg(row + 1)));
            }
            writeFile(path, whole);
        }
        QCOMPARE(verifyExperiment(copy.path()).state, VerifyState::Complete);
    }

private:
    void eachCommand()
    {
        QTest::addColumn<QString>("name");
        for (const auto &command : App::commands())
            QTest::newRow(command.name) << QString::fromLatin1(command.name);
    }

    QStringList runArguments(const QString &data = {}) const
    {
        return words("run --seed 3 --rate max --record-length 20000 --aux 1 --data") +
               QStringList{data.isEmpty() ? m_data.path() : data};
    }

    static QString fixture58() { return Test::fixtures() + QStringLiteral("/experiments/58"); }

    QTemporaryDir m_data;
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
