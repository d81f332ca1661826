// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/hardwareaccess.h"
#include "backend/models/modelregistry.h"
#include "instruments/core/taskscope.h"

#include <QTimer>

namespace Chirpdeck {

/// Fills the sheet of the device that is open, sends what is changed there to the device, and stores its
/// settings. Nothing is sent or stored during a run.
class DeviceSheetFeed : public QObject
{
    Q_OBJECT

public:
    DeviceSheetFeed(const HardwareAccess &access, ModelRegistry &models);

    /// Turns to the devices that are in use now.
    void useInstruments();

private:
    void open(const QString &key);
    void watch();
    void describe();
    QCoro::Task<void> look();
    QCoro::Task<void> set(QString id, double value);
    QCoro::Task<void> apply(QString key);
    Result<void> store(const HardwareKey &key);

    const HardwareAccess m_access;
    ModelRegistry &m_models;
    DeviceModel &m_model;
    std::shared_ptr<InstrumentSet> m_instruments;
    Instrument *m_device = nullptr; ///< one of m_instruments
    bool m_looking = false;
    bool m_lookAgain = false;
    QTimer m_soon;
    TaskScope m_scope;
};

} // namespace Chirpdeck
