// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/wirelink.h"

#include "instruments/transport/linkerrors.h"

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

/// 0 in the settings stands for no limit; a day is none that anybody waits for.
std::chrono::milliseconds answerTimeOf(const DeviceSettings &settings)
{
    return settings.comm.timeoutMs > 0 ? std::chrono::milliseconds(settings.comm.timeoutMs)
                                       : std::chrono::milliseconds(24h);
}

} // namespace

WireLink::WireLink(Owner &owner, DriverParts &parts, const WireDialog &dialog,
                   std::chrono::milliseconds pollInterval, QObject *parent)
    : QObject(parent)
    , m_owner(owner)
    , m_key(parts.key)
    , m_transport(parts.transport.release())
    , m_dialog(dialog)
    , m_answerTime(answerTimeOf(parts.settings))
    , m_backOff(500ms, 10s)
    , m_pollTimer(this)
{
    m_pollTimer.setInterval(pollInterval);
    connect(&m_pollTimer, &QTimer::timeout, this, &WireLink::pollSoon);
    if (!m_transport)
        return;
    // The transport lives on the device's thread and goes there with it.
    m_transport->setParent(this);
    connect(m_transport, &Transport::lost, this, &WireLink::trouble);
}

WireLink::~WireLink()
{
    end();
    if (m_transport)
        disconnect(m_transport, nullptr, this, nullptr);
}

void WireLink::end()
{
    m_isWanted = false;
    m_pollTimer.stop();
    m_scope.close();
}

void WireLink::setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds most)
{
    m_backOff = BackOff(first, most);
}

QCoro::Task<Result<void>> WireLink::open()
{
    m_isWanted = true;
    if (std::exchange(m_isReconnecting, false))
        m_scope.cancelAll();
    if (!m_transport)
        co_return Error{tr("The device has no connection"), m_key.text(), tr("Choose how it is connected")};
    auto connecting = connectOnce();
    const auto connected = co_await connecting;
    if (connected || isCancelled(connected.error()))
        co_return connected;
    m_isUp = false;
    m_owner.linkDown(connected.error(), false);
    // It is watched for from here on, so that it is there as soon as somebody switches it on.
    reconnect();
    co_return connected;
}

QCoro::Task<Result<void>> WireLink::connectOnce()
{
    auto opening = m_transport->open();
    auto waiting =
        awaitWithin(m_scope, std::move(opening), 2 * m_transport->timings().connect + 1s, tr("Connecting"));
    if (const auto opened = co_await waiting; !opened)
        co_return located(opened.error());
    m_isIdentifying = true;
    auto identifying = m_owner.identify();
    if (const auto identified = co_await identifying; !identified)
        co_return identified.error();
    m_isUp = true;
    m_malformed = 0;
    m_trouble.reset();
    m_backOff.reset();
    m_owner.linkUp();
    if (m_pollsByItself) {
        m_pollTimer.start();
        pollSoon();
    }
    co_return Result<void>();
}

QCoro::Task<void> WireLink::reconnect()
{
    m_isReconnecting = true;
    while (m_isWanted) {
        auto pausing = pauseFor(m_scope, m_backOff.next());
        if (const auto paused = co_await pausing; !paused)
            co_return;
        m_transport->cancel();
        auto closing = m_transport->close();
        auto waiting = awaitWithin(m_scope, std::move(closing), 2 * m_transport->timings().write + 1s,
                                   tr("Disconnecting"));
        if (const auto closed = co_await waiting; !closed && isCancelled(closed.error()))
            co_return;
        auto connecting = connectOnce();
        const auto connected = co_await connecting;
        if (connected)
            break;
        if (isCancelled(connected.error()))
            co_return;
        m_owner.linkDown(connected.error(), false);
    }
    m_isReconnecting = false;
}

void WireLink::trouble(const Error &error)
{
    m_pollTimer.stop();
    const bool wasUp = std::exchange(m_isUp, false);
    if (!m_isWanted || m_isReconnecting || !wasUp)
        return;
    m_trouble = located(error);
    m_owner.linkDown(*m_trouble, true);
    reconnect();
}

QCoro::Task<Result<void>> WireLink::close()
{
    const bool wasUp = m_isUp;
    m_isWanted = false;
    m_pollTimer.stop();
    m_scope.cancelAll();
    m_isReconnecting = false;
    m_isPolling = false;
    if (!m_transport)
        co_return Result<void>();
    m_transport->cancel();
    Result<void> said;
    if (wasUp) {
        auto parting = m_owner.farewell();
        said = co_await parting;
    }
    m_isUp = false;
    auto closing = m_transport->close();
    auto waiting =
        awaitWithin(m_scope, std::move(closing), 2 * m_transport->timings().write + 1s, tr("Disconnecting"));
    const auto closed = co_await waiting;
    if (!said)
        co_return said.error();
    if (!closed)
        co_return located(closed.error());
    co_return Result<void>();
}

