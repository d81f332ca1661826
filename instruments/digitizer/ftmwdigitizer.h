// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/digitizer/ftmwdigitizerconfig.h"
#include "instruments/digitizer/shotsink.h"

namespace Chirpdeck {

/// A digitizer that records free-induction decays. It has a thread of its own, on which it delivers.
class FtmwDigitizer : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual DigitizerLimits limits() const = 0;

    /// What it delivers was recorded long ago: no chirp of this bench makes it, and none needs protection.
    virtual bool playsRecorded() const { return false; }

    /// Sets the device up and returns what is actually set, which may differ (rounded rates, clamped ranges).
    /// The caller decides whether the difference is acceptable.
    virtual QCoro::Task<Result<FtmwDigitizerConfig>> prepare(FtmwDigitizerConfig config) = 0;

    /// Delivers every record to `sink` until stop(), in transfers of the shape of the prepared settings.
    /// While the sink is gated, records are discarded.
    virtual QCoro::Task<Result<void>> start(std::shared_ptr<ShotSink> sink) = 0;

    /// Ends the delivery. After the task has ended the sink is flushed and never touched again.
    virtual QCoro::Task<Result<void>> stop() = 0;

    /// Empties the device's own memory after the frequencies have changed, so that no record of the old ones
    /// is delivered: that is everything recorded before the call, and the record under way.
    virtual QCoro::Task<Result<void>> discardPending() = 0;
};

} // namespace Chirpdeck
