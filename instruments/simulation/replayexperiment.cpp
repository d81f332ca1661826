// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/replayexperiment.h"

#include "persistence/csv/blackchirpcsv.h"
#include "persistence/csv/csvnames.h"
#include "persistence/stores/experimentfiles.h"
#include "persistence/stores/fidreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cmath>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReplayExperiment)
};

/// A node of header.csv that only holds those of which a replay knows.
class ReplayHeader final : public HeaderStorage
{
public:
    ReplayHeader(HeaderStorage &rf, HeaderStorage &digitizer)
        : HeaderStorage(QString())
        , m_rf(rf)
        , m_digitizer(digitizer)
    {
    }

protected:
    void storeValues() override {}
    void retrieveValues() override {}
    void prepareChildren() override
    {
        addChild(&m_rf);
        addChild(&m_digitizer);
    }

private:
    HeaderStorage &m_rf;
    HeaderStorage &m_digitizer;
};

/// The content of a file of the experiment; empty where there is none.
QByteArray content(const QDir &folder, QLatin1String name)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

HardwareKey digitizerKey(const QDir &folder)
{
    const auto hardware =
        parseHardware(content(folder, BC::CSV::HardwareFile), QString(BC::CSV::HardwareFile));
    if (hardware) {
        for (const HardwareEntry &entry : *hardware) {
            const HardwareKey key = HardwareKey::parse(entry.key);
            if (key.type() == HardwareType::FtmwDigitizer)
                return key;
        }
    }
    return {HardwareType::FtmwDigitizer, QStringLiteral("replay")};
}

void readHeader(const QDir &folder, QChar delimiter, RfConfig &rf, FtmwDigitizerConfig &digitizer)
{
    ReplayHeader header(rf, digitizer);
    header.prepareToStore();
    for (const QByteArray &line : content(folder, BC::CSV::HeaderFile).split('\n')) {
        QVariantList cells;
        for (const QString &cell : QString::fromUtf8(line).trimmed().split(delimiter))
            cells.append(cell);
        header.storeLine(cells);
    }
    header.readComplete();
    const char separator = delimiter.toLatin1();
    // Rows that cannot be read concern the chirp alone, which a replay does not need.
    [[maybe_unused]] const auto chirps =
        rf.chirps.readChirpsCsv(content(folder, BC::CSV::ChirpsFile), separator);
    [[maybe_unused]] const auto markers =
        rf.chirps.readMarkersCsv(content(folder, BC::CSV::MarkersFile), separator);
    [[maybe_unused]] const auto clocks = rf.readClocksCsv(content(folder, BC::CSV::ClocksFile), separator);
    rf.clearScan();
}

/// Makes the settings agree with the data.
void adapt(ReplayExperiment &replay)
{
    FtmwDigitizerConfig &digitizer = replay.digitizer;
    const FidList &fids = replay.fids;
    digitizer.recordLength = static_cast<int>(fids.size);
    digitizer.sampleRate = std::round(1.0 / fids.spacing);
    digitizer.blockAverage = false;
    digitizer.numAverages = 1;
    digitizer.multiRecord = fids.frames > 1;
    digitizer.numRecords = fids.frames;
    if (digitizer.bytesPerPoint != 1 && digitizer.bytesPerPoint != 2 && digitizer.bytesPerPoint != 4)
        digitizer.bytesPerPoint = 1;
    const auto enabled = digitizer.enabledFidChannel();
    const int channelIndex = enabled ? *enabled : 1;
    if (!digitizer.analogChannel(channelIndex))
        digitizer.analogChannels.append(
            {.index = channelIndex, .enabled = true, .fullScale = 0.0, .verticalOffset = 0.0, .name = {}});
    digitizer.setFidChannel(channelIndex);
    for (AnalogChannel &channel : digitizer.analogChannels) {
        if (channel.index == channelIndex && std::abs(digitizer.voltsPerCount() / fids.vMult - 1.0) > 1e-9)
            channel.fullScale = std::ldexp(fids.vMult, 8 * digitizer.bytesPerPoint - 1);
    }
    replay.rf.downconversionSideband = fids.sideband;
    if (std::abs(replay.rf.clockFrequency(ClockType::DownLO) - fids.probeFreqMHz) > 1e-6) {
        ClockConfig clock = replay.rf.clock(ClockType::DownLO).value_or(ClockConfig());
        clock.desiredFreqMHz = fids.probeFreqMHz;
        replay.rf.commonUpDownLO = false;
        replay.rf.setClock(ClockType::DownLO, clock);
    }
}

} // namespace

std::vector<float> ReplayExperiment::meanVolts() const
{
    std::vector<float> volts;
    if (fids.isEmpty() || fids.shots == 0)
        return volts;
    volts.reserve(fids.sums->size());
    const double factor = fids.vMult / static_cast<double>(fids.shots);
    for (const qint64 sum : *fids.sums)
        volts.push_back(static_cast<float>(static_cast<double>(sum) * factor));
    return volts;
}

Result<ReplayExperiment> readReplayExperiment(const QString &experimentPath)
{
    const QDir folder(experimentPath);
    auto loaded = FidReader(experimentPath).load(0);
    if (!loaded)
        return loaded.error();
    ReplayExperiment replay;
    replay.fids = loaded->fids;
    if (replay.fids.isEmpty() || replay.fids.shots == 0 || !(replay.fids.spacing > 0.0) ||
        !(replay.fids.vMult > 0.0) || replay.fids.size > std::numeric_limits<int>::max()) {
        return Error{Text::tr("The experiment holds no FID that could be played"), experimentPath,
                     Text::tr("Choose an experiment that has taken shots")};
    }
    replay.digitizer = FtmwDigitizerConfig(digitizerKey(folder));
    const BlackchirpCSV csv(folder.dirName().toInt(), experimentPath);
    readHeader(folder, csv.delimiter(), replay.rf, replay.digitizer);
    adapt(replay);
    return replay;
}

} // namespace Chirpdeck
