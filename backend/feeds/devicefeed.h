// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/modelregistry.h"
#include "instruments/core/instrument.h"

#include <QHash>
#include <QObject>

#include <map>

namespace Chirpdeck {

class InstrumentSet;

/// What the devices tell of themselves, as tiles: one for each reading, one for a device without readings. A
/// run cannot start while a device that it needs does not answer.
class DeviceFeed : public QObject
{
    Q_OBJECT

public:
    DeviceFeed(const InstrumentSet &instruments, ModelRegistry &models);

    /// Shows these devices in the place of the others, which may go afterwards.
    void setInstruments(const InstrumentSet &instruments);

    /// What a kind of device is called.
    static QString nameOf(HardwareType type);

private:
    struct Device
    {
        const Instrument *instrument = nullptr;
        QString name;
        DeviceState state = DeviceState::Off;
        bool simulated = false;
        bool critical = true;
        ReferenceLock lock = ReferenceLock::Unknown;
        QList<Reading> readings;
        QStringList rows;
    };

    void watch(const Instrument *instrument);
    void show(const QString &key);
    void showWhatBlocks();

    DeviceListModel &m_model;
    RunModel &m_run;
    std::map<QString, Device> m_devices;
    int m_generation = 0; ///< of the devices
};

} // namespace Chirpdeck
