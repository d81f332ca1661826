// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/peerserver.h"

#include <QFile>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>

namespace Chirpdeck {

namespace {

constexpr std::size_t KeptMessages = 4000;
constexpr qsizetype KeptBytes = 4096;

constexpr std::array<std::pair<Misbehaviour, QLatin1String>, 7> Names{
    {{Misbehaviour::None, QLatin1String("none")},
     {Misbehaviour::Silence, QLatin1String("silence")},
     {Misbehaviour::HalfReply, QLatin1String("half-reply")},
     {Misbehaviour::Garbage, QLatin1String("garbage")},
     {Misbehaviour::WrongTerminator, QLatin1String("wrong-terminator")},
     {Misbehaviour::Slow, QLatin1String("slow")},
     {Misbehaviour::Unplugged, QLatin1String("unplugged")}}};

} // namespace

QString misbehaviourName(Misbehaviour misbehaviour)
{
    return Names[static_cast<std::size_t>(misbehaviour)].second;
}

std::optional<Misbehaviour> misbehaviourFromName(const QString &name)
{
    for (const auto &[misbehaviour, spelling] : Names) {
        if (name == spelling)
            return misbehaviour;
    }
    return std::nullopt;
}

QList<Misbehaviour> allMisbehaviours()
{
    QList<Misbehaviour> all;
    for (const auto &[misbehaviour, spelling] : Names)
        all.append(misbehaviour);
    return all;
}

PeerServer::PeerServer(std::unique_ptr<Peer> peer, QObject *parent)
    : QObject(parent)
    , m_peer(std::move(peer))
{
    m_clock.start();
    m_peer->send = [this](PeerConnection &connection, const QByteArray &bytes) { answer(connection, bytes); };
    m_peer->sendAtOnce = [](PeerConnection &connection, const QByteArray &bytes) { connection.send(bytes); };
}

PeerServer::~PeerServer()
{
    if (m_hasPty && !m_link.isEmpty())
        QFile::remove(m_link);
    m_clients.clear();
    m_pty.reset();
}

Result<QString> PeerServer::listenPty(const QString &link)
{
    m_link = link;
    m_hasPty = true;
    if (const auto made = makePty(); !made)
        return made.error();
    return m_link.isEmpty() ? m_pty->path() : m_link;
}

Result<void> PeerServer::makePty()
{
    m_pty = std::make_unique<PtyConnection>();
    if (!m_pty->isOpen())
        return Error{tr("This computer has no pseudo-terminals"), {}, tr("Use --tcp instead")};
    watch(m_pty.get());
    m_peer->connected(*m_pty);
    if (m_link.isEmpty())
        return {};
    // Replaced in one step: a client never finds the name without a port behind it.
    const QByteArray link = QFile::encodeName(m_link);
    const QByteArray fresh = link + ".new";
    ::unlink(fresh.constData());
    if (::symlink(QFile::encodeName(m_pty->path()).constData(), fresh.constData()) != 0 ||
        std::rename(fresh.constData(), link.constData()) != 0)
        return Error{tr("The link could not be made"), m_link, tr("Choose a name in a folder of yours")};
    return {};
}

Result<int> PeerServer::listenTcp(int port)
{
    if (!m_server) {
        m_server = std::make_unique<QTcpServer>();
        connect(m_server.get(), &QTcpServer::newConnection, this, &PeerServer::accept);
    }
    if (!m_server->listen(QHostAddress::LocalHost, static_cast<quint16>(port)))
        return Error{tr("Port %1 cannot be used: %2").arg(port).arg(m_server->errorString()),
                     {},
                     tr("Choose another port, or 0 for any free one")};
    m_port = m_server->serverPort();
    return m_port;
}

void PeerServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        switch (m_peer->clients()) {
        case Peer::Clients::One:
            if (!m_clients.empty()) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            break;
        case Peer::Clients::Newest:
            dropClients();
            break;
        case Peer::Clients::Several:
            break;
        }
        auto connection = std::make_unique<TcpConnection>(socket);
        watch(connection.get());
        connect(connection.get(), &PeerConnection::closed, this,
                [this, client = connection.get()] { forget(client); });
        m_clients.push_back(std::move(connection));
        m_peer->connected(*m_clients.back());
    }
}

void PeerServer::watch(PeerConnection *connection)
{
    connect(connection, &PeerConnection::received, this, [this, connection](const QByteArray &bytes) {
        note(true, bytes);
        // At another rate than the instrument's its receiver sees noise, and so does its sender's client.
        m_peer->receive(*connection, bytes);
    });
    connect(connection, &PeerConnection::drained, this, [this, connection] { m_peer->drained(*connection); });
}

void PeerServer::forget(PeerConnection *connection)
{
    m_peer->disconnected(*connection);
    std::erase_if(m_clients, [&](auto &client) {
        if (client.get() != connection)
            return false;
        client.release()->deleteLater();
        return true;
    });
}

void PeerServer::dropClients()
{
    for (auto &client : m_clients) {
        m_peer->disconnected(*client);
        client->drop();
        client.release()->deleteLater();
    }
    m_clients.clear();
}

