// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QMutex>
#include <QString>

#include <vector>

namespace Chirpdeck {

/// The latest traffic of one device, for a look at a connection that does not work: what was sent, what came
/// back, and when. May be read from any thread.
class TrafficLog
{
public:
    enum class Kind { Sent, Received, Event };

    struct Entry
    {
        QDateTime time;
        Kind kind = Kind::Event;
        QByteArray bytes; ///< the first ones; for an event, its text in UTF-8
        qint64 size = 0;  ///< how many there were
        bool operator==(const Entry &) const = default;

        /// One line: "12:34:56.789 > *IDN?\\r\\n".
        QString text() const;
    };

    explicit TrafficLog(int capacity = 200);

    void add(Kind kind, QByteArrayView bytes);
    void note(const QString &event);
    void clear();
    /// The oldest first.
    QList<Entry> entries() const;
    /// Bytes of one kind since the log was made.
    qint64 total(Kind kind) const;

private:
    void append(Entry entry);

    mutable QMutex m_mutex;
    std::vector<Entry> m_ring;
    std::size_t m_capacity;
    std::size_t m_next = 0;
    qint64 m_totals[3] = {0, 0, 0};
};

} // namespace Chirpdeck
