// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/drivers.h"
#include "instruments/simulation/peers/peerserver.h"
#include "instruments/transport/reservations.h"
#include "instruments/transport/transportfactory.h"
#include "instruments/transport/wirelink.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace Chirpdeck::Test {

/// The outcome of a task while this thread's events go on.
template<typename T>
Result<T> outcome(QCoro::Task<Result<T>> task, std::chrono::milliseconds most = std::chrono::seconds(20))
{
    QFuture<Result<T>> future = toFuture(std::move(task));
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        QTimer::singleShot(most, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!future.isFinished())
        return Error{QStringLiteral("the test waited in vain"), {}, {}};
    return future.result();
}

/// True as soon as `condition` holds while events go on.
inline bool comesTrue(const std::function<bool()> &condition,
                      std::chrono::milliseconds most = std::chrono::seconds(20))
{
    QEventLoop loop;
    QTimer timer;
    timer.setInterval(1);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    timer.start();
    QTimer::singleShot(most, &loop, &QEventLoop::quit);
    if (!condition())
        loop.exec();
    return condition();
}

enum class Wire { Pty, Tcp };

/// An instrument's peer, a wire to it, and the driver at this end of the wire, with short deadlines.
class WireBench
{
public:
    WireBench(std::unique_ptr<Peer> peer, Wire wire)
        : server(std::move(peer))
        , m_wire(wire)
    {
        if (wire == Wire::Pty) {
            m_place = m_folder.filePath(QStringLiteral("tty"));
            m_isReady = server.listenPty(m_place).hasValue();
        } else {
            const auto port = server.listenTcp();
            m_isReady = port.hasValue();
            m_port = m_isReady ? *port : 0;
        }
        server.setSlowInterval(std::chrono::milliseconds(40));
    }

    bool isReady() const { return m_isReady; }
    QString place() const { return m_place; }

    /// The connection of this bench as settings have it, for a driver that declares `driver`.
    CommSettings comm(const DriverInfo &driver) const
    {
        const CommType type = m_wire == Wire::Pty ? CommType::Rs232 : CommType::Tcp;
        CommSettings comm{
            .type = type, .timeoutMs = answerMs, .terminator = {}, .values = defaultCommValues(type)};
        if (const auto *protocol = driver.protocol(type)) {
            for (const auto &[key, value] : protocol->defaults)
                comm.values[key] = value;
        }
        if (m_wire == Wire::Pty) {
            comm.values[BC::Key::Comm::rs232id] = m_place;
        } else {
            comm.values[BC::Key::Comm::ip] = QStringLiteral("127.0.0.1");
            comm.values[BC::Key::Comm::port] = m_port;
        }
        return comm;
    }

    /// Makes the driver with its settings at their defaults, but for those given and for its gap and
    /// interval.
    bool make(HardwareType type, const QString &driver, const SettingsMap &changes = {},
              const TransportContext &context = {})
    {
        const auto registry = standardDrivers();
        const DriverInfo *info = registry->find(type, driver);
        if (!info)
            return false;
        DriverParts parts{.key = HardwareKey(type, QStringLiteral("Wire")), .driver = driver};
        parts.settings = DeviceSettings(*info);
        for (const char *key : {"messageGapMs", "intervalMs", "pollIntervalMs"}) {
            if (parts.settings.contains(QLatin1String(key)))
                parts.settings.setValue(QLatin1String(key), *key == 'm' ? 0 : 15);
        }
        for (const auto &[key, value] : changes)
            parts.settings.setValue(key, value);
        parts.settings.comm = gpib ? *gpib : comm(*info);
        parts.settings.comm.timeoutMs = answerMs;
        auto transport = makeTransport(parts.key, parts.settings.comm, context);
        if (!transport)
            return false;
        TransportTimings timings;
        timings.connect = std::chrono::milliseconds(500);
        timings.write = std::chrono::milliseconds(200);
        timings.settle = std::chrono::milliseconds(5);
        (*transport)->setTimings(timings);
        parts.transport = std::move(*transport);
        auto made = registry->create(std::move(parts));
        if (!made)
            return false;
        device = std::move(*made);
        auto *link = device->findChild<WireLink *>();
        if (!link)
            return false;
        link->setRetryPauses(std::chrono::milliseconds(5), std::chrono::milliseconds(40));
        return true;
    }

    template<typename Type>
    Type &as()
    {
        return *dynamic_cast<Type *>(device.get());
    }
    template<typename Type>
    Type &peer()
    {
        return static_cast<Type &>(server.peer());
    }
    WireLink &link() { return *device->findChild<WireLink *>(); }

    PeerServer server;
    std::optional<CommSettings> gpib; ///< takes the place of the bench's own connection
    std::unique_ptr<Instrument> device;
    int answerMs = 1000;

private:
    QTemporaryDir m_folder;
    Wire m_wire;
    QString m_place;
    int m_port = 0;
    bool m_isReady = false;
};

} // namespace Chirpdeck::Test
