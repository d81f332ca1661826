// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/loadout/drivers.h"
#include "instruments/loadout/loadout.h"
#include "persistence/data/result.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace Chirpdeck {

/// The loadouts that can be chosen. There is always "Simulated", the default, which needs no hardware.
class LoadoutManager
{
public:
    LoadoutManager();

    QStringList names() const;
    /// Null where there is no such loadout.
    const Loadout *find(const QString &name) const;
    const QString &defaultName() const { return m_defaultName; }

    /// Makes the devices of a loadout.
    Result<std::unique_ptr<InstrumentSet>> make(const QString &name) const;

private:
    QList<Loadout> m_loadouts;
    QString m_defaultName;
};

} // namespace Chirpdeck
