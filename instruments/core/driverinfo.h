// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/commtype.h"
#include "instruments/core/devicesettings.h"
#include "instruments/core/hardwarekey.h"
#include "instruments/core/instrument.h"
#include "instruments/core/settinginfo.h"
#include "instruments/transport/transport.h"
#include "persistence/header/headerstorage.h"

#include <functional>
#include <memory>
#include <optional>

namespace Chirpdeck {

class SimulatedBench;

/// What a device is made of.
struct DriverParts
{
    HardwareKey key;
    QString driver;
    DeviceSettings settings = {};
    std::unique_ptr<Transport> transport = {};        ///< null for protocols that have none (Virtual, Custom)
    std::shared_ptr<SimulatedBench> bench = {};       ///< null unless the driver is a simulated one
    std::shared_ptr<const HeaderStorage> config = {}; ///< what the device starts from; null: nothing is known

    Instrument::Identity identity(bool isSimulated = false) const
    {
        return {key, driver, isSimulated, settings.isCritical(),
                settings.value<bool>(BC::Key::HW::mustBeLocked)};
    }

    /// What the device starts from, or the defaults of the type of settings.
    template<typename Config>
    Config configOr(const Config &otherwise) const
    {
        const auto *given = dynamic_cast<const Config *>(config.get());
        return given ? *given : otherwise;
    }
    template<typename Config>
    Config initialConfig() const
    {
        return configOr(Config(key));
    }
};

/// A driver: what it operates, how it is connected, what can be set, and how a device is made. Where to
/// begin: docs/adding-a-driver.md.
struct DriverInfo
{
    HardwareType type = HardwareType::Unknown;
    QString key;                        ///< for example "SRSDG645", as hardware.csv names it
    QString label;                      ///< for people, for example "Stanford Research DG645"
    QList<ProtocolInfo> protocols = {}; ///< the first is the default; none: Virtual
    QList<SettingInfo> settings = {};   ///< take the place of settings of the type that have the same key
    QList<ArraySettingInfo> arrays = {};
    QList<CustomCommField> customFields = {}; ///< of the protocol Custom
    QString library = {};                     ///< vendor library that is loaded at run time; empty: none
    std::optional<bool> ownThread = {};       ///< unlike other devices of the type
    bool isSimulated = false;                 ///< its data are no measurement
    /// An Error says why there is no device; opening the connection is left to Instrument::open().
    std::function<Result<std::unique_ptr<Instrument>>(DriverParts)> make = {};

    const ProtocolInfo *protocol(CommType type) const;
    const SettingInfo *setting(const QString &key) const;
    const ArraySettingInfo *array(const QString &key) const;
};

/// DriverInfo::make for a device whose constructor takes its DriverParts.
template<typename Device>
Result<std::unique_ptr<Instrument>> makeDevice(DriverParts parts)
{
    return std::unique_ptr<Instrument>(std::make_unique<Device>(std::move(parts)));
}

} // namespace Chirpdeck
