// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/status.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// What a status tile shows of a device. Texts are finished: a reading in the user's notation, its unit
/// apart.
struct DeviceReading
{
    QString key; ///< identifies the row; never shown
    QString name;
    Status::State state = Status::Ok;
    QString value; ///< empty = none, shown as an en dash
    QString unit;
    QString setPoint; ///< empty = none
    /// Distance from the set point in units of the allowed deviation: ±1 is the edge of what is allowed. NaN
    /// = no set point.
    double deviation = std::numeric_limits<double>::quiet_NaN();
    QString note; ///< e.g. "42 s old" or what a fault means
    /// Whether the device runs on its reference, for those that tell.
    std::optional<bool> isLocked = {};

    bool operator==(const DeviceReading &other) const;
};

/// The devices of the loadout, those that need attention first, then by name.
class DeviceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY countsChanged FINAL)
    Q_PROPERTY(int attentionCount READ attentionCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int okCount READ okCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(Chirpdeck::Status::State worst READ worst NOTIFY countsChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        NameRole,
        StateRole,
        WordRole,
        ValueRole,
        UnitRole,
        SetPointRole,
        DeviationRole,
        NoteRole,
        ReferenceRole ///< a Reference
    };

    /// What a device tells of its reference.
    enum Reference { NotTold, Unlocked, Locked };
    Q_ENUM(Reference)

    explicit DeviceListModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static DeviceListModel *create(QQmlEngine *engine, QJSEngine *);

    /// Inserts the reading, or replaces the one with its key; moves the row to where it belongs.
    void apply(const DeviceReading &reading);
    void remove(const QString &key);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    int attentionCount() const;
    int okCount() const { return count() - attentionCount(); }
    Status::State worst() const { return m_rows.empty() ? Status::NotSetUp : m_rows.front().state; }

Q_SIGNALS:
    void countsChanged();

private:
    int rowOf(const QString &key) const;
    int placeFor(const DeviceReading &reading, int exceptRow) const;

    std::vector<DeviceReading> m_rows;
};

} // namespace Chirpdeck
