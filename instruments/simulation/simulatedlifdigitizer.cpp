// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/simulation/simulatedlifdigitizer.h"

#include "instruments/digitizer/digitizersettings.h"

#include <QtEndian>

namespace Chirpdeck {

namespace {

constexpr double LineSpacing = 10.0;   // nm
constexpr double LineHalfWidth = 0.05; // nm
constexpr double LifetimeUs = 0.5;
constexpr double PulseStartUs = 0.1;
constexpr double PulseWidthUs = 0.01;
constexpr double SignalVolts = 0.02;
constexpr double NoiseVolts = 2e-4;

/// Lorentzian of the nearest line.
double lineShape(double position)
{
    const double off = position - LineSpacing * std::round(position / LineSpacing);
    return 1.0 / (1.0 + off * off / (LineHalfWidth * LineHalfWidth));
}

} // namespace

QList<DriverInfo> simulatedLifDigitizerDrivers();

QList<DriverInfo> simulatedLifDigitizerDrivers()
{
    return {{.type = HardwareType::LifDigitizer,
             .key = QStringLiteral("VirtualLifDigitizer"),
             .label = SimulatedLifDigitizer::tr("Simulated fluorescence"),
             .arrays = {sampleRateSetting({2.5e9 / 32, 2.5e9 / 16, 2.5e9 / 8, 2.5e9 / 4, 2.5e9 / 2, 2.5e9})},
             .isSimulated = true,
             .make = makeDevice<SimulatedLifDigitizer>}};
}

SimulatedLifDigitizer::SimulatedLifDigitizer(const DriverParts &parts)
    : SimulatedDevice(parts)
    , m_limits(digitizerLimits(parts.settings))
    , m_config(parts.key)
    , m_random(bench().seed())
    , m_triggers(this)
{
    connect(&m_triggers, &QTimer::timeout, this, [this] {
        if (check())
            emit recorded(record());
    });
}

QCoro::Task<Result<LifDigitizerConfig>> SimulatedLifDigitizer::prepare(LifDigitizerConfig config)
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    for (const Finding &finding : config.validateSettings(m_limits)) {
        if (finding.isError())
            co_return deviceError(finding.text, tr("Change the digitizer settings"));
    }
    for (const int channel : {config.lifChannel, config.refEnabled ? config.refChannel : config.lifChannel}) {
        if (!config.analogChannel(channel))
            co_return deviceError(tr("There is no channel %1").arg(channel), tr("Choose another channel"));
    }
    if (config.bytesPerPoint == 3)
        co_return deviceError(tr("Samples of 3 bytes cannot be delivered"),
                              tr("Choose 1, 2 or 4 bytes per point"));
    m_config = config;
    co_return Result<LifDigitizerConfig>(m_config);
}

QCoro::Task<Result<void>> SimulatedLifDigitizer::start()
{
    if (const auto answer = check(); !answer)
        co_return answer.error();
    const double rate = bench().triggerRateHz();
    if (rate > 0.0)
        m_triggers.start(std::chrono::milliseconds(static_cast<int>(std::max(1.0, 1000.0 / rate))));
    co_return Result<void>();
}

QCoro::Task<Result<void>> SimulatedLifDigitizer::stop()
{
    m_triggers.stop();
    co_return check();
}

QCoro::Task<Result<void>> SimulatedLifDigitizer::discardPending()
{
    // A record is made at its trigger and delivered at once.
    co_return check();
}

LifRecord SimulatedLifDigitizer::record()
{
    const auto laser = bench().laser();
    const double strength = laser.isFiring ? SignalVolts * lineShape(laser.position) : 0.0;
    const double pulse = laser.isFiring ? SignalVolts : 0.0;
    LifRecord record;
    record.lif = samples(m_config.lifChannel, [strength](double us) {
        return us < PulseStartUs ? 0.0 : strength * std::exp(-(us - PulseStartUs) / LifetimeUs);
    });
    if (m_config.refEnabled)
        record.reference = samples(m_config.refChannel, [pulse](double us) {
            const double x = (us - PulseStartUs) / PulseWidthUs;
            return pulse * std::exp(-x * x);
        });
    return record;
}

QByteArray SimulatedLifDigitizer::samples(int channel, const std::function<double(double)> &voltsAt)
{
    const double voltsPerCount = m_config.voltsPerCount(channel);
    const int bytes = m_config.bytesPerPoint;
    const double most = std::pow(2.0, 8 * bytes - 1) - 1.0;
    std::normal_distribution<double> noise(0.0, NoiseVolts);
    QByteArray data(static_cast<qsizetype>(m_config.recordLength) * bytes, '\0');
    for (int i = 0; i < m_config.recordLength; ++i) {
        const double volts = voltsAt(i * m_config.timeStep() * 1e6) + noise(m_random);
        const auto counts = static_cast<qint32>(
            std::clamp(voltsPerCount > 0.0 ? std::round(volts / voltsPerCount) : 0.0, -most - 1.0, most));
        for (int byte = 0; byte < bytes; ++byte) {
            const int place = m_config.byteOrder == ByteOrder::BigEndian ? bytes - 1 - byte : byte;
            data[static_cast<qsizetype>(i) * bytes + place] =
                static_cast<char>((static_cast<quint32>(counts) >> (8 * byte)) & 0xff);
        }
    }
    return data;
}

} // namespace Chirpdeck
