// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/feeds/devicecontrols.h"

#include "backend/models/format.h"
#include "instruments/clock/clockinstrument.h"
#include "instruments/flow/flowcontroller.h"
#include "instruments/ioboard/ioboard.h"
#include "instruments/pressure/pressurecontroller.h"
#include "instruments/pulsegenerator/pulsegenerator.h"
#include "instruments/temperature/temperaturecontroller.h"

#include <QCoreApplication>

namespace Chirpdeck {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DeviceControls)
};

using Controls = std::vector<LiveControl>;
using Kind = LiveControl::Kind;

constexpr int ReadingDigits = 4;
constexpr int TimeDecimals = 3;
constexpr int FrequencyDecimals = 3;

// "Flow3" = the control "Flow" of channel 2, counted from 0.
QString idOf(const QString &what, qsizetype channel)
{
    return what + QString::number(channel + 1);
}

int channelOf(const QString &id, const QString &what)
{
    bool isNumber = false;
    const int number = id.startsWith(what) ? id.mid(what.size()).toInt(&isNumber) : 0;
    return isNumber ? number - 1 : -1;
}

const Reading *readingOf(const Instrument *device, const QString &key)
{
    for (const auto &reading : device->readings()) {
        if (reading.valueKey == key)
            return &reading;
    }
    return nullptr;
}

void measure(LiveControl &control, const Instrument *device, const Reading *reading)
{
    control.state = statusOf(device->state());
    if (!reading)
        return;
    control.reading = Format::significant(reading->value, ReadingDigits);
    control.unit = reading->unit;
    if (reading->setPoint && reading->tolerance && *reading->tolerance > 0.0) {
        control.deviation = (reading->value - *reading->setPoint) / *reading->tolerance;
        if (control.state == Status::Ok || control.state == Status::Deviating)
            control.state = std::abs(control.deviation) <= 1.0 ? Status::Ok : Status::Deviating;
    }
}

LiveControl toggle(const QString &id, const QString &label, bool on)
{
    return {.id = id,
            .label = label,
            .kind = Kind::Toggle,
            .reading = {},
            .unit = {},
            .value = on ? 1.0 : 0.0,
            .max = 1.0};
}

LiveControl command(const QString &id, const QString &label)
{
    return {.id = id, .label = label, .kind = Kind::Command, .reading = {}, .unit = {}};
}

Controls controlsOfFlow(const FlowController *device)
{
    Controls controls;
    const auto limits = device->limits();
    const auto config = device->config();
    for (qsizetype channel = 0; channel < std::min(config.channels.size(), limits.channels.size());
         ++channel) {
        const auto &set = config.channels[channel];
        const QString name = set.name.isEmpty() ? Text::tr("Channel %1").arg(channel + 1) : set.name;
        controls.push_back(
            toggle(idOf(QStringLiteral("FlowOn"), channel), Text::tr("%1 flows").arg(name), set.enabled));
        if (!set.enabled)
            continue;
        LiveControl control{.id = idOf(QStringLiteral("Flow"), channel),
                            .label = name,
                            .kind = Kind::Number,
                            .reading = {},
                            .unit = set.unit,
                            .value = set.setPoint,
                            .max = limits.channels[channel].max,
                            .decimals = limits.channels[channel].decimals};
        measure(control, device, readingOf(device, control.id));
        controls.push_back(control);
    }
    LiveControl pressure{.id = QStringLiteral("Pressure"),
                         .label = Text::tr("Pressure"),
                         .kind = Kind::Number,
                         .reading = {},
                         .unit = limits.pressureUnit,
                         .value = config.pressureSetPoint,
                         .max = limits.pressureMax,
                         .decimals = limits.pressureDecimals};
    measure(pressure, device, readingOf(device, pressure.id));
    controls.push_back(pressure);
    controls.push_back(toggle(QStringLiteral("PressureOn"), Text::tr("Pressure is controlled"),
                              config.pressureControlEnabled));
    return controls;
}

Controls controlsOfPressure(const PressureController *device)
{
    Controls controls;
    const auto limits = device->limits();
    if (limits.readOnly)
        return controls;
    const auto config = device->config();
    LiveControl pressure{.id = QStringLiteral("ChamberPressure"),
                         .label = Text::tr("Chamber pressure"),
                         .kind = Kind::Number,
                         .reading = {},
                         .unit = limits.unit,
                         .value = config.setPoint,
                         .min = limits.min,
                         .max = limits.max,
                         .decimals = limits.decimals};
    measure(pressure, device, readingOf(device, pressure.id));
    controls.push_back(pressure);
    controls.push_back(
        toggle(QStringLiteral("ControlOn"), Text::tr("Pressure is controlled"), config.controlEnabled));
    if (limits.hasValve) {
        controls.push_back(command(QStringLiteral("OpenValve"), Text::tr("Open the gate valve")));
        controls.push_back(command(QStringLiteral("CloseValve"), Text::tr("Close the gate valve")));
    }
    return controls;
}

