// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/logfeed.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Chirpdeck;
using Acquisition::RunLog;

namespace {

QString newest(const LogModel &model)
{
    return model.data(model.index(0), LogModel::MessageRole).toString();
}

} // namespace

/// The log from every thread to the page.
class LogFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfEveryThreadArrive()
    {
        RunLog log;
        ModelRegistry models;
        LogFeed feed(log, models);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([&log] {
                for (int i = 0; i < 500; ++i)
                    log.add(LogCode::Normal, QStringLiteral("line"));
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait());
        QTRY_COMPARE(models.log.totalCount(), 2000);
    }

    void theFileAndTheLiveLinesAddUp()
    {
        QTemporaryDir dir;
        {
            RunLog before(dir.filePath(QStringLiteral("log")));
            before.add(LogCode::Warning, QStringLiteral("of the last start"));
        }
        QTest::qSleep(2);
        RunLog log(dir.filePath(QStringLiteral("log")));
        ModelRegistry models;
        LogFeed feed(log, models);
        feed.setFolder(dir.filePath(QStringLiteral("log")));
        QVERIFY(models.log.loading());
        log.add(LogCode::Error, QStringLiteral("of this start"));
        QTRY_VERIFY(!models.log.loading());
        QTRY_COMPARE(models.log.totalCount(), 2);
        QCOMPARE(newest(models.log), QStringLiteral("of this start"));
        QCOMPARE(models.log.unreadCount(), 1); // the old warning was there before
    }

    void anExperimentsLogIsRead()
    {
        QTemporaryDir dir;
        Test::writeFile(
            dir.filePath(QStringLiteral("log.csv")),
            "Timestamp;Epoch_msecs;Code;Message\nx;1777958112469;Highlight;Starting experiment 58.\n");
        RunLog log;
        ModelRegistry models;
        LogFeed feed(log, models);
        models.log.showExperiment(58, dir.path());
        QTRY_COMPARE(models.log.count(), 1);
        models.log.showExperiment(59, dir.filePath(QStringLiteral("nowhere")));
        QTRY_VERIFY(!models.log.problem().isEmpty());
    }

    void debuggingIsSwitchedAtTheSource()
    {
        RunLog log;
        ModelRegistry models;
        LogFeed feed(log, models);
        log.add(LogCode::Debug, QStringLiteral("not kept"));
        models.log.setDebugLogging(true);
        log.add(LogCode::Debug, QStringLiteral("kept"));
        QTRY_COMPARE(models.log.totalCount(), 1);
        QCOMPARE(newest(models.log), QStringLiteral("kept"));
    }

    void itMayEndWhileOthersWrite()
    {
        RunLog log;
        std::atomic<bool> stop = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            while (!stop)
                log.add(LogCode::Normal, QStringLiteral("line"));
        }));
        thread->start();
        for (int i = 0; i < 50; ++i) {
            ModelRegistry models;
            LogFeed feed(log, models);
            QTest::qSleep(1);
        }
        stop = true;
        QVERIFY(thread->wait());
    }
};

QTEST_GUILESS_MAIN(LogFeedTest)
#include "tst_logfeed.moc"
