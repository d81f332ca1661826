// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/drivers.h"
#include "instruments/loadout/loadoutplaces.h"
#include "instruments/loadout/simulatedloadout.h"
#include "tests/support/testsupport.h"

#include <QTest>

namespace Chirpdeck {

using State = LoadoutPlace::State;

/// What a loadout lacks, and which presets fit it.
class TestLoadoutPlaces : public QObject
{
    Q_OBJECT

private slots:
    void simulatedLoadoutLacksNothing();
    void whatIsNeededIsMissing();
    void twoOfOneIsAConflict();
    void anUnknownDriverIsAConflict();
    void devicesBringAndTakeTheirSettings();
    void presetsFollowTheDevices();

private:
    LoadoutPlace at(const Loadout &loadout, HardwareType type) const
    {
        for (const auto &place : loadoutPlaces(loadout, *m_registry)) {
            if (place.type == type)
                return place;
        }
        return {};
    }

    const std::shared_ptr<const DriverRegistry> m_registry = standardDrivers();
};

void TestLoadoutPlaces::simulatedLoadoutLacksNothing()
{
    for (const auto &place : loadoutPlaces(simulatedLoadout(), *m_registry)) {
        QVERIFY(place.state == State::Filled || place.state == State::Empty);
        QVERIFY(place.problem.isEmpty());
        // Without the laser module there are no places for it.
        QVERIFY(place.type != HardwareType::LifDigitizer && place.type != HardwareType::LifLaser);
    }
    QCOMPARE(at(simulatedLoadout(), HardwareType::GpibController).state, State::Empty);
    QVERIFY(at(simulatedLoadout(), HardwareType::FtmwDigitizer).isNeeded);
}

void TestLoadoutPlaces::whatIsNeededIsMissing()
{
    const Loadout empty;
    QCOMPARE(at(empty, HardwareType::FtmwDigitizer).state, State::Missing);
    QCOMPARE(at(empty, HardwareType::Clock).state, State::Missing);
    QVERIFY(!at(empty, HardwareType::Clock).problem.isEmpty());
    QCOMPARE(at(empty, HardwareType::FlowController).state, State::Empty);
}

void TestLoadoutPlaces::twoOfOneIsAConflict()
{
    auto loadout = simulatedLoadout();
    loadout.devices.append({HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("Main")),
                            QStringLiteral("VirtualFtmwDigitizer")});
    QCOMPARE(at(loadout, HardwareType::FtmwDigitizer).state, State::Conflict);
    // Of clocks there may be many, each once.
    loadout.devices.append(
        {HardwareKey(HardwareType::Clock, QStringLiteral("Main")), QStringLiteral("FixedClock")});
    QCOMPARE(at(loadout, HardwareType::Clock).state, State::Filled);
    loadout.devices.append(
        {HardwareKey(HardwareType::Clock, QStringLiteral("Main")), QStringLiteral("FixedClock")});
    QCOMPARE(at(loadout, HardwareType::Clock).state, State::Conflict);
}

void TestLoadoutPlaces::anUnknownDriverIsAConflict()
{
    auto loadout = simulatedLoadout();
    loadout.devices[1].driver = QStringLiteral("NoSuchClock");
    const auto place = at(loadout, HardwareType::Clock);
    QCOMPARE(place.state, State::Conflict);
    QVERIFY(place.problem.contains(QStringLiteral("NoSuchClock")));
}

void TestLoadoutPlaces::devicesBringAndTakeTheirSettings()
{
    auto loadout = simulatedLoadout();
    const HardwareKey spare(HardwareType::PulseGenerator, QStringLiteral("Spare"));
    const auto pulses = loadout.pulseGenerators[0];
    putDevice(loadout, {spare, QStringLiteral("SRSDG645")});
    QCOMPARE(loadout.pulseGenerators.size(), 2);
    QVERIFY(loadout.pulseGenerators[0] == pulses);
    putDevice(loadout, {spare, QStringLiteral("SRSDG645")});
    QCOMPARE(loadout.pulseGenerators.size(), 2);
    removeDevice(loadout, spare);
    QCOMPARE(loadout.pulseGenerators.size(), 1);
    // One digitizer takes the place of the other.
    const auto before = loadout.devices.size();
    putDevice(loadout,
              {HardwareKey(HardwareType::FtmwDigitizer, QStringLiteral("Main")), QStringLiteral("MSO64B")});
    QCOMPARE(loadout.devices.size(), before);
    QCOMPARE(at(loadout, HardwareType::FtmwDigitizer).state, State::Filled);
}

void TestLoadoutPlaces::presetsFollowTheDevices()
{
    auto loadout = simulatedLoadout();
    QCOMPARE(presetMisfits(loadout.preset, loadout.devices), QStringList());
    const HardwareKey scope(HardwareType::FtmwDigitizer, QStringLiteral("Main"));
    putDevice(loadout, {scope, QStringLiteral("MSO64B")});
    removeDevice(loadout, HardwareKey(HardwareType::Clock, QStringLiteral("virtual")));
    // The digitizer and both LOs.
    QCOMPARE(presetMisfits(loadout.preset, loadout.devices).size(), 3);
    const auto adapted = adaptedTo(loadout.preset, loadout.devices);
    QCOMPARE(presetMisfits(adapted, loadout.devices), QStringList());
    QCOMPARE(adapted.digitizer.key(), scope);
    QCOMPARE(adapted.digitizer.recordLength, loadout.preset.digitizer.recordLength);
    QCOMPARE(adapted.digitizer.fidChannel, loadout.preset.digitizer.fidChannel);
    QCOMPARE(adapted.rf.clockFrequency(ClockType::UpLO), loadout.preset.rf.clockFrequency(ClockType::UpLO));
    QVERIFY(!adapted.rf.clock(ClockType::UpLO)->isAssigned());
}

} // namespace Chirpdeck

QTEST_GUILESS_MAIN(Chirpdeck::TestLoadoutPlaces)
#include "tst_loadoutplaces.moc"
