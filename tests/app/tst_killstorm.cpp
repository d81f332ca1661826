// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experimentfiles.h"
#include "backend/history/experimentlist.h"
#include "persistence/stores/datafolder.h"
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/recovery.h"
#include "persistence/stores/verify.h"
#include "tests/app/program.h"
#include "tests/app/seededsource.h"
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

#include <random>

#include <csignal>

using namespace Chirpdeck;
using Chirpdeck::Test::Patience;
using Chirpdeck::Test::Program;
using Chirpdeck::Test::runProgram;
using Chirpdeck::Test::SeededSource;

namespace {

struct Record
{
    int length;
    int frames;
};

// What the program has said before it died.
struct Acknowledged
{
    quint64 saved = 0;   ///< in the experiment's files
    quint64 secured = 0; ///< after recovering

    quint64 shots() const { return std::max(saved, secured); }
};

// Sums that were found on the disk, to be compared with the source's.
struct Found
{
    QString where;
    FidList fids;
};

QString text(const VerifyReport &report)
{
    QString all;
    for (const auto &finding : report.findings)
        all += finding.text() + u'\n';
    return all;
}

QStringList filesBelow(const QString &path)
{
    QStringList files;
    QDirIterator it(path, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(path).relativeFilePath(it.next()));
    files.sort();
    return files;
}

// Whether a run had come to its goal and said so before it died.
bool hasEnded(const QString &path)
{
    const auto notes = Sidecar::read(path);
    return notes && *notes && (*notes)->outcome == Outcome::Complete;
}

// Everything that a recovered run without backups may consist of.
bool isLegal(const QString &file)
{
    static const QStringList legal =
        QStringLiteral("version.csv objectives.csv hardware.csv header.csv chirps.csv markers.csv clocks.csv "
                       "auxdata.csv log.csv chirpdeck.json chirpdeck.journal fid/fidparams.csv "
                       "fid/processing.csv fid/0.csv")
            .split(u' ');
    return legal.contains(file);
}

} // namespace

/// Runs are killed at moments that nobody chose. What was acknowledged is on the disk, to the last sample.
class KillStormTest : public QObject
{
    Q_OBJECT

private slots:
    void seedDecidesEverySample()
    {
        const Record record{2000, 2};
        SeededSource source(options(record, 5));
        std::vector<qint64> promised(std::size_t(record.length) * std::size_t(record.frames));
        seededSum(source.settings(), 5, 50, promised);
        QVERIFY(std::any_of(promised.begin(), promised.end(), [](qint64 sum) { return sum > 50; }));
        QVERIFY(source.sums(50) == promised);
        SeededSource other(options(record, 6));
        QVERIFY(other.sums(50) != promised);
    }

    void everyAcknowledgedShotSurvives()
    {
        const bool isLong = qEnvironmentVariableIntValue("CHIRPDECK_LONG") > 0;
        const int cycles = isLong ? 200 : 20;
        const auto seed = std::random_device()();
        qInfo("%d kills, moments from seed %u", cycles, seed);
        m_random.seed(seed);
        for (int cycle = 0; cycle < cycles; ++cycle) {
            killOnce(cycle);
            if (QTest::currentTestFailed())
                return;
        }
        // The storm must have struck where it matters.
        QVERIFY2(m_withShots >= cycles / 4, qPrintable(QString::number(m_withShots)));
        compareWithSource();
    }

