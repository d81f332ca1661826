// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/nowiretransport.h"

#include "instruments/transport/linkerrors.h"

namespace Chirpdeck {

NoWireTransport::NoWireTransport(Answer answer, QObject *parent)
    : Transport(parent)
    , m_answer(std::move(answer))
{
}

QString NoWireTransport::place() const
{
    return tr("no connection of its own");
}

QCoro::Task<Result<void>> NoWireTransport::open()
{
    m_isOpen = true;
    co_return Result<void>();
}

QCoro::Task<Result<void>> NoWireTransport::close()
{
    m_isOpen = false;
    co_return Result<void>();
}

Result<QByteArray> NoWireTransport::answerTo(const QByteArray &message)
{
    traffic().add(TrafficLog::Kind::Sent, message);
    if (!m_isOpen || !m_answer)
        return LinkErrors::notOpen(place(), tr("Choose how the device is connected"));
    auto answer = m_answer(message);
    if (answer)
        traffic().add(TrafficLog::Kind::Received, *answer);
    return answer;
}

QCoro::Task<Result<void>> NoWireTransport::write(QByteArray bytes)
{
    const auto answer = answerTo(bytes);
    if (!answer)
        co_return answer.error();
    co_return Result<void>();
}

QCoro::Task<Result<QByteArray>> NoWireTransport::query(QByteArray bytes, Framing, std::chrono::milliseconds)
{
    co_return answerTo(bytes);
}

QCoro::Task<Result<QByteArray>> NoWireTransport::read(Framing, std::chrono::milliseconds)
{
    co_return answerTo({});
}

} // namespace Chirpdeck
