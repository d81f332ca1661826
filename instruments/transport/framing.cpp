// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/framing.h"

#include <QCoreApplication>

#include <algorithm>

namespace Chirpdeck {

namespace {

struct FramingText
{
    Q_DECLARE_TR_FUNCTIONS(Framing)
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

QString nameOf(const QByteArray &terminator)
{
    if (terminator == "\r\n")
        return QStringLiteral("CR LF");
    if (terminator == "\n")
        return QStringLiteral("LF");
    if (terminator == "\r")
        return QStringLiteral("CR");
    return readable(terminator);
}

} // namespace

Framing Framing::line(const QByteArray &terminator)
{
    return {[terminator](QByteArrayView received) -> std::optional<FramedAnswer> {
                const qsizetype end = received.indexOf(terminator);
                if (end < 0)
                    return std::nullopt;
                return FramedAnswer{0, end, end + terminator.size()};
            },
            nameOf(terminator)};
}

Framing Framing::prompt(const QList<QByteArray> &prompts)
{
    QStringList names;
    for (const QByteArray &prompt : prompts)
        names.append(QString::fromLatin1(prompt));
    return {[prompts](QByteArrayView received) -> std::optional<FramedAnswer> {
                for (const QByteArray &prompt : prompts) {
                    if (received.endsWith(prompt))
                        return FramedAnswer{0, received.size() - prompt.size(), received.size()};
                }
                return std::nullopt;
            },
            names.join(QStringLiteral(" / "))};
}

Framing Framing::length(qsizetype count)
{
    return {[count](QByteArrayView received) -> std::optional<FramedAnswer> {
                if (received.size() < count)
                    return std::nullopt;
                return FramedAnswer{0, count, count};
            },
            FramingText::tr("%n byte(s)", nullptr, static_cast<int>(count))};
}

std::optional<BlockHeader> findBlock(QByteArrayView received)
{
    const qsizetype sign = received.indexOf('#');
    if (sign < 0 || received.size() < sign + 2)
        return std::nullopt;
    const int digits = hexDigit(received[sign + 1]);
    if (digits <= 0)
        return BlockHeader{sign + 2, -1};
    if (received.size() < sign + 2 + digits)
        return std::nullopt;
    bool isNumber = false;
    const qlonglong count = received.sliced(sign + 2, digits).toByteArray().toLongLong(&isNumber);
    return BlockHeader{sign + 2 + digits, isNumber && count >= 0 ? static_cast<qsizetype>(count) : -1};
}

Framing Framing::block(qsizetype expected)
{
    return {[expected](QByteArrayView received) -> std::optional<FramedAnswer> {
                const auto header = findBlock(received);
                if (!header || header->count < 0 || (expected >= 0 && header->count != expected))
                    return std::nullopt;
                const qsizetype end = header->begin + header->count;
                if (received.size() < end + 1)
                    return std::nullopt;
                return FramedAnswer{header->begin, end, end + 1};
            },
            expected < 0 ? FramingText::tr("a block of data")
                         : FramingText::tr("a block of %n byte(s)", nullptr, static_cast<int>(expected))};
}

Framing Framing::afterEcho(const QByteArray &sent) const
{
    QByteArray echo = sent;
    while (echo.endsWith('\r') || echo.endsWith('\n'))
        echo.chop(1);
    Framing framing = *this;
    framing.m_finder = [finder = m_finder, echo](QByteArrayView received) -> std::optional<FramedAnswer> {
        qsizetype skipped = 0;
        if (received.startsWith(echo)) {
            skipped = echo.size();
            while (skipped < received.size() && (received[skipped] == '\r' || received[skipped] == '\n'))
                ++skipped;
        } else if (received.size() < echo.size() && QByteArrayView(echo).startsWith(received)) {
            return std::nullopt;
        }
        auto frame = finder(received.sliced(skipped));
        if (frame) {
            frame->begin += skipped;
            frame->end += skipped;
            frame->size += skipped;
        }
        return frame;
    };
    return framing;
}

Framing Framing::quietFor(std::chrono::milliseconds duration) const
{
    Framing framing = *this;
    framing.m_quiet = duration;
    return framing;
}

QByteArray definiteBlock(const QByteArray &data)
{
    const QByteArray count = QByteArray::number(data.size());
    return '#' + QByteArray::number(count.size(), 16).toUpper() + count + data;
}

QString readable(QByteArrayView bytes, qsizetype most)
{
    QString text;
    for (const char c : bytes.first(std::min(bytes.size(), most))) {
        const auto code = static_cast<uchar>(c);
        if (c == '\r')
            text += QStringLiteral("\\r");
        else if (c == '\n')
            text += QStringLiteral("\\n");
        else if (code >= 0x20 && code < 0x7f)
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
    }
    if (bytes.size() > most)
        text += QStringLiteral("\u2026");
    return text;
}

} // namespace Chirpdeck
