// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/hardwarekey.h"

#include <QString>

#include <variant>

namespace Chirpdeck {

/// Parity of a serial line.
enum class SerialParity { None, Even, Odd };
enum class SerialFlowControl { None, Hardware, Software };

/// A serial port and its line.
struct SerialSettings
{
    QString port = {}; ///< "/dev/ttyUSB0", "COM3", or a link to a port
    int baudRate = 9600;
    int dataBits = 8;
    SerialParity parity = SerialParity::None;
    int stopBits = 1;
    SerialFlowControl flowControl = SerialFlowControl::None;

    /// "9600 8N1".
    QString line() const;
    bool operator==(const SerialSettings &) const = default;
};

/// A socket of an instrument or of a server for its serial port.
struct TcpSettings
{
    QString host;
    int port = 5025;

    bool operator==(const TcpSettings &) const = default;
};

/// An address on the bus of a GPIB controller.
struct GpibSettings
{
    HardwareKey controller;
    int address = 1; ///< 0 to 30

    bool operator==(const GpibSettings &) const = default;
};

/// No wire at all: a simulated device, or one whose vendor's library does the talking.
struct NoWireSettings
{
    bool operator==(const NoWireSettings &) const = default;
};

using TransportSettings = std::variant<NoWireSettings, SerialSettings, TcpSettings, GpibSettings>;

} // namespace Chirpdeck
