// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/driverregistry.h"

#include <QCoreApplication>

#include <algorithm>
#include <exception>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DriverRegistry)
};

Error refused(const DriverInfo &driver, const QString &what)
{
    return {what, hardwareTypeName(driver.type) + QLatin1String("::") + driver.key,
            Text::tr("Correct what the driver declares")};
}

/// The first setting that contradicts itself.
const SettingInfo *unsound(const QList<SettingInfo> &settings)
{
    const auto it = std::find_if(settings.begin(), settings.end(), [](const SettingInfo &setting) {
        return setting.key.isEmpty() || setting.label.isEmpty() || !setting.checked(setting.defaultValue);
    });
    return it == settings.end() ? nullptr : &*it;
}

Result<void> checkDeclaration(const DriverInfo &driver)
{
    if (driver.type == HardwareType::Unknown || driver.key.isEmpty() || driver.label.isEmpty())
        return refused(driver, Text::tr("A driver needs a type, a key and a label"));
    if (!driver.make)
        return refused(driver, Text::tr("A driver needs a function that makes the device"));
    if (const auto *setting = unsound(driver.settings))
        return refused(driver,
                       Text::tr("The setting %1 has a default that it does not allow").arg(setting->key));
    for (const auto &array : driver.arrays) {
        if (const auto *column = unsound(array.columns))
            return refused(driver, Text::tr("The setting %1 has a default that it does not allow")
                                       .arg(array.key + QLatin1Char('.') + column->key));
    }
    return {};
}

/// Driver over base: what the driver has none for is appended.
DriverInfo merged(DriverInfo driver, const TypeInfo &type)
{
    for (const auto &setting : type.settings) {
        if (!driver.setting(setting.key))
            driver.settings.append(setting);
    }
    QList<ArraySettingInfo> arrays = type.arrays;
    for (const auto &array : driver.arrays) {
        const auto same = std::find_if(arrays.begin(), arrays.end(), [&array](const ArraySettingInfo &base) {
            return base.key == array.key;
        });
        if (same == arrays.end())
            arrays.append(array);
        else
            *same = array;
    }
    driver.arrays = arrays;
    if (driver.protocols.isEmpty())
        driver.protocols = {ProtocolInfo()};
    return driver;
}

} // namespace

const ProtocolInfo *DriverInfo::protocol(CommType wanted) const
{
    const auto it = std::find_if(protocols.begin(), protocols.end(),
                                 [wanted](const ProtocolInfo &info) { return info.type == wanted; });
    return it == protocols.end() ? nullptr : &*it;
}

const SettingInfo *DriverInfo::setting(const QString &name) const
{
    const auto it = std::find_if(settings.begin(), settings.end(),
                                 [&name](const SettingInfo &info) { return info.key == name; });
    return it == settings.end() ? nullptr : &*it;
}

const ArraySettingInfo *DriverInfo::array(const QString &name) const
{
    const auto it = std::find_if(arrays.begin(), arrays.end(),
                                 [&name](const ArraySettingInfo &info) { return info.key == name; });
    return it == arrays.end() ? nullptr : &*it;
}

void DriverRegistry::addType(const TypeInfo &type)
{
    const std::lock_guard lock(m_mutex);
    m_types[type.type] = type;
}

Result<void> DriverRegistry::add(const DriverInfo &driver)
{
    if (const auto sound = checkDeclaration(driver); !sound)
        return sound;
    const std::lock_guard lock(m_mutex);
    auto &ofType = m_drivers[driver.type];
    const bool isThere = std::any_of(ofType.begin(), ofType.end(),
                                     [&driver](const auto &other) { return other->key == driver.key; });
    if (isThere)
        return refused(driver, Text::tr("There is a driver of this name already"));
    const auto type = m_types.find(driver.type);
    ofType.push_back(std::make_unique<const DriverInfo>(
        merged(driver, type == m_types.end() ? TypeInfo() : type->second)));
    return {};
}

const DriverInfo *DriverRegistry::find(HardwareType type, QStringView driver) const
{
    const std::lock_guard lock(m_mutex);
    const auto ofType = m_drivers.find(type);
    if (ofType == m_drivers.end())
        return nullptr;
    const auto it = std::find_if(ofType->second.begin(), ofType->second.end(),
                                 [driver](const auto &info) { return info->key == driver; });
    return it == ofType->second.end() ? nullptr : it->get();
}

QList<HardwareType> DriverRegistry::types() const
{
    const std::lock_guard lock(m_mutex);
    QList<HardwareType> types;
    for (const auto &[type, drivers] : m_drivers) {
        if (!drivers.empty())
            types.append(type);
    }
    return types;
}

QList<const DriverInfo *> DriverRegistry::drivers(HardwareType type) const
{
    const std::lock_guard lock(m_mutex);
    QList<const DriverInfo *> list;
    if (const auto ofType = m_drivers.find(type); ofType != m_drivers.end()) {
        for (const auto &info : ofType->second)
            list.append(info.get());
    }
    return list;
}

Result<std::unique_ptr<Instrument>> DriverRegistry::create(DriverParts parts) const
{
    const HardwareKey key = parts.key;
    const QString name = parts.driver;
    const auto *driver = find(key.type(), name);
    if (!driver) {
        return Error{Text::tr("There is no driver %1 for this kind of device").arg(name), key.text(),
                     Text::tr("Choose another driver in the loadout")};
    }
    const auto failed = [&](const QString &reason) {
        return Error{Text::tr("The driver %1 does not start: %2").arg(name, reason), key.text(),
                     Text::tr("Check the settings of the device")};
    };
    try {
        auto device = driver->make(std::move(parts));
        if (device && !*device)
            return failed(Text::tr("it gave no reason"));
        return device;
    } catch (const std::exception &exception) {
        return failed(QString::fromLocal8Bit(exception.what()));
    } catch (...) {
        return failed(Text::tr("it gave no reason"));
    }
}

} // namespace Chirpdeck
