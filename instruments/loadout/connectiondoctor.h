// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverregistry.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/transport/trafficlog.h"
#include "persistence/data/result.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Chirpdeck {

class ProfileManager;

/// A serial port of this computer.
struct SerialPortChoice
{
    /// What the settings keep (BC::Key::Comm::rs232id): a name that stays the same when the port is plugged
    /// in again where there is one, "/dev/serial/by-id/…", otherwise that of the port.
    QString path;
    QString port;        ///< "/dev/ttyUSB0"
    QString description; ///< "FT232R USB UART, FTDI, serial number A1B2"; that of the port where it has none

    bool operator==(const SerialPortChoice &) const = default;
};

/// The serial ports that are there at this moment: first those with a description, by it.
QList<SerialPortChoice> serialPortChoices();

/// Ports with the names that links in `folder` give them, in the order of serialPortChoices().
QList<SerialPortChoice> withStableNames(QList<SerialPortChoice> ports, const QString &folder);

/// The network ports at which instruments of the driver listen, the usual one first; none for instruments
/// without a socket of their own.
QList<int> networkPorts(const DriverInfo &driver);

/// An instrument behind a GPIB controller.
struct BusInstrument
{
    int address = 0;
    QString identity; ///< what it answers to "*IDN?"

    bool operator==(const BusInstrument &) const = default;
};

/// How a test of a connection went.
struct ConnectionReport
{
    Result<void> outcome; ///< an Error says what was tried and what to check
    QString identity;     ///< the device's own answer to who it is; empty where none came
    QString place;        ///< where it was looked for: "/dev/ttyUSB0 (9600 7O1)", "192.168.0.5:5025"
    std::chrono::milliseconds duration{0};
    QList<TrafficLog::Entry> traffic; ///< all that was sent and received, the oldest first
};

/// Tries connections out before and while they are used, for the pages on which devices are set up.
///
/// A device that is in use gives its connection up for the test, and takes it again afterwards with the
/// settings that it has. Lives on the thread of its owner; what it tests has a thread of its own. One test or
/// scan at a time; a further one is refused with an Error.
class ConnectionDoctor : public QObject
{
    Q_OBJECT

public:
    struct Surroundings
    {
        std::shared_ptr<const DriverRegistry> registry; ///< null: standardDrivers()
        /// Tells the driver of a GPIB controller that is not in use; null: only those in use are known.
        const ProfileManager *profiles = nullptr;
        /// The devices in use at this moment; none: there are none.
        std::function<std::shared_ptr<InstrumentSet>()> inUse;
    };

    explicit ConnectionDoctor(Surroundings surroundings, QObject *parent = nullptr);
    ~ConnectionDoctor() override;

    /// Connects the device with these settings, asks who it is, and disconnects. Nothing is stored.
    QCoro::Task<ConnectionReport> test(HardwareKey key, QString driver, DeviceSettings settings);
    /// The same with the settings that are stored for it.
    QCoro::Task<ConnectionReport> test(HardwareKey key, QString driver);

    /// Asks at all addresses of a bus who is there; found() tells each as it answers. The controller is
    /// connected with these settings unless it is in use. Devices of the bus that are in use wait meanwhile.
    QCoro::Task<Result<QList<BusInstrument>>> scanBus(HardwareKey controller, QString driver,
                                                      DeviceSettings settings);
    QCoro::Task<Result<QList<BusInstrument>>> scanBus(HardwareKey controller, QString driver);

    /// The latest traffic of a device in use; empty for one that is not, or has no wire.
    QList<TrafficLog::Entry> traffic(const HardwareKey &key) const;

    bool isBusy() const { return m_isBusy; }
    /// Ends the test or scan that is under way with an Error for which isCancelled() holds.
    void cancel();
    /// During a run the devices in use are not tested.
    void setRunning(bool running) { m_isRunning = running; }

signals:
    void busyChanged(bool busy);
    /// A scan is at this address.
    void scanning(int address);
    void found(const Chirpdeck::BusInstrument &instrument);

private:
    struct Patient;

    Result<std::shared_ptr<Patient>> admit(const HardwareKey &key, const QString &driver,
                                           const DeviceSettings &settings);
    QCoro::Task<ConnectionReport> examine(HardwareKey key, QString driver, DeviceSettings settings);
    QCoro::Task<Result<QList<BusInstrument>>> scan(HardwareKey controller, QString driver,
                                                   DeviceSettings settings);
    DeviceSettings storedSettings(const HardwareKey &key, const QString &driver) const;
    void setBusy(bool busy);

    Surroundings m_surroundings;
    bool m_isBusy = false;
    bool m_isRunning = false;
    TaskScope m_scope;
};

} // namespace Chirpdeck
