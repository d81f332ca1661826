// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/fieldlistmodel.h"
#include "backend/models/livelistmodel.h"
#include "backend/models/status.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The device whose sheet is open: what acts at once, what is set up, how it is connected. Settings and the
/// connection are staged until apply(); what is staged stays when the sheet is closed and opened again.
class DeviceModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)
    Q_PROPERTY(Chirpdeck::Status::State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString word READ word NOTIFY changed FINAL)
    Q_PROPERTY(Chirpdeck::LiveListModel *live READ live CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::FieldListModel *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::FieldListModel *connection READ connection CONSTANT FINAL)
    Q_PROPERTY(QString lockedReason READ lockedReason NOTIFY changed FINAL)
    Q_PROPERTY(bool hasDoctor READ hasDoctor NOTIFY changed FINAL)
    Q_PROPERTY(int changedCount READ changedCount NOTIFY stagedChanged FINAL)
    Q_PROPERTY(QVariantList changes READ changes NOTIFY stagedChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stagedChanged FINAL)
    Q_PROPERTY(bool canApply READ canApply NOTIFY stagedChanged FINAL)
    Q_PROPERTY(bool applying READ applying NOTIFY stagedChanged FINAL)

public:
    struct Description
    {
        QString key;
        QString name;
        QString detail; ///< the driver, the age of what is shown, the reference
        Status::State state = Status::Off;
        QString lockedReason; ///< why nothing can be changed; empty: it can
        bool hasDoctor = false;

        bool operator==(const Description &) const = default;
    };

    explicit DeviceModel(QObject *parent);
    static DeviceModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void describe(const Description &device);
    void setApplying(bool applying);
    /// Why the changes were not taken; empty: they were.
    void setApplied(const QString &problem);

    // Intents.
    /// Shows another device; what was staged for the one before is dropped.
    Q_INVOKABLE void open(const QString &key);
    Q_INVOKABLE void apply();
    Q_INVOKABLE void discard();

    QString key() const { return m_device.key; }
    QString name() const { return m_device.name; }
    QString detail() const { return m_device.detail; }
    Status::State state() const { return m_device.state; }
    QString word() const { return Status::word(m_device.state); }
    LiveListModel *live() { return &m_live; }
    FieldListModel *settings() { return &m_settings; }
    FieldListModel *connection() { return &m_connection; }
    QString lockedReason() const { return m_device.lockedReason; }
    bool hasDoctor() const { return m_device.hasDoctor; }
    int changedCount() const { return m_settings.changedCount() + m_connection.changedCount(); }
    QVariantList changes() const { return m_settings.changes() + m_connection.changes(); }
    /// What keeps the changes from being applied; empty = nothing.
    QString problem() const;
    bool canApply() const;
    bool applying() const { return m_applying; }

Q_SIGNALS:
    void changed();
    void stagedChanged();
    void opened(const QString &key);
    void applyRequested(const QString &key);
    /// The changes are taken.
    void applied();

private:
    Description m_device;
    LiveListModel m_live;
    FieldListModel m_settings;
    FieldListModel m_connection;
    bool m_applying = false;
    QString m_refusal;
};

} // namespace Chirpdeck
