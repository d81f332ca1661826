// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/gpib/gpibcontroller.h"
#include "instruments/transport/turns.h"
#include "instruments/transport/wiredevice.h"

namespace BC::Key::Prologix {

inline const QString readTimeout = QStringLiteral("readTimeoutMs");

} // namespace BC::Key::Prologix

namespace Chirpdeck {

/// Prologix GPIB controllers, by network or USB, and those that speak like them. Address, message and reading
/// leave in one write, so that nothing of another conversation comes between. A silent instrument is no
/// failure of the controller.
class Prologix : public WireDevice<GpibController>
{
public:
    explicit Prologix(DriverParts &parts);

    QCoro::Task<Result<void>> write(int address, QByteArray data) override;
    QCoro::Task<Result<QByteArray>> query(int address, QByteArray data) override;

    QCoro::Task<Result<QByteArray>> probe(int address) override;

    /// Data as the controller takes them: its own characters are marked, so that they reach the instrument.
    static QByteArray escaped(const QByteArray &data);

protected:
    QCoro::Task<Result<void>> identify() override;
    QCoro::Task<Result<void>> poll() override;

private:
    QCoro::Task<Result<void>> recover(int address);
    QByteArray readTimeoutMessage(std::chrono::milliseconds timeout) const;
    Error addressError(int address) const;

    const std::chrono::milliseconds m_readTimeout;
    Turns m_turns;
};

} // namespace Chirpdeck
