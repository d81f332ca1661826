// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/loadoutmanager.h"
#include "instruments/loadout/profilemanager.h"
#include "instruments/loadout/simulatedloadout.h"
#include "instruments/simulation/peers/peercatalogue.h"
#include "instruments/simulation/peers/peerserver.h"
#include "instruments/simulation/peers/tekscopepeer.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace Chirpdeck::Test {

/// A laboratory whose instruments are peers at pseudo-terminals and sockets: no simulated driver anywhere.
/// They live on the thread of the test. Profiles, connections and the loadout stand in the settings, as the
/// program finds them.
class WireLab
{
public:
    static HardwareKey scopeKey() { return {HardwareType::FtmwDigitizer, QStringLiteral("Scope")}; }
    static HardwareKey downKey() { return {HardwareType::Clock, QStringLiteral("Down")}; }
    static HardwareKey upKey() { return {HardwareType::Clock, QStringLiteral("Up")}; }
    static HardwareKey busKey() { return {HardwareType::GpibController, QStringLiteral("Bus")}; }
    static HardwareKey pulsesKey() { return {HardwareType::PulseGenerator, QStringLiteral("Pulses")}; }
    static HardwareKey gasKey() { return {HardwareType::FlowController, QStringLiteral("Gas")}; }
    static HardwareKey coldKey() { return {HardwareType::TemperatureController, QStringLiteral("Cold")}; }
    static QString loadoutName() { return QStringLiteral("Wires"); }

    /// False when a peer cannot listen or a setting is not taken.
    bool setUp(double triggerHz = 200.0)
    {
        const bool isThere =
            onNetwork(scopeKey(), "mso64b", "MSO64B") && onSerialLine(downKey(), "valon5009", "Valon5009") &&
            onNetwork(busKey(), "prologixgpiblan", "PrologixGpibLan") && onBus(upKey(), "HP83712B", 19) &&
            onNetwork(pulsesKey(), "srsdg645", "SRSDG645") && onSerialLine(gasKey(), "mks647c", "Mks647c") &&
            onSerialLine(coldKey(), "lakeshore218", "Lakeshore218");
        if (!isThere)
            return false;
        static_cast<TekScopePeer &>(peer(scopeKey()).peer()).setTriggerRate(triggerHz);
        LoadoutManager loadouts;
        return change(coldKey(), BC::Key::HW::critical, false) && loadouts.put(loadout()).hasValue() &&
               loadouts.setCurrent(loadoutName()).hasValue();
    }

    PeerServer &peer(const HardwareKey &key) { return *m_peers.at(key); }
    void unplug(const HardwareKey &key) { peer(key).setMisbehaviour(Misbehaviour::Unplugged); }

    static Loadout loadout(const QString &name = loadoutName())
    {
        Loadout loadout;
        loadout.name = name;
        loadout.devices = {
            {scopeKey(), QStringLiteral("MSO64B")},        {downKey(), QStringLiteral("Valon5009")},
            {busKey(), QStringLiteral("PrologixGpibLan")}, {upKey(), QStringLiteral("HP83712B")},
            {pulsesKey(), QStringLiteral("SRSDG645")},     {gasKey(), QStringLiteral("Mks647c")},
            {coldKey(), QStringLiteral("Lakeshore218")}};
        FtmwPreset preset = kaBandPreset();
        preset.rf.setClock(ClockType::UpLO, {11520.0, ClockOperation::Multiply, 2.0, upKey(), 0});
        preset.rf.setClock(ClockType::DownLO, {40960.0, ClockOperation::Multiply, 8.0, downKey(), 0});
        FtmwDigitizerConfig digitizer(scopeKey());
        for (int index = 1; index <= 4; ++index)
            digitizer.analogChannels.append(
                {.index = index, .enabled = false, .fullScale = 0.05, .verticalOffset = 0.0, .name = {}});
        digitizer.setFidChannel(1);
        digitizer.triggerLevel = 0.3;
        digitizer.triggerDelayUs = 2.5;
        digitizer.sampleRate = 50e9;
        digitizer.recordLength = 5000;
        preset.digitizer = digitizer;
        loadout.preset = preset;
        PulseGeneratorConfig pulses(pulsesKey());
        pulses.repRateHz = 10.0;
        pulses.pulsing = true;
        pulses.channels = QList<PulseChannel>(4);
        for (int channel = 0; channel < 4; ++channel)
            pulses.channels[channel].name = QStringLiteral("Ch%1").arg(channel + 1);
        pulses.channels[0].setRole(PulseRole::Gas);
        pulses.channels[0].enabled = true;
        pulses.channels[0].widthUs = 900.0;
        pulses.channels[1].setRole(PulseRole::AWG);
        pulses.channels[1].enabled = true;
        pulses.channels[1].delayUs = 350.0;
        pulses.channels[1].widthUs = 50.0;
        loadout.pulseGenerators = {pulses};
        return loadout;
    }

private:
    bool onNetwork(const HardwareKey &key, const char *peerName, const char *driver)
    {
        m_peers[key] = std::make_unique<PeerServer>(findPeer(QLatin1String(peerName))->make());
        const auto port = m_peers[key]->listenTcp();
        return port &&
               connectTo(key, driver, CommType::Tcp,
                         {{BC::Key::Comm::ip, QStringLiteral("127.0.0.1")}, {BC::Key::Comm::port, *port}});
    }
    bool onSerialLine(const HardwareKey &key, const char *peerName, const char *driver)
    {
        m_peers[key] = std::make_unique<PeerServer>(findPeer(QLatin1String(peerName))->make());
        const auto path = m_peers[key]->listenPty(m_folder.filePath(key.text()));
        return path && connectTo(key, driver, CommType::Rs232, {{BC::Key::Comm::rs232id, *path}});
    }
    bool onBus(const HardwareKey &key, const char *driver, int address)
    {
        return connectTo(
            key, driver, CommType::Gpib,
            {{BC::Key::Comm::gpibController, busKey().text()}, {BC::Key::Comm::gpibAddress, address}});
    }
    const DriverInfo &info(const HardwareKey &key, const char *driver) const
    {
        return *m_drivers->find(key.type(), QString::fromLatin1(driver));
    }
    bool connectTo(const HardwareKey &key, const char *driver, CommType type, const SettingsMap &place)
    {
        m_names[key] = QLatin1String(driver);
        const DriverInfo &described = info(key, driver);
        const ProtocolInfo *protocol = described.protocol(type);
        ProfileManager profiles(m_drivers);
        DeviceSettingsStore store(key);
        (void)store.applyRegisteredSettings(described);
        return protocol &&
               profiles.create(key.type(), key.label(), described.key, ProfileManager::Resolution::Refuse)
                   .hasValue() &&
               store.changeComm(described, {type, protocol->timeoutMs, protocol->terminator, place})
                   .hasValue();
    }
    bool change(const HardwareKey &key, const QString &setting, const QVariant &value)
    {
        const QByteArray driver = m_names.at(key).toLatin1();
        return DeviceSettingsStore(key).change(info(key, driver.constData()), setting, value).hasValue();
    }

    QTemporaryDir m_folder;
    const std::shared_ptr<const DriverRegistry> m_drivers = standardDrivers();
    std::map<HardwareKey, std::unique_ptr<PeerServer>> m_peers;
    std::map<HardwareKey, QString> m_names;
};

} // namespace Chirpdeck::Test
