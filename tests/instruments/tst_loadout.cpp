// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/instruments/recordingsink.h"
#include "tests/support/testsupport.h"

#include "persistence/settings/settingsstorage.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Chirpdeck;
using Chirpdeck::Test::answer;

class TestLoadout : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings{Test::inMemory()};
    QString settingsFolder() const { return m_settings.filePath(QStringLiteral("ChirpdeckTest")); }

private slots:
    void init()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("ChirpdeckTest"));
        QCoreApplication::setApplicationName(QStringLiteral("Loadouts"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QSettings().clear();
    }

    void simulatedLoadoutIsThereWithoutAnySettings()
    {
        const LoadoutManager manager;
        QCOMPARE(manager.names(), QStringList{QStringLiteral("Simulated")});
        QCOMPARE(manager.defaultName(), QStringLiteral("Simulated"));
        const auto missing = manager.make(QStringLiteral("Basement"));
        QVERIFY(!missing);
        QVERIFY(missing.error().what.contains(QStringLiteral("Basement")));
    }

    void devicesBearBlackchirpsDriverNames()
    {
        const LoadoutManager manager;
        auto set = manager.make(manager.defaultName());
        QVERIFY(set);
        const std::map<QString, QString> expected{
            {QStringLiteral("FtmwDigitizer.virtual"), QStringLiteral("VirtualFtmwDigitizer")},
            {QStringLiteral("Clock.virtual"), QStringLiteral("FixedClock")},
            {QStringLiteral("AWG.virtual"), QStringLiteral("VirtualAwg")},
            {QStringLiteral("PulseGenerator.virtual"), QStringLiteral("VirtualPulseGenerator")},
            {QStringLiteral("FlowController.virtual"), QStringLiteral("VirtualFlowController")},
            {QStringLiteral("PressureController.virtual"), QStringLiteral("VirtualPressureController")},
            {QStringLiteral("TemperatureController.virtual"), QStringLiteral("VirtualTemperatureController")},
        };
        QCOMPARE((*set)->hardware(), expected);
        for (const Instrument *device : (*set)->all()) {
            QVERIFY(device->isSimulated());
            QCOMPARE((*set)->find(device->key()), device);
        }
    }

    void devicesOpenOnTheirThreadsAndComeBack()
    {
        const LoadoutManager manager;
        auto set = std::move(manager.make(manager.defaultName()).value());
        set->startThreads();
        for (Instrument *device : set->all()) {
            QVERIFY(device->thread() != QThread::currentThread());
            QVERIFY(answer(runOn(device, [device] { return device->open(); })));
            QCOMPARE(device->state(), Instrument::State::Ok);
        }
        QVERIFY(set->digitizer->thread() != set->awg->thread());
        set.reset();
    }

    void presetsPassTheChecks_data()
    {
        QTest::addColumn<bool>("upper");
        QTest::newRow("lower sideband") << false;
        QTest::newRow("upper sideband") << true;
    }
    void presetsPassTheChecks()
    {
        QFETCH(bool, upper);
        const LoadoutManager manager;
        const auto set = std::move(manager.make(manager.defaultName()).value());
        const FtmwPreset preset = upper ? kaBandUpperSidebandPreset() : kaBandPreset();
        const auto list = [](const Findings &findings) {
            QStringList texts;
            for (const Finding &finding : findings)
                texts.append(finding.text);
            return texts;
        };
        QCOMPARE(list(preset.rf.validate(FtmwType::Forever, set->outputRange(), preset.digitizer.sampleRate)),
                 QStringList());
        QCOMPARE(list(preset.rf.chirps.validate(set->awg->limits())), QStringList());
        QCOMPARE(list(preset.digitizer.validate(set->digitizer->limits(), 1)), QStringList());
        QVERIFY(!hasErrors(
            set->pulseGenerators.front()->config().validate(set->pulseGenerators.front()->limits(), {})));
        QVERIFY(!hasErrors(
            set->flowControllers.front()->config().validate(set->flowControllers.front()->limits())));
        // OCS lies in the chirp and in the band of the receiver.
        double low = preset.rf.chirpFrequency(preset.rf.chirps.awgFrequencySpan().first);
        double high = preset.rf.chirpFrequency(preset.rf.chirps.awgFrequencySpan().second);
        if (low > high)
            std::swap(low, high);
        QCOMPARE(low, 26500.0);
        QCOMPARE(high, 40000.0);
        QVERIFY(preset.rf.ftSpan(preset.digitizer.sampleRate).contains(36488.81));
    }

    void unknownDriverIsNamed()
    {
        Loadout loadout = simulatedLoadout();
        loadout.devices[2].driver = QStringLiteral("M8195B");
        const auto set = makeInstruments(loadout);
        QVERIFY(!set);
        QVERIFY(set.error().what.contains(QStringLiteral("M8195B")));
        QCOMPARE(set.error().where, QStringLiteral("AWG.virtual"));
        QVERIFY(standardDrivers()->contains(HardwareType::Clock, u"FixedClock"));
        QVERIFY(!standardDrivers()->contains(HardwareType::AWG, u"FixedClock"));
    }

    // --- loadouts in the settings ---

    void loadoutsComeBack()
    {
        const Loadout jet = exampleLoadout(QStringLiteral("Jet; 10 K"));
        {
            LoadoutManager manager;
            QVERIFY(manager.put(jet));
            QVERIFY(manager.put(exampleLoadout(QStringLiteral("Cell"))));
            QVERIFY(manager.setCurrent(jet.name));
            QVERIFY(manager.setDefault(QStringLiteral("Cell")));
        }
        const LoadoutManager manager;
        QCOMPARE(manager.names(),
                 QStringList({QStringLiteral("Simulated"), QStringLiteral("Cell"), jet.name}));
        QCOMPARE(manager.currentName(), jet.name);
        QCOMPARE(manager.defaultName(), QStringLiteral("Cell"));
        const Loadout *read = manager.find(jet.name);
        QVERIFY(read);
        QCOMPARE(read->devices, jet.devices);
        QCOMPARE(read->preset.name, jet.preset.name);
        QVERIFY(read->preset.rf == jet.preset.rf);
        QVERIFY(read->preset.digitizer == jet.preset.digitizer);
        QCOMPARE(read->preset.digitizer.headerKey(), jet.preset.digitizer.headerKey());
        QVERIFY(read->pulseGenerators == jet.pulseGenerators);
        QVERIFY(read->flowControllers == jet.flowControllers);
        QVERIFY(read->pressureControllers == jet.pressureControllers);
        QVERIFY(read->temperatureControllers == jet.temperatureControllers);
        auto set = manager.make(jet.name);
        QVERIFY2(set, set ? "" : qPrintable(set.error().text()));
    }

    void replacedLoadoutsLeaveNothingBehind()
    {
        auto loadout = exampleLoadout(QStringLiteral("Jet"));
        LoadoutManager manager;
        QVERIFY(manager.put(loadout));
        loadout.devices.removeLast();
        loadout.preset.rf.chirps.setChirps({{.startMHz = 1.0, .endMHz = 2.0}}, 1);
        loadout.preset.rf.chirps.markers.clear();
        loadout.preset.rf.removeClock(ClockType::DRClock);
        loadout.temperatureControllers.clear();
        QVERIFY(manager.put(loadout));
        QCOMPARE(manager.names().size(), 2);
        const LoadoutManager again;
        const Loadout *read = again.find(loadout.name);
        QCOMPARE(read->devices, loadout.devices);
        QVERIFY(read->preset.rf == loadout.preset.rf);
        QVERIFY(read->temperatureControllers.isEmpty());
    }

    void pointersNeverDangle()
    {
        LoadoutManager manager;
        for (const auto *name : {"A", "B", "C"})
            QVERIFY(manager.put(exampleLoadout(QString::fromLatin1(name))));
        QVERIFY(manager.setDefault(QStringLiteral("B")));
        QVERIFY(manager.setCurrent(QStringLiteral("A")));
        QVERIFY(!manager.setCurrent(QStringLiteral("Z")));
        QVERIFY(!manager.setDefault(QStringLiteral("Z")));
        QCOMPARE(manager.currentName(), QStringLiteral("A"));

        // The default takes the place of the current one, and the built-in one that of the default.
        QVERIFY(manager.remove(manager.currentName()));
        QCOMPARE(manager.currentName(), QStringLiteral("B"));
        QVERIFY(manager.rename(manager.currentName(), QStringLiteral("D")));
        QCOMPARE(manager.currentName(), QStringLiteral("D"));
        QCOMPARE(manager.defaultName(), QStringLiteral("D"));
        QCOMPARE(LoadoutManager().currentName(), QStringLiteral("D"));
        QVERIFY(!manager.rename(QStringLiteral("D"), QStringLiteral("C")));
        QVERIFY(!manager.rename(QStringLiteral("nothing"), QStringLiteral("E")));
        QVERIFY(manager.remove(QStringLiteral("D")));
        QCOMPARE(manager.currentName(), QStringLiteral("Simulated"));
        QCOMPARE(manager.defaultName(), QStringLiteral("Simulated"));
        QVERIFY(!manager.remove(QStringLiteral("D")));

        const LoadoutManager again;
        QCOMPARE(again.names(), QStringList({QStringLiteral("Simulated"), QStringLiteral("C")}));
        // Nothing of the removed ones is left in the settings.
        QSettings settings;
        settings.beginGroup(QStringLiteral("Loadouts"));
        auto groups = settings.childGroups();
        groups.removeAll(QStringLiteral("names"));
        QCOMPARE(groups, QStringList{QStringLiteral("C")});
    }

    void theSimulatedLoadoutStays()
    {
        LoadoutManager manager;
        QVERIFY(!manager.put(simulatedLoadout()));
        QVERIFY(!manager.remove(QStringLiteral("Simulated")));
        QVERIFY(!manager.rename(QStringLiteral("Simulated"), QStringLiteral("Mine")));
        for (const auto *name : {"", "  ", "a/b", "a\\b"})
            QVERIFY2(!manager.put(exampleLoadout(QString::fromLatin1(name))), name);
        QCOMPARE(manager.names(), QStringList{QStringLiteral("Simulated")});
    }

    // Looking at loadouts writes nothing.
    void readersLeaveTheSettingsAlone()
    {
        QDir(settingsFolder()).removeRecursively();
        {
            const LoadoutManager manager;
            QVERIFY(manager.make(manager.currentName()));
        }
        QVERIFY(QDir(settingsFolder()).entryList(QDir::Files).isEmpty());
    }

    void settingsThatCannotBeWrittenAreAnError()
    {
        LoadoutManager manager;
        QVERIFY(manager.put(exampleLoadout(QStringLiteral("A"))));
        QVERIFY(manager.setCurrent(QStringLiteral("A")));
        // A file where the folder should be.
        QVERIFY(QDir(settingsFolder()).removeRecursively());
        QFile obstacle(settingsFolder());
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        obstacle.close();
        QVERIFY(!manager.put(exampleLoadout(QStringLiteral("B"))));
        QVERIFY(!manager.setCurrent(QStringLiteral("Simulated")));
        QVERIFY(!manager.remove(QStringLiteral("A")));
        QCOMPARE(manager.names(), QStringList({QStringLiteral("Simulated"), QStringLiteral("A")}));
        QCOMPARE(manager.currentName(), QStringLiteral("A"));
        QVERIFY(obstacle.remove());
        QVERIFY(manager.put(exampleLoadout(QStringLiteral("B"))));
    }

    // The layout is Blackchirp's, which writes enumerations as numbers and other presets beside this one.
    void loadoutsOfBlackchirpAreRead()
    {
        {
            QSettings its;
            its.beginGroup(QStringLiteral("Loadouts"));
            its.setValue(QStringLiteral("currentLoadout"), QStringLiteral("Lab"));
            its.setValue(QStringLiteral("names/size"), 1);
            its.setValue(QStringLiteral("names/1/name"), QStringLiteral("Lab"));
            its.beginGroup(QStringLiteral("Lab"));
            its.setValue(QStringLiteral("hardwareMap/size"), 2);
            its.setValue(QStringLiteral("hardwareMap/1/HwKey"), QStringLiteral("FtmwDigitizer.main"));
            its.setValue(QStringLiteral("hardwareMap/1/Implementation"), QStringLiteral("M4i2220x8"));
            its.setValue(QStringLiteral("hardwareMap/2/HwKey"), QStringLiteral("PulseGenerator.main"));
            its.setValue(QStringLiteral("hardwareMap/2/Implementation"), QStringLiteral("QC9528"));
            its.setValue(QStringLiteral("ftmwPresetNames/size"), 1);
            its.setValue(QStringLiteral("ftmwPresetNames/1/name"), QStringLiteral("Night"));
            its.beginGroup(QStringLiteral("ftmwPresets/__LastUsed__"));
            its.setValue(QStringLiteral("DigiHwKey"), QStringLiteral("FtmwDigitizer.main"));
            its.setValue(QStringLiteral("rfScalars/ChirpMult"), 4);
            its.setValue(QStringLiteral("rfScalars/DownconversionSideband"), 1);
            its.setValue(QStringLiteral("rfClocks/size"), 1);
            its.setValue(QStringLiteral("rfClocks/1/ClockType"), 1);
            its.setValue(QStringLiteral("rfClocks/1/HwKey"), QStringLiteral("Clock.a"));
            its.setValue(QStringLiteral("rfClocks/1/Output"), 1);
            its.setValue(QStringLiteral("rfClocks/1/MultOperation"), 1);
            its.setValue(QStringLiteral("rfClocks/1/Factor"), 2);
            its.setValue(QStringLiteral("rfClocks/1/FreqMHz"), 500.5);
            its.setValue(QStringLiteral("digiScalars/TriggerEdge"), 1);
            its.setValue(QStringLiteral("digiScalars/RecordLength"), 1000);
        }
        LoadoutManager manager;
        QCOMPARE(manager.currentName(), QStringLiteral("Lab"));
        const Loadout loadout = *manager.find(QStringLiteral("Lab"));
        QCOMPARE(loadout.devices.size(), 2);
        QCOMPARE(loadout.devices[0].driver, QStringLiteral("M4i2220x8"));
        QCOMPARE(loadout.pulseGenerators.size(), 1);
        QCOMPARE(loadout.preset.rf.chirpMult, 4.0);
        QCOMPARE(loadout.preset.rf.downconversionSideband, Sideband::LowerSideband);
        QCOMPARE(loadout.preset.rf.clock(ClockType::DownLO)->rawFreqMHz(), 1001.0);
        QCOMPARE(loadout.preset.digitizer.headerKey(), QStringLiteral("FtmwDigitizer.main"));
        QCOMPARE(loadout.preset.digitizer.triggerEdge, TriggerEdge::FallingEdge);
        QCOMPARE(loadout.preset.digitizer.recordLength, 1000);

        QVERIFY(manager.put(loadout));
        QCOMPARE(QSettings().value(QStringLiteral("Loadouts/Lab/ftmwPresetNames/1/name")).toString(),
                 QStringLiteral("Night"));
    }

private:
    /// A loadout whose settings differ from every default.
    static Loadout exampleLoadout(const QString &name)
    {
        Loadout loadout = simulatedLoadout();
        loadout.name = name;
        auto &rf = loadout.preset.rf;
        rf.awgMult = 3.0;
        rf.upconversionSideband = Sideband::UpperSideband;
        rf.setClock(ClockType::DRClock, {8000.25, ClockOperation::Divide, 2.0,
                                         HardwareKey(HardwareType::Clock, QStringLiteral("virtual")), 3});
        rf.chirps.setChirps(
            {{.startMHz = 100.125, .endMHz = 3000.0, .durationUs = 1.5}, {.durationUs = 0.25, .empty = true}},
            3);
        rf.chirps.intervalUs = 12.5;
        rf.chirps.markers[1].enabled = false;
        rf.chirps.markers[1].timing = MarkerTiming::Absolute;
        auto &digitizer = loadout.preset.digitizer;
        digitizer.byteOrder = ByteOrder::BigEndian;
        digitizer.triggerDelayUs = -0.125;
        digitizer.multiRecord = true;
        digitizer.numRecords = 3;
        digitizer.digitalChannels = {{2, true, true, 4, {}}};
        loadout.pulseGenerators[0].channels[3].mode = PulseChannelMode::DutyCycle;
        loadout.pulseGenerators[0].mode = PulseGenMode::Triggered_Falling;
        loadout.flowControllers[0].channels[1].unit = QStringLiteral("slm");
        loadout.pressureControllers[0].setPoint = 1e-5;
        loadout.temperatureControllers[0].channels[2].name = QStringLiteral("Düse, warm");
        return loadout;
    }
};

QTEST_GUILESS_MAIN(TestLoadout)
#include "tst_loadout.moc"
