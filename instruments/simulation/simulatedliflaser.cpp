// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedliflaser.h"

#include "instruments/lif/lifsettings.h"

namespace Chirpdeck {

QList<DriverInfo> simulatedLifLaserDrivers();

QList<DriverInfo> simulatedLifLaserDrivers()
{
    return {{.type = HardwareType::LifLaser,
             .key = QStringLiteral("VirtualLifLaser"),
             .label = SimulatedLifLaser::tr("Simulated laser"),
             .isSimulated = true,
             .make = makeDevice<SimulatedLifLaser>}};
}

SimulatedLifLaser::SimulatedLifLaser(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_limits(laserLimits(parts.settings))
    , m_position(std::clamp(500.0, m_limits.min, std::max(m_limits.min, m_limits.max)))
{
    bench().setLaser({m_position, m_flashLamp});
}

QCoro::Task<Result<double>> SimulatedLifLaser::setPosition(double position)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    if (!m_limits.contains(position))
        co_return deviceError(
            tr("%1 %2 is outside the range of the laser").arg(position).arg(m_limits.unit),
            tr("Choose a position from %1 to %2 %3").arg(m_limits.min).arg(m_limits.max).arg(m_limits.unit));
    m_position = position;
    bench().setLaser({m_position, m_flashLamp});
    emit positionChanged(m_position);
    poll();
    co_return m_position;
}

QCoro::Task<Result<double>> SimulatedLifLaser::readPosition()
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    co_return Result<double>(m_position);
}

QCoro::Task<Result<void>> SimulatedLifLaser::setFlashLamp(bool on)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    if (!m_limits.hasFlashLamp)
        co_return deviceError(tr("The laser has no flash lamp"));
    m_flashLamp = on;
    bench().setLaser({m_position, m_flashLamp});
    emit flashLampChanged(on);
    co_return Result<void>();
}

QCoro::Task<Result<bool>> SimulatedLifLaser::readFlashLamp()
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    co_return Result<bool>(m_flashLamp);
}

QList<Reading> SimulatedLifLaser::measure() const
{
    return {{.valueKey = QStringLiteral("LaserPosition"),
             .label = tr("Laser position"),
             .value = m_position,
             .unit = m_limits.unit,
             .setPoint = {},
             .tolerance = {}}};
}

} // namespace Chirpdeck
