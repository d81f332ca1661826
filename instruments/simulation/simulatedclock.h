// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/clockinstrument.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// Two ideal oscillators, the first for the up-conversion and the second for the down-conversion LO.
class SimulatedClock final : public SimulatedDevice<ClockInstrument>
{
    Q_OBJECT

public:
    explicit SimulatedClock(const DriverParts &parts);
    SimulatedClock(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench);

    QList<ClockOutput> outputs() const override { return m_outputs; }
    QCoro::Task<Result<double>> setFrequency(int output, double rawMHz) override;
    QCoro::Task<Result<double>> readFrequency(int output) override;
    QCoro::Task<Result<ReferenceLock>> readReferenceLock() override;

private:
    Error noOutputError(int output) const;

    const QList<ClockOutput> m_outputs;
    const bool m_isOnReference;
};

} // namespace Chirpdeck
