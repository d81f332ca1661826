// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/serialport.h"

#include "instruments/transport/linkerrors.h"
#include "instruments/transport/reservations.h"

#include <QFileInfo>

namespace Chirpdeck {

namespace {

/// One name for a port that has several.
QString canonicalName(const QString &port)
{
    const QString path = QFileInfo(port).canonicalFilePath();
    return path.isEmpty() ? port : path;
}

} // namespace

SerialPort::SerialPort(const SerialSettings &settings, std::shared_ptr<Reservations> reservations,
                       const QString &owner)
    : m_settings(settings)
    , m_reservations(std::move(reservations))
    , m_owner(owner)
{
}

SerialPort::~SerialPort()
{
    SerialPort::close();
}

QString SerialPort::place() const
{
    return QStringLiteral("%1 (%2)").arg(m_settings.port, m_settings.line());
}

QString SerialPort::check() const
{
    return tr("Check that the device is on, that its cable is in the port %1, and that its line is set to %2")
        .arg(m_settings.port, m_settings.line());
}

std::unique_ptr<QSerialPort> SerialPort::configured(const SerialSettings &settings)
{
    auto port = std::make_unique<QSerialPort>();
    port->setPortName(settings.port);
    port->setBaudRate(settings.baudRate);
    port->setDataBits(static_cast<QSerialPort::DataBits>(settings.dataBits));
    port->setParity(settings.parity == SerialParity::Odd    ? QSerialPort::OddParity
                    : settings.parity == SerialParity::Even ? QSerialPort::EvenParity
                                                            : QSerialPort::NoParity);
    port->setStopBits(settings.stopBits == 2 ? QSerialPort::TwoStop : QSerialPort::OneStop);
    port->setFlowControl(settings.flowControl == SerialFlowControl::Hardware   ? QSerialPort::HardwareControl
                         : settings.flowControl == SerialFlowControl::Software ? QSerialPort::SoftwareControl
                                                                               : QSerialPort::NoFlowControl);
    return port;
}

void SerialPort::open()
{
    close();
    if (m_settings.port.isEmpty()) {
        emit broken(
            {tr("No serial port is given"), {}, tr("Choose the port that the device is connected to")});
        return;
    }
    if (m_reservations) {
        auto reserved = m_reservations->reserve(canonicalName(m_settings.port), m_owner);
        if (!reserved) {
            emit broken({tr("The port %1 is in use by %2").arg(m_settings.port, reserved.error().what),
                         place(), tr("Give one of the two devices another port")});
            return;
        }
        m_reservation = *reserved;
    }
    m_port = configured(m_settings);
    QSerialPort &device = *m_port;
    if (!device.open(QIODevice::ReadWrite)) {
        const Error error = openError(device.error());
        close();
        emit broken(error);
        return;
    }
    // Bytes that the device sent while nobody listened are kept by the system.
    m_port->clear(QSerialPort::Input);
    m_port->clearError();
    connect(m_port.get(), &QSerialPort::readyRead, this, &StreamPort::readyRead);
    connect(m_port.get(), &QSerialPort::bytesWritten, this, &StreamPort::bytesWritten);
    connect(m_port.get(), &QSerialPort::errorOccurred, this, &SerialPort::onError);
    emit opened();
}

Error SerialPort::openError(QSerialPort::SerialPortError error) const
{
    switch (error) {
    case QSerialPort::DeviceNotFoundError:
        return {tr("There is no port %1").arg(m_settings.port), place(),
                tr("Check that the cable or its USB adapter is plugged in, and the name of the port")};
    case QSerialPort::PermissionError:
        return {tr("The port %1 may not be opened").arg(m_settings.port), place(),
                tr("End other programs that use it, and see that you belong to its group (often dialout)")};
    case QSerialPort::UnsupportedOperationError:
        return {tr("%1 is no serial port, or cannot run at %2").arg(m_settings.port, m_settings.line()),
                place(), tr("Check the name of the port and the line's settings")};
    default:
        return LinkErrors::gone(place(), check(), m_port->errorString());
    }
}

void SerialPort::close()
{
    m_reservation.reset();
    if (!m_port)
        return;
    disconnect(m_port.get(), nullptr, this, nullptr);
    m_port->close();
    // close() may be called from one of the port's own signals.
    m_port.release()->deleteLater();
}

void SerialPort::clearInput()
{
    if (isOpen())
        m_port->clear(QSerialPort::Input);
}

void SerialPort::onError(QSerialPort::SerialPortError error)
{
    switch (error) {
    case QSerialPort::ReadError:
    case QSerialPort::WriteError:
    case QSerialPort::ResourceError:
    case QSerialPort::DeviceNotFoundError: {
        // Which of them it is says nothing: the system's error number is stale.
        const Error gone = LinkErrors::gone(place(), check(), tr("the port went away"));
        close();
        emit broken(gone);
        return;
    }
    default:
        // Modem lines that a port does not have are no failure.
        return;
    }
}

} // namespace Chirpdeck
