// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/status.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// One device as the Hardware page shows it. Texts are finished.
struct DeviceTile
{
    /// What can be done about the state of a device, besides opening its sheet.
    enum class Action { None, FindOut, Adjust, Reconnect };

    QString key;  ///< hardware key
    int kind = 0; ///< HardwareType, for the picture and the order
    QString name; ///< the kind of device, and its label where there are several
    QString model;
    Status::State state = Status::Off;
    QString value; ///< empty = none, shown as an en dash
    QString unit;
    QString note; ///< set point, age, reference
    Action action = Action::None;
    bool critical = false;
    bool simulated = false;

    bool operator==(const DeviceTile &) const = default;
};

/// The devices of the loadout in use, those that need attention first, then in the order of their kinds.
class HardwareModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY countsChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY countsChanged FINAL)
    Q_PROPERTY(int attentionCount READ attentionCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int criticalCount READ criticalCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int simulatedCount READ simulatedCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(Chirpdeck::HardwareModel::Filter filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY countsChanged FINAL)
    Q_PROPERTY(bool testing READ testing NOTIFY testingChanged FINAL)
    Q_PROPERTY(QString lockedReason READ lockedReason NOTIFY lockedChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        KindRole,
        NameRole,
        ModelRole,
        StateRole,
        WordRole,
        ValueRole,
        UnitRole,
        NoteRole,
        ActionRole,
        CriticalRole,
        SimulatedRole
    };
    enum Filter { All, Attention, Critical, Simulated };
    Q_ENUM(Filter)
    enum Action { NoAction, FindOut, Adjust, Reconnect };
    Q_ENUM(Action)

    explicit HardwareModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static HardwareModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setTiles(std::vector<DeviceTile> tiles);
    void setTesting(bool testing);
    /// Why nothing can be set up or tested at the moment, e.g. during a run; empty: it can.
    void setLockedReason(const QString &reason);

    // Intents.
    Q_INVOKABLE void testAll();
    Q_INVOKABLE void reconnect(const QString &key);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    int total() const { return static_cast<int>(m_tiles.size()); }
    int attentionCount() const;
    int criticalCount() const;
    int simulatedCount() const;
    Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    QString summary() const;
    bool testing() const { return m_testing; }
    QString lockedReason() const { return m_lockedReason; }

Q_SIGNALS:
    void countsChanged();
    void filterChanged();
    void testingChanged();
    void lockedChanged();
    void testAllRequested();
    void reconnectRequested(const QString &key);

private:
    friend struct RowSync;
    void show();

    std::vector<DeviceTile> m_tiles; ///< in the order in which they are shown
    std::vector<DeviceTile> m_rows;  ///< those that the filter lets through
    Filter m_filter = All;
    bool m_testing = false;
    QString m_lockedReason;
};

} // namespace Chirpdeck
