// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/loadoutmanager.h"

#include "instruments/loadout/loadoutgroup.h"
#include "instruments/loadout/simulatedloadout.h"
#include "persistence/stores/atomicfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

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

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

QStringList allPresetNames(const Loadout &loadout)
{
    QStringList names;
    for (const auto &preset : loadout.presets)
        names.append(preset.name);
    return names;
}

const FtmwPreset *findPreset(const Loadout &loadout, const QString &name)
{
    const auto it = std::find_if(loadout.presets.begin(), loadout.presets.end(),
                                 [&name](const FtmwPreset &preset) { return preset.name == name; });
    return it == loadout.presets.end() ? nullptr : &*it;
}

void placePreset(Loadout &loadout, const FtmwPreset &preset)
{
    for (auto &other : loadout.presets) {
        if (other.name == preset.name) {
            other = preset;
            return;
        }
    }
    loadout.presets.append(preset);
}

HardwareKey digitizerOf(const Loadout &loadout)
{
    for (const auto &device : loadout.devices) {
        if (device.key.type() == HardwareType::FtmwDigitizer)
            return device.key;
    }
    return {};
}

/// What runs use: the preset that is chosen, else what was used last, else the defaults.
void choose(Loadout &loadout)
{
    const auto *chosen = findPreset(loadout, loadout.currentPreset);
    if (!chosen)
        chosen = findPreset(loadout, LM::lastUsed);
    loadout.preset = chosen ? *chosen : FtmwPreset();
    if (!chosen)
        loadout.preset.name = LM::lastUsed;
    if (loadout.preset.digitizer.key().isEmpty())
        loadout.preset.digitizer = FtmwDigitizerConfig(digitizerOf(loadout));
}

} // namespace

const Loadout *LoadoutManager::State::find(const QString &name) const
{
    const auto it = std::find_if(loadouts.begin(), loadouts.end(),
                                 [&name](const Loadout &loadout) { return loadout.name == name; });
    return it == loadouts.end() ? nullptr : &*it;
}

Loadout *LoadoutManager::State::find(const QString &name)
{
    for (auto &loadout : loadouts) {
        if (loadout.name == name)
            return &loadout;
    }
    return nullptr;
}

LoadoutManager::LoadoutManager(QObject *parent)
    : QObject(parent)
    , m_state{{simulatedLoadout()}, {}, {}}
{
    auto &loadouts = m_state.loadouts;
    const Group index;
    for (const auto &entry : index.getArray(LM::names)) {
        const auto name = entry.find(LM::name);
        if (name == entry.end() || !usable(name->second.toString()) || find(name->second.toString()))
            continue;
        loadouts.append(readLoadout(name->second.toString()));
    }
    std::sort(loadouts.begin() + 1, loadouts.end(),
              [](const Loadout &a, const Loadout &b) { return a.name < b.name; });

    // Names of loadouts that are gone mean nothing.
    const auto there = [this](const QString &name, const QString &otherwise) {
        return find(name) ? name : otherwise;
    };
    m_state.defaultName = there(index.get<QString>(LM::defaultLoadout), loadouts.first().name);
    m_state.current = there(index.get<QString>(LM::currentLoadout), m_state.defaultName);
}

Loadout LoadoutManager::readLoadout(const QString &name)
{
    const auto content = Group({name}).content();
    auto loadout = loadoutFrom(name, content);
    auto names = presetNamesIn(content);
    if (!names.contains(LM::lastUsed))
        names.append(LM::lastUsed);
    for (const auto &preset : names) {
        const auto stored = Group({name, LM::presets, preset}).content();
        if (preset != LM::lastUsed || stored != SettingsContent())
            loadout.presets.append(presetFrom(preset, stored));
    }
    choose(loadout);
    return loadout;
}

QStringList LoadoutManager::names() const
{
    QStringList names;
    for (const Loadout &loadout : m_state.loadouts)
        names.append(loadout.name);
    return names;
}

const Loadout *LoadoutManager::find(const QString &name) const
{
    return m_state.find(name);
}

QStringList LoadoutManager::namesWith(const HardwareKey &key) const
{
    QStringList names;
    for (const Loadout &loadout : m_state.loadouts) {
        const bool hasIt = std::any_of(loadout.devices.begin(), loadout.devices.end(),
                                       [&key](const LoadoutDevice &device) { return device.key == key; });
        if (hasIt)
            names.append(loadout.name);
    }
    return names;
}

