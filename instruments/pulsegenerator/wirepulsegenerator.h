// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/transport/wiredevice.h"

namespace Chirpdeck {

/// What pulse generators at a wire share: ranges, order of settings, and the comparison with what is read
/// back. A driver says how one channel, the rate and the mode are written and read.
class WirePulseGenerator : public WireDevice<PulseGenerator>
{
public:
    /// Times are multiples of `timeStepUs`.
    WirePulseGenerator(DriverParts &parts, const WireDialog &dialog, double timeStepUs);

    PulseGeneratorLimits limits() const override { return m_limits; }
    PulseGeneratorConfig config() const override { return m_config; }

    QCoro::Task<Result<PulseGeneratorConfig>> prepare(PulseGeneratorConfig config) override;
    QCoro::Task<Result<PulseChannel>> setChannel(int channel, PulseChannel settings) override;
    QCoro::Task<Result<double>> setRepRate(double hertz) override;
    QCoro::Task<Result<void>> setMode(PulseGenMode mode) override;
    QCoro::Task<Result<void>> setPulsing(bool on) override;

protected:
    /// Channels from 0. The name and the role are the program's own.
    virtual QCoro::Task<Result<void>> writeChannel(int channel, PulseChannel settings) = 0;
    virtual QCoro::Task<Result<PulseChannel>> readChannel(int channel) = 0;
    virtual QCoro::Task<Result<void>> writeRate(double hertz) = 0;
    virtual QCoro::Task<Result<double>> readRate() = 0;
    /// Sets the trigger and starts or stops the pulses.
    virtual QCoro::Task<Result<void>> writeRun(PulseGenMode mode, bool pulsing) = 0;
    virtual QCoro::Task<Result<bool>> readPulsing() = 0;

    /// Reads all settings; what the driver does last in identify().
    QCoro::Task<Result<void>> readAll();
    /// Publishes whether it runs in step with an external reference; nothing where it is not to.
    void setReferenceLocked(std::optional<bool> locked);
    double timeStepUs() const { return m_timeStepUs; }

private:
    Result<void> check(int channel, const PulseChannel &settings) const;
    QCoro::Task<Result<PulseChannel>> applyChannel(int channel, PulseChannel settings);
    QCoro::Task<Result<double>> applyRate(double hertz);

    const PulseGeneratorLimits m_limits;
    const double m_timeStepUs;
    PulseGeneratorConfig m_config;
};

} // namespace Chirpdeck
