// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/clockinstrument.h"
#include "instruments/transport/wiredevice.h"

namespace Chirpdeck {

/// What oscillators at a wire share: outputs, ranges and lock. A driver says how one output is tuned.
class WireClock : public WireDevice<ClockInstrument>
{
public:
    WireClock(DriverParts &parts, const WireDialog &dialog);

    QList<ClockOutput> outputs() const override { return m_outputs; }
    QCoro::Task<Result<ReferenceLock>> readReferenceLock() override;
    QCoro::Task<Result<double>> setFrequency(int output, double rawMHz) override;
    QCoro::Task<Result<double>> readFrequency(int output) override;

protected:
    /// Tunes an output and returns what it makes, MHz.
    virtual QCoro::Task<Result<double>> tune(int output, double rawMHz) = 0;
    virtual QCoro::Task<Result<double>> frequency(int output) = 0;

    /// An Error when it is off by more than `toleranceMHz` from what was asked for.
    Result<double> checked(int output, double askedMHz, double actualMHz, double toleranceMHz) const;
    bool wantsReference() const { return m_wantsReference; }
    /// Publishes the lock; a lost one is a fault of the device.
    void setLocked(bool locked);

private:
    Result<void> check(int output) const;

    const QList<ClockOutput> m_outputs;
    const bool m_wantsReference;
};

} // namespace Chirpdeck
