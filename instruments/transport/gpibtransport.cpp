// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/gpibtransport.h"

#include "instruments/transport/linkerrors.h"

namespace Chirpdeck {

using namespace std::chrono_literals;

GpibTransport::GpibTransport(GpibController *controller, int address, const HardwareKey &owner,
                             QObject *parent)
    : Transport(parent)
    , m_controller(controller)
    , m_controllerKey(controller->key())
    , m_address(address)
    , m_owner(owner)
{
}

GpibTransport::~GpibTransport()
{
    m_scope.close();
}

QString GpibTransport::place() const
{
    return tr("GPIB address %1 of %2").arg(m_address).arg(m_controllerKey.text());
}

Error GpibTransport::goneError() const
{
    return LinkErrors::notOpen(place(),
                               tr("Connect the GPIB controller %1 first").arg(m_controllerKey.text()));
}

QCoro::Task<Result<void>> GpibTransport::open()
{
    if (!m_controller)
        co_return goneError();
    const auto reserved = m_controller->addresses()->reserve(QString::number(m_address), m_owner.text());
    if (!reserved)
        co_return Error{
            tr("GPIB address %1 is already in use by %2").arg(m_address).arg(reserved.error().what),
            m_owner.text(), tr("Give one of the two devices another address")};
    m_reservation = *reserved;
    traffic().note(tr("Reserved %1").arg(place()));
    co_return Result<void>();
}

QCoro::Task<Result<void>> GpibTransport::close()
{
    m_reservation.reset();
    co_return Result<void>();
}

QCoro::Task<Result<void>> GpibTransport::write(QByteArray bytes)
{
    if (!m_reservation || !m_controller)
        co_return goneError();
    auto *controller = m_controller.data();
    traffic().add(TrafficLog::Kind::Sent, bytes);
    auto writing = runOn(
        controller, [controller, address = m_address, bytes] { return controller->write(address, bytes); });
    auto waiting = awaitWithin(m_scope, writing, timings().write, tr("Sending"));
    co_return co_await waiting;
}

QCoro::Task<Result<QByteArray>> GpibTransport::query(QByteArray bytes, Framing, std::chrono::milliseconds)
{
    if (!m_reservation || !m_controller)
        co_return goneError();
    auto *controller = m_controller.data();
    traffic().add(TrafficLog::Kind::Sent, bytes);
    auto asking = runOn(
        controller, [controller, address = m_address, bytes] { return controller->query(address, bytes); });
    // How long an answer takes is the bus's matter; others may have their turn before.
    auto waiting = awaitWithin(m_scope, asking, 30s, tr("Waiting for an answer"));
    const auto answer = co_await waiting;
    if (answer)
        traffic().add(TrafficLog::Kind::Received, *answer);
    else
        traffic().note(answer.error().text());
    co_return answer;
}

QCoro::Task<Result<QByteArray>> GpibTransport::read(Framing framing, std::chrono::milliseconds deadline)
{
    return query({}, std::move(framing), deadline);
}

} // namespace Chirpdeck
