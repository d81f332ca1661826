// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutplaces.h"

#include "instruments/loadout/profilemanager.h"

#include <QCoreApplication>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LoadoutPlaces)
};

bool has(const QList<LoadoutDevice> &devices, const HardwareKey &key)
{
    return std::any_of(devices.begin(), devices.end(),
                       [&key](const LoadoutDevice &device) { return device.key == key; });
}

HardwareKey digitizerOf(const QList<LoadoutDevice> &devices)
{
    const auto found = std::find_if(devices.begin(), devices.end(), [](const LoadoutDevice &device) {
        return device.key.type() == HardwareType::FtmwDigitizer;
    });
    return found == devices.end() ? HardwareKey() : found->key;
}

template<typename Config>
void setConfig(QList<Config> &configs, const HardwareKey &key)
{
    const bool known = std::any_of(configs.begin(), configs.end(),
                                   [&key](const Config &config) { return config.key() == key; });
    if (!known)
        configs.append(Config(key));
}

template<typename Config>
void removeConfig(QList<Config> &configs, const HardwareKey &key)
{
    QList<Config> kept;
    for (const auto &config : std::as_const(configs)) {
        if (!(config.key() == key))
            kept.append(config);
    }
    configs = kept;
}

} // namespace

QList<LoadoutPlace> loadoutPlaces(const Loadout &loadout, const DriverRegistry &registry, bool withLif)
{
    const auto needed = requiredTypes(withLif);
    QList<LoadoutPlace> places;
    for (const auto type : allHardwareTypes()) {
        const bool isLif = type == HardwareType::LifDigitizer || type == HardwareType::LifLaser;
        LoadoutPlace place{.type = type,
                           .isNeeded = needed.contains(type),
                           .isSingle = isSingleDeviceType(type),
                           .state = LoadoutPlace::State::Empty,
                           .devices = {},
                           .problem = {}};
        for (const auto &device : loadout.devices) {
            if (device.key.type() == type)
                place.devices.append(device);
        }
        if (place.devices.isEmpty() && isLif && !withLif)
            continue;
        if (!place.devices.isEmpty()) {
            place.state = LoadoutPlace::State::Filled;
        } else if (place.isNeeded) {
            place.state = LoadoutPlace::State::Missing;
            place.problem = Text::tr("Every loadout needs one");
        }
        const auto conflict = [&place](const QString &problem) {
            place.state = LoadoutPlace::State::Conflict;
            place.problem = problem;
        };
        if (place.isSingle && place.devices.size() > 1)
            conflict(Text::tr("There are %1, but there can be one").arg(place.devices.size()));
        for (const auto &device : std::as_const(place.devices)) {
            if (!registry.contains(type, device.driver))
                conflict(Text::tr("There is no driver %1 for %2").arg(device.driver, device.key.text()));
            else if (std::count_if(
                         place.devices.begin(), place.devices.end(),
                         [&device](const LoadoutDevice &other) { return other.key == device.key; }) > 1)
                conflict(Text::tr("%1 is there twice").arg(device.key.text()));
        }
        places.append(place);
    }
    return places;
}

QStringList presetMisfits(const FtmwPreset &preset, const QList<LoadoutDevice> &devices)
{
    QStringList misfits;
    const auto digitizer = digitizerOf(devices);
    if (!digitizer.isEmpty() && !(preset.digitizer.key() == digitizer))
        misfits.append(Text::tr("It is for %1, but the loadout has %2")
                           .arg(preset.digitizer.headerKey(), digitizer.text()));
    for (const auto &[role, clock] : preset.rf.steps().front()) {
        if (clock.isAssigned() && !has(devices, clock.hwKey))
            misfits.append(
                Text::tr("%1 comes from %2, which is not there").arg(enumName(role), clock.hwKey.text()));
    }
    return misfits;
}

void putDevice(Loadout &loadout, const LoadoutDevice &device)
{
    if (isSingleDeviceType(device.key.type())) {
        const auto devices = loadout.devices;
        for (const auto &other : devices) {
            if (other.key.type() == device.key.type())
                removeDevice(loadout, other.key);
        }
    }
    removeDevice(loadout, device.key);
    loadout.devices.append(device);
    switch (device.key.type()) {
    case HardwareType::PulseGenerator:
        setConfig(loadout.pulseGenerators, device.key);
        break;
    case HardwareType::FlowController:
        setConfig(loadout.flowControllers, device.key);
        break;
    case HardwareType::PressureController:
        setConfig(loadout.pressureControllers, device.key);
        break;
    case HardwareType::TemperatureController:
        setConfig(loadout.temperatureControllers, device.key);
        break;
    case HardwareType::IOBoard:
        setConfig(loadout.ioBoards, device.key);
        break;
    default:
        break;
    }
}

void removeDevice(Loadout &loadout, const HardwareKey &key)
{
    loadout.devices.removeIf([&key](const LoadoutDevice &device) { return device.key == key; });
    removeConfig(loadout.pulseGenerators, key);
    removeConfig(loadout.flowControllers, key);
    removeConfig(loadout.pressureControllers, key);
    removeConfig(loadout.temperatureControllers, key);
    removeConfig(loadout.ioBoards, key);
}

FtmwPreset adaptedTo(const FtmwPreset &preset, const QList<LoadoutDevice> &devices)
{
    FtmwPreset adapted = preset;
    const auto digitizer = digitizerOf(devices);
    if (!digitizer.isEmpty() && !(preset.digitizer.key() == digitizer)) {
        FtmwDigitizerConfig config(digitizer);
        const auto &old = preset.digitizer;
        config.analogChannels = old.analogChannels;
        config.digitalChannels = old.digitalChannels;
        config.triggerChannel = old.triggerChannel;
        config.triggerEdge = old.triggerEdge;
        config.triggerDelayUs = old.triggerDelayUs;
        config.triggerLevel = old.triggerLevel;
        config.bytesPerPoint = old.bytesPerPoint;
        config.byteOrder = old.byteOrder;
        config.sampleRate = old.sampleRate;
        config.recordLength = old.recordLength;
        config.blockAverage = old.blockAverage;
        config.numAverages = old.numAverages;
        config.multiRecord = old.multiRecord;
        config.numRecords = old.numRecords;
        config.fidChannel = old.fidChannel;
        adapted.digitizer = config;
    }
    for (const auto &[role, clock] : preset.rf.steps().front()) {
        if (clock.isAssigned() && !has(devices, clock.hwKey)) {
            auto byHand = clock;
            byHand.hwKey = HardwareKey();
            adapted.rf.setClock(role, byHand);
        }
    }
    return adapted;
}

} // namespace Chirpdeck
