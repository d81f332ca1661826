// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/devicemodel.h"
#include "backend/models/fieldlistmodel.h"
#include "backend/models/settingfields.h"
#include "instruments/loadout/drivers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Chirpdeck;

namespace {

QString problemOf(const FieldListModel &fields, int row)
{
    return fields.data(fields.index(row), FieldListModel::ProblemRole).toString();
}

} // namespace

/// What is typed is checked where it is typed, and staged until it is applied.
class FieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fields = std::make_unique<FieldListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_fields.get());
        m_fields->setFields({{.key = QStringLiteral("gap"),
                              .label = QStringLiteral("Gap"),
                              .kind = Field::Kind::Integer,
                              .value = 10,
                              .min = 1,
                              .max = 100,
                              .unit = QStringLiteral("ms")},
                             {.key = QStringLiteral("host"),
                              .label = QStringLiteral("Host"),
                              .value = QString(),
                              .required = true},
                             {.key = QStringLiteral("speed"),
                              .label = QStringLiteral("Speed"),
                              .kind = Field::Kind::Choice,
                              .value = 9600,
                              .choices = {QStringLiteral("4800"), QStringLiteral("9600")},
                              .choiceValues = {4800, 9600}}});
    }
    void cleanup()
    {
        m_tester.reset();
        m_fields.reset();
    }

    void aValueOutOfRangeStaysWithItsProblem()
    {
        m_fields->setNumber(0, 101.0);
        QCOMPARE(m_fields->value(QStringLiteral("gap")).toInt(), 101);
        QVERIFY(problemOf(*m_fields, 0).contains(QStringLiteral("100")));
        m_fields->setNumber(0, 100.0);
        QVERIFY(problemOf(*m_fields, 0).isEmpty());
    }
    void whatIsNeededIsAskedFor()
    {
        QVERIFY(m_fields->problem().startsWith(QStringLiteral("Host")));
        m_fields->setText(1, QStringLiteral("   "));
        QVERIFY(!m_fields->problem().isEmpty());
        m_fields->setText(1, QStringLiteral("192.168.0.5"));
        QVERIFY(m_fields->problem().isEmpty());
    }
    void editsAreStagedAndCanBeTakenBack()
    {
        QCOMPARE(m_fields->changedCount(), 0);
        m_fields->setNumber(0, 20.0);
        m_fields->setChoice(2, 0);
        QCOMPARE(m_fields->changedCount(), 2);
        const auto change = m_fields->changes().constFirst().toMap();
        QCOMPARE(change[QStringLiteral("from")].toString(), QStringLiteral("10\u00a0ms"));
        QCOMPARE(change[QStringLiteral("to")].toString(), QStringLiteral("20\u00a0ms"));
        m_fields->revert();
        QCOMPARE(m_fields->changedCount(), 0);
        QCOMPARE(m_fields->value(QStringLiteral("speed")).toInt(), 9600);
        m_fields->setNumber(0, 30.0);
        m_fields->accept();
        QCOMPARE(m_fields->changedCount(), 0);
        QCOMPARE(m_fields->value(QStringLiteral("gap")).toInt(), 30);
    }
    void aLockedFieldCannotBeChanged()
    {
        m_fields->setFields({{.key = QStringLiteral("channels"),
                              .label = QStringLiteral("Channels"),
                              .kind = Field::Kind::Integer,
                              .value = 4,
                              .lockedReason = QStringLiteral("It is fixed")}});
        m_fields->setNumber(0, 8.0);
        QCOMPARE(m_fields->value(QStringLiteral("channels")).toInt(), 4);
    }
    // Every driver, so that no declared default is refused by the page that shows it.
    void whatDriversDeclareIsSoundAtItsDefaults()
    {
        const auto drivers = standardDrivers();
        for (const auto type : drivers->types()) {
            for (const auto *driver : drivers->drivers(type)) {
                FieldListModel settings;
                settings.setFields(settingFields(*driver, DeviceSettings(*driver)));
                // What only the user can know, such as the folder of an experiment, has no default.
                if (settings.problem().contains(QStringLiteral("needed")))
                    continue;
                QVERIFY2(settings.problem().isEmpty(),
                         qPrintable(driver->key + QStringLiteral(": ") + settings.problem()));
                QCOMPARE(settings.rowCount(), driver->settings.size());
            }
        }
    }
    void requiredSettingsComeFirst()
    {
        const auto drivers = standardDrivers();
        const auto *driver = drivers->find(HardwareType::FtmwDigitizer, u"MSO64B");
        QVERIFY(driver);
        const auto fields = settingFields(*driver, DeviceSettings(*driver), QStringLiteral("fixed"));
        bool optionalSeen = false;
        for (const auto &field : fields) {
            if (field.lockedReason.isEmpty())
                optionalSeen = true;
            else
                QVERIFY2(!optionalSeen, qPrintable(field.key));
        }
    }
    // What the fields show is what the device gets, for every protocol of every driver.
    void aConnectionSurvivesItsFields()
    {
        const auto drivers = standardDrivers();
        for (const auto type : drivers->types()) {
            for (const auto *driver : drivers->drivers(type)) {
                for (const auto &protocol : driver->protocols) {
                    if (protocol.type == CommType::Virtual || protocol.type == CommType::Custom)
                        continue;
                    const auto comm = defaultComm(*driver, protocol.type);
                    FieldListModel fields;
                    fields.setFields(connectionFields(*driver, comm, {}));
                    const auto back = commSettings(protocol.type, fields);
                    QCOMPARE(back.timeoutMs, comm.timeoutMs);
                    QCOMPARE(back.terminator, comm.terminator);
                    for (const auto &[key, value] : comm.values)
                        QVERIFY2(back.values.at(key).toString() == value.toString(),
                                 qPrintable(driver->key + QLatin1Char(' ') + key));
                }
            }
        }
    }
    void aSheetAppliesOnlyWhatIsSoundAndNotLocked()
    {
        DeviceModel device(nullptr);
        device.open(QStringLiteral("FlowController.Main"));
        device.settings()->setFields({{.key = QStringLiteral("gap"),
                                       .label = QStringLiteral("Gap"),
                                       .kind = Field::Kind::Integer,
                                       .value = 10,
                                       .max = 100}});
        QSignalSpy asked(&device, &DeviceModel::applyRequested);
        device.apply();
        QCOMPARE(asked.count(), 0);
        device.settings()->setNumber(0, 1000.0);
        QVERIFY(!device.canApply());
        device.settings()->setNumber(0, 50.0);
        QVERIFY(device.canApply());
        DeviceModel::Description described;
        described.key = QStringLiteral("FlowController.Main");
        described.lockedReason = QStringLiteral("Run 7 uses the devices");
        device.describe(described);
        device.apply();
        QCOMPARE(asked.count(), 0);
        QCOMPARE(device.problem(), QStringLiteral("Run 7 uses the devices"));
        described.lockedReason.clear();
        device.describe(described);
        device.apply();
        QCOMPARE(asked.count(), 1);
        device.setApplied(QStringLiteral("The disk is full"));
        QCOMPARE(device.changedCount(), 1);
        device.setApplied({});
        QCOMPARE(device.changedCount(), 0);
    }
    void stagedEditsStayWhenTheSheetIsClosed()
    {
        DeviceModel device(nullptr);
        device.open(QStringLiteral("FlowController.Main"));
        device.settings()->setFields(
            {{.key = QStringLiteral("gap"), .label = QStringLiteral("Gap"), .value = QStringLiteral("a")}});
        device.settings()->setText(0, QStringLiteral("b"));
        device.open(QStringLiteral("FlowController.Main"));
        QCOMPARE(device.changedCount(), 1);
        device.open(QStringLiteral("Clock.Main"));
        QCOMPARE(device.changedCount(), 0);
    }
    void aSetPointIsPendingUntilTheDeviceAnswers()
    {
        LiveListModel live;
        const QAbstractItemModelTester tester(&live);
        LiveControl neon{.id = QStringLiteral("Flow1"),
                         .label = QStringLiteral("Neon"),
                         .kind = LiveControl::Kind::Number,
                         .reading = {},
                         .unit = {},
                         .value = 50.0,
                         .max = 100.0,
                         .decimals = 1};
        live.setControls({neon});
        QSignalSpy asked(&live, &LiveListModel::setRequested);
        live.set(0, 101.0);
        QCOMPARE(asked.count(), 0);
        live.set(0, 51.0);
        QCOMPARE(asked.count(), 1);
        const auto at = live.index(0);
        QVERIFY(live.data(at, LiveListModel::PendingRole).toBool());
        QCOMPARE(live.data(at, LiveListModel::ValueRole).toDouble(), 51.0);
        live.answered(neon.id, QStringLiteral("Valve is closed"));
        QCOMPARE(live.data(at, LiveListModel::ValueRole).toDouble(), 50.0);
        QCOMPARE(live.data(at, LiveListModel::ProblemRole).toString(), QStringLiteral("Valve is closed"));
        live.set(0, 52.0);
        neon.value = 52.0;
        live.setControls({neon});
        live.answered(neon.id, {});
        QVERIFY(!live.data(at, LiveListModel::RevertTextRole).toString().isEmpty());
        live.revert(0);
        QCOMPARE(asked.last().at(1).toDouble(), 50.0);
    }

private:
    std::unique_ptr<FieldListModel> m_fields;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(FieldsTest)
#include "tst_fields.moc"
