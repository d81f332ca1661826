// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/playingdigitizer.h"

namespace Chirpdeck {

/// A digitizer at the receiver of the simulated bench: what it records follows from the chirp, the LOs and
/// the gas.
class SimulatedFtmwDigitizer final : public PlayingDigitizer
{
    Q_OBJECT

public:
    explicit SimulatedFtmwDigitizer(const DriverParts &parts);
    SimulatedFtmwDigitizer(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench);

    DigitizerLimits limits() const override { return m_limits; }

    /// The settings that a start() would synthesise from as the bench is; for seededSum().
    SynthesisSettings synthesis(const FtmwDigitizerConfig &config) const;

protected:
    Result<FtmwDigitizerConfig> adapt(const FtmwDigitizerConfig &config) override;
    RecordFormat format(const FtmwDigitizerConfig &config) const override;
    std::optional<std::vector<float>> signal(const FtmwDigitizerConfig &config, bool all) override;

private:
    const DigitizerLimits m_limits;
    quint64 m_revision = 0;
    double m_density = 0.0;
    std::optional<SynthesisSettings> m_synthesized; ///< what the two parts below belong to
    std::vector<float> m_gas;
    std::vector<float> m_leakage;
};

} // namespace Chirpdeck
