// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/quantumcomposerspeer.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace Chirpdeck {

namespace {

constexpr const char *BadPrefix = "?1";
constexpr const char *MissingKeyword = "?2";
constexpr const char *BadKeyword = "?3";
constexpr const char *MissingParameter = "?4";
constexpr const char *BadParameter = "?5";
constexpr const char *NotNow = "?8";
constexpr const char *Ok = "ok";

/// A keyword in exactly its short or its long form.
bool is(const QByteArray &keyword, const char *shortForm, const char *longForm)
{
    return keyword == shortForm || keyword == longForm;
}

QByteArray choice(QByteArray &value, const QByteArray &parameter, bool isQuery,
                  std::initializer_list<QByteArray> choices)
{
    if (isQuery)
        return value;
    if (parameter.isEmpty())
        return MissingParameter;
    if (std::find(choices.begin(), choices.end(), parameter) == choices.end())
        return BadParameter;
    value = parameter;
    return Ok;
}

QByteArray integer(int &value, const QByteArray &parameter, bool isQuery, int least, int most)
{
    if (isQuery)
        return QByteArray::number(value);
    if (parameter.isEmpty())
        return MissingParameter;
    bool isNumber = false;
    const int number = parameter.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return BadParameter;
    value = number;
    return Ok;
}

QByteArray onOff(bool &value, const QByteArray &parameter, bool isQuery)
{
    int number = value ? 1 : 0;
    const QByteArray reply = integer(number, parameter, isQuery, 0, 1);
    value = number != 0;
    return reply;
}

/// Times are multiples of `step` nanoseconds.
QByteArray time(qint64 &nanoseconds, const QByteArray &parameter, bool isQuery, double least, qint64 step)
{
    if (isQuery)
        return QByteArray::number(static_cast<double>(nanoseconds) * 1e-9, 'f', 9);
    if (parameter.isEmpty())
        return MissingParameter;
    bool isNumber = false;
    const double seconds = parameter.toDouble(&isNumber);
    if (!isNumber || seconds < least || seconds > 1000.0)
        return BadParameter;
    nanoseconds = std::llround(seconds * 1e9 / static_cast<double>(step)) * step;
    return Ok;
}

} // namespace

QuantumComposersPeer::QuantumComposersPeer(Model model)
    : m_model(model)
{
    channels.resize(8);
    switch (model) {
    case Model::Qc9510:
        identity = "9518+1,05211,1.10";
        break;
    case Model::Qc9520:
        identity = "QC,9528,02311,2.2.2-1.2.0";
        break;
    case Model::Bnc577:
        identity = "BNC,577-8,31707,2.4.2-2.0.11";
        break;
    }
}

int QuantumComposersPeer::baudRate() const
{
    return m_model == Model::Qc9510 ? 38400 : 115200;
}

qint64 QuantumComposersPeer::stepOfTime() const
{
    return m_model == Model::Bnc577 ? 1 : 10;
}

QByteArray QuantumComposersPeer::answer(const QByteArray &message)
{
    const QByteArray echo = isEchoing ? message + terminator() : QByteArray();
    if (isFirstStale) {
        isFirstStale = false;
        return echo + BadPrefix + terminator();
    }
    return echo + execute(message.trimmed().toUpper()) + terminator();
}

