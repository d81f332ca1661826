// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "persistence/data/result.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace Chirpdeck {

/// Which device uses which place (a serial port, an address on a bus), so that no two use the same. May be
/// asked from any thread.
class Reservations : public std::enable_shared_from_this<Reservations>
{
public:
    /// The place belongs to `owner` while the returned object lives. The owner may reserve its place again.
    /// An Error whose `what` is the present owner's name where another has it, or where `owner` is empty.
    Result<std::shared_ptr<void>> reserve(const QString &place, const QString &owner);

    /// Empty where nobody has it.
    QString ownerOf(const QString &place) const;

private:
    struct Entry
    {
        QString owner;
        int count = 0;
    };

    void release(const QString &place);

    mutable QMutex m_mutex;
    QHash<QString, Entry> m_entries;
};

} // namespace Chirpdeck
