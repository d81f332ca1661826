// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/settings/settingsstorage.h"

#include "persistence/settings/applicationkeys.h"

namespace Chirpdeck {

namespace {

template<typename Map>
QStringList keysOf(const Map &map)
{
    QStringList keys;
    for (const auto &entry : map)
        keys.append(entry.first);
    return keys;
}

} // namespace

SettingsStorage::SettingsStorage(const QStringList &keys, Type)
    : m_path(keys)
{
    open();
    readAll();
}

SettingsStorage::SettingsStorage(const QString &key, Type type)
    : SettingsStorage(QStringList{key}, type)
{
}

SettingsStorage::SettingsStorage(const QString &organization, const QString &application,
                                 const QStringList &keys, Type)
    : m_organization(organization)
    , m_application(application)
    , m_path(keys)
{
    open();
    readAll();
}

SettingsStorage::~SettingsStorage()
{
    // The derived object is gone by this time, and with it what its members would have to say.
    for (auto &[key, getter] : m_getters) {
        if (getter.ownMember)
            getter.alive = [] { return false; };
    }
    save();
    close();
}

QVariant SettingsStorage::Getter::value() const
{
    if (!alive || alive())
        last = read();
    return last;
}

bool SettingsStorage::containsValue(const QString &key) const
{
    return m_values.contains(key) || m_getters.contains(key);
}

QVariant SettingsStorage::get(const QString &key, const QVariant &fallback) const
{
    if (const auto value = m_values.find(key); value != m_values.end())
        return value->second;
    if (const auto getter = m_getters.find(key); getter != m_getters.end())
        return getter->second.value();
    return fallback;
}

SettingsMap SettingsStorage::getMultiple(const QStringList &keys) const
{
    SettingsMap values;
    for (const QString &key : keys) {
        if (containsValue(key))
            values[key] = get(key);
    }
    return values;
}

std::vector<SettingsMap> SettingsStorage::getArray(const QString &key) const
{
    const auto array = m_arrays.find(key);
    return array == m_arrays.end() ? std::vector<SettingsMap>{} : array->second;
}

std::size_t SettingsStorage::getArraySize(const QString &key) const
{
    const auto array = m_arrays.find(key);
    return array == m_arrays.end() ? 0 : array->second.size();
}

SettingsMap SettingsStorage::getArrayMap(const QString &key, std::size_t index) const
{
    return index < getArraySize(key) ? m_arrays.at(key)[index] : SettingsMap{};
}

QVariant SettingsStorage::getArrayValue(const QString &arrayKey, std::size_t index, const QString &key,
                                        const QVariant &fallback) const
{
    const auto *value = arrayValue(arrayKey, index, key);
    return value ? *value : fallback;
}

SettingsMap SettingsStorage::getGroup(const QString &group) const
{
    const auto found = m_groups.find(group);
    return found == m_groups.end() ? SettingsMap{} : found->second;
}

QVariant SettingsStorage::getGroupValue(const QString &group, const QString &key,
                                        const QVariant &fallback) const
{
    const auto *value = groupValue(group, key);
    return value ? *value : fallback;
}

QStringList SettingsStorage::keys() const
{
    return keysOf(m_values);
}

QStringList SettingsStorage::arrayKeys() const
{
    return keysOf(m_arrays);
}

QStringList SettingsStorage::groupKeys() const
{
    return keysOf(m_groups);
}

bool SettingsStorage::set(const QString &key, const QVariant &value, bool write)
{
    if (m_arrays.contains(key) || m_getters.contains(key) || m_groups.contains(key))
        return false;
    m_values[key] = value;
    changed(key, write);
    return true;
}

std::map<QString, bool> SettingsStorage::setMultiple(const SettingsMap &values, bool write)
{
    std::map<QString, bool> done;
    if (write)
        beginWriting();
    for (const auto &[key, value] : values) {
        done[key] = set(key, value);
        if (write && done[key])
            writeKey(key);
    }
    if (write && sync()) {
        for (const auto &[key, accepted] : done) {
            if (accepted)
                m_unsaved.erase(key);
        }
    }
    return done;
}

QVariant SettingsStorage::getOrSetDefault(const QString &key, const QVariant &fallback)
{
    if (m_arrays.contains(key))
        return {};
    if (const QVariant value = get(key); value.isValid())
        return value;
    set(key, fallback, true);
    return fallback;
}

void SettingsStorage::setDefault(const QString &key, const QVariant &value)
{
    if (!containsValue(key) && !m_arrays.contains(key))
        set(key, value, true);
}

void SettingsStorage::setArray(const QString &key, const std::vector<SettingsMap> &array, bool write)
{
    m_groups.erase(key);
    m_arrays[key] = array;
    changed(key, write);
    if (write && array.empty())
        m_arrays.erase(key);
}

bool SettingsStorage::setArrayValue(const QString &arrayKey, std::size_t index, const QString &key,
                                    const QVariant &value, bool write)
{
    if (index >= getArraySize(arrayKey))
        return false;
    m_arrays[arrayKey][index][key] = value;
    changed(arrayKey, write);
    return true;
}

void SettingsStorage::appendArrayMap(const QString &key, const SettingsMap &map, bool write)
{
    auto array = getArray(key);
    array.push_back(map);
    setArray(key, array, write);
}

bool SettingsStorage::setGroupValue(const QString &group, const QString &key, const QVariant &value,
                                    bool write)
{
    if (containsValue(group) || m_arrays.contains(group))
        return false;
    m_groups[group][key] = value;
    changed(group, write);
    return true;
}

std::map<QString, bool> SettingsStorage::setGroupValues(const QString &group, const SettingsMap &values,
                                                        bool write)
{
    std::map<QString, bool> done;
    for (const auto &[key, value] : values)
        done[key] = setGroupValue(group, key, value);
    if (write && m_groups.contains(group))
        changed(group, true);
    return done;
}

void SettingsStorage::setGroupDefault(const QString &group, const QString &key, const QVariant &value,
                                      bool write)
{
    if (!groupValue(group, key))
        setGroupValue(group, key, value, write);
}

void SettingsStorage::clearValue(const QString &key)
{
    const auto removed =
        m_values.erase(key) + m_getters.erase(key) + m_arrays.erase(key) + m_groups.erase(key);
    if (removed > 0)
        changed(key, true);
}

bool SettingsStorage::addGetter(const QString &key, Getter getter)
{
    if (m_arrays.contains(key) || m_groups.contains(key) || m_getters.contains(key))
        return false;
    if (const auto value = m_values.find(key); value != m_values.end()) {
        getter.last = value->second;
        m_values.erase(value);
    }
    m_getters.emplace(key, std::move(getter));
    return true;
}

QVariant SettingsStorage::unRegisterGetter(const QString &key, bool write)
{
    const auto getter = m_getters.find(key);
    if (getter == m_getters.end())
        return {};
    const QVariant value = getter->second.value();
    m_getters.erase(getter);
    m_values[key] = value;
    changed(key, write && !m_discard);
    return value;
}

void SettingsStorage::clearGetters(bool write)
{
    for (const auto &[key, getter] : m_getters) {
        m_values[key] = getter.value();
        m_unsaved.insert(key);
        if (write && !m_discard)
            writeKey(key);
    }
    const QStringList cleared = keysOf(m_getters);
    m_getters.clear();
    if (write && !m_discard && !cleared.isEmpty() && sync()) {
        for (const QString &key : cleared)
            m_unsaved.erase(key);
    }
}

const QVariant *SettingsStorage::arrayValue(const QString &arrayKey, std::size_t index,
                                            const QString &key) const
{
    const auto array = m_arrays.find(arrayKey);
    if (array == m_arrays.end() || index >= array->second.size())
        return nullptr;
    const auto value = array->second[index].find(key);
    return value == array->second[index].end() ? nullptr : &value->second;
}

const QVariant *SettingsStorage::groupValue(const QString &group, const QString &key) const
{
    const auto found = m_groups.find(group);
    if (found == m_groups.end())
        return nullptr;
    const auto value = found->second.find(key);
    return value == found->second.end() ? nullptr : &value->second;
}

} // namespace Chirpdeck
