// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <memory>

namespace Chirpdeck {

/// One client of a peer.
class PeerConnection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes the bytes and sends them as the client accepts them.
    virtual void send(const QByteArray &bytes) = 0;
    /// Bytes that have not left.
    virtual qint64 pending() const = 0;
    /// The rate that the client has set on its line; 0 where there is none.
    virtual int baudRate() const { return 0; }
    /// Ends the connection at once.
    virtual void drop() = 0;

signals:
    void received(const QByteArray &bytes);
    void drained();
    void closed();
};

/// The near end of a pseudo-terminal whose far end is opened like a serial port.
class PtyConnection final : public PeerConnection
{
    Q_OBJECT

public:
    explicit PtyConnection(QObject *parent = nullptr);
    ~PtyConnection() override;

    bool isOpen() const { return m_near >= 0; }
    /// The far end's name, "/dev/pts/5".
    QString path() const { return m_path; }
    bool hasOddParity() const;

    void send(const QByteArray &bytes) override;
    qint64 pending() const override { return m_queue.size(); }
    int baudRate() const override;
    void drop() override;

private:
    void readAll();
    void writeQueue();

    int m_near = -1;
    int m_far = -1; ///< kept open, so that the near end lives on when a client closes its own
    QString m_path;
    QByteArray m_queue;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
};

class TcpConnection final : public PeerConnection
{
    Q_OBJECT

public:
    explicit TcpConnection(QTcpSocket *socket, QObject *parent = nullptr);
    ~TcpConnection() override;

    void send(const QByteArray &bytes) override;
    qint64 pending() const override { return m_socket->bytesToWrite(); }
    void drop() override;

private:
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace Chirpdeck
