// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/drivers.h"
#include "instruments/simulation/simulatedpulsegenerator.h"
#include "persistence/settings/settingsstorage.h"
#include "tests/instruments/settingsfolder.h"

#include <QSettings>
#include <QTest>
#include <QtConcurrent>

#include <stdexcept>

using namespace Chirpdeck;

namespace {

DriverInfo pulses(const QString &key)
{
    return {.type = HardwareType::PulseGenerator,
            .key = key,
            .label = QStringLiteral("A pulse generator"),
            .isSimulated = true,
            .make = makeDevice<SimulatedPulseGenerator>};
}

SettingInfo width(double defaultValue)
{
    return {QStringLiteral("minWidth"), QStringLiteral("Shortest pulse"), defaultValue, 0.0, 1.0,
            QStringLiteral("us")};
}

DriverParts partsOf(HardwareType type, const QString &driver, const QString &label = QStringLiteral("main"))
{
    return {.key = HardwareKey(type, label), .driver = driver};
}

} // namespace

class TestDriverRegistry : public QObject
{
    Q_OBJECT

private:
    Test::SettingsFolder m_settings;

private slots:
    void init() { m_settings.clear(); }

    void registrationIsFound()
    {
        DriverRegistry registry;
        QVERIFY(registry.add(pulses(QStringLiteral("Thunder"))));
        const auto *found = registry.find(HardwareType::PulseGenerator, u"Thunder");
        QVERIFY(found);
        QCOMPARE(found->type, HardwareType::PulseGenerator);
        QCOMPARE(found->key, QStringLiteral("Thunder"));
        QCOMPARE(found->label, QStringLiteral("A pulse generator"));
        QVERIFY(found->make);
        QCOMPARE(found->protocols.size(), 1);
        QCOMPARE(found->protocols.first().type, CommType::Virtual);
        QVERIFY(!registry.find(HardwareType::Clock, u"Thunder"));
        QVERIFY(!registry.find(HardwareType::PulseGenerator, u"Lightning"));
        QVERIFY(!registry.contains(HardwareType::PulseGenerator, u"Lightning"));
        QCOMPARE(registry.types(), QList{HardwareType::PulseGenerator});
        QCOMPARE(registry.drivers(HardwareType::PulseGenerator).size(), 1);
        QVERIFY(registry.drivers(HardwareType::AWG).isEmpty());
    }

    void deviceBearsKeyAndDriver()
    {
        DriverRegistry registry;
        QVERIFY(registry.add(pulses(QStringLiteral("Thunder"))));
        const auto made = registry.create(partsOf(HardwareType::PulseGenerator, QStringLiteral("Thunder")));
        QVERIFY(made);
        QVERIFY((*made)->key().text().startsWith(QLatin1String("PulseGenerator.")));
        QCOMPARE((*made)->driver(), QStringLiteral("Thunder"));
    }

    void incompleteAndSecondRegistrationsAreRefused()
    {
        DriverRegistry registry;
        QVERIFY(registry.add(pulses(QStringLiteral("Thunder"))));
        QVERIFY(!registry.add(pulses(QStringLiteral("Thunder"))));
        auto driver = pulses(QString());
        QVERIFY(!registry.add(driver));
        driver = pulses(QStringLiteral("A"));
        driver.label.clear();
        QVERIFY(!registry.add(driver));
        driver = pulses(QStringLiteral("A"));
        driver.type = HardwareType::Unknown;
        QVERIFY(!registry.add(driver));
        driver = pulses(QStringLiteral("A"));
        driver.make = nullptr;
        QVERIFY(!registry.add(driver));
        driver = pulses(QStringLiteral("A"));
        driver.settings = {width(2.0)}; // its range ends at 1
        const auto added = registry.add(driver);
        QVERIFY(!added);
        QVERIFY(added.error().what.contains(QStringLiteral("minWidth")));
        QCOMPARE(registry.drivers(HardwareType::PulseGenerator).size(), 1);
    }

