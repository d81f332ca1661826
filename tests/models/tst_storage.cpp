// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/storagemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

/// Choosing the data folder.
class StorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyACheckedFolderCanBeChosen()
    {
        StorageModel model(nullptr);
        QSignalSpy checks(&model, &StorageModel::checkRequested),
            choices(&model, &StorageModel::chooseRequested);
        model.propose(QStringLiteral(" /data "));
        QCOMPARE(checks.at(0).at(0).toString(), QStringLiteral("/data"));
        QVERIFY(model.checking());
        model.choose();
        QCOMPARE(choices.count(), 0);
        FolderCheck other;
        other.path = QStringLiteral("/elsewhere");
        other.usable = true;
        model.setCheck(other);
        QVERIFY(model.checking());
        FolderCheck check;
        check.path = QStringLiteral("/data");
        check.problem = QStringLiteral("/data cannot be written");
        model.setCheck(check);
        model.choose();
        QCOMPARE(choices.count(), 0);
        QCOMPARE(model.writeDetail(), QStringLiteral("/data cannot be written"));
        check.usable = true;
        model.setCheck(check);
        model.choose();
        QCOMPARE(choices.at(0).at(0).toString(), QStringLiteral("/data"));
    }

    void theFirstRunsPlaceIsSpelledOut()
    {
        StorageModel model(nullptr);
        model.propose(QStringLiteral("/data"));
        FolderCheck check;
        check.path = QStringLiteral("/data");
        check.usable = true;
        check.nextNumber = 1482;
        check.runsFound = 1481;
        model.setCheck(check);
        QCOMPARE(model.createText(),
                 QStringLiteral("Will be created. Run 1482 goes to /data/experiments/0/1/1482"));
    }

    void lowDrivesAreMarked()
    {
        StorageModel model(nullptr);
        QAbstractItemModelTester tester(model.candidates(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCandidates(
            {{QStringLiteral("/a"), QStringLiteral("A"), {}, 18e9, 120e9, {}},
             {QStringLiteral("/b"), QStringLiteral("B"), {}, 58e9, 64e9, QStringLiteral("Not reachable")}});
        const auto data = [&](int row, int role) {
            return model.candidates()->data(model.candidates()->index(row), role);
        };
        QVERIFY(data(0, FolderListModel::LowRole).toBool());
        QVERIFY(!data(1, FolderListModel::LowRole).toBool());
        QVERIFY(!data(1, FolderListModel::UsableRole).toBool());
    }

    void roomIsRoundedDown()
    {
        StorageModel model(nullptr);
        model.setFolder({QStringLiteral("/data"), 412e9, 931e9, 1483, 6.2e6});
        QCOMPARE(model.roomText(), QString::fromUtf8("Room for about 66\u2009000 runs like the last one"));
        QCOMPARE(model.freeText(), QString::fromUtf8("412\u00A0GB"));
    }
};

QTEST_GUILESS_MAIN(StorageTest)
#include "tst_storage.moc"
