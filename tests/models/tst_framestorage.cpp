// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/format.h"
#include "backend/models/framestoragemodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

FrameSettings settings()
{
    return {true, QStringLiteral("/data"), QStringLiteral("today"), QStringLiteral("gas"), true};
}

FrameFolder folder()
{
    FrameFolder folder;
    folder.path = QStringLiteral("/data/today");
    folder.baseExists = true;
    folder.writable = true;
    folder.freeBytes = 50e9;
    folder.nextNumber = 7;
    folder.nextFile = QStringLiteral("/data/today/gas_7.npz");
    return folder;
}

} // namespace

/// The panel of the frame storage.
class FrameStorageModelTest : public QObject
{
    Q_OBJECT

private slots:
    void editsAreToldOnceAndTrimmed()
    {
        FrameStorageModel model(nullptr);
        QSignalSpy edited(&model, &FrameStorageModel::edited);
        model.setSettings(settings());
        QCOMPARE(edited.count(), 0);
        model.setName(QStringLiteral(" ocs "));
        model.setName(QStringLiteral("ocs"));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.at(0).at(0).value<FrameSettings>().name, QStringLiteral("ocs"));
    }

    void saysWhyNothingCanBeStored_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("problem");
        QTest::newRow("fine") << QString() << QString();
        QTest::newRow("no base") << QStringLiteral("base") << QStringLiteral("Choose a base folder");
        QTest::newRow("no name") << QStringLiteral("name") << QStringLiteral("Type a name for the files");
        QTest::newRow("gone") << QStringLiteral("gone")
                              << QStringLiteral(
                                     "/data is not there. Connect its drive, or create the folder");
        QTest::newRow("locked") << QStringLiteral("locked")
                                << QStringLiteral(
                                       "/data cannot be written by this user. Choose another folder");
        QTest::newRow("taken")
            << QStringLiteral("taken")
            << QStringLiteral("gas exists and is never replaced. Choose another name, or number the files");
    }

    void saysWhyNothingCanBeStored()
    {
        QFETCH(QString, change);
        QFETCH(QString, problem);
        FrameSettings wanted = settings();
        FrameFolder facts = folder();
        if (change == QLatin1String("base"))
            wanted.base.clear();
        else if (change == QLatin1String("name"))
            wanted.name.clear();
        facts.baseExists = change != QLatin1String("gone");
        facts.writable = change != QLatin1String("locked");
        facts.nameTaken = change == QLatin1String("taken");
        FrameStorageModel model(nullptr);
        model.setSettings(wanted);
        model.setFolderFacts(facts);
        QCOMPARE(model.problem(), problem);
        QCOMPARE(model.canCreate(), change == QLatin1String("gone"));
    }

    void fieldsAreLockedWhileARunOwnsThem()
    {
        FrameStorageModel model(nullptr);
        QVERIFY(!model.locked());
        FrameActivity activity;
        activity.reservedFile = QStringLiteral("gas_7");
        model.setActivity(activity);
        QVERIFY(model.locked());
        QCOMPARE(model.reservedText(), QStringLiteral("gas_7 is held"));
        activity.reservedFile.clear();
        activity.writingFile = QStringLiteral("gas_7");
        activity.writtenBytes = 3e6;
        activity.expectedBytes = 6e6;
        model.setActivity(activity);
        QVERIFY(model.locked());
        QCOMPARE(model.writingText(), QStringLiteral("gas_7, 3.0\u00a0MB of 6.0\u00a0MB"));
        model.setActivity({});
        QVERIFY(!model.locked());
    }

    void tellsHowLongTheRoomLasts()
    {
        FrameStorageModel model(nullptr);
        model.setSettings(settings());
        model.setFolderFacts(folder());
        QVERIFY(!model.low());
        FrameActivity activity;
        activity.writingFile = QStringLiteral("gas_7");
        activity.bytesPerSecond = 100e6;
        model.setActivity(activity);
        QVERIFY(model.freeDetail().contains(QStringLiteral("full in ") + Format::duration(500.0)));
        FrameFolder small = folder();
        small.freeBytes = 5e9;
        model.setFolderFacts(small);
        QVERIFY(model.low());
    }

    void framesThatWereNotStoredAreToldOf()
    {
        FrameStorageModel model(nullptr);
        QVERIFY(model.lostText().isEmpty());
        FrameActivity activity;
        activity.dropped = 3;
        model.setActivity(activity);
        QVERIFY(model.lostText().startsWith(QStringLiteral("3 ")));
        activity.dropped = 0;
        activity.refused = 4;
        model.setActivity(activity);
        QVERIFY(model.lostText().startsWith(QStringLiteral("4 ")));
    }
};

QTEST_GUILESS_MAIN(FrameStorageModelTest)
#include "tst_framestorage.moc"
