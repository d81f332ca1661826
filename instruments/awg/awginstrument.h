// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/awg/chirpconfig.h"
#include "instruments/core/instrument.h"

namespace Chirpdeck {

/// A waveform generator that plays the chirps.
class AwgInstrument : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual AwgLimits limits() const = 0;

    /// Loads the waveform unless the one with the same waveformIdentity() (awg/waveform.h) is loaded already.
    /// An Error when the device cannot play the chirps as they are; nothing is changed silently.
    virtual QCoro::Task<Result<void>> prepare(ChirpConfig chirps) = 0;

    /// Plays on every trigger until stop().
    virtual QCoro::Task<Result<void>> start() = 0;
    virtual QCoro::Task<Result<void>> stop() = 0;
};

} // namespace Chirpdeck
