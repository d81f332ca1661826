// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/historymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

HistoryEntry entry(int number, const char *title,
                   HistoryEntry::Outcome outcome = HistoryEntry::Outcome::Complete)
{
    HistoryEntry e;
    e.number = number;
    e.startedAt = QDateTime(QDate(2026, 11, 20), QTime(11, 20)).addSecs(number - 1481);
    e.type = QStringLiteral("ends after shots");
    e.shots = 1000000;
    e.outcome = outcome;
    e.title = QString::fromUtf8(title);
    e.path = QStringLiteral("/data/%1").arg(number);
    return e;
}

QList<int> numbers(const HistoryModel &model)
{
    QList<int> all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.data(model.index(row), HistoryModel::NumberRole).toInt();
    return all;
}

} // namespace

/// The list of runs.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstHoweverTheyArrive()
    {
        HistoryModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add({entry(5, "a"), entry(9, "b")});
        model.add({entry(7, "c"), entry(1, "d")});
        QCOMPARE(numbers(model), (QList<int>{9, 7, 5, 1}));
    }

    void sortsByAnyColumnBothWays()
    {
        HistoryModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        HistoryEntry few = entry(7, "Argon");
        few.shots = 10;
        HistoryEntry many = entry(5, "benzonitrile");
        many.shots = 5000000;
        HistoryEntry early = entry(9, "Cyclohexane");
        early.startedAt = early.startedAt.addDays(-1);
        model.add({few, many, early});
        model.sortBy(HistoryModel::ByTime);
        QCOMPARE(numbers(model), (QList<int>{7, 5, 9}));
        model.sortBy(HistoryModel::ByTime);
        QCOMPARE(numbers(model), (QList<int>{9, 5, 7}));
        model.sortBy(HistoryModel::ByShots);
        QCOMPARE(numbers(model), (QList<int>{5, 9, 7}));
        model.sortBy(HistoryModel::ByTitle);
        QVERIFY(!model.isDescending());
        QCOMPARE(numbers(model), (QList<int>{7, 5, 9}));
        // What arrives later, or changes, finds its place.
        model.sortBy(HistoryModel::ByShots);
        few.shots = 9000000;
        model.add({few, entry(3, "late")});
        QCOMPARE(numbers(model), (QList<int>{7, 5, 9, 3}));
        model.setFilter(QStringLiteral("e"));
        QCOMPARE(numbers(model), (QList<int>{7, 5, 9, 3}));
        model.sortBy(HistoryModel::ByNumber);
        QCOMPARE(numbers(model), (QList<int>{9, 7, 5, 3}));
    }

    void aRowIsReplacedByItsNumber()
    {
        HistoryModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add({entry(5, "running", HistoryEntry::Outcome::Running)});
        model.add({entry(5, "done")});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.data(model.index(0), HistoryModel::OutcomeTextRole).toString(),
                 QStringLiteral("Complete"));
    }

    void everyWordMustMatch()
    {
        HistoryModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(
            {entry(1, "Benzonitrile in neon"), entry(2, "Benzonitrile in argon"), entry(3, "Background")});
        model.setFilter(QStringLiteral("NEON benzo"));
        QCOMPARE(numbers(model), (QList<int>{1}));
        QCOMPARE(model.totalCount(), 3);
        model.add({entry(4, "neon, benzonitrile again"), entry(5, "something else")});
        QCOMPARE(numbers(model), (QList<int>{4, 1}));
        model.add({entry(4, "renamed")});
        QCOMPARE(numbers(model), (QList<int>{1}));
        model.setFilter(QStringLiteral("2026-11-20"));
        QCOMPARE(model.count(), 5);
        model.setFilter(QString());
        QCOMPARE(model.count(), 5);
    }

    void factsReadAsOneLine()
    {
        HistoryModel model(nullptr);
        model.setToday(QDate(2026, 11, 20));
        HistoryEntry run = entry(1481, "Benzonitrile");
        run.simulated = true;
        model.add({run});
        QCOMPARE(model.data(model.index(0), HistoryModel::FactsRole).toString(),
                 QString::fromUtf8("11:20 · 1\u2009000\u2009000 shots · ends after shots · Simulated"));
        QCOMPARE(model.data(model.index(0), HistoryModel::DayRole).toString(), QStringLiteral("Today"));
    }

    void unreadableRunsSayWhy()
    {
        HistoryModel model(nullptr);
        HistoryEntry bad = entry(3, "", HistoryEntry::Outcome::Unreadable);
        bad.error = QStringLiteral("header.csv is missing");
        model.add({bad});
        QCOMPARE(model.data(model.index(0), HistoryModel::FactsRole).toString(),
                 QStringLiteral("header.csv is missing"));
        QVERIFY(!model.data(model.index(0), HistoryModel::ReadableRole).toBool());
    }

    void interruptedRunsAreOffered()
    {
        HistoryModel model(nullptr);
        model.add({entry(8, "x", HistoryEntry::Outcome::Interrupted),
                   entry(6, "y", HistoryEntry::Outcome::Interrupted)});
        QSignalSpy finish(&model, &HistoryModel::finishRequested);
        QCOMPARE(model.interruptedNumber(), 8);
        QSignalSpy goOn(&model, &HistoryModel::continueRequested);
        model.continueInterrupted();
        QCOMPARE(goOn.at(0).at(0).toInt(), 8);
        model.finishInterrupted();
        QCOMPARE(finish.at(0).at(0).toString(), QStringLiteral("/data/8"));
        model.keepInterrupted();
        QCOMPARE(model.interruptedNumber(), 6);
        model.keepInterrupted();
        QCOMPARE(model.interruptedNumber(), 0);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
