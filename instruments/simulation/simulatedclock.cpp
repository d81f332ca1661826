// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedclock.h"

namespace Chirpdeck {

SimulatedClock::SimulatedClock(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench)
    : SimulatedDevice(key, QStringLiteral("FixedClock"), std::move(bench))
{
}

QList<ClockOutput> SimulatedClock::outputs() const
{
    const FrequencyRange range{0.0, 1e7};
    return {{QStringLiteral("UpLO"), range}, {QStringLiteral("DownLO"), range}};
}

Error SimulatedClock::noOutputError(int output) const
{
    return deviceError(tr("There is no output %1").arg(output),
                       tr("Assign the LO to one of the outputs 0 to 1"));
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

} // namespace Chirpdeck
