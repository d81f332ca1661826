// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/clock/clockinstrument.h"
#include "instruments/clock/rfrules.h"
#include "instruments/digitizer/digitizerconfig.h"
#include "instruments/flow/flowconfig.h"
#include "instruments/pressure/pressurecontrollerconfig.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"
#include "persistence/data/vocabulary.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace Chirpdeck {

class InstrumentSet;

/// What the devices in use and the run engine can do, as far as an experiment that is being set up has to
/// keep to it. Values: they stay as they are when the devices go.
struct BenchLimits
{
    struct Device
    {
        QString key;
        QString name; ///< for people
        QString driver;
        bool simulated = false;
    };

    /// The kinds of run that the engine carries out.
    QList<FtmwType> runTypes = {FtmwType::Target_Shots, FtmwType::Target_Duration, FtmwType::Forever};
    QList<Device> devices;
    std::optional<AwgLimits> awg;
    DigitizerLimits digitizer;
    QString digitizerKey; ///< empty: there is none
    std::map<HardwareKey, QList<ClockOutput>> clocks;
    std::map<QString, PulseGeneratorLimits> pulseGenerators;
    std::map<QString, FlowLimits> flowControllers;
    std::map<QString, PressureLimits> pressureControllers;
    std::map<QString, TemperatureLimits> temperatureControllers;
    bool playsRecorded = false;  ///< the digitizer plays a recorded experiment; nothing protects it
    double shotsPerSecond = 0.0; ///< of the last run; 0: unknown

    const Device *device(const QString &key) const;
    /// For RfConfig::validate().
    RfConfig::OutputRange outputRange() const;
    /// Every output of every oscillator.
    struct Output
    {
        HardwareKey key;
        int output = 0;
        QString name; ///< for people
    };
    QList<Output> outputs() const;
    /// The digitizer's input for such a sample rate.
    ReceiverBand receiver(double sampleRateHz) const { return {sampleRateHz, digitizer.bandwidthMHz}; }
};

/// The limits of these devices. Names are the drivers' and labels; a page may have better ones.
BenchLimits benchLimits(const InstrumentSet &instruments);

} // namespace Chirpdeck