Result<void> LoadoutManager::known(const QString &name) const
{
    if (find(name))
        return {};
    return Error{LoadoutText::tr("There is no loadout %1").arg(name),
                 {},
                 LoadoutText::tr("Choose one of: %1").arg(names().join(QStringLiteral(", ")))};
}

Result<void> LoadoutManager::changeable(const QString &name) const
{
    if (const auto found = known(name); !found)
        return found;
    if (isBuiltIn(name))
        return Error{LoadoutText::tr("The loadout %1 cannot be changed").arg(name),
                     {},
                     LoadoutText::tr("Save it under another name")};
    return {};
}

Result<void> LoadoutManager::setCurrent(const QString &name)
{
    if (const auto found = known(name); !found)
        return found;
    auto next = m_state;
    next.current = name;
    return commit(next);
}

Result<void> LoadoutManager::setDefault(const QString &name)
{
    if (const auto found = known(name); !found)
        return found;
    auto next = m_state;
    next.defaultName = name;
    return commit(next);
}

Result<void> LoadoutManager::put(const Loadout &loadout)
{
    if (const auto named = usable(loadout.name); !named)
        return named;
    if (isBuiltIn(loadout.name))
        return changeable(loadout.name);
    auto added = loadout;
    auto preset = loadout.preset;
    if (preset.name.isEmpty())
        preset.name = LM::lastUsed;
    placePreset(added, preset);
    added.currentPreset = preset.name;
    choose(added);
    auto next = m_state;
    if (auto *there = next.find(loadout.name)) {
        *there = added;
    } else {
        const auto place =
            std::upper_bound(next.loadouts.begin() + 1, next.loadouts.end(), added,
                             [](const Loadout &a, const Loadout &b) { return a.name < b.name; });
        next.loadouts.insert(place, added);
    }
    return commit(next);
}

Result<void> LoadoutManager::remove(QString name)
{
    if (const auto found = known(name); !found)
        return found;
    if (isBuiltIn(name))
        return Error{LoadoutText::tr("The loadout %1 cannot be removed").arg(name), {}, {}};
    auto next = m_state;
    next.loadouts.removeIf([&name](const Loadout &other) { return other.name == name; });
    if (next.defaultName == name)
        next.defaultName = next.loadouts.first().name;
    if (next.current == name)
        next.current = next.defaultName;
    return commit(next);
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
    if (const auto possible = changeable(name); !possible)
        return possible;
    if (const auto named = usable(newName); !named)
        return named;
    auto next = m_state;
    next.find(name)->name = newName;
    std::sort(next.loadouts.begin() + 1, next.loadouts.end(),
              [](const Loadout &a, const Loadout &b) { return a.name < b.name; });
    for (auto *pointer : {&next.current, &next.defaultName}) {
        if (*pointer == name)
            *pointer = newName;
    }
    return commit(next);
}

Result<void> LoadoutManager::commit(State next)
{
    std::vector<std::unique_ptr<Group>> groups;
    std::vector<SettingsStorage *> storages;
    std::vector<QStringList> removed;
    const auto open = [&](const QStringList &path) {
        groups.push_back(std::unique_ptr<Group>(new Group(path)));
        storages.push_back(groups.back().get());
        return groups.back().get();
    };
    auto *index = open({});
    std::vector<SettingsMap> names;
    for (const auto &loadout : next.loadouts) {
        if (isBuiltIn(loadout.name))
            continue;
        names.push_back({{LM::name, loadout.name}});
        const auto *before = m_state.find(loadout.name);
        if (!before) {
            // What another program left under this name is no part of it.
            removed.push_back({LM::loadouts, loadout.name});
        }
        const auto content = contentOf(loadout);
        bool isChanged = !before || contentOf(*before) != content;
        for (const auto &preset : loadout.presets) {
            const auto *old = before ? findPreset(*before, preset.name) : nullptr;
            auto stored = contentOf(preset);
            if (old && contentOf(*old) == stored)
                continue;
            isChanged = true;
            stored.values[LM::lastModified] = now();
            open({loadout.name, LM::presets, preset.name})->setContent(stored);
        }
        if (before) {
            for (const auto &preset : before->presets) {
                if (!findPreset(loadout, preset.name))
                    removed.push_back({LM::loadouts, loadout.name, LM::presets, preset.name});
            }
        }
        if (isChanged) {
            auto stamped = content;
            stamped.values[LM::lastModified] = now();
            open({loadout.name})->setContent(stamped);
        }
    }
    for (const auto &loadout : m_state.loadouts) {
        if (!next.find(loadout.name))
            removed.push_back({LM::loadouts, loadout.name});
    }
    index->setArray(LM::names, names);
    index->set(LM::currentLoadout, next.current);
    index->set(LM::defaultLoadout, next.defaultName);
    const auto written = SettingsStorage::saveTogether(storages, removed);
    for (auto &group : groups)
        group->discardChanges();
    if (!written)
        return written;
    const auto before = std::exchange(m_state, std::move(next));
    announce(before);
    return {};
}

