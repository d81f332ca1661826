// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/clock/clocksettings.h"
#include "instruments/clock/wireclock.h"
#include "instruments/core/units.h"

#include <QCoreApplication>

namespace Chirpdeck {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HP83712B)
};

constexpr double StepMHz = 1e-3;

/// HP and Agilent 83711B and 83712B synthesizers. Settings are not answered; a queue of errors tells whether
/// they were taken.
class Hp83712b : public WireClock
{
public:
    explicit Hp83712b(DriverParts &parts)
        : WireClock(parts, {.end = "\n", .framing = Framing::line("\n")})
    {
    }

protected:
    QCoro::Task<Result<void>> identify() override
    {
        auto asking = ask("*IDN?");
        const auto identity = co_await asking;
        if (!identity)
            co_return identity.error();
        if (!identity->contains("83712") && !identity->contains("83711"))
            co_return wrongInstrument(*identity, QStringLiteral("an HP 83712B"));
        auto clearing = tell("*CLS");
        co_return co_await clearing;
    }

    QCoro::Task<Result<void>> poll() override
    {
        auto reading = frequency(0);
        const auto hertz = co_await reading;
        if (!hertz)
            co_return hertz.error();
        co_return Result<void>();
    }

    QCoro::Task<Result<double>> tune(int output, double rawMHz) override
    {
        const QByteArray command = ":FREQ " + QByteArray::number(rawMHz, 'f', 3) + "MHZ";
        auto setting = tell(command);
        if (const auto set = co_await setting; !set)
            co_return set.error();
        auto settling = askAll({"*OPC?", ":SYST:ERR?"});
        const auto settled = co_await settling;
        if (!settled)
            co_return settled.error();
        const QByteArray &error = settled->at(1);
        bool isNumber = false;
        const int code = error.split(',').first().toInt(&isNumber);
        if (!isNumber)
            co_return link().malformed(":SYST:ERR?", error);
        if (code != 0)
            co_return link().refused(command, QString::fromLatin1(error),
                                     Text::tr("Choose another frequency"));
        auto reading = frequency(output);
        const auto actual = co_await reading;
        if (!actual)
            co_return actual.error();
        co_return checked(output, rawMHz, *actual, StepMHz);
    }

    QCoro::Task<Result<double>> frequency(int) override
    {
        auto asking = askNumber(":FREQ?");
        const auto hertz = co_await asking;
        if (!hertz)
            co_return hertz.error();
        co_return *hertz * 1e-6;
    }
};

} // namespace

QList<DriverInfo> hp83712bDrivers();

QList<DriverInfo> hp83712bDrivers()
{
    namespace Key = BC::Key::ClockSettings;
    constexpr auto Important = SettingPriority::Important;
    return {
        {.type = HardwareType::Clock,
         .key = QStringLiteral("HP83712B"),
         .label = QStringLiteral("HP 83712B"),
         .protocols = {gpibAddress(19, 2000)},
         .settings = {{Key::minFreq, Text::tr("Lowest frequency"), 10.0, 0.0, 1e7, BC::Unit::MHz, Important},
                      {Key::maxFreq, Text::tr("Highest frequency"), 20000.0, 0.0, 1e7, BC::Unit::MHz,
                       Important}},
         .arrays = {clockOutputSetting({QStringLiteral("RF")})},
         .make = makeWired<Hp83712b>}};
}

} // namespace Chirpdeck
