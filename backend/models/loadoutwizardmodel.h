// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/rowlistmodel.h"
#include "backend/models/wizardsteps.h"
#include "instruments/loadout/loadoutplaces.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// The wizard for a loadout: its name, a device for each place, its presets, and what is wrong. Nothing is
/// stored before finish().
class LoadoutWizardModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Chirpdeck::WizardSteps *steps READ steps CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *candidates READ candidates CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *presets READ presets CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::RowListModel *problems READ problems CONSTANT FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString nameProblem READ nameProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed FINAL)
    Q_PROPERTY(int place READ place WRITE setPlace NOTIFY changed FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed FINAL)
    Q_PROPERTY(QString placeNote READ placeNote NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)

public:
    /// A device that can fill a place.
    struct Candidate
    {
        LoadoutDevice device;
        QString model; ///< what the driver operates, for people
        bool simulated = false;
        QStringList usedIn; ///< loadouts that have it
    };

    explicit LoadoutWizardModel(QObject *parent);
    static LoadoutWizardModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    /// Begins with a loadout, a copy of which is changed; names that are taken by others.
    void begin(const Loadout &loadout, bool isNew, const QStringList &taken);
    void setRegistry(std::shared_ptr<const DriverRegistry> registry) { m_registry = std::move(registry); }
    void setCandidates(const QList<Candidate> &candidates);

    /// Asks the composition root for a loadout to change, or with an empty name for a new one.
    Q_INVOKABLE void open(const QString &loadout) { Q_EMIT openRequested(loadout); }
    /// Puts the candidate into the place, or takes it out where it is there.
    Q_INVOKABLE void toggle(int candidate);
    Q_INVOKABLE void adaptPreset(int row);
    Q_INVOKABLE void leaveOutPreset(int row);
    /// Saves when nothing is wrong; false otherwise.
    Q_INVOKABLE bool finish();

    const Loadout &loadout() const { return m_loadout; }
    WizardSteps *steps() { return &m_steps; }
    RowListModel *places() { return &m_places; }
    RowListModel *candidates() { return &m_candidateRows; }
    RowListModel *presets() { return &m_presets; }
    RowListModel *problems() { return &m_problems; }
    QString name() const { return m_loadout.name; }
    void setName(const QString &name);
    QString nameProblem() const;
    bool isNew() const { return m_isNew; }
    int place() const { return m_place; }
    void setPlace(int place);
    QString placeName() const;
    QString placeNote() const;
    QString summary() const;

Q_SIGNALS:
    void changed();
    void openRequested(const QString &loadout);
    /// The loadout is to be stored under its name; `before` is what it was called, empty for a new one.
    void saveRequested(const Chirpdeck::Loadout &loadout, const QString &before);

private:
    void refresh();

    std::shared_ptr<const DriverRegistry> m_registry;
    Loadout m_loadout;
    QString m_before;
    bool m_isNew = true;
    QStringList m_taken;
    QList<Candidate> m_all;
    QList<LoadoutPlace> m_placeList;
    int m_place = 0;
    WizardSteps m_steps;
    RowListModel m_places, m_candidateRows, m_presets, m_problems;
};

/// What a kind of device is called as a place of a loadout.
QString placeNameOf(HardwareType type);

} // namespace Chirpdeck
