// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/connectiondoctor.h"

#include <QCoreApplication>
#include <QDir>
#include <QSerialPortInfo>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionChoices)
};

/// Links to the ports, made by the system from maker, product and serial number.
const QString NamedPorts = QStringLiteral("/dev/serial/by-id");

QString descriptionOf(const QSerialPortInfo &info)
{
    QStringList parts{info.description(), info.manufacturer()};
    if (!info.serialNumber().isEmpty())
        parts.append(Text::tr("serial number %1").arg(info.serialNumber()));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QList<SerialPortChoice> withStableNames(QList<SerialPortChoice> ports, const QString &folder)
{
    const auto links = QDir(folder).entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    for (const QFileInfo &link : links) {
        const QString target = link.canonicalFilePath();
        const auto port = std::find_if(ports.begin(), ports.end(), [&target](const SerialPortChoice &choice) {
            return choice.port == target;
        });
        if (port != ports.end())
            port->path = link.absoluteFilePath();
    }
    for (SerialPortChoice &port : ports) {
        if (port.path.isEmpty())
            port.path = port.port;
        if (port.description.isEmpty())
            port.description = port.port;
    }
    std::sort(ports.begin(), ports.end(), [](const SerialPortChoice &a, const SerialPortChoice &b) {
        const bool isPlainA = a.description == a.port;
        const bool isPlainB = b.description == b.port;
        return std::tie(isPlainA, a.description, a.port) < std::tie(isPlainB, b.description, b.port);
    });
    return ports;
}

QList<SerialPortChoice> serialPortChoices()
{
    QList<SerialPortChoice> ports;
    for (const auto &info : QSerialPortInfo::availablePorts())
        ports.append({.path = {}, .port = info.systemLocation(), .description = descriptionOf(info)});
    return withStableNames(ports, NamedPorts);
}

QList<int> networkPorts(const DriverInfo &driver)
{
    QList<int> ports;
    for (const ProtocolInfo &protocol : driver.protocols) {
        const auto port = protocol.defaults.find(BC::Key::Comm::port);
        if (protocol.type == CommType::Tcp && port != protocol.defaults.end())
            ports.append(port->second.toInt());
    }
    return ports;
}

} // namespace Chirpdeck
