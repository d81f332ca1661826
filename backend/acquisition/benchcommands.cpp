// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/acquisition/benchcommands.h"

#include "backend/experiment/experiment.h"
#include "instruments/loadout/instrumentset.h"
#include "instruments/pulsegenerator/interlock.h"

#include <QCoreApplication>

namespace Chirpdeck::Acquisition {

using namespace std::chrono_literals;

namespace {

// Waveforms of many megabytes travel over slow buses; nothing else takes long.
constexpr auto PrepareDeadline = 60s;
constexpr auto CommandDeadline = 10s;
constexpr auto ReadingDeadline = 2s;

// Two frequencies that differ by more are not the same experiment.
constexpr double ClockToleranceMHz = 0.1;

struct BenchCommands
{
    Q_DECLARE_TR_FUNCTIONS(BenchCommands)
};

QString preparing(const Instrument &instrument)
{
    return BenchCommands::tr("Preparing %1").arg(instrument.key().text());
}

QCoro::Task<Result<void>> setClock(TaskScope &scope, ClockInstrument *clock, ClockType type,
                                   ClockConfig config)
{
    const double raw = config.rawFreqMHz();
    const int output = config.output;
    auto waiting =
        awaitWithin(scope, runOn(clock, [clock, output, raw] { return clock->setFrequency(output, raw); }),
                    CommandDeadline, preparing(*clock));
    const Result<double> actual = co_await waiting;
    if (!actual)
        co_return actual.error();
    const double reached = config.desiredFromRaw(*actual);
    if (std::abs(reached - config.desiredFreqMHz) > ClockToleranceMHz) {
        const Error error{BenchCommands::tr("%1 is at %2 MHz instead of %3 MHz")
                              .arg(enumName(type))
                              .arg(reached, 0, 'f', 6)
                              .arg(config.desiredFreqMHz, 0, 'f', 6),
                          clock->key().text(),
                          BenchCommands::tr("Check the oscillator's reference, then start again")};
        co_return error;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> prepareClocks(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                        std::shared_ptr<ExperimentPlan> plan)
{
    const ClockStep step = plan->experiment.ftmw->rf.steps().front();
    for (const auto &[type, config] : step) {
        if (!config.isAssigned())
            continue;
        ClockInstrument *clock = instruments->clock(config.hwKey);
        if (!clock) {
            const Error error{
                BenchCommands::tr("The oscillator for %1 is not part of the loadout").arg(enumName(type)),
                config.hwKey.text(), BenchCommands::tr("Assign the clock to a device of the loadout")};
            co_return error;
        }
        auto setting = setClock(scope, clock, type, config);
        const Result<void> result = co_await setting;
        if (!result)
            co_return result;
    }
    co_return Result<void>();
}

// Applies to every device of a kind the settings that the plan has for it, or else those that it has at this
// moment, and takes what it reads back into the plan.
template<typename Device, typename Config>
QCoro::Task<Result<void>> prepareAll(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                     std::vector<std::unique_ptr<Device>> InstrumentSet::*kind,
                                     std::shared_ptr<ExperimentPlan> plan, std::shared_ptr<Refusals> refusals)
{
    const auto &devices = (*instruments).*kind;
    for (const auto &owned : devices) {
        Device *device = owned.get();
        // Those that the experiment sets; others stay as they are.
        const auto *asked = dynamic_cast<const Config *>(plan->experiment.device(device->key().text()));
        const std::optional<Config> settings = asked ? std::optional<Config>(*asked) : std::nullopt;
        auto waiting = awaitWithin(
            scope,
            runOn(device,
                  [device, settings] { return device->prepare(settings ? *settings : device->config()); }),
            PrepareDeadline, preparing(*device));
        const Result<Config> actual = co_await waiting;
        if (!actual && (device->isCritical() || isCancelled(actual.error())))
            co_return actual.error();
        if (!actual) {
            refusals->insert(device->key(), actual.error());
            continue;
        }
        plan->experiment.setDevice(std::make_unique<Config>(*actual));
    }
    co_return Result<void>();
}

/// Opens the controllers of a bus, or all others, at the same time: a silent one holds up no other.
QCoro::Task<Result<void>> openAllOf(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments, bool isBus)
{
    std::vector<std::pair<Instrument *, QFuture<Result<void>>>> openings;
    for (auto *instrument : instruments->all()) {
        const bool isController = instrument->key().type() == HardwareType::GpibController;
        if (isController == isBus && !instrument->isConnected() && !instrument->isLent())
            openings.emplace_back(instrument, runOn(instrument, [instrument] { return instrument->open(); }));
    }
    Result<void> first;
    for (auto &[instrument, opening] : openings) {
        auto waiting = awaitWithin(scope, opening, CommandDeadline,
                                   BenchCommands::tr("Connecting %1").arg(instrument->key().text()));
        const Result<void> result = co_await waiting;
        if (!result && isCancelled(result.error()))
            co_return result;
        if (!result && instrument->isCritical() && first)
            first = result;
    }
    co_return first;
}

/// What protects the receiver and gates the amplifier, as the devices have read it back.
Result<void> interlock(const InstrumentSet &instruments, const ExperimentPlan &plan, const Refusals &refusals)
{
    // Nor does a refused guard matter to what was recorded.
    if (instruments.digitizer->playsRecorded())
        return {};
    QList<PulseGeneratorConfig> pulses;
    for (const auto &device : plan.experiment.devices()) {
        if (const auto *config = dynamic_cast<const PulseGeneratorConfig *>(device.get()))
            pulses.append(*config);
    }
    // A generator that a run does without gives no protection.
    for (const PulseGeneratorConfig &config : instruments.loadout.pulseGenerators) {
        if (guardsChirps(config) && refusals.contains(config.key()))
            return refusals.value(config.key());
    }
    return checkGuards(instruments, plan.experiment.ftmw->rf.chirps, pulses, {});
}

/// Asks the oscillators, the waveform generator and the digitizer whether they are on their reference.
QCoro::Task<Result<void>> checkReferences(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments)
{
    for (auto *instrument : instruments->all()) {
        const auto type = instrument->key().type();
        if (type != HardwareType::Clock && type != HardwareType::AWG && type != HardwareType::FtmwDigitizer)
            continue;
        auto waiting = awaitWithin(
            scope, runOn(instrument, [instrument] { return instrument->readReferenceLock(); }),
            CommandDeadline, BenchCommands::tr("Asking %1 for its reference").arg(instrument->key().text()));
        const Result<ReferenceLock> lock = co_await waiting;
        if (!lock && (isCancelled(lock.error()) || instrument->mustBeLocked()))
            co_return lock.error();
        if (!instrument->mustBeLocked() || !lock || *lock == ReferenceLock::Locked)
            continue;
        const Error error{*lock == ReferenceLock::Unlocked
                              ? BenchCommands::tr("%1 is not on its reference").arg(instrument->key().text())
                              : BenchCommands::tr("%1 does not tell whether it is on its reference")
                                    .arg(instrument->key().text()),
                          instrument->key().text(),
                          BenchCommands::tr("Connect the reference, or do not make it a condition")};
        co_return error;
    }
    co_return Result<void>();
}

template<typename Device>
QCoro::Task<Result<void>> command(TaskScope &scope, Device *device,
                                  QCoro::Task<Result<void>> (Device::*function)(), QString what)
{
    auto waiting = awaitWithin(scope, runOn(device, [device, function] { return (device->*function)(); }),
                               CommandDeadline, what);
    const Result<void> result = co_await waiting;
    co_return result;
}

} // namespace

Result<void> checkGuards(const InstrumentSet &instruments, const ChirpConfig &chirps,
                         const QList<PulseGeneratorConfig> &pulses, const QString &where)
{
    if (instruments.digitizer->playsRecorded())
        return {};
    for (const Finding &finding : checkInterlock(chirps, pulses)) {
        if (finding.isError())
            return Error{finding.text, where, BenchCommands::tr("Correct the pulses, then start again")};
    }
    return {};
}

QCoro::Task<Result<void>> openDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments)
{
    // Controllers of a bus first, for others talk through them.
    for (const bool isBus : {true, false}) {
        auto opening = openAllOf(scope, instruments, isBus);
        const Result<void> result = co_await opening;
        if (!result)
            co_return result;
    }
    co_return Result<void>();
}

QCoro::Task<Result<Refusals>> prepareDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                             std::shared_ptr<ExperimentPlan> plan)
{
    const auto refusals = std::make_shared<Refusals>();
    auto opening = openDevices(scope, instruments);
    if (const Result<void> result = co_await opening; !result)
        co_return result.error();

    auto clocks = prepareClocks(scope, instruments, plan);
    if (const Result<void> result = co_await clocks; !result)
        co_return result.error();

    // Pulses, gas and temperatures are as the operator has set them; what they answer goes into the plan.
    auto pulses = prepareAll<PulseGenerator, PulseGeneratorConfig>(
        scope, instruments, &InstrumentSet::pulseGenerators, plan, refusals);
    if (const Result<void> result = co_await pulses; !result)
        co_return result.error();
    // Before there is a chirp that could be played.
    if (const Result<void> isSafe = interlock(*instruments, *plan, *refusals); !isSafe)
        co_return isSafe.error();

    if (auto *awg = instruments->awg.get()) {
        const ChirpConfig chirps = plan->experiment.ftmw->rf.chirps;
        auto waiting = awaitWithin(scope, runOn(awg, [awg, chirps] { return awg->prepare(chirps); }),
                                   PrepareDeadline, preparing(*awg));
        const Result<void> result = co_await waiting;
        if (!result)
            co_return result.error();
    }
    auto flows = prepareAll<FlowController, FlowConfig>(scope, instruments, &InstrumentSet::flowControllers,
                                                        plan, refusals);
    if (const Result<void> result = co_await flows; !result)
        co_return result.error();
    auto pressures = prepareAll<PressureController, PressureControllerConfig>(
        scope, instruments, &InstrumentSet::pressureControllers, plan, refusals);
    if (const Result<void> result = co_await pressures; !result)
        co_return result.error();
    auto temperatures = prepareAll<TemperatureController, TemperatureControllerConfig>(
        scope, instruments, &InstrumentSet::temperatureControllers, plan, refusals);
    if (const Result<void> result = co_await temperatures; !result)
        co_return result.error();

    auto boards =
        prepareAll<IOBoard, IOBoardConfig>(scope, instruments, &InstrumentSet::ioBoards, plan, refusals);
    if (const Result<void> result = co_await boards; !result)
        co_return result.error();

    instruments->wire(plan->experiment.ftmw->rf);
    auto *digitizer = instruments->digitizer.get();
    const FtmwDigitizerConfig wanted = plan->experiment.ftmw->digitizer;
    auto waiting =
        awaitWithin(scope, runOn(digitizer, [digitizer, wanted] { return digitizer->prepare(wanted); }),
                    PrepareDeadline, preparing(*digitizer));
    const Result<FtmwDigitizerConfig> actual = co_await waiting;
    if (!actual)
        co_return actual.error();
    plan->experiment.ftmw->digitizer = *actual;
    auto references = checkReferences(scope, instruments);
    if (const Result<void> result = co_await references; !result)
        co_return result.error();
    co_return Result<Refusals>(*refusals);
}

QCoro::Task<Result<void>> startDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                       std::shared_ptr<ShotSink> sink)
{
    for (auto *instrument : instruments->all()) {
        auto waiting =
            awaitWithin(scope, runOn(instrument, [instrument] { return instrument->beginAcquisition(); }),
                        CommandDeadline, BenchCommands::tr("Starting %1").arg(instrument->key().text()));
        const Result<void> result = co_await waiting;
        if (!result && (instrument->isCritical() || isCancelled(result.error())))
            co_return result;
    }
    auto *digitizer = instruments->digitizer.get();
    auto listening =
        awaitWithin(scope, runOn(digitizer, [digitizer, sink] { return digitizer->start(sink); }),
                    CommandDeadline, BenchCommands::tr("Starting %1").arg(digitizer->key().text()));
    if (const Result<void> result = co_await listening; !result)
        co_return result;
    if (auto *awg = instruments->awg.get()) {
        auto playing = command(scope, awg, &AwgInstrument::start,
                               BenchCommands::tr("Starting %1").arg(awg->key().text()));
        if (const Result<void> result = co_await playing; !result)
            co_return result;
    }
    auto emptying = command(scope, digitizer, &FtmwDigitizer::discardPending,
                            BenchCommands::tr("Starting %1").arg(digitizer->key().text()));
    if (const Result<void> result = co_await emptying; !result)
        co_return result;
    co_return Result<void>();
}

