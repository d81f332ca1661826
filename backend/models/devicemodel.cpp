// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/devicemodel.h"

#include "backend/models/modelregistry.h"

namespace Chirpdeck {

DeviceModel::DeviceModel(QObject *parent)
    : QObject(parent)
{
    const auto staged = [this] {
        m_refusal.clear();
        Q_EMIT stagedChanged();
    };
    connect(&m_settings, &FieldListModel::edited, this, staged);
    connect(&m_connection, &FieldListModel::edited, this, staged);
}

DeviceModel *DeviceModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::device);
}

void DeviceModel::describe(const Description &device)
{
    if (m_device == device)
        return;
    const bool lockChanged = m_device.lockedReason != device.lockedReason;
    m_device = device;
    Q_EMIT changed();
    if (lockChanged)
        Q_EMIT stagedChanged();
}

void DeviceModel::setApplying(bool applying)
{
    m_applying = applying;
    Q_EMIT stagedChanged();
}

void DeviceModel::setApplied(const QString &problem)
{
    m_applying = false;
    if (problem.isEmpty()) {
        m_settings.accept();
        m_connection.accept();
    }
    m_refusal = problem;
    Q_EMIT stagedChanged();
    if (problem.isEmpty())
        Q_EMIT applied();
}

void DeviceModel::open(const QString &key)
{
    if (key != m_device.key) {
        m_device = {};
        m_device.key = key;
        m_live.clear();
        m_settings.setFields({});
        m_connection.setFields({});
    }
    Q_EMIT opened(key);
}

void DeviceModel::apply()
{
    if (canApply())
        Q_EMIT applyRequested(m_device.key);
}

void DeviceModel::discard()
{
    m_settings.revert();
    m_connection.revert();
}

QString DeviceModel::problem() const
{
    if (!m_refusal.isEmpty())
        return m_refusal;
    if (changedCount() == 0)
        return {};
    if (!m_device.lockedReason.isEmpty())
        return m_device.lockedReason;
    const QString ofSettings = m_settings.problem();
    return ofSettings.isEmpty() ? m_connection.problem() : ofSettings;
}

bool DeviceModel::canApply() const
{
    return !m_applying && changedCount() > 0 && m_device.lockedReason.isEmpty() &&
           m_settings.problem().isEmpty() && m_connection.problem().isEmpty();
}

} // namespace Chirpdeck
