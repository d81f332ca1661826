// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedgpibcontroller.h"

namespace Chirpdeck {

QList<DriverInfo> simulatedGpibControllerDrivers();

QList<DriverInfo> simulatedGpibControllerDrivers()
{
    return {{.type = HardwareType::GpibController,
             .key = QStringLiteral("VirtualGpibController"),
             .label = SimulatedGpibController::tr("Simulated GPIB bus"),
             .isSimulated = true,
             .make = makeDevice<SimulatedGpibController>}};
}

SimulatedGpibController::SimulatedGpibController(const DriverParts &parts)
    : SimulatedDevice(parts)
{
}

QCoro::Task<Result<void>> SimulatedGpibController::write(int, QByteArray)
{
    co_return check();
}

QCoro::Task<Result<QByteArray>> SimulatedGpibController::query(int address, QByteArray data)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    co_return "ECHO[" + QByteArray::number(address) + "]:" + data;
}

} // namespace Chirpdeck
