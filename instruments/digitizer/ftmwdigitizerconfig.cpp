// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/digitizerrules.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Digi = BC::Key::Digi;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FtmwDigitizerConfig)
};

} // namespace

void FtmwDigitizerConfig::setFidChannel(int channelIndex)
{
    fidChannel = channelIndex;
    for (auto &channel : analogChannels)
        channel.enabled = channel.index == channelIndex;
}

Result<int> FtmwDigitizerConfig::enabledFidChannel() const
{
    const auto enabled = enabledAnalogChannels();
    if (enabled.size() == 1)
        return enabled.first();
    return Error{enabled.isEmpty() ? Text::tr("No FID channel selected.")
                                   : Text::tr("Only 1 FID channel may be selected."),
                 headerKey(), Text::tr("Enable the one channel that the signal is connected to")};
}

RecordShape FtmwDigitizerConfig::recordShape() const
{
    RecordShape shape;
    shape.samples = recordLength;
    shape.frames = effectiveRecords();
    shape.bytesPerPoint = bytesPerPoint;
    shape.bigEndian = byteOrder == ByteOrder::BigEndian;
    shape.shotsPerTransfer = effectiveAverages();
    return shape;
}

qint64 FtmwDigitizerConfig::transferBytes() const
{
    return qint64{recordLength} * effectiveRecords() * bytesPerPoint;
}

Findings FtmwDigitizerConfig::validate(const DigitizerLimits &limits, int chirpCount) const
{
    return withoutFields(checkFtmwDigitizer(*this, limits, chirpCount));
}

FieldFindings checkFtmwDigitizer(const FtmwDigitizerConfig &config, const DigitizerLimits &limits,
                                 int chirpCount)
{
    FieldFindings findings = checkDigitizer(config, limits);
    if (const auto enabled = config.enabledFidChannel(); !enabled)
        findings += FieldFinding::error(enabled.error().what, Digi::an);
    else if (*enabled != config.fidChannel)
        findings += FieldFinding::error(Text::tr("The FID channel is %1, but the enabled channel is %2.")
                                            .arg(config.fidChannel)
                                            .arg(*enabled),
                                        Digi::an);
    if (config.bytesPerPoint != 1 && config.bytesPerPoint != 2 && config.bytesPerPoint != 4)
        findings +=
            FieldFinding::error(Text::tr("Records of %1 bytes per point cannot be read; 1, 2 and 4 can.")
                                    .arg(config.bytesPerPoint),
                                Digi::bpp);

    if (chirpCount <= 1)
        return findings;
    if (!limits.canMultiRecord)
        findings += FieldFinding::warning(
            Text::tr("There are %1 chirps, but the digitizer cannot take several records per trigger.")
                .arg(chirpCount),
            Digi::multiRec);
    if (!config.blockAverage && !config.multiRecord)
        findings += FieldFinding::warning(
            Text::tr("There are %1 chirps, but neither block averaging nor multiple records are enabled.")
                .arg(chirpCount),
            Digi::multiRec);
    if (config.blockAverage && !config.multiRecord && config.numAverages != chirpCount)
        findings += FieldFinding::warning(
            Text::tr("The number of averages (%1) differs from the number of chirps (%2).")
                .arg(config.numAverages)
                .arg(chirpCount),
            Digi::numAvg);
    if (config.multiRecord && config.numRecords != chirpCount)
        findings += FieldFinding::warning(
            Text::tr("The number of records (%1) differs from the number of chirps (%2).")
                .arg(config.numRecords)
                .arg(chirpCount),
            Digi::multiRecNum);
    return findings;
}

void FtmwDigitizerConfig::storeValues()
{
    DigitizerConfig::storeValues();
    store(BC::Key::Digi::fidCh, fidChannel);
}

void FtmwDigitizerConfig::retrieveValues()
{
    DigitizerConfig::retrieveValues();
    fidChannel = retrieve(BC::Key::Digi::fidCh, 0);
}

} // namespace Chirpdeck
