// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/rfconfig.h"
#include "instruments/core/hardwarekey.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"
#include "instruments/digitizer/ioboardconfig.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"

#include <QList>
#include <QString>

#include <optional>

namespace Chirpdeck {

/// A device of a loadout: its address and the driver that operates it.
struct LoadoutDevice
{
    HardwareKey key;
    QString driver;
    std::optional<bool> threaded = {}; ///< a thread of its own, unlike others of the driver

    bool operator==(const LoadoutDevice &) const = default;
};

/// A named set-up of the RF chain and the digitizer.
struct FtmwPreset
{
    QString name;
    RfConfig rf;
    FtmwDigitizerConfig digitizer{HardwareKey()};
};

/// The devices of a laboratory's instrument with the settings they start from.
struct Loadout
{
    QString name;
    QList<LoadoutDevice> devices;
    FtmwPreset preset;         ///< what runs use
    QList<FtmwPreset> presets; ///< those that are stored, among them what was used last
    QString currentPreset;     ///< the name of one of them, or none
    QList<PulseGeneratorConfig> pulseGenerators;
    QList<FlowConfig> flowControllers;
    QList<PressureControllerConfig> pressureControllers;
    QList<TemperatureControllerConfig> temperatureControllers;
    QList<IOBoardConfig> ioBoards;
};

} // namespace Chirpdeck
