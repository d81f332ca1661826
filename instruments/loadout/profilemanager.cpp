// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/profilemanager.h"

#include "persistence/settings/settingsstorage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Chirpdeck {

namespace HP = BC::Store::HP;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProfileManager)
};

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

const QString formatKey = QStringLiteral("chirpdeckProfiles");
constexpr int FormatVersion = 1;

} // namespace

/// The group of one profile, or of all.
class ProfileManager::Group : public SettingsStorage
{
    friend class ProfileManager;

    explicit Group(const QStringList &below = {})
        : SettingsStorage(QStringList{HP::profiles} + below)
    {
    }

    /// Keys that are not needed any more go to `removed`.
    void write(const HardwareProfile &profile, std::vector<QStringList> &removed)
    {
        set(HP::implementation, profile.driver);
        set(HP::active, profile.active);
        set(HP::created, profile.created.toString(Qt::ISODateWithMs));
        set(HP::modified, profile.modified.toString(Qt::ISODateWithMs));
        set(HP::description, profile.description);
        const auto optional = [&](const QString &key, const QVariant &value, bool isThere) {
            if (isThere)
                set(key, value);
            else if (containsValue(key))
                removed.push_back({HP::profiles, profile.key.text(), key});
        };
        optional(HP::threaded, profile.threaded.value_or(false), profile.threaded.has_value());
        optional(HP::scriptPath, profile.scriptPath, !profile.scriptPath.isEmpty());
        optional(HP::className, profile.className, !profile.className.isEmpty());
        optional(HP::environmentPath, profile.environmentPath, !profile.environmentPath.isEmpty());
    }

    HardwareProfile read(const HardwareKey &key) const
    {
        HardwareProfile profile;
        profile.key = key;
        profile.driver = get<QString>(HP::implementation);
        profile.active = get<bool>(HP::active, true);
        profile.created = QDateTime::fromString(get<QString>(HP::created), Qt::ISODateWithMs);
        profile.modified = QDateTime::fromString(get<QString>(HP::modified), Qt::ISODateWithMs);
        profile.description = get<QString>(HP::description);
        if (containsValue(HP::threaded))
            profile.threaded = get<bool>(HP::threaded);
        profile.scriptPath = get<QString>(HP::scriptPath);
        profile.className = get<QString>(HP::className);
        profile.environmentPath = get<QString>(HP::environmentPath);
        return profile;
    }
};

ProfileManager::ProfileManager(std::shared_ptr<const DriverRegistry> registry)
    : m_registry(std::move(registry))
{
    const Group all;
    for (const auto &name : all.groupKeys()) {
        const auto key = HardwareKey::parse(name);
        if (!key.isValid())
            continue;
        const auto profile = Group({name}).read(key);
        if (m_registry->contains(key.type(), profile.driver))
            m_profiles.emplace(key, profile);
    }
}

QList<HardwareProfile> ProfileManager::profiles() const
{
    const std::lock_guard lock(m_mutex);
    QList<HardwareProfile> list;
    for (const auto &[key, profile] : m_profiles)
        list.append(profile);
    return list;
}

QList<HardwareProfile> ProfileManager::profiles(HardwareType type) const
{
    auto list = profiles();
    list.removeIf([type](const HardwareProfile &profile) { return profile.key.type() != type; });
    return list;
}

QStringList ProfileManager::labels(HardwareType type, bool active) const
{
    QStringList labels;
    for (const auto &profile : profiles(type)) {
        if (profile.active == active)
            labels.append(profile.key.label());
    }
    return labels;
}

std::optional<HardwareProfile> ProfileManager::find(const HardwareKey &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_profiles.find(key);
    return found == m_profiles.end() ? std::nullopt : std::optional(found->second);
}

bool ProfileManager::isAvailable(HardwareType type, const QString &label) const
{
    return labelProblem(label) == LabelProblem::None && !find(HardwareKey(type, label));
}

