// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/replayset.h"

#include "instruments/loadout/drivers.h"
#include "instruments/loadout/simulatedloadout.h"
#include "instruments/simulation/replaydigitizer.h"

#include <QCoreApplication>
#include <QDir>

namespace Chirpdeck {

namespace {

/// Lets the simulated oscillators take the place of those that the experiment was recorded with.
void assignClocks(RfConfig &rf, const HardwareKey &clockKey)
{
    for (const auto &[type, output] : {std::pair(ClockType::UpLO, 0), std::pair(ClockType::DownLO, 1)}) {
        if (rf.commonUpDownLO && type == ClockType::DownLO)
            continue;
        if (auto clock = rf.clock(type)) {
            clock->hwKey = clockKey;
            clock->output = output;
            rf.setClock(type, *clock);
        }
    }
}

} // namespace

Result<std::unique_ptr<InstrumentSet>> makeReplaySet(const QString &experimentPath)
{
    const auto replay = readReplayExperiment(experimentPath);
    if (!replay)
        return replay.error();
    Loadout loadout = simulatedLoadout();
    const QString number = QDir(experimentPath).dirName();
    loadout.name = QCoreApplication::translate("ReplaySet", "Replay of %1").arg(number);
    loadout.preset.name = loadout.name;
    loadout.preset.rf = replay->rf;
    loadout.preset.digitizer = replay->digitizer;
    const HardwareKey digitizerKey = replay->digitizer.key();
    for (LoadoutDevice &device : loadout.devices) {
        if (device.key.type() == HardwareType::Clock)
            assignClocks(loadout.preset.rf, device.key);
    }
    const auto digitizer =
        std::find_if(loadout.devices.begin(), loadout.devices.end(), [](const LoadoutDevice &device) {
            return device.key.type() == HardwareType::FtmwDigitizer;
        });
    *digitizer = {digitizerKey, QStringLiteral("ReplayFtmwDigitizer")};

    PartsSource source;
    source.settings = [experimentPath](const HardwareKey &, const DriverInfo &driver) {
        DeviceSettings settings(driver);
        settings.setValue(BC::Key::Replay::experimentPath, experimentPath);
        return settings;
    };
    return makeInstruments(loadout, source);
}

} // namespace Chirpdeck
