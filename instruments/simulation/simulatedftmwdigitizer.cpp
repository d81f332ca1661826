// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedftmwdigitizer.h"

namespace Chirpdeck {

SimulatedFtmwDigitizer::SimulatedFtmwDigitizer(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench)
    : PlayingDigitizer(key, QStringLiteral("VirtualFtmwDigitizer"), std::move(bench))
{
}

DigitizerLimits SimulatedFtmwDigitizer::limits() const
{
    DigitizerLimits limits;
    limits.minFullScale = 0.005;
    limits.maxRecordLength = 10'000'000;
    limits.maxAverages = 10000;
    limits.maxRecords = 1000;
    limits.canBlockAndMultiRecord = true;
    limits.maxBytesPerPoint = 4;
    limits.sampleRatesHz = {2e9, 5e9, 10e9, 20e9, 50e9, 100e9};
    return limits;
}

SynthesisSettings SimulatedFtmwDigitizer::synthesis(const FtmwDigitizerConfig &config) const
{
    return bench().synthesis(config, limits().bandwidthMHz);
}

Result<FtmwDigitizerConfig> SimulatedFtmwDigitizer::adapt(const FtmwDigitizerConfig &config)
{
    if (const auto channel = config.enabledFidChannel(); !channel)
        return channel.error();
    for (const Finding &finding : config.validateSettings(limits())) {
        if (finding.isError())
            return deviceError(finding.text, tr("Change the digitizer settings"));
    }
    if (config.bytesPerPoint == 3)
        return deviceError(tr("Samples of 3 bytes cannot be delivered"),
                           tr("Choose 1, 2 or 4 bytes per point"));
    constexpr qint64 largest = qint64(1) << 30;
    if (config.transferBytes() > largest)
        return deviceError(tr("A transfer would take more than 1 GiB"),
                           tr("Shorten the record or take fewer records per trigger"));
    FtmwDigitizerConfig adapted = config;
    adapted.fidChannel = *config.enabledFidChannel();
    return adapted;
}

RecordFormat SimulatedFtmwDigitizer::format(const FtmwDigitizerConfig &config) const
{
    return RecordFormat::of(synthesis(config));
}

std::optional<std::vector<float>> SimulatedFtmwDigitizer::signal(const FtmwDigitizerConfig &config, bool all)
{
    // First the mark, then the settings: what changes in between is seen next time.
    const quint64 revision = bench().revision();
    const double density = bench().gasDensity();
    if (!all && revision == m_revision && density == m_density)
        return std::nullopt;
    SynthesisSettings settings = synthesis(config);
    m_revision = revision;
    m_density = settings.gasDensity;
    settings.gasDensity = 1.0;
    if (m_synthesized != settings) {
        m_gas = synthesizeGas(settings);
        m_leakage = synthesizeLeakage(settings);
        m_synthesized = settings;
    }
    return combineSignal(m_gas, m_density, m_leakage);
}

} // namespace Chirpdeck
