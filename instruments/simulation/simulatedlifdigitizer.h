// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/lif/lifdigitizer.h"
#include "instruments/simulation/simulateddevice.h"

#include <random>

namespace Chirpdeck {

/// A digitizer that sees the fluorescence of a molecule with lines at 500 nm and every 10 nm from there: an
/// exponential decay, as strong as the laser is close to a line, while the flash lamp is on. The reference
/// channel sees the laser pulse.
class SimulatedLifDigitizer final : public SimulatedDevice<LifDigitizer>
{
    Q_OBJECT

public:
    explicit SimulatedLifDigitizer(const DriverParts &parts);

    DigitizerLimits limits() const override { return m_limits; }
    QCoro::Task<Result<LifDigitizerConfig>> prepare(LifDigitizerConfig config) override;
    QCoro::Task<Result<void>> start() override;
    QCoro::Task<Result<void>> stop() override;
    QCoro::Task<Result<void>> discardPending() override;

    /// What one trigger records now.
    LifRecord record();

private:
    QByteArray samples(int channel, const std::function<double(double)> &voltsAt);

    const DigitizerLimits m_limits;
    LifDigitizerConfig m_config;
    std::mt19937_64 m_random;
    QTimer m_triggers;
};

} // namespace Chirpdeck
