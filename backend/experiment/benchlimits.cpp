// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/benchlimits.h"

#include "instruments/loadout/instrumentset.h"

#include <algorithm>

namespace Chirpdeck {

const BenchLimits::Device *BenchLimits::device(const QString &key) const
{
    const auto found = std::find_if(devices.begin(), devices.end(),
                                    [&key](const Device &device) { return device.key == key; });
    return found == devices.end() ? nullptr : &*found;
}

RfConfig::OutputRange BenchLimits::outputRange() const
{
    return [clocks = clocks](const HardwareKey &key, int output) -> std::optional<FrequencyRange> {
        const auto found = clocks.find(key);
        if (found == clocks.end() || output < 0 || output >= found->second.size())
            return std::nullopt;
        return found->second[output].rawRange;
    };
}

QList<BenchLimits::Output> BenchLimits::outputs() const
{
    QList<Output> all;
    for (const auto &[key, outputs] : clocks) {
        for (int i = 0; i < outputs.size(); ++i) {
            const auto &name = outputs[i].name;
            all.append({key, i,
                        name.isEmpty() ? QStringLiteral("%1, %2").arg(key.label()).arg(i + 1)
                                       : QStringLiteral("%1, %2").arg(key.label(), name)});
        }
    }
    return all;
}

BenchLimits benchLimits(const InstrumentSet &instruments)
{
    BenchLimits limits;
    for (const auto *device : instruments.all())
        limits.devices.append(
            {device->key().text(), device->key().text(), device->driver(), device->isSimulated()});
    if (instruments.awg)
        limits.awg = instruments.awg->limits();
    if (instruments.digitizer) {
        limits.digitizer = instruments.digitizer->limits();
        limits.digitizerKey = instruments.digitizer->key().text();
        limits.playsRecorded = instruments.digitizer->playsRecorded();
    }
    for (const auto &clock : instruments.clocks)
        limits.clocks[clock->key()] = clock->outputs();
    for (const auto &device : instruments.pulseGenerators)
        limits.pulseGenerators[device->key().text()] = device->limits();
    for (const auto &device : instruments.flowControllers)
        limits.flowControllers[device->key().text()] = device->limits();
    for (const auto &device : instruments.pressureControllers)
        limits.pressureControllers[device->key().text()] = device->limits();
    for (const auto &device : instruments.temperatureControllers)
        limits.temperatureControllers[device->key().text()] = device->limits();
    return limits;
}

} // namespace Chirpdeck
