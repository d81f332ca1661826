// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/wiresettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace Comm = BC::Key::Comm;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WireSettings)
};

QString parityName(SerialParity parity)
{
    switch (parity) {
    case SerialParity::Odd:
        return QStringLiteral("Odd");
    case SerialParity::Even:
        return QStringLiteral("Even");
    case SerialParity::None:
        break;
    }
    return QStringLiteral("None");
}

} // namespace

ProtocolInfo serialLine(const SerialSettings &line, int timeoutMs, const QByteArray &terminator)
{
    return {.type = CommType::Rs232,
            .timeoutMs = timeoutMs,
            .terminator = terminator,
            .defaults = {{Comm::baudRate, line.baudRate},
                         {Comm::dataBits, line.dataBits},
                         {Comm::parity, parityName(line.parity)},
                         {Comm::stopBits, line.stopBits}}};
}

ProtocolInfo networkSocket(int port, int timeoutMs, const QByteArray &terminator)
{
    return {.type = CommType::Tcp,
            .timeoutMs = timeoutMs,
            .terminator = terminator,
            .defaults = {{Comm::port, port}}};
}

ProtocolInfo serialServer(int timeoutMs, const QByteArray &terminator)
{
    return {.type = CommType::Tcp, .timeoutMs = timeoutMs, .terminator = terminator};
}

ProtocolInfo gpibAddress(int address, int timeoutMs)
{
    return {.type = CommType::Gpib,
            .timeoutMs = timeoutMs,
            .terminator = "\n",
            .defaults = {{Comm::gpibAddress, address}}};
}

SettingInfo messageGap(int milliseconds)
{
    return {BC::Key::Wire::messageGap, Text::tr("Silence between messages"), milliseconds, 0, 1000,
            QStringLiteral("ms")};
}

} // namespace Chirpdeck
