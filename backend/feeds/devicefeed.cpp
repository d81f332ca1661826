// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/devicefeed.h"

#include "backend/models/format.h"
#include "instruments/loadout/instrumentset.h"

namespace Chirpdeck {

namespace {

constexpr int ReadingDigits = 4;

Status::State statusOf(DeviceState state)
{
    switch (state) {
    case DeviceState::Off:
        return Status::Off;
    case DeviceState::Ok:
        return Status::Ok;
    case DeviceState::Settling:
        return Status::Settling;
    case DeviceState::Deviating:
        return Status::Deviating;
    case DeviceState::Stale:
        return Status::Stale;
    case DeviceState::Offline:
        return Status::Offline;
    case DeviceState::Fault:
        return Status::Fault;
    }
    return Status::Off;
}

QString deviceName(HardwareType type)
{
    switch (type) {
    case HardwareType::FtmwDigitizer:
        return DeviceFeed::tr("Digitizer");
    case HardwareType::AWG:
        return DeviceFeed::tr("Waveform generator");
    case HardwareType::Clock:
        return DeviceFeed::tr("Oscillators");
    case HardwareType::PulseGenerator:
        return DeviceFeed::tr("Pulse generator");
    case HardwareType::FlowController:
        return DeviceFeed::tr("Gas flow");
    case HardwareType::PressureController:
        return DeviceFeed::tr("Chamber");
    case HardwareType::TemperatureController:
        return DeviceFeed::tr("Temperatures");
    default:
        return hardwareTypeName(type);
    }
}

// A device whose state is good may still have one reading that is not where it should be.
Status::State statusOf(DeviceState state, const Reading &reading)
{
    const auto status = statusOf(state);
    if (!reading.setPoint || !reading.tolerance ||
        !(status == Status::Ok || status == Status::Settling || status == Status::Deviating))
        return status;
    if (std::abs(reading.value - *reading.setPoint) <= *reading.tolerance)
        return Status::Ok;
    return status == Status::Ok ? Status::Deviating : status;
}

} // namespace

DeviceFeed::DeviceFeed(const InstrumentSet &instruments, ModelRegistry &models)
    : m_model(models.devices)
    , m_run(models.run)
{
    setInstruments(instruments);
}

void DeviceFeed::setInstruments(const InstrumentSet &instruments)
{
    for (const auto &[key, device] : m_devices) {
        disconnect(device.instrument, nullptr, this, nullptr);
        for (const QString &row : device.rows)
            m_model.remove(row);
    }
    m_devices.clear();
    ++m_generation;
    for (const auto *instrument : instruments.all())
        watch(instrument);
    showWhatBlocks();
}

void DeviceFeed::watch(const Instrument *instrument)
{
    const QString key = instrument->key().text();
    Device &device = m_devices[key];
    device.instrument = instrument;
    device.name = deviceName(instrument->key().type());
    device.state = instrument->state();
    device.simulated = instrument->isSimulated();
    device.critical = instrument->isCritical();
    device.lock = instrument->referenceLock();
    // What a device said before it was replaced may be on its way still.
    const int generation = m_generation;
    connect(instrument, &Instrument::stateChanged, this, [this, key, generation](Instrument::State state) {
        if (generation != m_generation)
            return;
        m_devices[key].state = state;
        show(key);
        showWhatBlocks();
    });
    connect(instrument, &Instrument::readingsChanged, this,
            [this, key, generation](const QList<Reading> &readings) {
                if (generation != m_generation)
                    return;
                m_devices[key].readings = readings;
                show(key);
            });
    connect(instrument, &Instrument::referenceLockChanged, this, [this, key, generation](ReferenceLock lock) {
        if (generation != m_generation)
            return;
        m_devices[key].lock = lock;
        show(key);
    });
    show(key);
}

void DeviceFeed::showWhatBlocks()
{
    // A device that is off has not been asked yet; the run connects it.
    const auto silent = std::find_if(m_devices.cbegin(), m_devices.cend(), [](const auto &entry) {
        return entry.second.critical && entry.second.state == DeviceState::Offline;
    });
    m_run.setBlockedReason(silent == m_devices.cend() ? QString()
                                                      : tr("%1 does not answer").arg(silent->second.name));
}

void DeviceFeed::show(const QString &key)
{
    Device &device = m_devices[key];
    QStringList rows;
    const bool answers = device.state != DeviceState::Off && device.state != DeviceState::Offline;
    const auto add = [&](DeviceReading row) {
        if (device.simulated)
            row.note = tr("Simulated");
        if (answers && device.lock != ReferenceLock::Unknown)
            row.isLocked = device.lock == ReferenceLock::Locked;
        if (row.isLocked == false)
            row.note = tr("Not on its reference");
        rows.append(row.key);
        m_model.apply(row);
    };
    if (device.readings.isEmpty() || !answers) {
        DeviceReading row;
        row.key = key;
        row.name = device.name;
        row.state = statusOf(device.state);
        add(row);
    } else {
        for (const auto &reading : device.readings) {
            DeviceReading row;
            row.key = key + QLatin1Char('.') + reading.valueKey;
            row.name = reading.label.isEmpty() ? device.name : reading.label;
            row.state = statusOf(device.state, reading);
            row.value = Format::significant(reading.value, ReadingDigits);
            row.unit = reading.unit;
            if (reading.setPoint) {
                row.setPoint = Format::significant(*reading.setPoint, ReadingDigits);
                if (reading.tolerance && *reading.tolerance > 0.0)
                    row.deviation = (reading.value - *reading.setPoint) / *reading.tolerance;
            }
            add(row);
        }
    }
    for (const auto &old : std::as_const(device.rows)) {
        if (!rows.contains(old))
            m_model.remove(old);
    }
    device.rows = rows;
}

QString DeviceFeed::nameOf(HardwareType type)
{
    return deviceName(type);
}

} // namespace Chirpdeck
