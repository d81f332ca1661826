// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/devicesettings.h"

#include "instruments/core/driverinfo.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace HW = BC::Key::HW;
namespace Comm = BC::Key::Comm;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DeviceSettings)
};

constexpr int MaxTimeoutMs = 60000;

QVariant at(const SettingsMap &map, const QString &key)
{
    const auto found = map.find(key);
    return found == map.end() ? QVariant() : found->second;
}

Finding replaced(const QString &place, const SettingInfo &setting, const QVariant &stored,
                 const QVariant &value)
{
    const auto range = setting.rangeText();
    const auto text = range.isEmpty()
                          ? Text::tr("%1: %2 cannot be %3; %4 is used instead")
                                .arg(place, setting.label, stored.toString(), value.toString())
                          : Text::tr("%1: %2 cannot be %3 (%4); %5 is used instead")
                                .arg(place, setting.label, stored.toString(), range, value.toString());
    return Finding::warning(text);
}

/// A row with all columns, each of them sound: what is missing or refused comes from `otherwise`, then from
/// the column.
SettingsMap checkedRow(const ArraySettingInfo &array, SettingsMap row, const SettingsMap &otherwise,
                       const QString &place, Findings &findings)
{
    for (const auto &column : array.columns) {
        const auto standIn = otherwise.contains(column.key) ? otherwise.at(column.key) : column.defaultValue;
        const auto stored = at(row, column.key);
        const auto checked = stored.isValid() ? column.checked(stored) : std::optional(standIn);
        if (!checked)
            findings.append(replaced(place, column, stored, standIn));
        row[column.key] = checked.value_or(standIn);
    }
    return row;
}

std::vector<SettingsMap> checkedRows(const ArraySettingInfo &array, const std::vector<SettingsMap> &rows,
                                     const QString &device, Findings &findings)
{
    std::vector<SettingsMap> checked;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto place = Text::tr("%1, %2, row %3").arg(device, array.label).arg(i + 1);
        const auto &otherwise = i < array.defaultRows.size() ? array.defaultRows[i] : SettingsMap();
        checked.push_back(checkedRow(array, rows[i], otherwise, place, findings));
    }
    return checked;
}

std::optional<CommType> commTypeOf(const QVariant &stored)
{
    bool isNumber = false;
    const int number = stored.toInt(&isNumber);
    if (!isNumber || number < 0 || number > static_cast<int>(CommType::None))
        return std::nullopt;
    return static_cast<CommType>(number);
}

/// The fields of a protocol with the values that they have before anything is set.
SettingsMap commDefaults(const DriverInfo &driver, const ProtocolInfo &protocol)
{
    SettingsMap values = defaultCommValues(protocol.type);
    if (protocol.type == CommType::Custom) {
        for (const auto &field : driver.customFields)
            values[field.key] = field.defaultValue;
    }
    for (const auto &[key, value] : protocol.defaults)
        values[key] = value;
    values[Comm::timeout] = protocol.timeoutMs;
    values[Comm::termChar] = QString::fromLatin1(protocol.terminator);
    return values;
}

/// What a field of a connection accepts.
SettingInfo commField(const DriverInfo &driver, CommType type, const QString &key, const QVariant &standIn)
{
    SettingInfo info{key, key, standIn};
    const auto range = [&info](double min, double max) {
        info.min = min;
        info.max = max;
    };
    if (key == Comm::timeout)
        range(0, MaxTimeoutMs);
    else if (key == Comm::port)
        range(1, 65535);
    else if (key == Comm::baudRate)
        range(50, 4e6);
    else if (key == Comm::dataBits)
        range(5, 8);
    else if (key == Comm::stopBits)
        range(1, 2);
    else if (key == Comm::gpibAddress)
        range(0, 30);
    if (type == CommType::Custom) {
        for (const auto &field : driver.customFields) {
            if (field.key != key)
                continue;
            info.label = field.label;
            if (field.kind == CustomCommField::Kind::Number)
                range(field.min, field.max);
        }
    }
    return info;
}