Controls controlsOfPulses(const PulseGenerator *device)
{
    Controls controls;
    const auto limits = device->limits();
    const auto config = device->config();
    controls.push_back(toggle(QStringLiteral("Pulsing"), Text::tr("Pulses are given"), config.pulsing));
    controls.push_back({.id = QStringLiteral("Rate"),
                        .label = Text::tr("Repetition rate"),
                        .kind = Kind::Number,
                        .reading = {},
                        .unit = QStringLiteral("Hz"),
                        .value = config.repRateHz,
                        .min = limits.minRepRateHz,
                        .max = limits.maxRepRateHz,
                        .decimals = 2});
    for (qsizetype channel = 0; channel < config.channels.size(); ++channel) {
        const auto &set = config.channels[channel];
        const QString name = set.name.isEmpty() ? Text::tr("Channel %1").arg(channel + 1) : set.name;
        if (limits.canDisableChannels)
            controls.push_back(toggle(idOf(QStringLiteral("ChannelOn"), channel),
                                      Text::tr("%1 is on").arg(name), set.enabled));
        if (!set.enabled)
            continue;
        const QString unit = QStringLiteral("µs");
        controls.push_back({.id = idOf(QStringLiteral("Delay"), channel),
                            .label = Text::tr("%1, delay").arg(name),
                            .kind = Kind::Number,
                            .reading = {},
                            .unit = unit,
                            .value = set.delayUs,
                            .min = limits.minDelay,
                            .max = limits.maxDelay,
                            .decimals = TimeDecimals});
        controls.push_back({.id = idOf(QStringLiteral("Width"), channel),
                            .label = Text::tr("%1, width").arg(name),
                            .kind = Kind::Number,
                            .reading = {},
                            .unit = unit,
                            .value = set.widthUs,
                            .min = limits.minWidth,
                            .max = limits.maxWidth,
                            .decimals = TimeDecimals});
    }
    return controls;
}

Controls controlsOfTemperatures(const TemperatureController *device)
{
    Controls controls;
    const auto config = device->config();
    for (qsizetype channel = 0; channel < config.channels.size(); ++channel) {
        const auto &set = config.channels[channel];
        const QString name = set.name.isEmpty() ? Text::tr("Channel %1").arg(channel + 1) : set.name;
        controls.push_back(toggle(idOf(QStringLiteral("TemperatureOn"), channel),
                                  Text::tr("%1 is read").arg(name), set.enabled));
    }
    return controls;
}

Controls controlsOfBoard(const IOBoard *device)
{
    Controls controls;
    for (const auto &channel : device->config().digitalChannels) {
        if (!channel.enabled || channel.input)
            continue;
        const QString name = channel.name.isEmpty() ? Text::tr("Output %1").arg(channel.index) : channel.name;
        controls.push_back(
            command(QStringLiteral("On%1").arg(channel.index), Text::tr("Switch %1 on").arg(name)));
        controls.push_back(
            command(QStringLiteral("Off%1").arg(channel.index), Text::tr("Switch %1 off").arg(name)));
    }
    return controls;
}

QCoro::Task<Controls> controlsOfClock(ClockInstrument *device)
{
    Controls controls;
    const auto outputs = device->outputs();
    for (qsizetype output = 0; output < outputs.size(); ++output) {
        LiveControl control{.id = idOf(QStringLiteral("Output"), output),
                            .label = outputs[output].name,
                            .kind = outputs[output].tunable ? Kind::Number : Kind::Reading,
                            .state = statusOf(device->state()),
                            .reading = {},
                            .unit = QStringLiteral("MHz"),
                            .min = outputs[output].rawRange.minMHz,
                            .max = outputs[output].rawRange.maxMHz,
                            .decimals = FrequencyDecimals};
        auto reading = device->readFrequency(static_cast<int>(output));
        const auto frequency = co_await reading;
        if (frequency) {
            control.value = *frequency;
            control.reading = Format::fixed(*frequency, FrequencyDecimals);
        } else {
            control.kind = Kind::Reading;
        }
        controls.push_back(control);
    }
    co_return controls;
}

QCoro::Task<Result<void>> setPulse(PulseGenerator *device, QString id, double value)
{
    if (id == QLatin1String("Pulsing")) {
        auto setting = device->setPulsing(value > 0.0);
        co_return co_await setting;
    }
    if (id == QLatin1String("Rate")) {
        auto setting = device->setRepRate(value);
        const auto set = co_await setting;
        co_return set ? Result<void>() : Result<void>(set.error());
    }
    const auto config = device->config();
    for (int channel = 0; channel < config.channels.size(); ++channel) {
        PulseChannel next = config.channels[channel];
        if (id == idOf(QStringLiteral("ChannelOn"), channel))
            next.enabled = value > 0.0;
        else if (id == idOf(QStringLiteral("Delay"), channel))
            next.delayUs = value;
        else if (id == idOf(QStringLiteral("Width"), channel))
            next.widthUs = value;
        else
            continue;
        auto setting = device->setChannel(channel, next);
        const auto set = co_await setting;
        co_return set ? Result<void>() : Result<void>(set.error());
    }
    co_return Error{Text::tr("There is no such control"), device->key().text(), {}};
}