void LoadoutManager::announce(const State &before)
{
    auto old = before;
    const auto present = m_state;
    for (const auto &loadout : old.loadouts) {
        if (!find(loadout.name))
            emit loadoutRemoved(loadout.name);
    }
    for (const auto &loadout : present.loadouts) {
        const auto *was = old.find(loadout.name);
        if (!was) {
            emit loadoutAdded(loadout.name);
            continue;
        }
        bool isChanged = contentOf(*was) != contentOf(loadout);
        for (const auto &preset : was->presets) {
            if (!findPreset(loadout, preset.name))
                emit presetRemoved(loadout.name, preset.name);
        }
        for (const auto &preset : loadout.presets) {
            const auto *earlier = findPreset(*was, preset.name);
            if (!earlier)
                emit presetAdded(loadout.name, preset.name);
            else if (contentOf(*earlier) != contentOf(preset))
                emit presetChanged(loadout.name, preset.name);
            else
                continue;
            isChanged = true;
        }
        if (was->currentPreset != loadout.currentPreset)
            emit currentPresetChanged(loadout.name, loadout.currentPreset);
        if (isChanged)
            emit loadoutChanged(loadout.name);
    }
    if (old.current != present.current)
        emit currentChanged(present.current);
    if (old.defaultName != present.defaultName)
        emit defaultChanged(present.defaultName);
}

// --- presets ---

QStringList LoadoutManager::presetNames(const QString &loadout, bool withLastUsed) const
{
    const auto *found = find(loadout);
    auto names = found ? allPresetNames(*found) : QStringList();
    if (!withLastUsed)
        names.removeAll(LM::lastUsed);
    return names;
}

std::optional<FtmwPreset> LoadoutManager::preset(const QString &loadout, const QString &name) const
{
    const auto *found = find(loadout);
    const auto *preset = found ? findPreset(*found, name) : nullptr;
    return preset ? std::optional(*preset) : std::nullopt;
}

std::optional<FtmwPreset> LoadoutManager::currentPreset(const QString &loadout) const
{
    const auto *found = find(loadout);
    return found ? preset(loadout, found->currentPreset) : std::nullopt;
}

namespace {

Error noPreset(const QString &loadout, const QString &name)
{
    return {LoadoutText::tr("There is no preset %1").arg(name), loadout,
            LoadoutText::tr("Choose another preset")};
}

Result<void> usablePreset(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error{LoadoutText::tr("A preset needs a name"), {}, LoadoutText::tr("Type a name")};
    if (name.contains(u'/') || name.contains(u'\\') || name == LM::lastUsed)
        return Error{LoadoutText::tr("A preset cannot have this name"), name,
                     LoadoutText::tr("Choose another name")};
    return {};
}

} // namespace

Result<void> LoadoutManager::putPreset(const QString &loadout, const FtmwPreset &preset)
{
    if (const auto possible = changeable(loadout); !possible)
        return possible;
    if (const auto named = usablePreset(preset.name); !named)
        return named;
    auto next = m_state;
    auto *changed = next.find(loadout);
    placePreset(*changed, preset);
    choose(*changed);
    return commit(next);
}

Result<void> LoadoutManager::putLastUsed(const QString &loadout, FtmwPreset preset)
{
    if (const auto possible = changeable(loadout); !possible)
        return possible;
    preset.name = LM::lastUsed;
    auto next = m_state;
    auto *changed = next.find(loadout);
    placePreset(*changed, preset);
    choose(*changed);
    return commit(next);
}