    void driverSettingsGoBeforeThoseOfTheType()
    {
        DriverRegistry registry;
        ArraySettingInfo channels{QStringLiteral("channels"), QStringLiteral("Channels"), {}, {}};
        ArraySettingInfo others{QStringLiteral("others"), QStringLiteral("Others"), {}, {}};
        registry.addType(
            {.type = HardwareType::PulseGenerator,
             .settings = {width(0.5), {QStringLiteral("critical"), QStringLiteral("Critical"), true}},
             .arrays = {channels, others}});
        auto driver = pulses(QStringLiteral("Thunder"));
        driver.settings = {{QStringLiteral("own"), QStringLiteral("Own"), 1}, width(0.25)};
        channels.label = QStringLiteral("Outputs");
        driver.arrays = {channels, {QStringLiteral("extra"), QStringLiteral("Extra"), {}, {}}};
        QVERIFY(registry.add(driver));
        const auto *merged = registry.find(HardwareType::PulseGenerator, u"Thunder");
        QStringList keys;
        for (const auto &setting : merged->settings)
            keys.append(setting.key);
        QCOMPARE(keys, QStringList(
                           {QStringLiteral("own"), QStringLiteral("minWidth"), QStringLiteral("critical")}));
        QCOMPARE(merged->setting(QStringLiteral("minWidth"))->defaultValue.toDouble(), 0.25);
        QStringList arrays;
        for (const auto &array : merged->arrays)
            arrays.append(array.label);
        QCOMPARE(arrays,
                 QStringList({QStringLiteral("Outputs"), QStringLiteral("Others"), QStringLiteral("Extra")}));
    }

    void simulatorOfEveryTypeIsRegistered_data()
    {
        QTest::addColumn<HardwareType>("type");
        QTest::addColumn<QString>("driver");
        const QList<std::pair<HardwareType, const char *>> simulators{
            {HardwareType::FtmwDigitizer, "VirtualFtmwDigitizer"},
            {HardwareType::Clock, "FixedClock"},
            {HardwareType::AWG, "VirtualAwg"},
            {HardwareType::PulseGenerator, "VirtualPulseGenerator"},
            {HardwareType::FlowController, "VirtualFlowController"},
            {HardwareType::GpibController, "VirtualGpibController"},
            {HardwareType::IOBoard, "VirtualIOBoard"},
            {HardwareType::PressureController, "VirtualPressureController"},
            {HardwareType::TemperatureController, "VirtualTemperatureController"},
            {HardwareType::LifDigitizer, "VirtualLifDigitizer"},
            {HardwareType::LifLaser, "VirtualLifLaser"}};
        QCOMPARE(simulators.size(), allHardwareTypes().size());
        for (const auto &[type, driver] : simulators)
            QTest::newRow(driver) << type << QString::fromLatin1(driver);
    }
    void simulatorOfEveryTypeIsRegistered()
    {
        QFETCH(HardwareType, type);
        QFETCH(QString, driver);
        const auto registry = standardDrivers();
        const auto *info = registry->find(type, driver);
        QVERIFY(info);
        QVERIFY(info->isSimulated);
        QVERIFY(info->setting(BC::Key::HW::critical));
        QVERIFY(info->setting(BC::Key::HW::rollingInterval));
        auto parts = partsOf(type, driver);
        parts.settings = DeviceSettings(*info);
        const auto made = registry->create(std::move(parts));
        QVERIFY(made);
        QVERIFY((*made)->isSimulated());
        // Each takes the place of its type.
        InstrumentSet set{Loadout()};
        QVERIFY(set.add(std::move(registry->create(partsOf(type, driver)).value())));
        QCOMPARE(set.all().size(), 1);
        QVERIFY(set.find(HardwareKey(type, QStringLiteral("main"))));
        const auto again = set.add(std::move(registry->create(partsOf(type, driver)).value()));
        QVERIFY(!again);
        QCOMPARE(again.error().where, HardwareKey(type, QStringLiteral("main")).text());
    }

