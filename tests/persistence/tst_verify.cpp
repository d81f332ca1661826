// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/experimentfolder.h"
#include "persistence/stores/fidreader.h"
#include "persistence/stores/verify.h"
#include "persistence/streams/logline.h"
#include "tests/persistence/childprocess.h"
#include "tests/persistence/smallexperiment.h"
#include "tests/persistence/verifytext.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;

namespace {

QStringList filesBelow(const QString &path)
{
    QStringList files;
    QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(path).relativeFilePath(it.next()));
    files.sort();
    return files;
}

/// The content without line `index`, in either style of row ends.
QByteArray without(const QByteArray &content, int index)
{
    const bool endsWithBreak = content.endsWith('\n');
    auto lines = (endsWithBreak ? content.chopped(1) : content).split('\n');
    lines.removeAt(index);
    return lines.join('\n') + (endsWithBreak && !lines.isEmpty() ? "\n" : "");
}

} // namespace

class VerifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(Test::recordSmall(small(), 7));
        const auto report = verifyExperiment(small());
        QVERIFY2(report.state == VerifyState::Complete, qPrintable(Test::textOf(report)));
        QCOMPARE(report.checkedSums, filesBelow(small()).size() - 1);
    }

    void realExperiments_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<VerifyState>("state");
        QTest::newRow("FTMW with backups") << QStringLiteral("58") << VerifyState::Complete;
        QTest::newRow("LO scan") << QStringLiteral("5") << VerifyState::Complete;
        QTest::newRow("LIF, whole grid") << QStringLiteral("27") << VerifyState::Complete;
        QTest::newRow("killed run") << QStringLiteral("2") << VerifyState::Incomplete;
        QTest::newRow("LIF, aborted") << QStringLiteral("56") << VerifyState::Incomplete;
        QTest::newRow("header only, alpha") << QStringLiteral("200") << VerifyState::Incomplete;
        QTest::newRow("LIF, one of 201 points, beta") << QStringLiteral("883") << VerifyState::Incomplete;
    }
    void realExperiments()
    {
        CHIRPDECK_NEED_FIXTURES();
        QFETCH(QString, name);
        QFETCH(VerifyState, state);
        const auto report = verifyExperiment(Test::fixtures() + QStringLiteral("/experiments/") + name);
        QVERIFY2(report.state == state, qPrintable(Test::textOf(report)));
        QVERIFY((state == VerifyState::Complete) == report.findings.isEmpty());
    }

    /// Experiments of other programs have no checksums, and still no row can get lost.
    void aLostRowIsFoundWithoutChecksums_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("except");
        // The device of an LIF-only experiment that took no part in it leaves no other trace, nor does a step
        // of a chirp's end.
        QTest::newRow("58") << QStringLiteral("58") << QStringList();
        QTest::newRow("5") << QStringLiteral("5") << QStringList{QStringLiteral("chirps.csv:5")};
        QTest::newRow("27") << QStringLiteral("27")
                            << QStringList{QStringLiteral("hardware.csv:3"),
                                           QStringLiteral("hardware.csv:5")};
    }
    void aLostRowIsFoundWithoutChecksums()
    {
        CHIRPDECK_NEED_FIXTURES();
        QFETCH(QString, name);
        QFETCH(QStringList, except);
        const QTemporaryDir dir(Test::inMemory());
        const QString copy = dir.filePath(name);
        Test::copyTree(Test::fixtures() + QStringLiteral("/experiments/") + name, copy);
        shortenData(copy);
        QVERIFY2(verifyExperiment(copy).state == VerifyState::Complete,
                 qPrintable(Test::textOf(verifyExperiment(copy))));
        QStringList missed;
        for (const auto &file : filesBelow(copy)) {
            const QString path = copy + QLatin1Char('/') + file;
            const auto content = Test::contentOf(path);
            const int lines =
                static_cast<int>((content.endsWith('\n') ? content.chopped(1) : content).split('\n').size());
            for (int line = 0; line < lines; ++line) {
                Test::writeFile(path, without(content, line));
                const auto state = verifyExperiment(copy).state;
                // A log without its last row is that of a killed run.
                const bool isLogEnd = file == QLatin1String("log.csv") && line == lines - 1;
                if (state == VerifyState::Complete || (state == VerifyState::Incomplete && !isLogEnd))
                    missed.append(QStringLiteral("%1:%2").arg(file).arg(line + 1));
            }
            QFile::remove(path);
            const bool isOptional =
                file.contains(QLatin1String("processing")) && !file.contains(QLatin1String("lif/"));
            if (verifyExperiment(copy).state == VerifyState::Complete && !isOptional)
                missed.append(file);
            Test::writeFile(path, content);
        }
        QCOMPARE(missed.join(QLatin1Char(' ')), except.join(QLatin1Char(' ')));
    }

    void aTornTailIsNeverComplete()
    {
        const QTemporaryDir dir(Test::inMemory());
        const QString copy = dir.filePath(QStringLiteral("7"));
        Test::copyTree(small(), copy);
        int tried = 0;
        for (const auto &file : filesBelow(copy)) {
            const QString path = copy + QLatin1Char('/') + file;
            const auto content = Test::contentOf(path);
            for (qsizetype length = 0; length < content.size(); ++length) {
                Test::writeFile(path, content.first(length));
                const auto report = verifyExperiment(copy);
                QVERIFY2(report.state != VerifyState::Complete,
                         qPrintable(QStringLiteral("%1 cut to %2 bytes").arg(file).arg(length)));
                QVERIFY(!report.findings.isEmpty());
                ++tried;
            }
            QFile::remove(path);
            QVERIFY2(verifyExperiment(copy).state != VerifyState::Complete, qPrintable(file));
            Test::writeFile(path, content);
        }
        QVERIFY(tried > 3000);
        QCOMPARE(verifyExperiment(copy).state, VerifyState::Complete);
    }

    void aChangedBitIsNeverComplete()
    {
        const QTemporaryDir dir(Test::inMemory());
        const QString copy = dir.filePath(QStringLiteral("7"));
        Test::copyTree(small(), copy);
        for (const auto &file : filesBelow(copy)) {
            const QString path = copy + QLatin1Char('/') + file;
            const auto content = Test::contentOf(path);
            for (qsizetype at = 0; at < content.size(); ++at) {
                QByteArray changed = content;
                changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
                Test::writeFile(path, changed);
                QVERIFY2(verifyExperiment(copy).state != VerifyState::Complete,
                         qPrintable(QStringLiteral("%1, byte %2").arg(file).arg(at)));
            }
            Test::writeFile(path, content);
        }
    }

    /// Without checksums too, whatever is done to a file, the readers and the examination come to an end.
    void nothingCrashesOnTornFiles()
    {
        const QTemporaryDir dir(Test::inMemory());
        const QString copy = dir.filePath(QStringLiteral("7"));
        Test::copyTree(small(), copy);
        QFile::remove(copy + QStringLiteral("/chirpdeck.journal"));
        QFile::remove(copy + QStringLiteral("/chirpdeck.json"));
        QVERIFY2(verifyExperiment(copy).state == VerifyState::Complete,
                 qPrintable(Test::textOf(verifyExperiment(copy))));
        QRandomGenerator random(20);
        for (const auto &file : filesBelow(copy)) {
            const QString path = copy + QLatin1Char('/') + file;
            const auto content = Test::contentOf(path);
            for (qsizetype length = 0; length <= content.size(); ++length) {
                QByteArray changed = content.first(length);
                if (length % 3 == 0)
                    changed.append(static_cast<char>(random.bounded(256))).append(content.mid(length / 2));
                Test::writeFile(path, changed);
                verifyExperiment(copy);
                const FidReader reader(copy);
                for (int i = 0; i < 2; ++i) {
                    const auto loaded = reader.load(i);
                    QVERIFY(loaded || !loaded.error().what.isEmpty());
                }
            }
            Test::writeFile(path, content);
        }
    }

    void mixedGenerationsAreDamaged()
    {
        const QTemporaryDir dir(Test::inMemory());
        const QString older = dir.filePath(QStringLiteral("older"));
        const QString newer = dir.filePath(QStringLiteral("newer"));
        QDir().mkpath(older);
        QDir().mkpath(newer);
        QVERIFY(Test::recordSmall(older, 7, 2));
        QVERIFY(Test::recordSmall(newer, 7, 3));
        for (const auto &file : {QStringLiteral("fid/0.csv"), QStringLiteral("fid/fidparams.csv")}) {
            const QString copy = dir.filePath(QStringLiteral("mixed-") + QFileInfo(file).baseName());
            Test::copyTree(newer, copy);
            Test::writeFile(copy + QLatin1Char('/') + file, Test::contentOf(older + QLatin1Char('/') + file));
            QCOMPARE(verifyExperiment(copy).state, VerifyState::Damaged);
        }
    }

    void aRunThatGoesOnIsIncomplete()
    {
        const QTemporaryDir dir(Test::inMemory());
        QVERIFY(Test::recordSmall(dir.path(), 7, 2, false));
        auto report = verifyExperiment(dir.path());
        QVERIFY2(report.state == VerifyState::Incomplete, qPrintable(Test::textOf(report)));
        auto folder = ExperimentFolder::forRun(dir.path());
        QVERIFY(folder);
        report = verifyExperiment(dir.path());
        QVERIFY(Test::textOf(report).contains(QStringLiteral("is being recorded")));
    }

    /// Logs are not closed before the run has ended; what they had come to at the last save is known.
    void aLogThatGrowsKeepsItsBeginning()
    {
        const QTemporaryDir dir(Test::inMemory());
        QVERIFY(Test::recordSmall(dir.path(), 7, 2, false));
        const QString log = dir.filePath(QStringLiteral("log.csv"));
        const auto content = Test::contentOf(log);
        Test::writeFile(
            log, content + logRow({QDateTime::currentDateTime(), LogCode::Normal, QStringLiteral("Later.")}));
        QVERIFY2(verifyExperiment(dir.path()).state == VerifyState::Incomplete,
                 qPrintable(Test::textOf(verifyExperiment(dir.path()))));
        for (qsizetype at = 0; at < content.size(); ++at) {
            auto changed = content;
            changed[at] = static_cast<char>(changed[at] ^ 2);
            Test::writeFile(log, changed);
            QVERIFY2(verifyExperiment(dir.path()).state == VerifyState::Damaged,
                     qPrintable(QString::number(at)));
            Test::writeFile(log, content.first(at));
            QVERIFY2(verifyExperiment(dir.path()).state == VerifyState::Damaged,
                     qPrintable(QString::number(at)));
        }
    }

    /// Later versions of the format add files, objects, keys and columns; early ones had other forms.
    void whatIsOnlyUnusualIsComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("find");
        QTest::addColumn<QByteArray>("put");
        const QByteArray end("\n");
        QTest::newRow("unknown object") << QStringLiteral("header.csv") << QByteArray("\nExperiment;;;Number")
                                        << QByteArray("\nCamera.main;;;Gain;2;\nExperiment;;;Number");
        QTest::newRow("unknown key") << QStringLiteral("header.csv") << QByteArray("\nExperiment;;;Number")
                                     << QByteArray("\nExperiment;;;Moon;full;\nExperiment;;;Number");
        QTest::newRow("unknown objective") << QStringLiteral("objectives.csv") << QByteArray("FtmwType")
                                           << QByteArray("CryoType;5\nFtmwType");
        QTest::newRow("column of version.csv")
            << QStringLiteral("version.csv") << QByteArray() << QByteArray("append a cell");
        QTest::newRow("column of header.csv")
            << QStringLiteral("header.csv") << QByteArray() << QByteArray("append a cell");
        QTest::newRow("column of clocks.csv")
            << QStringLiteral("clocks.csv") << QByteArray() << QByteArray("append a cell");
        QTest::newRow("column of fidparams.csv")
            << QStringLiteral("fid/fidparams.csv") << QByteArray() << QByteArray("append a cell");
        QTest::newRow("byte order mark")
            << QStringLiteral("version.csv") << QByteArray(";\n") << QByteArray("\xef\xbb\xbf;\n");
        QTest::newRow("Latin-1") << QStringLiteral("log.csv") << QByteArray("Starting experiment 7.")
                                 << QByteArray("Starting experiment 7. Gr\xfc\xdf"
                                               "e");
        QTest::newRow("delimiter in a message")
            << QStringLiteral("log.csv") << QByteArray("Starting experiment 7.")
            << QByteArray("Starting experiment 7. a;b;c");
        QTest::newRow("message of two lines")
            << QStringLiteral("log.csv") << QByteArray("Starting experiment 7.")
            << QByteArray("Starting experiment 7.\nand so on");
        QTest::newRow("device without a driver")
            << QStringLiteral("hardware.csv") << QByteArray("\n") << QByteArray("\nGpibController\n");
        QTest::newRow("empty row") << QStringLiteral("hardware.csv") << end << QByteArray("\n\n");
    }
    void whatIsOnlyUnusualIsComplete()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, find);
        QFETCH(QByteArray, put);
        const QTemporaryDir dir(Test::inMemory());
        const QString copy = foreignCopy(dir.path());
        const QString path = copy + QLatin1Char('/') + file;
        auto content = Test::contentOf(path);
        if (find.isEmpty()) {
            const bool endsWithBreak = content.endsWith('\n');
            auto lines = (endsWithBreak ? content.chopped(1) : content).split('\n');
            for (qsizetype i = 0; i < lines.size(); ++i)
                if (lines[i] != ";")
                    lines[i] += ";x";
            content = lines.join('\n') + (endsWithBreak ? "\n" : "");
        } else {
            const auto at = content.indexOf(find);
            QVERIFY(at >= 0);
            content.replace(at, find.size(), put);
        }
        Test::writeFile(path, content);
        const auto report = verifyExperiment(copy);
        QVERIFY2(report.state == VerifyState::Complete, qPrintable(Test::textOf(report)));
    }

    /// What nobody can have measured is not called good, and not counted through one by one.
    void hugeNumbersAreFindings_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("step of the clocks")
            << QStringLiteral("clocks.csv") << QByteArray("2000000000;DownLO;11520;0;2;Clock.0;0\n");
        QTest::newRow("validation") << QStringLiteral("validation.csv") << QByteArray("\1\2 rubbish\n");
        QTest::newRow("backup") << QStringLiteral("backup/0.csv") << QByteArray("fid0\n$$$");
    }
    void hugeNumbersAreFindings()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, row);
        const QTemporaryDir dir(Test::inMemory());
        const QString copy = foreignCopy(dir.path());
        const QString path = copy + QLatin1Char('/') + file;
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        Test::writeFile(path, (QFile::exists(path) ? Test::contentOf(path) : QByteArray()) + row);
        const auto report = verifyExperiment(copy);
        QVERIFY2(report.state == VerifyState::Damaged, qPrintable(Test::textOf(report)));
        QVERIFY(report.findings.size() < 10);
    }

    void aFindingSaysWhere()
    {
        const QTemporaryDir dir(Test::inMemory());
        const QString copy = foreignCopy(dir.path());
        const QString data = copy + QStringLiteral("/fid/0.csv");
        auto lines = Test::contentOf(data).split('\n');
        lines[4] = "a;$";
        Test::writeFile(data, lines.join('\n'));
        const auto report = verifyExperiment(copy);
        QCOMPARE(report.state, VerifyState::Damaged);
        QCOMPARE(report.findings.first().file, QStringLiteral("fid/0.csv"));
        QCOMPARE(report.findings.first().line, 5);
        QVERIFY(report.findings.first().text().startsWith(QStringLiteral("fid/0.csv, line 5: ")));
    }

    void aFolderThatIsNoneIsDamaged()
    {
        const QTemporaryDir dir(Test::inMemory());
        QCOMPARE(verifyExperiment(dir.filePath(QStringLiteral("none"))).state, VerifyState::Damaged);
        QCOMPARE(verifyExperiment(dir.path()).state, VerifyState::Damaged);
    }