bool isTooLong(const DriverInfo &driver, CommType type, const QString &key, const QVariant &value)
{
    return type == CommType::Custom &&
           std::any_of(driver.customFields.begin(), driver.customFields.end(),
                       [&](const CustomCommField &field) {
                           return field.key == key && field.kind != CustomCommField::Kind::Number &&
                                  static_cast<double>(value.toString().size()) > field.max;
                       });
}

CommSettings commFrom(const ProtocolInfo &protocol, const SettingsMap &values)
{
    return {protocol.type, at(values, Comm::timeout).toInt(),
            at(values, Comm::termChar).toString().toLatin1(), values};
}

/// The fields of a protocol as they stand in `stored`, each of them sound.
SettingsMap checkedComm(const DriverInfo &driver, const ProtocolInfo &protocol, const SettingsMap &stored,
                        const QString &device, Findings &findings)
{
    SettingsMap values = commDefaults(driver, protocol);
    for (auto &[key, value] : values) {
        const auto found = stored.find(key);
        if (found == stored.end())
            continue;
        const auto info = commField(driver, protocol.type, key, value);
        const auto checked = info.checked(found->second);
        if (checked && !isTooLong(driver, protocol.type, key, *checked))
            value = *checked;
        else
            findings.append(replaced(device, info, found->second, value));
    }
    return values;
}

Error noSetting(const HardwareKey &device, const QString &key)
{
    return {Text::tr("There is no setting %1").arg(key), device.text(), {}};
}

} // namespace

QList<SettingInfo> commonSettings(HardwareType type)
{
    QList<SettingInfo> settings{{HW::critical, Text::tr("A run ends when the device fails"), true},
                                {HW::rollingInterval,
                                 Text::tr("Recording interval outside of runs (0: never, -1: as of all "
                                          "devices on the page Trends)"),
                                 -1,
                                 -1,
                                 {},
                                 QStringLiteral("s")}};
    if (type == HardwareType::Clock || type == HardwareType::AWG || type == HardwareType::FtmwDigitizer)
        settings.append(
            {HW::mustBeLocked, Text::tr("No run starts unless the device is on its reference"), false});
    return settings;
}

DeviceSettings::DeviceSettings(const DriverInfo &driver)
{
    for (const auto &setting : driver.settings)
        m_values[setting.key] = setting.defaultValue;
    Findings none;
    for (const auto &array : driver.arrays)
        m_arrays[array.key] = checkedRows(array, array.defaultRows, {}, none);
    const auto protocol = driver.protocols.isEmpty() ? ProtocolInfo() : driver.protocols.first();
    comm = commFrom(protocol, commDefaults(driver, protocol));
}

std::vector<SettingsMap> DeviceSettings::array(const QString &key) const
{
    const auto found = m_arrays.find(key);
    return found == m_arrays.end() ? std::vector<SettingsMap>() : found->second;
}

DeviceSettingsStore::DeviceSettingsStore(const HardwareKey &deviceKey)
    : SettingsStorage(deviceKey.text(), Hardware)
    , m_key(deviceKey)
{
}

