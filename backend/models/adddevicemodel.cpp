// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/models/adddevicemodel.h"

#include "backend/models/modelregistry.h"
#include "backend/models/settingfields.h"
#include "instruments/loadout/hardwareprofile.h"

#include <QJsonObject>
#include <QScopedValueRollback>

namespace Chirpdeck {
namespace {

const QString typeKey = QStringLiteral("type");
const QString driverKey = QStringLiteral("driver");
const QString protocolKey = QStringLiteral("protocol");
const QString connectionKey = QStringLiteral("connection");
const QString settingsKey = QStringLiteral("settings");
const QString labelKey = QStringLiteral("label");
const QString loadoutKey = QStringLiteral("loadout");
const QString stepKey = QStringLiteral("step");
const QString reachedKey = QStringLiteral("reached");

bool isExternal(const DriverInfo &driver)
{
    return driver.key.startsWith(QLatin1String("External"));
}

} // namespace

QJsonObject DeviceDraft::toJson() const
{
    return {{typeKey, hardwareTypeName(type)},
            {driverKey, driver},
            {protocolKey, static_cast<int>(protocol)},
            {connectionKey, QJsonObject::fromVariantMap(connection)},
            {settingsKey, QJsonObject::fromVariantMap(settings)},
            {labelKey, label},
            {loadoutKey, loadout},
            {stepKey, step},
            {reachedKey, reached}};
}

DeviceDraft DeviceDraft::fromJson(const QJsonObject &json)
{
    DeviceDraft draft;
    draft.type = hardwareTypeFromName(json[typeKey].toString());
    draft.driver = json[driverKey].toString();
    draft.protocol = static_cast<CommType>(json[protocolKey].toInt());
    draft.connection = json[connectionKey].toObject().toVariantMap();
    draft.settings = json[settingsKey].toObject().toVariantMap();
    draft.label = json[labelKey].toString();
    draft.loadout = json[loadoutKey].toString();
    draft.step = json[stepKey].toInt();
    draft.reached = json[reachedKey].toInt();
    return draft;
}

AddDeviceModel::AddDeviceModel(QObject *parent)
    : QObject(parent)
{
    m_steps.setTitles({tr("Kind"), tr("Model"), tr("Connection"), tr("Settings"), tr("Name and save")});
    connect(&m_connection, &FieldListModel::edited, this, [this] {
        if (m_filling)
            return;
        m_draft.connection = m_connection.staged();
        setTest({});
        touch();
    });
    connect(&m_settings, &FieldListModel::edited, this, [this] {
        if (m_filling)
            return;
        m_draft.settings = m_settings.staged();
        touch();
    });
    connect(&m_steps, &WizardSteps::entered, this, [this](int step) {
        m_draft.step = step;
        m_draft.reached = m_steps.reached();
        if (step == ConnectionStep && isSerial())
            searchPorts();
        Q_EMIT draftChanged();
    });
    check();
}

AddDeviceModel *AddDeviceModel::create(QQmlEngine *engine, QJSEngine *)
{
    return ModelRegistry::lend(engine, &ModelRegistry::addDevice);
}

void AddDeviceModel::setSurroundings(const Surroundings &surroundings)
{
    m_surroundings = surroundings;
    check();
    Q_EMIT driversChanged();
}

void AddDeviceModel::setLoadouts(const QStringList &names,
                                 const std::function<QString(const QString &, HardwareType)> &hint)
{
    m_loadouts = names;
    m_loadoutHint = hint;
    Q_EMIT driversChanged();
    Q_EMIT draftChanged();
}

void AddDeviceModel::setDraft(const DeviceDraft &draft)
{
    m_draft = draft;
    const auto *info = driverInfo();
    if (!info)
        m_draft.driver.clear();
    else if (!protocolTypes().contains(m_draft.protocol))
        m_draft.protocol = protocolTypes().constFirst();
    fillConnection();
    fillSettings();
    check();
    m_steps.restore(draft.step, draft.reached);
    Q_EMIT kindChanged();
    Q_EMIT driverChanged();
    Q_EMIT draftChanged();
}

DeviceDraft AddDeviceModel::draft() const
{
    return m_draft;
}

const DriverInfo *AddDeviceModel::driverInfo() const
{
    return m_surroundings.registry && !m_draft.driver.isEmpty()
               ? m_surroundings.registry->find(m_draft.type, m_draft.driver)
               : nullptr;
}

CommSettings AddDeviceModel::comm() const
{
    return commSettings(m_draft.protocol, m_connection);
}

void AddDeviceModel::begin()
{
    if (!hasDraft())
        m_steps.restore(0, 0);
    m_refusal.clear();
    check();
    Q_EMIT draftChanged();
}

void AddDeviceModel::discard()
{
    setTest({});
    m_refusal.clear();
    setDraft({});
}

QString AddDeviceModel::summary() const
{
    if (!hasDraft())
        return {};
    const auto *info = driverInfo();
    return info ? tr("%1, %2").arg(deviceKindName(m_draft.type), info->label) : deviceKindName(m_draft.type);
}

QVariantList AddDeviceModel::kinds() const
{
    QVariantList kinds;
    if (!m_surroundings.registry)
        return kinds;
    for (const auto type : m_surroundings.registry->types()) {
        const bool isLif = type == HardwareType::LifDigitizer || type == HardwareType::LifLaser;
        if (isLif && !m_surroundings.withLif)
            continue;
        kinds.append(QVariantMap{
            {QStringLiteral("kind"), static_cast<int>(type)},
            {QStringLiteral("name"), deviceKindName(type)},
            {QStringLiteral("detail"), deviceKindDetail(type)},
        });
    }
    return kinds;
}

void AddDeviceModel::setKind(int kind)
{
    const auto type = static_cast<HardwareType>(kind);
    if (type == m_draft.type)
        return;
    m_draft.type = type;
    m_draft.driver.clear();
    m_draft.connection.clear();
    m_draft.settings.clear();
    m_draft.label.clear();
    m_draft.protocol = CommType::Virtual;
    setTest({});
    fillConnection();
    fillSettings();
    Q_EMIT kindChanged();
    Q_EMIT driverChanged();
    touch();
}

QVariantList AddDeviceModel::drivers() const
{
    QVariantList drivers;
    if (!m_surroundings.registry)
        return drivers;
    for (const auto *info : m_surroundings.registry->drivers(m_draft.type)) {
        // What plays a recording is chosen by what it plays.
        if (info->key.startsWith(QLatin1String("Replay")))
            continue;
        QStringList ways;
        for (const auto &protocol : info->protocols)
            ways.append(protocolName(protocol.type));
        drivers.append(QVariantMap{
            {QStringLiteral("driver"), info->key},
            {QStringLiteral("name"), info->label},
            {QStringLiteral("detail"), info->isSimulated
                                           ? tr("Needs no hardware. Runs are marked as simulated")
                                       : isExternal(*info) ? tr("Your own program operates it")
                                                           : ways.join(QStringLiteral(", "))},
            {QStringLiteral("simulated"), info->isSimulated},
        });
    }
    return drivers;
}

void AddDeviceModel::setDriver(const QString &driver)
{
    if (driver == m_draft.driver)
        return;
    m_draft.driver = driver;
    const auto protocols = protocolTypes();
    m_draft.protocol = protocols.isEmpty() ? CommType::Virtual : protocols.constFirst();
    m_draft.connection.clear();
    m_draft.settings.clear();
    if (m_draft.label.isEmpty() && m_surroundings.freeLabel)
        m_draft.label = m_surroundings.freeLabel(m_draft.type);
    setTest({});
    fillConnection();
    fillSettings();
    Q_EMIT driverChanged();
    touch();
}

QList<CommType> AddDeviceModel::protocolTypes() const
{
    QList<CommType> types;
    if (const auto *info = driverInfo()) {
        for (const auto &protocol : info->protocols)
            types.append(protocol.type);
        if (types.isEmpty())
            types.append(CommType::Virtual);
    }
    return types;
}

QStringList AddDeviceModel::protocols() const
{
    QStringList names;
    for (const auto type : protocolTypes())
        names.append(protocolName(type));
    return names;
}

int AddDeviceModel::protocolIndex() const
{
    return static_cast<int>(protocolTypes().indexOf(m_draft.protocol));
}

void AddDeviceModel::setProtocolIndex(int index)
{
    const auto types = protocolTypes();
    if (index < 0 || index >= types.size() || types[index] == m_draft.protocol)
        return;
    m_draft.protocol = types[index];
    m_draft.connection.clear();
    setTest({});
    fillConnection();
    if (isSerial())
        searchPorts();
    touch();
}

bool AddDeviceModel::isWired() const
{
    return m_draft.protocol != CommType::Virtual && m_draft.protocol != CommType::None;
}

void AddDeviceModel::fillConnection()
{
    const QScopedValueRollback filling(m_filling, true);
    const auto *info = driverInfo();
    if (!info) {
        m_connection.setFields({});
        return;
    }
    const auto controllers = m_surroundings.controllers ? m_surroundings.controllers() : QList<HardwareKey>();
    m_connection.setFields(connectionFields(*info, defaultComm(*info, m_draft.protocol), controllers));
    if (m_draft.protocol == CommType::Gpib && controllers.size() == 1)
        m_connection.setValueOf(BC::Key::Comm::gpibController, controllers.constFirst().text());
    for (auto it = m_draft.connection.cbegin(); it != m_draft.connection.cend(); ++it)
        m_connection.setValueOf(it.key(), it.value());
}

void AddDeviceModel::fillSettings()
{
    const QScopedValueRollback filling(m_filling, true);
    const auto *info = driverInfo();
    if (!info) {
        m_settings.setFields({});
        return;
    }
    m_settings.setFields(settingFields(*info, DeviceSettings(*info)));
    for (auto it = m_draft.settings.cbegin(); it != m_draft.settings.cend(); ++it)
        m_settings.setValueOf(it.key(), it.value());
}

QString AddDeviceModel::chosenPort() const
{
    return m_connection.value(BC::Key::Comm::rs232id).toString();
}

void AddDeviceModel::setPorts(const QVariantList &ports)
{
    m_ports = ports;
    Q_EMIT portsChanged();
}

void AddDeviceModel::setBus(const QVariantList &instruments, bool scanning)
{
    m_bus = instruments;
    m_scanning = scanning;
    Q_EMIT portsChanged();
}

void AddDeviceModel::setTest(const Test &test)
{
    m_test = test;
    Q_EMIT testChanged();
}

QString AddDeviceModel::testTitle() const
{
    switch (m_test.state) {
    case Untested:
        return isWired() ? tr("Not tested") : tr("Nothing to connect");
    case Testing:
        return tr("Asking");
    case Answered:
        return m_test.title.isEmpty() ? tr("Connected") : m_test.title;
    case Failed:
        return m_test.title.isEmpty() ? tr("No answer") : m_test.title;
    }
    return {};
}

QString AddDeviceModel::testDetail() const
{
    if (m_test.state != Untested)
        return m_test.detail;
    return isWired() ? tr("A test only asks the device who it is") : tr("It needs no cable");
}

void AddDeviceModel::searchPorts()
{
    Q_EMIT portsRequested();
}

void AddDeviceModel::choosePort(const QString &path)
{
    m_connection.setValueOf(BC::Key::Comm::rs232id, path);
}

void AddDeviceModel::scanBus()
{
    if (!m_scanning)
        Q_EMIT scanRequested();
}

void AddDeviceModel::chooseAddress(int address)
{
    m_connection.setValueOf(BC::Key::Comm::gpibAddress, static_cast<qint64>(address));
}

void AddDeviceModel::test()
{
    if (m_test.state == Testing || !driverInfo())
        return;
    if (const QString wrong = m_connection.problem(); !wrong.isEmpty()) {
        setTest({Failed, tr("Not tried"), wrong, {}});
        return;
    }
    setTest({Testing, {}, tr("This takes a few seconds at most"), {}});
    Q_EMIT testRequested();
}

void AddDeviceModel::setLabel(const QString &label)
{
    if (label == m_draft.label)
        return;
    m_draft.label = label;
    touch();
}

QString AddDeviceModel::labelProblem() const
{
    const QString label = m_draft.label.trimmed();
    const auto problem = Chirpdeck::labelProblem(label);
    if (problem != LabelProblem::None)
        return labelProblemText(problem);
    if (m_surroundings.isFree && !m_surroundings.isFree(m_draft.type, label))
        return tr("There is a device of this name already");
    return {};
}

QStringList AddDeviceModel::loadouts() const
{
    return QStringList{tr("None for now")} + m_loadouts;
}

int AddDeviceModel::loadoutIndex() const
{
    return static_cast<int>(m_loadouts.indexOf(m_draft.loadout)) + 1;
}

void AddDeviceModel::setLoadoutIndex(int index)
{
    const QString chosen = index > 0 ? m_loadouts.value(index - 1) : QString();
    if (chosen == m_draft.loadout)
        return;
    m_draft.loadout = chosen;
    touch();
}

QString AddDeviceModel::loadoutHint() const
{
    if (m_draft.loadout.isEmpty())
        return tr("It is kept, and can be put into a loadout at any time");
    return m_loadoutHint ? m_loadoutHint(m_draft.loadout, m_draft.type) : QString();
}

void AddDeviceModel::check()
{
    const bool hasKind = hasDraft();
    m_steps.setProblem(KindStep, hasKind ? QString() : tr("Choose what it is"), true);
    m_steps.setProblem(ModelStep, driverInfo() ? QString() : tr("Choose which one it is"), true);
    m_steps.setProblem(ConnectionStep, driverInfo() ? m_connection.problem() : QString());
    m_steps.setProblem(SettingsStep, driverInfo() ? m_settings.problem() : QString());
    m_steps.setProblem(NameStep, driverInfo() ? labelProblem() : tr("Choose which one it is"));
}

void AddDeviceModel::touch()
{
    m_refusal.clear();
    check();
    Q_EMIT draftChanged();
}

void AddDeviceModel::finish()
{
    check();
    if (m_saving || !m_steps.canFinish())
        return;
    m_saving = true;
    m_refusal.clear();
    Q_EMIT draftChanged();
    Q_EMIT finishRequested();
}

void AddDeviceModel::setFinished(const QString &problem)
{
    m_saving = false;
    m_refusal = problem;
    if (!problem.isEmpty()) {
        Q_EMIT draftChanged();
        return;
    }
    discard();
    Q_EMIT finished();
}

} // namespace Chirpdeck
