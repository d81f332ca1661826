// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/ioboard/ioboard.h"
#include "instruments/simulation/simulateddevice.h"

namespace Chirpdeck {

/// A board whose analog channels see slowly drifting voltages. The second half of its digital channels is
/// wired to the first: channel 1 reads what channel 5 of 8 is set to.
class SimulatedIOBoard final : public SimulatedDevice<IOBoard>
{
    Q_OBJECT

public:
    explicit SimulatedIOBoard(const DriverParts &parts);

    DigitizerLimits limits() const override { return m_limits; }
    QCoro::Task<Result<IOBoardConfig>> prepare(IOBoardConfig config) override;
    QCoro::Task<Result<void>> setDigital(int channel, bool on) override;
    IOBoardConfig config() const override { return m_config; }

protected:
    QList<Reading> measure() const override;

private:
    const DigitizerLimits m_limits;
    IOBoardConfig m_config;
    QMap<int, bool> m_outputs;
};

} // namespace Chirpdeck
