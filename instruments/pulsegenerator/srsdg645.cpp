// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/core/units.h"
#include "instruments/pulsegenerator/pulsegeneratorsettings.h"
#include "instruments/pulsegenerator/wirepulsegenerator.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SRSDG645)
};

constexpr double StepUs = 5e-6; ///< 5 ps
constexpr int Pulses = 4;

/// Seconds with twelve decimals, exactly: a double in between would round the last one.
QByteArray secondsText(double microseconds)
{
    const qint64 picoseconds = std::llround(microseconds / StepUs) * 5;
    return QByteArray::number(picoseconds / 1'000'000'000'000) + '.' +
           QByteArray::number(picoseconds % 1'000'000'000'000).rightJustified(12, '0');
}

QString errorText(int code)
{
    switch (code) {
    case 10:
        return Text::tr("the value is out of range");
    case 12:
        return Text::tr("the delay is out of range");
    case 13:
        return Text::tr("the channels would wait for each other");
    case 15:
        return Text::tr("it is not allowed in the present state");
    case 110:
    case 111:
        return Text::tr("the command is not known");
    default:
        return Text::tr("error %1").arg(code);
    }
}

/// Stanford Research Systems DG645 (manual, chapter 4). Pulse n runs from its first edge (A, C, E, G) to its
/// second one (B, D, F, H); the first edge counts from T0 or from the first edge of another pulse.
class SrsDg645 : public WirePulseGenerator
{
public:
    explicit SrsDg645(DriverParts &parts)
        : WirePulseGenerator(parts, {.end = "\n", .framing = Framing::line("\r\n")}, StepUs)
        , m_wantsReference(parts.settings.value<bool>(BC::Key::PulseSettings::lockExternal))
    {
    }

protected:
    QCoro::Task<Result<void>> identify() override
    {
        auto asking = ask("*IDN?");
        const auto identity = co_await asking;
        if (!identity)
            co_return identity.error();
        if (!identity->contains(",DG645"))
            co_return wrongInstrument(*identity, QStringLiteral("a DG645"));
        auto clearing = tell("*CLS");
        if (const auto cleared = co_await clearing; !cleared)
            co_return cleared.error();
        auto reading = readAll();
        if (const auto read = co_await reading; !read)
            co_return read.error();
        auto polling = poll();
        co_return co_await polling;
    }

    QCoro::Task<Result<void>> poll() override
    {
        auto asking = askAll({"TIMB?", "INSR?"});
        const auto answers = co_await asking;
        if (!answers)
            co_return answers.error();
        bool isBase = false;
        bool isStatus = false;
        const int base = answers->at(0).toInt(&isBase);
        const int status = answers->at(1).toInt(&isStatus);
        if (!isBase || !isStatus)
            co_return link().malformed("TIMB?", answers->at(isBase ? 1 : 0));
        constexpr int PllUnlocked = 1 << 6;
        constexpr int External = 3;
        setReferenceLocked(m_wantsReference || base == External
                               ? std::optional(base == External && (status & PllUnlocked) == 0)
                               : std::nullopt);
        co_return Result<void>();
    }

    QCoro::Task<Result<void>> farewell() override
    {
        // A single shot that nobody fires: no pulses.
        return tellAll({"TSRC 5", "LCAL"});
    }

    QCoro::Task<Result<void>> writeChannel(int channel, PulseChannel settings) override
    {
        const QByteArray first = QByteArray::number(2 + 2 * channel);
        const QByteArray second = QByteArray::number(3 + 2 * channel);
        const QByteArray reference = QByteArray::number(2 * settings.syncChannel);
        return command("DLAY " + first + ',' + reference + ',' + secondsText(settings.delayUs) + ";DLAY " +
                       second + ',' + first + ',' + secondsText(settings.widthUs) + ";LPOL " +
                       QByteArray::number(channel + 1) + ',' +
                       (settings.level == ActiveLevel::ActiveHigh ? "1" : "0"));
    }

