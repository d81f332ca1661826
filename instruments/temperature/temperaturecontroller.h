// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/temperature/temperaturecontrollerconfig.h"

namespace Chirpdeck {

/// A temperature monitor. Readings: "Temperature1" … of the enabled channels. It may be operated at any time
/// outside a run.
class TemperatureController : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual TemperatureLimits limits() const = 0;

    /// Applies names and enabled channels and returns what is set.
    virtual QCoro::Task<Result<TemperatureControllerConfig>> prepare(TemperatureControllerConfig config) = 0;

    /// Channels from 0.
    virtual QCoro::Task<Result<void>> setChannelEnabled(int channel, bool enabled) = 0;
    virtual QCoro::Task<Result<void>> setChannelName(int channel, QString name) = 0;

    /// The settings as last set.
    virtual TemperatureControllerConfig config() const = 0;

    /// Per enabled channel "Temperature1" … or "<name>.Temperature1" …. Values that are no number are left
    /// out.
    QMap<QString, QVariant> auxReadings() const override;

signals:
    void configChanged(const Chirpdeck::TemperatureControllerConfig &config);
};

} // namespace Chirpdeck
