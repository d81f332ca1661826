// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/commtype.h"

namespace Chirpdeck {

namespace Comm = BC::Key::Comm;

QString commGroup(CommType type)
{
    switch (type) {
    case CommType::Virtual:
        return Comm::virtualGroup;
    case CommType::Tcp:
        return Comm::tcpGroup;
    case CommType::Rs232:
        return Comm::rs232Group;
    case CommType::Gpib:
        return Comm::gpibGroup;
    case CommType::Custom:
        return Comm::customGroup;
    case CommType::None:
        return {};
    }
    return {};
}

SettingsMap defaultCommValues(CommType type)
{
    switch (type) {
    case CommType::Tcp:
        return {{Comm::ip, QString()}, {Comm::port, 5000}};
    case CommType::Rs232:
        return {{Comm::rs232id, QString()}, {Comm::baudRate, 57600},
                {Comm::dataBits, 8},        {Comm::parity, QStringLiteral("None")},
                {Comm::stopBits, 1},        {Comm::flowControl, QStringLiteral("None")}};
    case CommType::Gpib:
        return {{Comm::gpibController, QString()}, {Comm::gpibAddress, 1}};
    case CommType::Virtual:
    case CommType::Custom:
    case CommType::None:
        return {};
    }
    return {};
}

} // namespace Chirpdeck
