// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/unusabletransport.h"

namespace Chirpdeck {

UnusableTransport::UnusableTransport(const Error &reason, QObject *parent)
    : Transport(parent)
    , m_reason(reason)
{
}

QString UnusableTransport::place() const
{
    return tr("no usable connection");
}

QCoro::Task<Result<void>> UnusableTransport::open()
{
    traffic().note(m_reason.what);
    co_return Result<void>(m_reason);
}

QCoro::Task<Result<void>> UnusableTransport::close()
{
    co_return Result<void>();
}

QCoro::Task<Result<void>> UnusableTransport::write(QByteArray)
{
    co_return Result<void>(m_reason);
}

QCoro::Task<Result<QByteArray>> UnusableTransport::query(QByteArray, Framing, std::chrono::milliseconds)
{
    co_return Result<QByteArray>(m_reason);
}

QCoro::Task<Result<QByteArray>> UnusableTransport::read(Framing, std::chrono::milliseconds)
{
    co_return Result<QByteArray>(m_reason);
}

} // namespace Chirpdeck
