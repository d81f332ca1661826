// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/temperature/temperaturecontrollerconfig.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::TC;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemperatureControllerConfig)
};

} // namespace

Findings TemperatureControllerConfig::validate(const TemperatureLimits &limits) const
{
    Findings findings;
    for (qsizetype i = limits.channels; i < channels.size(); ++i) {
        if (channels[i].enabled)
            findings += Finding::error(Text::tr("The temperature monitor has no channel %1.").arg(i + 1));
    }
    return findings;
}

void TemperatureControllerConfig::storeValues()
{
    for (qsizetype i = 0; i < channels.size(); ++i) {
        const auto slot = static_cast<std::size_t>(i);
        storeArrayValue(Key::channel, slot, Key::name, channels[i].name);
        storeArrayValue(Key::channel, slot, Key::enabled, channels[i].enabled);
    }
}

void TemperatureControllerConfig::retrieveValues()
{
    channels.clear();
    for (std::size_t slot = 0; slot < arrayStoreSize(Key::channel); ++slot) {
        TemperatureChannel channel;
        channel.name = retrieveArrayValue(Key::channel, slot, Key::name, QString());
        channel.enabled = retrieveArrayValue(Key::channel, slot, Key::enabled, false);
        channels.append(channel);
    }
}

} // namespace Chirpdeck