ProfileManager::Collision ProfileManager::collision(HardwareType type, const QString &label,
                                                    const QString &driver) const
{
    const auto there = find(HardwareKey(type, label));
    if (!there)
        return Collision::None;
    return there->driver == driver ? Collision::Restore : Collision::Replace;
}

QStringList ProfileManager::labelsOf(const Profiles &profiles, HardwareType type)
{
    QStringList labels;
    for (const auto &[key, profile] : profiles) {
        if (key.type() == type)
            labels.append(key.label());
    }
    return labels;
}

Result<HardwareKey> ProfileManager::place(Profiles &profiles, HardwareProfile profile,
                                          Resolution resolution) const
{
    const auto type = profile.key.type();
    const auto wanted = profile.key.label().trimmed();
    if (!m_registry->contains(type, profile.driver))
        return Error{Text::tr("There is no driver %1 for this kind of device").arg(profile.driver),
                     hardwareTypeName(type), Text::tr("Choose another driver")};
    const auto used = labelsOf(profiles, type);
    auto label = wanted.isEmpty() ? HardwareKey::freeLabel(used) : wanted;
    if (const auto problem = labelProblem(label); problem != LabelProblem::None)
        return Error{labelProblemText(problem), label, Text::tr("Choose another label")};
    if (used.contains(label)) {
        if (resolution == Resolution::Refuse)
            return Error{Text::tr("There is a device of this name already"), HardwareKey(type, label).text(),
                         Text::tr("Choose another label")};
        for (int n = 1; resolution == Resolution::Rename && used.contains(label); ++n)
            label = wanted + QLatin1Char('_') + QString::number(n);
        if (const auto problem = labelProblem(label); problem != LabelProblem::None)
            return Error{labelProblemText(problem), label, Text::tr("Choose another label")};
    }
    profile.key = HardwareKey(type, label);
    profiles[profile.key] = profile;
    return profile.key;
}

Result<HardwareKey> ProfileManager::create(HardwareType type, const QString &label, const QString &driver,
                                           Resolution resolution, const QString &description)
{
    const std::lock_guard lock(m_mutex);
    HardwareProfile profile;
    profile.key = HardwareKey(type, label);
    profile.driver = driver;
    profile.created = profile.modified = now();
    profile.description = description;
    auto next = m_profiles;
    auto key = place(next, profile, resolution);
    if (!key)
        return key;
    if (const auto written = commit(next); !written)
        return written.error();
    return key;
}

Result<void> ProfileManager::known(const QList<HardwareKey> &keys) const
{
    for (const auto &key : keys) {
        if (!m_profiles.contains(key))
            return Error{Text::tr("There is no such device"), key.text(), {}};
    }
    return {};
}

Result<void> ProfileManager::change(const HardwareProfile &profile)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = known({profile.key}); !found)
        return found;
    if (!m_registry->contains(profile.key.type(), profile.driver))
        return Error{Text::tr("There is no driver %1 for this kind of device").arg(profile.driver),
                     profile.key.text(), Text::tr("Choose another driver")};
    auto next = m_profiles;
    next[profile.key] = profile;
    next[profile.key].created = m_profiles.at(profile.key).created;
    next[profile.key].modified = now();
    return commit(next);
}

Result<void> ProfileManager::setActive(const QList<HardwareKey> &keys, bool active)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = known(keys); !found)
        return found;
    auto next = m_profiles;
    for (const auto &key : keys) {
        if (next[key].active == active)
            continue;
        next[key].active = active;
        next[key].modified = now();
    }
    return commit(next);
}

Result<void> ProfileManager::activateOnly(const QList<HardwareKey> &keys)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = known(keys); !found)
        return found;
    auto next = m_profiles;
    for (auto &[key, profile] : next) {
        if (profile.active != keys.contains(key))
            profile.modified = now();
        profile.active = keys.contains(key);
    }
    return commit(next);
}

Result<void> ProfileManager::remove(const QList<HardwareKey> &keys)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = known(keys); !found)
        return found;
    auto next = m_profiles;
    QList<HardwareKey> purged;
    for (const auto &key : keys) {
        if (!next[key].active)
            purged.append(key);
        next.erase(key);
    }
    return commit(next, purged);
}

