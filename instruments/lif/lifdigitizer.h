// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/digitizer/lifdigitizerconfig.h"

#include <QByteArray>

namespace Chirpdeck {

/// What one trigger of a LIF digitizer recorded: the fluorescence, and behind it the reference when there is
/// one.
struct LifRecord
{
    QByteArray lif;       ///< samples as the settings lay them out (bytes per point, byte order)
    QByteArray reference; ///< empty without reference channel
    int shots = 1;        ///< that were averaged on board
};

/// A digitizer that records laser-induced fluorescence.
class LifDigitizer : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual DigitizerLimits limits() const = 0;

    /// Sets the device up and returns what is actually set, which may differ.
    virtual QCoro::Task<Result<LifDigitizerConfig>> prepare(LifDigitizerConfig config) = 0;

    /// recorded() follows with every trigger until stop().
    virtual QCoro::Task<Result<void>> start() = 0;
    /// After the task has ended there is no further record.
    virtual QCoro::Task<Result<void>> stop() = 0;
    /// Forgets everything recorded before the call: laser or delay have moved.
    virtual QCoro::Task<Result<void>> discardPending() = 0;

signals:
    void recorded(const Chirpdeck::LifRecord &record);
};

} // namespace Chirpdeck
