// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/transport/streamport.h"
#include "instruments/transport/transportsettings.h"

#include <QTcpSocket>

#include <memory>

namespace Chirpdeck {

/// An instrument's socket.
class TcpPort final : public StreamPort
{
    Q_OBJECT

public:
    explicit TcpPort(const TcpSettings &settings);
    ~TcpPort() override;

    QString place() const override;
    QString check() const override;
    void open() override;
    void close() override;
    bool isOpen() const override;
    QIODevice *device() override { return m_socket.get(); }
    void clearInput() override;

private:
    void onError(QAbstractSocket::SocketError error);

    TcpSettings m_settings;
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace Chirpdeck
