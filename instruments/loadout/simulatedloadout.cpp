// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/loadout/simulatedloadout.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SimulatedLoadout)
};

const QString label = QStringLiteral("virtual");

HardwareKey keyOf(HardwareType type)
{
    return {type, label};
}

ChirpConfig chirp(double startMHz, double endMHz)
{
    ChirpConfig chirps;
    chirps.sampleRateMHz = 16000.0;
    chirps.intervalUs = 20.0;
    chirps.setChirps({{.startMHz = startMHz, .endMHz = endMHz, .durationUs = 2.0}}, 1);
    chirps.markers = {
        {QStringLiteral("Protection"), MarkerRole::Protection, MarkerTiming::ChirpRelative, -0.5, 0.5, true},
        {QStringLiteral("Gate"), MarkerRole::Gate, MarkerTiming::ChirpRelative, -0.2, 0.1, true},
        {QStringLiteral("Trigger"), MarkerRole::Trigger, MarkerTiming::ChirpRelative, 0.0, 0.0, true},
        // The generator's fourth output, which nothing is connected to.
        {QStringLiteral("Free"), MarkerRole::Custom, MarkerTiming::ChirpRelative, 0.0, 0.0, false},
    };
    return chirps;
}

FtmwDigitizerConfig digitizer()
{
    FtmwDigitizerConfig config(keyOf(HardwareType::FtmwDigitizer));
    for (int index = 1; index <= 4; ++index)
        config.analogChannels.append(
            {.index = index, .enabled = false, .fullScale = 0.05, .verticalOffset = 0.0, .name = {}});
    config.setFidChannel(1);
    config.triggerLevel = 0.3;
    config.sampleRate = 50e9;
    config.recordLength = 750000;
    return config;
}

FtmwPreset preset(const QString &name, Sideband sideband, double upLoMHz, double downLoMHz,
                  const ChirpConfig &chirps)
{
    FtmwPreset preset;
    preset.name = name;
    preset.rf.chirpMult = 4.0;
    preset.rf.upconversionSideband = sideband;
    preset.rf.downconversionSideband = sideband;
    preset.rf.chirps = chirps;
    preset.rf.setClock(ClockType::UpLO,
                       {upLoMHz, ClockOperation::Multiply, 2.0, keyOf(HardwareType::Clock), 0});
    preset.rf.setClock(ClockType::DownLO,
                       {downLoMHz, ClockOperation::Multiply, 8.0, keyOf(HardwareType::Clock), 1});
    preset.digitizer = digitizer();
    return preset;
}

PulseGeneratorConfig pulses()
{
    PulseGeneratorConfig config(keyOf(HardwareType::PulseGenerator));
    config.repRateHz = 10.0;
    for (int channel = 1; channel <= 8; ++channel)
        config.channels.append({.name = QStringLiteral("Ch%1").arg(channel)});
    PulseChannel &gas = config.channels[0];
    gas.setRole(PulseRole::Gas);
    gas.enabled = true;
    gas.widthUs = 900.0;
    PulseChannel &awg = config.channels[1];
    awg.setRole(PulseRole::AWG);
    awg.enabled = true;
    awg.delayUs = 350.0;
    awg.widthUs = 50.0;
    return config;
}

FlowConfig flows()
{
    FlowConfig config(keyOf(HardwareType::FlowController));
    config.channels = QList<FlowChannel>(4);
    config.channels[0] = {.name = Text::tr("Sample in Ne"), .enabled = true, .setPoint = 20.0};
    config.channels[1] = {.name = QStringLiteral("Ne")};
    config.channels[2] = {.name = QStringLiteral("He")};
    config.channels[3] = {.name = QStringLiteral("Ar")};
    return config;
}

TemperatureControllerConfig temperatures()
{
    TemperatureControllerConfig config(keyOf(HardwareType::TemperatureController));
    config.channels = {{Text::tr("Cold head"), true},
                       {Text::tr("Shield"), true},
                       {Text::tr("Nozzle"), true},
                       {Text::tr("Room"), true}};
    return config;
}

} // namespace

FtmwPreset kaBandPreset()
{
    return preset(Text::tr("Ka band, lower sideband"), Sideband::LowerSideband, 11520.0, 40960.0,
                  chirp(4895.0, 1520.0));
}

FtmwPreset kaBandUpperSidebandPreset()
{
    return preset(Text::tr("Ka band, upper sideband"), Sideband::UpperSideband, 5105.0, 26000.0,
                  chirp(1520.0, 4895.0));
}

Loadout simulatedLoadout()
{
    Loadout loadout;
    loadout.name = QStringLiteral("Simulated");
    loadout.devices = {
        {keyOf(HardwareType::FtmwDigitizer), QStringLiteral("VirtualFtmwDigitizer")},
        {keyOf(HardwareType::Clock), QStringLiteral("FixedClock")},
        {keyOf(HardwareType::AWG), QStringLiteral("VirtualAwg")},
        {keyOf(HardwareType::PulseGenerator), QStringLiteral("VirtualPulseGenerator")},
        {keyOf(HardwareType::FlowController), QStringLiteral("VirtualFlowController")},
        {keyOf(HardwareType::PressureController), QStringLiteral("VirtualPressureController")},
        {keyOf(HardwareType::TemperatureController), QStringLiteral("VirtualTemperatureController")},
    };
    loadout.preset = kaBandPreset();
    loadout.pulseGenerators = {pulses()};
    loadout.flowControllers = {flows()};
    loadout.pressureControllers = {PressureControllerConfig(keyOf(HardwareType::PressureController))};
    loadout.temperatureControllers = {temperatures()};
    return loadout;
}

} // namespace Chirpdeck
