// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/clock/clockconfig.h"
#include "instruments/core/instrument.h"

namespace Chirpdeck {

/// One output of an oscillator.
struct ClockOutput
{
    QString name;
    FrequencyRange rawRange;
    bool tunable = true;
    bool manualTune = false; ///< the operator dials the frequency by hand

    bool operator==(const ClockOutput &) const = default;
};

/// A device with one or more oscillators. Frequencies are raw: those of the output itself, see
/// ClockConfig::rawFreqMHz().
class ClockInstrument : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual QList<ClockOutput> outputs() const = 0;

    /// Sets an output and returns the frequency read back from the device, MHz. An Error outside the output's
    /// range; the device is left as it was then.
    virtual QCoro::Task<Result<double>> setFrequency(int output, double rawMHz) = 0;
    virtual QCoro::Task<Result<double>> readFrequency(int output) = 0;

    /// "frequency1" …, of the outputs that can be tuned from here: raw, in MHz.
    QList<SettableValue> settableValues() override;

signals:
    void frequencyChanged(int output, double rawMHz);
};

} // namespace Chirpdeck
