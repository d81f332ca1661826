// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/hardwareaccess.h"
#include "backend/models/modelregistry.h"
#include "instruments/core/taskscope.h"

#include <QThreadPool>
#include <QTimer>

namespace Chirpdeck {

/// Behind the wizard that adds a device: finds ports and instruments, tries the connection, keeps the draft,
/// and makes the device in the end.
class AddDeviceFeed : public QObject
{
    Q_OBJECT

public:
    AddDeviceFeed(const HardwareAccess &access, ModelRegistry &models, bool withLif);
    ~AddDeviceFeed() override;

private:
    void showLoadouts();
    void findPorts();
    QCoro::Task<void> scan();
    QCoro::Task<void> test();
    QCoro::Task<void> finish();
    Result<void> store(const HardwareKey &key, const DriverInfo &driver);
    Result<void> putIntoLoadout(const HardwareKey &key, const DriverInfo &driver, const QString &name);
    DeviceSettings settingsOfDraft(const DriverInfo &driver) const;
    HardwareKey keyOfDraft() const;
    void writeDraft();

    const HardwareAccess m_access;
    ModelRegistry &m_models;
    AddDeviceModel &m_model;
    QString m_newLoadout; ///< a name that is offered for one that is not there yet
    QTimer m_draftTimer;
    QThreadPool m_pool;
    TaskScope m_scope;
};

} // namespace Chirpdeck
