// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/devicelistmodel.h"
#include "instruments/core/instrument.h"

#include <QHash>
#include <QObject>

#include <map>

namespace Chirpdeck {

class InstrumentSet;

/// What the devices tell of themselves, as tiles: one for each reading, one for a device without readings.
class DeviceFeed : public QObject
{
    Q_OBJECT

public:
    DeviceFeed(const InstrumentSet &instruments, DeviceListModel &model);

    /// What a kind of device is called.
    static QString nameOf(HardwareType type);

private:
    struct Device
    {
        QString name;
        DeviceState state = DeviceState::Off;
        bool simulated = false;
        QList<Reading> readings;
        QStringList rows;
    };

    void watch(const Instrument *instrument);
    void show(const QString &key);

    DeviceListModel &m_model;
    std::map<QString, Device> m_devices;
};

} // namespace Chirpdeck
