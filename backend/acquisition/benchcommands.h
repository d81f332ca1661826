// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/experiment/experimentplan.h"
#include "instruments/core/await.h"
#include "instruments/digitizer/shotsink.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"

#include <QMap>
#include <QVariant>

#include <memory>

namespace Chirpdeck {
class InstrumentSet;
}

/// What a run asks of the devices, in the order in which it has to happen. Each is a coroutine of the
/// engine's thread that ends with the first critical device that refuses, naming it; a run does without the
/// others.
namespace Chirpdeck::Acquisition {

using AuxValues = QMap<QString, QVariant>;

/// The devices that a run does without, and why.
using Refusals = QMap<HardwareKey, Error>;

/// Opens every device that is not connected. A critical one that does not answer ends it.
QCoro::Task<Result<void>> openDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments);

/// Clocks first, then generators, gas and temperature, the digitizer last. What the devices really set goes
/// back into the plan. Ends before the waveform generator has a chirp when something that protects is
/// missing, off or late, and at its end when a device that has to be on its reference is not.
QCoro::Task<Result<Refusals>> prepareDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                             std::shared_ptr<ExperimentPlan> plan);

/// Whether the chirps may be armed with these pulses; see checkInterlock(). `where` is what an Error names. A
/// digitizer that plays what was recorded needs no guard.
Result<void> checkGuards(const InstrumentSet &instruments, const ChirpConfig &chirps,
                         const QList<PulseGeneratorConfig> &pulses, const QString &where);

/// The digitizer listens before the chirps begin, and then forgets what it has heard: a sink that is gated
/// until this has ended gets only shots with chirps.
QCoro::Task<Result<void>> startDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                       std::shared_ptr<ShotSink> sink);

/// Stops what startDevices started; every device is asked, whatever the others answer.
QCoro::Task<Result<void>> stopDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments);

/// Sends every device that is connected to stand-by, or wakes it, all at a time. An Error with the first
/// that does not follow; the others have been told all the same.
QCoro::Task<Result<void>> setSleeping(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                      bool asleep);

/// The auxiliary readings of all devices that answer in time, by `Type.Label.Key`.
QCoro::Task<Result<AuxValues>> readAux(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments);

} // namespace Chirpdeck::Acquisition
