// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/tcpport.h"

#include "instruments/transport/linkerrors.h"

namespace Chirpdeck {

namespace {

// A reader that is behind throttles the instrument instead of filling the memory.
constexpr qint64 ReadBuffer = 16 * 1024 * 1024;

} // namespace

TcpPort::TcpPort(const TcpSettings &settings)
    : m_settings(settings)
{
}

TcpPort::~TcpPort()
{
    TcpPort::close();
}

QString TcpPort::place() const
{
    return QStringLiteral("%1:%2").arg(m_settings.host).arg(m_settings.port);
}

QString TcpPort::check() const
{
    return tr("Check that the instrument is on, that its network cable is plugged in, and that its address "
              "is "
              "%1 and its port %2")
        .arg(m_settings.host)
        .arg(m_settings.port);
}

bool TcpPort::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void TcpPort::open()
{
    close();
    if (m_settings.host.isEmpty()) {
        emit broken({tr("No network address is given"), {}, tr("Enter the instrument's address")});
        return;
    }
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setReadBufferSize(ReadBuffer);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        emit opened();
    });
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &StreamPort::readyRead);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &StreamPort::bytesWritten);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &TcpPort::onError);
    m_socket->connectToHost(m_settings.host, static_cast<quint16>(m_settings.port));
}

void TcpPort::close()
{
    if (!m_socket)
        return;
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket->disconnectFromHost();
    m_socket->abort();
    // close() may be called from one of the socket's own signals.
    m_socket.release()->deleteLater();
}

void TcpPort::clearInput()
{
    if (m_socket)
        m_socket->readAll();
}

void TcpPort::onError(QAbstractSocket::SocketError error)
{
    const QString reason = m_socket->errorString();
    close();
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        emit broken({tr("Nothing answers at port %1 of %2").arg(m_settings.port).arg(m_settings.host),
                     place(), tr("Check the port, and that the instrument's socket server is switched on")});
        return;
    case QAbstractSocket::HostNotFoundError:
        emit broken({tr("There is no computer or instrument named %1").arg(m_settings.host), place(),
                     tr("Check the address")});
        return;
    default:
        emit broken(LinkErrors::gone(place(), check(), reason));
    }
}

} // namespace Chirpdeck
