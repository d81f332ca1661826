// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/pulsegenerator/pulsegeneratorconfig.h"

namespace Chirpdeck {

/// A pulse generator. It may be operated at any time outside a run.
class PulseGenerator : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual PulseGeneratorLimits limits() const = 0;

    /// Stops the pulses, applies every channel, the repetition rate and the trigger mode, then switches the
    /// pulses on or off as the settings say. Returns what the device reads back.
    virtual QCoro::Task<Result<PulseGeneratorConfig>> prepare(PulseGeneratorConfig config) = 0;

    /// Applies one channel (from 0) and returns what the device reads back. A width within minWidth and a
    /// delay within minDelay of what was asked count as set.
    virtual QCoro::Task<Result<PulseChannel>> setChannel(int channel, PulseChannel settings) = 0;
    virtual QCoro::Task<Result<double>> setRepRate(double hertz) = 0;
    virtual QCoro::Task<Result<void>> setMode(PulseGenMode mode) = 0;
    virtual QCoro::Task<Result<void>> setPulsing(bool on) = 0;

    /// Stand-by gives no pulses; awake, the generator is as it was before.
    QCoro::Task<Result<void>> setSleeping(bool sleeping) override;

    /// "delay1", "width1" …, in µs, and "rate". What protects the receiver is not watched over here: see
    /// checkInterlock().
    QList<SettableValue> settableValues() override;

    /// The settings as last read back.
    virtual PulseGeneratorConfig config() const = 0;

signals:
    void configChanged(const Chirpdeck::PulseGeneratorConfig &config);

private:
    QCoro::Task<Result<double>> moveChannel(int channel, double PulseChannel::*field, double value);
    QCoro::Task<Result<double>> readChannel(int channel, double PulseChannel::*field);
    QCoro::Task<Result<double>> readRate();

    bool m_pulsesWhenAwake = false;
    bool m_isSleeping = false;
};

} // namespace Chirpdeck