    QCoro::Task<Result<PulseChannel>> readChannel(int channel) override
    {
        const QByteArray first = "DLAY?" + QByteArray::number(2 + 2 * channel);
        const QByteArray second = "DLAY?" + QByteArray::number(3 + 2 * channel);
        auto asking = askAll({first, second, "LPOL?" + QByteArray::number(channel + 1)});
        const auto answers = co_await asking;
        if (!answers)
            co_return answers.error();
        const auto delay = answers->at(0).split(',');
        const auto width = answers->at(1).split(',');
        bool isDelay = false;
        bool isWidth = false;
        PulseChannel settings;
        settings.delayUs = delay.value(1).toDouble(&isDelay) * 1e6;
        settings.widthUs = width.value(1).toDouble(&isWidth) * 1e6;
        if (!isDelay || !isWidth)
            co_return link().malformed(first, answers->at(isDelay ? 1 : 0));
        settings.syncChannel = delay[0].toInt() / 2;
        settings.level = answers->at(2).toInt() == 1 ? ActiveLevel::ActiveHigh : ActiveLevel::ActiveLow;
        settings.enabled = true;
        co_return Result<PulseChannel>(settings);
    }

    QCoro::Task<Result<void>> writeRate(double hertz) override
    {
        return command("TRAT " + QByteArray::number(hertz, 'g', 12));
    }

    QCoro::Task<Result<double>> readRate() override { return askNumber("TRAT?"); }

    QCoro::Task<Result<void>> writeRun(PulseGenMode mode, bool pulsing) override
    {
        // 3 and 4 would fire once for each time that they are armed.
        const char *source = !pulsing                                  ? "5"
                             : mode == PulseGenMode::Triggered_Rising  ? "1"
                             : mode == PulseGenMode::Triggered_Falling ? "2"
                                                                       : "0";
        return command(QByteArray("TSRC ") + source);
    }

    QCoro::Task<Result<bool>> readPulsing() override
    {
        auto asking = ask("TSRC?");
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        bool isNumber = false;
        const int source = answer->toInt(&isNumber);
        if (!isNumber)
            co_return link().malformed("TSRC?", *answer);
        co_return source != 5;
    }

private:
    /// Settings are not answered; the queue of errors tells whether they were taken.
    QCoro::Task<Result<void>> command(QByteArray text)
    {
        auto asking = ask(text + ";LERR?");
        const auto answer = co_await asking;
        if (!answer)
            co_return answer.error();
        bool isNumber = false;
        const int code = answer->toInt(&isNumber);
        if (!isNumber)
            co_return link().malformed(text, *answer);
        if (code == 0)
            co_return Result<void>();
        auto clearing = tell("*CLS");
        if (const auto cleared = co_await clearing; !cleared)
            co_return cleared.error();
        co_return link().refused(text, errorText(code), Text::tr("Choose another value"));
    }

    const bool m_wantsReference;
};

} // namespace

QList<DriverInfo> srsDg645Drivers();

QList<DriverInfo> srsDg645Drivers()
{
    namespace Key = BC::Key::PulseSettings;
    return {{.type = HardwareType::PulseGenerator,
             .key = QStringLiteral("SRSDG645"),
             .label = QStringLiteral("Stanford Research DG645"),
             .protocols = {serialLine({.baudRate = 9600}, 500, "\r\n"), networkSocket(5025, 500, "\r\n")},
             .settings =
                 {{Key::numChannels, Text::tr("Channels"), Pulses, 1, Pulses, {}, SettingPriority::Required},
                  {Key::minWidth, Text::tr("Shortest pulse"), 0.0, 0.0, {}, BC::Unit::us},
                  {Key::canDutyCycle, Text::tr("Can leave pulses out (duty cycle)"), false},
                  {Key::canDisableChannels, Text::tr("Channels can be switched off"), false}},
             .make = makeWired<SrsDg645>}};
}

} // namespace Chirpdeck
