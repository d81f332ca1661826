// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/flow/flowconfig.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Key = BC::Key::Flow;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FlowConfig)
};

} // namespace

Findings FlowConfig::validate(const FlowLimits &limits) const
{
    Findings findings;
    for (qsizetype i = 0; i < channels.size(); ++i) {
        const auto &channel = channels[i];
        const auto name = channel.name.isEmpty() ? Text::tr("channel %1").arg(i + 1) : channel.name;
        if (i >= limits.channels.size()) {
            if (channel.enabled)
                findings += Finding::error(Text::tr("The flow controller has no channel %1.").arg(i + 1));
            continue;
        }
        const auto &limit = limits.channels[i];
        if (!(channel.setPoint >= 0.0 && channel.setPoint <= limit.max))
            findings +=
                Finding::error(Text::tr("The set point of %1 is %2 %4; the controller allows 0 to %3 %4.")
                                   .arg(name)
                                   .arg(channel.setPoint)
                                   .arg(limit.max)
                                   .arg(limit.unit));
    }
    if (!(pressureSetPoint >= 0.0 && pressureSetPoint <= limits.pressureMax))
        findings +=
            Finding::error(Text::tr("The pressure set point is %1 %3; the controller allows 0 to %2 %3.")
                               .arg(pressureSetPoint)
                               .arg(limits.pressureMax)
                               .arg(limits.pressureUnit));
    return findings;
}

void FlowConfig::storeValues()
{
    store(Key::pressure, pressureSetPoint, pressureUnit);
    store(Key::pcEnabled, pressureControlEnabled);
    for (qsizetype i = 0; i < channels.size(); ++i) {
        const auto slot = static_cast<std::size_t>(i);
        const auto &channel = channels[i];
        storeArrayValue(Key::flowChannel, slot, Key::name, channel.name);
        storeArrayValue(Key::flowChannel, slot, Key::enabled, channel.enabled);
        storeArrayValue(Key::flowChannel, slot, Key::setPoint, channel.setPoint, channel.unit);
    }
}

void FlowConfig::retrieveValues()
{
    pressureUnit = peekUnit(Key::pressure);
    pressureSetPoint = retrieve(Key::pressure, 0.0);
    pressureControlEnabled = retrieve(Key::pcEnabled, false);
    channels.clear();
    for (std::size_t slot = 0; slot < arrayStoreSize(Key::flowChannel); ++slot) {
        FlowChannel channel;
        channel.name = retrieveArrayValue(Key::flowChannel, slot, Key::name, QString());
        channel.unit = peekArrayUnit(Key::flowChannel, slot, Key::setPoint);
        channel.setPoint = retrieveArrayValue(Key::flowChannel, slot, Key::setPoint, 0.0);
        channel.enabled = retrieveArrayValue(Key::flowChannel, slot, Key::enabled, channel.setPoint != 0.0);
        channels.append(channel);
    }
}

} // namespace Chirpdeck
