// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experiment.h"

#include "instruments/core/units.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"

namespace Chirpdeck {

namespace Key = BC::Key::Exp;

FormatVersion FormatVersion::current()
{
    // The format is Blackchirp's 2.0; the build cell names the program that wrote it. It must not begin with "v0.1", by which readers
    // recognise the first alpha's layout.
    return {QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("alpha"),
            QStringLiteral("\"chirpdeck-" CHIRPDECK_VERSION "\"")};
}

Experiment::Experiment() : HeaderStorage(Key::experiment) {}
Experiment::~Experiment() = default;

void Experiment::setDevice(std::unique_ptr<HeaderStorage> config)
{
    const auto same = std::find_if(m_devices.begin(), m_devices.end(),
                                   [&](const auto &device) { return device->headerKey() == config->headerKey(); });
    if (same != m_devices.end())
        *same = std::move(config);
    else
        m_devices.push_back(std::move(config));
}

const HeaderStorage *Experiment::device(const QString &key) const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(), [&](const auto &d) { return d->headerKey() == key; });
    return found == m_devices.end() ? nullptr : found->get();
}

void Experiment::storeValues()
{
    store(Key::majorVersion, version.major);
    store(Key::minorVersion, version.minor);
    store(Key::patchVersion, version.patch);
    store(Key::releaseVersion, version.release);
    store(Key::buildVersion, version.build);
    store(Key::number, number);
    store(Key::timeDataInterval, auxIntervalSeconds, BC::Unit::s);
    store(Key::backupInterval, backupIntervalMinutes, BC::Unit::min);
}

void Experiment::retrieveValues()
{
    // Before minutes were introduced, the interval was in hours; the unit tells.
    const bool inHours = peekUnit(Key::backupInterval) == BC::Unit::hr;
    version.major = retrieve<QString>(Key::majorVersion);
    version.minor = retrieve<QString>(Key::minorVersion);
    version.patch = retrieve<QString>(Key::patchVersion);
    version.release = retrieve<QString>(Key::releaseVersion);
    version.build = retrieve<QString>(Key::buildVersion);
    number = retrieve(Key::number, 0);
    auxIntervalSeconds = retrieve(Key::timeDataInterval, 0);
    backupIntervalMinutes = retrieve(Key::backupInterval, 0) * (inHours ? 60 : 1);
}

void Experiment::prepareChildren()
{
    if (ftmw)
        addChild(&*ftmw);
    for (const auto &device : m_devices)
        addChild(device.get());
}

std::unique_ptr<HeaderStorage> makeDeviceNode(const HardwareKey &key)
{
    switch (key.type()) {
    case HardwareType::PulseGenerator:
        return std::make_unique<PulseGeneratorConfig>(key);
    case HardwareType::FlowController:
        return std::make_unique<FlowConfig>(key);
    case HardwareType::PressureController:
        return std::make_unique<PressureControllerConfig>(key);
    case HardwareType::TemperatureController:
        return std::make_unique<TemperatureControllerConfig>(key);
    default:
        return nullptr;
    }
}

} // namespace Chirpdeck