    void unknownAndThrowingDriversGiveAnError()
    {
        DriverRegistry registry;
        auto driver = pulses(QStringLiteral("Thunder"));
        driver.make = [](DriverParts) -> Result<std::unique_ptr<Instrument>> {
            throw std::runtime_error("no licence");
        };
        QVERIFY(registry.add(driver));
        driver = pulses(QStringLiteral("Silent"));
        driver.make = [](DriverParts) -> Result<std::unique_ptr<Instrument>> {
            return std::unique_ptr<Instrument>();
        };
        QVERIFY(registry.add(driver));
        const auto thrown = registry.create(partsOf(HardwareType::PulseGenerator, QStringLiteral("Thunder")));
        QVERIFY(!thrown);
        QVERIFY(thrown.error().what.contains(QStringLiteral("no licence")));
        QCOMPARE(thrown.error().where, QStringLiteral("PulseGenerator.main"));
        QVERIFY(!registry.create(partsOf(HardwareType::PulseGenerator, QStringLiteral("Silent"))));
        const auto unknown = registry.create(partsOf(HardwareType::PulseGenerator, QStringLiteral("Nobody")));
        QVERIFY(!unknown);
        QVERIFY(unknown.error().what.contains(QStringLiteral("Nobody")));
    }

    void driverOfAnotherKindIsRefusedBySet()
    {
        DriverRegistry registry;
        auto driver = pulses(QStringLiteral("Confused"));
        driver.type = HardwareType::AWG;
        QVERIFY(registry.add(driver));
        auto made = registry.create(partsOf(HardwareType::AWG, QStringLiteral("Confused")));
        QVERIFY(made);
        InstrumentSet set{Loadout()};
        const auto added = set.add(std::move(*made));
        QVERIFY(!added);
        QVERIFY(set.all().isEmpty());
    }

    void concurrentRegistrationsAndCreationsAllLand()
    {
        DriverRegistry registry;
        QList<int> numbers(64);
        std::iota(numbers.begin(), numbers.end(), 0);
        QtConcurrent::blockingMap(numbers, [&registry](int &number) {
            if (!registry.add(pulses(QStringLiteral("Driver%1").arg(number))))
                number = -1;
        });
        QVERIFY(!numbers.contains(-1));
        QCOMPARE(registry.drivers(HardwareType::PulseGenerator).size(), 64);
        std::iota(numbers.begin(), numbers.end(), 0);
        QtConcurrent::blockingMap(numbers, [&registry](int &number) {
            const auto made = registry.create(
                partsOf(HardwareType::PulseGenerator, QStringLiteral("Driver%1").arg(number)));
            if (!made || !*made ||
                registry.create(partsOf(HardwareType::PulseGenerator, QStringLiteral("None"))))
                number = -1;
        });
        QVERIFY(!numbers.contains(-1));
    }

    // --- declared settings ---

    void missingSettingsAreWrittenAndStoredOnesKept()
    {
        const auto registry = standardDrivers();
        const auto &driver = *registry->find(HardwareType::PulseGenerator, u"VirtualPulseGenerator");
        const HardwareKey key(HardwareType::PulseGenerator, QStringLiteral("main"));
        QSettings().setValue(QStringLiteral("PulseGenerator.main/numChannels"), 4);
        QSettings().setValue(QStringLiteral("PulseGenerator.main/unknownToTheDriver"),
                             QStringLiteral("kept"));
        {
            DeviceSettingsStore store(key);
            QVERIFY(store.applyRegisteredSettings(driver).isEmpty());
        }
        const QSettings stored;
        QCOMPARE(stored.value(QStringLiteral("PulseGenerator.main/numChannels")).toInt(), 4);
        QCOMPARE(stored.value(QStringLiteral("PulseGenerator.main/maxWidth")).toDouble(), 1e5);
        QCOMPARE(stored.value(QStringLiteral("PulseGenerator.main/critical")).toBool(), true);
        QCOMPARE(stored.value(QStringLiteral("PulseGenerator.main/key")).toString(), key.text());
        QCOMPARE(stored.value(QStringLiteral("PulseGenerator.main/model")).toString(), driver.key);
        QCOMPARE(stored.value(QStringLiteral("PulseGenerator.main/prettyName")).toString(),
                 QStringLiteral("PulseGenerator main (VirtualPulseGenerator)"));
        QCOMPARE(stored.value(QStringLiteral("PulseGenerator.main/unknownToTheDriver")).toString(),
                 QStringLiteral("kept"));
        QCOMPARE(DeviceSettingsStore(key).read(driver).value<int>(QStringLiteral("numChannels")), 4);
    }

