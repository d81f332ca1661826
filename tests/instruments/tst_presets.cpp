// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutchanges.h"
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/instruments/settingsfolder.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Chirpdeck;

namespace {

const QString lab = QStringLiteral("Lab");
const QString day = QStringLiteral("Day");
const QString night = QStringLiteral("Night");
const QString lastUsed = QStringLiteral("__LastUsed__");
const HardwareKey oscillators(HardwareType::Clock, QStringLiteral("virtual"));

FtmwPreset presetNamed(const QString &name, double awgMult)
{
    auto preset = kaBandPreset();
    preset.name = name;
    preset.rf.awgMult = awgMult;
    preset.digitizer.triggerChannel = 2;
    preset.digitizer.triggerEdge = TriggerEdge::FallingEdge;
    preset.digitizer.blockAverage = true;
    preset.digitizer.numAverages = 7;
    preset.digitizer.digitalChannels = {{1, true, true, 3, {}}};
    return preset;
}

Loadout labLoadout()
{
    auto loadout = simulatedLoadout();
    loadout.name = lab;
    loadout.presets = {presetNamed(day, 1.0), presetNamed(night, 2.0), presetNamed(lastUsed, 3.0)};
    loadout.preset = loadout.presets.first();
    return loadout;
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private:
    Test::SettingsFolder m_settings;

private slots:
    void init() { m_settings.clear(); }

    void loadoutsComeBackWithTheirPresets()
    {
        QVERIFY(LoadoutManager().put(labLoadout()));
        const LoadoutManager manager;
        QCOMPARE(manager.presetNames(lab), QStringList({day, night}));
        QCOMPARE(manager.presetNames(lab, true), QStringList({day, night, lastUsed}));
        QCOMPARE(manager.find(lab)->currentPreset, day);
        QCOMPARE(manager.currentPreset(lab)->name, day);
        for (const auto &wanted : labLoadout().presets) {
            const auto read = manager.preset(lab, wanted.name);
            QVERIFY(read);
            QVERIFY(read->rf == wanted.rf);
            QVERIFY(read->digitizer == wanted.digitizer);
            QCOMPARE(read->digitizer.headerKey(), wanted.digitizer.headerKey());
        }
        QVERIFY(!manager.preset(lab, QStringLiteral("Noon")));
        QVERIFY(!manager.preset(QStringLiteral("Attic"), day));
    }

    void loadoutsWithoutPresetsHaveNone()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        QVERIFY(manager.clearPresets(lab));
        for (const auto *again : {&manager, new LoadoutManager(this)}) {
            QVERIFY(again->presetNames(lab, true).isEmpty());
            QVERIFY(!again->currentPreset(lab));
            QVERIFY(again->find(lab)->currentPreset.isEmpty());
        }
        QVERIFY(!QSettings().allKeys().join(u' ').contains(QStringLiteral("ftmwPresets/")));
    }