Result<void> LoadoutManager::removePreset(const QString &loadout, const QString &name)
{
    if (const auto possible = changeable(loadout); !possible)
        return possible;
    auto next = m_state;
    auto *changed = next.find(loadout);
    if (!findPreset(*changed, name))
        return noPreset(loadout, name);
    if (changed->currentPreset == name)
        return Error{LoadoutText::tr("The preset %1 is in use").arg(name), loadout,
                     LoadoutText::tr("Choose another preset first")};
    changed->presets.removeIf([&name](const FtmwPreset &preset) { return preset.name == name; });
    choose(*changed);
    return commit(next);
}

Result<void> LoadoutManager::renamePreset(const QString &loadout, const QString &name, const QString &newName)
{
    if (const auto possible = changeable(loadout); !possible)
        return possible;
    for (const auto &text : {name, newName}) {
        if (const auto named = usablePreset(text); !named)
            return named;
    }
    auto next = m_state;
    auto *changed = next.find(loadout);
    if (!findPreset(*changed, name))
        return noPreset(loadout, name);
    if (name == newName)
        return {};
    if (findPreset(*changed, newName))
        return Error{LoadoutText::tr("There is a preset %1 already").arg(newName), loadout,
                     LoadoutText::tr("Choose another name")};
    for (auto &preset : changed->presets) {
        if (preset.name == name)
            preset.name = newName;
    }
    if (changed->currentPreset == name)
        changed->currentPreset = newName;
    choose(*changed);
    return commit(next);
}

Result<void> LoadoutManager::setCurrentPreset(const QString &loadout, const QString &name)
{
    if (const auto possible = changeable(loadout); !possible)
        return possible;
    auto next = m_state;
    auto *changed = next.find(loadout);
    if (!name.isEmpty() && name != LM::lastUsed && !findPreset(*changed, name))
        return noPreset(loadout, name);
    if (changed->currentPreset == name)
        return {};
    changed->currentPreset = name;
    choose(*changed);
    return commit(next);
}

Result<void> LoadoutManager::clearPresets(const QString &loadout)
{
    if (const auto possible = changeable(loadout); !possible)
        return possible;
    auto next = m_state;
    auto *changed = next.find(loadout);
    changed->presets.clear();
    changed->currentPreset.clear();
    choose(*changed);
    return commit(next);
}

// --- files ---

Result<void> LoadoutManager::exportTo(const QString &loadout, const QString &path) const
{
    if (const auto found = known(loadout); !found)
        return found;
    auto exported = *find(loadout);
    if (isBuiltIn(loadout))
        placePreset(exported, exported.preset);
    return replaceFile(path, loadoutFile(exported));
}

Result<QString> LoadoutManager::importFrom(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{LoadoutText::tr("The file cannot be read"), path, file.errorString()};
    auto loadout = loadoutFromFile(file.readAll());
    if (!loadout) {
        auto error = loadout.error();
        error.where = path;
        return error;
    }
    const auto wanted = name.isEmpty() ? loadout->name : name;
    loadout->name = wanted;
    for (int n = 2; find(loadout->name); ++n)
        loadout->name = QStringLiteral("%1 %2").arg(wanted).arg(n);
    choose(*loadout);
    if (const auto added = put(*loadout); !added)
        return added.error();
    return loadout->name;
}

Result<std::unique_ptr<InstrumentSet>> LoadoutManager::make(const QString &name, Findings *findings,
                                                            PartsSource source) const
{
    if (const auto found = known(name); !found)
        return found.error();
    Findings found;
    if (!source.settings)
        source.settings = isBuiltIn(name) ? readSettings(found) : storedSettings(found);
    auto made = makeInstruments(*find(name), source);
    if (findings)
        *findings += found;
    return made;
}

void copyClocks(const RfConfig &from, RfConfig &to, const QList<HardwareKey> &allowed)
{
    for (const auto &[type, clock] : from.steps().front()) {
        if (allowed.contains(clock.hwKey))
            to.setClock(type, clock);
    }
}

void copyRfScalars(const RfConfig &from, RfConfig &to)
{
    to.commonUpDownLO = from.commonUpDownLO;
    to.awgMult = from.awgMult;
    to.chirpMult = from.chirpMult;
    to.upconversionSideband = from.upconversionSideband;
    to.downconversionSideband = from.downconversionSideband;
}

} // namespace Chirpdeck
