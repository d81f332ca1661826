// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/lakeshore218peer.h"

namespace Chirpdeck {

namespace {

/// Sign, five digits and a point.
QByteArray number(double value)
{
    return QByteArray(value < 0 ? "-" : "+") +
           QByteArray::number(std::abs(value), 'f', 2).rightJustified(6, '0');
}

} // namespace

QByteArray Lakeshore218Peer::answer(const QByteArray &message)
{
    const QByteArrayList parts = message.split(';');
    if (message.size() > 64)
        return {};
    // At most one query, and that one last.
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i].contains('?'))
            return {};
    }
    const QByteArray last = parts.last().trimmed().toUpper();
    const qsizetype mark = last.indexOf('?');
    if (mark < 0)
        return {};
    const QByteArray text = query(last.first(mark), last.mid(mark + 1).trimmed());
    return text.isEmpty() ? text : text + terminator();
}

QByteArray Lakeshore218Peer::query(const QByteArray &mnemonic, const QByteArray &parameter) const
{
    if (mnemonic == "*IDN")
        return identity;
    if (mnemonic == "KRDG")
        return readings(parameter, 0.0);
    if (mnemonic == "CRDG")
        return readings(parameter, -273.15);
    if (mnemonic == "SRDG")
        return readings(parameter, 0.5);
    if (mnemonic == "RDGST") {
        const int input = parameter.toInt();
        if (input < 1 || input > Inputs)
            return {};
        return QByteArray::number(status[static_cast<std::size_t>(input - 1)]).rightJustified(3, '0');
    }
    if (mnemonic == "BAUD")
        return "2";
    if (mnemonic == "*ESR" || mnemonic == "*STB" || mnemonic == "*TST")
        return "0";
    if (mnemonic == "*OPC")
        return "1";
    return {};
}

QByteArray Lakeshore218Peer::readings(const QByteArray &parameter, double offset) const
{
    bool isNumber = false;
    const int input = parameter.isEmpty() ? 0 : parameter.toInt(&isNumber);
    if ((!parameter.isEmpty() && !isNumber) || input < 0 || input > Inputs)
        return {};
    QByteArrayList values;
    for (int i = 0; i < Inputs; ++i) {
        const auto at = static_cast<std::size_t>(i);
        values.append(number(status[at] != 0 ? 0.0 : kelvin[at] + offset));
    }
    return input == 0 ? values.join(',') : values[input - 1];
}

} // namespace Chirpdeck
