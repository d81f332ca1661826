// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/external/externalinstruments.h"

#include "instruments/awg/awginstrument.h"
#include "instruments/awg/awgsettings.h"
#include "instruments/clock/clocksettings.h"
#include "instruments/digitizer/digitizersettings.h"
#include "instruments/external/externaldevice.h"
#include "instruments/flow/flowcontroller.h"
#include "instruments/flow/flowsettings.h"
#include "instruments/gpib/gpibcontroller.h"
#include "instruments/ioboard/ioboard.h"
#include "instruments/lif/lifsettings.h"
#include "instruments/pressure/pressurecontroller.h"
#include "instruments/pressure/pressuresettings.h"
#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/pulsegenerator/pulsegeneratorsettings.h"
#include "instruments/temperature/temperaturecontroller.h"
#include "instruments/temperature/temperaturesettings.h"

namespace Chirpdeck {

namespace {

/// A device whose settings are one node: every change is sent as the whole of it, and the driver answers with
/// what is set.
template<typename Base, typename Config>
class ConfiguredDevice : public ExternalDevice<Base>
{
public:
    explicit ConfiguredDevice(const DriverParts &parts)
        : ExternalDevice<Base>(parts)
        , m_config(parts.initialConfig<Config>())
    {
    }

    QCoro::Task<Result<Config>> prepare(Config config) override
    {
        auto configuring = this->configure(config);
        const Result<Config> actual = co_await configuring;
        if (actual) {
            m_config = *actual;
            emit this->configChanged(m_config);
        }
        co_return actual;
    }
    Config config() const override { return m_config; }

protected:
    QCoro::Task<Result<void>> apply(Config config)
    {
        auto preparing = prepare(config);
        const Result<Config> actual = co_await preparing;
        if (!actual)
            co_return actual.error();
        co_return Result<void>();
    }
    /// The settings with one of their channels changed; an Error where there is no such channel.
    template<typename Channel, typename Value>
    QCoro::Task<Result<void>> changeChannel(int channel, Value Channel::*member, Value value)
    {
        auto next = m_config;
        if (channel < 0 || channel >= next.channels.size())
            co_return this->deviceError(ExternalText::tr("There is no channel %1").arg(channel + 1));
        next.channels[channel].*member = value;
        auto applying = apply(next);
        const Result<void> applied = co_await applying;
        co_return applied;
    }

    Config m_config;
};

class ExternalPulseGenerator final : public ConfiguredDevice<PulseGenerator, PulseGeneratorConfig>
{
public:
    explicit ExternalPulseGenerator(const DriverParts &parts)
        : ConfiguredDevice(parts)
        , m_limits(pulseGeneratorLimits(parts.settings))
    {
        m_config.channels.resize(m_limits.channels);
    }
    ~ExternalPulseGenerator() override { shutDown(); }

    PulseGeneratorLimits limits() const override { return m_limits; }
    QCoro::Task<Result<PulseChannel>> setChannel(int channel, PulseChannel settings) override
    {
        auto next = m_config;
        if (channel < 0 || channel >= next.channels.size())
            co_return deviceError(ExternalText::tr("There is no channel %1").arg(channel + 1));
        next.channels[channel] = settings;
        auto applying = apply(next);
        if (const Result<void> applied = co_await applying; !applied)
            co_return applied.error();
        co_return Result<PulseChannel>(m_config.channels.value(channel));
    }
    QCoro::Task<Result<double>> setRepRate(double hertz) override
    {
        auto next = m_config;
        next.repRateHz = hertz;
        auto applying = apply(next);
        if (const Result<void> applied = co_await applying; !applied)
            co_return applied.error();
        co_return Result<double>(m_config.repRateHz);
    }
    Done setMode(PulseGenMode mode) override
    {
        auto next = m_config;
        next.mode = mode;
        return apply(next);
    }
    Done setPulsing(bool on) override
    {
        auto next = m_config;
        next.pulsing = on;
        return apply(next);
    }

private:
    const PulseGeneratorLimits m_limits;
};

class ExternalFlowController final : public ConfiguredDevice<FlowController, FlowConfig>
{
public:
    explicit ExternalFlowController(const DriverParts &parts)
        : ConfiguredDevice(parts)
        , m_limits(flowLimits(parts.settings))
    {
        m_config.channels.resize(m_limits.channels.size());
    }
    ~ExternalFlowController() override { shutDown(); }

    FlowLimits limits() const override { return m_limits; }
    Done setFlowSetPoint(int channel, double setPoint) override
    {
        return changeChannel(channel, &FlowChannel::setPoint, setPoint);
    }
    Done setChannelEnabled(int channel, bool enabled) override
    {
        return changeChannel(channel, &FlowChannel::enabled, enabled);
    }
    Done setChannelName(int channel, QString name) override
    {
        return changeChannel(channel, &FlowChannel::name, name);
    }
    Done setPressureSetPoint(double setPoint) override
    {
        auto next = m_config;
        next.pressureSetPoint = setPoint;
        return apply(next);
    }
    Done setPressureControlEnabled(bool enabled) override
    {
        auto next = m_config;
        next.pressureControlEnabled = enabled;
        return apply(next);
    }

private:
    const FlowLimits m_limits;
};

class ExternalPressureController final : public ConfiguredDevice<PressureController, PressureControllerConfig>
{
public:
    explicit ExternalPressureController(const DriverParts &parts)
        : ConfiguredDevice(parts)
        , m_limits(pressureLimits(parts.settings))
    {
    }
    ~ExternalPressureController() override { shutDown(); }

