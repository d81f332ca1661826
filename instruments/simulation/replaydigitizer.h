// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/playingdigitizer.h"
#include "instruments/simulation/replayexperiment.h"

namespace BC::Key::Replay {

inline const QString experimentPath = QStringLiteral("experimentPath"); ///< the directory of the experiment

} // namespace BC::Key::Replay

namespace Chirpdeck {

/// Plays the mean shot of a recorded experiment with fresh white noise, so that a run over it converges to
/// that experiment.
class ReplayDigitizer final : public PlayingDigitizer
{
    Q_OBJECT

public:
    ReplayDigitizer(const DriverParts &parts, const ReplayExperiment &experiment);
    ReplayDigitizer(const HardwareKey &key, const ReplayExperiment &experiment,
                    std::shared_ptr<SimulatedBench> bench);

    /// Rms of one shot in counts, 1 unless set; takes effect with the next start().
    void setNoise(double counts) { m_noiseCounts = counts; }

    DigitizerLimits limits() const override;
    bool playsRecorded() const override { return true; }

protected:
    /// Everything that the recorded data decide is set to it; on-board averaging is free.
    Result<FtmwDigitizerConfig> adapt(const FtmwDigitizerConfig &config) override;
    RecordFormat format(const FtmwDigitizerConfig &config) const override;
    std::optional<std::vector<float>> signal(const FtmwDigitizerConfig &config, bool all) override;

private:
    FtmwDigitizerConfig m_recorded;
    std::vector<float> m_volts;
    double m_noiseCounts = 1.0;
};

} // namespace Chirpdeck
