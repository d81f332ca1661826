// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/trafficlog.h"

#include "instruments/transport/framing.h"

#include <algorithm>

namespace Chirpdeck {

namespace {

constexpr qsizetype KeptBytes = 256;

} // namespace

QString TrafficLog::Entry::text() const
{
    const auto sign = kind == Kind::Sent       ? QLatin1String(" > ")
                      : kind == Kind::Received ? QLatin1String(" < ")
                                               : QLatin1String(" - ");
    return time.toString(QStringLiteral("HH:mm:ss.zzz")) + sign +
           (kind == Kind::Event ? QString::fromUtf8(bytes) : readable(bytes, KeptBytes));
}

TrafficLog::TrafficLog(int capacity)
    : m_capacity(static_cast<std::size_t>(std::max(capacity, 1)))
{
}

void TrafficLog::add(Kind kind, QByteArrayView bytes)
{
    append({QDateTime::currentDateTimeUtc(), kind,
            bytes.first(std::min(bytes.size(), KeptBytes)).toByteArray(), bytes.size()});
}

void TrafficLog::note(const QString &event)
{
    const QByteArray bytes = event.toUtf8();
    append({QDateTime::currentDateTimeUtc(), Kind::Event, bytes, bytes.size()});
}

void TrafficLog::append(Entry entry)
{
    const QMutexLocker lock(&m_mutex);
    m_totals[static_cast<int>(entry.kind)] += entry.size;
    if (m_ring.size() < m_capacity) {
        m_ring.push_back(std::move(entry));
        return;
    }
    m_ring[m_next] = std::move(entry);
    m_next = (m_next + 1) % m_capacity;
}

void TrafficLog::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_ring.clear();
    m_next = 0;
}

QList<TrafficLog::Entry> TrafficLog::entries() const
{
    const QMutexLocker lock(&m_mutex);
    QList<Entry> list;
    list.reserve(static_cast<qsizetype>(m_ring.size()));
    for (std::size_t i = 0; i < m_ring.size(); ++i)
        list.append(m_ring[(m_next + i) % m_ring.size()]);
    return list;
}

qint64 TrafficLog::total(Kind kind) const
{
    const QMutexLocker lock(&m_mutex);
    return m_totals[static_cast<int>(kind)];
}

} // namespace Chirpdeck
