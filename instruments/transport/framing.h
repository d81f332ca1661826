// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace Chirpdeck {

/// Where an answer lies in what was received.
struct FramedAnswer
{
    qsizetype begin = 0; ///< first byte of the answer
    qsizetype end = 0;   ///< one past its last byte
    qsizetype size = 0;  ///< bytes that belong to it, with headers, echoes and its end

    bool operator==(const FramedAnswer &) const = default;
};

/// How the end of an answer is recognised. Every instrument has its way, and "the first bytes that arrive" is
/// none: serial lines and sockets deliver in pieces.
class Framing
{
public:
    /// The first complete answer in `received`, or nothing while it is incomplete. It is called again with
    /// more bytes each time some arrive.
    using Finder = std::function<std::optional<FramedAnswer>(QByteArrayView received)>;

    Framing(Finder finder, const QString &expectation)
        : m_finder(std::move(finder))
        , m_expectation(expectation)
    {
    }

    /// Text up to `terminator`, which is not part of the answer.
    static Framing line(const QByteArray &terminator);
    /// Text up to one of the prompts at the very end of what was received, for example "-1->".
    static Framing prompt(const QList<QByteArray> &prompts);
    /// Exactly `count` bytes.
    static Framing length(qsizetype count);
    /// The data of an IEEE 488.2 definite-length block, "#" digit count digits data, and the line feed after
    /// it. The digit is hexadecimal, as Tektronix writes more than nine. What stands before the "#" is a
    /// header. `expected` bytes of data are required when it is not negative.
    static Framing block(qsizetype expected = -1);

    /// The same after a line that repeats `sent`, where the device sends such a line.
    Framing afterEcho(const QByteArray &sent) const;
    /// The same, complete only when nothing follows for a while.
    Framing quietFor(std::chrono::milliseconds duration) const;

    std::optional<FramedAnswer> find(QByteArrayView received) const { return m_finder(received); }
    std::chrono::milliseconds quiet() const { return m_quiet; }
    /// What the reader waits for, for error texts: "CR LF".
    const QString &expectation() const { return m_expectation; }

private:
    Finder m_finder;
    QString m_expectation;
    std::chrono::milliseconds m_quiet{0};
};

/// The header of an IEEE 488.2 block.
struct BlockHeader
{
    qsizetype begin = 0; ///< where the data begin
    qsizetype count = 0; ///< bytes of data
};

/// The first block's header in `received`: nothing while it is incomplete, a negative count where what
/// follows the "#" is no definite length.
std::optional<BlockHeader> findBlock(QByteArrayView received);

/// `data` as a definite-length block, with nothing after it.
QByteArray definiteBlock(const QByteArray &data);

/// Bytes as a person reads them: control characters escaped, long ones shortened.
QString readable(QByteArrayView bytes, qsizetype most = 60);

} // namespace Chirpdeck
