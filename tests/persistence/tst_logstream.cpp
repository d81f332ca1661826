// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/csv/celltext.h"
#include "persistence/streams/logstream.h"
#include "tests/support/testsupport.h"

#include <rapidcheck.h>

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Chirpdeck;

namespace {

const QByteArray Header("Timestamp;Epoch_msecs;Code;Message\n");

} // namespace

class LogStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_writer = std::make_unique<StreamWriter>();
    }

    void anExperimentsLogIsThatOfBlackchirp()
    {
        auto log = LogStream::forExperiment(*m_writer, m_dir->path());
        QVERIFY(log->flush());
        QCOMPARE(content("log.csv"), Header);
        const auto time = QDateTime::fromMSecsSinceEpoch(1777932912469);
        log->add({time, LogCode::Highlight, QStringLiteral("Starting experiment 58.")});
        log->add({time, LogCode::Debug, QStringLiteral("not for the experiment")});
        log->add({time.addDays(6), LogCode::Error, QStringLiteral("a;b \"quoted\"\nsecond")});
        QVERIFY(log->flush());
        QCOMPARE(content("log.csv"),
                 Header + "Mon May 4 22:15:12 2026;1777932912469;Highlight;Starting experiment 58.\n"
                          "Sun May 10 22:15:12 2026;1778451312469;Error;a,b 'quoted' second\n");
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

    void theSecondOfARowIsThatOfItsTime()
    {
        for (const qint64 msecs : {qint64(1777932912999), qint64(1777932913000), qint64(0), qint64(-1)}) {
            const auto time = QDateTime::fromMSecsSinceEpoch(msecs);
            QCOMPARE(localSecond(msecs).text, timestampText(time).toLatin1());
            QCOMPARE(localSecond(msecs).monthKey, time.date().year() * 100 + time.date().month());
        }
    }

    void theProgramsLogGoesByMonth()
    {
        auto log = LogStream::forProgram(*m_writer, m_dir->filePath(QStringLiteral("log")));
        const auto december = QDateTime(QDate(2026, 12, 31), QTime(23, 59, 59));
        log->add({december, LogCode::Normal, QStringLiteral("old")});
        log->add({december.addSecs(1), LogCode::Normal, QStringLiteral("new")});
        log->add({december.addSecs(2), LogCode::Debug, QStringLiteral("detail")});
        QVERIFY(log->flush());
        QTRY_COMPARE(QDir(m_dir->filePath(QStringLiteral("log"))).entryList(QDir::Files),
                     (QStringList{QStringLiteral("202612.csv"), QStringLiteral("202701.csv"),
                                  QStringLiteral("debug_202701.csv")}));
        QCOMPARE(content("log/202612.csv"),
                 Header + logRow({december, LogCode::Normal, QStringLiteral("old")}));
        QVERIFY(content("log/202701.csv").startsWith(Header));
        QVERIFY(!content("log/202701.csv").contains("detail"));
        QVERIFY(content("log/debug_202701.csv").contains(";Debug;detail\n"));
    }

    void aMessageIsOneRowOfFourCells()
    {
        QVERIFY(rc::check([] {
            const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::weightedOneOf<char16_t>(
                {{4, rc::gen::inRange<char16_t>(u'\0', u'\x80')},
                 {1, rc::gen::element<char16_t>(u'\n', u'\r', u';', u'"', u'\u2028', u'\u2029', u'\0')},
                 {2, rc::gen::arbitrary<char16_t>()}}));
            const auto message = QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
            const auto row =
                logRow({QDateTime::fromMSecsSinceEpoch(1777932912469), LogCode::Normal, message});
            RC_ASSERT(row.endsWith('\n'));
            RC_ASSERT(row.count('\n') == 1);
            RC_ASSERT(row.count(';') == 3);
            RC_ASSERT(!row.contains('"') && !row.contains('\r') && !row.contains('\0'));
            RC_ASSERT(row.mid(row.lastIndexOf(';') + 1).chopped(1) == plainText(message).toUtf8());
        }));
    }

    void anEndlessMessageIsCut()
    {
        const QString message(1'000'000, u'x');
        const auto row = logRow({QDateTime::currentDateTime(), LogCode::Normal, message});
        QVERIFY(row.size() < MostLogText + 100);
        QVERIFY(QString::fromUtf8(row).endsWith(QStringLiteral("x\u2026\n")));
    }

    void aLogGoesOnAfterACrash()
    {
        Test::writeFile(m_dir->filePath(QStringLiteral("log.csv")), Header + "Mon May 4 2");
        auto log = LogStream::forExperiment(*m_writer, m_dir->path());
        log->add(LogCode::Normal, QStringLiteral("after"));
        QVERIFY(log->flush());
        const auto lines = content("log.csv").split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].endsWith(";Normal;after"));
    }

    void aFinishedExperimentTakesOneMoreLine()
    {
        const LogLine line{QDateTime::fromMSecsSinceEpoch(1777932912469), LogCode::Warning,
                           QStringLiteral("recovered")};
        QVERIFY(appendToLog(m_dir->path(), line));
        QVERIFY(appendToLog(m_dir->path(), line));
        QCOMPARE(content("log.csv"), Header + logRow(line) + logRow(line));
        QVERIFY(!appendToLog(m_dir->filePath(QStringLiteral("absent")), line));
    }

    void aFileThatWasMovedAwayIsBegunAnew()
    {
        auto log = LogStream::forExperiment(*m_writer, m_dir->path());
        log->add(LogCode::Normal, QStringLiteral("first"));
        QVERIFY(log->flush());
        QVERIFY(QFile::rename(m_dir->filePath(QStringLiteral("log.csv")),
                              m_dir->filePath(QStringLiteral("old.csv"))));
        log->add(LogCode::Normal, QStringLiteral("second"));
        QVERIFY(log->flush());
        QVERIFY(content("log.csv").startsWith("Timestamp;"));
        QVERIFY(content("log.csv").endsWith(";second\n"));
    }

    void aFolderThatIsNotThereIsNotMade()
    {
        const QString folder = m_dir->filePath(QStringLiteral("absent/log"));
        auto log = LogStream::forProgram(*m_writer, folder);
        log->add(LogCode::Normal, QStringLiteral("1"));
        const auto flushed = log->flush();
        QVERIFY(!flushed);
        QVERIFY(flushed.error().where.startsWith(folder));
        QVERIFY(!QFileInfo::exists(m_dir->filePath(QStringLiteral("absent"))));
        QDir().mkpath(m_dir->filePath(QStringLiteral("absent")));
        QVERIFY(log->flush());
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    }

    void linesOfSeveralThreadsStayWholeAndInOrder()
    {
        auto log = LogStream::forExperiment(*m_writer, m_dir->path());
        StreamWriter otherProgram;
        auto other = LogStream::forExperiment(otherProgram, m_dir->path());
        QVERIFY(log->flush());
        constexpr int Each = 3000;
        const auto write = [](LogStream &to, int thread) {
            for (int i = 0; i < Each; ++i)
                to.add(LogCode::Normal, QStringLiteral("t%1 %2 ").arg(thread).arg(i) + QString(i % 50, u'x'));
        };
        std::vector<std::thread> threads;
        int number = 0;
        for (auto *one : {log.get(), log.get(), other.get(), other.get()})
            threads.emplace_back(write, std::ref(*one), number++);
        for (auto &thread : threads)
            thread.join();
        QVERIFY(log->flush());
        QVERIFY(other->flush());
        QCOMPARE(log->lostLines() + other->lostLines(), 0);
        const auto lines = content("log.csv").chopped(1).split('\n');
        QCOMPARE(lines.size(), 4 * Each + 1);
        std::array<int, 4> next{};
        for (const auto &line : lines.mid(1)) {
            QCOMPARE(line.count(';'), 3);
            const auto words = line.mid(line.lastIndexOf(';') + 2).split(' ');
            auto &expected = next[words[0].toUInt()];
            QCOMPARE(words[1].toInt(), expected++);
        }
    }

private:
    QByteArray content(const char *file) { return Test::contentOf(m_dir->filePath(QLatin1String(file))); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StreamWriter> m_writer;
};

QTEST_GUILESS_MAIN(LogStreamTest)
#include "tst_logstream.moc"