QCoro::Task<Result<void>> stopDevices(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments)
{
    Result<void> first;
    auto *digitizer = instruments->digitizer.get();
    auto silence = command(scope, digitizer, &FtmwDigitizer::stop,
                           BenchCommands::tr("Stopping %1").arg(digitizer->key().text()));
    if (const Result<void> result = co_await silence; !result)
        first = result;
    if (auto *awg = instruments->awg.get()) {
        auto rest = command(scope, awg, &AwgInstrument::stop,
                            BenchCommands::tr("Stopping %1").arg(awg->key().text()));
        if (const Result<void> result = co_await rest; !result && first)
            first = result;
    }
    for (auto *instrument : instruments->all()) {
        auto waiting =
            awaitWithin(scope, runOn(instrument, [instrument] { return instrument->endAcquisition(); }),
                        CommandDeadline, BenchCommands::tr("Stopping %1").arg(instrument->key().text()));
        if (const Result<void> result = co_await waiting; !result && first)
            first = result;
    }
    co_return first;
}

QCoro::Task<Result<void>> setSleeping(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments,
                                      bool asleep)
{
    std::vector<std::pair<HardwareKey, QFuture<Result<void>>>> changes;
    for (auto *instrument : instruments->all()) {
        if (instrument->isConnected())
            changes.emplace_back(instrument->key(), runOn(instrument, [instrument, asleep] {
                                     return instrument->setSleeping(asleep);
                                 }));
    }
    Result<void> first;
    for (auto &[key, change] : changes) {
        auto waiting =
            awaitWithin(scope, change, CommandDeadline,
                        (asleep ? BenchCommands::tr("Sending %1 to sleep") : BenchCommands::tr("Waking %1"))
                            .arg(key.text()));
        const Result<void> changed = co_await waiting;
        if (!changed && first)
            first = changed;
    }
    co_return first;
}

QCoro::Task<Result<AuxValues>> readAux(TaskScope &scope, std::shared_ptr<InstrumentSet> instruments)
{
    AuxValues values;
    for (auto *instrument : instruments->all()) {
        auto waiting =
            awaitWithin(scope,
                        runOn(instrument,
                              [instrument] {
                                  // What a device said before it went away is no reading of now.
                                  return instrument->isConnected() ? instrument->auxReadings() : AuxValues();
                              }),
                        ReadingDeadline, BenchCommands::tr("Reading %1").arg(instrument->key().text()));
        const Result<AuxValues> readings = co_await waiting;
        if (!readings) {
            if (isCancelled(readings.error()))
                co_return readings.error();
            continue; // a device that does not answer leaves its cells empty
        }
        for (auto reading = readings->cbegin(); reading != readings->cend(); ++reading)
            values.insert(instrument->key().text() + QLatin1Char('.') + reading.key(), reading.value());
    }
    co_return values;
}

} // namespace Chirpdeck::Acquisition
