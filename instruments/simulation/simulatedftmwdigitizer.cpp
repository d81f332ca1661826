// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedftmwdigitizer.h"

#include "instruments/core/units.h"
#include "instruments/digitizer/digitizersettings.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("VirtualFtmwDigitizer");

/// Unlike other digitizers.
QList<SettingInfo> settings()
{
    namespace Key = BC::Key::DigiSettings;
    return {
        {Key::minFullScale, SimulatedFtmwDigitizer::tr("Smallest full scale"), 0.005, 0.0, {}, BC::Unit::V},
        {Key::maxRecordLength, SimulatedFtmwDigitizer::tr("Longest record, samples"), qint64(10'000'000), 1},
        {Key::maxAverages, SimulatedFtmwDigitizer::tr("Averages on board, at most"), 10000, 1},
        {Key::maxRecords, SimulatedFtmwDigitizer::tr("Records per trigger, at most"), 1000, 1},
        {Key::canBlockAndMultiRecord, SimulatedFtmwDigitizer::tr("Averages several records"), true},
        {Key::maxBytesPerPoint, SimulatedFtmwDigitizer::tr("Bytes per sample, at most"), 4, 1, 4}};
}

} // namespace

QList<DriverInfo> simulatedFtmwDigitizerDrivers();

QList<DriverInfo> simulatedFtmwDigitizerDrivers()
{
    return {{.type = HardwareType::FtmwDigitizer,
             .key = driverName,
             .label = SimulatedFtmwDigitizer::tr("Simulated digitizer"),
             .settings = settings(),
             .arrays = {sampleRateSetting({2e9, 5e9, 10e9, 20e9, 50e9, 100e9})},
             .isSimulated = true,
             .make = makeDevice<SimulatedFtmwDigitizer>}};
}

SimulatedFtmwDigitizer::SimulatedFtmwDigitizer(const DriverParts &parts)
    : PlayingDigitizer(parts)
    , m_limits(digitizerLimits(parts.settings))
{
}

SimulatedFtmwDigitizer::SimulatedFtmwDigitizer(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench)
    : SimulatedFtmwDigitizer([&] {
        auto parts = simulatedParts(key, driverName, std::move(bench));
        parts.settings = DeviceSettings(simulatedFtmwDigitizerDrivers().first());
        return parts;
    }())
{
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
