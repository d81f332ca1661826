// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/adddevicemodel.h"
#include "instruments/loadout/drivers.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

/// How a device is described before it is there.
class AddDeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<AddDeviceModel>(nullptr);
        AddDeviceModel::Surroundings surroundings;
        surroundings.registry = standardDrivers();
        surroundings.isFree = [](HardwareType, const QString &label) {
            return label != QLatin1String("Taken");
        };
        surroundings.freeLabel = [](HardwareType) { return QStringLiteral("Main"); };
        surroundings.controllers = [] { return QList<HardwareKey>(); };
        m_model->setSurroundings(surroundings);
        m_model->setLoadouts({QStringLiteral("Ka band")}, {});
        m_model->begin();
    }

    void nothingIsChosenForTheUser()
    {
        QVERIFY(!m_model->hasDraft());
        QVERIFY(!m_model->steps()->canNext());
        m_model->setKind(static_cast<int>(HardwareType::FlowController));
        QVERIFY(m_model->steps()->canNext());
        m_model->steps()->next();
        QVERIFY(!m_model->steps()->canNext());
    }
    void finishWaitsForWhatTheConnectionNeeds()
    {
        chooseMks();
        QVERIFY(!m_model->steps()->canFinish());
        QSignalSpy finish(m_model.get(), &AddDeviceModel::finishRequested);
        m_model->finish();
        QCOMPARE(finish.count(), 0);
        m_model->choosePort(QStringLiteral("/dev/ttyUSB0"));
        QVERIFY(m_model->steps()->canFinish());
        m_model->finish();
        m_model->finish(); // a second tap is no second device
        QCOMPARE(finish.count(), 1);
        QCOMPARE(m_model->comm().value<QString>(BC::Key::Comm::rs232id), QStringLiteral("/dev/ttyUSB0"));
    }
    void labelsAreCheckedWhereTheyAreTyped_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QStringLiteral("Main") << true;
        QTest::newRow("with a number") << QStringLiteral("Mks-2_b") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << QStringLiteral("a b") << false;
        QTest::newRow("dot") << QStringLiteral("a.b") << false;
        QTest::newRow("number first") << QStringLiteral("2nd") << false;
        QTest::newRow("underscore first") << QStringLiteral("_a") << false;
        QTest::newRow("too long") << QString(65, QLatin1Char('a')) << false;
        QTest::newRow("taken") << QStringLiteral("Taken") << false;
    }
    void labelsAreCheckedWhereTheyAreTyped()
    {
        QFETCH(QString, label);
        QFETCH(bool, good);
        chooseMks();
        m_model->choosePort(QStringLiteral("/dev/ttyUSB0"));
        m_model->setLabel(label);
        QCOMPARE(m_model->labelProblem().isEmpty(), good);
        QCOMPARE(m_model->steps()->canFinish(), good);
    }
    void aDraftSurvivesItsFile()
    {
        chooseMks();
        m_model->choosePort(QStringLiteral("/dev/ttyUSB0"));
        m_model->setLabel(QStringLiteral("Gas"));
        m_model->setLoadoutIndex(1);
        m_model->steps()->next();
        const auto draft = m_model->draft();
        AddDeviceModel other(nullptr);
        AddDeviceModel::Surroundings surroundings;
        surroundings.registry = standardDrivers();
        other.setSurroundings(surroundings);
        other.setLoadouts({QStringLiteral("Ka band")}, {});
        other.setDraft(DeviceDraft::fromJson(draft.toJson()));
        QCOMPARE(other.draft(), draft);
        QCOMPARE(other.chosenPort(), QStringLiteral("/dev/ttyUSB0"));
        QCOMPARE(other.steps()->current(), m_model->steps()->current());
        QCOMPARE(other.loadoutIndex(), 1);
    }
    void aDriverThatIsGoneIsChosenAnew()
    {
        DeviceDraft draft;
        draft.type = HardwareType::FlowController;
        draft.driver = QStringLiteral("NoSuchDriver");
        draft.step = 4;
        draft.reached = 4;
        m_model->setDraft(draft);
        QCOMPARE(m_model->steps()->current(), static_cast<int>(AddDeviceModel::ModelStep));
        QVERIFY(!m_model->steps()->canFinish());
    }
    void aTestThatIsOutdatedCountsNoMore()
    {
        chooseMks();
        m_model->choosePort(QStringLiteral("/dev/ttyUSB0"));
        m_model->setTest({AddDeviceModel::Answered, {}, {}, QStringLiteral("946"), {}});
        m_model->choosePort(QStringLiteral("/dev/ttyUSB1"));
        QCOMPARE(m_model->testState(), AddDeviceModel::Untested);
    }
    void aConnectionThatIsNotDescribedIsNotTried()
    {
        chooseMks();
        QSignalSpy asked(m_model.get(), &AddDeviceModel::testRequested);
        m_model->test();
        QCOMPARE(asked.count(), 0);
        QCOMPARE(m_model->testState(), AddDeviceModel::Failed);
        m_model->choosePort(QStringLiteral("/dev/ttyUSB0"));
        m_model->test();
        m_model->test();
        QCOMPARE(asked.count(), 1);
    }
    void aRefusalKeepsWhatWasEntered()
    {
        chooseMks();
        m_model->choosePort(QStringLiteral("/dev/ttyUSB0"));
        m_model->finish();
        m_model->setFinished(QStringLiteral("The disk is full"));
        QVERIFY(m_model->hasDraft());
        QCOMPARE(m_model->problem(), QStringLiteral("The disk is full"));
        QSignalSpy finished(m_model.get(), &AddDeviceModel::finished);
        m_model->finish();
        m_model->setFinished({});
        QCOMPARE(finished.count(), 1);
        QVERIFY(!m_model->hasDraft());
        QCOMPARE(m_model->steps()->current(), 0);
    }
    void anotherKindBeginsAnew()
    {
        chooseMks();
        m_model->setKind(static_cast<int>(HardwareType::Clock));
        QVERIFY(m_model->driver().isEmpty());
        QVERIFY(m_model->label().isEmpty());
        QVERIFY(!m_model->drivers().isEmpty());
    }

private:
    void chooseMks()
    {
        m_model->setKind(static_cast<int>(HardwareType::FlowController));
        m_model->setDriver(QStringLiteral("Mks946"));
        QCOMPARE(m_model->label(), QStringLiteral("Main"));
    }

    std::unique_ptr<AddDeviceModel> m_model;
};

QTEST_GUILESS_MAIN(AddDeviceTest)
#include "tst_adddevice.moc"
