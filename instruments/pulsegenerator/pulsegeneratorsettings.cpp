// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/pulsegeneratorsettings.h"

#include "instruments/core/units.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::PulseSettings;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PulseGeneratorSettings)
};

} // namespace

TypeInfo pulseGeneratorType()
{
    const auto &us = BC::Unit::us;
    const auto &hz = BC::Unit::Hz;
    return {.type = HardwareType::PulseGenerator,
            .settings =
                {
                    {Key::numChannels, Text::tr("Channels"), 8, 1, 64, {}, SettingPriority::Required},
                    {Key::minWidth, Text::tr("Shortest pulse"), 0.010, 0.0, {}, us},
                    {Key::maxWidth, Text::tr("Longest pulse"), 1e5, 0.0, {}, us},
                    {Key::minDelay, Text::tr("Smallest delay"), 0.0, {}, {}, us},
                    {Key::maxDelay, Text::tr("Greatest delay"), 1e5, {}, {}, us},
                    {Key::minRepRateHz, Text::tr("Lowest repetition rate"), 0.01, 0.0, {}, hz},
                    {Key::maxRepRateHz, Text::tr("Highest repetition rate"), 1e5, 0.0, {}, hz},
                    {Key::lockExternal, Text::tr("Locked to an external reference"), false},
                    {Key::canDutyCycle, Text::tr("Can leave pulses out (duty cycle)"), true},
                    {Key::canTrigger, Text::tr("Can be triggered from outside"), true},
                    {Key::dutyMaxPulses, Text::tr("Pulses in a duty cycle"), 100000, 1},
                    {Key::canSyncToChannel, Text::tr("Channels can start with another channel"), true},
                    {Key::canDisableChannels, Text::tr("Channels can be switched off"), true},
                },
            .arrays = {{.key = Key::channels,
                        .label = Text::tr("Names and roles of channels"),
                        .columns = {{Key::name, Text::tr("Name"), QString()},
                                    {Key::role, Text::tr("Role"), QStringLiteral("None")}}}}};
}

PulseGeneratorLimits pulseGeneratorLimits(const DeviceSettings &settings, PulseGeneratorLimits otherwise)
{
    PulseGeneratorLimits &limits = otherwise;
    settings.take(Key::numChannels, limits.channels);
    settings.take(Key::minWidth, limits.minWidth);
    settings.take(Key::maxWidth, limits.maxWidth);
    settings.take(Key::minDelay, limits.minDelay);
    settings.take(Key::maxDelay, limits.maxDelay);
    settings.take(Key::minRepRateHz, limits.minRepRateHz);
    settings.take(Key::maxRepRateHz, limits.maxRepRateHz);
    settings.take(Key::dutyMaxPulses, limits.dutyMaxPulses);
    settings.take(Key::canDutyCycle, limits.canDutyCycle);
    settings.take(Key::canTrigger, limits.canTrigger);
    settings.take(Key::canSyncToChannel, limits.canSyncToChannel);
    settings.take(Key::canDisableChannels, limits.canDisableChannels);
    return limits;
}

} // namespace Chirpdeck
