// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/instruments/recordingsink.h"

#include <QTest>

using namespace Chirpdeck;
using Chirpdeck::Test::answer;

class TestLoadout : public QObject
{
    Q_OBJECT

private slots:
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
        QVERIFY(findDriver(HardwareType::Clock, u"FixedClock"));
        QVERIFY(!findDriver(HardwareType::AWG, u"FixedClock"));
    }
};

QTEST_GUILESS_MAIN(TestLoadout)
#include "tst_loadout.moc"
