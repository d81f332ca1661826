// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/feeds/hardwareaccess.h"
#include "backend/models/modelregistry.h"
#include "instruments/core/taskscope.h"

namespace Chirpdeck {

/// Finds out why a device does not answer: looks at what the system says of its port first, then asks the
/// device itself, and says in plain words what was found and what to do. Changes nothing.
class DoctorFeed : public QObject
{
    Q_OBJECT

public:
    DoctorFeed(const HardwareAccess &access, ModelRegistry &models);

private:
    QCoro::Task<void> examine(QString key);

    const HardwareAccess m_access;
    ModelRegistry &m_models;
    TaskScope m_scope;
};

/// What a look at the system says of a connection before the device is asked: checks in their order, of which
/// the last one may have failed.
struct ConnectionLook
{
    std::vector<DoctorCheck> checks;
    QString finding; ///< empty: nothing is wrong so far
    QStringList advice;
};
ConnectionLook lookAtConnection(const CommSettings &comm, const QList<SerialPortChoice> &ports);

/// The report on a device of which a test has said this.
DoctorModel::Report doctorReport(const QString &driver, const ConnectionLook &look,
                                 const ConnectionReport &test);

} // namespace Chirpdeck
