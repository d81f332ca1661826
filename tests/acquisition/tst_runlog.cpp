// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/runlog.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Chirpdeck;
using Acquisition::RunLog;

namespace {

const QByteArray Header("Timestamp;Epoch_msecs;Code;Message\n");

} // namespace

class RunLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void oneCallWritesBothLogs()
    {
        {
            RunLog log(folder("log"));
            log.add(LogCode::Normal, QStringLiteral("before"));
            QVERIFY(log.beginExperiment(m_dir->path()));
            QCOMPARE(content("log.csv"), Header);
            log.add(LogCode::Warning, QStringLiteral("during"));
            QVERIFY(log.endExperiment());
            QVERIFY(log.endExperiment());
            log.add(LogCode::Normal, QStringLiteral("after"));
        }
        QCOMPARE(messages(content("log.csv")), QList<QByteArray>{"during"});
        QCOMPARE(messages(programLog("log")), (QList<QByteArray>{"before", "during", "after"}));
    }

    void anotherFolderLosesNoLine()
    {
        constexpr int Lines = 2000;
        {
            RunLog log(folder("first"));
            for (int i = 0; i < Lines; ++i)
                log.add(LogCode::Normal, QString::number(i));
            log.setFolder(folder("second"));
            log.add(LogCode::Normal, QStringLiteral("later"));
        }
        const auto first = messages(programLog("first"));
        QCOMPARE(first.size(), Lines);
        for (int i = 0; i < Lines; ++i)
            QCOMPARE(first[i].toInt(), i);
        QCOMPARE(messages(programLog("second")), QList<QByteArray>{"later"});
    }

    void aFolderThatComesBackGetsWhatWaited()
    {
        QDir(m_dir->path()).mkdir(QStringLiteral("drive"));
        RunLog log(folder("drive/log"));
        QSignalSpy failed(&log, &RunLog::failed);
        QVERIFY(QDir(folder("drive")).removeRecursively());
        log.add(LogCode::Normal, QStringLiteral("waits"));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<Error>().where.startsWith(folder("drive/log")));
        log.add(LogCode::Normal, QStringLiteral("too"));
        QDir(m_dir->path()).mkdir(QStringLiteral("drive"));
        QTRY_COMPARE_WITH_TIMEOUT(messages(programLog("drive/log")), (QList<QByteArray>{"waits", "too"}),
                                  20000);
        QCOMPARE(failed.size(), 1);
    }

    void anExperimentWithoutItsFolderSaysSo()
    {
        RunLog log;
        QVERIFY(!log.beginExperiment(folder("absent")));
        log.add(LogCode::Normal, QStringLiteral("waits"));
        QVERIFY(!log.endExperiment());
        QDir(m_dir->path()).mkdir(QStringLiteral("absent"));
        QVERIFY(log.endExperiment());
        QCOMPARE(messages(content("absent/log.csv")), QList<QByteArray>{"waits"});
    }

    void debuggingIsKeptWhenAskedFor()
    {
        {
            RunLog log(folder("log"));
            QSignalSpy added(&log, &RunLog::added);
            log.add(LogCode::Debug, QStringLiteral("hidden"));
            QCOMPARE(added.size(), 0);
            log.setDebugLogging(true);
            log.add(LogCode::Debug, QStringLiteral("shown"));
            QCOMPARE(added.size(), 1);
        }
        const auto names = QDir(folder("log")).entryList(QDir::Files);
        QCOMPARE(names.size(), 1);
        QVERIFY(names[0].startsWith(QStringLiteral("debug_")));
        QCOMPARE(messages(Test::contentOf(folder("log") + u'/' + names[0])), QList<QByteArray>{"shown"});
    }

    void whoeverWatchesIsToldOnTheCallersThread()
    {
        RunLog log;
        QThread *where = nullptr;
        connect(
            &log, &RunLog::added, &log, [&where](const LogLine &) { where = QThread::currentThread(); },
            Qt::DirectConnection);
        QThread *caller = nullptr;
        std::thread thread([&] {
            caller = QThread::currentThread();
            log.add(LogCode::Normal, QStringLiteral("x"));
        });
        thread.join();
        QVERIFY(caller && where == caller);
    }

private:
    QString folder(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    QByteArray content(const char *file) const { return Test::contentOf(folder(file)); }
    QByteArray programLog(const char *name) const
    {
        const QDir dir(folder(name));
        QByteArray all;
        for (const auto &file : dir.entryList(QDir::Files, QDir::Name))
            all += Test::contentOf(dir.filePath(file));
        return all;
    }
    static QList<QByteArray> messages(const QByteArray &content)
    {
        QList<QByteArray> texts;
        for (const auto &line : content.split('\n')) {
            if (!line.isEmpty() && !line.startsWith("Timestamp"))
                texts.append(line.mid(line.lastIndexOf(';') + 1));
        }
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(RunLogTest)
#include "tst_runlog.moc"
