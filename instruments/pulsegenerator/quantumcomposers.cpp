// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/pulsegenerator/quantumcomposers.h"

#include "instruments/pulsegenerator/pulsegeneratorsettings.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QuantumComposers)
};

QString errorText(const QByteArray &answer)
{
    switch (answer.mid(1).toInt()) {
    case 1:
    case 2:
    case 3:
        return Text::tr("the command is not known");
    case 4:
        return Text::tr("a value is missing");
    case 5:
        return Text::tr("the value is out of range");
    case 6:
    case 7:
        return Text::tr("it can only be asked, or only be set");
    case 8:
        return Text::tr("it is not allowed in the present state");
    default:
        return QString::fromLatin1(answer);
    }
}

QByteArray seconds(double microseconds)
{
    return QByteArray::number(microseconds * 1e-6, 'f', 9);
}

QByteArray tree(int channel)
{
    return ":PULSE" + QByteArray::number(channel + 1);
}

QByteArray syncName(int syncChannel)
{
    return syncChannel == 0 ? QByteArray("T0")
                            : "CH" + QByteArray(1, static_cast<char>('A' + syncChannel - 1));
}

} // namespace

QuantumComposers::QuantumComposers(DriverParts &parts, const QuantumComposersDialect &dialect)
    : WirePulseGenerator(parts, {.end = "\r\n", .framing = Framing::line("\r\n"), .echoes = true},
                         dialect.timeStepUs)
    , m_dialect(dialect)
    , m_wantsReference(parts.settings.value<bool>(BC::Key::PulseSettings::lockExternal))
{
}

QCoro::Task<Result<QByteArray>> QuantumComposers::value(QByteArray question)
{
    auto asking = ask(question);
    const auto answer = co_await asking;
    if (answer && answer->startsWith('?'))
        co_return link().refused(question, errorText(*answer), Text::tr("Check the model in the settings"));
    co_return answer;
}

QCoro::Task<Result<void>> QuantumComposers::order(QByteArray command)
{
    QByteArray given;
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto asking = ask(command);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        if (*answer == "ok")
            co_return Result<void>();
        given = *answer;
        if (!given.startsWith('?'))
            co_return link().malformed(command, given);
        // Right after a change of the trigger some firmware refuses once.
        if (!given.startsWith("?8"))
            break;
        auto pausing = link().pause(100ms);
        if (const auto paused = co_await pausing; !paused)
            co_return paused.error();
    }
    co_return link().refused(command, errorText(given), Text::tr("Choose another value"));
}

