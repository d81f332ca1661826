// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/pressure/pressurecontroller.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// A controller of the chamber pressure with a gate valve in front of the pump.
class SimulatedPressureController final : public SimulatedDevice<PressureController>
{
    Q_OBJECT

public:
    explicit SimulatedPressureController(const DriverParts &parts);
    SimulatedPressureController(const PressureControllerConfig &config,
                                std::shared_ptr<SimulatedBench> bench);

    PressureLimits limits() const override { return m_limits; }
    QCoro::Task<Result<PressureControllerConfig>> prepare(PressureControllerConfig config) override;
    QCoro::Task<Result<void>> setSetPoint(double setPoint) override;
    QCoro::Task<Result<void>> setControlEnabled(bool enabled) override;
    QCoro::Task<Result<void>> openValve() override;
    QCoro::Task<Result<void>> closeValve() override;
    PressureControllerConfig config() const override { return m_config; }

protected:
    QList<Reading> measure() const override;
    bool isSettling() const override;

private:
    Result<void> accept(const PressureControllerConfig &next, bool valveOpen);

    const PressureLimits m_limits;
    PressureControllerConfig m_config;
    bool m_valveOpen = true;
};

} // namespace Chirpdeck
