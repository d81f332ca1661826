// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/flow/flowconfig.h"

namespace Chirpdeck {

/// A gas flow controller with a pressure sensor. Readings: "Flow1" … of the enabled channels and "Pressure".
/// It may be operated at any time outside a run.
class FlowController : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual FlowLimits limits() const = 0;

    /// Applies all set points and returns what is set.
    virtual QCoro::Task<Result<FlowConfig>> prepare(FlowConfig config) = 0;

    /// Channels from 0. A set point takes effect while its channel is enabled and is sent again when it
    /// becomes so.
    virtual QCoro::Task<Result<void>> setFlowSetPoint(int channel, double setPoint) = 0;
    virtual QCoro::Task<Result<void>> setChannelEnabled(int channel, bool enabled) = 0;
    virtual QCoro::Task<Result<void>> setChannelName(int channel, QString name) = 0;
    virtual QCoro::Task<Result<void>> setPressureSetPoint(double setPoint) = 0;
    virtual QCoro::Task<Result<void>> setPressureControlEnabled(bool enabled) = 0;

    /// The set points as last set.
    virtual FlowConfig config() const = 0;

    /// "Pressure", and per enabled channel "Flow1" … or "<name>.Flow1" ….
    QMap<QString, QVariant> auxReadings() const override;

    /// "flow1" … and "pressure": set points; a channel that is off keeps its own until it is on.
    QList<SettableValue> settableValues() override;

signals:
    void configChanged(const Chirpdeck::FlowConfig &config);

private:
    QCoro::Task<Result<double>> moveFlow(int channel, double value);
    QCoro::Task<Result<double>> readFlow(int channel);
    QCoro::Task<Result<double>> movePressure(double value);
    QCoro::Task<Result<double>> readPressure();
};

} // namespace Chirpdeck
