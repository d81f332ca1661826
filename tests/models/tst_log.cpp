// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Chirpdeck;

namespace {

LogLine line(const QDateTime &time, LogCode code, const char *text)
{
    return {time, code, QLatin1String(text)};
}

QStringList messages(const LogModel &model)
{
    QStringList all;
    for (int row = 0; row < model.count(); ++row)
        all.append(model.data(model.index(row), LogModel::MessageRole).toString());
    return all;
}

} // namespace

/// The lines of the log as the page shows them.
class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsFirst()
    {
        LogModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto now = QDateTime::currentDateTimeUtc();
        model.add({line(now, LogCode::Normal, "one"), line(now.addMSecs(1), LogCode::Error, "two")});
        model.add({line(now.addMSecs(2), LogCode::Highlight, "three")});
        QCOMPARE(messages(model),
                 QStringList({QStringLiteral("three"), QStringLiteral("two"), QStringLiteral("one")}));
        QCOMPARE(model.data(model.index(1), LogModel::MarkRole).value<Status::State>(), Status::Fault);
        QCOMPARE(model.data(model.index(0), LogModel::WordRole).toString(), QStringLiteral("Done"));
        QCOMPARE(model.faultCount(), 1);
    }

    void theFilesGoBehindWhatIsThere()
    {
        LogModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &LogModel::programWanted);
        model.beginProgram();
        QCOMPARE(wanted.at(0).at(0).toInt(), LogModel::pageLines);
        const auto now = QDateTime::currentDateTimeUtc();
        // The line came in before the file was read, so the file has it as well.
        model.add({line(now.addSecs(1), LogCode::Normal, "live")});
        LogHistory file;
        file.lines = {line(now.addSecs(-20), LogCode::Normal, "old"),
                      line(now.addSecs(-10), LogCode::Warning, "older"),
                      line(now.addSecs(1), LogCode::Normal, "live")};
        file.isComplete = false;
        model.setProgramHistory(file);
        QCOMPARE(messages(model),
                 QStringList({QStringLiteral("live"), QStringLiteral("older"), QStringLiteral("old")}));
        QVERIFY(model.hasOlder());
        model.loadOlder();
        QVERIFY(model.loading());
        QCOMPARE(wanted.at(1).at(0).toInt(), 3 + LogModel::pageLines);
        // Two lines at the moment of the oldest: one of them is here.
        file.lines.insert(file.lines.begin(), line(now.addSecs(-20), LogCode::Normal, "twin"));
        file.lines.insert(file.lines.begin(), line(now.addSecs(-30), LogCode::Error, "first"));
        file.isComplete = true;
        model.setProgramHistory(file);
        QCOMPARE(messages(model),
                 QStringList({QStringLiteral("live"), QStringLiteral("older"), QStringLiteral("old"),
                              QStringLiteral("twin"), QStringLiteral("first")}));
        QVERIFY(!model.hasOlder());
    }

    void filtersCombine()
    {
        LogModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto now = QDateTime::currentDateTimeUtc();
        model.add({line(now, LogCode::Normal, "Neon flow set"),
                   line(now, LogCode::Warning, "Neon flow off target"),
                   line(now, LogCode::Error, "Board: no answer"), line(now, LogCode::Debug, "Q:FLOW?")});
        QVERIFY(!model.filtering());
        model.setOnlyFaults(true);
        QCOMPARE(model.count(), 1);
        model.setOnlyWarnings(true);
        QCOMPARE(model.count(), 2);
        model.setFilter(QStringLiteral("FLOW neon"));
        QCOMPARE(messages(model), QStringList{QStringLiteral("Neon flow off target")});
        // New lines pass the same filters, and are counted all the same.
        model.add({line(now, LogCode::Normal, "Neon flow"), line(now, LogCode::Error, "neon: no flow")});
        QCOMPARE(messages(model),
                 QStringList({QStringLiteral("neon: no flow"), QStringLiteral("Neon flow off target")}));
        QCOMPARE(model.totalCount(), 6);
        QVERIFY(model.filtering());
        model.showAll();
        QCOMPARE(model.count(), 6);
    }

    void unreadAreThoseThatNeedAttention()
    {
        LogModel model(nullptr);
        const auto now = QDateTime::currentDateTimeUtc();
        model.add({line(now, LogCode::Normal, "a"), line(now, LogCode::Highlight, "b")});
        QCOMPARE(model.unreadCount(), 0);
        model.add({line(now, LogCode::Warning, "c")});
        QCOMPARE(model.unreadWorst(), Status::Deviating);
        model.add({line(now, LogCode::Error, "d"), line(now, LogCode::Warning, "e")});
        QCOMPARE(model.unreadCount(), 3);
        QCOMPARE(model.unreadWorst(), Status::Fault);
        model.setLooking(true);
        QCOMPARE(model.unreadCount(), 0);
        model.add({line(now, LogCode::Error, "f")});
        QCOMPARE(model.unreadCount(), 0);
        model.setLooking(false);
        QCOMPARE(model.unreadCount(), 0);
        model.add({line(now, LogCode::Warning, "g")});
        QCOMPARE(model.unreadCount(), 1);
        QCOMPARE(model.unreadWorst(), Status::Deviating);
    }

    void anExperimentHasItsOwnLog()
    {
        LogModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto now = QDateTime::currentDateTimeUtc();
        model.add({line(now, LogCode::Normal, "program")});
        QSignalSpy wanted(&model, &LogModel::experimentWanted);
        model.showExperiment(1481, QStringLiteral("/data/1481"));
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("/data/1481"));
        QCOMPARE(model.count(), 0);
        LogHistory history;
        history.lines = {line(now.addDays(-1), LogCode::Highlight, "Starting experiment 1481")};
        model.setExperimentHistory(QStringLiteral("/data/1480"), Result<LogHistory>(history));
        QCOMPARE(model.count(), 0); // of another one, too late
        model.setExperimentHistory(QStringLiteral("/data/1481"), Result<LogHistory>(history));
        QCOMPARE(messages(model), QStringList{QStringLiteral("Starting experiment 1481")});
        model.add({line(now, LogCode::Normal, "program")});
        QCOMPARE(model.count(), 1);
        model.setRunPath(QStringLiteral("/data/1481"));
        model.add({line(now, LogCode::Normal, "of the run"), line(now, LogCode::Debug, "not in its file")});
        QCOMPARE(model.count(), 2);
        model.showProgram();
        QCOMPARE(model.count(), 4);
    }

    void anUnreadableLogSaysWhy()
    {
        LogModel model(nullptr);
        model.showExperiment(7, QStringLiteral("/gone"));
        model.setExperimentHistory(QStringLiteral("/gone"),
                                   Result<LogHistory>(Error{QStringLiteral("No such file"), {}, {}}));
        QCOMPARE(model.problem(), QStringLiteral("No such file"));
        QVERIFY(!model.loading());
    }

    void memoryIsBounded()
    {
        LogModel model(nullptr);
        const auto now = QDateTime::currentDateTimeUtc();
        const QList<LogLine> many(LogModel::mostLines, line(now, LogCode::Error, "x"));
        model.add(many);
        model.add({line(now, LogCode::Warning, "newest"), line(now, LogCode::Warning, "newest of all")});
        QCOMPARE(model.totalCount(), LogModel::mostLines);
        QCOMPARE(model.count(), LogModel::mostLines);
        QCOMPARE(model.faultCount(), LogModel::mostLines - 2);
        QCOMPARE(model.data(model.index(0), LogModel::MessageRole).toString(),
                 QStringLiteral("newest of all"));
        QVERIFY(model.data(model.index(model.count() - 1), LogModel::MessageRole).isValid());
    }

    void copiesWhatIsShown()
    {
        LogModel model(nullptr);
        QSignalSpy copied(&model, &LogModel::copyRequested);
        const QDateTime time(QDate(2026, 5, 4), QTime(22, 15, 12, 469), QTimeZone::utc());
        model.add({line(time, LogCode::Error, "one"), line(time, LogCode::Normal, "two")});
        model.setOnlyFaults(true);
        QCOMPARE(model.copyAll(), 1);
        QCOMPARE(copied.at(0).at(0).toString(), QStringLiteral("2026-05-04 22:15:12.469\tError\tone"));
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
