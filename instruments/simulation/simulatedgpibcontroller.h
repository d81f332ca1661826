// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/gpib/gpibcontroller.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// A controller of a bus on which every address repeats what it is asked: "ECHO[5]:*IDN?".
class SimulatedGpibController final : public SimulatedDevice<GpibController>
{
    Q_OBJECT

public:
    explicit SimulatedGpibController(const DriverParts &parts);

    QCoro::Task<Result<void>> write(int address, QByteArray data) override;
    QCoro::Task<Result<QByteArray>> query(int address, QByteArray data) override;
};

} // namespace Chirpdeck
