// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/modelregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

/// The New run sheet.
class NewRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongNumberStaysAndBlocks()
    {
        NewRunModel model(nullptr);
        QSignalSpy starts(&model, &NewRunModel::startRequested);
        model.setShots(0);
        QCOMPARE(model.shots(), 0.0);
        QVERIFY(!model.valid());
        QVERIFY(!model.start());
        model.setMode(NewRunModel::Open);
        QVERIFY(model.valid());
        QVERIFY(model.start());
        QCOMPARE(starts.at(0).at(0).value<Acquisition::RunRequest>().type, FtmwType::Forever);
    }

    void aRunMayEndAfterATime()
    {
        NewRunModel model(nullptr);
        model.setMode(NewRunModel::Minutes);
        model.setMinutes(0);
        QVERIFY(!model.valid());
        model.setMinutes(90.2);
        QVERIFY(model.valid());
        const auto draft = model.draft();
        QCOMPARE(draft.type, FtmwType::Target_Duration);
        QCOMPARE(draft.targetMinutes, quint64(90));
    }

    void theDraftIsKept()
    {
        NewRunModel model(nullptr);
        QSignalSpy drafts(&model, &NewRunModel::draftChanged);
        model.setTitle(QStringLiteral("  Benzonitrile  in neon "));
        model.setShots(2.5e5);
        QCOMPARE(drafts.count(), 2);
        QCOMPARE(model.title(), QStringLiteral("  Benzonitrile  in neon "));
        QCOMPARE(model.draft().title, QStringLiteral("Benzonitrile in neon"));
        QCOMPARE(model.draft().targetShots, quint64(250000));
    }

    void theTitleLeavesWithItsRun()
    {
        NewRunModel model(nullptr);
        model.setNumber(7);
        model.setTitle(QStringLiteral("Benzonitrile"));
        model.setSample(QStringLiteral("in neon"));
        QVERIFY(model.start());
        // Until the run has its number the start may still fail.
        QCOMPARE(model.title(), QStringLiteral("Benzonitrile"));
        model.setNumber(8);
        QCOMPARE(model.title(), QString());
        QCOMPARE(model.sample(), QStringLiteral("in neon"));
        // A title that was typed for the next run stays.
        model.setTitle(QStringLiteral("Argon"));
        model.setNumber(9);
        QCOMPARE(model.title(), QStringLiteral("Argon"));
    }

    void startReachesTheRun()
    {
        ModelRegistry models;
        models.run.setSetUp(true);
        QSignalSpy starts(&models.run, &RunModel::startRequested);
        QVERIFY(models.newRun.start());
        QCOMPARE(starts.count(), 1);
        models.storage.setFolder({QStringLiteral("/data"), 1e9, 2e9, 77, 0.0});
        QCOMPARE(models.newRun.number(), 77);
        QCOMPARE(models.run.nextNumber(), 77);
    }
};

QTEST_GUILESS_MAIN(NewRunTest)
#include "tst_newrun.moc"
