// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/plot/core/pointshandle.h"
#include "backend/plot/core/tracehandle.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// One overlay as the plot and the list show it. It is drawn at x + shift, y · scale + offset.
struct OverlayEntry
{
    QString key;
    QString name;
    QString facts;  ///< "Catalogue, 412 lines"
    QString remark; ///< what is wrong with its data; empty = nothing
    bool shown = true;
    bool sticks = false;
    double scale = 1.0;
    double offset = 0.0; ///< in the unit of the spectrum
    double shift = 0.0;  ///< MHz
    TraceHandle trace;   ///< evenly spaced data, or none
    PointsHandle points; ///< other data

    bool operator==(const OverlayEntry &) const = default;
};

/// What is drawn over the spectrum. The composition root answers every intent with setEntries().
class OverlayModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY entriesChanged FINAL)
    Q_PROPERTY(int shownCount READ shownCount NOTIFY entriesChanged FINAL)
    Q_PROPERTY(QString notStoredReason READ notStoredReason NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY stateChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        NameRole,
        FactsRole,
        RemarkRole,
        ShownRole,
        SticksRole,
        ScaleRole,
        ScaleDecimalsRole,
        OffsetRole,
        ShiftRole,
        TraceRole,
        PointsRole
    };

    explicit OverlayModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static OverlayModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setEntries(const QList<OverlayEntry> &entries);
    const QList<OverlayEntry> &entries() const { return m_entries; }
    /// Why overlays are kept for this session only; empty = they are stored with the experiment.
    void setNotStoredReason(const QString &reason);
    void setLoading(bool loading);

    // Intents; keys that are not there are ignored.
    Q_INVOKABLE void setShown(const QString &key, bool shown) { Q_EMIT showRequested(key, shown); }
    /// Any number but zero.
    Q_INVOKABLE void setScale(const QString &key, double scale);
    Q_INVOKABLE void setOffset(const QString &key, double offset) { Q_EMIT offsetRequested(key, offset); }
    Q_INVOKABLE void setShift(const QString &key, double shift) { Q_EMIT shiftRequested(key, shift); }
    /// Turns it upside down.
    Q_INVOKABLE void mirror(const QString &key);
    /// Scales it to 90 % of the spectrum's height.
    Q_INVOKABLE void match(const QString &key) { Q_EMIT matchRequested(key); }
    Q_INVOKABLE void remove(const QString &key) { Q_EMIT removeRequested(key); }
    /// Undo of the last remove().
    Q_INVOKABLE void restoreRemoved() { Q_EMIT restoreRequested(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_entries.size()); }
    int shownCount() const;
    QString notStoredReason() const { return m_notStoredReason; }
    bool loading() const { return m_loading; }

Q_SIGNALS:
    void entriesChanged();
    void stateChanged();

    void showRequested(const QString &key, bool shown);
    void scaleRequested(const QString &key, double scale);
    void offsetRequested(const QString &key, double offset);
    void shiftRequested(const QString &key, double shift);
    void matchRequested(const QString &key);
    void removeRequested(const QString &key);
    void restoreRequested();

private:
    QList<OverlayEntry> m_entries;
    QString m_notStoredReason;
    bool m_loading = false;
};

} // namespace Chirpdeck
