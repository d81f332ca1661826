// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/runtimemap.h"

#include "instruments/loadout/profilemanager.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RuntimeMap)
};

bool isLif(HardwareType type)
{
    return type == HardwareType::LifDigitizer || type == HardwareType::LifLaser;
}

} // namespace

RuntimeMap::RuntimeMap(std::shared_ptr<const DriverRegistry> registry)
    : m_registry(std::move(registry))
{
}

Result<void> RuntimeMap::settable(const HardwareKey &key, const QString &driver) const
{
    if (key.type() == HardwareType::Unknown || key.label().isEmpty())
        return Error{Text::tr("A device needs a kind and a label"), key.text(), {}};
    if (!m_registry->contains(key.type(), driver))
        return Error{Text::tr("There is no driver %1 for this kind of device").arg(driver), key.text(),
                     Text::tr("Choose another driver")};
    return {};
}

Result<void> RuntimeMap::set(const HardwareKey &key, const QString &driver, std::optional<bool> threaded)
{
    if (const auto possible = settable(key, driver); !possible)
        return possible;
    const std::lock_guard lock(m_mutex);
    m_entries[key] = {driver, threaded};
    return {};
}

void RuntimeMap::remove(const HardwareKey &key)
{
    const std::lock_guard lock(m_mutex);
    m_entries.erase(key);
}

void RuntimeMap::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

QString RuntimeMap::driver(const HardwareKey &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? QString() : found->second.driver;
}

QStringList RuntimeMap::labels(HardwareType type) const
{
    const std::lock_guard lock(m_mutex);
    QStringList labels;
    for (const auto &[key, entry] : m_entries) {
        if (key.type() == type)
            labels.append(key.label());
    }
    return labels;
}

RuntimeMap::Map RuntimeMap::current() const
{
    const std::lock_guard lock(m_mutex);
    Map map;
    for (const auto &[key, entry] : m_entries)
        map[key] = entry.driver;
    return map;
}

QList<LoadoutDevice> RuntimeMap::devices() const
{
    const std::lock_guard lock(m_mutex);
    QList<LoadoutDevice> devices;
    for (const auto &[key, entry] : m_entries)
        devices.append({key, entry.driver, entry.threaded});
    return devices;
}

void RuntimeMap::rebuild(const ProfileManager &profiles, bool withLif)
{
    std::map<HardwareKey, Entry> entries;
    for (const auto &profile : profiles.profiles()) {
        if (profile.active && (withLif || !isLif(profile.key.type())))
            entries[profile.key] = {profile.driver, profile.threaded};
    }
    const std::lock_guard lock(m_mutex);
    m_entries = std::move(entries);
}

Result<void> RuntimeMap::apply(const Map &map, ProfileManager &profiles)
{
    std::map<HardwareKey, Entry> entries;
    QList<HardwareKey> keys;
    for (const auto &[key, driver] : map) {
        if (const auto possible = settable(key, driver); !possible)
            return possible;
        const auto profile = profiles.find(key);
        entries[key] = {driver, profile ? profile->threaded : std::nullopt};
        keys.append(key);
    }
    if (const auto activated = profiles.activateOnly(keys); !activated)
        return activated;
    const std::lock_guard lock(m_mutex);
    m_entries = std::move(entries);
    return {};
}

Findings RuntimeMap::validate(const std::map<QString, QString> &map,
                              const QList<HardwareType> &required) const
{
    Findings findings;
    std::map<HardwareType, int> counts;
    for (const auto &[text, driver] : map) {
        const auto key = HardwareKey::parse(text);
        if (key.type() == HardwareType::Unknown || key.label().isEmpty() || key.text() != text) {
            findings.append(Finding::error(Text::tr("%1 is no name of a device").arg(text)));
            continue;
        }
        ++counts[key.type()];
        if (driver.isEmpty())
            findings.append(Finding::error(Text::tr("%1 has no driver").arg(text)));
        else if (!m_registry->contains(key.type(), driver))
            findings.append(Finding::error(Text::tr("%1: there is no driver %2").arg(text, driver)));
    }
    for (const auto type : required) {
        if (counts[type] == 0)
            findings.append(Finding::error(Text::tr("A %1 is missing").arg(hardwareTypeName(type))));
    }
    for (const auto &[type, count] : counts) {
        if (count > 1 && isSingleDeviceType(type))
            findings.append(Finding::error(Text::tr("There can be only one %1").arg(hardwareTypeName(type))));
    }
    return findings;
}

Findings RuntimeMap::validate(const QList<HardwareType> &required) const
{
    std::map<QString, QString> map;
    for (const auto &[key, driver] : current())
        map[key.text()] = driver;
    return validate(map, required);
}

} // namespace Chirpdeck
