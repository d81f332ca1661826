// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/srsdg645peer.h"

#include <cmath>

namespace Chirpdeck {

namespace {

constexpr double Step = 5e-12;

enum Code {
    IllegalValue = 10,
    IllegalDelay = 12,
    IllegalLink = 13,
    UndefinedCommand = 111,
    IllegalQuery = 112,
    NullParameter = 114,
    MissingParameter = 116,
    BadFloat = 118,
    BadInteger = 120
};

QByteArray seconds(qint64 steps)
{
    // Twelve decimals exactly: a double would round the last one.
    const qint64 picoseconds = std::abs(steps) * 5;
    return QByteArray(steps < 0 ? "-" : "+") + QByteArray::number(picoseconds / 1'000'000'000'000) + '.' +
           QByteArray::number(picoseconds % 1'000'000'000'000).rightJustified(12, '0');
}

} // namespace

std::array<SrsDg645Peer::Delay, 10> SrsDg645Peer::initialDelays()
{
    std::array<Delay, 10> all{};
    for (std::size_t pulse = 2; pulse < 10; pulse += 2) {
        all[pulse] = {0, 0};
        all[pulse + 1] = {static_cast<int>(pulse), 2000};
    }
    return all;
}

QByteArray SrsDg645Peer::answer(const QByteArray &message)
{
    QByteArray all;
    for (const QByteArray &unit : message.split(';')) {
        if (!unit.trimmed().isEmpty())
            all += execute(unit.trimmed().toUpper());
    }
    return all;
}

QByteArray SrsDg645Peer::execute(const QByteArray &unit)
{
    qsizetype end = 0;
    while (end < unit.size() && (std::isalpha(static_cast<uchar>(unit[end])) != 0 || unit[end] == '*'))
        ++end;
    const QByteArray name = unit.first(end);
    const bool isQuery = end < unit.size() && unit[end] == '?';
    const QByteArray rest = unit.mid(isQuery ? end + 1 : end).trimmed();
    QByteArrayList arguments;
    if (!rest.isEmpty()) {
        for (const QByteArray &argument : rest.split(','))
            arguments.append(argument.trimmed());
    }
    if (!isQuery) {
        set(name, arguments);
        return {};
    }
    const QByteArray value = query(name, arguments);
    return value.isEmpty() ? value : value + terminator();
}

QByteArray SrsDg645Peer::query(const QByteArray &name, const QByteArrayList &arguments)
{
    if (name == "*IDN")
        return "Stanford Research Systems,DG645,s/n008011,ver1.19.118";
    if (name == "LERR")
        return QByteArray::number(errors.isEmpty() ? 0 : errors.takeFirst());
    if (name == "TSRC")
        return QByteArray::number(triggerSource);
    if (name == "TRAT")
        return '+' + QByteArray::number(triggerRate, 'f', 6);
    if (name == "TIMB")
        return QByteArray::number(timebase);
    if (name == "INSR") {
        const double longest = static_cast<double>(delays[9].steps) * Step;
        const bool isTooFast = triggerSource == 0 && longest > 1.0 / triggerRate;
        return QByteArray::number((isTooFast ? 2 : 0) | (pllUnlocked ? 64 : 0));
    }
    if (name == "*ESR" || name == "*STB" || name == "*TST" || name == "*CAL")
        return "0";
    if (name == "*OPC")
        return "1";
    const bool isDelay = name == "DLAY" || name == "LINK";
    const bool isOutput = name == "LPOL" || name == "LAMP";
    if (!isDelay && !isOutput) {
        fail(UndefinedCommand);
        return {};
    }
    bool isInteger = false;
    const int index = arguments.isEmpty() ? -1 : arguments.first().toInt(&isInteger);
    if (!isInteger || index < 0 || index > (isDelay ? 9 : 4)) {
        fail(arguments.isEmpty() ? MissingParameter : IllegalValue);
        return {};
    }
    const auto at = static_cast<std::size_t>(index);
    if (name == "DLAY")
        return QByteArray::number(delays[at].reference) + ',' + seconds(delays[at].steps);
    if (name == "LINK")
        return QByteArray::number(delays[at].reference);
    if (name == "LPOL")
        return QByteArray::number(polarity[at]);
    return '+' + QByteArray::number(amplitude[at], 'f', 2);
}

void SrsDg645Peer::set(const QByteArray &name, const QByteArrayList &arguments)
{
    if (name == "*CLS") {
        errors.clear();
        return;
    }
    if (name == "*RST") {
        delays = initialDelays();
        triggerSource = 5;
        triggerRate = 1000.0;
        return;
    }
    if (name == "LCAL" || name == "REMT" || name == "*TRG")
        return;
    if (name == "DLAY" || name == "LINK") {
        setDelay(arguments, name == "LINK");
        return;
    }
    bool isNumber = false;
    const double value = arguments.isEmpty() ? 0.0 : arguments.last().toDouble(&isNumber);
    if (name != "TSRC" && name != "TRAT" && name != "LPOL" && name != "LAMP") {
        fail(UndefinedCommand);
    } else if (arguments.isEmpty()) {
        fail(MissingParameter);
    } else if (!isNumber) {
        fail(BadFloat);
    } else if (name == "TSRC") {
        if (value < 0 || value > 6)
            fail(IllegalValue);
        else
            triggerSource = static_cast<int>(value);
    } else if (name == "TRAT") {
        if (value < 0)
            fail(IllegalValue);
        else
            triggerRate = std::clamp(value, 0.001, 1e6);
    } else {
        const int output = arguments.first().toInt();
        if (arguments.size() < 2 || output < 0 || output > 4)
            fail(IllegalValue);
        else if (name == "LPOL")
            polarity[static_cast<std::size_t>(output)] = value != 0.0 ? 1 : 0;
        else
            amplitude[static_cast<std::size_t>(output)] = value;
    }
}

void SrsDg645Peer::setDelay(const QByteArrayList &arguments, bool isLink)
{
    if (arguments.size() < (isLink ? 2 : 3)) {
        fail(MissingParameter);
        return;
    }
    const int channel = arguments[0].toInt();
    const int reference = arguments[1].toInt();
    if (channel < 2 || channel > 9 || reference < 0 || reference > 9 || reference == 1 ||
        reference == channel) {
        fail(IllegalLink);
        return;
    }
    for (int next = reference; next != 0; next = delays[static_cast<std::size_t>(next)].reference) {
        if (next == channel) {
            fail(IllegalLink);
            return;
        }
    }
    Delay &delay = delays[static_cast<std::size_t>(channel)];
    if (!isLink) {
        bool isNumber = false;
        const double time = arguments[2].toDouble(&isNumber);
        if (!isNumber || time < 0.0 || time > 2000.0) {
            fail(isNumber ? IllegalDelay : BadFloat);
            return;
        }
        delay.steps = std::llround(time / Step);
    }
    delay.reference = reference;
}

} // namespace Chirpdeck
