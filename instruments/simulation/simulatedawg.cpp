// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedawg.h"

#include "instruments/awg/awgsettings.h"

namespace Chirpdeck {

namespace {

const QString driverName = QStringLiteral("VirtualAwg");

} // namespace

QList<DriverInfo> simulatedAwgDrivers();

QList<DriverInfo> simulatedAwgDrivers()
{
    return {{.type = HardwareType::AWG,
             .key = driverName,
             .label = SimulatedAwg::tr("Simulated waveform generator"),
             .isSimulated = true,
             .make = makeDevice<SimulatedAwg>}};
}

SimulatedAwg::SimulatedAwg(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_limits(awgLimits(parts.settings))
{
}

SimulatedAwg::SimulatedAwg(const HardwareKey &key, std::shared_ptr<SimulatedBench> bench)
    : SimulatedAwg(simulatedParts(key, driverName, std::move(bench)))
{
}

QCoro::Task<Result<void>> SimulatedAwg::prepare(ChirpConfig chirps)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    for (const Finding &finding : chirps.validate(limits())) {
        if (finding.isError())
            co_return deviceError(finding.text, tr("Change the chirp"));
    }
    bench().setChirps(chirps);
    co_return Result<void>();
}

QCoro::Task<Result<void>> SimulatedAwg::start()
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    bench().setChirpsPlaying(true);
    co_return Result<void>();
}

QCoro::Task<Result<void>> SimulatedAwg::stop()
{
    bench().setChirpsPlaying(false);
    co_return check();
}

} // namespace Chirpdeck