    void valuesThatAreNotAllowedAreReportedAndReplaced_data()
    {
        QTest::addColumn<QVariant>("stored");
        QTest::newRow("too many") << QVariant(65);
        QTest::newRow("none") << QVariant(0);
        QTest::newRow("no number") << QVariant(QStringLiteral("many"));
        QTest::newRow("no whole number") << QVariant(2.5);
        QTest::newRow("not a number") << QVariant(QStringLiteral("nan"));
        QTest::newRow("beyond integers") << QVariant(QStringLiteral("99999999999999"));
    }
    void valuesThatAreNotAllowedAreReportedAndReplaced()
    {
        QFETCH(QVariant, stored);
        const auto registry = standardDrivers();
        const auto &driver = *registry->find(HardwareType::PulseGenerator, u"VirtualPulseGenerator");
        const HardwareKey key(HardwareType::PulseGenerator, QStringLiteral("main"));
        QSettings().setValue(QStringLiteral("PulseGenerator.main/numChannels"), stored);
        // Whoever reads without applying first does not see it either.
        QCOMPARE(DeviceSettingsStore(key).read(driver).value<int>(QStringLiteral("numChannels")), 8);
        {
            DeviceSettingsStore store(key);
            const auto findings = store.applyRegisteredSettings(driver);
            QCOMPARE(findings.size(), 1);
            QVERIFY(findings.first().text.contains(QStringLiteral("PulseGenerator.main")));
            QVERIFY(findings.first().text.contains(stored.toString()));
            QVERIFY(findings.first().text.contains(QStringLiteral("1 to 64")));
            QCOMPARE(store.read(driver).value<int>(QStringLiteral("numChannels")), 8);
        }
        QCOMPARE(QSettings().value(QStringLiteral("PulseGenerator.main/numChannels")).toInt(), 8);
        QVERIFY(DeviceSettingsStore(key).applyRegisteredSettings(driver).isEmpty());
    }