QByteArray QuantumComposersPeer::execute(const QByteArray &message)
{
    if (message == "*IDN?")
        return identity;
    if (message == "*RST" || message == "*TRG")
        return Ok;
    if (!message.startsWith(':'))
        return BadPrefix;
    const qsizetype blank = message.indexOf(' ');
    QByteArray path = blank < 0 ? message : message.first(blank);
    const QByteArray parameter = blank < 0 ? QByteArray() : message.mid(blank + 1).trimmed();
    const bool isQuery = path.endsWith('?');
    if (isQuery)
        path.chop(1);
    QByteArrayList keywords = path.mid(1).split(':');
    if (keywords.size() < 2)
        return MissingKeyword;
    QByteArray head = keywords.takeFirst();
    if (is(head, "INST", "INSTRUMENT")) {
        if (!is(keywords.first(), "CAT", "CATALOG"))
            return BadKeyword;
        QByteArray names = "T0";
        for (std::size_t i = 0; i < channels.size(); ++i)
            names += ", CH" + QByteArray(1, static_cast<char>('A' + i));
        return names;
    }
    if (is(head, "SYST", "SYSTEM")) {
        if (is(keywords.first(), "KLOC", "KLOCK"))
            return integer(lock, parameter, isQuery, 0, 1);
        if (is(keywords.first(), "COMM", "COMMUNICATE")) {
            if (parameter != "OFF" && parameter != "ON")
                return BadParameter;
            isEchoing = parameter == "ON";
            return Ok;
        }
        return BadKeyword;
    }
    // The oldest family has a tree of its own for what concerns all channels.
    if (is(head, "SPUL", "SPULSE"))
        return m_model == Model::Qc9510 ? systemCommand(keywords, parameter, isQuery)
                                        : QByteArray(BadKeyword);
    int number = 1;
    while (!head.isEmpty() && head.back() >= '0' && head.back() <= '9') {
        number = head.back() - '0';
        head.chop(1);
    }
    if (!is(head, "PULS", "PULSE"))
        return BadKeyword;
    if (number == 0)
        return m_model == Model::Qc9510 ? QByteArray(BadKeyword)
                                        : systemCommand(keywords, parameter, isQuery);
    if (number > static_cast<int>(channels.size()))
        return BadKeyword;
    return channelCommand(channels[static_cast<std::size_t>(number - 1)], keywords, parameter, isQuery);
}

QByteArray QuantumComposersPeer::systemCommand(const QByteArrayList &keywords, const QByteArray &parameter,
                                               bool isQuery)
{
    const QByteArray &first = keywords.first();
    const QByteArray second = keywords.size() > 1 ? keywords[1] : QByteArray();
    if (is(first, "STAT", "STATE"))
        return onOff(isRunning, parameter, isQuery);
    if (is(first, "PER", "PERIOD")) {
        if (!isQuery && refusesPeriodWhenTriggered && triggerMode == "TRIG")
            return NotNow;
        qint64 nanoseconds = std::llround(period * 1e9);
        const QByteArray reply = time(nanoseconds, parameter, isQuery, 1e-7, stepOfTime());
        period = static_cast<double>(nanoseconds) * 1e-9;
        return reply;
    }
    if (is(first, "MOD", "MODE"))
        return choice(systemMode, parameter, isQuery, {"NORM", "SING", "BURS", "DCYC"});
    if (is(first, "ICL", "ICLOCK"))
        return choice(clock, parameter, isQuery, {"SYS", "EXT10", "EXT20", "EXT50", "0", "1"});
    const bool isTrigger =
        m_model == Model::Qc9510 ? is(first, "EXT", "EXTERNAL") : is(first, "TRIG", "TRIGGER");
    if (!isTrigger)
        return BadKeyword;
    if (is(second, "MOD", "MODE"))
        return choice(triggerMode, parameter, isQuery, {"DIS", "TRIG"});
    if (is(second, "EDG", "EDGE") || (m_model == Model::Bnc577 && is(second, "LOG", "LOGIC")))
        return choice(triggerEdge, parameter, isQuery, {"RIS", "FALL"});
    return BadKeyword;
}

QByteArray QuantumComposersPeer::channelCommand(Channel &channel, const QByteArrayList &keywords,
                                                const QByteArray &parameter, bool isQuery)
{
    const QByteArray &first = keywords.first();
    if (is(first, "STAT", "STATE"))
        return onOff(channel.isOn, parameter, isQuery);
    if (is(first, "WIDT", "WIDTH"))
        return time(channel.widthSteps, parameter, isQuery, 1e-8, stepOfTime());
    if (is(first, "DEL", "DELAY"))
        return time(channel.delaySteps, parameter, isQuery, 0.0, stepOfTime());
    if (is(first, "POL", "POLARITY"))
        return choice(channel.polarity, parameter, isQuery, {"NORM", "COMP", "INV"});
    if (is(first, "SYNC", "SYNC"))
        return choice(channel.sync, parameter, isQuery,
                      {"T0", "CHA", "CHB", "CHC", "CHD", "CHE", "CHF", "CHG", "CHH"});
    if (is(first, "CMOD", "CMODE"))
        return choice(channel.mode, parameter, isQuery, {"NORM", "SING", "BURS", "DCYC"});
    if (is(first, "PCO", "PCOUNTER"))
        return integer(channel.pulsesOn, parameter, isQuery, 1, 9'999'999);
    if (is(first, "OCO", "OCOUNTER"))
        return integer(channel.pulsesOff, parameter, isQuery, 1, 9'999'999);
    return BadKeyword;
}

} // namespace Chirpdeck
