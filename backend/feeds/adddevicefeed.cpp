// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/adddevicefeed.h"

#include "backend/feeds/adddevicekeys.h"
#include "backend/feeds/background.h"
#include "backend/models/settingfields.h"
#include "instruments/core/await.h"
#include "persistence/settings/settingsstorage.h"

#include <QJsonDocument>

namespace Chirpdeck {
namespace {

namespace Comm = BC::Key::Comm;

// Typing is not written letter by letter.
constexpr int DraftDelayMs = 500;

// Opens the group of the draft for changing.
class DraftSettings : public SettingsStorage
{
public:
    DraftSettings()
        : SettingsStorage(BC::Key::AddDevice::store)
    {
    }
    using SettingsStorage::set;
};

} // namespace

AddDeviceFeed::AddDeviceFeed(const HardwareAccess &access, ModelRegistry &models, bool withLif)
    : m_access(access)
    , m_models(models)
    , m_model(models.addDevice)
{
    auto *profiles = m_access.profiles;
    AddDeviceModel::Surroundings surroundings;
    surroundings.registry = m_access.drivers;
    surroundings.isFree = [profiles](HardwareType type, const QString &label) {
        return profiles->isAvailable(type, label);
    };
    surroundings.freeLabel = [profiles](HardwareType type) {
        return HardwareKey::freeLabel(profiles->labels(type, true) + profiles->labels(type, false));
    };
    surroundings.controllers = [profiles] {
        QList<HardwareKey> keys;
        for (const auto &profile : profiles->profiles(HardwareType::GpibController))
            keys.append(profile.key);
        return keys;
    };
    surroundings.withLif = withLif;
    m_model.setSurroundings(surroundings);
    showLoadouts();
    const DraftSettings stored;
    const auto json = QJsonDocument::fromJson(stored.get<QString>(BC::Key::AddDevice::draft).toUtf8());
    if (json.isObject())
        m_model.setDraft(DeviceDraft::fromJson(json.object()));

    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &AddDeviceFeed::writeDraft);
    connect(&m_model, &AddDeviceModel::draftChanged, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(&m_model, &AddDeviceModel::portsRequested, this, &AddDeviceFeed::findPorts);
    connect(&m_model, &AddDeviceModel::scanRequested, this, [this] { scan(); });
    connect(&m_model, &AddDeviceModel::testRequested, this, [this] { test(); });
    connect(&m_model, &AddDeviceModel::finishRequested, this, [this] { finish(); });
    connect(&m_models.loadouts, &LoadoutModel::loadoutsChanged, this, &AddDeviceFeed::showLoadouts);
}

AddDeviceFeed::~AddDeviceFeed()
{
    if (m_draftTimer.isActive())
        writeDraft();
}

void AddDeviceFeed::writeDraft()
{
    DraftSettings settings;
    const QString text =
        m_model.hasDraft()
            ? QString::fromUtf8(QJsonDocument(m_model.draft().toJson()).toJson(QJsonDocument::Compact))
            : QString();
    settings.set(BC::Key::AddDevice::draft, text);
}

void AddDeviceFeed::showLoadouts()
{
    QStringList names = m_access.loadouts->names();
    const QString builtIn = names.takeFirst();
    const QString wish = tr("My instrument");
    m_newLoadout = names.contains(wish) ? m_models.loadouts.freeName(wish) : wish;
    names.append(m_newLoadout);
    m_model.setLoadouts(names, [this, builtIn](const QString &name, HardwareType type) {
        const auto *loadout = m_access.loadouts->find(name);
        const auto *source = loadout ? loadout : m_access.loadouts->find(builtIn);
        const auto replaced = replacedBy(*source, type, *m_access.drivers);
        const QString place =
            replaced ? tr("It takes the place of %1").arg(replaced->text()) : tr("It is added to the others");
        return loadout ? place : tr("A new loadout, made of %1. %2").arg(builtIn, place);
    });
}

void AddDeviceFeed::findPorts()
{
    inBackground(
        m_pool, this, [] { return serialPortChoices(); },
        [this](const QList<SerialPortChoice> &choices) {
            QVariantList ports;
            for (const auto &choice : choices)
                ports.append(QVariantMap{
                    {QStringLiteral("path"), choice.path},
                    {QStringLiteral("name"), choice.description},
                    {QStringLiteral("detail"), choice.port},
                });
            m_model.setPorts(ports);
        });
}

HardwareKey AddDeviceFeed::keyOfDraft() const
{
    const auto draft = m_model.draft();
    const QString label = draft.label.trimmed();
    return {draft.type, label.isEmpty() ? QStringLiteral("Draft") : label};
}

DeviceSettings AddDeviceFeed::settingsOfDraft(const DriverInfo &driver) const
{
    DeviceSettings settings(driver);
    const auto draft = m_model.draft();
    for (auto it = draft.settings.cbegin(); it != draft.settings.cend(); ++it) {
        const auto *info = driver.setting(it.key());
        if (const auto value = info ? info->checked(it.value()) : std::nullopt)
            settings.setValue(it.key(), *value);
    }
    settings.comm = m_model.comm();
    return settings;
}

QCoro::Task<void> AddDeviceFeed::scan()
{
    const auto controller = HardwareKey::parse(m_model.connection()->value(Comm::gpibController).toString());
    const auto profile = m_access.profiles->find(controller);
    if (!profile) {
        m_models.problems.notice(tr("Choose the GPIB controller first"));
        co_return;
    }
    m_model.setBus({}, true);
    auto scanning = m_access.doctor->scanBus(controller, profile->driver);
    const Result<QList<BusInstrument>> found = co_await scanning;
    if (!found && isCancelled(found.error()))
        co_return;
    QVariantList instruments;
    if (found) {
        for (const auto &one : *found)
            instruments.append(
                QVariantMap{{QStringLiteral("address"), one.address},
                            {QStringLiteral("name"), one.identity},
                            {QStringLiteral("detail"), tr("GPIB address %1").arg(one.address)}});
    } else {
        m_models.problems.notice(found.error().text());
    }
    m_model.setBus(instruments, false);
}

QCoro::Task<void> AddDeviceFeed::test()
{
    const auto *driver = m_model.driverInfo();
    if (!driver)
        co_return;
    const auto asked = m_model.draft();
    auto testing = m_access.doctor->test(keyOfDraft(), driver->key, settingsOfDraft(*driver));
    const ConnectionReport report = co_await testing;
    if (!report.outcome && isCancelled(report.outcome.error()))
        co_return;
    // What has been edited meanwhile was not what was tested.
    if (m_model.testState() != AddDeviceModel::Testing || m_model.draft().connection != asked.connection)
        co_return;
    AddDeviceModel::Test test;
    test.identity = report.identity;
    test.traffic = trafficRows(report.traffic);
    if (report.outcome) {
        test.state = AddDeviceModel::Answered;
        test.detail = tr("Answered in %1 ms").arg(report.duration.count());
    } else {
        test.state = AddDeviceModel::Failed;
        test.title = report.outcome.error().what;
        test.detail = report.outcome.error().action;
    }
    m_model.setTest(test);
}

Result<void> AddDeviceFeed::store(const HardwareKey &key, const DriverInfo &driver)
{
    DeviceSettingsStore store(key);
    store.applyRegisteredSettings(driver);
    const auto draft = m_model.draft();
    for (auto it = draft.settings.cbegin(); it != draft.settings.cend(); ++it) {
        if (auto changed = store.change(driver, it.key(), it.value()); !changed)
            return changed;
    }
    if (auto changed = store.changeComm(driver, m_model.comm()); !changed)
        return changed;
    return store.saved();
}

Result<void> AddDeviceFeed::putIntoLoadout(const HardwareKey &key, const DriverInfo &driver,
                                           const QString &name)
{
    const auto *existing = m_access.loadouts->find(name);
    const auto *source =
        existing ? existing : m_access.loadouts->find(m_access.loadouts->names().constFirst());
    auto next = withDevice(*source, key, driver.key, *m_access.drivers);
    if (!next)
        return next.error();
    next->name = name;
    return m_access.loadouts->put(*next);
}

QCoro::Task<void> AddDeviceFeed::finish()
{
    const auto *driver = m_model.driverInfo();
    const auto draft = m_model.draft();
    if (!driver) {
        m_model.setFinished(tr("There is no such driver"));
        co_return;
    }
    const auto created = m_access.profiles->create(draft.type, draft.label.trimmed(), draft.driver,
                                                   ProfileManager::Resolution::Refuse);
    if (!created) {
        m_model.setFinished(created.error().text());
        co_return;
    }
    const HardwareKey key = *created;
    Result<void> done = store(key, *driver);
    if (done && !draft.loadout.isEmpty())
        done = putIntoLoadout(key, *driver, draft.loadout);
    if (!done) {
        // All of it or nothing: a second attempt finds the name free.
        (void)m_access.profiles->setActive(key, false);
        (void)m_access.profiles->remove(key);
        m_model.setFinished(done.error().text());
        co_return;
    }
    if (draft.loadout.isEmpty() || !m_models.hardware.lockedReason().isEmpty()) {
        m_model.setFinished({});
        m_models.problems.notice(tr("%1 is added").arg(key.label()));
        co_return;
    }
    const QString loadout = draft.loadout;
    m_model.setFinished({});
    // The device is there whether its loadout can be used now or not.
    if (loadout == m_access.inUse()->loadout.name) {
        auto renewing = m_access.useLoadout(loadout);
        const Result<void> renewed = co_await renewing;
        if (!renewed && isCancelled(renewed.error()))
            co_return;
        m_models.problems.notice(renewed ? tr("%1 is added").arg(key.label()) : renewed.error().text());
        co_return;
    }
    m_models.problems.notice(tr("%1 is added to %2").arg(key.label(), loadout));
    m_models.loadouts.askUse(loadout);
}

} // namespace Chirpdeck
