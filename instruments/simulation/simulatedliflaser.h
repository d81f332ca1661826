// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/lif/liflaser.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// A laser that is where it is sent at once; it begins at 500 nm with its flash lamp off.
class SimulatedLifLaser final : public SimulatedDevice<LifLaser>
{
    Q_OBJECT

public:
    explicit SimulatedLifLaser(const DriverParts &parts);

    LaserLimits limits() const override { return m_limits; }
    QCoro::Task<Result<double>> setPosition(double position) override;
    QCoro::Task<Result<double>> readPosition() override;
    QCoro::Task<Result<void>> setFlashLamp(bool on) override;
    QCoro::Task<Result<bool>> readFlashLamp() override;

protected:
    QList<Reading> measure() const override;

private:
    const LaserLimits m_limits;
    double m_position = 500.0;
    bool m_flashLamp = false;
};

} // namespace Chirpdeck
