// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverinfo.h"
#include "instruments/transport/transportsettings.h"

namespace BC::Key::Wire {

inline const QString messageGap = QStringLiteral("messageGapMs");

} // namespace BC::Key::Wire

/// What drivers of devices at a wire declare.
namespace Chirpdeck {

/// A serial port with the line that the instrument leaves the factory with. `timeoutMs` is for one answer.
ProtocolInfo serialLine(const SerialSettings &line, int timeoutMs, const QByteArray &terminator);
/// The instrument's own socket.
ProtocolInfo networkSocket(int port, int timeoutMs, const QByteArray &terminator);
/// A server that puts a serial line on the network.
ProtocolInfo serialServer(int timeoutMs, const QByteArray &terminator);
/// An address of a GPIB controller.
ProtocolInfo gpibAddress(int address, int timeoutMs);

/// The silence that the instrument needs between two messages, ms.
SettingInfo messageGap(int milliseconds);

} // namespace Chirpdeck
