// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/peerconnection.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace Chirpdeck {

namespace {

constexpr std::array<std::pair<speed_t, int>, 11> Rates{{{B300, 300},
                                                         {B1200, 1200},
                                                         {B2400, 2400},
                                                         {B4800, 4800},
                                                         {B9600, 9600},
                                                         {B19200, 19200},
                                                         {B38400, 38400},
                                                         {B57600, 57600},
                                                         {B115200, 115200},
                                                         {B230400, 230400},
                                                         {B460800, 460800}}};

} // namespace

PtyConnection::PtyConnection(QObject *parent)
    : PeerConnection(parent)
{
    // Raw before anybody opens it: an early banner would be echoed back as if it were a command.
    struct termios line = {};
    ::cfmakeraw(&line);
    line.c_cflag |= CS8 | CLOCAL | CREAD;
    ::cfsetspeed(&line, B9600);
    char name[128] = {};
    if (::openpty(&m_near, &m_far, name, &line, nullptr) != 0) {
        m_near = m_far = -1;
        return;
    }
    ::fcntl(m_near, F_SETFL, ::fcntl(m_near, F_GETFL) | O_NONBLOCK);
    ::fcntl(m_near, F_SETFD, FD_CLOEXEC);
    ::fcntl(m_far, F_SETFD, FD_CLOEXEC);
    m_path = QString::fromLocal8Bit(name);
    m_readable = std::make_unique<QSocketNotifier>(m_near, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_near, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &PtyConnection::readAll);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &PtyConnection::writeQueue);
}

PtyConnection::~PtyConnection()
{
    PtyConnection::drop();
}

void PtyConnection::drop()
{
    if (m_near < 0)
        return;
    m_readable.reset();
    m_writable.reset();
    ::close(m_near);
    ::close(m_far);
    m_near = m_far = -1;
    m_queue.clear();
}

int PtyConnection::baudRate() const
{
    struct termios line = {};
    if (m_near < 0 || ::tcgetattr(m_near, &line) != 0)
        return 0;
    const speed_t speed = ::cfgetospeed(&line);
    for (const auto &[code, rate] : Rates) {
        if (code == speed)
            return rate;
    }
    return -1;
}

bool PtyConnection::hasOddParity() const
{
    struct termios line = {};
    return m_near >= 0 && ::tcgetattr(m_near, &line) == 0 && (line.c_cflag & PARODD) != 0;
}

void PtyConnection::readAll()
{
    char buffer[4096];
    QByteArray bytes;
    for (;;) {
        const auto count = ::read(m_near, buffer, sizeof buffer);
        if (count <= 0)
            break;
        bytes.append(buffer, static_cast<qsizetype>(count));
    }
    if (!bytes.isEmpty())
        emit received(bytes);
}

void PtyConnection::send(const QByteArray &bytes)
{
    if (m_near < 0)
        return;
    m_queue += bytes;
    writeQueue();
}

void PtyConnection::writeQueue()
{
    while (!m_queue.isEmpty()) {
        const auto count = ::write(m_near, m_queue.constData(), static_cast<std::size_t>(m_queue.size()));
        if (count <= 0)
            break;
        m_queue.remove(0, static_cast<qsizetype>(count));
    }
    if (!m_writable)
        return;
    const bool wasWaiting = m_writable->isEnabled();
    m_writable->setEnabled(!m_queue.isEmpty());
    if (wasWaiting && m_queue.isEmpty())
        emit drained();
}

TcpConnection::TcpConnection(QTcpSocket *socket, QObject *parent)
    : PeerConnection(parent)
    , m_socket(socket)
{
    m_socket->setParent(nullptr);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, [this] { emit received(m_socket->readAll()); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_socket->bytesToWrite() == 0)
            emit drained();
    });
    connect(socket, &QTcpSocket::disconnected, this, &PeerConnection::closed);
}

TcpConnection::~TcpConnection()
{
    disconnect(m_socket.get(), nullptr, this, nullptr);
    // The connection may end inside a signal of its socket.
    m_socket->abort();
    m_socket.release()->deleteLater();
}

void TcpConnection::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

void TcpConnection::drop()
{
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket->abort();
}

} // namespace Chirpdeck
