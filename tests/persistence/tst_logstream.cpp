// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/streams/logstream.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Chirpdeck;

class LogStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void anExperimentsLogIsThatOfBlackchirp()
    {
        auto log = LogStream::forExperiment(m_dir->path());
        QVERIFY(log.start());
        QCOMPARE(content("log.csv"), QByteArray("Timestamp;Epoch_msecs;Code;Message\n"));
        const auto time = QDateTime::fromMSecsSinceEpoch(1777932912469);
        QVERIFY(log.add({time, LogCode::Highlight, QStringLiteral("Starting experiment 58.")}));
        QVERIFY(log.add({time, LogCode::Debug, QStringLiteral("not for the experiment")}));
        QVERIFY(log.add({time.addDays(6), LogCode::Error, QStringLiteral("a;b \"quoted\"\nsecond")}));
        QCOMPARE(content("log.csv"),
                 QByteArray("Timestamp;Epoch_msecs;Code;Message\n"
                            "Mon May 4 22:15:12 2026;1777932912469;Highlight;Starting experiment 58.\n"
                            "Sun May 10 22:15:12 2026;1778451312469;Error;a,b 'quoted' second\n"));
    }

    void datesAreEnglishWhateverTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        const auto time = QDateTime::fromMSecsSinceEpoch(1777932912000);
        QCOMPARE(timestampText(time), QStringLiteral("Mon May 4 22:15:12 2026"));
        QCOMPARE(timestampOf(timestampText(time)), time);
        QVERIFY(!timestampOf(QStringLiteral("Mo Mai 4 22:15:12 2026")).isValid());
        QLocale::setDefault(QLocale::c());
    }

    void theProgramsLogGoesByMonth()
    {
        auto log = LogStream::forProgram(m_dir->filePath(QStringLiteral("log")));
        const auto december = QDateTime(QDate(2026, 12, 31), QTime(23, 59, 59));
        QVERIFY(log.add({december, LogCode::Normal, QStringLiteral("old")}));
        QVERIFY(log.add({december.addSecs(1), LogCode::Normal, QStringLiteral("new")}));
        QVERIFY(log.add({december.addSecs(2), LogCode::Debug, QStringLiteral("detail")}));
        QVERIFY(log.sync());
        QCOMPARE(QDir(m_dir->filePath(QStringLiteral("log"))).entryList(QDir::Files),
                 (QStringList{QStringLiteral("202612.csv"), QStringLiteral("202701.csv"),
                              QStringLiteral("debug_202701.csv")}));
        QVERIFY(content("log/202701.csv").startsWith("Timestamp;Epoch_msecs;Code;Message\n"));
        QVERIFY(!content("log/202701.csv").contains("detail"));
        QVERIFY(content("log/debug_202701.csv").contains(";Debug;detail\n"));
    }

    void aLogGoesOnAfterACrash()
    {
        Test::writeFile(m_dir->filePath(QStringLiteral("log.csv")),
                        "Timestamp;Epoch_msecs;Code;Message\nMon May 4 2");
        auto log = LogStream::forExperiment(m_dir->path());
        QVERIFY(log.add(LogCode::Normal, QStringLiteral("after")));
        const auto lines = content("log.csv").split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].endsWith(";Normal;after"));
    }

    void aFileThatWasMovedAwayIsBegunAnew()
    {
        auto log = LogStream::forExperiment(m_dir->path());
        QVERIFY(log.add(LogCode::Normal, QStringLiteral("first")));
        QVERIFY(QFile::rename(m_dir->filePath(QStringLiteral("log.csv")),
                              m_dir->filePath(QStringLiteral("old.csv"))));
        QVERIFY(log.add(LogCode::Normal, QStringLiteral("second")));
        QVERIFY(content("log.csv").startsWith("Timestamp;"));
        QVERIFY(content("log.csv").endsWith(";second\n"));
    }

    void aFailureIsToldOnce()
    {
        const QString folder = m_dir->filePath(QStringLiteral("absent"));
        auto log = LogStream::forExperiment(folder);
        QVERIFY(!log.add(LogCode::Normal, QStringLiteral("1")));
        QVERIFY(log.add(LogCode::Normal, QStringLiteral("2")));
        QCOMPARE(log.failures(), 2);
        QDir().mkpath(folder);
        QVERIFY(log.add(LogCode::Normal, QStringLiteral("3")));
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(!log.add(LogCode::Normal, QStringLiteral("4")));
    }

    void linesOfSeveralThreadsStayWhole()
    {
        auto log = LogStream::forExperiment(m_dir->path());
        auto other = LogStream::forExperiment(m_dir->path());
        QVERIFY(log.start());
        constexpr int Each = 300;
        const auto write = [](LogStream &to, const QString &name) {
            for (int i = 0; i < Each; ++i)
                static_cast<void>(to.add(LogCode::Normal, name + QString(i % 50, QLatin1Char('x'))));
        };
        std::vector<std::thread> threads;
        for (auto *one : {&log, &log, &other, &other})
            threads.emplace_back(write, std::ref(*one), QStringLiteral("thread"));
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(log.failures() + other.failures(), 0);
        const auto lines = content("log.csv").chopped(1).split('\n');
        QCOMPARE(lines.size(), 4 * Each + 1);
        for (const auto &line : lines)
            QCOMPARE(line.count(';'), 3);
    }

private:
    QByteArray content(const char *file) { return Test::contentOf(m_dir->filePath(QLatin1String(file))); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(LogStreamTest)
#include "tst_logstream.moc"
