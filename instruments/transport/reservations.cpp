// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/transport/reservations.h"

#include <QCoreApplication>

namespace Chirpdeck {

Result<std::shared_ptr<void>> Reservations::reserve(const QString &place, const QString &owner)
{
    if (owner.isEmpty())
        return Error{QCoreApplication::translate("Reservations", "a device without a name"), place, {}};
    const QMutexLocker lock(&m_mutex);
    Entry &entry = m_entries[place];
    if (entry.count > 0 && entry.owner != owner)
        return Error{entry.owner, place, {}};
    entry.owner = owner;
    ++entry.count;
    // Whoever holds a place keeps the list of places alive.
    return std::shared_ptr<void>(this, [self = shared_from_this(), place](void *) { self->release(place); });
}

QString Reservations::ownerOf(const QString &place) const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries.value(place).owner;
}

void Reservations::release(const QString &place)
{
    const QMutexLocker lock(&m_mutex);
    const auto it = m_entries.find(place);
    if (it != m_entries.end() && --it->count <= 0)
        m_entries.erase(it);
}

} // namespace Chirpdeck