    PressureLimits limits() const override { return m_limits; }
    Done setSetPoint(double setPoint) override
    {
        auto next = m_config;
        next.setPoint = setPoint;
        return apply(next);
    }
    Done setControlEnabled(bool enabled) override
    {
        auto next = m_config;
        next.controlEnabled = enabled;
        return apply(next);
    }
    Done openValve() override { return moveValve(QStringLiteral("open_valve")); }
    Done closeValve() override { return moveValve(QStringLiteral("close_valve")); }

private:
    Done moveValve(QString method)
    {
        auto next = m_config;
        next.controlEnabled = false;
        auto applying = apply(next);
        if (const Result<void> applied = co_await applying; !applied)
            co_return applied;
        auto moving = command(method);
        const Result<void> moved = co_await moving;
        co_return moved;
    }

    const PressureLimits m_limits;
};

class ExternalTemperatureController final
    : public ConfiguredDevice<TemperatureController, TemperatureControllerConfig>
{
public:
    explicit ExternalTemperatureController(const DriverParts &parts)
        : ConfiguredDevice(parts)
        , m_limits(temperatureLimits(parts.settings))
    {
        m_config.channels.resize(m_limits.channels);
    }
    ~ExternalTemperatureController() override { shutDown(); }

    TemperatureLimits limits() const override { return m_limits; }
    Done setChannelEnabled(int channel, bool enabled) override
    {
        return changeChannel(channel, &TemperatureChannel::enabled, enabled);
    }
    Done setChannelName(int channel, QString name) override
    {
        return changeChannel(channel, &TemperatureChannel::name, name);
    }

private:
    const TemperatureLimits m_limits;
};

class ExternalIOBoard final : public ConfiguredDevice<IOBoard, IOBoardConfig>
{
public:
    explicit ExternalIOBoard(const DriverParts &parts)
        : ConfiguredDevice(parts)
        , m_limits(digitizerLimits(parts.settings))
    {
    }
    ~ExternalIOBoard() override { shutDown(); }

    DigitizerLimits limits() const override { return m_limits; }
    Done setDigital(int channel, bool on) override
    {
        return command(QStringLiteral("set_digital"),
                       {{QStringLiteral("channel"), channel}, {QStringLiteral("on"), on}});
    }

private:
    const DigitizerLimits m_limits;
};

class ExternalClock final : public ExternalDevice<ClockInstrument>
{
public:
    explicit ExternalClock(const DriverParts &parts)
        : ExternalDevice(parts)
        , m_outputs(clockOutputs(parts.settings))
    {
    }
    ~ExternalClock() override { shutDown(); }

    QList<ClockOutput> outputs() const override { return m_outputs; }
    QCoro::Task<Result<double>> setFrequency(int output, double rawMHz) override
    {
        if (output < 0 || output >= m_outputs.size())
            co_return deviceError(ExternalText::tr("There is no output %1").arg(output));
        const FrequencyRange range = m_outputs[output].rawRange;
        if (!range.contains(rawMHz))
            co_return deviceError(
                ExternalText::tr("%1 MHz is outside the range of output %2").arg(rawMHz).arg(output),
                ExternalText::tr("Choose a frequency from %1 to %2 MHz").arg(range.minMHz).arg(range.maxMHz));
        const QJsonObject params{{QStringLiteral("output"), output}, {QStringLiteral("mhz"), rawMHz}};
        auto asking = askNumber(QStringLiteral("set_frequency"), params);
        const Result<double> actual = co_await asking;
        if (actual)
            emit frequencyChanged(output, *actual);
        co_return actual;
    }
    QCoro::Task<Result<double>> readFrequency(int output) override
    {
        return askNumber(QStringLiteral("read_frequency"), {{QStringLiteral("output"), output}});
    }

private:
    const QList<ClockOutput> m_outputs;
};

class ExternalAwg final : public ExternalDevice<AwgInstrument>
{
public:
    explicit ExternalAwg(const DriverParts &parts)
        : ExternalDevice(parts)
        , m_limits(awgLimits(parts.settings))
    {
    }
    ~ExternalAwg() override { shutDown(); }

    AwgLimits limits() const override { return m_limits; }
    Done prepare(ChirpConfig chirps) override
    {
        return command(QStringLiteral("prepare"), chirpJson(chirps));
    }
    Done start() override { return command(QStringLiteral("start")); }
    Done stop() override { return command(QStringLiteral("stop")); }

private:
    const AwgLimits m_limits;
};

class ExternalLifLaser final : public ExternalDevice<LifLaser>
{
public:
    explicit ExternalLifLaser(const DriverParts &parts)
        : ExternalDevice(parts)
        , m_limits(laserLimits(parts.settings))
    {
    }
    ~ExternalLifLaser() override { shutDown(); }