Framing WireLink::framingFor(const QByteArray &message) const
{
    return m_dialog.echoes ? m_dialog.framing.afterEcho(message) : m_dialog.framing;
}

Error WireLink::located(const Error &error) const
{
    if (isCancelled(error) || error.where.startsWith(m_key.text()))
        return error;
    return {error.what,
            error.where.isEmpty() ? m_key.text() : m_key.text() + QStringLiteral(", ") + error.where,
            error.action};
}

Error WireLink::malformed(const QByteArray &message, const QByteArray &answer)
{
    const Error error = located(LinkErrors::unexpected(m_transport->place(), message, answer));
    m_transport->traffic().note(error.what);
    if (++m_malformed > 1)
        trouble(error);
    else
        QMetaObject::invokeMethod(this, &WireLink::pollSoon, Qt::QueuedConnection);
    return error;
}

Error WireLink::explained(const Error &error) const
{
    return isCancelled(error) && m_isWanted && m_trouble ? *m_trouble : located(error);
}

Error WireLink::refused(const QByteArray &message, const QString &reason, const QString &action) const
{
    return {tr("The device refuses \"%1\": %2").arg(readable(message.trimmed()), reason), m_key.text(),
            action};
}

QCoro::Task<Result<QByteArray>> WireLink::exchange(QByteArray message, Framing framing, int attempts)
{
    if (!m_transport)
        co_return Error{tr("The device has no connection"), m_key.text(), tr("Choose how it is connected")};
    Error error;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        auto query = m_transport->query(message, framing, m_answerTime);
        // The transport keeps the deadlines; this one is for a transport that fails to.
        auto waiting =
            awaitWithin(m_scope, std::move(query), 2 * (m_answerTime + m_transport->timings().write) + 5s,
                        QString::fromLatin1(message.trimmed()));
        const auto answer = co_await waiting;
        if (answer) {
            if (std::exchange(m_isIdentifying, false))
                m_owner.named(*answer);
            co_return Result<QByteArray>(*answer);
        }
        if (isCancelled(answer.error()))
            co_return explained(answer.error());
        error = located(answer.error());
        if (!m_transport->isOpen())
            break;
    }
    trouble(error);
    co_return error;
}

QCoro::Task<Result<QByteArray>> WireLink::ask(QByteArray message)
{
    const QByteArray whole = message + m_dialog.end;
    return exchange(whole, framingFor(whole), 2);
}

QCoro::Task<Result<QByteArray>> WireLink::ask(QByteArray message, Framing framing)
{
    return exchange(message + m_dialog.end, std::move(framing), 2);
}

QCoro::Task<Result<QByteArray>> WireLink::askOnce(QByteArray message)
{
    const QByteArray whole = message + m_dialog.end;
    return exchange(whole, framingFor(whole), 1);
}

QCoro::Task<Result<void>> WireLink::tell(QByteArray message)
{
    if (!m_transport)
        co_return Error{tr("The device has no connection"), m_key.text(), tr("Choose how it is connected")};
    auto writing = m_transport->write(message + m_dialog.end);
    auto waiting = awaitWithin(m_scope, std::move(writing), 2 * m_transport->timings().write + 5s,
                               QString::fromLatin1(message.trimmed()));
    const auto written = co_await waiting;
    if (written)
        co_return Result<void>();
    if (isCancelled(written.error()))
        co_return explained(written.error());
    const Error error = located(written.error());
    trouble(error);
    co_return error;
}

QCoro::Task<Result<QList<QByteArray>>> WireLink::askAll(QList<QByteArray> messages)
{
    QList<QByteArray> answers;
    for (const QByteArray &message : messages) {
        auto asking = ask(message);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        answers.append(*answer);
    }
    co_return Result<QList<QByteArray>>(answers);
}

QCoro::Task<Result<void>> WireLink::tellAll(QList<QByteArray> messages)
{
    for (const QByteArray &message : messages) {
        auto telling = tell(message);
        if (const auto told = co_await telling; !told)
            co_return told.error();
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> WireLink::pause(std::chrono::milliseconds duration)
{
    return pauseFor(m_scope, duration);
}

void WireLink::setPolling(bool on)
{
    m_pollsByItself = on;
    if (!on)
        m_pollTimer.stop();
    else if (m_isUp)
        m_pollTimer.start();
}

void WireLink::pollSoon()
{
    if (m_isUp && !m_isPolling)
        pollOnce();
}

QCoro::Task<void> WireLink::pollOnce()
{
    m_isPolling = true;
    auto polling = m_owner.poll();
    const auto polled = co_await polling;
    m_isPolling = false;
    if (polled)
        m_malformed = 0;
    else if (!isCancelled(polled.error()) && m_malformed != 1)
        trouble(polled.error());
}

} // namespace Chirpdeck
