// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/driverinfo.h"
#include "instruments/transport/backoff.h"
#include "instruments/transport/transport.h"

#include <QTimer>

namespace Chirpdeck {

/// What is said to a kind of instrument, and how its answers end.
struct WireDialog
{
    QByteArray end = "\n"; ///< added to every message
    Framing framing = Framing::line("\n");
    bool echoes = false; ///< an answer may begin with a copy of the message
};

/// The conversation of one device with its instrument: asking, polling, and coming back after the instrument
/// was away. What the device does in each of these moments it says through Owner.
class WireLink : public QObject
{
    Q_OBJECT

public:
    class Owner
    {
    public:
        virtual ~Owner() = default;
        /// Makes sure of who answers, and sets what every conversation begins with.
        virtual QCoro::Task<Result<void>> identify() = 0;
        /// Reads what is to be watched. Without one the link asks nothing by itself.
        virtual QCoro::Task<Result<void>> poll() = 0;
        /// What the instrument is to be told before the connection ends.
        virtual QCoro::Task<Result<void>> farewell() = 0;
        /// The first answer to identify(): who is there, whether or not it is the right one.
        virtual void named(const QByteArray &answer) = 0;
        virtual void linkUp() = 0;
        virtual void linkDown(const Error &error, bool isNews) = 0;
    };

    /// Takes the transport out of the parts.
    WireLink(Owner &owner, DriverParts &parts, const WireDialog &dialog,
             std::chrono::milliseconds pollInterval, QObject *parent);
    ~WireLink() override;

    QCoro::Task<Result<void>> open();
    QCoro::Task<Result<void>> close();

    /// Sends a message and returns the answer. Questions change nothing: a lost one is asked a second time.
    QCoro::Task<Result<QByteArray>> ask(QByteArray message);
    QCoro::Task<Result<QByteArray>> ask(QByteArray message, Framing framing);
    /// The same for a message that must not be sent twice.
    QCoro::Task<Result<QByteArray>> askOnce(QByteArray message);
    /// Sends a message that is not answered.
    QCoro::Task<Result<void>> tell(QByteArray message);
    /// All questions in turn; an Error with the first that fails.
    QCoro::Task<Result<QList<QByteArray>>> askAll(QList<QByteArray> messages);
    QCoro::Task<Result<void>> tellAll(QList<QByteArray> messages);
    QCoro::Task<Result<void>> pause(std::chrono::milliseconds duration);

    /// An Error for an answer that makes no sense. After two of them in a row the connection is made anew.
    Error malformed(const QByteArray &message, const QByteArray &answer);
    /// What is to be told of an operation that failed: where it was given up because the connection does not
    /// work, why that is.
    Error explained(const Error &error) const;
    /// The instrument has refused.
    Error refused(const QByteArray &message, const QString &reason, const QString &action) const;

    /// The connection does not work: it is made anew until it does.
    void trouble(const Error &error);
    /// Polls at once, and from then on again at its interval.
    void pollSoon();
    void setPolling(bool on);

    bool isUp() const { return m_isUp; }
    Transport *transport() const { return m_transport; }
    std::chrono::milliseconds answerTime() const { return m_answerTime; }
    void setAnswerTime(std::chrono::milliseconds duration) { m_answerTime = duration; }
    void setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds most);
    TaskScope &scope() { return m_scope; }

    /// Ends all that is under way; to be called before any part of the owner is gone.
    void end();

private:
    QCoro::Task<Result<void>> connectOnce();
    QCoro::Task<void> reconnect();
    QCoro::Task<void> pollOnce();
    QCoro::Task<Result<QByteArray>> exchange(QByteArray message, Framing framing, int attempts);
    Error located(const Error &error) const;
    Framing framingFor(const QByteArray &message) const;

    Owner &m_owner;
    const HardwareKey m_key;
    Transport *const m_transport; ///< a child
    const WireDialog m_dialog;
    std::chrono::milliseconds m_answerTime;
    BackOff m_backOff;
    QTimer m_pollTimer;
    bool m_isWanted = false; ///< between open() and close()
    bool m_isUp = false;
    bool m_isReconnecting = false;
    bool m_isPolling = false;
    bool m_isIdentifying = false; ///< until the first answer
    bool m_pollsByItself = true;
    int m_malformed = 0; ///< answers without sense since the last that made some
    std::optional<Error> m_trouble;
    TaskScope m_scope;
};

} // namespace Chirpdeck
