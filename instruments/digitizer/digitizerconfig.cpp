// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/digitizerrules.h"

#include "instruments/core/units.h"

#include <QCoreApplication>

#include <cmath>

namespace Chirpdeck {

namespace Digi = BC::Key::Digi;
namespace Unit = BC::Unit;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DigitizerConfig)
};

void checkRange(FieldFindings &findings, const QString &field, const QString &name, double value, double min,
                double max, const QString &unit)
{
    if (!(value >= min && value <= max))
        findings += FieldFinding::error(Text::tr("%1 is %2 %5, but the digitizer allows %3 to %4 %5.")
                                            .arg(name)
                                            .arg(value)
                                            .arg(min)
                                            .arg(max)
                                            .arg(unit),
                                        field);
}

} // namespace

const AnalogChannel *DigitizerConfig::analogChannel(int channelIndex) const
{
    const auto found =
        std::find_if(analogChannels.begin(), analogChannels.end(),
                     [channelIndex](const AnalogChannel &c) { return c.index == channelIndex; });
    return found == analogChannels.end() ? nullptr : &*found;
}

double DigitizerConfig::voltsPerCount(int channelIndex) const
{
    const auto *channel = analogChannel(channelIndex);
    return channel ? channel->fullScale / std::exp2(8 * bytesPerPoint - 1) : 0.0;
}

QList<int> DigitizerConfig::enabledAnalogChannels() const
{
    QList<int> enabled;
    for (const auto &channel : analogChannels) {
        if (channel.enabled)
            enabled.append(channel.index);
    }
    return enabled;
}

Findings DigitizerConfig::validateSettings(const DigitizerLimits &limits) const
{
    return withoutFields(checkDigitizer(*this, limits));
}

FieldFindings checkDigitizer(const DigitizerConfig &config, const DigitizerLimits &limits)
{
    FieldFindings findings;
    for (const auto &channel : config.analogChannels) {
        if (!channel.enabled)
            continue;
        const auto name = Text::tr("Channel %1").arg(channel.index);
        if (channel.index < 1 || channel.index > limits.analogChannels)
            findings += FieldFinding::error(Text::tr("The digitizer has no channel %1.").arg(channel.index),
                                            Digi::an);
        checkRange(findings, Digi::fs, Text::tr("%1: full scale").arg(name), channel.fullScale,
                   limits.minFullScale, limits.maxFullScale, Unit::V);
        checkRange(findings, Digi::offset, Text::tr("%1: offset").arg(name), channel.verticalOffset,
                   limits.minOffset, limits.maxOffset, Unit::V);
    }
    if (config.triggerChannel > limits.analogChannels ||
        config.triggerChannel < (limits.hasAuxTrigger ? 0 : 1))
        findings += FieldFinding::error(
            Text::tr("The digitizer has no trigger source %1.").arg(config.triggerChannel), Digi::trigCh);
    checkRange(findings, Digi::trigDelay, Text::tr("The trigger delay"), config.triggerDelayUs,
               limits.minTriggerDelayUs, limits.maxTriggerDelayUs, Unit::us);
    checkRange(findings, Digi::trigLevel, Text::tr("The trigger level"), config.triggerLevel,
               limits.minTriggerLevel, limits.maxTriggerLevel, Unit::V);

    if (config.recordLength < 1 || config.recordLength > limits.maxRecordLength)
        findings += FieldFinding::error(
            Text::tr("A record of %1 samples is not possible; the digitizer allows 1 to %2.")
                .arg(config.recordLength)
                .arg(limits.maxRecordLength),
            Digi::recLen);
    const bool offersRate =
        limits.sampleRatesHz.isEmpty() ||
        std::any_of(limits.sampleRatesHz.begin(), limits.sampleRatesHz.end(),
                    [&config](double rate) { return std::abs(rate - config.sampleRate) <= 1e-9 * rate; });
    if (!(config.sampleRate > 0.0) || !offersRate)
        findings += FieldFinding::error(
            Text::tr("The digitizer has no sample rate of %1 Hz.").arg(config.sampleRate), Digi::sRate);
    if (config.bytesPerPoint < 1 || config.bytesPerPoint > limits.maxBytesPerPoint)
        findings +=
            FieldFinding::error(Text::tr("%1 bytes per point are not possible; the digitizer allows 1 to %2.")
                                    .arg(config.bytesPerPoint)
                                    .arg(limits.maxBytesPerPoint),
                                Digi::bpp);

    if (config.blockAverage && !limits.canBlockAverage)
        findings += FieldFinding::error(Text::tr("The digitizer cannot average on board."), Digi::blockAvg);
    else if (config.blockAverage && (config.numAverages < 1 || config.numAverages > limits.maxAverages))
        findings +=
            FieldFinding::error(Text::tr("%1 averages are not possible; the digitizer allows 1 to %2.")
                                    .arg(config.numAverages)
                                    .arg(limits.maxAverages),
                                Digi::numAvg);
    if (config.multiRecord && !limits.canMultiRecord)
        findings += FieldFinding::error(Text::tr("The digitizer cannot take several records per trigger."),
                                        Digi::multiRec);
    else if (config.multiRecord && (config.numRecords < 1 || config.numRecords > limits.maxRecords))
        findings += FieldFinding::error(Text::tr("%1 records are not possible; the digitizer allows 1 to %2.")
                                            .arg(config.numRecords)
                                            .arg(limits.maxRecords),
                                        Digi::multiRecNum);
    if (config.blockAverage && config.multiRecord && !limits.canBlockAndMultiRecord)
        findings += FieldFinding::error(
            Text::tr("The digitizer cannot average and take several records at once."), Digi::multiRec);
    return findings;
}

