// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/simulation/peers/peer.h"
#include "instruments/simulation/peers/peerconnection.h"
#include "persistence/data/result.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace Chirpdeck {

/// What can be wrong with an instrument or its cable.
enum class Misbehaviour {
    None,
    Silence,         ///< nothing is answered
    HalfReply,       ///< answers break off in the middle
    Garbage,         ///< answers are noise, as at a wrong baud rate
    WrongTerminator, ///< answers end with something else
    Slow,            ///< answers come byte by byte
    Unplugged        ///< the port is gone
};

/// "silence", "half-reply", …, as the command line spells them.
QString misbehaviourName(Misbehaviour misbehaviour);
std::optional<Misbehaviour> misbehaviourFromName(const QString &name);
QList<Misbehaviour> allMisbehaviours();

/// Connects a peer with the world: a pseudo-terminal, a socket, or both. Its faults can be switched while
/// clients talk to it.
class PeerServer : public QObject
{
    Q_OBJECT

public:
    explicit PeerServer(std::unique_ptr<Peer> peer, QObject *parent = nullptr);
    ~PeerServer() override;

    Peer &peer() { return *m_peer; }

    /// Makes a pseudo-terminal and returns its path: `link`, a symbolic link that keeps its name when the
    /// terminal is made anew, or the terminal's own where `link` is empty.
    Result<QString> listenPty(const QString &link = {});
    /// Listens on this computer; port 0 is any free one. Returns the port.
    Result<int> listenTcp(int port = 0);

    void setMisbehaviour(Misbehaviour misbehaviour);
    Misbehaviour misbehaviour() const { return m_misbehaviour; }
    /// Misbehaves from the answer after the next `answers` on.
    void misbehaveAfter(int answers, Misbehaviour misbehaviour);
    /// The time between two bytes of a slow answer.
    void setSlowInterval(std::chrono::milliseconds interval) { m_slowInterval = interval; }
    /// How long the instrument thinks before each answer.
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }
    /// Sends at the speed of the line, and not as fast as this computer can.
    void setPaced(bool paced) { m_isPaced = paced; }

    struct Message
    {
        qint64 ms = 0; ///< since the server was made
        bool isFromClient = false;
        QByteArray bytes;
    };
    /// The latest messages, the oldest first.
    const std::deque<Message> &record() const { return m_record; }
    /// All that clients have sent, of the record.
    QByteArray received() const;
    void clearRecord() { m_record.clear(); }

    /// The line that the client of the pseudo-terminal has set; null without one.
    const PtyConnection *pty() const { return m_pty.get(); }
    int clientCount() const { return static_cast<int>(m_clients.size()); }
    /// Ends all connections by network; the server goes on listening.
    void dropClients();

private:
    Result<void> makePty();
    void watch(PeerConnection *connection);
    void accept();
    void forget(PeerConnection *connection);
    void answer(PeerConnection &connection, const QByteArray &bytes);
    std::chrono::microseconds timePerByte() const;
    void sendPaced(PeerConnection &connection, const QByteArray &bytes);
    void note(bool isFromClient, const QByteArray &bytes);
    QByteArray spoilt(PeerConnection &connection, const QByteArray &bytes);

    std::unique_ptr<Peer> m_peer;
    std::unique_ptr<PtyConnection> m_pty;
    QString m_link;
    bool m_hasPty = false;
    std::unique_ptr<QTcpServer> m_server;
    int m_port = 0;
    std::vector<std::unique_ptr<PeerConnection>> m_clients;
    Misbehaviour m_misbehaviour = Misbehaviour::None;
    std::optional<std::pair<int, Misbehaviour>> m_later;
    std::chrono::milliseconds m_slowInterval{200};
    std::chrono::milliseconds m_latency{0};
    bool m_isPaced = false;
    quint32 m_noise = 12345;
    QElapsedTimer m_clock;
    std::deque<Message> m_record;
};

} // namespace Chirpdeck
