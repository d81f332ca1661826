// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/await.h"
#include "instruments/core/hardwarekey.h"
#include "instruments/core/taskscope.h"
#include "persistence/data/result.h"

#include <QCoro/QCoroTask>
#include <QList>
#include <QMap>
#include <QObject>
#include <QVariant>

#include <atomic>
#include <optional>

namespace Chirpdeck {

class TrafficLog;

/// One measured quantity of a device. `valueKey` identifies it for good ("Flow1",
/// "Pressure", "Temperature2", channels counted from 1); `label` is what the user calls it and may change at
/// any time.
struct Reading
{
    QString valueKey;
    QString label;
    double value = 0.0;
    QString unit;
    std::optional<double> setPoint;
    std::optional<double> tolerance; ///< |value − setPoint| up to which the reading counts as settled

    bool operator==(const Reading &) const = default;
};

/// Whether a device runs on the reference that it is given.
enum class ReferenceLock {
    Unknown, ///< the device does not tell
    Unlocked,
    Locked
};

/// What every device has in common: an address, a driver, a state, readings.
///
/// A device lives on one thread and its functions that return tasks are called there (core/await.h, runOn());
/// identity(), key(), driver() and state() may be called from any thread. Commands are coroutines that end
/// within the device's own deadlines. Derived classes declare `TaskScope m_scope` as last member and pass it
/// to every wait.
class Instrument : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,       ///< not connected
        Ok,        ///< connected, readings at their set points
        Settling,  ///< on the way to a set point
        Deviating, ///< connected, a reading off its set point by more than its tolerance
        Stale,     ///< connected, the last reading is older than it should be
        Offline,   ///< does not answer
        Fault      ///< answers, and reports a failure
    };
    Q_ENUM(State)

    struct Identity
    {
        HardwareKey key;
        QString driver;            ///< for example "VirtualFtmwDigitizer", as hardware.csv names it
        bool isSimulated = false;  ///< its data are no measurement
        bool isCritical = true;    ///< a run ends when the device fails
        bool mustBeLocked = false; ///< no run starts unless the device says that it is on its reference
    };

    explicit Instrument(const Identity &identity, QObject *parent = nullptr);
    ~Instrument() override;

    const Identity &identity() const { return m_identity; }
    const HardwareKey &key() const { return m_identity.key; }
    const QString &driver() const { return m_identity.driver; }
    bool isSimulated() const { return m_identity.isSimulated; }
    bool isCritical() const { return m_identity.isCritical; }
    bool mustBeLocked() const { return m_identity.mustBeLocked; }
    State state() const { return m_state.load(std::memory_order_acquire); }

    /// What the device said last about its reference. From any thread.
    ReferenceLock referenceLock() const { return m_lock.load(std::memory_order_acquire); }

    /// True in every state in which the device answers.
    bool isConnected() const;

    /// What the device has answered to who it is; empty while it has not, or where it has no name. On the
    /// device's thread.
    const QString &identityText() const { return m_identityText; }
    /// Its traffic, for a look at a connection that does not work; null without a wire. From any thread, as
    /// long as the device is there.
    virtual const TrafficLog *trafficLog() const { return nullptr; }
    /// Where the device is connected, for people; empty without a wire.
    virtual QString place() const { return {}; }

    /// The latest readings, in the order in which the device shows them.
    const QList<Reading> &readings() const { return m_readings; }

    /// What auxdata.csv records of this device: key within the device ("Flow1", "He shield.Temperature1",
    /// with a name channels have it before their key) → value.
    virtual QMap<QString, QVariant> auxReadings() const;

    /// What limits are checked against; all auxiliary readings and, for devices that have them, digital
    /// inputs.
    virtual QMap<QString, QVariant> validationReadings() const { return auxReadings(); }

    /// Establishes the connection and proves it by a question to the device. Sets the state to Ok or Offline.
    virtual QCoro::Task<Result<void>> open() = 0;

    /// Ends polling and lets the connection go. Sets the state to Off. Nothing of the device runs after the
    /// task has ended.
    virtual QCoro::Task<Result<void>> close() = 0;

    /// Lent to a test of its connection: nobody else opens it meanwhile. From any thread.
    bool isLent() const { return m_isLent.load(std::memory_order_acquire); }
    void setLent(bool lent) { m_isLent.store(lent, std::memory_order_release); }

    /// Asks the device whether it is on its reference. Those that can be asked override it; the others say
    /// what referenceLock() says.
    virtual QCoro::Task<Result<ReferenceLock>> readReferenceLock();

    /// Goes to stand-by and back; most devices have none and do nothing.
    virtual QCoro::Task<Result<void>> setSleeping(bool sleeping);

    /// Called when a run starts and when it has ended.
    virtual QCoro::Task<Result<void>> beginAcquisition();
    virtual QCoro::Task<Result<void>> endAcquisition();

signals:
    void readingsChanged(const QList<Chirpdeck::Reading> &readings);
    void stateChanged(Chirpdeck::Instrument::State state);
    void referenceLockChanged(Chirpdeck::ReferenceLock lock);
    /// The device failed outside a command: what happened, which device, what to do.
    void failed(const Chirpdeck::Error &error);

protected:
    void setState(State state);
    void setReferenceLock(ReferenceLock lock);
    void setReadings(const QList<Reading> &readings);
    void setIdentityText(const QString &text) { m_identityText = text; }

    /// An Error with this device as its place.
    Error deviceError(const QString &what, const QString &action = {}) const;

private:
    const Identity m_identity;
    std::atomic<State> m_state = State::Off;
    std::atomic<ReferenceLock> m_lock = ReferenceLock::Unknown;
    std::atomic<bool> m_isLent = false;
    QList<Reading> m_readings;
    QString m_identityText;
};

using DeviceState = Instrument::State;

} // namespace Chirpdeck
