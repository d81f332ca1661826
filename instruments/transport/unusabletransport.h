// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/transport/transport.h"

namespace Chirpdeck {

/// Takes the place of a transport that cannot be made from what the settings say: whoever opens it or talks
/// through it is told why. The device is there all the same, and the others work.
class UnusableTransport final : public Transport
{
    Q_OBJECT

public:
    explicit UnusableTransport(const Error &reason, QObject *parent = nullptr);

    QString place() const override;
    bool isOpen() const override { return false; }
    QCoro::Task<Result<void>> open() override;
    QCoro::Task<Result<void>> close() override;
    QCoro::Task<Result<void>> write(QByteArray bytes) override;
    QCoro::Task<Result<QByteArray>> query(QByteArray bytes, Framing framing,
                                          std::chrono::milliseconds deadline) override;
    QCoro::Task<Result<QByteArray>> read(Framing framing, std::chrono::milliseconds deadline) override;
    void cancel() override {}

private:
    const Error m_reason;
};

} // namespace Chirpdeck
