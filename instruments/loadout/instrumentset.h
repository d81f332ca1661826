// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/awginstrument.h"
#include "instruments/clock/clockinstrument.h"
#include "instruments/digitizer/ftmwdigitizer.h"
#include "instruments/flow/flowcontroller.h"
#include "instruments/gpib/gpibcontroller.h"
#include "instruments/ioboard/ioboard.h"
#include "instruments/lif/lifdigitizer.h"
#include "instruments/lif/liflaser.h"
#include "instruments/loadout/loadout.h"
#include "instruments/pressure/pressurecontroller.h"
#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/simulation/simulatedbench.h"
#include "instruments/temperature/temperaturecontroller.h"

#include <QThread>

#include <map>
#include <memory>
#include <vector>

namespace Chirpdeck {

/// The devices of a loadout, ready to be opened, with the settings they start from.
///
/// Devices are made on the thread of the set. startThreads() moves those that were added with a thread of
/// their own there, and all others to one I/O thread. The destructor closes them, deletes each on its thread,
/// and ends the threads.
class InstrumentSet
{
public:
    explicit InstrumentSet(const Loadout &description);
    ~InstrumentSet();
    InstrumentSet(const InstrumentSet &) = delete;
    InstrumentSet &operator=(const InstrumentSet &) = delete;

    Loadout loadout;
    std::shared_ptr<SimulatedBench> bench; ///< shared by the simulated devices; null when there are none
    /// The serial ports that the devices use. From any thread.
    std::shared_ptr<Reservations> ports = std::make_shared<Reservations>();

    std::unique_ptr<FtmwDigitizer> digitizer;
    std::unique_ptr<AwgInstrument> awg;
    std::vector<std::unique_ptr<ClockInstrument>> clocks;
    std::vector<std::unique_ptr<PulseGenerator>> pulseGenerators;
    std::vector<std::unique_ptr<FlowController>> flowControllers;
    std::vector<std::unique_ptr<PressureController>> pressureControllers;
    std::vector<std::unique_ptr<TemperatureController>> temperatureControllers;
    std::vector<std::unique_ptr<IOBoard>> ioBoards;
    std::vector<std::unique_ptr<GpibController>> gpibControllers;
    std::unique_ptr<LifDigitizer> lifDigitizer;
    std::unique_ptr<LifLaser> lifLaser;

    /// Puts a device in the place of its type. An Error when the place is taken, or the device is not what
    /// the type of its key says.
    Result<void> add(std::unique_ptr<Instrument> device, bool ownThread = false);

    /// All devices in the order in which they are to be opened.
    QList<Instrument *> all() const;
    Instrument *find(const HardwareKey &key) const;
    ClockInstrument *clock(const HardwareKey &key) const;
    /// Key → driver, as hardware.csv lists them.
    std::map<QString, QString> hardware() const;
    /// The range of an oscillator output for RfConfig::validate().
    RfConfig::OutputRange outputRange() const;

    /// Connects the simulated RF chain (multipliers, sidebands, which oscillator is which LO) as a run
    /// describes it. Without a simulated bench nothing: real cables are connected by hand.
    void wire(const RfConfig &rf);

    void startThreads();

    /// Ends all conversations at a time, so that nobody waits for a device when the set goes; each device
    /// within a few seconds, whatever becomes of it.
    QCoro::Task<void> close(TaskScope &scope);

private:
    void closeAll();
    QThread *threadFor(const Instrument *instrument);

    QList<const Instrument *> m_withOwnThread;
    std::unique_ptr<QThread> m_ioThread;
    std::vector<std::unique_ptr<QThread>> m_ownThreads;
};

} // namespace Chirpdeck
