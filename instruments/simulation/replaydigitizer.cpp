// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/replaydigitizer.h"

#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("ReplayFtmwDigitizer");

Result<std::unique_ptr<Instrument>> makeReplayDigitizer(DriverParts parts)
{
    const auto experiment =
        readReplayExperiment(parts.settings.value<QString>(BC::Key::Replay::experimentPath));
    if (!experiment)
        return experiment.error();
    return std::unique_ptr<Instrument>(std::make_unique<ReplayDigitizer>(parts, *experiment));
}

} // namespace

QList<DriverInfo> replayDigitizerDrivers();

QList<DriverInfo> replayDigitizerDrivers()
{
    return {{.type = HardwareType::FtmwDigitizer,
             .key = driverName,
             .label = ReplayDigitizer::tr("Plays a recorded experiment"),
             .settings = {{.key = BC::Key::Replay::experimentPath,
                           .label = ReplayDigitizer::tr("Folder of the experiment"),
                           .defaultValue = QString(),
                           .priority = SettingPriority::Required}},
             .isSimulated = true,
             .make = makeReplayDigitizer}};
}

ReplayDigitizer::ReplayDigitizer(const HardwareKey &key, const ReplayExperiment &experiment,
                                 std::shared_ptr<SimulatedBench> bench)
    : ReplayDigitizer(simulatedParts(key, driverName, std::move(bench)), experiment)
{
}

ReplayDigitizer::ReplayDigitizer(const DriverParts &parts, const ReplayExperiment &experiment)
    : PlayingDigitizer(parts)
    , m_recorded(experiment.digitizer)
    , m_volts(experiment.meanVolts())
{
}

DigitizerLimits ReplayDigitizer::limits() const
{
    const double fullScale = m_recorded.analogChannel(m_recorded.fidChannel)->fullScale;
    DigitizerLimits limits;
    limits.analogChannels = static_cast<int>(m_recorded.analogChannels.size());
    limits.minFullScale = fullScale;
    limits.maxFullScale = fullScale;
    limits.maxRecordLength = m_recorded.recordLength;
    limits.canMultiRecord = m_recorded.multiRecord;
    limits.maxRecords = m_recorded.numRecords;
    limits.canBlockAndMultiRecord = true;
    limits.maxBytesPerPoint = m_recorded.bytesPerPoint;
    limits.sampleRatesHz = {m_recorded.sampleRate};
    return limits;
}

Result<FtmwDigitizerConfig> ReplayDigitizer::adapt(const FtmwDigitizerConfig &config)
{
    FtmwDigitizerConfig adapted = config;
    adapted.analogChannels = m_recorded.analogChannels;
    adapted.fidChannel = m_recorded.fidChannel;
    adapted.bytesPerPoint = m_recorded.bytesPerPoint;
    adapted.sampleRate = m_recorded.sampleRate;
    adapted.recordLength = m_recorded.recordLength;
    adapted.multiRecord = m_recorded.multiRecord;
    adapted.numRecords = m_recorded.numRecords;
    adapted.numAverages = adapted.blockAverage ? std::clamp(adapted.numAverages, 1, limits().maxAverages) : 1;
    return adapted;
}

RecordFormat ReplayDigitizer::format(const FtmwDigitizerConfig &config) const
{
    const RecordShape shape = config.recordShape();
    return {.samples = shape.samples,
            .frames = shape.frames,
            .bytesPerPoint = shape.bytesPerPoint,
            .bigEndian = shape.bigEndian,
            .countVolts = config.voltsPerCount(),
            .noiseVolts = m_noiseCounts * config.voltsPerCount(),
            .averages = shape.shotsPerTransfer};
}

std::optional<std::vector<float>> ReplayDigitizer::signal(const FtmwDigitizerConfig &, bool all)
{
    return all ? std::optional(m_volts) : std::nullopt;
}

} // namespace Chirpdeck
