// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/pulsegenerator.h"

namespace Chirpdeck {

QCoro::Task<Result<void>> PulseGenerator::setSleeping(bool sleeping)
{
    if (sleeping == m_isSleeping)
        co_return Result<void>();
    if (sleeping)
        m_pulsesWhenAwake = config().pulsing;
    auto switching = setPulsing(!sleeping && m_pulsesWhenAwake);
    const Result<void> switched = co_await switching;
    if (switched)
        m_isSleeping = sleeping;
    co_return switched;
}

QList<SettableValue> PulseGenerator::settableValues()
{
    const PulseGeneratorLimits range = limits();
    const PulseGeneratorConfig now = config();
    const QString microseconds = QStringLiteral("µs");
    constexpr int Decimals = 3;
    QList<SettableValue> values;
    for (int i = 0; i < now.channels.size(); ++i) {
        const QString name =
            now.channels[i].name.isEmpty() ? tr("Channel %1").arg(i + 1) : now.channels[i].name;
        values.append({key(), QStringLiteral("delay%1").arg(i + 1), tr("%1, delay").arg(name), microseconds,
                       range.minDelay, range.maxDelay, Decimals,
                       [this, i](double value) { return moveChannel(i, &PulseChannel::delayUs, value); },
                       [this, i] { return readChannel(i, &PulseChannel::delayUs); }});
        values.append({key(), QStringLiteral("width%1").arg(i + 1), tr("%1, width").arg(name), microseconds,
                       range.minWidth, range.maxWidth, Decimals,
                       [this, i](double value) { return moveChannel(i, &PulseChannel::widthUs, value); },
                       [this, i] { return readChannel(i, &PulseChannel::widthUs); }});
    }
    values.append({key(), QStringLiteral("rate"), tr("Repetition rate"), QStringLiteral("Hz"),
                   range.minRepRateHz, range.maxRepRateHz, Decimals,
                   [this](double value) { return setRepRate(value); }, [this] { return readRate(); }});
    return values;
}

QCoro::Task<Result<double>> PulseGenerator::moveChannel(int channel, double PulseChannel::*field,
                                                        double value)
{
    PulseChannel wanted = config().channels.value(channel);
    wanted.*field = value;
    auto setting = setChannel(channel, wanted);
    const Result<PulseChannel> set = co_await setting;
    if (!set)
        co_return set.error();
    co_return Result<double>((*set).*field);
}

QCoro::Task<Result<double>> PulseGenerator::readChannel(int channel, double PulseChannel::*field)
{
    co_return Result<double>(config().channels.value(channel).*field);
}

QCoro::Task<Result<double>> PulseGenerator::readRate()
{
    co_return Result<double>(config().repRateHz);
}

} // namespace Chirpdeck