void PeerServer::setMisbehaviour(Misbehaviour misbehaviour)
{
    const bool wasUnplugged = m_misbehaviour == Misbehaviour::Unplugged;
    const bool isUnplugged = misbehaviour == Misbehaviour::Unplugged;
    m_misbehaviour = misbehaviour;
    m_later.reset();
    if (isUnplugged && !wasUnplugged) {
        if (m_server)
            m_server->close();
        dropClients();
        if (m_pty) {
            m_peer->disconnected(*m_pty);
            m_pty->drop();
            m_pty.release()->deleteLater();
            if (!m_link.isEmpty())
                QFile::remove(m_link);
        }
    }
    if (!isUnplugged && wasUnplugged) {
        if (m_server)
            m_server->listen(QHostAddress::LocalHost, static_cast<quint16>(m_port));
        if (m_hasPty) {
            if (const auto made = makePty(); !made)
                qWarning("%s", qPrintable(made.error().text()));
        }
    }
}

void PeerServer::misbehaveAfter(int answers, Misbehaviour misbehaviour)
{
    m_later = {answers, misbehaviour};
}

void PeerServer::answer(PeerConnection &connection, const QByteArray &bytes)
{
    if (m_later && m_later->first-- <= 0) {
        const Misbehaviour misbehaviour = m_later->second;
        if (misbehaviour == Misbehaviour::Unplugged) {
            // The connection that is being served must not go in the middle of it.
            m_later.reset();
            m_misbehaviour = Misbehaviour::Silence;
            QTimer::singleShot(0, this, [this] { setMisbehaviour(Misbehaviour::Unplugged); });
            return;
        }
        setMisbehaviour(misbehaviour);
    }
    if (m_misbehaviour == Misbehaviour::Silence || m_misbehaviour == Misbehaviour::Unplugged)
        return;
    const QByteArray sent = spoilt(connection, bytes);
    note(false, sent);
    if (m_latency.count() == 0 && timePerByte().count() == 0) {
        connection.send(sent);
        return;
    }
    QTimer::singleShot(m_latency, this, [this, target = QPointer<PeerConnection>(&connection), sent] {
        if (target)
            sendPaced(*target, sent);
    });
}

std::chrono::microseconds PeerServer::timePerByte() const
{
    if (m_misbehaviour == Misbehaviour::Slow)
        return m_slowInterval;
    if (m_isPaced && m_peer->baudRate() > 0)
        return std::chrono::microseconds(10'000'000 / m_peer->baudRate());
    return std::chrono::microseconds(0);
}

void PeerServer::sendPaced(PeerConnection &connection, const QByteArray &bytes)
{
    // Asked for every piece: an instrument that is well again hurries with the rest.
    const auto perByte = timePerByte();
    if (perByte.count() == 0) {
        connection.send(bytes);
        return;
    }
    // Timers count milliseconds: as many bytes at a time as fit into one.
    const auto step = std::max<qsizetype>(1, static_cast<qsizetype>(1000 / perByte.count()));
    connection.send(bytes.first(std::min(step, bytes.size())));
    if (bytes.size() <= step)
        return;
    const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(perByte * step);
    QTimer::singleShot(std::max(pause, std::chrono::milliseconds(1)), this,
                       [this, target = QPointer<PeerConnection>(&connection), rest = bytes.mid(step)] {
                           if (target)
                               sendPaced(*target, rest);
                       });
}

QByteArray PeerServer::spoilt(PeerConnection &connection, const QByteArray &bytes)
{
    const QByteArray end = m_peer->terminator();
    const int rate = connection.baudRate();
    const bool isWrongRate = rate != 0 && m_peer->baudRate() != 0 && rate != m_peer->baudRate();
    const QByteArray content = bytes.endsWith(end) ? bytes.chopped(end.size()) : bytes;
    switch (isWrongRate ? Misbehaviour::Garbage : m_misbehaviour) {
    case Misbehaviour::HalfReply:
        return bytes.first(content.size() / 2);
    case Misbehaviour::Garbage: {
        QByteArray noise;
        for (int i = 0; i < 8; ++i) {
            m_noise = m_noise * 1664525u + 1013904223u;
            noise.append(static_cast<char>(0x80u | (m_noise >> 24)));
        }
        return isWrongRate ? noise : noise + end;
    }
    case Misbehaviour::WrongTerminator:
        return content + (end == "\r\n" ? QByteArray("\r")
                          : end == "\n" ? QByteArray("\r")
                                        : QByteArray("\r\n"));
    default:
        return bytes;
    }
}

void PeerServer::note(bool isFromClient, const QByteArray &bytes)
{
    m_record.push_back({m_clock.elapsed(), isFromClient, bytes.first(std::min(bytes.size(), KeptBytes))});
    while (m_record.size() > KeptMessages)
        m_record.pop_front();
}

QByteArray PeerServer::received() const
{
    QByteArray all;
    for (const Message &message : m_record) {
        if (message.isFromClient)
            all += message.bytes;
    }
    return all;
}

} // namespace Chirpdeck
