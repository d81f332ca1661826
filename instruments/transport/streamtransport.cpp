// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/streamtransport.h"

#include "instruments/transport/linkerrors.h"

namespace Chirpdeck {

namespace {

// An answer without end is no answer; blocks of data have their own measure.
constexpr qsizetype MostText = 4 * 1024 * 1024;

} // namespace

StreamTransport::StreamTransport(std::unique_ptr<StreamPort> port, QObject *parent)
    : Transport(parent)
    , m_port(std::move(port))
    , m_quiet(this)
{
    m_port->setParent(this);
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &StreamTransport::lookForAnswer);
    connect(m_port.get(), &StreamPort::opened, this, [this] {
        if (m_opening) {
            m_opening->addResult(Result<void>());
            m_opening->finish();
        }
    });
    connect(m_port.get(), &StreamPort::broken, this, &StreamTransport::onBroken);
    connect(m_port.get(), &StreamPort::readyRead, this, &StreamTransport::onReadyRead);
    connect(m_port.get(), &StreamPort::bytesWritten, this, &StreamTransport::onBytesWritten);
}

StreamTransport::~StreamTransport()
{
    m_scope.close();
    disconnect(m_port.get(), nullptr, this, nullptr);
}

Error StreamTransport::notOpenError() const
{
    return LinkErrors::notOpen(place(), m_port->check());
}

QCoro::Task<Result<void>> StreamTransport::open()
{
    auto taking = m_turns.take(m_scope, timings().connect, tr("Waiting for the connection"));
    const auto turn = co_await taking;
    if (!turn)
        co_return turn.error();
    if (m_isOpen)
        co_return Result<void>();
    traffic().note(tr("Connecting to %1").arg(place()));
    m_opening = std::make_shared<QPromise<Result<void>>>();
    m_opening->start();
    auto opening = awaitWithin(m_scope, m_opening->future(), timings().connect, tr("Connecting"));
    m_port->open();
    const auto opened = co_await opening;
    m_opening.reset();
    if (!opened) {
        m_port->close();
        traffic().note(opened.error().text());
        if (isCancelled(opened.error()) || !opened.error().where.isEmpty())
            co_return opened.error();
        co_return Error{opened.error().what, place(), m_port->check()};
    }
    m_isOpen = true;
    m_received.clear();
    // What came while nobody listened belongs to an earlier conversation.
    m_port->clearInput();
    traffic().note(tr("Connected to %1").arg(place()));
    co_return Result<void>();
}

QCoro::Task<Result<void>> StreamTransport::close()
{
    auto taking = m_turns.take(m_scope, timings().write, tr("Waiting for the last exchange"));
    const auto turn = co_await taking;
    Result<void> drained;
    if (!turn) {
        drained = turn.error();
    } else if (m_isOpen) {
        auto draining = drain();
        drained = co_await draining;
    }
    stopReading();
    if (m_isOpen)
        traffic().note(tr("Closed"));
    m_isOpen = false;
    m_port->close();
    co_return drained;
}

QCoro::Task<Result<void>> StreamTransport::write(QByteArray bytes)
{
    auto taking = m_turns.take(m_scope, timings().write, tr("Waiting for the last exchange"));
    const auto turn = co_await taking;
    if (!turn)
        co_return turn.error();
    auto preparing = prepareToSend(false);
    if (const auto prepared = co_await preparing; !prepared)
        co_return prepared.error();
    if (const auto sent = send(bytes); !sent)
        co_return sent.error();
    auto draining = drain();
    co_return co_await draining;
}

QCoro::Task<Result<QByteArray>> StreamTransport::query(QByteArray bytes, Framing framing,
                                                       std::chrono::milliseconds deadline)
{
    auto taking = m_turns.take(m_scope, deadline + timings().write, tr("Waiting for the last exchange"));
    const auto turn = co_await taking;
    if (!turn)
        co_return turn.error();
    auto preparing = prepareToSend(true);
    if (const auto prepared = co_await preparing; !prepared)
        co_return prepared.error();
    if (const auto sent = send(bytes); !sent)
        co_return sent.error();
    auto answering = awaitAnswer(bytes, std::move(framing), deadline);
    co_return co_await answering;
}

QCoro::Task<Result<QByteArray>> StreamTransport::read(Framing framing, std::chrono::milliseconds deadline)
{
    auto taking = m_turns.take(m_scope, deadline + timings().write, tr("Waiting for the last exchange"));
    const auto turn = co_await taking;
    if (!turn)
        co_return turn.error();
    if (!m_isOpen)
        co_return notOpenError();
    auto answering = awaitAnswer({}, std::move(framing), deadline);
    co_return co_await answering;
}

QCoro::Task<Result<void>> StreamTransport::prepareToSend(bool discard)
{
    if (!m_isOpen)
        co_return notOpenError();
    if (!m_isSettled) {
        auto settling = pauseFor(m_scope, timings().settle);
        if (const auto settled = co_await settling; !settled)
            co_return settled.error();
        m_received.clear();
        m_isSettled = true;
    }
    if (timings().gap.count() > 0 && m_sinceTraffic.isValid()) {
        const auto passed = std::chrono::milliseconds(m_sinceTraffic.elapsed());
        if (passed < timings().gap) {
            auto waiting = pauseFor(m_scope, timings().gap - passed);
            if (const auto waited = co_await waiting; !waited)
                co_return waited.error();
        }
    }
    if (!m_isOpen)
        co_return notOpenError();
    if (discard) {
        m_received.clear();
        m_port->clearInput();
    }
    co_return Result<void>();
}