    LaserLimits limits() const override { return m_limits; }
    QCoro::Task<Result<double>> setPosition(double position) override
    {
        if (!m_limits.contains(position))
            co_return deviceError(ExternalText::tr("%1 is outside the range of the laser").arg(position));
        const QJsonObject params{{QStringLiteral("position"), position}};
        auto asking = askNumber(QStringLiteral("set_position"), params);
        const Result<double> actual = co_await asking;
        if (actual)
            emit positionChanged(*actual);
        co_return actual;
    }
    QCoro::Task<Result<double>> readPosition() override { return askNumber(QStringLiteral("read_position")); }
    Done setFlashLamp(bool on) override
    {
        return command(QStringLiteral("set_flash_lamp"), {{QStringLiteral("on"), on}});
    }
    QCoro::Task<Result<bool>> readFlashLamp() override
    {
        auto asking = ask(QStringLiteral("read_flash_lamp"));
        const Result<QJsonValue> answer = co_await asking;
        if (!answer)
            co_return answer.error();
        co_return answer->toBool();
    }

private:
    const LaserLimits m_limits;
};

class ExternalGpibController final : public ExternalDevice<GpibController>
{
public:
    using ExternalDevice::ExternalDevice;
    ~ExternalGpibController() override { shutDown(); }

    Done write(int address, QByteArray data) override
    {
        return command(QStringLiteral("write"), message(address, data));
    }
    QCoro::Task<Result<QByteArray>> query(int address, QByteArray data) override
    {
        const QJsonObject params = message(address, data);
        auto asking = ask(QStringLiteral("query"), params);
        const Result<QJsonValue> answer = co_await asking;
        if (!answer)
            co_return answer.error();
        co_return QByteArray::fromBase64(answer->toString().toLatin1());
    }

private:
    static QJsonObject message(int address, const QByteArray &data)
    {
        return {{QStringLiteral("address"), address},
                {QStringLiteral("data"), QString::fromLatin1(data.toBase64())}};
    }
};

} // namespace

QList<DriverInfo> externalInstrumentDrivers();

QList<DriverInfo> externalInstrumentDrivers()
{
    return {
        externalDriver(HardwareType::PulseGenerator,
                       ExternalText::tr("Pulse generator with a driver of its own"),
                       makeDevice<ExternalPulseGenerator>),
        externalDriver(HardwareType::FlowController,
                       ExternalText::tr("Flow controller with a driver of its own"),
                       makeDevice<ExternalFlowController>),
        externalDriver(HardwareType::PressureController,
                       ExternalText::tr("Pressure controller with a driver of its own"),
                       makeDevice<ExternalPressureController>),
        externalDriver(HardwareType::TemperatureController,
                       ExternalText::tr("Temperature monitor with a driver of its own"),
                       makeDevice<ExternalTemperatureController>),
        externalDriver(HardwareType::IOBoard, ExternalText::tr("I/O board with a driver of its own"),
                       makeDevice<ExternalIOBoard>),
        externalDriver(HardwareType::Clock, ExternalText::tr("Oscillator with a driver of its own"),
                       makeDevice<ExternalClock>),
        externalDriver(HardwareType::AWG, ExternalText::tr("Waveform generator with a driver of its own"),
                       makeDevice<ExternalAwg>),
        externalDriver(HardwareType::LifLaser, ExternalText::tr("Laser with a driver of its own"),
                       makeDevice<ExternalLifLaser>),
        externalDriver(HardwareType::GpibController,
                       ExternalText::tr("GPIB controller with a driver of its own"),
                       makeDevice<ExternalGpibController>),
    };
}

DriverInfo externalDriver(HardwareType type, const QString &label,
                          std::function<Result<std::unique_ptr<Instrument>>(DriverParts)> make)
{
    namespace Key = BC::Key::External;
    const auto ms = QStringLiteral("ms");
    return {
        .type = type,
        .key = QStringLiteral("External") + hardwareTypeName(type),
        .label = label,
        .protocols = {{.type = CommType::Custom, .timeoutMs = 2000}},
        .settings = {{Key::pollInterval, ExternalText::tr("Reading interval"), 500, 10, 3600000, ms},
                     {Key::restartPause, ExternalText::tr("First pause before the driver is started again"),
                      500, 1, 30000, ms},
                     {Key::slowAnswer, ExternalText::tr("Longest time for a command"), 10000, 1, 600000, ms}},
        .customFields = {{.key = Key::script,
                          .label = ExternalText::tr("Driver"),
                          .kind = CustomCommField::Kind::FilePath,
                          .defaultValue = QString(),
                          .max = 4096},
                         {.key = Key::interpreter,
                          .label = ExternalText::tr("Interpreter (empty: none)"),
                          .defaultValue = QStringLiteral("python3"),
                          .max = 4096}},
        .make = std::move(make)};
}

} // namespace Chirpdeck