    void presetsAreAddedChangedAndRemoved()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        QSignalSpy added(&manager, &LoadoutManager::presetAdded);
        QSignalSpy changed(&manager, &LoadoutManager::presetChanged);
        QSignalSpy removed(&manager, &LoadoutManager::presetRemoved);
        const auto noon = QStringLiteral("Noon");
        QVERIFY(manager.putPreset(lab, presetNamed(noon, 4.0)));
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first(), QVariantList({lab, noon}));
        QVERIFY(manager.putPreset(lab, presetNamed(noon, 5.0)));
        QCOMPARE(added.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(manager.preset(lab, noon)->rf.awgMult, 5.0);
        QVERIFY(manager.removePreset(lab, noon));
        QCOMPARE(removed.size(), 1);
        QVERIFY(!manager.removePreset(lab, noon));
        QVERIFY(!manager.removePreset(lab, QString()));
        QVERIFY(!manager.removePreset(lab, day)); // it is in use
        QCOMPARE(LoadoutManager().presetNames(lab, true), QStringList({day, night, lastUsed}));
        for (const auto *name : {"", " ", "__LastUsed__", "a/b"})
            QVERIFY2(!manager.putPreset(lab, presetNamed(QString::fromLatin1(name), 1.0)), name);
        QVERIFY(!manager.putPreset(QStringLiteral("Attic"), presetNamed(noon, 1.0)));
    }

    void presetsCarryTheTimeOfTheirChange()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        const auto stamp =
            QSettings().value(QStringLiteral("Loadouts/Lab/ftmwPresets/Night/lastModified")).toString();
        const auto time = QDateTime::fromString(stamp, Qt::ISODate);
        QVERIFY(time.isValid());
        QCOMPARE(time.timeSpec(), Qt::UTC);
    }

    void chosenPresetIsWhatRunsUse()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        QSignalSpy chosen(&manager, &LoadoutManager::currentPresetChanged);
        QVERIFY(manager.setCurrentPreset(lab, night));
        QCOMPARE(manager.find(lab)->preset.rf.awgMult, 2.0);
        QVERIFY(manager.setCurrentPreset(lab, night));
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!manager.setCurrentPreset(lab, QStringLiteral("Noon")));
        QVERIFY(manager.setCurrentPreset(lab, lastUsed));
        QCOMPARE(manager.find(lab)->preset.rf.awgMult, 3.0);
        QVERIFY(manager.setCurrentPreset(lab, QString()));
        QVERIFY(!manager.currentPreset(lab));
        QVERIFY(LoadoutManager().find(lab)->currentPreset.isEmpty());
        // What is in use can be replaced, and is used at once.
        QVERIFY(manager.setCurrentPreset(lab, day));
        QVERIFY(manager.putPreset(lab, presetNamed(day, 9.0)));
        QCOMPARE(manager.find(lab)->preset.rf.awgMult, 9.0);
        QCOMPARE(LoadoutManager().find(lab)->preset.rf.awgMult, 9.0);
    }

    void lastUsedIsRemembered()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        QVERIFY(manager.putLastUsed(lab, presetNamed(day, 8.0)));
        QCOMPARE(manager.preset(lab, lastUsed)->rf.awgMult, 8.0);
        QCOMPARE(manager.preset(lab, day)->rf.awgMult, 1.0);
        QCOMPARE(LoadoutManager().preset(lab, lastUsed)->rf.awgMult, 8.0);
        QVERIFY(!manager.putLastUsed(QStringLiteral("Simulated"), presetNamed(day, 8.0)));
    }

    void renamingFollowsThePointer()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        const auto noon = QStringLiteral("Noon");
        QVERIFY(manager.renamePreset(lab, day, noon));
        QCOMPARE(manager.find(lab)->currentPreset, noon);
        QCOMPARE(LoadoutManager().currentPreset(lab)->rf.awgMult, 1.0);
        QVERIFY(!manager.renamePreset(lab, noon, night));
        QVERIFY(!manager.renamePreset(lab, noon, lastUsed));
        QVERIFY(!manager.renamePreset(lab, lastUsed, QStringLiteral("Mine")));
        QVERIFY(!manager.renamePreset(lab, QStringLiteral("Dawn"), QStringLiteral("Dusk")));
        QVERIFY(!manager.renamePreset(lab, noon, QString()));
        QVERIFY(manager.renamePreset(lab, noon, noon));
        QCOMPARE(LoadoutManager().presetNames(lab), QStringList({noon, night}));
    }

    void removedLoadoutsTakeTheirPresetsAlong()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        QVERIFY(manager.setCurrent(lab));
        QVERIFY(manager.setDefault(lab));
        QSignalSpy removed(&manager, &LoadoutManager::loadoutRemoved);
        QSignalSpy current(&manager, &LoadoutManager::currentChanged);
        QSignalSpy defaultName(&manager, &LoadoutManager::defaultChanged);
        QVERIFY(manager.remove(lab));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(current.size(), 1);
        QCOMPARE(defaultName.size(), 1);
        QVERIFY(manager.presetNames(lab, true).isEmpty());
        QVERIFY(!QSettings().allKeys().join(u' ').contains(QStringLiteral("Loadouts/Lab")));
        QVERIFY(manager.put(simulatedWithName(lab)));
        QCOMPARE(LoadoutManager().presetNames(lab, true).size(), 1);
    }

    void loadoutsAreFoundByTheirDevices()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        auto cell = simulatedWithName(QStringLiteral("Cell"));
        cell.devices.removeIf(
            [](const LoadoutDevice &device) { return device.key.type() == HardwareType::AWG; });
        QVERIFY(manager.put(cell));
        const HardwareKey awg(HardwareType::AWG, QStringLiteral("virtual"));
        QCOMPARE(manager.namesWith(awg), QStringList({QStringLiteral("Simulated"), lab}));
        QVERIFY(manager.namesWith(HardwareKey(HardwareType::AWG, QStringLiteral("none"))).isEmpty());
    }

    void clocksAndScalarsAreCopiedApart()
    {
        const HardwareKey other(HardwareType::Clock, QStringLiteral("other"));
        RfConfig from, to;
        from.awgMult = 2.0;
        from.chirpMult = 3.0;
        from.upconversionSideband = from.downconversionSideband = Sideband::LowerSideband;
        from.setClock(ClockType::UpLO, {100.0, ClockOperation::Multiply, 1.0, oscillators, 0});
        from.setClock(ClockType::DownLO, {200.0, ClockOperation::Multiply, 1.0, other, 0});
        to.setClock(ClockType::DRClock, {300.0, ClockOperation::Divide, 2.0, other, 1});
        to.setClock(ClockType::UpLO, {1.0, ClockOperation::Multiply, 1.0, other, 5});
        copyClocks(from, to, {oscillators});
        QCOMPARE(*to.clock(ClockType::UpLO), *from.clock(ClockType::UpLO));
        QVERIFY(!to.clock(ClockType::DownLO));
        QCOMPARE(to.clockFrequency(ClockType::DRClock), 300.0);
        QCOMPARE(to.awgMult, 1.0);
        const auto clocks = to.steps();
        copyRfScalars(from, to);
        QCOMPARE(to.awgMult, 2.0);
        QCOMPARE(to.chirpMult, 3.0);
        QCOMPARE(to.upconversionSideband, Sideband::LowerSideband);
        QCOMPARE(to.downconversionSideband, Sideband::LowerSideband);
        QVERIFY(to.steps() == clocks);
    }

    void whatWillChangeIsListed()
    {
        const auto from = labLoadout();
        QVERIFY(changesBetween(from, from).isEmpty());
        auto to = from;
        to.devices[0].driver = QStringLiteral("MSO64B");
        to.devices.removeIf(
            [](const LoadoutDevice &d) { return d.key.type() == HardwareType::FlowController; });
        to.devices.append(
            {HardwareKey(HardwareType::IOBoard, QStringLiteral("doors")), QStringLiteral("VirtualIOBoard")});
        to.pulseGenerators[0].channels[1].delayUs = 351.0;
        to.preset.rf.chirpMult = 8.0;
        const auto changes = changesBetween(from, to);
        using Kind = LoadoutChange::Kind;
        QList<Kind> kinds;
        for (const auto &change : changes) {
            kinds.append(change.kind);
            QVERIFY(!change.text().isEmpty());
        }
        QCOMPARE(kinds, QList({Kind::DeviceReplaced, Kind::DeviceRemoved, Kind::DeviceAdded, Kind::Setting,
                               Kind::Setting}));
        QCOMPARE(changes[3].object, QStringLiteral("PulseGenerator.virtual"));
        QVERIFY(changes[3].from.startsWith(QStringLiteral("350")));
        QVERIFY(changes[3].to.startsWith(QStringLiteral("351")));
        QCOMPARE(changes[4].to, QStringLiteral("8"));
        // Of these, only the digitizer can change what a preset means.
        const auto drift = ftmwDrift(from, to);
        QCOMPARE(drift.size(), 1);
        QCOMPARE(drift.first().object, QStringLiteral("FtmwDigitizer.virtual"));
    }

    void loadoutsTravelAsFiles()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(labLoadout()));
        const auto path = m_settings.path() + QStringLiteral("/lab.json");
        QVERIFY(manager.exportTo(lab, path));
        QVERIFY(!manager.exportTo(QStringLiteral("Attic"), path));
        const auto second = manager.importFrom(path);
        QVERIFY(second);
        QCOMPARE(*second, QStringLiteral("Lab 2"));
        const LoadoutManager again;
        auto copy = *again.find(*second);
        copy.name = lab;
        QVERIFY(changesBetween(*again.find(lab), copy).isEmpty());
        QCOMPARE(copy.currentPreset, day);
        QCOMPARE(again.presetNames(*second, true), QStringList({day, night, lastUsed}));
        QVERIFY(changesBetween(*again.preset(lab, night), *again.preset(*second, night)).isEmpty());
        QVERIFY(manager.exportTo(QStringLiteral("Simulated"), path));
        QCOMPARE(manager.importFrom(path, QStringLiteral("Copy")).value(), QStringLiteral("Copy"));
        Test::writeFile(path, "{\"name\": \"x\"}");
        const auto refused = manager.importFrom(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().where, path);
        QVERIFY(!manager.importFrom(path + QStringLiteral(".none")));
    }

    // A save is one exchange with the file: whoever reads in between, or after a kill, finds the loadout
    // before or the one after, with the presets that belong to it.
    void defectB52_aKillWhileSavingLeavesOneOfTheTwo()
    {
        auto before = labLoadout();
        auto after = labLoadout();
        after.devices.removeLast();
        after.presets[1].rf.awgMult = 20.0;
        after.presets[2].rf.awgMult = 30.0;
        QVERIFY(LoadoutManager().put(before));
        int olds = 0, news = 0;
        for (int round = 0; round < 40; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                LoadoutManager manager;
                for (;;) {
                    if (!manager.put(after) || !manager.put(before))
                        ::_exit(1);
                }
            }
            ::usleep(static_cast<useconds_t>(3000 + 700 * round));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const LoadoutManager manager;
            const auto *read = manager.find(lab);
            QVERIFY(read);
            const bool isOld = read->devices == before.devices;
            const double of = isOld ? 1.0 : 10.0;
            QCOMPARE(manager.preset(lab, night)->rf.awgMult, 2.0 * of);
            QCOMPARE(manager.preset(lab, lastUsed)->rf.awgMult, 3.0 * of);
            ++(isOld ? olds : news);
        }
        QCOMPARE(olds + news, 40);
    }

private:
    static Loadout simulatedWithName(const QString &name)
    {
        auto loadout = simulatedLoadout();
        loadout.name = name;
        return loadout;
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
