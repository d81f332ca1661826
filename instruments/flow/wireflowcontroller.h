// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/flow/flowcontroller.h"
#include "instruments/transport/wiredevice.h"

namespace Chirpdeck {

/// What flow controllers at a wire share: set points, their ranges, and readings. A driver says how one value
/// is written and read.
class WireFlowController : public WireDevice<FlowController>
{
public:
    WireFlowController(DriverParts &parts, const WireDialog &dialog);

    FlowLimits limits() const override { return m_limits; }
    FlowConfig config() const override { return m_config; }

    QCoro::Task<Result<FlowConfig>> prepare(FlowConfig config) override;
    QCoro::Task<Result<void>> setFlowSetPoint(int channel, double setPoint) override;
    QCoro::Task<Result<void>> setChannelEnabled(int channel, bool enabled) override;
    QCoro::Task<Result<void>> setChannelName(int channel, QString name) override;
    QCoro::Task<Result<void>> setPressureSetPoint(double setPoint) override;
    QCoro::Task<Result<void>> setPressureControlEnabled(bool enabled) override;

protected:
    /// Sets what flows through a channel (from 0), in its unit; 0 closes it.
    virtual QCoro::Task<Result<void>> writeFlow(int channel, double flow) = 0;
    virtual QCoro::Task<Result<double>> readFlow(int channel) = 0;
    /// In the unit of the limits.
    virtual QCoro::Task<Result<void>> writePressure(double pressure) = 0;
    virtual QCoro::Task<Result<double>> readPressure() = 0;
    virtual QCoro::Task<Result<void>> writePressureControl(bool on) = 0;

    QCoro::Task<Result<void>> poll() override;

    /// Torr per unit of pressure; 0 for a unit that is not known.
    static double torrPer(const QString &unit);

private:
    bool hasChannel(int channel) const;
    Error noChannel(int channel) const;
    QCoro::Task<Result<void>> apply(FlowConfig next, bool all);

    const FlowLimits m_limits;
    FlowConfig m_config;
};

} // namespace Chirpdeck
