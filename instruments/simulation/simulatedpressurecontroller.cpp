// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedpressurecontroller.h"

#include "instruments/pressure/pressuresettings.h"

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("VirtualPressureController");
const QString pressureName = QStringLiteral("ChamberPressure");
constexpr double pumpedTorr = 2e-3;
constexpr double closedTorr = 5.0;

double pressureTarget(const PressureControllerConfig &config, bool valveOpen)
{
    if (!valveOpen)
        return closedTorr;
    return config.controlEnabled ? std::max(pumpedTorr, config.setPoint) : pumpedTorr;
}

} // namespace

QList<DriverInfo> simulatedPressureControllerDrivers();

QList<DriverInfo> simulatedPressureControllerDrivers()
{
    return {{.type = HardwareType::PressureController,
             .key = driverName,
             .label = SimulatedPressureController::tr("Simulated chamber pressure"),
             .isSimulated = true,
             .make = makeDevice<SimulatedPressureController>}};
}

SimulatedPressureController::SimulatedPressureController(const PressureControllerConfig &config,
                                                         std::shared_ptr<SimulatedBench> bench)
    : SimulatedPressureController(simulatedParts(config, driverName, std::move(bench)))
{
}

SimulatedPressureController::SimulatedPressureController(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_limits(pressureLimits(parts.settings))
    , m_config(parts.initialConfig<PressureControllerConfig>())
{
    bench().addSensor(key(), pressureName,
                      {.initial = pressureTarget(m_config, m_valveOpen),
                       .timeConstantS = 4.0,
                       .noise = 2e-5,
                       .drift = 5e-5,
                       .driftPeriodS = 400.0,
                       .driftAwayPerS = 5e-3});
}

Result<void> SimulatedPressureController::accept(const PressureControllerConfig &next, bool valveOpen)
{
    if (auto answer = check(); !answer)
        return answer;
    for (const Finding &finding : next.validate(limits())) {
        if (finding.isError())
            return deviceError(finding.text, tr("Change the set point"));
    }
    m_config = next;
    m_valveOpen = valveOpen;
    bench().setTarget(key(), pressureName, pressureTarget(m_config, m_valveOpen));
    emit configChanged(m_config);
    return {};
}

QCoro::Task<Result<PressureControllerConfig>>
SimulatedPressureController::prepare(PressureControllerConfig config)
{
    if (const auto accepted = accept(config, m_valveOpen); !accepted)
        co_return accepted.error();
    co_return Result<PressureControllerConfig>(m_config);
}

QCoro::Task<Result<void>> SimulatedPressureController::setSetPoint(double setPoint)
{
    PressureControllerConfig next = m_config;
    next.setPoint = setPoint;
    co_return accept(next, m_valveOpen);
}

QCoro::Task<Result<void>> SimulatedPressureController::setControlEnabled(bool enabled)
{
    PressureControllerConfig next = m_config;
    next.controlEnabled = enabled;
    co_return accept(next, m_valveOpen || enabled);
}

QCoro::Task<Result<void>> SimulatedPressureController::openValve()
{
    PressureControllerConfig next = m_config;
    next.controlEnabled = false;
    co_return accept(next, true);
}

QCoro::Task<Result<void>> SimulatedPressureController::closeValve()
{
    PressureControllerConfig next = m_config;
    next.controlEnabled = false;
    co_return accept(next, false);
}

QList<Reading> SimulatedPressureController::measure() const
{
    Reading pressure{.valueKey = pressureName,
                     .label = tr("Chamber pressure"),
                     .value = bench().reading(key(), pressureName),
                     .unit = m_config.unit,
                     .setPoint = {},
                     .tolerance = {}};
    if (m_config.controlEnabled) {
        pressure.setPoint = m_config.setPoint;
        pressure.tolerance = std::max(1e-3, 0.05 * std::abs(m_config.setPoint));
    }
    return {pressure};
}

bool SimulatedPressureController::isSettling() const
{
    return bench().isSettling(key(), pressureName);
}

} // namespace Chirpdeck
