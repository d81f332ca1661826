// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/commtype.h"
#include "instruments/core/finding.h"
#include "instruments/core/hardwarekey.h"
#include "instruments/core/settinginfo.h"

namespace BC::Key::HW {

/// In the settings group of every device, `<Type>.<Label>`.
inline const QString key = QStringLiteral("key");
inline const QString model = QStringLiteral("model"); ///< the driver
inline const QString name = QStringLiteral("prettyName");
inline const QString connected = QStringLiteral("connected");
inline const QString critical = QStringLiteral("critical");
/// Of clocks, waveform generators and digitizers: no run starts unless they are on their reference.
inline const QString mustBeLocked = QStringLiteral("mustBeLocked");
inline const QString rollingInterval = QStringLiteral("rollingDataIntervalSec");

} // namespace BC::Key::HW

namespace Chirpdeck {

struct DriverInfo;

/// What can be set of every device: whether a run ends when it fails, and how often its readings are recorded
/// outside of runs.
QList<SettingInfo> commonSettings(HardwareType type);

/// The settings of one device, all of them declared and inside their ranges.
class DeviceSettings
{
public:
    DeviceSettings() = default;
    /// Those that a driver declares, at their defaults, with its first protocol.
    explicit DeviceSettings(const DriverInfo &driver);

    /// The value of a declared setting; T{} where there is no such setting.
    template<typename T>
    T value(const QString &key) const
    {
        const auto found = m_values.find(key);
        return found == m_values.end() ? T{} : found->second.template value<T>();
    }
    bool contains(const QString &key) const { return m_values.contains(key); }
    /// Sets `target` to the value of a declared setting, and leaves it as it is where there is no such
    /// setting.
    template<typename T>
    void take(const QString &key, T &target) const
    {
        if (contains(key))
            target = value<T>(key);
    }
    /// The rows of a declared array, every column filled; empty where there is no such array.
    std::vector<SettingsMap> array(const QString &key) const;

    const SettingsMap &values() const { return m_values; }
    const std::map<QString, std::vector<SettingsMap>> &arrays() const { return m_arrays; }

    /// Takes the place of a value or array, unchecked; for tests and for those who have checked it.
    void setValue(const QString &key, const QVariant &value) { m_values[key] = value; }
    void setArray(const QString &key, const std::vector<SettingsMap> &rows) { m_arrays[key] = rows; }

    CommSettings comm;

    bool isCritical() const { return !contains(BC::Key::HW::critical) || value<bool>(BC::Key::HW::critical); }
    /// 0: readings are not recorded outside of runs; negative: as often as those of all devices.
    int rollingIntervalSeconds() const { return value<int>(BC::Key::HW::rollingInterval); }

    bool operator==(const DeviceSettings &) const = default;

private:
    SettingsMap m_values;
    std::map<QString, std::vector<SettingsMap>> m_arrays;
};

/// The settings group of a device, `<Type>.<Label>`. Nothing that is stored is used unchecked.
class DeviceSettingsStore : public SettingsStorage
{
public:
    explicit DeviceSettingsStore(const HardwareKey &deviceKey);

    /// Makes the group complete and sound for a driver: a declared setting without a stored value gets its
    /// default, an array that is not there its default rows. What is stored and in range stays as it is. A
    /// stored value of the wrong type or outside its declared range is replaced by the default, and a warning
    /// says so. A stored protocol that the driver does not support is replaced by its first.
    Findings applyRegisteredSettings(const DriverInfo &driver);

    /// What applyRegisteredSettings() has left there, or would leave there; writes nothing. What is wrong
    /// goes to `findings`.
    DeviceSettings read(const DriverInfo &driver, Findings *findings = nullptr) const;

    /// Changes one declared setting. An Error where the driver has no such setting or the value is not one of
    /// its values; nothing has changed then. On disk when the call returns.
    Result<void> change(const DriverInfo &driver, const QString &key, const QVariant &value);
    Result<void> changeArray(const DriverInfo &driver, const QString &key,
                             const std::vector<SettingsMap> &rows);
    /// Changes the protocol and its values. An Error for a protocol that the driver does not support.
    Result<void> changeComm(const DriverInfo &driver, const CommSettings &comm);

    /// Whether all of it is on disk.
    Result<void> saved();

private:
    const HardwareKey m_key;
};

} // namespace Chirpdeck
