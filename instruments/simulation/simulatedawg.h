// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/awginstrument.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// A waveform generator of 16 GS/s whose chirp the bench mixes and sends to the gas.
class SimulatedAwg final : public SimulatedDevice<AwgInstrument>
{
    Q_OBJECT

public:
    explicit SimulatedAwg(const DriverParts &parts);
    SimulatedAwg(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench);

    AwgLimits limits() const override { return m_limits; }
    QCoro::Task<Result<void>> prepare(ChirpConfig chirps) override;
    QCoro::Task<Result<void>> start() override;
    QCoro::Task<Result<void>> stop() override;

private:
    const AwgLimits m_limits;
};

} // namespace Chirpdeck