Result<void> ProfileManager::deviceRemoved(const HardwareKey &key)
{
    const std::lock_guard lock(m_mutex);
    return m_profiles.contains(key) ? Result<void>() : SettingsStorage::purgeGroup({key.text()});
}

Result<void> ProfileManager::ensureSystemProfiles(const QList<HardwareType> &types)
{
    const std::lock_guard lock(m_mutex);
    auto next = m_profiles;
    for (const auto type : types) {
        const auto driver = systemDriver(*m_registry, type);
        if (driver.isEmpty())
            continue;
        const HardwareKey key(type, HP::systemLabel);
        auto &profile = next[key];
        if (profile.driver != driver) {
            const auto moment = now();
            profile = {.key = key, .driver = driver, .active = false, .created = moment, .modified = moment};
        }
        const bool isAnyActive = std::any_of(next.begin(), next.end(), [type](const auto &entry) {
            return entry.first.type() == type && entry.second.active;
        });
        profile.active = profile.active || !isAnyActive;
    }
    return commit(next);
}

QByteArray ProfileManager::exported() const
{
    QJsonArray list;
    for (const auto &profile : profiles())
        list.append(toJson(profile));
    return QJsonDocument(QJsonObject{{formatKey, FormatVersion}, {QStringLiteral("profiles"), list}})
        .toJson();
}

Result<QList<HardwareKey>> ProfileManager::import(const QByteArray &json, Resolution resolution)
{
    const auto document = QJsonDocument::fromJson(json).object();
    if (document.value(formatKey).toInt() != FormatVersion)
        return Error{
            Text::tr("This is no list of devices"), {}, Text::tr("Choose a file that was exported here")};
    const std::lock_guard lock(m_mutex);
    auto next = m_profiles;
    QList<HardwareKey> keys;
    for (const auto &entry : document.value(QLatin1String("profiles")).toArray()) {
        const auto profile = profileFromJson(entry.toObject());
        if (!profile)
            return Error{Text::tr("A device in the list has no usable name or driver"), {}, {}};
        const auto key = place(next, *profile, resolution);
        if (!key)
            return key.error();
        keys.append(*key);
    }
    if (const auto written = commit(next); !written)
        return written.error();
    return keys;
}

Result<void> ProfileManager::commit(const Profiles &next, const QList<HardwareKey> &purgedSettings)
{
    std::vector<std::unique_ptr<Group>> groups;
    std::vector<SettingsStorage *> storages;
    std::vector<QStringList> removed;
    const auto open = [&](const QStringList &path) {
        groups.push_back(std::unique_ptr<Group>(new Group(path)));
        storages.push_back(groups.back().get());
        return groups.back().get();
    };
    open({});
    for (const auto &[key, profile] : next) {
        const auto before = m_profiles.find(key);
        if (before == m_profiles.end() || before->second != profile)
            open({key.text()})->write(profile, removed);
    }
    for (const auto &[key, profile] : m_profiles) {
        if (!next.contains(key))
            removed.push_back({HP::profiles, key.text()});
    }
    for (const auto &key : purgedSettings)
        removed.push_back({key.text()});
    const auto written = SettingsStorage::saveTogether(storages, removed);
    for (auto *group : storages)
        static_cast<Group *>(group)->discardChanges();
    if (written)
        m_profiles = next;
    return written;
}

QString systemDriver(const DriverRegistry &registry, HardwareType type)
{
    const auto drivers = registry.drivers(type);
    const auto it = std::find_if(drivers.begin(), drivers.end(),
                                 [](const DriverInfo *driver) { return driver->isSimulated; });
    return it == drivers.end() ? QString() : (*it)->key;
}

QList<HardwareType> requiredTypes(bool withLif)
{
    QList types{HardwareType::FtmwDigitizer, HardwareType::Clock};
    if (withLif)
        types += {HardwareType::LifDigitizer, HardwareType::LifLaser};
    return types;
}

} // namespace Chirpdeck
