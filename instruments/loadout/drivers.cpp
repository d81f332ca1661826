// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/drivers.h"

#include "instruments/awg/awgsettings.h"
#include "instruments/clock/clocksettings.h"
#include "instruments/digitizer/digitizersettings.h"
#include "instruments/flow/flowsettings.h"
#include "instruments/lif/lifsettings.h"
#include "instruments/loadout/profilemanager.h"
#include "instruments/pressure/pressuresettings.h"
#include "instruments/pulsegenerator/pulsegeneratorsettings.h"
#include "instruments/temperature/temperaturesettings.h"
#include "instruments/transport/transportfactory.h"
#include "instruments/transport/unusabletransport.h"

namespace Chirpdeck {

/// All of instruments/drivers.cmake.
QList<DriverInfo> listedDrivers();

namespace {

template<typename Config>
std::shared_ptr<const HeaderStorage> configOf(const QList<Config> &configs, const HardwareKey &key)
{
    for (const Config &config : configs) {
        if (config.key() == key)
            return std::make_shared<Config>(config);
    }
    return nullptr;
}

/// What a loadout says that a device starts from.
std::shared_ptr<const HeaderStorage> initialConfig(const Loadout &loadout, const HardwareKey &key)
{
    switch (key.type()) {
    case HardwareType::PulseGenerator:
        return configOf(loadout.pulseGenerators, key);
    case HardwareType::FlowController:
        return configOf(loadout.flowControllers, key);
    case HardwareType::PressureController:
        return configOf(loadout.pressureControllers, key);
    case HardwareType::TemperatureController:
        return configOf(loadout.temperatureControllers, key);
    case HardwareType::IOBoard:
        return configOf(loadout.ioBoards, key);
    default:
        return nullptr;
    }
}

bool needsTransport(CommType type)
{
    return type == CommType::Tcp || type == CommType::Rs232 || type == CommType::Gpib;
}

/// A thread of its own lets a digitizer wait for shots, and a device that has to.
bool hasOwnThread(const LoadoutDevice &device, const DriverInfo &driver, const PartsSource &source)
{
    if (device.threaded)
        return *device.threaded;
    const auto profile = source.profiles ? source.profiles->find(device.key) : std::nullopt;
    if (profile && profile->threaded)
        return *profile->threaded;
    const auto type = device.key.type();
    return driver.ownThread.value_or(type == HardwareType::FtmwDigitizer ||
                                     type == HardwareType::LifDigitizer);
}

/// What a device talks through. Where it cannot be made, the device says why as soon as it is opened.
std::unique_ptr<Transport> transportOf(InstrumentSet &set, const LoadoutDevice &device,
                                       const DriverInfo &driver, const DeviceSettings &settings,
                                       const PartsSource &source)
{
    TransportContext context;
    context.reservations = set.ports;
    context.controller = [&set, &source](const HardwareKey &key) -> GpibController * {
        if (auto *controller = qobject_cast<GpibController *>(set.find(key)))
            return controller;
        return source.controller ? source.controller(key) : nullptr;
    };
    auto transport = source.transport ? source.transport(device.key, driver, settings)
                                      : makeTransport(device.key, settings.comm, context);
    return transport ? std::move(*transport)
                     : std::unique_ptr<Transport>(std::make_unique<UnusableTransport>(transport.error()));
}

Result<void> addDevice(InstrumentSet &set, const LoadoutDevice &device, const DriverRegistry &registry,
                       const PartsSource &source)
{
    DriverParts parts{.key = device.key, .driver = device.driver};
    bool ownThread = false;
    if (const auto *driver = registry.find(device.key.type(), device.driver)) {
        parts.settings = source.settings ? source.settings(device.key, *driver) : DeviceSettings(*driver);
        parts.config = initialConfig(set.loadout, device.key);
        if (driver->isSimulated) {
            if (!set.bench) {
                set.bench = std::make_shared<SimulatedBench>();
                set.wire(set.loadout.preset.rf);
            }
            parts.bench = set.bench;
        }
        if (needsTransport(parts.settings.comm.type))
            parts.transport = transportOf(set, device, *driver, parts.settings, source);
        ownThread = hasOwnThread(device, *driver, source);
    }
    auto made = registry.create(std::move(parts));
    if (!made)
        return made.error();
    return set.add(std::move(*made), ownThread);
}

} // namespace

std::shared_ptr<const DriverRegistry> standardDrivers()
{
    auto registry = std::make_shared<DriverRegistry>();
    for (TypeInfo type :
         {ftmwDigitizerType(), clockType(), awgType(), pulseGeneratorType(), flowControllerType(),
          pressureControllerType(), temperatureControllerType(), ioBoardType(),
          TypeInfo{.type = HardwareType::GpibController}, lifDigitizerType(), lifLaserType()}) {
        type.settings += commonSettings(type.type);
        registry->addType(type);
    }
    for (const auto &driver : listedDrivers()) {
        if (const auto added = registry->add(driver); !added)
            qFatal("%s", qPrintable(added.error().text()));
    }
    return registry;
}

Result<std::unique_ptr<InstrumentSet>> makeInstruments(const Loadout &loadout, const PartsSource &source)
{
    const auto registry = source.registry ? source.registry : standardDrivers();
    auto set = std::make_unique<InstrumentSet>(loadout);
    if (source.ports)
        set->ports = source.ports;
    // Controllers of a bus first, for others talk through them.
    for (const bool isBus : {true, false}) {
        for (const LoadoutDevice &device : loadout.devices) {
            if ((device.key.type() == HardwareType::GpibController) != isBus)
                continue;
            if (const auto added = addDevice(*set, device, *registry, source); !added)
                return added.error();
        }
    }
    return set;
}

std::function<DeviceSettings(const HardwareKey &, const DriverInfo &)> storedSettings(Findings &findings)
{
    return [&findings](const HardwareKey &key, const DriverInfo &driver) {
        DeviceSettingsStore store(key);
        findings += store.applyRegisteredSettings(driver);
        return store.read(driver);
    };
}

std::function<DeviceSettings(const HardwareKey &, const DriverInfo &)> readSettings(Findings &findings)
{
    return [&findings](const HardwareKey &key, const DriverInfo &driver) {
        return DeviceSettingsStore(key).read(driver, &findings);
    };
}

} // namespace Chirpdeck
