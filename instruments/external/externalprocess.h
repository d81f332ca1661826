// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/await.h"
#include "instruments/transport/trafficlog.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>
#include <QProcess>

namespace Chirpdeck {

/// A driver in another program: one JSON object per line on its standard streams, as docs/external-drivers.md
/// describes. Lives on its device's thread.
///
/// A program that ends, breaks the protocol or leaves a call unanswered is taken for lost: it is killed,
/// every call under way ends with an Error, and lost() says why.
class ExternalProcess : public QObject
{
    Q_OBJECT

public:
    /// What both sides have to speak.
    static constexpr int ProtocolVersion = 1;
    /// A line that is longer is no line of the protocol.
    static constexpr qsizetype MaxLineBytes = qsizetype(512) << 20;

    explicit ExternalProcess(QObject *parent = nullptr);
    ~ExternalProcess() override;

    bool isRunning() const { return m_isReady; }

    /// Starts the program and greets it with `hello`, to which the version is added. Returns what it says of
    /// itself. An Error when there is no such program, it speaks another version, or does not answer.
    QCoro::Task<Result<QJsonObject>> start(QString program, QStringList arguments, QJsonObject hello,
                                           std::chrono::milliseconds deadline);

    /// Calls a method. An Error is the driver's own, or says that it is lost.
    QCoro::Task<Result<QJsonValue>> call(QString method, QJsonObject params,
                                         std::chrono::milliseconds deadline);

    /// Closes the program's input, which asks it to end, and kills it when it has not within `patience`.
    QCoro::Task<Result<void>> stop(std::chrono::milliseconds patience);
    /// Kills the program at once, without lost().
    void kill();

    /// The lines that went each way.
    const TrafficLog &traffic() const { return m_traffic; }

signals:
    /// What the driver sends by itself.
    void event(const QString &name, const QJsonObject &message);
    void lost(const Chirpdeck::Error &error);

private:
    using Answer = QPromise<Result<QJsonValue>>;

    void readOutput();
    void readErrors();
    void takeLine(const QByteArray &line);
    /// Ends the program and everything that waits for it.
    void lose(const Error &error);
    Error endError() const;
    void send(const QJsonObject &message);

    TrafficLog m_traffic;
    QProcess m_process;
    QByteArray m_buffer;
    qsizetype m_scanned = 0;
    QByteArray m_lastWords; ///< the end of what the program wrote to its standard error
    QHash<int, std::shared_ptr<Answer>> m_calls;
    int m_nextId = 1;
    bool m_isReady = false;
    bool m_isEnding = false; ///< its end is not a surprise
    TaskScope m_scope;
};

/// Error::where of an answer to a method that the driver does not have.
inline constexpr QLatin1String UnknownMethodWhere("unknown_method");

} // namespace Chirpdeck
