// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/stores/datafolder.h"
#include "persistence/streams/loghistory.h"
#include "persistence/streams/logstream.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using Chirpdeck::Test::writeFile;

namespace {

const QByteArray Header = "Timestamp;Epoch_msecs;Code;Message\n";

QByteArray row(qint64 msecs, const char *code, const QByteArray &message)
{
    return "Mon May 4 22:15:12 2026;" + QByteArray::number(msecs) + ';' + code + ';' + message + '\n';
}

} // namespace

/// Logs as they come back from their files.
class LogHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenComesBack()
    {
        QTemporaryDir dir;
        const QDateTime time = QDateTime::currentDateTimeUtc();
        {
            StreamWriter writer;
            const auto log = LogStream::forProgram(writer, dir.filePath(QStringLiteral("log")));
            log->add({time, LogCode::Error, QStringLiteral("a; \"b\"\nc µ")});
            log->add({time.addMSecs(1), LogCode::Highlight, QStringLiteral("done")});
            log->add({time.addMSecs(2), LogCode::Debug, QStringLiteral("detail")});
            QVERIFY(log->flush());
        }
        const auto history = loadProgramLog(dir.filePath(QStringLiteral("log")), 100);
        QCOMPARE(history.lines.size(), size_t(2)); // debugging messages have a file of their own
        QCOMPARE(history.lines[0].code, LogCode::Error);
        QCOMPARE(history.lines[0].time, time);
        QCOMPARE(history.lines[0].message, QString::fromUtf8("a, 'b' c µ"));
        QCOMPARE(history.lines[1].code, LogCode::Highlight);
        QVERIFY(history.isComplete);
    }

    void monthsAreReadAsFarAsNeeded()
    {
        QTemporaryDir dir;
        QByteArray may = Header, june = Header;
        for (int i = 0; i < 20; ++i)
            may += row(1000 + i, "Normal", "may");
        for (int i = 0; i < 5; ++i)
            june += row(5000 + i, "Warning", "june");
        writeFile(dir.filePath(QStringLiteral("202605.csv")), may);
        writeFile(dir.filePath(QStringLiteral("202606.csv")), june);
        writeFile(dir.filePath(QStringLiteral("debug_202606.csv")), Header + row(1, "Debug", "x"));
        writeFile(dir.filePath(QStringLiteral("notes.csv")), "something else");

        const auto few = loadProgramLog(dir.path(), 5);
        QCOMPARE(few.lines.size(), size_t(5));
        QCOMPARE(few.lines.front().message, QStringLiteral("june"));
        QVERIFY(!few.isComplete);

        const auto more = loadProgramLog(dir.path(), 8);
        QCOMPARE(more.lines.size(), size_t(8));
        QCOMPARE(more.lines[0].time.toMSecsSinceEpoch(), 1017);
        QVERIFY(!more.isComplete);

        const auto all = loadProgramLog(dir.path(), 25);
        QCOMPARE(all.lines.size(), size_t(25));
        QVERIFY(all.isComplete);
        QCOMPARE(all.badRows, 0);
    }

    void onlyTheEndOfALongFileIsRead()
    {
        QTemporaryDir dir;
        QByteArray content = Header;
        for (int i = 0; i < 20'000; ++i)
            content += row(i, "Normal", QByteArray("line ") + QByteArray::number(i));
        writeFile(dir.filePath(QStringLiteral("202605.csv")), content);
        const auto history = loadProgramLog(dir.path(), 300);
        QCOMPARE(history.lines.size(), size_t(300));
        QCOMPARE(history.lines.front().message, QStringLiteral("line 19700"));
        QCOMPARE(history.lines.back().message, QStringLiteral("line 19999"));
        QCOMPARE(history.badRows, 0);
        QVERIFY(!history.isComplete);
    }

    void tornRowsAreCountedAndLeftOut()
    {
        const auto history = parseLog(Header + "no row\n" + row(1, "Error", "bad") + "Mon;2;Err", false);
        QCOMPARE(history.lines.size(), size_t(1));
        QCOMPARE(history.badRows, 1);
    }

    void unknownCodesAndCarriageReturnsAreRead()
    {
        const auto history = parseLog("Mon;17;Strange;text; with more\r\n");
        QCOMPARE(history.lines.size(), size_t(1));
        QCOMPARE(history.lines[0].code, LogCode::Normal);
        QCOMPARE(history.lines[0].message, QStringLiteral("text; with more"));
    }

    void anExperimentWithoutALogIsAnError()
    {
        QTemporaryDir dir;
        QVERIFY(!loadExperimentLog(dir.path(), 10));
        QVERIFY(loadProgramLog(dir.filePath(QStringLiteral("nowhere")), 10).lines.empty());
        QVERIFY(loadProgramLog({}, 10).isComplete);
    }
};

QTEST_GUILESS_MAIN(LogHistoryTest)
#include "tst_loghistory.moc"
