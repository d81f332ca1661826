// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/instrumentset.h"

#include "instruments/core/threadpriority.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <algorithm>

namespace Chirpdeck {

namespace {

constexpr int SimulationNice = 10;
constexpr int ClosePatienceMs = 3000;

template<typename Device>
void appendAll(QList<Instrument *> &list, const std::vector<std::unique_ptr<Device>> &devices)
{
    for (const auto &device : devices)
        list.append(device.get());
}

std::unique_ptr<QThread> startedThread(const QString &name)
{
    auto thread = std::make_unique<QThread>();
    thread->setObjectName(name);
    thread->start();
    return thread;
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(InstrumentSet)
};

/// Hands the device over when it is a `Device`.
template<typename Device>
std::unique_ptr<Device> asDevice(std::unique_ptr<Instrument> &instrument)
{
    auto *device = qobject_cast<Device *>(instrument.get());
    if (device)
        (void)instrument.release();
    return std::unique_ptr<Device>(device);
}

template<typename Device>
Result<void> place(std::unique_ptr<Device> &slot, std::unique_ptr<Instrument> &instrument)
{
    if (slot)
        return Error{Text::tr("There can be only one device of this kind"), instrument->key().text(),
                     Text::tr("Remove one of them from the loadout")};
    slot = asDevice<Device>(instrument);
    return {};
}

template<typename Device>
Result<void> place(std::vector<std::unique_ptr<Device>> &places, std::unique_ptr<Instrument> &instrument)
{
    const bool isTaken = std::any_of(places.begin(), places.end(), [&instrument](const auto &other) {
        return other->key() == instrument->key();
    });
    if (isTaken)
        return Error{Text::tr("There are two devices of this name"), instrument->key().text(),
                     Text::tr("Give one of them another label")};
    if (auto device = asDevice<Device>(instrument))
        places.push_back(std::move(device));
    return {};
}

/// Deletes a device on its thread, where its connection and its timers are.
template<typename Device>
void destroy(std::unique_ptr<Device> &device)
{
    QThread *const here = QThread::currentThread();
    if (!device || device->thread() == here) {
        device.reset();
        return;
    }
    QObject courier;
    courier.moveToThread(device->thread());
    QMetaObject::invokeMethod(
        &courier,
        [&] {
            device.reset();
            courier.moveToThread(here);
        },
        Qt::BlockingQueuedConnection);
}

template<typename Device>
void destroyAll(std::vector<std::unique_ptr<Device>> &devices)
{
    for (auto &device : devices)
        destroy(device);
    devices.clear();
}

} // namespace

InstrumentSet::InstrumentSet(const Loadout &description)
    : loadout(description)
{
}

InstrumentSet::~InstrumentSet()
{
    closeAll();
    // Those that others talk through go last.
    destroy(digitizer);
    destroy(lifDigitizer);
    destroy(lifLaser);
    destroyAll(ioBoards);
    destroyAll(temperatureControllers);
    destroyAll(pressureControllers);
    destroyAll(flowControllers);
    destroyAll(pulseGenerators);
    destroy(awg);
    destroyAll(clocks);
    destroyAll(gpibControllers);
    const auto end = [](QThread &thread) {
        thread.quit();
        thread.wait();
    };
    for (const auto &thread : m_ownThreads)
        end(*thread);
    if (m_ioThread)
        end(*m_ioThread);
}

void InstrumentSet::closeAll()
{
    // All of them at a time; a device that does not come to an end does not keep the program from ending.
    const auto closed = std::make_shared<QSemaphore>();
    int closing = 0;
    for (Instrument *instrument : all()) {
        if (instrument->thread() == QThread::currentThread())
            continue;
        ++closing;
        runOn(instrument, [instrument] {
            return instrument->close();
        }).then([closed](const QFuture<Result<void>> &) {
              closed->release();
          }).onCanceled([closed] { closed->release(); });
    }
    closed->tryAcquire(closing, ClosePatienceMs);
}

QCoro::Task<void> InstrumentSet::close(TaskScope &scope)
{
    std::vector<std::pair<HardwareKey, QFuture<Result<void>>>> closings;
    for (Instrument *instrument : all())
        closings.emplace_back(instrument->key(),
                              runOn(instrument, [instrument] { return instrument->close(); }));
    for (auto &[key, closing] : closings) {
        auto waiting = awaitWithin(scope, closing, std::chrono::milliseconds(ClosePatienceMs),
                                   Text::tr("Disconnecting %1").arg(key.text()));
        const Result<void> closed = co_await waiting;
        if (!closed && isCancelled(closed.error()))
            co_return;
    }
}

Result<void> InstrumentSet::add(std::unique_ptr<Instrument> device, bool ownThread)
{
    const Instrument *const added = device.get();
    auto placed = [&]() -> Result<void> {
        switch (device->key().type()) {
        case HardwareType::FtmwDigitizer:
            return place(digitizer, device);
        case HardwareType::AWG:
            return place(awg, device);
        case HardwareType::Clock:
            return place(clocks, device);
        case HardwareType::PulseGenerator:
            return place(pulseGenerators, device);
        case HardwareType::FlowController:
            return place(flowControllers, device);
        case HardwareType::PressureController:
            return place(pressureControllers, device);
        case HardwareType::TemperatureController:
            return place(temperatureControllers, device);
        case HardwareType::IOBoard:
            return place(ioBoards, device);
        case HardwareType::GpibController:
            return place(gpibControllers, device);
        case HardwareType::LifDigitizer:
            return place(lifDigitizer, device);
        case HardwareType::LifLaser:
            return place(lifLaser, device);
        case HardwareType::Unknown:
            return {};
        }
        return {};
    }();
    if (placed && !device && ownThread)
        m_withOwnThread.append(added);
    if (!placed || !device)
        return placed;
    return Error{Text::tr("The driver %1 is for another kind of device").arg(device->driver()),
                 device->key().text(), Text::tr("Choose another driver in the loadout")};
}

QList<Instrument *> InstrumentSet::all() const
{
    QList<Instrument *> list;
    appendAll(list, gpibControllers);
    appendAll(list, clocks);
    if (awg)
        list.append(awg.get());
    appendAll(list, pulseGenerators);
    appendAll(list, flowControllers);
    appendAll(list, pressureControllers);
    appendAll(list, temperatureControllers);
    appendAll(list, ioBoards);
    if (lifLaser)
        list.append(lifLaser.get());
    if (lifDigitizer)
        list.append(lifDigitizer.get());
    if (digitizer)
        list.append(digitizer.get());
    return list;
}

Instrument *InstrumentSet::find(const HardwareKey &key) const
{
    const QList<Instrument *> devices = all();
    const auto it = std::find_if(devices.begin(), devices.end(),
                                 [&key](const Instrument *device) { return device->key() == key; });
    return it == devices.end() ? nullptr : *it;
}

ClockInstrument *InstrumentSet::clock(const HardwareKey &key) const
{
    const auto it = std::find_if(clocks.begin(), clocks.end(),
                                 [&key](const auto &device) { return device->key() == key; });
    return it == clocks.end() ? nullptr : it->get();
}

std::map<QString, QString> InstrumentSet::hardware() const
{
    std::map<QString, QString> drivers;
    for (const Instrument *instrument : all())
        drivers[instrument->key().text()] = instrument->driver();
    return drivers;
}

RfConfig::OutputRange InstrumentSet::outputRange() const
{
    std::map<HardwareKey, QList<ClockOutput>> outputs;
    for (const auto &device : clocks)
        outputs[device->key()] = device->outputs();
    return [outputs](const HardwareKey &key, int output) -> std::optional<FrequencyRange> {
        const auto it = outputs.find(key);
        if (it == outputs.end() || output < 0 || output >= it->second.size())
            return std::nullopt;
        return it->second[output].rawRange;
    };
}

void InstrumentSet::wire(const RfConfig &rf)
{
    if (bench)
        bench->setWiring(rf);
}

QThread *InstrumentSet::threadFor(const Instrument *instrument)
{
    if (!m_withOwnThread.contains(instrument))
        return m_ioThread.get();
    m_ownThreads.push_back(startedThread(instrument == digitizer.get() ? QStringLiteral("digitizer")
                                                                       : instrument->key().text()));
    return m_ownThreads.back().get();
}

void InstrumentSet::startThreads()
{
    if (m_ioThread)
        return;
    m_ioThread = startedThread(QStringLiteral("instruments"));
    for (Instrument *instrument : all())
        instrument->moveToThread(threadFor(instrument));
    // A digitizer that makes its records up takes all the time it gets; one made of hardware waits most of
    // it.
    if (digitizer && digitizer->isSimulated() && digitizer->thread() != m_ioThread.get())
        QMetaObject::invokeMethod(digitizer.get(), [] { standBack(SimulationNice); });
}

} // namespace Chirpdeck