Findings DeviceSettingsStore::applyRegisteredSettings(const DriverInfo &driver)
{
    Findings findings;
    const auto device = m_key.text();
    set(HW::key, device);
    set(HW::model, driver.key);
    setDefault(HW::name, QStringLiteral("%1 %2 (%3)").arg(m_key.typeName(), m_key.label(), driver.key));

    for (const auto &setting : driver.settings) {
        if (!containsValue(setting.key)) {
            set(setting.key, setting.defaultValue);
            continue;
        }
        const auto stored = get(setting.key);
        if (setting.checked(stored))
            continue;
        findings.append(replaced(device, setting, stored, setting.defaultValue));
        set(setting.key, setting.defaultValue);
    }
    for (const auto &array : driver.arrays) {
        const auto stored = containsArray(array.key) ? getArray(array.key) : array.defaultRows;
        const auto rows = checkedRows(array, stored, device, findings);
        if (rows != getArray(array.key))
            setArray(array.key, rows);
    }

    const auto type = commTypeOf(get(Comm::commType));
    const auto *protocol = type ? driver.protocol(*type) : nullptr;
    const ProtocolInfo standIn = driver.protocols.isEmpty() ? ProtocolInfo() : driver.protocols.first();
    if (!protocol) {
        if (containsValue(Comm::commType))
            findings.append(Finding::warning(
                Text::tr(
                    "%1: the stored connection is not one that the driver %2 supports; %3 is used instead")
                    .arg(device, driver.key, commGroup(standIn.type))));
        set(Comm::commType, static_cast<int>(standIn.type));
        protocol = &standIn;
    }
    const auto group = commGroup(protocol->type);
    const auto values = checkedComm(driver, *protocol, getGroup(group), device, findings);
    if (values != getGroup(group))
        setGroupValues(group, values);
    return findings;
}

DeviceSettings DeviceSettingsStore::read(const DriverInfo &driver, Findings *findings) const
{
    Findings ignored;
    Findings &found = findings ? *findings : ignored;
    DeviceSettings settings(driver);
    for (const auto &setting : driver.settings) {
        const auto stored = get(setting.key);
        const auto value = setting.checked(stored);
        if (!value && containsValue(setting.key))
            found.append(replaced(m_key.text(), setting, stored, setting.defaultValue));
        settings.setValue(setting.key, value.value_or(setting.defaultValue));
    }
    for (const auto &array : driver.arrays) {
        if (containsArray(array.key))
            settings.setArray(array.key, checkedRows(array, getArray(array.key), m_key.text(), found));
    }
    const auto type = commTypeOf(get(Comm::commType));
    if (const auto *protocol = type ? driver.protocol(*type) : nullptr)
        settings.comm = commFrom(
            *protocol, checkedComm(driver, *protocol, getGroup(commGroup(*type)), m_key.text(), found));
    return settings;
}

Result<void> DeviceSettingsStore::change(const DriverInfo &driver, const QString &key, const QVariant &value)
{
    const auto *setting = driver.setting(key);
    if (!setting)
        return noSetting(m_key, key);
    const auto checked = setting->checked(value);
    if (!checked)
        return Error{Text::tr("%1 cannot be %2").arg(setting->label, value.toString()), m_key.text(),
                     setting->rangeText()};
    set(key, *checked);
    return saved();
}

Result<void> DeviceSettingsStore::changeArray(const DriverInfo &driver, const QString &key,
                                              const std::vector<SettingsMap> &rows)
{
    const auto *array = driver.array(key);
    if (!array)
        return noSetting(m_key, key);
    Findings findings;
    const auto checked = checkedRows(*array, rows, m_key.text(), findings);
    if (!findings.isEmpty())
        return Error{findings.first().text, m_key.text(), {}};
    setArray(key, checked);
    return saved();
}

Result<void> DeviceSettingsStore::changeComm(const DriverInfo &driver, const CommSettings &comm)
{
    const auto *protocol = driver.protocol(comm.type);
    if (!protocol)
        return Error{Text::tr("%1 is not supported by %2").arg(commGroup(comm.type), driver.label),
                     m_key.text(), Text::tr("Choose another connection")};
    Findings findings;
    auto values = comm.values;
    values[Comm::timeout] = comm.timeoutMs;
    values[Comm::termChar] = QString::fromLatin1(comm.terminator);
    values = checkedComm(driver, *protocol, values, m_key.text(), findings);
    if (!findings.isEmpty())
        return Error{findings.first().text, m_key.text(), {}};
    set(Comm::commType, static_cast<int>(comm.type));
    setGroupValues(commGroup(comm.type), values);
    return saved();
}

Result<void> DeviceSettingsStore::saved()
{
    if (save() || !lastError())
        return {};
    return *lastError();
}

} // namespace Chirpdeck
