// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/settings/settingsstorage.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace BC::Key::Comm {

inline const QString commType = QStringLiteral("commType");

/// Sub-groups of a device's settings, one per protocol, so that a change of protocol keeps the others.
inline const QString virtualGroup = QStringLiteral("virtual");
inline const QString tcpGroup = QStringLiteral("tcp");
inline const QString rs232Group = QStringLiteral("rs232");
inline const QString gpibGroup = QStringLiteral("gpib");
inline const QString customGroup = QStringLiteral("custom");

inline const QString timeout = QStringLiteral("timeout"); ///< ms, 0: none
inline const QString termChar = QStringLiteral("termChar");

inline const QString ip = QStringLiteral("ip");
inline const QString port = QStringLiteral("port");
inline const QString rs232id = QStringLiteral("id"); ///< path of the serial device
inline const QString baudRate = QStringLiteral("baudrate");
inline const QString dataBits = QStringLiteral("databits");
inline const QString parity = QStringLiteral("parity");
inline const QString stopBits = QStringLiteral("stopbits");
inline const QString flowControl = QStringLiteral("flowControl");
inline const QString gpibController = QStringLiteral("controller"); ///< hardware key
inline const QString gpibAddress = QStringLiteral("address");

} // namespace BC::Key::Comm

namespace Chirpdeck {

/// How a device is connected. The numbers stand in the settings.
enum class CommType { Virtual = 0, Tcp = 1, Rs232 = 2, Gpib = 3, Custom = 4, None = 5 };

/// A protocol that a driver supports, with what it needs unless the operator has set something else.
struct ProtocolInfo
{
    CommType type = CommType::Virtual;
    int timeoutMs = 1000;       ///< for one answer; 0: none
    QByteArray terminator = {}; ///< of an answer; empty: none
    SettingsMap defaults = {};  ///< further keys of BC::Key::Comm that differ from defaultCommValues()
};

/// The connection of one device as stored and checked.
struct CommSettings
{
    CommType type = CommType::Virtual;
    int timeoutMs = 1000;
    QByteArray terminator;
    SettingsMap
        values; ///< the sub-group of the protocol: keys of BC::Key::Comm, or those of a custom connection

    template<typename T>
    T value(const QString &key) const
    {
        const auto found = values.find(key);
        return found == values.end() ? T{} : found->second.template value<T>();
    }
    bool operator==(const CommSettings &) const = default;
};

/// The sub-group of a protocol in a device's settings; empty for None.
QString commGroup(CommType type);

/// What stands in the sub-group of a protocol before anything is set: rs232 57600 8N1 without flow control,
/// tcp port 5000, gpib address 1.
SettingsMap defaultCommValues(CommType type);

} // namespace Chirpdeck
