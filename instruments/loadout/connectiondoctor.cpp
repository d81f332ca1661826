// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/connectiondoctor.h"

#include "instruments/loadout/drivers.h"
#include "instruments/loadout/profilemanager.h"

#include <QElapsedTimer>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

// A device keeps its own deadlines; these are for one that fails to.
constexpr auto OpenDeadline = 30s;
constexpr auto CloseDeadline = 10s;
constexpr auto ProbeDeadline = 40s;
constexpr auto LookDeadline = 5s;

} // namespace

/// A device on trial, and what it needs for it. The device that is in use under the same key rests as long as
/// this lives.
struct ConnectionDoctor::Patient
{
    Patient() = default;
    Patient(const Patient &) = delete;
    Patient &operator=(const Patient &) = delete;
    ~Patient()
    {
        set.reset(); // lets go of the connection before the other takes it again
        if (!resting)
            return;
        resting->setLent(false);
        runOn(resting, [device = resting] { return device->open(); });
    }

    std::shared_ptr<InstrumentSet> inUse; ///< may be null
    Instrument *resting = nullptr;        ///< one of `inUse`
    std::unique_ptr<InstrumentSet> set;
    Instrument *device = nullptr;     ///< one of `set`
    Instrument *controller = nullptr; ///< one of `set`; null where the bus is in use, or there is none
};

ConnectionDoctor::ConnectionDoctor(Surroundings surroundings, QObject *parent)
    : QObject(parent)
    , m_surroundings(std::move(surroundings))
{
    if (!m_surroundings.registry)
        m_surroundings.registry = standardDrivers();
}

ConnectionDoctor::~ConnectionDoctor()
{
    m_scope.close();
}

void ConnectionDoctor::cancel()
{
    m_scope.cancelAll();
}

void ConnectionDoctor::setBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) != busy)
        emit busyChanged(busy);
}

DeviceSettings ConnectionDoctor::storedSettings(const HardwareKey &key, const QString &driver) const
{
    const DriverInfo *info = m_surroundings.registry->find(key.type(), driver);
    return info ? DeviceSettingsStore(key).read(*info) : DeviceSettings();
}

QList<TrafficLog::Entry> ConnectionDoctor::traffic(const HardwareKey &key) const
{
    const auto inUse = m_surroundings.inUse ? m_surroundings.inUse() : nullptr;
    const Instrument *device = inUse ? inUse->find(key) : nullptr;
    const TrafficLog *log = device ? device->trafficLog() : nullptr;
    return log ? log->entries() : QList<TrafficLog::Entry>();
}

Result<std::shared_ptr<ConnectionDoctor::Patient>>
ConnectionDoctor::admit(const HardwareKey &key, const QString &driver, const DeviceSettings &settings)
{
    auto patient = std::make_shared<Patient>();
    patient->inUse = m_surroundings.inUse ? m_surroundings.inUse() : nullptr;
    InstrumentSet *const inUse = patient->inUse.get();
    Instrument *const used = inUse ? inUse->find(key) : nullptr;
    if (used && m_isRunning)
        return Error{tr("A run uses the device"), key.text(), tr("Test it when the run has ended")};

    Loadout loadout;
    loadout.devices = {{key, driver}};
    const auto bus = HardwareKey::parse(settings.comm.value<QString>(BC::Key::Comm::gpibController));
    const auto profile = m_surroundings.profiles ? m_surroundings.profiles->find(bus) : std::nullopt;
    if (settings.comm.type == CommType::Gpib && profile && !(inUse && inUse->find(bus)))
        loadout.devices.append({bus, profile->driver});

    PartsSource source;
    source.registry = m_surroundings.registry;
    source.profiles = m_surroundings.profiles;
    source.settings = [key, settings](const HardwareKey &of, const DriverInfo &info) {
        return of == key ? settings : DeviceSettingsStore(of).read(info);
    };
    if (inUse) {
        source.ports = inUse->ports;
        source.controller = [inUse](const HardwareKey &of) {
            return qobject_cast<GpibController *>(inUse->find(of));
        };
    }
    auto made = makeInstruments(loadout, source);
    if (!made)
        return made.error();
    patient->set = std::move(*made);
    patient->device = patient->set->find(key);
    if (loadout.devices.size() > 1)
        patient->controller = patient->set->find(bus);
    patient->set->startThreads();
    if (used) {
        used->setLent(true);
        patient->resting = used;
    }
    return patient;
}

QCoro::Task<ConnectionReport> ConnectionDoctor::test(HardwareKey key, QString driver)
{
    return test(key, driver, storedSettings(key, driver));
}

QCoro::Task<ConnectionReport> ConnectionDoctor::test(HardwareKey key, QString driver, DeviceSettings settings)
{
    ConnectionReport report;
    if (m_isBusy) {
        report.outcome =
            Error{tr("Another connection is being tested"), key.text(), tr("Wait until that has ended")};
        co_return report;
    }
    setBusy(true);
    QElapsedTimer clock;
    clock.start();
    auto examining = examine(key, driver, settings);
    report = co_await examining;
    report.duration = std::chrono::milliseconds(clock.elapsed());
    setBusy(false);
    co_return report;
}

