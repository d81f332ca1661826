// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/models/fieldlistmodel.h"
#include "backend/models/wizardsteps.h"
#include "instruments/core/driverregistry.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>

class QJSEngine;
class QQmlEngine;

namespace Chirpdeck {

/// A device that is to be added, as far as it has been described.
struct DeviceDraft
{
    HardwareType type = HardwareType::Unknown;
    QString driver;
    CommType protocol = CommType::Virtual;
    QVariantMap connection; ///< values of its fields that were set
    QVariantMap settings;
    QString label;
    QString loadout; ///< that it is put into; empty: none
    int step = 0;
    int reached = 0;

    QJsonObject toJson() const;
    static DeviceDraft fromJson(const QJsonObject &json);
    bool operator==(const DeviceDraft &) const = default;
};

/// The wizard that adds a device: kind, model, connection, settings, name. Everything is checked where it is
/// typed; Finish waits until nothing is wrong. What was entered stays until it is finished or discarded.
class AddDeviceModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Chirpdeck::WizardSteps *steps READ steps CONSTANT FINAL)
    Q_PROPERTY(bool hasDraft READ hasDraft NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY draftChanged FINAL)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY driversChanged FINAL)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY draftChanged FINAL)
    Q_PROPERTY(QVariantList drivers READ drivers NOTIFY kindChanged FINAL)
    Q_PROPERTY(QString driver READ driver WRITE setDriver NOTIFY draftChanged FINAL)
    Q_PROPERTY(QStringList protocols READ protocols NOTIFY driverChanged FINAL)
    Q_PROPERTY(int protocolIndex READ protocolIndex WRITE setProtocolIndex NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool serial READ isSerial NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool onBus READ isOnBus NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool wired READ isWired NOTIFY draftChanged FINAL)
    Q_PROPERTY(Chirpdeck::FieldListModel *connection READ connection CONSTANT FINAL)
    Q_PROPERTY(Chirpdeck::FieldListModel *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(QVariantList ports READ ports NOTIFY portsChanged FINAL)
    Q_PROPERTY(QString chosenPort READ chosenPort NOTIFY draftChanged FINAL)
    Q_PROPERTY(QVariantList busInstruments READ busInstruments NOTIFY portsChanged FINAL)
    Q_PROPERTY(bool scanning READ scanning NOTIFY portsChanged FINAL)
    Q_PROPERTY(Chirpdeck::AddDeviceModel::TestState testState READ testState NOTIFY testChanged FINAL)
    Q_PROPERTY(QString testTitle READ testTitle NOTIFY testChanged FINAL)
    Q_PROPERTY(QString testDetail READ testDetail NOTIFY testChanged FINAL)
    Q_PROPERTY(QString identity READ identity NOTIFY testChanged FINAL)
    Q_PROPERTY(QVariantList traffic READ traffic NOTIFY testChanged FINAL)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString labelProblem READ labelProblem NOTIFY draftChanged FINAL)
    Q_PROPERTY(QStringList loadouts READ loadouts NOTIFY driversChanged FINAL)
    Q_PROPERTY(int loadoutIndex READ loadoutIndex WRITE setLoadoutIndex NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString loadoutHint READ loadoutHint NOTIFY draftChanged FINAL)
    Q_PROPERTY(bool saving READ saving NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY draftChanged FINAL)

public:
    enum Step { KindStep, ModelStep, ConnectionStep, SettingsStep, NameStep };
    enum TestState { Untested, Testing, Answered, Failed };
    Q_ENUM(TestState)

    /// What the outside knows.
    struct Surroundings
    {
        std::shared_ptr<const DriverRegistry> registry;
        /// Whether a label is free for a kind of device.
        std::function<bool(HardwareType, const QString &)> isFree;
        std::function<QString(HardwareType)> freeLabel;
        std::function<QList<HardwareKey>()> controllers;
        bool withLif = false;
    };
    struct Test
    {
        TestState state = Untested;
        QString title;
        QString detail;
        QString identity;
        QVariantList traffic = {}; ///< maps: time, direction, text
    };

    explicit AddDeviceModel(QObject *parent);
    static AddDeviceModel *create(QQmlEngine *engine, QJSEngine *);

    // Fed by the composition root.
    void setSurroundings(const Surroundings &surroundings);
    /// Loadouts that can take a device, and what choosing each would do.
    void setLoadouts(const QStringList &names,
                     const std::function<QString(const QString &, HardwareType)> &hint);
    void setDraft(const DeviceDraft &draft);
    DeviceDraft draft() const;
    /// Maps: path, name, detail, usedBy.
    void setPorts(const QVariantList &ports);
    void setBus(const QVariantList &instruments, bool scanning);
    void setTest(const Test &test);
    /// What was asked for with finishRequested() has happened, or why not.
    void setFinished(const QString &problem);
    CommSettings comm() const;
    const DriverInfo *driverInfo() const;

    // Intents.
    /// A device of this kind is wanted, unless a draft of one is there already.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void discard();
    Q_INVOKABLE void searchPorts();
    Q_INVOKABLE void choosePort(const QString &path);
    Q_INVOKABLE void scanBus();
    Q_INVOKABLE void chooseAddress(int address);
    Q_INVOKABLE void test();
    Q_INVOKABLE void finish();

    WizardSteps *steps() { return &m_steps; }
    bool hasDraft() const { return m_draft.type != HardwareType::Unknown; }
    QString summary() const;
    QVariantList kinds() const;
    int kind() const { return static_cast<int>(m_draft.type); }
    void setKind(int kind);
    QVariantList drivers() const;
    QString driver() const { return m_draft.driver; }
    void setDriver(const QString &driver);
    QStringList protocols() const;
    int protocolIndex() const;
    void setProtocolIndex(int index);
    bool isSerial() const { return m_draft.protocol == CommType::Rs232; }
    bool isOnBus() const { return m_draft.protocol == CommType::Gpib; }
    bool isWired() const;
    FieldListModel *connection() { return &m_connection; }
    FieldListModel *settings() { return &m_settings; }
    QVariantList ports() const { return m_ports; }
    QString chosenPort() const;
    QVariantList busInstruments() const { return m_bus; }
    bool scanning() const { return m_scanning; }
    TestState testState() const { return m_test.state; }
    QString testTitle() const;
    QString testDetail() const;
    QString identity() const { return m_test.identity; }
    QVariantList traffic() const { return m_test.traffic; }
    QString label() const { return m_draft.label; }
    void setLabel(const QString &label);
    QString labelProblem() const;
    QStringList loadouts() const;
    int loadoutIndex() const;
    void setLoadoutIndex(int index);
    QString loadoutHint() const;
    bool saving() const { return m_saving; }
    QString problem() const { return m_refusal; }

Q_SIGNALS:
    void draftChanged();
    void driversChanged();
    void kindChanged();
    void driverChanged();
    void portsChanged();
    void testChanged();
    void portsRequested();
    void scanRequested();
    void testRequested();
    void finishRequested();
    /// The device is there.
    void finished();

private:
    QList<CommType> protocolTypes() const;
    void fillConnection();
    void fillSettings();
    void check();
    void touch();

    Surroundings m_surroundings;
    DeviceDraft m_draft;
    WizardSteps m_steps;
    FieldListModel m_connection;
    FieldListModel m_settings;
    QVariantList m_ports;
    QVariantList m_bus;
    bool m_scanning = false;
    Test m_test;
    QStringList m_loadouts;
    std::function<QString(const QString &, HardwareType)> m_loadoutHint;
    bool m_saving = false;
    bool m_filling = false;
    QString m_refusal;
};

} // namespace Chirpdeck