Result<void> StreamTransport::send(const QByteArray &bytes)
{
    // All in one call: two small writes cost a round trip with delayed acknowledgement.
    const qint64 written = m_port->device()->write(bytes);
    traffic().add(TrafficLog::Kind::Sent, bytes);
    m_sinceTraffic.start();
    if (written == bytes.size())
        return {};
    return LinkErrors::gone(place(), m_port->check(), m_port->device()->errorString());
}

QCoro::Task<Result<void>> StreamTransport::drain()
{
    if (m_port->device()->bytesToWrite() <= 0)
        co_return Result<void>();
    m_drained = std::make_shared<QPromise<void>>();
    m_drained->start();
    auto draining = awaitWithin(m_scope, m_drained->future(), timings().write, tr("Sending"));
    const auto drained = co_await draining;
    m_drained.reset();
    if (!drained && isCancelled(drained.error()))
        co_return drained.error();
    if (!drained)
        co_return LinkErrors::notSent(place(), m_port->check(), timings().write);
    if (!m_isOpen)
        co_return notOpenError();
    m_sinceTraffic.start();
    co_return Result<void>();
}

QCoro::Task<StreamTransport::Answer> StreamTransport::awaitAnswer(QByteArray sent, Framing framing,
                                                                  std::chrono::milliseconds deadline)
{
    m_answer = std::make_shared<QPromise<Answer>>();
    m_answer->start();
    const QString expectation = framing.expectation();
    m_framing = std::move(framing);
    auto waiting = awaitWithin(m_scope, m_answer->future(), deadline, tr("Waiting for an answer"));
    lookForAnswer();
    const auto answer = co_await waiting;
    const bool isAnswered = m_answer->future().isFinished() && !m_answer->future().isCanceled();
    m_answer.reset();
    m_framing.reset();
    m_quiet.stop();
    m_sinceTraffic.start();
    if (answer)
        co_return Result<QByteArray>(*answer);
    m_isSettled = false;
    if (isAnswered || isCancelled(answer.error()))
        co_return answer.error();
    const Error error = m_received.isEmpty()
                            ? LinkErrors::noAnswer(place(), m_port->check(), sent, deadline)
                            : LinkErrors::brokenOff(place(), sent, m_received, expectation, deadline);
    traffic().note(error.what);
    co_return error;
}

void StreamTransport::onReadyRead()
{
    if (m_reader) {
        m_reader->take(*m_port->device());
        return;
    }
    const QByteArray bytes = m_port->device()->readAll();
    if (bytes.isEmpty())
        return;
    traffic().add(TrafficLog::Kind::Received, bytes);
    m_sinceTraffic.start();
    m_received += bytes;
    m_quiet.stop();
    if (m_answer) {
        lookForAnswer();
    } else if (m_received.size() > MostText) {
        m_received.clear();
    }
}

void StreamTransport::lookForAnswer()
{
    if (!m_answer || m_answer->future().isFinished())
        return;
    const auto frame = m_framing->find(m_received);
    if (!frame)
        return;
    // A prompt may stand in the middle of an answer that comes in pieces.
    if (m_framing->quiet().count() > 0 && sender() != &m_quiet) {
        m_quiet.start(m_framing->quiet());
        return;
    }
    const QByteArray answer = m_received.mid(frame->begin, frame->end - frame->begin);
    m_received.remove(0, frame->size);
    finishAnswer(answer);
}

void StreamTransport::finishAnswer(const Answer &answer)
{
    m_answer->addResult(answer);
    m_answer->finish();
}

void StreamTransport::onBytesWritten()
{
    if (m_drained && !m_drained->future().isFinished() && m_port->device()->bytesToWrite() <= 0)
        m_drained->finish();
}

void StreamTransport::onBroken(const Error &error)
{
    const bool wasOpen = std::exchange(m_isOpen, false);
    traffic().note(error.text());
    if (m_opening && !m_opening->future().isFinished()) {
        m_opening->addResult(Result<void>(error));
        m_opening->finish();
    }
    if (m_answer && !m_answer->future().isFinished())
        finishAnswer(error);
    if (m_drained && !m_drained->future().isFinished())
        m_drained->finish();
    m_reader = nullptr;
    if (wasOpen)
        emit lost(error);
}

Result<void> StreamTransport::startReading(ByteReader *reader)
{
    if (!m_isOpen)
        return notOpenError();
    m_reader = reader;
    traffic().note(tr("A stream of data begins"));
    if (m_port->device()->bytesAvailable() > 0)
        reader->take(*m_port->device());
    return {};
}

void StreamTransport::stopReading()
{
    if (!std::exchange(m_reader, nullptr))
        return;
    traffic().note(tr("The stream of data ends"));
    m_received.clear();
    // Bytes of a block under way are still coming.
    m_isSettled = false;
}

} // namespace Chirpdeck
