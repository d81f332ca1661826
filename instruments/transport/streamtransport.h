// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/transport/streamport.h"
#include "instruments/transport/transport.h"
#include "instruments/transport/turns.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace Chirpdeck {

/// A device at the end of a byte stream of its own.
class StreamTransport final : public Transport
{
    Q_OBJECT

public:
    explicit StreamTransport(std::unique_ptr<StreamPort> port, QObject *parent = nullptr);
    ~StreamTransport() override;

    QString place() const override { return m_port->place(); }
    bool isOpen() const override { return m_isOpen; }

    QCoro::Task<Result<void>> open() override;
    QCoro::Task<Result<void>> close() override;
    QCoro::Task<Result<void>> write(QByteArray bytes) override;
    QCoro::Task<Result<QByteArray>> query(QByteArray bytes, Framing framing,
                                          std::chrono::milliseconds deadline) override;
    QCoro::Task<Result<QByteArray>> read(Framing framing, std::chrono::milliseconds deadline) override;
    void cancel() override { m_scope.cancelAll(); }
    Result<void> startReading(ByteReader *reader) override;
    void stopReading() override;

    StreamPort &port() { return *m_port; }

private:
    using Answer = Result<QByteArray>;

    void onBroken(const Error &error);
    void onReadyRead();
    void onBytesWritten();
    void lookForAnswer();
    void finishAnswer(const Answer &answer);
    Result<void> send(const QByteArray &bytes);
    Error notOpenError() const;
    QCoro::Task<Result<void>> prepareToSend(bool discard);
    QCoro::Task<Result<void>> drain();
    QCoro::Task<Answer> awaitAnswer(QByteArray sent, Framing framing, std::chrono::milliseconds deadline);

    std::unique_ptr<StreamPort> m_port;
    bool m_isOpen = false;
    bool m_isSettled = true; ///< no late bytes of an earlier exchange are to be expected
    QByteArray m_received;
    ByteReader *m_reader = nullptr;
    std::shared_ptr<QPromise<Result<void>>> m_opening;
    std::shared_ptr<QPromise<void>> m_drained;
    std::shared_ptr<QPromise<Answer>> m_answer;
    std::optional<Framing> m_framing;
    QElapsedTimer m_sinceTraffic;
    QTimer m_quiet;
    Turns m_turns;
    TaskScope m_scope;
};

} // namespace Chirpdeck