private:
    QString small() { return m_dir.path(); }

    /// The small experiment as a program would leave it that knows no checksums.
    QString foreignCopy(const QString &parent)
    {
        const QString copy = parent + QStringLiteral("/7");
        Test::copyTree(small(), copy);
        QFile::remove(copy + QStringLiteral("/chirpdeck.journal"));
        QFile::remove(copy + QStringLiteral("/chirpdeck.json"));
        return copy;
    }

    /// Reads of hundreds of thousands of samples for each lost row would take long; what is examined is the
    /// same.
    static void shortenData(const QString &path)
    {
        constexpr int Kept = 8;
        for (const auto *folder : {"/fid/", "/lif/"}) {
            const QDir dir(path + QLatin1String(folder));
            for (const auto &name : dir.entryList({QStringLiteral("*.csv")}, QDir::Files)) {
                bool isData = false;
                QFileInfo(name).baseName().toInt(&isData);
                const auto content = Test::contentOf(dir.filePath(name));
                if (isData) {
                    const auto lines = content.split('\n').first(Kept + 1);
                    Test::writeFile(dir.filePath(name),
                                    lines.join('\n') + (content.endsWith('\n') ? "\n" : ""));
                } else if (name.endsWith(QStringLiteral("params.csv"))) {
                    auto rows = content;
                    for (const auto *size : {";750000\n", ";200000\n"})
                        rows.replace(size, ";8\n");
                    rows.replace(";10;1000;0;", ";10;8;0;");
                    Test::writeFile(dir.filePath(name), rows);
                }
            }
        }
    }

    QTemporaryDir m_dir{Test::inMemory()};
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "tst_verify.moc"
