// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/linkerrors.h"

#include "instruments/transport/framing.h"

#include <QCoreApplication>

namespace Chirpdeck::LinkErrors {

namespace {

struct LinkText
{
    Q_DECLARE_TR_FUNCTIONS(Link)
};

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1000.0);
}

} // namespace

Error noAnswer(const QString &place, const QString &check, const QByteArray &sent,
               std::chrono::milliseconds deadline)
{
    return {sent.isEmpty() ? LinkText::tr("Nothing came within %1 s").arg(seconds(deadline))
                           : LinkText::tr("No answer to \"%1\" within %2 s")
                                 .arg(readable(sent.trimmed()), seconds(deadline)),
            place, check};
}

Error brokenOff(const QString &place, const QByteArray &sent, const QByteArray &received,
                const QString &expectation, std::chrono::milliseconds deadline)
{
    return {LinkText::tr("The answer to \"%1\" had no end within %2 s: \"%3\"")
                .arg(readable(sent.trimmed()), seconds(deadline), readable(received)),
            place,
            LinkText::tr("Its end should be %1: check the instrument's terminator and the line's settings")
                .arg(expectation)};
}

Error unexpected(const QString &place, const QByteArray &sent, const QByteArray &received)
{
    return {LinkText::tr("The answer to \"%1\" is not understood: \"%2\"")
                .arg(readable(sent.trimmed()), readable(received)),
            place,
            LinkText::tr("Check that this is the right instrument and that the line's settings match")};
}

Error notOpen(const QString &place, const QString &check)
{
    return {LinkText::tr("There is no connection"), place, check};
}

Error notSent(const QString &place, const QString &check, std::chrono::milliseconds deadline)
{
    return {LinkText::tr("Nothing could be sent for %1 s").arg(seconds(deadline)), place, check};
}

Error gone(const QString &place, const QString &check, const QString &reason)
{
    return {LinkText::tr("The connection is gone: %1").arg(reason), place, check};
}

} // namespace Chirpdeck::LinkErrors