QCoro::Task<Result<void>> setFrequency(ClockInstrument *device, int output, double value)
{
    auto setting = device->setFrequency(output, value);
    const auto set = co_await setting;
    co_return set ? Result<void>() : Result<void>(set.error());
}

QCoro::Task<Result<void>> refuse(Error error)
{
    co_return error;
}

} // namespace

Status::State statusOf(Instrument::State state)
{
    switch (state) {
    case Instrument::State::Off:
        return Status::Off;
    case Instrument::State::Ok:
        return Status::Ok;
    case Instrument::State::Settling:
        return Status::Settling;
    case Instrument::State::Deviating:
        return Status::Deviating;
    case Instrument::State::Stale:
        return Status::Stale;
    case Instrument::State::Offline:
        return Status::Offline;
    case Instrument::State::Fault:
        return Status::Fault;
    }
    return Status::Off;
}

QCoro::Task<std::vector<LiveControl>> controlsOf(Instrument *device)
{
    Controls controls;
    if (const auto *flow = qobject_cast<FlowController *>(device))
        controls = controlsOfFlow(flow);
    else if (const auto *pressure = qobject_cast<PressureController *>(device))
        controls = controlsOfPressure(pressure);
    else if (const auto *pulses = qobject_cast<PulseGenerator *>(device))
        controls = controlsOfPulses(pulses);
    else if (const auto *temperatures = qobject_cast<TemperatureController *>(device))
        controls = controlsOfTemperatures(temperatures);
    else if (const auto *board = qobject_cast<IOBoard *>(device))
        controls = controlsOfBoard(board);
    else if (auto *clock = qobject_cast<ClockInstrument *>(device)) {
        auto asking = controlsOfClock(clock);
        controls = co_await asking;
    }
    for (const auto &reading : device->readings()) {
        const bool shown = std::any_of(controls.cbegin(), controls.cend(), [&](const LiveControl &control) {
            return control.id == reading.valueKey;
        });
        if (shown)
            continue;
        LiveControl control{.id = reading.valueKey,
                            .label = reading.label.isEmpty() ? reading.valueKey : reading.label,
                            .reading = {},
                            .unit = {}};
        measure(control, device, &reading);
        controls.push_back(control);
    }
    co_return controls;
}

QCoro::Task<Result<void>> setControl(Instrument *device, QString id, double value)
{
    const bool on = value > 0.0;
    if (auto *flow = qobject_cast<FlowController *>(device)) {
        if (id == QLatin1String("Pressure"))
            return flow->setPressureSetPoint(value);
        if (id == QLatin1String("PressureOn"))
            return flow->setPressureControlEnabled(on);
        if (const int channel = channelOf(id, QStringLiteral("FlowOn")); channel >= 0)
            return flow->setChannelEnabled(channel, on);
        if (const int channel = channelOf(id, QStringLiteral("Flow")); channel >= 0)
            return flow->setFlowSetPoint(channel, value);
    } else if (auto *pressure = qobject_cast<PressureController *>(device)) {
        if (id == QLatin1String("ChamberPressure"))
            return pressure->setSetPoint(value);
        if (id == QLatin1String("ControlOn"))
            return pressure->setControlEnabled(on);
        if (id == QLatin1String("OpenValve"))
            return pressure->openValve();
        if (id == QLatin1String("CloseValve"))
            return pressure->closeValve();
    } else if (auto *pulses = qobject_cast<PulseGenerator *>(device)) {
        return setPulse(pulses, id, value);
    } else if (auto *temperatures = qobject_cast<TemperatureController *>(device)) {
        if (const int channel = channelOf(id, QStringLiteral("TemperatureOn")); channel >= 0)
            return temperatures->setChannelEnabled(channel, on);
    } else if (auto *clock = qobject_cast<ClockInstrument *>(device)) {
        if (const int output = channelOf(id, QStringLiteral("Output")); output >= 0)
            return setFrequency(clock, output, value);
    } else if (auto *board = qobject_cast<IOBoard *>(device)) {
        if (const int channel = channelOf(id, QStringLiteral("On")); channel >= 0)
            return board->setDigital(channel + 1, true);
        if (const int channel = channelOf(id, QStringLiteral("Off")); channel >= 0)
            return board->setDigital(channel + 1, false);
    }
    return refuse(Error{Text::tr("There is no such control"), device->key().text(), {}});
}

} // namespace Chirpdeck
