// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/devicesettings.h"
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/profilemanager.h"
#include "instruments/loadout/runtimemap.h"
#include "tests/instruments/settingsfolder.h"

#include <QSet>
#include <QTest>
#include <QtConcurrent>

using namespace Chirpdeck;

namespace {

using Resolution = ProfileManager::Resolution;
using Collision = ProfileManager::Collision;
constexpr auto Pulses = HardwareType::PulseGenerator;
constexpr auto Gas = HardwareType::FlowController;
const QString pulseDriver = QStringLiteral("VirtualPulseGenerator");
const QString gasDriver = QStringLiteral("VirtualFlowController");

/// Two drivers, so that one can take the place of the other.
std::shared_ptr<const DriverRegistry> makeDrivers()
{
    auto registry = std::make_shared<DriverRegistry>();
    const auto standard = standardDrivers();
    for (const auto type : allHardwareTypes()) {
        for (const auto *driver : standard->drivers(type))
            (void)registry->add(*driver);
    }
    auto second = *standard->find(Pulses, pulseDriver);
    second.key = QStringLiteral("OtherPulseGenerator");
    (void)registry->add(second);
    return registry;
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private:
    Test::SettingsFolder m_settings;
    std::shared_ptr<const DriverRegistry> m_drivers = makeDrivers();

private slots:
    void init() { m_settings.clear(); }

    void newProfilesAreActive()
    {
        ProfileManager manager(m_drivers);
        const auto first = manager.create(Pulses, {}, pulseDriver);
        QVERIFY(first);
        QCOMPARE(first->label(), QStringLiteral("Default"));
        QVERIFY(manager.find(*first));
        QCOMPARE(manager.labels(Pulses, true), QStringList{QStringLiteral("Default")});
        QVERIFY(manager.labels(Pulses, false).isEmpty());
        const auto named = manager.create(Pulses, QStringLiteral("main_device"), pulseDriver);
        QVERIFY(named);
        QCOMPARE(named->label(), QStringLiteral("main_device"));
        const auto second = manager.create(Pulses, QStringLiteral("  "), pulseDriver);
        const auto third = manager.create(Pulses, {}, pulseDriver);
        QVERIFY(second && third);
        QCOMPARE(second->label(), QStringLiteral("Main"));
        QCOMPARE(third->label(), QStringLiteral("Primary"));
    }

    void profilesMoveAndGo()
    {
        ProfileManager manager(m_drivers);
        const auto key = manager.create(Pulses, QStringLiteral("A1"), pulseDriver).value();
        QVERIFY(manager.setActive(key, false));
        QCOMPARE(manager.labels(Pulses, false), QStringList{QStringLiteral("A1")});
        QVERIFY(manager.labels(Pulses, true).isEmpty());
        QVERIFY(manager.setActive(key, true));
        QCOMPARE(manager.labels(Pulses, true), QStringList{QStringLiteral("A1")});
        const HardwareKey unknown(Pulses, QStringLiteral("nobody"));
        QVERIFY(!manager.setActive(unknown, true));
        QVERIFY(!manager.remove(unknown));
        QVERIFY(manager.remove(key));
        QVERIFY(!manager.find(key));
        QVERIFY(!manager.remove(key));
    }

    void labelsAreChecked_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const QString &label, LabelProblem problem) {
            QTest::newRow(name) << label << static_cast<int>(problem);
        };
        for (const auto *label : {"validLabel", "main_device", "device-01", "Device123", "a", "A1"})
            row(label, QString::fromLatin1(label), LabelProblem::None);
        row("28 characters", QString(28, u'x'), LabelProblem::None);
        row("64 characters", QString(64, u'x'), LabelProblem::None);
        row("empty", {}, LabelProblem::Empty);
        row("blanks", QStringLiteral("   "), LabelProblem::InvalidCharacters);
        row("inner blank", QStringLiteral("my device"), LabelProblem::InvalidCharacters);
        row("dots", QStringLiteral("my.device"), LabelProblem::ContainsDots);
        row("90 characters", QString(90, u'x'), LabelProblem::TooLong);
        row("digit first", QStringLiteral("1device"), LabelProblem::StartsWithNumber);
        row("underscore first", QStringLiteral("_device"), LabelProblem::StartsWithUnderscore);
        row("hyphen first", QStringLiteral("-device"), LabelProblem::InvalidCharacters);
        row("other letters", QStringLiteral("d\u00fcse"), LabelProblem::InvalidCharacters);
        row("slash", QStringLiteral("a/b"), LabelProblem::InvalidCharacters);
    }
    void labelsAreChecked()
    {
        QFETCH(QString, label);
        QFETCH(int, problem);
        QCOMPARE(static_cast<int>(labelProblem(label)), problem);
        QCOMPARE(labelProblemText(labelProblem(label)).isEmpty(), problem == 0);
        ProfileManager manager(m_drivers);
        QCOMPARE(manager.isAvailable(Pulses, label), problem == 0);
        if (problem == 0 || label.trimmed().isEmpty())
            return;
        const auto made = manager.create(Pulses, label, pulseDriver);
        QVERIFY(!made);
        QVERIFY(manager.profiles().isEmpty());
    }

    void labelsAreUniqueWithinTheirKind()
    {
        ProfileManager manager(m_drivers);
        const auto label = QStringLiteral("main");
        QVERIFY(manager.isAvailable(Pulses, label));
        QVERIFY(manager.create(Pulses, label, pulseDriver));
        QVERIFY(!manager.isAvailable(Pulses, label));
        QVERIFY(manager.isAvailable(Gas, label));
        QVERIFY(manager.create(Gas, label, gasDriver));
        const auto second = manager.create(Pulses, label, pulseDriver);
        QVERIFY(second);
        QCOMPARE(second->label(), QStringLiteral("main_1"));
        QCOMPARE(manager.create(Pulses, label, pulseDriver)->label(), QStringLiteral("main_2"));
        QCOMPARE(manager.labels(Gas, true), QStringList{label});
        QCOMPARE(manager.find(HardwareKey(Gas, label))->driver, gasDriver);
    }

    void collisionsAreNamedAndResolved()
    {
        ProfileManager manager(m_drivers);
        const auto label = QStringLiteral("main");
        const auto other = QStringLiteral("OtherPulseGenerator");
        QCOMPARE(manager.collision(Pulses, label, pulseDriver), Collision::None);
        QVERIFY(manager.create(Pulses, label, pulseDriver));
        QCOMPARE(manager.collision(Pulses, label, pulseDriver), Collision::Restore);
        QCOMPARE(manager.collision(Pulses, label, other), Collision::Replace);
        QVERIFY(!manager.create(Pulses, label, other, Resolution::Refuse));
        QCOMPARE(manager.find(HardwareKey(Pulses, label))->driver, pulseDriver);
        const auto replaced = manager.create(Pulses, label, other, Resolution::Replace);
        QVERIFY(replaced);
        QCOMPARE(replaced->label(), label);
        QCOMPARE(manager.find(*replaced)->driver, other);
        QCOMPARE(manager.profiles(Pulses).size(), 1);
    }

    void driverIsNeeded()
    {
        ProfileManager manager(m_drivers);
        QVERIFY(!manager.create(Pulses, QStringLiteral("a"), {}));
        QVERIFY(!manager.create(HardwareType::Unknown, QStringLiteral("a"), pulseDriver));
        QVERIFY(!manager.create(Gas, QStringLiteral("a"), pulseDriver));
    }

    void profilesComeBack()
    {
        const auto before = QDateTime::currentDateTimeUtc();
        HardwareProfile written;
        {
            ProfileManager manager(m_drivers);
            const auto key = manager.create(Pulses, QStringLiteral("main"), pulseDriver, Resolution::Rename,
                                            QStringLiteral("jet"));
            written = *manager.find(*key);
            written.threaded = true;
            written.scriptPath = QStringLiteral("/opt/pulses.py");
            written.active = false;
            QVERIFY(manager.change(written));
            written = *manager.find(*key);
        }
        QVERIFY(before.secsTo(written.created) < 10 && before.secsTo(written.modified) < 10);
        QVERIFY(written.created <= written.modified);
        const ProfileManager manager(m_drivers);
        QCOMPARE(manager.profiles(), QList{written});
        const QSettings stored;
        QCOMPARE(
            stored.value(QStringLiteral("HardwareProfiles/PulseGenerator.main/implementation")).toString(),
            pulseDriver);
        QCOMPARE(stored.value(QStringLiteral("HardwareProfiles/PulseGenerator.main/active")).toBool(), false);
        QCOMPARE(stored.value(QStringLiteral("HardwareProfiles/PulseGenerator.main/description")).toString(),
                 QStringLiteral("jet"));
    }

    void profilesOfBlackchirpLoad()
    {
        QSettings().setValue(QStringLiteral("HardwareProfiles/PulseGenerator.Default/implementation"),
                             pulseDriver);
        QSettings().setValue(QStringLiteral("HardwareProfiles/PulseGenerator.NoDriver/active"), true);
        QSettings().setValue(QStringLiteral("HardwareProfiles/PulseGenerator.Unknown/implementation"),
                             QStringLiteral("SomethingElse"));
        QSettings().setValue(QStringLiteral("HardwareProfiles/Nonsense/implementation"), pulseDriver);
        ProfileManager manager(m_drivers);
        QCOMPARE(manager.profiles().size(), 1);
        QVERIFY(manager.profiles().first().active);
        // What this program cannot use is not destroyed.
        QVERIFY(manager.create(Pulses, QStringLiteral("second"), pulseDriver));
        QCOMPARE(QSettings()
                     .value(QStringLiteral("HardwareProfiles/PulseGenerator.Unknown/implementation"))
                     .toString(),
                 QStringLiteral("SomethingElse"));
    }

    void settingsGoWithTheirDevice()
    {
        ProfileManager manager(m_drivers);
        const auto active = manager.create(Pulses, QStringLiteral("active"), pulseDriver).value();
        const auto inactive = manager.create(Pulses, QStringLiteral("inactive"), pulseDriver).value();
        QVERIFY(manager.setActive(inactive, false));
        for (const auto &key : {active, inactive})
            QVERIFY(DeviceSettingsStore(key)
                        .applyRegisteredSettings(*m_drivers->find(Pulses, pulseDriver))
                        .isEmpty());
        QSettings().setValue(QStringLiteral("Elsewhere/value"), 7);
        QVERIFY(manager.remove({active, inactive}));
        QVERIFY(!QSettings().childGroups().contains(inactive.text()));
        // The device still runs, and has its settings until it is gone.
        QVERIFY(QSettings().childGroups().contains(active.text()));
        QVERIFY(manager.deviceRemoved(active));
        QVERIFY(!QSettings().childGroups().contains(active.text()));
        QCOMPARE(QSettings().value(QStringLiteral("Elsewhere/value")).toInt(), 7);
        QVERIFY(ProfileManager(m_drivers).profiles().isEmpty());
    }

    void manyAreChangedAtOnceOrNotAtAll()
    {
        ProfileManager manager(m_drivers);
        QList<HardwareKey> keys;
        for (const auto *label : {"a", "b", "c"})
            keys.append(manager.create(Gas, QString::fromLatin1(label), gasDriver).value());
        QVERIFY(manager.setActive(keys, false));
        QCOMPARE(manager.labels(Gas, false).size(), 3);
        const HardwareKey nobody(Gas, QStringLiteral("nobody"));
        QVERIFY(!manager.setActive({keys[0], nobody}, true));
        QVERIFY(manager.labels(Gas, true).isEmpty());
        QVERIFY(manager.activateOnly({keys[1]}));
        QCOMPARE(manager.labels(Gas, true), QStringList{QStringLiteral("b")});
        QVERIFY(!manager.remove({keys[0], nobody}));
        QVERIFY(manager.remove(keys));
        QVERIFY(manager.profiles().isEmpty());
    }

    void exportClearImportRestores()
    {
        ProfileManager manager(m_drivers);
        const auto key = manager.create(Pulses, QStringLiteral("main"), pulseDriver).value();
        auto profile = *manager.find(key);
        profile.threaded = false;
        profile.className = QStringLiteral("Pulses");
        profile.environmentPath = QStringLiteral("/opt/venv");
        profile.active = false;
        QVERIFY(manager.change(profile));
        profile = *manager.find(key);
        const auto exported = manager.exported();
        QVERIFY(manager.remove(key));
        const auto keys = manager.import(exported);
        QVERIFY(keys);
        QCOMPARE(*keys, QList{key});
        QCOMPARE(manager.find(key), std::optional(profile));
        QCOMPARE(manager.import(exported)->first().label(), QStringLiteral("main_1"));
        QVERIFY(!manager.import("{}"));
        QVERIFY(!manager.import("not json"));
        QCOMPARE(manager.profiles().size(), 2);
    }

    void requiredKindsHaveASystemProfile()
    {
        ProfileManager manager(m_drivers);
        const auto own =
            manager.create(HardwareType::Clock, QStringLiteral("own"), QStringLiteral("FixedClock"));
        QVERIFY(own);
        QVERIFY(manager.ensureSystemProfiles(requiredTypes(true)));
        for (const auto type : requiredTypes(true)) {
            const auto system = manager.find(HardwareKey(type, QStringLiteral("virtual")));
            QVERIFY(system);
            QCOMPARE(system->active, type != HardwareType::Clock);
        }
        QVERIFY(!manager.find(HardwareKey(HardwareType::AWG, QStringLiteral("virtual"))));
        const auto before = manager.profiles();
        QVERIFY(manager.ensureSystemProfiles(requiredTypes(true)));
        QCOMPARE(manager.profiles(), before);
    }

    void concurrentCreationsHaveDistinctLabels()
    {
        ProfileManager manager(m_drivers);
        QList<int> threads(10);
        QtConcurrent::blockingMap(threads, [&manager](int &made) {
            for (int i = 0; i < 5; ++i) {
                made += manager.create(Pulses, {}, pulseDriver).hasValue() ? 1 : 0;
                (void)manager.profiles();
                (void)manager.isAvailable(Pulses, QStringLiteral("Default"));
            }
        });
        QCOMPARE(threads, QList<int>(10, 5));
        const auto labels = manager.labels(Pulses, true);
        QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), 50);
        QCOMPARE(ProfileManager(m_drivers).profiles().size(), 50);
    }

    // --- the devices in use ---

    void mapHoldsWhatIsSet()
    {
        RuntimeMap map(m_drivers);
        const HardwareKey key(Pulses, QStringLiteral("main"));
        QVERIFY(map.current().empty());
        QVERIFY(map.driver(key).isEmpty());
        QVERIFY(map.set(key, pulseDriver));
        QCOMPARE(map.driver(key), pulseDriver);
        QCOMPARE(map.labels(Pulses), QStringList{QStringLiteral("main")});
        QCOMPARE(map.current().begin()->first.text(), QStringLiteral("PulseGenerator.main"));
        QCOMPARE(map.devices(), (QList<LoadoutDevice>{{key, pulseDriver}}));
        map.remove(key);
        QVERIFY(map.labels(Pulses).isEmpty());
        QVERIFY(!map.set(key, QStringLiteral("Nobody")));
        QVERIFY(!map.set(HardwareKey(QStringLiteral("Toaster"), QStringLiteral("main")), pulseDriver));
        QVERIFY(!map.set(HardwareKey(Pulses, QString()), pulseDriver));
        QVERIFY(!map.set(HardwareKey(), pulseDriver));
        QVERIFY(map.current().empty());
    }

    void mapIsRebuiltFromActiveProfiles()
    {
        ProfileManager profiles(m_drivers);
        const auto used = profiles.create(Pulses, QStringLiteral("used"), pulseDriver).value();
        const auto spare = profiles.create(Pulses, QStringLiteral("spare"), pulseDriver).value();
        QVERIFY(profiles.setActive(spare, false));
        const auto laser =
            profiles
                .create(HardwareType::LifLaser, QStringLiteral("laser"), QStringLiteral("VirtualLifLaser"))
                .value();
        RuntimeMap map(m_drivers);
        map.rebuild(profiles);
        QCOMPARE(map.current(), (RuntimeMap::Map{{used, pulseDriver}}));
        map.rebuild(profiles, true);
        QVERIFY(map.current().contains(laser));
        QVERIFY(map.apply({{spare, pulseDriver}}, profiles));
        QCOMPARE(map.current(), (RuntimeMap::Map{{spare, pulseDriver}}));
        QVERIFY(profiles.find(spare)->active);
        QVERIFY(!profiles.find(used)->active);
        QVERIFY(!map.apply({{HardwareKey(Pulses, QStringLiteral("nobody")), pulseDriver}}, profiles));
        QCOMPARE(map.current(), (RuntimeMap::Map{{spare, pulseDriver}}));
        map.clear();
        QVERIFY(map.current().empty());
        QVERIFY(map.driver(spare).isEmpty());
    }

    void mapsAreValidated()
    {
        RuntimeMap map(m_drivers);
        const std::map<QString, QString> good{
            {QStringLiteral("FtmwDigitizer.virtual"), QStringLiteral("VirtualFtmwDigitizer")},
            {QStringLiteral("Clock.virtual"), QStringLiteral("FixedClock")}};
        QVERIFY(map.validate(good, requiredTypes()).isEmpty());
        QCOMPARE(map.validate({}, requiredTypes()).size(), 2);
        const auto with = [&good](const char *key, const char *driver) {
            auto other = good;
            other[QString::fromLatin1(key)] = QString::fromLatin1(driver);
            return other;
        };
        for (const auto &[key, driver] : {std::pair("Clock", "FixedClock"),
                                          {"Toaster.a", "FixedClock"},
                                          {"Clock.a.b", "FixedClock"},
                                          {"Clock.a", ""},
                                          {"Clock.a", "VirtualAwg"},
                                          {"FtmwDigitizer.second", "VirtualFtmwDigitizer"}}) {
            const auto findings = map.validate(with(key, driver), requiredTypes());
            QVERIFY2(findings.size() == 1 && findings.first().isError(), key);
        }
        for (const auto &[key, driver] : good)
            QVERIFY(map.set(HardwareKey::parse(key), driver));
        QVERIFY(map.validate(requiredTypes()).isEmpty());
    }

    void mapStaysConsistentUnderConcurrentUse()
    {
        RuntimeMap map(m_drivers);
        QList<int> numbers(200);
        std::iota(numbers.begin(), numbers.end(), 0);
        QtConcurrent::blockingMap(numbers, [&map](int &number) {
            const HardwareKey key(Gas, QStringLiteral("d%1").arg(number));
            (void)map.set(key, gasDriver);
            (void)map.current();
            if (number % 2)
                map.remove(key);
        });
        QCOMPARE(map.labels(Gas).size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
