// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/mks647cpeer.h"

#include <optional>

namespace Chirpdeck {

namespace {

QByteArray digits(int value, int count)
{
    return QByteArray::number(value).rightJustified(count, '0');
}

/// Error codes stand for a missing channel, an unknown command, a lone character, a number that is none, and
/// a number out of range.
constexpr const char *NoChannel = "E0";
constexpr const char *Unknown = "E1";
constexpr const char *Syntax = "E2";
constexpr const char *NoInteger = "E3";
constexpr const char *OutOfRange = "E4";

/// Reads a value, or changes it when it is a number up to `most`.
QByteArray readOrSet(int &value, const QByteArray &rest, int most, int width)
{
    if (rest == "R")
        return digits(value, width);
    bool isInteger = false;
    const int number = rest.toInt(&isInteger);
    if (!isInteger)
        return rest.isEmpty() ? Syntax : NoInteger;
    if (number < 0 || number > most)
        return OutOfRange;
    value = number;
    return {};
}

} // namespace

void Mks647cPeer::setLateByOne(bool late)
{
    m_isLate = late;
    m_last = terminator();
}

int Mks647cPeer::flow(int channel) const
{
    const Channel &c = channels[static_cast<std::size_t>(channel)];
    return mainValve && c.isOn ? c.setPoint : 0;
}

int Mks647cPeer::pressure() const
{
    if (pressureControl)
        return pressureSetPoint;
    int sum = 0;
    for (int i = 0; i < Channels; ++i)
        sum += flow(i);
    return sum / Channels;
}

QByteArray Mks647cPeer::answer(const QByteArray &message)
{
    const QByteArray current = execute(message.simplified().toUpper()) + terminator();
    if (m_isRepeating) {
        m_isRepeating = false;
        return m_last;
    }
    const QByteArray sent = m_isLate ? m_last : current;
    m_last = current;
    return sent;
}

QByteArray Mks647cPeer::execute(const QByteArray &message)
{
    QByteArray text = message;
    text.replace(' ', "");
    while (text.endsWith(';'))
        text.chop(1);
    if (text.isEmpty())
        return m_last.chopped(terminator().size());
    if (text.size() < 2)
        return Syntax;
    const QByteArray name = text.first(2);
    const QByteArray rest = text.mid(2);
    static const QByteArrayList channelNames{"FS", "FL", "RA", "GC", "HL", "LL", "MO", "ON", "OF", "ST"};
    if (!channelNames.contains(name))
        return systemCommand(name, rest);
    if (rest.isEmpty() || rest[0] < '0' || rest[0] > '0' + Channels)
        return NoChannel;
    return channelCommand(name, rest[0] - '0', rest.mid(1));
}

QByteArray Mks647cPeer::channelCommand(const QByteArray &name, int number, const QByteArray &rest)
{
    if (name == "ON" || name == "OF") {
        bool &valve = number == 0 ? mainValve : channels[static_cast<std::size_t>(number - 1)].isOn;
        if (rest == "R")
            return valve ? "1" : "0";
        valve = name == "ON";
        return {};
    }
    if (number == 0)
        return NoChannel;
    Channel &channel = channels[static_cast<std::size_t>(number - 1)];
    if (name == "FS")
        return readOrSet(channel.setPoint, rest, 1100, 5);
    if (name == "RA")
        return readOrSet(channel.rangeCode, rest, 39, 2);
    if (name == "GC")
        return readOrSet(channel.correction, rest, 180, 5);
    if (name == "MO")
        return readOrSet(channel.mode, rest, 9, 1);
    if (name == "FL")
        return offScaleChannel == number - 1 ? QByteArray("-----") : digits(flow(number - 1), 5);
    if (name == "ST")
        return digits(channel.isOn ? 1 : 0, 5);
    int limit = name == "HL" ? 1100 : 0;
    return readOrSet(limit, rest, 1100, 5);
}

QByteArray Mks647cPeer::systemCommand(const QByteArray &name, const QByteArray &rest)
{
    if (name == "ID")
        return "MGC 647C V2.2 - 04 12 2019";
    if (name == "PR")
        return digits(pressure(), 5);
    if (name == "PS")
        return readOrSet(pressureSetPoint, rest, 1100, 5);
    if (name == "PU")
        return readOrSet(pressureUnit, rest, 28, 2);
    if (name == "PM") {
        int on = pressureControl ? 1 : 0;
        const QByteArray reply = readOrSet(on, rest, 1, 1);
        pressureControl = on != 0;
        return reply;
    }
    if (name == "KD" || name == "KE" || name == "DF" || name == "RE")
        return {};
    return Unknown;
}

} // namespace Chirpdeck
