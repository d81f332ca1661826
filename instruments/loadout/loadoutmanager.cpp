// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutmanager.h"

#include "instruments/loadout/loadoutgroup.h"
#include "instruments/loadout/simulatedloadout.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace LM = BC::Store::LM;

namespace {

struct LoadoutText
{
    Q_DECLARE_TR_FUNCTIONS(LoadoutManager)
};

Result<void> usable(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error{LoadoutText::tr("A loadout needs a name"), {}, LoadoutText::tr("Type a name")};
    if (name.contains(u'/') || name.contains(u'\\'))
        return Error{LoadoutText::tr("The name of a loadout has no slashes"), name,
                     LoadoutText::tr("Choose another name")};
    return {};
}

bool byName(const Loadout &a, const Loadout &b)
{
    return a.name < b.name;
}

} // namespace

LoadoutManager::LoadoutManager()
    : m_loadouts{simulatedLoadout()}
{
    const Group index;
    for (const auto &entry : index.getArray(LM::names)) {
        const auto name = entry.find(LM::name);
        if (name == entry.end() || !usable(name->second.toString()) || find(name->second.toString()))
            continue;
        m_loadouts.append(readLoadout(name->second.toString()));
    }
    std::sort(m_loadouts.begin() + 1, m_loadouts.end(), byName);

    // Names of loadouts that are gone mean nothing.
    const auto there = [this](const QString &name, const QString &otherwise) {
        return find(name) ? name : otherwise;
    };
    m_defaultName = there(index.get<QString>(LM::defaultLoadout), m_loadouts.first().name);
    m_currentName = there(index.get<QString>(LM::currentLoadout), m_defaultName);
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

Result<void> LoadoutManager::known(const QString &name) const
{
    if (find(name))
        return {};
    return Error{LoadoutText::tr("There is no loadout %1").arg(name),
                 {},
                 LoadoutText::tr("Choose one of: %1").arg(names().join(QStringLiteral(", ")))};
}

Result<void> LoadoutManager::setCurrent(const QString &name)
{
    if (const auto found = known(name); !found)
        return found;
    return writeIndex(m_loadouts, name, m_defaultName);
}

Result<void> LoadoutManager::setDefault(const QString &name)
{
    if (const auto found = known(name); !found)
        return found;
    return writeIndex(m_loadouts, m_currentName, name);
}

Result<void> LoadoutManager::put(const Loadout &loadout)
{
    if (const auto named = usable(loadout.name); !named)
        return named;
    if (isBuiltIn(loadout.name))
        return Error{LoadoutText::tr("The loadout %1 cannot be changed").arg(loadout.name),
                     {},
                     LoadoutText::tr("Save it under another name")};
    // The list comes last: a loadout that it does not name is not there.
    if (const auto written = writeLoadout(loadout); !written)
        return written;
    auto loadouts = m_loadouts;
    loadouts.removeIf([&loadout](const Loadout &other) { return other.name == loadout.name; });
    loadouts.append(loadout);
    std::sort(loadouts.begin() + 1, loadouts.end(), byName);
    return writeIndex(loadouts, m_currentName, m_defaultName);
}

Result<void> LoadoutManager::remove(QString name)
{
    if (const auto found = known(name); !found)
        return found;
    if (isBuiltIn(name))
        return Error{LoadoutText::tr("The loadout %1 cannot be removed").arg(name), {}, {}};
    auto loadouts = m_loadouts;
    loadouts.removeIf([&name](const Loadout &other) { return other.name == name; });
    const auto defaultName = m_defaultName == name ? loadouts.first().name : m_defaultName;
    const auto current = m_currentName == name ? defaultName : m_currentName;
    if (const auto written = writeIndex(loadouts, current, defaultName); !written)
        return written;
    return SettingsStorage::purgeGroup({LM::loadouts, name});
}

Result<void> LoadoutManager::rename(QString name, const QString &newName)
{
    if (const auto found = known(name); !found)
        return found;
    if (name == newName)
        return {};
    if (find(newName))
        return Error{LoadoutText::tr("There is a loadout %1 already").arg(newName),
                     {},
                     LoadoutText::tr("Choose another name")};
    if (isBuiltIn(name))
        return Error{LoadoutText::tr("The loadout %1 cannot be changed").arg(name), {}, {}};
    auto loadout = *find(name);
    loadout.name = newName;
    if (const auto added = put(loadout); !added)
        return added;
    const auto moved = [&](const QString &pointer) { return pointer == name ? newName : pointer; };
    if (const auto written = writeIndex(m_loadouts, moved(m_currentName), moved(m_defaultName)); !written)
        return written;
    return remove(name);
}

Result<void> LoadoutManager::writeIndex(const QList<Loadout> &loadouts, const QString &current,
                                        const QString &defaultName)
{
    Group index;
    std::vector<SettingsMap> names;
    for (const auto &loadout : loadouts) {
        if (!isBuiltIn(loadout.name))
            names.push_back({{LM::name, loadout.name}});
    }
    index.setArray(LM::names, names);
    index.set(LM::currentLoadout, current);
    index.set(LM::defaultLoadout, defaultName);
    if (const auto saved = index.saved(); !saved) {
        index.discardChanges();
        return saved;
    }
    m_loadouts = QList<Loadout>(loadouts);
    m_currentName = QString(current);
    m_defaultName = QString(defaultName);
    return {};
}

Result<std::unique_ptr<InstrumentSet>> LoadoutManager::make(const QString &name) const
{
    if (const auto found = known(name); !found)
        return found.error();
    return makeInstruments(*find(name));
}

} // namespace Chirpdeck
