// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/hardwareaccess.h"
#include "backend/models/modelregistry.h"
#include "instruments/core/taskscope.h"

#include <QDateTime>
#include <QTimer>

#include <map>

namespace Chirpdeck {

/// The devices in use as tiles with their state, what is read and how old that is; tests all of them when
/// that is wanted.
class HardwareFeed : public QObject
{
    Q_OBJECT

public:
    HardwareFeed(const HardwareAccess &access, ModelRegistry &models);

    /// Turns to the devices that are in use now.
    void useInstruments();

private:
    struct Device
    {
        const Instrument *instrument = nullptr;
        QString model;
        DeviceState state = DeviceState::Off;
        ReferenceLock lock = ReferenceLock::Unknown;
        QList<Reading> readings;
        QDateTime readAt;
    };

    void watch(const Instrument *instrument);
    void showSoon();
    void show();
    DeviceTile tileOf(const QString &key, const Device &device, qint64 now) const;
    /// What is known of a device without readings: what the loadout sets.
    void describe(const HardwareKey &key, DeviceTile &tile) const;
    void setLock();
    QCoro::Task<void> testAll();
    QCoro::Task<void> reconnect(QString key);

    const HardwareAccess m_access;
    ModelRegistry &m_models;
    std::shared_ptr<InstrumentSet> m_instruments;
    std::map<QString, Device> m_devices;
    int m_generation = 0;
    QTimer m_soon;
    QTimer m_ages;
    TaskScope m_scope;
};

} // namespace Chirpdeck
