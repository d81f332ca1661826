// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/devicesheetfeed.h"

#include "backend/feeds/devicecontrols.h"
#include "backend/feeds/devicefeed.h"
#include "backend/models/settingfields.h"
#include "instruments/core/await.h"

namespace Chirpdeck {
namespace {

using namespace std::chrono_literals;

constexpr int LookDelayMs = 250;
constexpr auto LookDeadline = 10s;
constexpr auto SetDeadline = 30s;

} // namespace

DeviceSheetFeed::DeviceSheetFeed(const HardwareAccess &access, ModelRegistry &models)
    : m_access(access)
    , m_models(models)
    , m_model(models.device)
    , m_instruments(access.inUse())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(LookDelayMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { look(); });
    connect(&m_model, &DeviceModel::opened, this, &DeviceSheetFeed::open);
    connect(&m_model, &DeviceModel::applyRequested, this, [this](const QString &key) { apply(key); });
    connect(m_model.live(), &LiveListModel::setRequested, this,
            [this](const QString &id, double value) { set(id, value); });
    connect(&m_models.hardware, &HardwareModel::lockedChanged, this, &DeviceSheetFeed::describe);
}

void DeviceSheetFeed::useInstruments()
{
    if (m_device)
        disconnect(m_device, nullptr, this, nullptr);
    m_device = nullptr;
    m_instruments = m_access.inUse();
    if (!m_model.key().isEmpty())
        watch();
}

void DeviceSheetFeed::open(const QString &key)
{
    if (m_device)
        disconnect(m_device, nullptr, this, nullptr);
    m_device = nullptr;
    watch();
    if (!m_device || m_model.changedCount() > 0)
        return;
    const HardwareKey hardwareKey = HardwareKey::parse(key);
    const auto *driver = m_access.drivers->find(hardwareKey.type(), m_device->driver());
    if (!driver)
        return;
    const auto settings = DeviceSettingsStore(hardwareKey).read(*driver);
    m_model.settings()->setFields(
        settingFields(*driver, settings, tr("It is fixed since the device was added")));
    QList<HardwareKey> controllers;
    for (const auto &profile : m_access.profiles->profiles(HardwareType::GpibController))
        controllers.append(profile.key);
    m_model.connection()->setFields(connectionFields(*driver, settings.comm, controllers));
}

void DeviceSheetFeed::watch()
{
    m_device = m_instruments->find(HardwareKey::parse(m_model.key()));
    describe();
    if (!m_device)
        return;
    connect(m_device, &Instrument::readingsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_device, &Instrument::stateChanged, this, [this] {
        describe();
        m_soon.start();
    });
    look();
}

void DeviceSheetFeed::describe()
{
    const HardwareKey key = HardwareKey::parse(m_model.key());
    if (key.isEmpty())
        return;
    DeviceModel::Description description;
    description.key = key.text();
    description.name = DeviceFeed::nameOf(key.type());
    description.lockedReason = m_models.hardware.lockedReason();
    if (m_device) {
        const auto *driver = m_access.drivers->find(key.type(), m_device->driver());
        description.detail = tr("%1 · %2").arg(driver ? driver->label : m_device->driver(), key.label());
        description.state = statusOf(m_device->state());
        if (description.state == Status::Ok && m_device->isSimulated())
            description.state = Status::Simulated;
        description.hasDoctor = true;
        if (description.lockedReason.isEmpty() && m_device->isConnected() == false)
            description.detail = tr("%1 · does not answer").arg(description.detail);
    } else {
        description.detail = tr("It is not in the loadout that is in use");
        description.lockedReason = description.detail;
    }
    m_model.describe(description);
}

QCoro::Task<void> DeviceSheetFeed::look()
{
    if (m_looking) {
        m_lookAgain = true;
        co_return;
    }
    m_looking = true;
    do {
        m_lookAgain = false;
        auto *device = m_device;
        const auto set = m_instruments;
        if (!device)
            break;
        auto looking = awaitWithin(m_scope, runOn(device, [device] { return controlsOf(device); }),
                                   LookDeadline, tr("Looking at %1").arg(m_model.key()));
        const Result<std::vector<LiveControl>> controls = co_await looking;
        if (!controls && isCancelled(controls.error()))
            co_return;
        if (controls && device == m_device)
            m_model.live()->setControls(*controls);
    } while (m_lookAgain);
    m_looking = false;
}

QCoro::Task<void> DeviceSheetFeed::set(QString id, double value)
{
    auto *device = m_device;
    const auto keep = m_instruments;
    const QString locked = m_model.lockedReason();
    if (!device || !locked.isEmpty()) {
        m_model.live()->answered(id, locked.isEmpty() ? tr("The device is not in use") : locked);
        co_return;
    }
    auto setting =
        awaitWithin(m_scope, runOn(device, [device, id, value] { return setControl(device, id, value); }),
                    SetDeadline, tr("Setting %1").arg(id));
    const Result<void> done = co_await setting;
    if (!done && isCancelled(done.error()))
        co_return;
    if (device != m_device)
        co_return;
    // What the device has is read before the old value would be shown again.
    auto looking = awaitWithin(m_scope, runOn(device, [device] { return controlsOf(device); }), LookDeadline,
                               tr("Looking at %1").arg(m_model.key()));
    const Result<std::vector<LiveControl>> controls = co_await looking;
    if (!controls && isCancelled(controls.error()))
        co_return;
    if (controls && device == m_device)
        m_model.live()->setControls(*controls);
    m_model.live()->answered(id, done ? QString() : done.error().text());
}

Result<void> DeviceSheetFeed::store(const HardwareKey &key)
{
    const auto *driver = m_device ? m_access.drivers->find(key.type(), m_device->driver()) : nullptr;
    if (!driver)
        return Error{tr("The device is not in use"), key.text(), tr("Use a loadout that has it")};
    DeviceSettingsStore store(key);
    store.applyRegisteredSettings(*driver);
    const auto staged = m_model.settings()->staged();
    for (auto it = staged.cbegin(); it != staged.cend(); ++it) {
        if (auto changed = store.change(*driver, it.key(), it.value()); !changed)
            return changed;
    }
    if (m_model.connection()->changedCount() > 0) {
        const auto before = store.read(*driver);
        if (auto changed = store.changeComm(*driver, commSettings(before.comm.type, *m_model.connection()));
            !changed)
            return changed;
    }
    return store.saved();
}

QCoro::Task<void> DeviceSheetFeed::apply(QString key)
{
    m_model.setApplying(true);
    const Result<void> stored = store(HardwareKey::parse(key));
    if (!stored) {
        m_model.setApplied(stored.error().text());
        co_return;
    }
    // Devices take their settings when they are made.
    auto renewing = m_access.useLoadout(m_instruments->loadout.name);
    const Result<void> renewed = co_await renewing;
    if (!renewed && isCancelled(renewed.error()))
        co_return;
    m_model.setApplied(renewed ? QString() : renewed.error().text());
}

} // namespace Chirpdeck