QCoro::Task<Result<void>> QuantumComposers::orderAll(QByteArrayList commands)
{
    for (const QByteArray &command : commands) {
        auto setting = order(command);
        if (const auto done = co_await setting; !done)
            co_return done.error();
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> QuantumComposers::identify()
{
    QByteArray identity;
    // The first command after power-on may be answered by an error that belongs to none.
    for (int attempt = 0; attempt < 3 && (identity.isEmpty() || identity.startsWith('?')); ++attempt) {
        auto asking = ask("*IDN?");
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        identity = *answer;
    }
    const auto &known = m_dialect.identities;
    if (std::none_of(known.begin(), known.end(),
                     [&](const QByteArray &name) { return identity.startsWith(name); }))
        co_return wrongInstrument(identity, m_dialect.name);
    // By network there is no echo to switch off, and this is refused.
    auto silencing = ask(":SYST:COMM:SER:ECHO OFF");
    if (const auto silenced = co_await silencing; !silenced)
        co_return silenced.error();
    auto clocking = order(m_dialect.system + ":ICL " +
                          (m_wantsReference ? m_dialect.externalClock : m_dialect.internalClock));
    if (const auto clocked = co_await clocking; !clocked)
        co_return clocked.error();
    auto reading = readAll();
    co_return co_await reading;
}

QCoro::Task<Result<void>> QuantumComposers::poll()
{
    const QByteArray question = m_dialect.system + ":ICL?";
    auto asking = value(question);
    const auto clock = co_await asking;
    if (!clock)
        co_return clock.error();
    if (*clock != m_dialect.internalClock && *clock != m_dialect.externalClock && !clock->startsWith("EXT"))
        co_return link().malformed(question, *clock);
    setReferenceLocked(m_wantsReference ? std::optional(*clock == m_dialect.externalClock) : std::nullopt);
    co_return Result<void>();
}

QCoro::Task<Result<void>> QuantumComposers::farewell()
{
    QByteArrayList commands{m_dialect.system + ":STATE 0"};
    if (m_dialect.locksKeypad)
        commands.append(":SYSTEM:KLOCK 0");
    return orderAll(commands);
}

QCoro::Task<Result<void>> QuantumComposers::beginAcquisition()
{
    return orderAll(m_dialect.locksKeypad ? QByteArrayList{":SYSTEM:KLOCK 1"} : QByteArrayList());
}

QCoro::Task<Result<void>> QuantumComposers::endAcquisition()
{
    return orderAll(m_dialect.locksKeypad ? QByteArrayList{":SYSTEM:KLOCK 0"} : QByteArrayList());
}

QCoro::Task<Result<void>> QuantumComposers::writeChannel(int channel, PulseChannel settings)
{
    const QByteArray at = tree(channel);
    QByteArrayList commands{
        at + ":SYNC " + syncName(settings.syncChannel), at + ":WIDTH " + seconds(settings.widthUs),
        at + ":DELAY " + seconds(settings.delayUs),
        at + ":POLARITY " + (settings.level == ActiveLevel::ActiveHigh ? "NORM" : "INV"),
        at + ":CMODE " + (settings.mode == PulseChannelMode::DutyCycle ? "DCYC" : "NORM")};
    if (settings.mode == PulseChannelMode::DutyCycle) {
        commands.append(at + ":PCO " + QByteArray::number(settings.dutyOn));
        commands.append(at + ":OCO " + QByteArray::number(settings.dutyOff));
    }
    commands.append(at + ":STATE " + (settings.enabled ? "1" : "0"));
    return orderAll(commands);
}

QCoro::Task<Result<PulseChannel>> QuantumComposers::readChannel(int channel)
{
    const QByteArray at = tree(channel);
    PulseChannel settings;
    QByteArrayList answers;
    for (const char *question :
         {":WIDTH?", ":DELAY?", ":POLARITY?", ":SYNC?", ":CMODE?", ":STATE?", ":PCO?", ":OCO?"}) {
        auto asking = value(at + question);
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        answers.append(answer->trimmed());
    }
    bool isWidth = false;
    bool isDelay = false;
    settings.widthUs = answers[0].toDouble(&isWidth) * 1e6;
    settings.delayUs = answers[1].toDouble(&isDelay) * 1e6;
    if (!isWidth || !isDelay)
        co_return link().malformed(at + ":WIDTH?", answers[isWidth ? 1 : 0]);
    settings.level = answers[2].startsWith("NORM") ? ActiveLevel::ActiveHigh : ActiveLevel::ActiveLow;
    // Some models add a character to the name.
    settings.syncChannel = answers[3].startsWith("T0") ? 0
                           : answers[3].size() > 2     ? answers[3][2] - 'A' + 1
                                                       : 0;
    settings.mode = answers[4].startsWith("DCYC") ? PulseChannelMode::DutyCycle : PulseChannelMode::Normal;
    settings.enabled = answers[5] == "1";
    settings.dutyOn = answers[6].toInt();
    settings.dutyOff = answers[7].toInt();
    co_return Result<PulseChannel>(settings);
}

QCoro::Task<Result<void>> QuantumComposers::writeRate(double hertz)
{
    return order(m_dialect.system + ":PERIOD " + QByteArray::number(1.0 / hertz, 'f', 9));
}

QCoro::Task<Result<double>> QuantumComposers::readRate()
{
    const QByteArray question = m_dialect.system + ":PERIOD?";
    auto asking = value(question);
    const auto answer = co_await asking;
    if (!answer)
        co_return answer.error();
    bool isNumber = false;
    const double period = answer->toDouble(&isNumber);
    if (!isNumber || period <= 0.0)
        co_return link().malformed(question, *answer);
    co_return 1.0 / period;
}

QCoro::Task<Result<void>> QuantumComposers::writeRun(PulseGenMode mode, bool pulsing)
{
    const QByteArray trigger = m_dialect.system + m_dialect.trigger;
    if (mode != PulseGenMode::Continuous) {
        const QByteArray edge = mode == PulseGenMode::Triggered_Rising ? " RIS" : " FALL";
        auto edging = ask(trigger + m_edge + edge);
        const auto edged = co_await edging;
        if (!edged)
            co_return edged.error();
        if (edged->startsWith("?3") && m_dialect.trigger == ":TRIG") {
            m_edge = m_edge == ":EDGE" ? ":LOGIC" : ":EDGE";
            auto setting = order(trigger + m_edge + edge);
            if (const auto done = co_await setting; !done)
                co_return done.error();
        }
    }
    auto setting = orderAll({trigger + ":MODE " + (mode == PulseGenMode::Continuous ? "DIS" : "TRIG"),
                             m_dialect.system + ":STATE " + (pulsing ? "1" : "0")});
    co_return co_await setting;
}

QCoro::Task<Result<bool>> QuantumComposers::readPulsing()
{
    const QByteArray question = m_dialect.system + ":STATE?";
    auto asking = value(question);
    const auto answer = co_await asking;
    if (!answer)
        co_return answer.error();
    if (*answer != "0" && *answer != "1")
        co_return link().malformed(question, *answer);
    co_return *answer == "1";
}

DriverInfo quantumComposersDriver(const QString &key, const QString &label, int baudRate, int timeoutMs)
{
    return {.type = HardwareType::PulseGenerator,
            .key = key,
            .label = label,
            .protocols = {serialLine({.baudRate = baudRate}, timeoutMs, "\r\n"),
                          networkSocket(2001, timeoutMs, "\r\n"), gpibAddress(2, timeoutMs)}};
}

} // namespace Chirpdeck
