// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// A pulse generator of eight channels; it opens the gas valve and triggers the waveform generator and the
/// digitizer.
class SimulatedPulseGenerator final : public SimulatedDevice<PulseGenerator>
{
    Q_OBJECT

public:
    explicit SimulatedPulseGenerator(const DriverParts &parts);
    SimulatedPulseGenerator(const PulseGeneratorConfig &config, std::shared_ptr<SimulatedBench> bench);

    PulseGeneratorLimits limits() const override { return m_limits; }
    QCoro::Task<Result<PulseGeneratorConfig>> prepare(PulseGeneratorConfig config) override;
    QCoro::Task<Result<PulseChannel>> setChannel(int channel, PulseChannel settings) override;
    QCoro::Task<Result<double>> setRepRate(double hertz) override;
    QCoro::Task<Result<void>> setMode(PulseGenMode mode) override;
    QCoro::Task<Result<void>> setPulsing(bool on) override;
    PulseGeneratorConfig config() const override { return m_config; }

private:
    void apply();

    const PulseGeneratorLimits m_limits;
    PulseGeneratorConfig m_config;
};

} // namespace Chirpdeck
