// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/drivers.h"

#include "instruments/simulation/simulatedawg.h"
#include "instruments/simulation/simulatedclock.h"
#include "instruments/simulation/simulatedflowcontroller.h"
#include "instruments/simulation/simulatedftmwdigitizer.h"
#include "instruments/simulation/simulatedpressurecontroller.h"
#include "instruments/simulation/simulatedpulsegenerator.h"
#include "instruments/simulation/simulatedtemperaturecontroller.h"

#include <QCoreApplication>

#include <array>

namespace Chirpdeck {

namespace {

std::shared_ptr<SimulatedBench> benchOf(InstrumentSet &set)
{
    if (!set.bench) {
        set.bench = std::make_shared<SimulatedBench>();
        set.wire(set.loadout.preset.rf);
    }
    return set.bench;
}

/// The initial settings of a device, or empty ones.
template<typename Config>
Config initialConfig(const QList<Config> &configs, const HardwareKey &key)
{
    for (const Config &config : configs) {
        if (config.key() == key)
            return config;
    }
    return Config(key);
}

void addDigitizer(InstrumentSet &set, const HardwareKey &key)
{
    set.digitizer = std::make_unique<SimulatedFtmwDigitizer>(key, benchOf(set));
}

void addClock(InstrumentSet &set, const HardwareKey &key)
{
    set.clocks.push_back(std::make_unique<SimulatedClock>(key, benchOf(set)));
}

void addAwg(InstrumentSet &set, const HardwareKey &key)
{
    set.awg = std::make_unique<SimulatedAwg>(key, benchOf(set));
}

void addPulseGenerator(InstrumentSet &set, const HardwareKey &key)
{
    set.pulseGenerators.push_back(std::make_unique<SimulatedPulseGenerator>(
        initialConfig(set.loadout.pulseGenerators, key), benchOf(set)));
}

void addFlowController(InstrumentSet &set, const HardwareKey &key)
{
    set.flowControllers.push_back(std::make_unique<SimulatedFlowController>(
        initialConfig(set.loadout.flowControllers, key), benchOf(set)));
}

void addPressureController(InstrumentSet &set, const HardwareKey &key)
{
    set.pressureControllers.push_back(std::make_unique<SimulatedPressureController>(
        initialConfig(set.loadout.pressureControllers, key), benchOf(set)));
}

void addTemperatureController(InstrumentSet &set, const HardwareKey &key)
{
    set.temperatureControllers.push_back(std::make_unique<SimulatedTemperatureController>(
        initialConfig(set.loadout.temperatureControllers, key), benchOf(set)));
}

constexpr std::array table{
    DriverInfo{HardwareType::FtmwDigitizer, QLatin1String("VirtualFtmwDigitizer"),
               QLatin1String("Simulated digitizer"), addDigitizer},
    DriverInfo{HardwareType::Clock, QLatin1String("FixedClock"), QLatin1String("Simulated oscillators"),
               addClock},
    DriverInfo{HardwareType::AWG, QLatin1String("VirtualAwg"), QLatin1String("Simulated waveform generator"),
               addAwg},
    DriverInfo{HardwareType::PulseGenerator, QLatin1String("VirtualPulseGenerator"),
               QLatin1String("Simulated pulse generator"), addPulseGenerator},
    DriverInfo{HardwareType::FlowController, QLatin1String("VirtualFlowController"),
               QLatin1String("Simulated gas flows"), addFlowController},
    DriverInfo{HardwareType::PressureController, QLatin1String("VirtualPressureController"),
               QLatin1String("Simulated chamber pressure"), addPressureController},
    DriverInfo{HardwareType::TemperatureController, QLatin1String("VirtualTemperatureController"),
               QLatin1String("Simulated temperatures"), addTemperatureController},
};

} // namespace

std::span<const DriverInfo> drivers()
{
    return table;
}

const DriverInfo *findDriver(HardwareType type, QStringView name)
{
    const auto it = std::find_if(table.begin(), table.end(), [&](const DriverInfo &driver) {
        return driver.type == type && driver.name == name;
    });
    return it == table.end() ? nullptr : &*it;
}

Result<std::unique_ptr<InstrumentSet>> makeInstruments(const Loadout &loadout)
{
    auto set = std::make_unique<InstrumentSet>(loadout);
    for (const LoadoutDevice &device : loadout.devices) {
        const DriverInfo *driver = findDriver(device.key.type(), device.driver);
        if (!driver) {
            return Error{
                QCoreApplication::translate("Drivers", "There is no driver %1 for this kind of device")
                    .arg(device.driver),
                device.key.text(),
                QCoreApplication::translate("Drivers", "Choose another driver in the loadout")};
        }
        driver->addTo(*set, device.key);
    }
    return set;
}

} // namespace Chirpdeck
