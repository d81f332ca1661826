// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/core/instrument.h"
#include "instruments/pressure/pressurecontrollerconfig.h"

namespace Chirpdeck {

/// A chamber pressure controller, or a gauge alone (limits().readOnly, the setters fail then). Reading:
/// "ChamberPressure". It may be operated at any time outside a run.
class PressureController : public Instrument
{
    Q_OBJECT

public:
    using Instrument::Instrument;

    virtual PressureLimits limits() const = 0;

    /// Applies the set point and the control mode and returns what is set.
    virtual QCoro::Task<Result<PressureControllerConfig>> prepare(PressureControllerConfig config) = 0;

    virtual QCoro::Task<Result<void>> setSetPoint(double setPoint) = 0;
    virtual QCoro::Task<Result<void>> setControlEnabled(bool enabled) = 0;
    /// Opening or closing the gate valve first ends pressure control.
    virtual QCoro::Task<Result<void>> openValve() = 0;
    virtual QCoro::Task<Result<void>> closeValve() = 0;

    /// The settings as last set.
    virtual PressureControllerConfig config() const = 0;

    /// "pressure", where there is a set point.
    QList<SettableValue> settableValues() override;

signals:
    void configChanged(const Chirpdeck::PressureControllerConfig &config);

private:
    QCoro::Task<Result<double>> moveSetPoint(double value);
    QCoro::Task<Result<double>> readPressure();
};

} // namespace Chirpdeck
