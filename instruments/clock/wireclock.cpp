// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/wireclock.h"

#include "instruments/clock/clocksettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Clock)
};

} // namespace

WireClock::WireClock(DriverParts &parts, const WireDialog &dialog)
    : WireDevice(parts, dialog, 1s)
    , m_outputs(clockOutputs(parts.settings))
    , m_wantsReference(parts.settings.value<bool>(BC::Key::ClockSettings::lock))
{
}

QCoro::Task<Result<ReferenceLock>> WireClock::readReferenceLock()
{
    auto asking = poll();
    if (const auto asked = co_await asking; !asked)
        co_return asked.error();
    co_return Result<ReferenceLock>(referenceLock());
}

void WireClock::setLocked(bool locked)
{
    if (!m_wantsReference)
        return;
    const ReferenceLock before = referenceLock();
    setReferenceLock(locked ? ReferenceLock::Locked : ReferenceLock::Unlocked);
    if (!link().isUp())
        return;
    setState(locked ? State::Ok : State::Fault);
    if (!locked && before != ReferenceLock::Unlocked)
        emit failed(deviceError(Text::tr("The oscillator is not locked to its reference"),
                                Text::tr("Check the cable of the external reference")));
}

Result<void> WireClock::check(int output) const
{
    if (output >= 0 && output < m_outputs.size())
        return {};
    return deviceError(Text::tr("There is no output %1").arg(output),
                       Text::tr("Choose an output from 0 to %1").arg(m_outputs.size() - 1));
}

QCoro::Task<Result<double>> WireClock::setFrequency(int output, double rawMHz)
{
    if (const auto checked = check(output); !checked)
        co_return checked.error();
    const FrequencyRange range = m_outputs[output].rawRange;
    if (!range.contains(rawMHz))
        co_return deviceError(
            Text::tr("%1 MHz is outside the range of output %2").arg(rawMHz).arg(output),
            Text::tr("Choose a frequency from %1 to %2 MHz").arg(range.minMHz).arg(range.maxMHz));
    auto tuning = tune(output, rawMHz);
    const auto actual = co_await tuning;
    if (!actual)
        co_return actual.error();
    emit frequencyChanged(output, *actual);
    co_return *actual;
}

QCoro::Task<Result<double>> WireClock::readFrequency(int output)
{
    if (const auto checked = check(output); !checked)
        co_return checked.error();
    auto reading = frequency(output);
    co_return co_await reading;
}

Result<double> WireClock::checked(int output, double askedMHz, double actualMHz, double toleranceMHz) const
{
    if (std::abs(askedMHz - actualMHz) <= toleranceMHz)
        return actualMHz;
    return deviceError(Text::tr("Output %1 makes %2 MHz and not %3 MHz as set")
                           .arg(output)
                           .arg(actualMHz, 0, 'f', 6)
                           .arg(askedMHz, 0, 'f', 6),
                       Text::tr("Look at the device's display"));
}

} // namespace Chirpdeck
