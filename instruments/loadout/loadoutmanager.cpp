// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutmanager.h"

#include "instruments/loadout/simulatedloadout.h"

#include <QCoreApplication>

namespace Chirpdeck {

LoadoutManager::LoadoutManager()
    : m_loadouts{simulatedLoadout()}
    , m_defaultName(m_loadouts.first().name)
{
}

QStringList LoadoutManager::names() const
{
    QStringList names;
    for (const Loadout &loadout : m_loadouts)
        names.append(loadout.name);
    return names;
}

const Loadout *LoadoutManager::find(const QString &name) const
{
    const auto it = std::find_if(m_loadouts.begin(), m_loadouts.end(),
                                 [&name](const Loadout &loadout) { return loadout.name == name; });
    return it == m_loadouts.end() ? nullptr : &*it;
}

Result<std::unique_ptr<InstrumentSet>> LoadoutManager::make(const QString &name) const
{
    const Loadout *loadout = find(name);
    if (!loadout) {
        return Error{QCoreApplication::translate("LoadoutManager", "There is no loadout %1").arg(name),
                     {},
                     QCoreApplication::translate("LoadoutManager", "Choose one of: %1")
                         .arg(names().join(QStringLiteral(", ")))};
    }
    return makeInstruments(*loadout);
}

} // namespace Chirpdeck
