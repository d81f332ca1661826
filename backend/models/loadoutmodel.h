// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// A loadout as its card shows it.
struct LoadoutCard
{
    QString name;
    int devices = 0;
    int presets = 0;
    double lowGHz = 0.0; ///< what the chirps of its preset cover; both 0: nothing
    double highGHz = 0.0;
    QString fact; ///< the preset in use, or what is missing
    bool current = false;
    bool builtIn = false; ///< cannot be changed

    bool operator==(const LoadoutCard &) const = default;
};

/// The loadouts, and what can be done with them. Another one is used in two steps: askUse() shows what will
/// change, and confirmUse() does it.
class LoadoutModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY loadoutsChanged FINAL)
    Q_PROPERTY(QString current READ current NOTIFY loadoutsChanged FINAL)
    Q_PROPERTY(QString pending READ pending NOTIFY pendingChanged FINAL)
    Q_PROPERTY(QVariantList pendingChanges READ pendingChanges NOTIFY pendingChanged FINAL)
    Q_PROPERTY(bool switching READ switching NOTIFY pendingChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY pendingChanged FINAL)
    Q_PROPERTY(QString lockedReason READ lockedReason NOTIFY lockedChanged FINAL)
    Q_PROPERTY(QString exportFolder READ exportFolder NOTIFY lockedChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        SummaryRole,
        LowRole,
        HighRole,
        BandRole,
        FactRole,
        CurrentRole,
        BuiltInRole
    };
    /// The scale of the band bar.
    static constexpr double highestGHz = 45.0;

    explicit LoadoutModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }
    static LoadoutModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setLoadouts(const std::vector<LoadoutCard> &loadouts);
    /// What using `name` would change: maps with what, from, to. Empty: nothing but the name.
    void setPending(const QString &name, const QVariantList &changes);
    void setSwitching(bool switching);
    /// Why the last wish was not granted; empty: it was.
    void setProblem(const QString &problem);
    void setLockedReason(const QString &reason);
    void setExportFolder(const QString &folder);

    // Intents.
    Q_INVOKABLE void askUse(const QString &name);
    Q_INVOKABLE void confirmUse();
    Q_INVOKABLE void cancelUse();
    Q_INVOKABLE void rename(const QString &name, const QString &newName);
    Q_INVOKABLE void duplicate(const QString &name, const QString &copy);
    Q_INVOKABLE void remove(const QString &name);
    Q_INVOKABLE void exportTo(const QString &name, const QString &path);
    Q_INVOKABLE void importFrom(const QString &path);
    /// What is wrong with a name for a loadout that is called `now`, or for a new one; empty = nothing.
    Q_INVOKABLE QString nameProblem(const QString &name, const QString &now = {}) const;
    /// A name that is free, made of this one.
    Q_INVOKABLE QString freeName(const QString &name) const;
    Q_INVOKABLE QStringList names() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    QString current() const;
    QString pending() const { return m_pending; }
    QVariantList pendingChanges() const { return m_pendingChanges; }
    bool switching() const { return m_switching; }
    QString problem() const { return m_problem; }
    QString lockedReason() const { return m_lockedReason; }
    QString exportFolder() const { return m_exportFolder; }

Q_SIGNALS:
    void loadoutsChanged();
    void pendingChanged();
    void lockedChanged();
    void useAsked(const QString &name);
    void useRequested(const QString &name);
    void renameRequested(const QString &name, const QString &newName);
    void duplicateRequested(const QString &name, const QString &copy);
    void removeRequested(const QString &name);
    void exportRequested(const QString &name, const QString &path);
    void importRequested(const QString &path);
    /// Something was done, for the toast.
    void done(const QString &sentence);

private:
    friend struct RowSync;

    std::vector<LoadoutCard> m_rows;
    QString m_pending;
    QVariantList m_pendingChanges;
    bool m_switching = false;
    QString m_problem;
    QString m_lockedReason;
    QString m_exportFolder;
};

} // namespace Chirpdeck
