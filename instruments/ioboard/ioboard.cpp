// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/ioboard/ioboard.h"

namespace Chirpdeck {

namespace {

QString publishedKey(const QString &name, const QString &valueKey)
{
    return name.isEmpty() ? valueKey : name + QLatin1Char('.') + valueKey;
}

} // namespace

QMap<QString, QVariant> IOBoard::auxReadings() const
{
    const auto settings = config();
    QMap<QString, QVariant> values;
    for (const auto &reading : readings()) {
        for (const auto &channel : settings.analogChannels) {
            if (channel.enabled && reading.valueKey == QStringLiteral("Analog%1").arg(channel.index))
                values.insert(publishedKey(channel.name, reading.valueKey), reading.value);
        }
    }
    return values;
}

QMap<QString, QVariant> IOBoard::validationReadings() const
{
    const auto settings = config();
    auto values = auxReadings();
    for (const auto &reading : readings()) {
        for (const auto &channel : settings.digitalChannels) {
            if (channel.enabled && channel.input &&
                reading.valueKey == QStringLiteral("Digital%1").arg(channel.index))
                values.insert(publishedKey(channel.name, reading.valueKey), reading.value);
        }
    }
    return values;
}

QList<SettableValue> IOBoard::settableValues()
{
    QList<SettableValue> values;
    const auto settings = config();
    for (const auto &channel : settings.digitalChannels) {
        if (!channel.enabled || channel.input)
            continue;
        const int index = channel.index;
        values.append({key(),
                       QStringLiteral("digital%1").arg(index),
                       channel.name.isEmpty() ? tr("Digital %1").arg(index) : channel.name,
                       {},
                       0.0,
                       1.0,
                       0,
                       [this, index](double value) { return moveDigital(index, value); },
                       [this, index] { return readDigital(index); }});
    }
    return values;
}

QCoro::Task<Result<double>> IOBoard::moveDigital(int channel, double value)
{
    const bool isOn = value >= 0.5;
    auto setting = setDigital(channel, isOn);
    const Result<void> set = co_await setting;
    if (!set)
        co_return set.error();
    m_outputs.insert(channel, isOn);
    co_return Result<double>(isOn ? 1.0 : 0.0);
}

/// An output is not read back: it is what it was set to.
QCoro::Task<Result<double>> IOBoard::readDigital(int channel)
{
    const auto measured = reading(QStringLiteral("Digital%1").arg(channel));
    co_return Result<double>(measured.value_or(m_outputs.value(channel) ? 1.0 : 0.0));
}

} // namespace Chirpdeck
