// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/digitizer/digitizersettings.h"

#include "instruments/core/units.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::DigiSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DigitizerSettings)
};

/// The greatest values of what a type of digitizer can be set to.
struct Bounds
{
    int analogMin = 1;
    int analogMax = 32;
    int digitalMax = 32;
    int bytesMax = 8;
};

/// Settings of a digitizer that begins as `d`.
QList<SettingInfo> declared(const DigitizerLimits &d, const Bounds &bounds)
{
    constexpr auto Required = SettingPriority::Required;
    const auto &V = BC::Unit::V;
    const auto &us = BC::Unit::us;
    return {
        {Key::numAnalogChannels,
         Text::tr("Analog channels"),
         d.analogChannels,
         bounds.analogMin,
         bounds.analogMax,
         {},
         Required},
        {Key::numDigitalChannels,
         Text::tr("Digital channels"),
         d.digitalChannels,
         0,
         bounds.digitalMax,
         {},
         Required},
        {Key::hasAuxTriggerChannel, Text::tr("Has an auxiliary trigger input"), d.hasAuxTrigger},
        {Key::minFullScale, Text::tr("Smallest full scale"), d.minFullScale, 0.0, {}, V},
        {Key::maxFullScale, Text::tr("Greatest full scale"), d.maxFullScale, 0.0, {}, V},
        {Key::minVOffset, Text::tr("Lowest offset"), d.minOffset, {}, {}, V},
        {Key::maxVOffset, Text::tr("Highest offset"), d.maxOffset, {}, {}, V},
        {Key::isTriggered, Text::tr("Waits for a trigger"), true},
        {Key::minTrigDelayUs, Text::tr("Smallest trigger delay"), d.minTriggerDelayUs, {}, {}, us},
        {Key::maxTrigDelayUs, Text::tr("Greatest trigger delay"), d.maxTriggerDelayUs, {}, {}, us},
        {Key::minTrigLevel, Text::tr("Lowest trigger level"), d.minTriggerLevel, {}, {}, V},
        {Key::maxTrigLevel, Text::tr("Highest trigger level"), d.maxTriggerLevel, {}, {}, V},
        {Key::maxRecordLength, Text::tr("Longest record, samples"), d.maxRecordLength, 1},
        {Key::canBlockAverage, Text::tr("Averages on board"), d.canBlockAverage},
        {Key::maxAverages, Text::tr("Averages on board, at most"), d.maxAverages, 1},
        {Key::canMultiRecord, Text::tr("Several records per trigger"), d.canMultiRecord},
        {Key::maxRecords, Text::tr("Records per trigger, at most"), d.maxRecords, 1},
        {Key::canBlockAndMultiRecord, Text::tr("Averages several records"), d.canBlockAndMultiRecord},
        {Key::maxBytesPerPoint, Text::tr("Bytes per sample, at most"), d.maxBytesPerPoint, 1,
         bounds.bytesMax},
    };
}

SettingInfo bandwidth()
{
    return {Key::bandwidthMHz, Text::tr("Bandwidth"),     16000.0, 0.0, {},
            BC::Unit::MHz,     SettingPriority::Important};
}

} // namespace

TypeInfo ftmwDigitizerType()
{
    return {.type = HardwareType::FtmwDigitizer,
            .settings = declared({}, {}) << bandwidth(),
            .arrays = {sampleRateSetting({2e9, 5e9, 10e9, 20e9, 50e9, 100e9})}};
}

TypeInfo lifDigitizerType()
{
    DigitizerLimits limits;
    limits.analogChannels = 2;
    limits.canBlockAverage = false;
    limits.maxAverages = 10000;
    limits.canMultiRecord = false;
    return {.type = HardwareType::LifDigitizer,
            .settings = declared(limits, {.bytesMax = 4}),
            .arrays = {sampleRateSetting({})}};
}

TypeInfo ioBoardType()
{
    DigitizerLimits limits;
    limits.analogChannels = 8;
    limits.digitalChannels = 8;
    limits.hasAuxTrigger = false;
    limits.minFullScale = limits.maxFullScale = 2.44;
    limits.minOffset = limits.maxOffset = 0.0;
    limits.maxRecordLength = 1;
    limits.canBlockAverage = false;
    limits.canMultiRecord = false;
    return {.type = HardwareType::IOBoard,
            .settings = declared(limits, {.analogMin = 0, .analogMax = 128, .digitalMax = 128}),
            .arrays = {sampleRateSetting({50e3})}};
}

ArraySettingInfo sampleRateSetting(const QList<double> &hertz)
{
    ArraySettingInfo rates{
        .key = Key::sampleRates,
        .label = Text::tr("Sample rates"),
        .columns = {{Key::srText, Text::tr("Text"), QString()},
                    {Key::srValue, Text::tr("Samples per second"), 1e9, 1e-6, {}, BC::Unit::Hz}},
        .priority = SettingPriority::Important};
    for (const double rate : hertz)
        rates.defaultRows.push_back(
            {{Key::srText, QStringLiteral("%1 GSa/s").arg(rate / 1e9)}, {Key::srValue, rate}});
    return rates;
}

DigitizerLimits digitizerLimits(const DeviceSettings &settings, DigitizerLimits otherwise)
{
    DigitizerLimits &limits = otherwise;
    settings.take(Key::numAnalogChannels, limits.analogChannels);
    settings.take(Key::numDigitalChannels, limits.digitalChannels);
    settings.take(Key::hasAuxTriggerChannel, limits.hasAuxTrigger);
    settings.take(Key::minFullScale, limits.minFullScale);
    settings.take(Key::maxFullScale, limits.maxFullScale);
    settings.take(Key::minVOffset, limits.minOffset);
    settings.take(Key::maxVOffset, limits.maxOffset);
    settings.take(Key::minTrigDelayUs, limits.minTriggerDelayUs);
    settings.take(Key::maxTrigDelayUs, limits.maxTriggerDelayUs);
    settings.take(Key::minTrigLevel, limits.minTriggerLevel);
    settings.take(Key::maxTrigLevel, limits.maxTriggerLevel);
    settings.take(Key::maxRecordLength, limits.maxRecordLength);
    settings.take(Key::canBlockAverage, limits.canBlockAverage);
    settings.take(Key::maxAverages, limits.maxAverages);
    settings.take(Key::canMultiRecord, limits.canMultiRecord);
    settings.take(Key::maxRecords, limits.maxRecords);
    settings.take(Key::canBlockAndMultiRecord, limits.canBlockAndMultiRecord);
    settings.take(Key::maxBytesPerPoint, limits.maxBytesPerPoint);
    settings.take(Key::bandwidthMHz, limits.bandwidthMHz);
    const auto rates = settings.array(Key::sampleRates);
    if (!rates.empty())
        limits.sampleRatesHz.clear();
    for (const auto &row : rates)
        limits.sampleRatesHz.append(row.at(Key::srValue).toDouble());
    return limits;
}

} // namespace Chirpdeck
