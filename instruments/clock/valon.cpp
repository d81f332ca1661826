// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/valon.h"

#include "instruments/clock/clocksettings.h"
#include "instruments/core/units.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Chirpdeck {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Valon)
};

// The prompt ends an answer; in the middle of one more follows at once.
constexpr auto QuietAfterPrompt = 20ms;

WireDialog dialog()
{
    return {.end = "\r",
            .framing = Framing::prompt({"-1->", "-2->", "-->"}).quietFor(QuietAfterPrompt),
            .echoes = true};
}

} // namespace

Valon::Valon(DriverParts &parts, const ValonModel &model)
    : WireClock(parts, dialog())
    , m_model(model)
    , m_lockTime(parts.settings.value<int>(BC::Key::Valon::lockTime))
    , m_powerDbm(parts.settings.value<double>(BC::Key::Valon::power))
{
}

QByteArray Valon::select(int output) const
{
    return m_model.hasSources ? "S" + QByteArray::number(output + 1) + "; " : QByteArray();
}

QCoro::Task<Result<QByteArray>> Valon::command(QByteArray text)
{
    auto asking = ask(text);
    const auto answer = co_await asking;
    if (!answer)
        co_return answer.error();
    const QByteArray lines = answer->trimmed();
    if (lines.contains("Illegal") || lines.contains("Command error"))
        co_return link().refused(text, QString::fromLatin1(lines.simplified()),
                                 Text::tr("Choose another value"));
    co_return Result<QByteArray>(lines);
}

QCoro::Task<Result<void>> Valon::identify()
{
    auto asking = command("ID");
    const auto identity = co_await asking;
    if (!identity)
        co_return identity.error();
    if (!identity->contains("Valon Technology, " + m_model.number))
        co_return wrongInstrument(*identity,
                                  QStringLiteral("a Valon %1").arg(QString::fromLatin1(m_model.number)));
    QByteArrayList commands;
    if (m_model.hasPower)
        commands.append("PWR " + QByteArray::number(m_powerDbm, 'f', 2));
    commands.append(wantsReference() ? "REFS 1" : "REFS 0");
    commands.append("REF " + QByteArray::number(wantsReference() ? 10.0 : m_model.internalReferenceMHz) +
                    " MHz");
    for (const QByteArray &text : commands) {
        auto setting = command(text);
        if (const auto done = co_await setting; !done)
            co_return done.error();
    }
    co_return Result<void>();
}

QCoro::Task<Result<bool>> Valon::readLock(int output)
{
    auto asking = command("LOCK?");
    const auto answer = co_await asking;
    if (!answer)
        co_return answer.error();
    // A stage that is not used is never locked; what counts is the one that makes the output.
    const QByteArray name = m_model.hasSources ? (output == 0 ? QByteArray("SYNTH A") : QByteArray("SYNTH B"))
                                               : QByteArray("MAIN SYNTH");
    for (const QByteArray &line : answer->split('\n')) {
        if (line.contains(name))
            co_return !line.contains("not locked");
    }
    if (!answer->contains("locked"))
        co_return link().malformed("LOCK?", *answer);
    co_return !answer->contains("not locked");
}

QCoro::Task<Result<void>> Valon::poll()
{
    bool isLocked = true;
    for (int output = 0; output < outputs().size(); ++output) {
        auto asking = readLock(output);
        const auto locked = co_await asking;
        if (!locked)
            co_return locked.error();
        isLocked = isLocked && *locked;
    }
    setLocked(isLocked);
    co_return Result<void>();
}

Result<double> Valon::actualOf(const QByteArray &question, const QByteArray &answer)
{
    static const QRegularExpression actual(QStringLiteral("Act\\s+([0-9.]+)\\s*MHz"));
    const auto match = actual.match(QString::fromLatin1(answer));
    if (!match.hasMatch())
        return link().malformed(question, answer);
    return match.captured(1).toDouble();
}

QCoro::Task<Result<double>> Valon::tune(int output, double rawMHz)
{
    const QByteArray text = select(output) + "F " + QByteArray::number(rawMHz, 'f', 6) + 'M';
    auto setting = command(text);
    const auto answer = co_await setting;
    if (!answer)
        co_return answer.error();
    const auto actual = actualOf(text, *answer);
    if (!actual)
        co_return actual.error();
    constexpr double ToleranceMHz = 1e-3;
    const auto result = checked(output, rawMHz, *actual, ToleranceMHz);
    if (!result)
        co_return result.error();
    // The loop needs some time to settle on the new frequency.
    const auto begin = std::chrono::steady_clock::now();
    for (;;) {
        auto asking = readLock(output);
        const auto locked = co_await asking;
        if (!locked)
            co_return locked.error();
        if (*locked)
            break;
        if (std::chrono::steady_clock::now() - begin > m_lockTime)
            co_return deviceError(Text::tr("The oscillator does not lock at %1 MHz").arg(rawMHz),
                                  Text::tr("Check its reference and the frequency"));
        auto pausing = link().pause(20ms);
        if (const auto paused = co_await pausing; !paused)
            co_return paused.error();
    }
    co_return *actual;
}

QCoro::Task<Result<double>> Valon::frequency(int output)
{
    const QByteArray question = select(output) + "F?";
    auto asking = command(question);
    const auto answer = co_await asking;
    if (!answer)
        co_return answer.error();
    co_return actualOf(question, *answer);
}

DriverInfo valonDriver(const QString &key, const QString &label, double minMHz, double maxMHz,
                       const QStringList &outputs)
{
    namespace Key = BC::Key::ClockSettings;
    constexpr auto Important = SettingPriority::Important;
    return {.type = HardwareType::Clock,
            .key = key,
            .label = label,
            .protocols = {serialLine({.baudRate = 9600}, 500, "-->"), networkSocket(23, 500, "-->")},
            .settings =
                {{Key::minFreq, Text::tr("Lowest frequency"), minMHz, 0.0, 1e7, BC::Unit::MHz, Important},
                 {Key::maxFreq, Text::tr("Highest frequency"), maxMHz, 0.0, 1e7, BC::Unit::MHz, Important},
                 {BC::Key::Valon::lockTime, Text::tr("Time to lock"), 1000, 0, 60000, QStringLiteral("ms")}},
            .arrays = {clockOutputSetting(outputs)}};
}

} // namespace Chirpdeck
