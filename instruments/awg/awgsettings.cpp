// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/awg/awgsettings.h"

#include "instruments/core/units.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::AwgSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AwgSettings)
};

} // namespace

TypeInfo awgType()
{
    constexpr auto Important = SettingPriority::Important;
    return {.type = HardwareType::AWG,
            .settings = {
                {Key::rate, Text::tr("Sample rate"), 16e9, 1e6, 1e12, BC::Unit::Hz, Important},
                {Key::samples,
                 Text::tr("Longest waveform, samples"),
                 qint64(2'000'000'000),
                 1,
                 {},
                 {},
                 Important},
                {Key::min, Text::tr("Lowest frequency"), 100.0, 0.0, {}, BC::Unit::MHz, Important},
                {Key::max, Text::tr("Highest frequency"), 6250.0, 0.0, {}, BC::Unit::MHz, Important},
                {Key::markerCount, Text::tr("Marker outputs"), 4, 0, 32, {}, SettingPriority::Required},
                {Key::rampOnly, Text::tr("Plays one sweep, no waveform"), false},
                {Key::triggered, Text::tr("Waits for a trigger"), true},
            }};
}

AwgLimits awgLimits(const DeviceSettings &settings, AwgLimits otherwise)
{
    AwgLimits &limits = otherwise;
    settings.take(Key::rate, limits.sampleRateHz);
    settings.take(Key::samples, limits.maxSamples);
    settings.take(Key::min, limits.minFreqMHz);
    settings.take(Key::max, limits.maxFreqMHz);
    settings.take(Key::markerCount, limits.markerCount);
    settings.take(Key::rampOnly, limits.rampOnly);
    settings.take(Key::triggered, limits.triggered);
    return limits;
}

} // namespace Chirpdeck
