// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/simulateddevice.h"
#include "instruments/temperature/temperaturecontroller.h"

namespace Chirpdeck {

/// A monitor of four temperatures: two stages of a cold head, the nozzle and the room.
class SimulatedTemperatureController final : public SimulatedDevice<TemperatureController>
{
    Q_OBJECT

public:
    explicit SimulatedTemperatureController(const DriverParts &parts);
    SimulatedTemperatureController(const TemperatureControllerConfig &config,
                                   std::shared_ptr<SimulatedBench> bench);

    TemperatureLimits limits() const override { return m_limits; }
    QCoro::Task<Result<TemperatureControllerConfig>> prepare(TemperatureControllerConfig config) override;
    QCoro::Task<Result<void>> setChannelEnabled(int channel, bool enabled) override;
    QCoro::Task<Result<void>> setChannelName(int channel, QString name) override;
    TemperatureControllerConfig config() const override { return m_config; }

protected:
    QList<Reading> measure() const override;

private:
    Result<void> accept(const TemperatureControllerConfig &next);

    const TemperatureLimits m_limits;
    TemperatureControllerConfig m_config;
};

} // namespace Chirpdeck
