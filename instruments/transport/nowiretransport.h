// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/transport/transport.h"

#include <functional>

namespace Chirpdeck {

/// The transport of a device that has no wire of its own: a simulated one, or a card whose vendor's library
/// does the talking. Opening always succeeds; a message is answered by a function, or not at all.
class NoWireTransport final : public Transport
{
    Q_OBJECT

public:
    using Answer = std::function<Result<QByteArray>(const QByteArray &message)>;

    explicit NoWireTransport(Answer answer = {}, QObject *parent = nullptr);

    QString place() const override;
    bool isOpen() const override { return m_isOpen; }
    QCoro::Task<Result<void>> open() override;
    QCoro::Task<Result<void>> close() override;
    QCoro::Task<Result<void>> write(QByteArray bytes) override;
    QCoro::Task<Result<QByteArray>> query(QByteArray bytes, Framing framing,
                                          std::chrono::milliseconds deadline) override;
    QCoro::Task<Result<QByteArray>> read(Framing framing, std::chrono::milliseconds deadline) override;
    void cancel() override {}

private:
    Result<QByteArray> answerTo(const QByteArray &message);

    Answer m_answer;
    bool m_isOpen = false;
};

} // namespace Chirpdeck
