// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/transport/streamport.h"
#include "instruments/transport/transportsettings.h"

#include <QSerialPort>

#include <memory>

namespace Chirpdeck {

class Reservations;

/// A serial port. All of its line is set before it is opened, where every system accepts it; it is closed
/// with the first error, because QSerialPort reports a port that is gone again and again.
class SerialPort final : public StreamPort
{
    Q_OBJECT

public:
    /// `reservations` tells of ports that another device of this program has open, by whatever name; may be
    /// null.
    explicit SerialPort(const SerialSettings &settings, std::shared_ptr<Reservations> reservations = {},
                        const QString &owner = {});
    ~SerialPort() override;

    QString place() const override;
    QString check() const override;
    void open() override;
    void close() override;
    bool isOpen() const override { return m_port && m_port->isOpen(); }
    QIODevice *device() override { return m_port.get(); }
    void clearInput() override;

    /// The port with the line's settings, not yet opened.
    static std::unique_ptr<QSerialPort> configured(const SerialSettings &settings);

private:
    void onError(QSerialPort::SerialPortError error);
    Error openError(QSerialPort::SerialPortError error) const;

    SerialSettings m_settings;
    std::shared_ptr<Reservations> m_reservations;
    QString m_owner;
    std::shared_ptr<void> m_reservation;
    std::unique_ptr<QSerialPort> m_port;
};

} // namespace Chirpdeck