QCoro::Task<ConnectionReport> ConnectionDoctor::examine(HardwareKey key, QString driver,
                                                        DeviceSettings settings)
{
    ConnectionReport report;
    const auto admitted = admit(key, driver, settings);
    if (!admitted) {
        report.outcome = admitted.error();
        co_return report;
    }
    const std::shared_ptr<Patient> patient = *admitted;
    if (auto *used = patient->resting) {
        auto resting = awaitWithin(m_scope, runOn(used, [used] { return used->close(); }), CloseDeadline,
                                   tr("Disconnecting %1").arg(key.text()));
        const Result<void> rests = co_await resting;
        if (!rests && isCancelled(rests.error())) {
            report.outcome = rests;
            co_return report;
        }
    }
    if (auto *controller = patient->controller) {
        auto opening = awaitWithin(m_scope, runOn(controller, [controller] { return controller->open(); }),
                                   OpenDeadline, tr("Connecting %1").arg(controller->key().text()));
        report.outcome = co_await opening;
    }
    Instrument *const device = patient->device;
    if (report.outcome) {
        auto opening = awaitWithin(m_scope, runOn(device, [device] { return device->open(); }), OpenDeadline,
                                   tr("Connecting %1").arg(key.text()));
        report.outcome = co_await opening;
    }
    if (!report.outcome && isCancelled(report.outcome.error()))
        co_return report;
    auto looking = awaitWithin(
        m_scope, runOn(device, [device] { return std::pair(device->identityText(), device->place()); }),
        LookDeadline, tr("Asking %1 for its name").arg(key.text()));
    const auto said = co_await looking;
    if (said) {
        report.identity = said->first;
        report.place = said->second;
    }
    auto closing = patient->set->close(m_scope);
    co_await closing;
    if (const auto *log = device->trafficLog())
        report.traffic = log->entries();
    co_return report;
}

QCoro::Task<Result<QList<BusInstrument>>> ConnectionDoctor::scanBus(HardwareKey controller, QString driver)
{
    return scanBus(controller, driver, storedSettings(controller, driver));
}

QCoro::Task<Result<QList<BusInstrument>>> ConnectionDoctor::scanBus(HardwareKey controller, QString driver,
                                                                    DeviceSettings settings)
{
    if (m_isBusy)
        co_return Error{tr("Another connection is being tested"), controller.text(),
                        tr("Wait until that has ended")};
    setBusy(true);
    auto scanning = scan(controller, driver, settings);
    const Result<QList<BusInstrument>> instruments = co_await scanning;
    setBusy(false);
    co_return instruments;
}

QCoro::Task<Result<QList<BusInstrument>>> ConnectionDoctor::scan(HardwareKey key, QString driver,
                                                                 DeviceSettings settings)
{
    const auto inUse = m_surroundings.inUse ? m_surroundings.inUse() : nullptr;
    auto *controller = inUse ? qobject_cast<GpibController *>(inUse->find(key)) : nullptr;
    std::shared_ptr<Patient> patient;
    if (controller && m_isRunning)
        co_return Error{tr("A run uses the device"), key.text(), tr("Test it when the run has ended")};
    if (!controller || !controller->isConnected()) {
        const auto admitted = admit(key, driver, settings);
        if (!admitted)
            co_return admitted.error();
        patient = *admitted;
        controller = qobject_cast<GpibController *>(patient->device);
        if (auto *used = patient->resting) {
            auto resting = awaitWithin(m_scope, runOn(used, [used] { return used->close(); }), CloseDeadline,
                                       tr("Disconnecting %1").arg(key.text()));
            const Result<void> rests = co_await resting;
            if (!rests && isCancelled(rests.error()))
                co_return rests.error();
        }
    }
    if (!controller)
        co_return Error{tr("The device is no controller of a GPIB bus"), key.text(), {}};
    if (patient) {
        auto opening = awaitWithin(m_scope, runOn(controller, [controller] { return controller->open(); }),
                                   OpenDeadline, tr("Connecting %1").arg(key.text()));
        const Result<void> opened = co_await opening;
        if (!opened)
            co_return opened.error();
    }
    QList<BusInstrument> instruments;
    for (int address = 0; address <= GpibController::MaxAddress; ++address) {
        emit scanning(address);
        auto probing = awaitWithin(
            m_scope, runOn(controller, [controller, address] { return controller->probe(address); }),
            ProbeDeadline, tr("Asking at GPIB address %1").arg(address));
        const Result<QByteArray> answer = co_await probing;
        if (!answer)
            co_return answer.error();
        if (answer->isEmpty())
            continue;
        instruments.append({address, QString::fromLatin1(answer->trimmed())});
        emit found(instruments.last());
    }
    if (patient) {
        auto closing = patient->set->close(m_scope);
        co_await closing;
    }
    co_return instruments;
}

} // namespace Chirpdeck