    // The part that was recovered and the part that came after it add up, sample by sample.
    void aKilledRunGoesOn()
    {
        constexpr quint64 Target = 3000;
        constexpr quint64 OtherSeed = 77;
        const QTemporaryDir data;
        const DataFolder folder(data.path());
        const Record record = Records[2];
        const auto arguments = [&](quint64 seed) {
            return QStringList{QStringLiteral("run"),
                               QStringLiteral("--data"),
                               data.path(),
                               QStringLiteral("--seed"),
                               QString::number(seed),
                               QStringLiteral("--rate"),
                               QStringLiteral("2000"),
                               QStringLiteral("--record-length"),
                               QString::number(record.length),
                               QStringLiteral("--checkpoint"),
                               QStringLiteral("0.05"),
                               QStringLiteral("--aux"),
                               QStringLiteral("1")};
        };
        Program program;
        program.setArguments(arguments(Seed) +
                             QStringList{QStringLiteral("--shots"), QString::number(Target)});
        program.start();
        QVERIFY2(program.lineWith("secured "), program.readAllStandardError());
        ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
        QVERIFY(program.waitForFinished(Patience));
        const QString path = folder.experimentPath(1);
        QVERIFY2(!QFileInfo::exists(path + QStringLiteral("/fid/0.csv")), "a save came too early");
        const auto interrupted = findInterrupted(folder);
        QCOMPARE(interrupted.size(), 1);
        const quint64 kept = interrupted.first().savedShots;
        QVERIFY(kept > 0 && kept < Target);
        // What the list of runs, and with it the offer at the start, says of it.
        QCOMPARE(summarize(1, path).shots, kept);

        const auto refused = runProgram(
            {QStringLiteral("run"), QStringLiteral("--data"), data.path(), QStringLiteral("--continue"),
             QStringLiteral("1"), QStringLiteral("--record-length"), QString::number(2 * record.length)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("RecordLength"), refused.err);

        const auto ended =
            runProgram(arguments(OtherSeed) + QStringList{QStringLiteral("--continue"), QStringLiteral("1")});
        QVERIFY2(ended.code == 0, ended.err);
        const auto fids = FidReader(path).load(0);
        QVERIFY(fids && fids->remarks.isEmpty());
        QCOMPARE(fids->fids.shots, Target);
        auto expected = SeededSource(options(record, Seed)).sums(kept);
        const auto added = SeededSource(options(record, OtherSeed)).sums(Target - kept);
        for (std::size_t i = 0; i < expected.size(); ++i)
            expected[i] += added[i];
        QVERIFY(*fids->fids.sums == expected);
        const auto report = verifyExperiment(path);
        QVERIFY2(report.state == VerifyState::Complete, qPrintable(text(report)));
        const auto log = Test::contentOf(path + QStringLiteral("/log.csv"));
        QVERIFY2(log.contains("Continuing experiment 1 at " + QByteArray::number(kept) + " shots."), log);
        QVERIFY2(log.trimmed().endsWith("Experiment 1 complete."), log);
        const auto notes = Sidecar::read(path);
        QVERIFY(notes && *notes);
        QCOMPARE((*notes)->shots, Target);
        const auto again =
            runProgram(arguments(OtherSeed) + QStringList{QStringLiteral("--continue"), QStringLiteral("1")});
        QVERIFY2(again.code == 1 && again.err.contains("came to its end"), again.err);
    }

    // Every place at which a file is half written, by its number in a short run.
    void everyStepMayBeTheLast()
    {
#ifndef CHIRPDECK_KILLPOINTS
        QSKIP("This build has no places to die at (CHIRPDECK_KILLPOINTS)");
#endif
        m_found.clear();
        m_record = 2;
        int step = 1;
        for (; step < 1000; ++step) {
            m_folder = m_data.filePath(QStringLiteral("step-%1").arg(step));
            Program program;
            auto environment = program.processEnvironment();
            environment.insert(QStringLiteral("CHIRPDECK_KILLPOINT"), QStringLiteral("*:%1").arg(step));
            program.setProcessEnvironment(environment);
            program.setArguments(runArguments(Records[2]) + safety(false) +
                                 QStringList{QStringLiteral("--shots"), QString::number(TargetShots)});
            program.start();
            QVERIFY(program.waitForStarted(Patience) && program.ended());
            if (program.exitCode() == 0)
                break;
            QCOMPARE(program.exitCode(), 137);
            quint64 acknowledged = 0;
            while (program.canReadLine()) {
                const auto line = program.readLine().trimmed();
                if (line.startsWith("saved "))
                    acknowledged = line.mid(6).toULongLong();
            }
            checkAfterDeath(0, {acknowledged, acknowledged}, By::Library);
            if (QTest::currentTestFailed()) {
                qWarning("killed at step %d", step);
                return;
            }
        }
        qInfo("%d steps", step - 1);
        QVERIFY(step > 20);
        QVERIFY(step < 1000);
        compareWithSource();
    }

private:
    /// What recovers and examines what a kill has left.
    enum class By { Program, Library };

    static App::ConsoleOptions options(const Record &record, quint64 seed)
    {
        App::ConsoleOptions options;
        options.seed = seed;
        options.recordLength = record.length;
        options.frames = record.frames;
        return options;
    }

    /// Every second run of the storm has checkpoints and hardly any saves.
    static QStringList safety(bool isCheckpointed)
    {
        return isCheckpointed ? QStringList{QStringLiteral("--autosave"), QStringLiteral("60"),
                                            QStringLiteral("--checkpoint"), QStringLiteral("0.05")}
                              : QStringList{QStringLiteral("--autosave"), QStringLiteral("0.05")};
    }

    QStringList runArguments(const Record &record) const
    {
        return {QStringLiteral("run"),
                QStringLiteral("--data"),
                m_folder,
                QStringLiteral("--seed"),
                QString::number(Seed),
                QStringLiteral("--rate"),
                QStringLiteral("max"),
                QStringLiteral("--record-length"),
                QString::number(record.length),
                QStringLiteral("--frames"),
                QString::number(record.frames),
                QStringLiteral("--aux"),
                QStringLiteral("1")};
    }

    int upTo(int most)
    {
        return std::uniform_int_distribution<int>(0, most)(m_random);
    }

    void killOnce(int cycle);
    /// The experiment that has come since number `before`, if any, as it was left and recovered.
    void checkAfterDeath(int before, const Acknowledged &acknowledged, By recovered);
    void checkBeforeRepair(const QString &path, const DataFolder &folder, int number,
                           const Acknowledged &acknowledged);
    void remember(const QString &where, const QString &path, quint64 acknowledged);
    void compareWithSource();

    static constexpr std::array Records{Record{10000, 1}, Record{4000, 2}, Record{1000, 1}};
    static constexpr quint64 TargetShots = 20; ///< of the short run
    static constexpr quint64 Seed = 20260504;

    QTemporaryDir m_data{Test::inMemory()};
    QString m_folder = m_data.path(); ///< where runs go
    std::mt19937 m_random;
    std::map<int, std::vector<Found>> m_found; ///< by record
    int m_record = 0;
    int m_withShots = 0; ///< cycles that had acknowledged shots
};

void KillStormTest::killOnce(int cycle)
{
    m_record = cycle % int(Records.size());
    const Record record = Records[std::size_t(m_record)];
    const DataFolder folder(m_folder);
    const int before = folder.largestNumber();

    Program program;
    const bool isCheckpointed = (cycle / 2) % 2 == 1;
    program.setArguments(runArguments(record) + safety(isCheckpointed));
    program.start();
    // Every fourth dies at any moment of its start, the others some saves later.
    Acknowledged acknowledged;
    const auto note = [&](const QByteArray &line) {
        if (line.startsWith("saved "))
            acknowledged.saved = line.mid(6).toULongLong();
        if (line.startsWith("secured "))
            acknowledged.secured = line.mid(8).toULongLong();
    };
    if (cycle % 4 == 3) {
        QTest::qSleep(upTo(400));
    } else {
        for (int saves = upTo(3) + 1; saves > 0; --saves) {
            const auto line = program.lineWith(isCheckpointed ? "secured " : "saved ");
            QVERIFY2(line, program.readAllStandardError());
            note(*line);
        }
        QTest::qSleep(upTo(150));
    }
    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    QVERIFY(program.waitForFinished(Patience));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    while (program.canReadLine())
        note(program.readLine().trimmed());

    checkAfterDeath(before, acknowledged, By::Program);
    m_withShots += acknowledged.shots() > 0 ? 1 : 0;
}

void KillStormTest::checkAfterDeath(int before, const Acknowledged &acknowledged, By recovered)
{
    const DataFolder folder(m_folder);
    const int number = folder.largestNumber();
    if (number == before) {
        QCOMPARE(acknowledged.shots(), quint64(0));
        return; // died before it had a number
    }
    QCOMPARE(number, before + 1);
    const QString path = folder.experimentPath(number);
    checkBeforeRepair(path, folder, number, acknowledged);
    if (QTest::currentTestFailed())
        return;

    const bool hasBegun = QFileInfo::exists(path + QStringLiteral("/chirpdeck.journal"));
    if (hasBegun && recovered == By::Program) {
        const auto ran = runProgram(
            {QStringLiteral("recover"), QString::number(number), QStringLiteral("--data"), m_folder});
        QVERIFY2(ran.code == 0, ran.err);
    } else if (hasBegun) {
        const auto done = recover(path);
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    }
    if (!QFileInfo::exists(path + QStringLiteral("/header.csv"))) {
        QCOMPARE(acknowledged.shots(), quint64(0));
        return; // an experiment that has not begun
    }
    for (const auto &interrupted : findInterrupted(folder))
        QVERIFY2(interrupted.number != number, "recovered, and interrupted all the same");
    const auto report = verifyExperiment(path);
    QVERIFY2(report.state == (hasEnded(path) ? VerifyState::Complete : VerifyState::Incomplete),
             qPrintable(text(report)));
    if (recovered == By::Program)
        QCOMPARE(runProgram({QStringLiteral("verify"), path}).code, hasEnded(path) ? 0 : 3);
    for (const auto &file : filesBelow(path))
        QVERIFY2(isLegal(file), qPrintable(path + u'/' + file));
    remember(QStringLiteral("%1, recovered").arg(path), path, acknowledged.shots());
}

void KillStormTest::checkBeforeRepair(const QString &path, const DataFolder &folder, int number,
                                      const Acknowledged &acknowledged)
{
    QVERIFY2(!ExperimentFolder::isHeld(path), "a dead process holds the experiment");
    const auto report = verifyExperiment(path);
    if (hasEnded(path)) {
        // It lacked nothing but its seal, or not even that.
        remember(path, path, TargetShots);
        return;
    }
    QVERIFY2(report.state != VerifyState::Complete, "a killed run counts as complete");
    const bool hasHeader = QFileInfo::exists(path + QStringLiteral("/header.csv"));
    QVERIFY(hasHeader || acknowledged.shots() == 0);
    const auto interrupted = findInterrupted(folder);
    const auto mine = std::find_if(interrupted.begin(), interrupted.end(),
                                   [=](const Interrupted &i) { return i.number == number; });
    if (hasHeader) {
        QVERIFY2(mine != interrupted.end(), "an interrupted experiment is not listed");
        QVERIFY2(mine->savedShots >= acknowledged.shots(),
                 qPrintable(QStringLiteral("%1 < %2").arg(mine->savedShots).arg(acknowledged.shots())));
        remember(path, path, acknowledged.saved);
    } else if (mine != interrupted.end()) {
        QCOMPARE(mine->savedShots, quint64(0));
    }
}

void KillStormTest::remember(const QString &where, const QString &path, quint64 acknowledged)
{
    const auto loaded = loadExperiment(path);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
    QVERIFY(loaded->experiment->ftmw);
    if (acknowledged == 0 && loaded->fids.empty())
        return;
    const auto fids = FidReader(path).load(0);
    QVERIFY2(fids, fids ? "" : qPrintable(fids.error().text()));
    QVERIFY2(fids->remarks.isEmpty(), qPrintable(fids->remarks.join(u'\n')));
    QVERIFY2(fids->fids.shots >= acknowledged,
             qPrintable(QStringLiteral("%1 < %2").arg(fids->fids.shots).arg(acknowledged)));
    QCOMPARE(fids->fids.size, qsizetype(Records[std::size_t(m_record)].length));
    QCOMPARE(fids->fids.frames, Records[std::size_t(m_record)].frames);
    QCOMPARE(loaded->fids.at(0).shots, fids->fids.shots);
    m_found[m_record].push_back({where, fids->fids});
}

void KillStormTest::compareWithSource()
{
    for (auto &[record, found] : m_found) {
        std::sort(found.begin(), found.end(),
                  [](const Found &a, const Found &b) { return a.fids.shots < b.fids.shots; });
        SeededSource source(options(Records[std::size_t(record)], Seed));
        for (const auto &[where, fids] : found) {
            const auto message = QStringLiteral("%1, %2 shots").arg(where).arg(fids.shots);
            QVERIFY2(*fids.sums == source.sums(fids.shots), qPrintable(message));
        }
        qInfo("%zu states of records of %d samples agree with the source, the last of %llu shots",
              found.size(), Records[std::size_t(record)].length, found.back().fids.shots);
    }
}

QTEST_GUILESS_MAIN(KillStormTest)
#include "tst_killstorm.moc"
