// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedclock.h"

#include "instruments/clock/clocksettings.h"

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("FixedClock");

} // namespace

QList<DriverInfo> simulatedClockDrivers();

QList<DriverInfo> simulatedClockDrivers()
{
    return {{.type = HardwareType::Clock,
             .key = driverName,
             .label = SimulatedClock::tr("Simulated oscillators"),
             .settings = {{BC::Key::ClockSettings::lock,
                           SimulatedClock::tr("Locked to an external reference"), true}},
             .arrays = {clockOutputSetting({enumName(ClockType::UpLO), enumName(ClockType::DownLO),
                                            enumName(ClockType::AwgRef), enumName(ClockType::DRClock),
                                            enumName(ClockType::DigRef), enumName(ClockType::ComRef)})},
             .isSimulated = true,
             .make = makeDevice<SimulatedClock>}};
}

SimulatedClock::SimulatedClock(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_outputs(clockOutputs(parts.settings))
    , m_isOnReference(parts.settings.value<bool>(BC::Key::ClockSettings::lock))
{
}

SimulatedClock::SimulatedClock(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench)
    : SimulatedClock([&] {
        auto parts = simulatedParts(key, driverName, std::move(bench));
        parts.settings = DeviceSettings(simulatedClockDrivers().first());
        return parts;
    }())
{
}

Error SimulatedClock::noOutputError(int output) const
{
    return deviceError(tr("There is no output %1").arg(output),
                       tr("Assign the LO to one of the outputs 0 to %1").arg(m_outputs.size() - 1));
}

QCoro::Task<Result<double>> SimulatedClock::setFrequency(int output, double rawMHz)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    const QList<ClockOutput> all = outputs();
    if (output < 0 || output >= all.size())
        co_return noOutputError(output);
    const FrequencyRange range = all[output].rawRange;
    if (!range.contains(rawMHz)) {
        co_return deviceError(tr("%1 MHz is outside the range of output %2").arg(rawMHz).arg(output),
                              tr("Choose a frequency from %1 to %2 MHz").arg(range.minMHz).arg(range.maxMHz));
    }
    bench().setOscillator(key(), output, rawMHz);
    emit frequencyChanged(output, rawMHz);
    co_return rawMHz;
}

QCoro::Task<Result<double>> SimulatedClock::readFrequency(int output)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    if (output < 0 || output >= outputs().size())
        co_return noOutputError(output);
    co_return bench().oscillator(key(), output).value_or(0.0);
}

QCoro::Task<Result<ReferenceLock>> SimulatedClock::readReferenceLock()
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    if (m_isOnReference)
        setReferenceLock(bench().isReferencePresent() ? ReferenceLock::Locked : ReferenceLock::Unlocked);
    co_return Result<ReferenceLock>(referenceLock());
}

} // namespace Chirpdeck
