// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/peers/peer.h"

namespace Chirpdeck {

std::pair<qsizetype, qsizetype> LinePeer::findEnd(const QByteArray &pending) const
{
    for (qsizetype i = 0; i < pending.size(); ++i) {
        if (pending[i] == '\n' || pending[i] == '\r')
            return {i, 1};
    }
    return {-1, 0};
}

void LinePeer::receive(PeerConnection &from, QByteArrayView bytes)
{
    m_pending[&from].append(bytes);
    while (m_pending.contains(&from)) {
        QByteArray &pending = m_pending[&from];
        const auto [end, length] = findEnd(pending);
        if (end < 0)
            return;
        const QByteArray message = pending.first(end);
        pending.remove(0, end + length);
        // The second half of CR LF, and lines without content.
        if (message.isEmpty())
            continue;
        ++m_messages;
        handle(from, message);
    }
}

void LinePeer::handle(PeerConnection &from, const QByteArray &message)
{
    const QByteArray bytes = answer(message);
    if (!bytes.isEmpty())
        send(from, bytes);
}

} // namespace Chirpdeck