void DigitizerConfig::storeValues()
{
    store(Digi::trigCh, triggerChannel);
    store(Digi::trigSlope, triggerEdge);
    store(Digi::trigDelay, triggerDelayUs, Unit::us);
    store(Digi::trigLevel, triggerLevel, Unit::V);
    store(Digi::bpp, bytesPerPoint);
    store(Digi::bo, byteOrder);
    store(Digi::sRate, sampleRate, Unit::Hz);
    store(Digi::recLen, recordLength);
    store(Digi::blockAvg, blockAverage);
    store(Digi::numAvg, effectiveAverages());
    store(Digi::multiRec, multiRecord);
    store(Digi::multiRecNum, effectiveRecords());
    for (qsizetype i = 0; i < analogChannels.size(); ++i) {
        const auto slot = static_cast<std::size_t>(i);
        const auto &channel = analogChannels[i];
        storeArrayValue(Digi::an, slot, Digi::chIndex, channel.index);
        storeArrayValue(Digi::an, slot, Digi::en, channel.enabled);
        storeArrayValue(Digi::an, slot, Digi::fs, channel.fullScale, Unit::V);
        storeArrayValue(Digi::an, slot, Digi::offset, channel.verticalOffset, Unit::V);
    }
    for (qsizetype i = 0; i < digitalChannels.size(); ++i) {
        const auto slot = static_cast<std::size_t>(i);
        const auto &channel = digitalChannels[i];
        storeArrayValue(Digi::dig, slot, Digi::chIndex, channel.index);
        storeArrayValue(Digi::dig, slot, Digi::en, channel.enabled);
        storeArrayValue(Digi::dig, slot, Digi::digInp, channel.input);
        storeArrayValue(Digi::dig, slot, Digi::digRole, channel.role);
    }
}

void DigitizerConfig::retrieveValues()
{
    triggerChannel = retrieve(Digi::trigCh, 0);
    triggerEdge = retrieve(Digi::trigSlope, TriggerEdge::RisingEdge);
    triggerDelayUs = retrieve(Digi::trigDelay, 0.0);
    triggerLevel = retrieve(Digi::trigLevel, 0.0);
    bytesPerPoint = retrieve(Digi::bpp, 1);
    byteOrder = retrieve(Digi::bo, ByteOrder::LittleEndian);
    sampleRate = retrieve(Digi::sRate, 0.0);
    recordLength = retrieve(Digi::recLen, 0);
    blockAverage = retrieve(Digi::blockAvg, false);
    numAverages = retrieve(Digi::numAvg, 1);
    multiRecord = retrieve(Digi::multiRec, false);
    numRecords = retrieve(Digi::multiRecNum, 1);

    analogChannels.clear();
    for (std::size_t i = 0; i < arrayStoreSize(Digi::an); ++i) {
        AnalogChannel channel;
        channel.index = retrieveArrayValue(Digi::an, i, Digi::chIndex, static_cast<int>(i) + 1);
        channel.enabled = retrieveArrayValue(Digi::an, i, Digi::en, false);
        channel.fullScale = retrieveArrayValue(Digi::an, i, Digi::fs, 0.0);
        channel.verticalOffset = retrieveArrayValue(Digi::an, i, Digi::offset, 0.0);
        analogChannels.append(channel);
    }
    digitalChannels.clear();
    for (std::size_t i = 0; i < arrayStoreSize(Digi::dig); ++i) {
        DigitalChannel channel;
        channel.index = retrieveArrayValue(Digi::dig, i, Digi::chIndex, static_cast<int>(i) + 1);
        channel.enabled = retrieveArrayValue(Digi::dig, i, Digi::en, false);
        channel.input = retrieveArrayValue(Digi::dig, i, Digi::digInp, false);
        channel.role = retrieveArrayValue(Digi::dig, i, Digi::digRole, -1);
        digitalChannels.append(channel);
    }
}

bool DigitizerConfig::sameSettings(const DigitizerConfig &o) const
{
    return headerKey() == o.headerKey() && analogChannels == o.analogChannels &&
           digitalChannels == o.digitalChannels && triggerChannel == o.triggerChannel &&
           triggerEdge == o.triggerEdge && triggerDelayUs == o.triggerDelayUs &&
           triggerLevel == o.triggerLevel && bytesPerPoint == o.bytesPerPoint && byteOrder == o.byteOrder &&
           sampleRate == o.sampleRate && recordLength == o.recordLength && blockAverage == o.blockAverage &&
           effectiveAverages() == o.effectiveAverages() && multiRecord == o.multiRecord &&
           effectiveRecords() == o.effectiveRecords();
}

} // namespace Chirpdeck
