// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/flow/flowcontroller.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// A controller of four gas flows and the backing pressure. The gas that its enabled channels let through is
/// what the molecules in front of the antenna are made of.
class SimulatedFlowController final : public SimulatedDevice<FlowController>
{
    Q_OBJECT

public:
    explicit SimulatedFlowController(const DriverParts &parts);
    /// Begins at the set points of `config`, settled.
    SimulatedFlowController(const FlowConfig &config, std::shared_ptr<SimulatedBench> bench);

    FlowLimits limits() const override { return m_limits; }
    QCoro::Task<Result<FlowConfig>> prepare(FlowConfig config) override;
    QCoro::Task<Result<void>> setFlowSetPoint(int channel, double setPoint) override;
    QCoro::Task<Result<void>> setChannelEnabled(int channel, bool enabled) override;
    QCoro::Task<Result<void>> setChannelName(int channel, QString name) override;
    QCoro::Task<Result<void>> setPressureSetPoint(double setPoint) override;
    QCoro::Task<Result<void>> setPressureControlEnabled(bool enabled) override;
    FlowConfig config() const override { return m_config; }

protected:
    QList<Reading> measure() const override;
    bool isSettling() const override;

private:
    template<typename Value>
    Result<void> changeChannel(int channel, Value FlowChannel::*member, const Value &value)
    {
        if (channel < 0 || channel >= m_config.channels.size())
            return noChannelError(channel);
        FlowConfig next = m_config;
        next.channels[channel].*member = value;
        return accept(next);
    }
    Result<void> accept(const FlowConfig &next);
    Error noChannelError(int channel) const;
    double pressureTarget() const;

    const FlowLimits m_limits;
    FlowConfig m_config;
};

} // namespace Chirpdeck
