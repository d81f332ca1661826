// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/experiment/experiment.h"

#include "instruments/core/units.h"
#include "instruments/digitizer/ioboardconfig.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"

#include <climits>

namespace Chirpdeck {

namespace Key = BC::Key::Exp;

Experiment::Experiment()
    : HeaderStorage(Key::experiment)
{
}
Experiment::~Experiment() = default;

void Experiment::setDevice(std::unique_ptr<HeaderStorage> config)
{
    const auto same = std::find_if(m_devices.begin(), m_devices.end(), [&](const auto &device) {
        return device->headerKey() == config->headerKey();
    });
    if (same != m_devices.end())
        *same = std::move(config);
    else
        m_devices.push_back(std::move(config));
}

const HeaderStorage *Experiment::device(const QString &key) const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(),
                                    [&](const auto &d) { return d->headerKey() == key; });
    return found == m_devices.end() ? nullptr : found->get();
}

HeaderStrings Experiment::headerRows()
{
    auto rows = getStrings();
    for (const auto *kept : {&m_unknownRows, &m_emptyRows}) {
        for (const auto &[object, more] : *kept) {
            auto &known = rows[object];
            for (const auto &row : more) {
                const bool written =
                    std::any_of(known.cbegin(), known.cend(), [&row](const HeaderRow &other) {
                        return row.key == other.key && row.arrayKey == other.arrayKey &&
                               row.arrayIndex == other.arrayIndex;
                    });
                if (!written)
                    known.append(row);
            }
        }
    }
    for (const auto &[object, more] : m_moreRows)
        rows[object] += more;
    return rows;
}

void Experiment::keepRows(HeaderStrings unknown, HeaderStrings empty)
{
    m_unknownRows = std::move(unknown);
    m_emptyRows = std::move(empty);
}

void Experiment::storeValues()
{
    store(Key::majorVersion, version.majorVersion);
    store(Key::minorVersion, version.minorVersion);
    store(Key::patchVersion, version.patchVersion);
    store(Key::releaseVersion, version.releaseVersion);
    store(Key::buildVersion, version.buildVersion);
    store(Key::number, number);
    store(Key::timeDataInterval, auxIntervalSeconds, BC::Unit::s);
    store(Key::backupInterval, backupIntervalMinutes, BC::Unit::min);
}

void Experiment::retrieveValues()
{
    // Before minutes were introduced, the interval was in hours; the unit tells.
    const bool inHours = peekUnit(Key::backupInterval) == BC::Unit::hr;
    version.majorVersion = retrieve(Key::majorVersion, -1);
    version.minorVersion = retrieve(Key::minorVersion, -1);
    version.patchVersion = retrieve(Key::patchVersion, -1);
    version.releaseVersion = retrieve<QString>(Key::releaseVersion);
    version.buildVersion = retrieve<QString>(Key::buildVersion);
    number = retrieve(Key::number, 0);
    auxIntervalSeconds = retrieve(Key::timeDataInterval, 0);
    const qint64 interval = qint64{retrieve(Key::backupInterval, 0)} * (inHours ? 60 : 1);
    backupIntervalMinutes = static_cast<int>(std::clamp<qint64>(interval, 0, INT_MAX));
}

void Experiment::prepareChildren()
{
    if (ftmw)
        addChild(&*ftmw);
    addChild(&validation);
    for (const auto &device : m_devices)
        addChild(device.get());
    if (lif)
        addChild(&*lif);
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
    case HardwareType::IOBoard:
        return std::make_unique<IOBoardConfig>(key);
    default:
        return nullptr;
    }
}

} // namespace Chirpdeck
