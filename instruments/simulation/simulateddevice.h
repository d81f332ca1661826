// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverinfo.h"
#include "instruments/core/instrument.h"
#include "instruments/simulation/simulatedbench.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <type_traits>
#include <utility>

namespace Chirpdeck {

/// The bench of a simulated device; one of its own when it is made without.
inline std::shared_ptr<SimulatedBench> benchOf(const DriverParts &parts)
{
    return parts.bench ? parts.bench : std::make_shared<SimulatedBench>();
}

/// The parts of a simulated device whose settings are all at their defaults.
inline DriverParts simulatedParts(const HardwareKey &key, const QString &driver,
                                  std::shared_ptr<SimulatedBench> bench)
{
    return {.key = key, .driver = driver, .bench = std::move(bench)};
}

/// The same of a device that starts from `config`.
template<typename Config>
DriverParts simulatedParts(const Config &config, const QString &driver, std::shared_ptr<SimulatedBench> bench)
{
    auto parts = simulatedParts(config.key(), driver, std::move(bench));
    parts.config = std::make_shared<Config>(config);
    return parts;
}

/// What all simulated slow devices share: connecting, polling, states and faults. `Base` is the interface of
/// the device's type.
template<typename Base>
class SimulatedDevice : public Base
{
public:
    explicit SimulatedDevice(const DriverParts &parts,
                             std::chrono::milliseconds pollInterval = std::chrono::milliseconds(200))
        : Base(parts.identity(true))
        , m_bench(benchOf(parts))
        , m_timer(this)
    {
        m_timer.setInterval(pollInterval);
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] { poll(); });
    }

    QCoro::Task<Result<void>> open() override
    {
        if (const auto answer = check(); !answer)
            co_return answer.error();
        this->setState(Instrument::State::Ok);
        poll();
        m_timer.start();
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> close() override
    {
        m_timer.stop();
        this->setState(Instrument::State::Off);
        co_return Result<void>();
    }

    /// Reads all quantities now, as the timer does regularly.
    void poll()
    {
        switch (m_bench->fault(this->key())) {
        case SimulatedBench::Fault::Offline:
            if (this->state() != Instrument::State::Offline) {
                this->setState(Instrument::State::Offline);
                emit this->failed(offlineError());
            }
            return;
        case SimulatedBench::Fault::Frozen:
            this->setState(Instrument::State::Stale);
            return;
        case SimulatedBench::Fault::None:
        case SimulatedBench::Fault::Drifting:
            break;
        }
        const QList<Reading> readings = measure();
        this->setReadings(readings);
        this->setState(judge(readings));
    }

protected:
    SimulatedBench &bench() const { return *m_bench; }

    /// What the device measures now; nothing for one without sensors.
    virtual QList<Reading> measure() const { return {}; }
    /// True while one of the quantities is on its way.
    virtual bool isSettling() const { return false; }

    /// An Error while the device does not answer; every command begins with it.
    Result<void> check()
    {
        if (m_bench->fault(this->key()) != SimulatedBench::Fault::Offline)
            return {};
        this->setState(Instrument::State::Offline);
        return offlineError();
    }

private:
    Error offlineError() const
    {
        return this->deviceError(QCoreApplication::translate("SimulatedDevice", "The device does not answer"),
                                 QCoreApplication::translate(
                                     "SimulatedDevice", "Check its power and its cable, then connect again"));
    }

    Instrument::State judge(const QList<Reading> &readings) const
    {
        const bool isOff = std::any_of(readings.begin(), readings.end(), [](const Reading &reading) {
            return reading.setPoint && reading.tolerance &&
                   std::abs(reading.value - *reading.setPoint) > *reading.tolerance;
        });
        if (!isOff)
            return Instrument::State::Ok;
        return isSettling() ? Instrument::State::Settling : Instrument::State::Deviating;
    }

    std::shared_ptr<SimulatedBench> m_bench;
    QTimer m_timer;
};

} // namespace Chirpdeck
