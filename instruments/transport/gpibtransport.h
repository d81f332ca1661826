// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/gpib/gpibcontroller.h"
#include "instruments/transport/transport.h"

#include <QPointer>

namespace Chirpdeck {

/// A device at an address of a bus. The controller may live on another thread; it lets one conversation at a
/// time use the bus.
class GpibTransport final : public Transport
{
    Q_OBJECT

public:
    GpibTransport(GpibController *controller, int address, const HardwareKey &owner,
                  QObject *parent = nullptr);
    ~GpibTransport() override;

    QString place() const override;
    bool isOpen() const override { return m_reservation != nullptr; }
    /// Reserves the address. An Error that names its owner where another device has it.
    QCoro::Task<Result<void>> open() override;
    QCoro::Task<Result<void>> close() override;
    QCoro::Task<Result<void>> write(QByteArray bytes) override;
    /// The controller finds the end of the answer; `framing` is not used.
    QCoro::Task<Result<QByteArray>> query(QByteArray bytes, Framing framing,
                                          std::chrono::milliseconds deadline) override;
    QCoro::Task<Result<QByteArray>> read(Framing framing, std::chrono::milliseconds deadline) override;
    void cancel() override { m_scope.cancelAll(); }

private:
    Error goneError() const;

    QPointer<GpibController> m_controller;
    const HardwareKey m_controllerKey;
    const int m_address;
    const HardwareKey m_owner;
    std::shared_ptr<void> m_reservation; ///< of the address, while it is open
    TaskScope m_scope;
};

} // namespace Chirpdeck