    void rowsOfArraysAreCheckedCellByCell()
    {
        const auto registry = standardDrivers();
        const auto &driver = *registry->find(HardwareType::FlowController, u"VirtualFlowController");
        const HardwareKey key(HardwareType::FlowController, QStringLiteral("gas"));
        {
            QSettings settings;
            settings.beginWriteArray(QStringLiteral("FlowController.gas/channels"), 2);
            settings.setArrayIndex(0);
            settings.setValue(QStringLiteral("max"), -3.0);
            settings.setValue(QStringLiteral("units"), QStringLiteral("slm"));
            settings.setArrayIndex(1);
            settings.setValue(QStringLiteral("max"), 20.0);
            settings.setValue(QStringLiteral("decimals"), 1);
            settings.endArray();
        }
        DeviceSettingsStore store(key);
        const auto findings = store.applyRegisteredSettings(driver);
        QCOMPARE(findings.size(), 1);
        const auto rows = store.read(driver).array(QStringLiteral("channels"));
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].at(QStringLiteral("max")).toDouble(), 10000.0);
        QCOMPARE(rows[0].at(QStringLiteral("units")).toString(), QStringLiteral("slm"));
        QCOMPARE(rows[1].at(QStringLiteral("max")).toDouble(), 20.0);
        QCOMPARE(rows[1].at(QStringLiteral("decimals")).toInt(), 1);
        QCOMPARE(rows[1].at(QStringLiteral("units")).toString(), QStringLiteral("sccm"));
    }

    void arraysBeginWithTheirDefaultRows()
    {
        const auto registry = standardDrivers();
        const auto &driver = *registry->find(HardwareType::FlowController, u"VirtualFlowController");
        {
            DeviceSettingsStore store(HardwareKey(HardwareType::FlowController, QStringLiteral("gas")));
            QVERIFY(store.applyRegisteredSettings(driver).isEmpty());
        }
        QCOMPARE(QSettings().value(QStringLiteral("FlowController.gas/channels/size")).toInt(), 4);
    }

    void changesAreCheckedToo()
    {
        const auto registry = standardDrivers();
        const auto &driver = *registry->find(HardwareType::PulseGenerator, u"VirtualPulseGenerator");
        DeviceSettingsStore store(HardwareKey(HardwareType::PulseGenerator, QStringLiteral("main")));
        QVERIFY(store.applyRegisteredSettings(driver).isEmpty());
        QVERIFY(store.change(driver, QStringLiteral("numChannels"), 12));
        QCOMPARE(QSettings().value(QStringLiteral("PulseGenerator.main/numChannels")).toInt(), 12);
        const auto refused = store.change(driver, QStringLiteral("numChannels"), 100);
        QVERIFY(!refused);
        QVERIFY(refused.error().action.contains(QStringLiteral("1 to 64")));
        QVERIFY(!store.change(driver, QStringLiteral("nothing"), 1));
        QCOMPARE(store.read(driver).value<int>(QStringLiteral("numChannels")), 12);
    }

    void onlySupportedProtocolsAreUsed()
    {
        auto driver = pulses(QStringLiteral("Thunder"));
        driver.protocols = {{.type = CommType::Rs232,
                             .timeoutMs = 200,
                             .terminator = "\r\n",
                             .defaults = {{BC::Key::Comm::baudRate, 9600}}},
                            {.type = CommType::Tcp}};
        const HardwareKey key(HardwareType::PulseGenerator, QStringLiteral("main"));
        {
            DeviceSettingsStore store(key);
            QVERIFY(store.applyRegisteredSettings(driver).isEmpty());
            const auto comm = store.read(driver).comm;
            QCOMPARE(comm.type, CommType::Rs232);
            QCOMPARE(comm.timeoutMs, 200);
            QCOMPARE(comm.terminator, QByteArray("\r\n"));
            QCOMPARE(comm.value<int>(BC::Key::Comm::baudRate), 9600);
            QCOMPARE(comm.value<int>(BC::Key::Comm::dataBits), 8);

            CommSettings tcp{CommType::Tcp,
                             500,
                             "\n",
                             {{BC::Key::Comm::ip, QStringLiteral("10.0.0.2")}, {BC::Key::Comm::port, 5025}}};
            QVERIFY(store.changeComm(driver, tcp));
            QCOMPARE(store.read(driver).comm.value<int>(BC::Key::Comm::port), 5025);
            tcp.values[BC::Key::Comm::port] = 70000;
            QVERIFY(!store.changeComm(driver, tcp));
            const auto gpib = store.changeComm(driver, {CommType::Gpib, 500, "\n", {}});
            QVERIFY(!gpib);
            QVERIFY(gpib.error().what.contains(QStringLiteral("gpib")));
        }
        // The other protocol keeps its values beside the one in use.
        QCOMPARE(QSettings().value(QStringLiteral("PulseGenerator.main/commType")).toInt(), 1);
        QCOMPARE(QSettings().value(QStringLiteral("PulseGenerator.main/rs232/baudrate")).toInt(), 9600);
        QSettings().setValue(QStringLiteral("PulseGenerator.main/commType"), 3);
        DeviceSettingsStore store(key);
        QCOMPARE(store.applyRegisteredSettings(driver).size(), 1);
        QCOMPARE(store.read(driver).comm.type, CommType::Rs232);
    }

    void criticalIsWhatTheSettingsSay()
    {
        const auto registry = standardDrivers();
        const auto &driver = *registry->find(HardwareType::FlowController, u"VirtualFlowController");
        auto parts = partsOf(HardwareType::FlowController, driver.key);
        parts.settings = DeviceSettings(driver);
        parts.settings.setValue(BC::Key::HW::critical, false);
        const auto made = registry->create(std::move(parts));
        QVERIFY(made);
        QVERIFY(!(*made)->isCritical());
    }
};

QTEST_GUILESS_MAIN(TestDriverRegistry)
#include "tst_driverregistry.moc"
