// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <functional>

namespace Chirpdeck {

class PeerConnection;

/// An instrument as it is seen from the other end of its wire: it speaks the instrument's own language, with
/// its errors and quirks. It keeps its state when a client goes, as real instruments do. PeerServer connects
/// it with a pseudo-terminal or a socket.
class Peer
{
public:
    virtual ~Peer() = default;

    /// What its answers end with.
    virtual QByteArray terminator() const = 0;
    /// The line's rate; 0 where the wire has none.
    virtual int baudRate() const { return 0; }
    /// What becomes of the others when a client connects by network.
    enum class Clients { Several, One, Newest };
    virtual Clients clients() const { return Clients::One; }

    virtual void connected(PeerConnection &) {}
    virtual void disconnected(PeerConnection &) {}
    virtual void receive(PeerConnection &from, QByteArrayView bytes) = 0;
    /// What was written to this client has left.
    virtual void drained(PeerConnection &) {}

    /// How answers reach a client; set by the server, which may hold them back, cut or spoil them.
    std::function<void(PeerConnection &, const QByteArray &)> send;
    /// The same without misbehaviour and pace, for great amounts of data.
    std::function<void(PeerConnection &, const QByteArray &)> sendAtOnce;
};

/// A peer whose messages are lines of text.
class LinePeer : public Peer
{
public:
    void disconnected(PeerConnection &connection) override { m_pending.remove(&connection); }
    void receive(PeerConnection &from, QByteArrayView bytes) override;

    /// Messages since it was made.
    int messages() const { return m_messages; }

protected:
    /// Where the first message in `pending` ends, and how many bytes its end takes; {-1, 0} while it is
    /// incomplete. The default: CR, LF or CR LF.
    virtual std::pair<qsizetype, qsizetype> findEnd(const QByteArray &pending) const;
    /// The whole answer with its end; empty for none.
    virtual QByteArray answer(const QByteArray &message) = 0;
    virtual void handle(PeerConnection &from, const QByteArray &message);

private:
    QHash<PeerConnection *, QByteArray> m_pending;
    int m_messages = 0;
};

} // namespace Chirpdeck
